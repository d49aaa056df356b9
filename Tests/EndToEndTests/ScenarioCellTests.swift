import Foundation
import TestKit
import Testing

/// Realistic messy inputs (docs/data.md) through the real command: numbers that Excel damaged, long and hostile text.
@Suite struct ScenarioCellTests {
    @Test func `7.7 số bị Excel làm hỏng: thêm số 0, số khoa học là lỗi, 1905 là năm sinh, 44301 là 15/4, 1.500 in như đã ghi`()
        async throws
    {
        let benefit = "Giá trị làm lợi"
        let rows = [
            ["Số điện thoại": "950123456"], ["Số điện thoại": "9,5E+08"], ["Năm sinh": "07/06/1905"], [benefit: "1.500"],
            ["Ngày gửi email": "44301"], [benefit: "1.234,5"], [benefit: "3.5"],
        ]
        let table = ScenarioTable(renamed: [benefit: "Giá trị làm lợi (triệu đồng)"], rows: rows)
        try await withTemporaryFolder { folder in
            let report = try await table.checked(in: folder)
            #expect((1...7).map { report.codes("K-\($0)") } == [["S022"], ["S021"], ["S062"], [], ["H102"], [], ["S068"]])
            #expect((1...7).map { report.verdict("K-\($0)") } == ["valid", "invalid", "valid", "valid", "invalid", "valid", "valid"])
            #expect(report.finding("S062")?.severity == "warning" && report.finding("S022")?.severity == "info")
            let unit = try #require(report.finding("S069"))
            #expect(unit.message.contains("có 2 ô") && unit.message.contains("“1.500” là 1.500.000.000 đồng"))
            #expect(report.finding("S064")?.message.contains("“44301” là ngày 15/4/2021") == true)
            let printed = try await table.printed(in: folder)
            #expect(printed[0][1].hasSuffix("\n0950123456") && printed[1][1].hasSuffix("\n9,5E+08"))
            #expect(printed[2][1].contains("\n1985\n") && !printed[2][1].contains("1905"))
            #expect(printed[3][5].contains("1.500 triệu đồng") && printed[5][5].contains("1.234,5 triệu đồng"))
            #expect(printed[6][5].contains("3.5 triệu đồng"))
        }
    }

    @Test func `7.7 hỏng cả cột thì nêu một lần, ghi rõ bao nhiêu ô và ô đầu tiên`() async throws {
        let rows = (1...8).map { ["Số điện thoại": "95000000\($0)", "Năm sinh": "0\($0)/06/1905", "Ngày công nhận": "3/2\($0)/2021"] }
        try await withTemporaryFolder { folder in
            let report = try await ScenarioTable(rows: rows).checked(in: folder)
            #expect(report.dossiers.allSatisfy { $0.findings.allSatisfy { !["S022", "S062", "S013", "S206"].contains($0.code) } })
            for code in ["S063", "S065", "S067"] {
                let found = report.findings.filter { $0.code == code }
                #expect(found.count == 1 && found[0].location?.line != nil, "\(code)")
                #expect(found.first?.message.contains("có 8") == true, "\(found)")
            }
        }
    }

    @Test func `7.12 tóm tắt 1.350 ký tự in đủ, gạch đầu dòng giữ từng dòng, chỉ nhắc giới hạn của phần mềm`() async throws {
        let bullets = ["“Mở đầu” của tóm tắt:", "\u{F0B7}\tý thứ nhất – dài", "• ý thứ hai", "- ý thứ ba"]
        let start = bullets.joined(separator: "\n") + "\n"
        let filler = String(repeating: "Nội dung cải tiến gá kẹp. ", count: 60)
        let summary = start + filler.prefix(1350 - start.unicodeScalars.count - 1) + "."
        try #require(summary.unicodeScalars.count == 1350)
        let table = ScenarioTable(rows: [["Tóm tắt nội dung sáng kiến": summary]])
        try await withTemporaryFolder { folder in
            let report = try await table.checked(in: folder)
            #expect(report.verdict("K-1") == "valid" && report.codes("K-1").contains("S301"))
            let words = "dài 1.350/1.000 ký tự (giới hạn của phần mềm trực tuyến, không phải của biểu giấy)"
            #expect(report.finding("S301")?.message.contains(words) == true && report.finding("S301")?.severity == "warning")
            // A bullet of a symbol font may be replaced by a sign that every font has, and nothing else.
            let wanted = summary.withoutSpaces.filter { $0 != "\u{F0B7}" && $0 != "-" }
            for format in ["docx", "odt", "html"] {
                let document = try #require(try await table.documents(format, in: folder).first)
                let seen = try VisibleWords.of(document).joined().filter { $0 != "\u{F0B7}" && $0 != "-" }
                #expect(seen.precomposedStringWithCanonicalMapping.contains(wanted), "\(format)")
            }
            let lines = try #require(try await table.printed(in: folder).first)[4].split(separator: "\n")
            #expect(lines.count == 5 && lines[0] == "“Mở đầu” của tóm tắt:" && lines[2] == "• ý thứ hai" && lines[3] == "- ý thứ ba")
        }
    }

    static let hostile = [
        "=HYPERLINK(\"http://a.vn\",\"bấm\")", "<script>alert(1)</script>", "Tổ A & tổ B", "a ]]> b", "đầu\u{0}cuối",
        "<!-- x --> &lt;b&gt;",
    ]

    @Test func `7.13 ô ác ý hay vô tình chỉ là chữ trong mọi văn bản, văn bản vẫn là XML đúng`() async throws {
        let columns = ["Tên sáng kiến", "Tóm tắt nội dung sáng kiến", "Chức vụ", "Danh hiệu thi đua, khen thưởng"]
        let rows = Self.hostile.map { cell in Dictionary(uniqueKeysWithValues: columns.map { ($0, cell) }) }
        let table = ScenarioTable(rows: rows)
        try await withTemporaryFolder { folder in
            let report = try await table.checked("--show-values", in: folder)
            #expect(report.dossiers.count == rows.count && report.codes.contains("T003"))
            for format in ["docx", "odt", "html"] {
                let documents = try await table.documents(format, in: folder)
                #expect(documents.count == rows.count)
                for (place, cell) in Self.hostile.enumerated() {
                    let document = try #require(documents.first { $0.path.hasPrefix("k-\(place + 1)/") })
                    let seen = try VisibleWords.of(document).joined()
                    let wanted = cell.replacing("\u{0}", with: "").withoutSpaces
                    #expect(seen.components(separatedBy: wanted).count > columns.count, "\(format): \(cell)")
                }
            }
            let csv = try await CommandLineTool.run("check", folder.path + "/bang.csv", "--format", "csv", "--show-values")
            #expect(csv.text.firstMatch(of: /(^|[,;\n"])[=@+][A-Z]/) == nil)
            let page = try await CommandLineTool.run("check", folder.path + "/bang.csv", "--format", "html", "--show-values")
            #expect(try XMLTree.root(of: page.output).all("script").count <= 1)
        }
    }
}
