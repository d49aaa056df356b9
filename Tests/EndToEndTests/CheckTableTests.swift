import Foundation
import TestKit
import Testing

/// The CSV report: opens right in a spreadsheet program, and reads back as what was found.
struct CheckTableTests {
    static let columns = [
        "Mã hồ sơ", "Đơn vị trình", "Kết luận", "Mã", "Mức độ", "Nội dung", "Cách sửa", "Căn cứ", "Tệp", "Dòng", "Cột", "Cấp trình",
        "Số sáng kiến", "Ngày gửi bưu điện", "Ngày gửi email", "Khả năng bổ sung và chỉnh sửa", "Trang tính",
        "Sáng kiến số", "Kết luận sáng kiến",
    ]

    static func report(_ inputs: [String], _ options: [String] = []) async throws -> Outcome {
        try await CommandContractTests.run(["check", "--format", "csv"] + CommandContractTests.day + options + inputs)
    }

    /// The report's rows as `inspect` reads them: an empty cell is left out.
    static func readBack(_ report: Outcome) async throws -> [[String: String]] {
        try await CommandContractTests.run(["inspect", "-", "--format", "json"], input: report.output).decoded(as: [[String: String]].self)
    }

    @Test(arguments: ["comma", "semicolon", "tab"])
    func `đọc lại được đúng những gì đã tìm thấy`(delimiter: String) async throws {
        let report = try await Self.report([Place.sampleCSV.path], ["--delimiter", delimiter])
        #expect(report.output.starts(with: [0xEF, 0xBB, 0xBF]))
        let sign = ["comma": ",", "semicolon": ";", "tab": "\t"][delimiter] ?? ","
        let lines = report.text.dropFirst().components(separatedBy: "\r\n")
        #expect(lines.first == Self.columns.joined(separator: sign) && lines.last == "")
        let rows = try await Self.readBack(report)
        let found = try await CommandContractTests.report([Place.sampleCSV.path])
        let ofDossiers = found.dossiers.flatMap { dossier in
            dossier.findings.isEmpty ? [[dossier.id, ""]] : dossier.findings.map { [dossier.id, $0.message] }
        }
        let expected = ofDossiers + found.findings.map { ["", $0.message] }
        // Initiatives without a finding have a line of their own, without a code.
        let told = rows.filter { $0["Mã"]?.isEmpty == false || $0["Sáng kiến số"]?.isEmpty != false }
        #expect(told.map { [$0["Mã hồ sơ"] ?? "", $0["Nội dung"] ?? ""] } == expected)
        #expect(rows[0]["Cấp trình"] == "LĐLĐ cấp huyện" && rows[0]["Số sáng kiến"] == "12")
        #expect(rows[0]["Ngày gửi bưu điện"] == "2021-04-09" && rows[0]["Ngày gửi email"] == "2021-04-09")
    }

    @Test func `ô bắt đầu bằng dấu công thức không chạy`() async throws {
        let hostile = ["=HYPERLINK(\"x\")", "+1+2", "-1+3", "@SUM(A1)", "\u{FF1D}1", "a;b,c \"d\"\nđ"]
        let rows = hostile.map { ["Mã hồ sơ": $0, "Đơn vị trình": $0] }
        try await withTemporaryFolder { folder in
            let report = try await Self.report([try folder.file("o.csv", SmallTable.csv(rows))])
            let ids = try await Self.readBack(report).map { $0["Mã hồ sơ"] ?? "" }
            for cell in hostile {
                let isFormula = cell.first.map { "=+-@".contains($0) } ?? false
                #expect(ids.contains(isFormula ? "'" + cell : cell), "\(cell)")
            }
            #expect(!ids.contains { $0.first.map { "=+-@\t\r\n".contains($0) } ?? false })
        }
    }

    @Test func `phát hiện không thuộc hồ sơ nào vẫn có một dòng, đủ cột`() async throws {
        let report = try await Self.report([Place.sampleCSV.path, "khong-co.csv"])
        let rows = try await Self.readBack(report)
        let missing = try #require(rows.first { $0["Mã"] == "D001" })
        #expect((missing["Mã hồ sơ"] ?? "").isEmpty && missing["Tệp"] == "khong-co.csv")
        let text = report.text
        #expect(text.components(separatedBy: "\r\n").dropLast().allSatisfy { $0.filter { $0 == "," }.count >= Self.columns.count - 1 })
    }
}
