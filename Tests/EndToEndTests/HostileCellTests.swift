import Foundation
import TestKit
import Testing

/// Cells that are hostile or broken go into every document as plain words, or are reported; never as markup or formula.
struct HostileCellTests {
    /// Makes the forms of a table with these cells as titles, and gives the run and the documents' text by path.
    static func made(_ cells: [String]) async throws -> (outcome: Outcome, html: String, check: Outcome) {
        try await withTemporaryFolder { folder in
            let rows = cells.map { "K-1,An,\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
            let input = try folder.file("o.csv", "Mã hồ sơ,Họ và tên,Tên sáng kiến\n" + rows)
            let outcome = try await CommandLineTool.run("generate", input, "-o", folder.path + "/ra", "--per", "dossier")
            let check = try await CommandLineTool.run("check", input, "--format", "csv")
            let page = folder.appending(path: "ra/k-1/tong-hop-tom-tat.html")
            return (outcome, try String(contentsOf: page, encoding: .utf8), check)
        }
    }

    @Test func `mã lệnh, thẻ, ]]> chỉ là chữ`() async throws {
        let cells = [
            "<script>alert(1)</script>", "a ]]> b", "<!-- x -->", "\" onload=\"x", "&lt;b&gt;", "</td></tr></table>", "«Tên sáng kiến»",
            "«#nhóm»",
        ]
        let made = try await Self.made(cells)
        #expect(made.outcome.status == 1, "\(made.outcome.errors)")
        let root = try XMLTree.root(of: made.html.utf8)
        #expect(root.all("script").isEmpty && root.all("table").count == 1)
        #expect(Self.titles(root) == cells)
    }

    /// The words in the third column of each row.
    static func titles(_ root: Element) -> [String] {
        root.all("tr").filter { $0.attributes["class"]?.contains("muc") == true }.map { $0.elements[2].text }
    }

    @Test func `ô công thức là chữ trong biểu, và không chạy trong báo cáo CSV`() async throws {
        let cells = ["=HYPERLINK(\"http://a.vn\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1"]
        let made = try await Self.made(cells)
        #expect(made.outcome.status == 1, "\(made.outcome.errors)")
        let shown = Self.titles(try XMLTree.root(of: made.html.utf8))
        #expect(shown == cells.map { $0.trimmingCharacters(in: .whitespaces) })
        #expect(made.check.text.firstMatch(of: /(^|[,;\n"])[=@+][A-Z0-9]/) == nil, "\(made.check.text)")
    }

    @Test func `ký tự NUL và ký tự điều khiển được bỏ và được báo`() async throws {
        let made = try await Self.made(["đầu\u{0}cuối", "một\u{1}hai\u{1F}ba", "x\u{FFFE}y\u{FFFF}z"])
        #expect(made.outcome.status == 1, "\(made.outcome.errors)")
        #expect(made.html.contains("đầucuối") && made.html.contains("mộthaiba") && made.html.contains("xyz"))
        #expect(made.check.text.contains("T003"))
    }

    @Test(.enabled(if: Place.has("unzip"), "không có unzip"))
    func `một ô năm triệu chữ không làm hỏng gì`() async throws {
        try await withTemporaryFolder { folder in
            let huge = String(repeating: "Nội dung rất dài & <dài>. ", count: 155_000)
            let input = try folder.file(
                "to.csv",
                "Mã hồ sơ,Họ và tên,Tên sáng kiến,Tóm tắt nội dung sáng kiến\nK-1,An,B,\"\(huge)\"\nK-1,Bình,C,ngắn\n"
            )
            let output = folder.appending(path: "ra")
            let outcome = try await CommandLineTool.run("generate", input, "-o", output.path, "--per", "dossier")
            if outcome.status == 2 {
                // Refused as too large is right too, when it is said which file and which limit.
                #expect(outcome.errors.contains("D019") && outcome.errors.contains("to.csv"), "\(outcome.errors)")
            } else {
                #expect(outcome.status == 1, "\(outcome.status) \(outcome.errors)")
                #expect(try ManifestFile.read(output).documents.count == 3)
                #expect(try await KilledRunTests.broken(KilledRunTests.published(output), in: output) == [])
            }
        }
    }

    @Test func `JSON lồng quá sâu, quá nhiều cột, dòng quá dài bị từ chối bằng lời`() async throws {
        try await withTemporaryFolder { folder in
            let deep = String(repeating: "[", count: 200_000)
            let wide = (0..<60_000).map { "cột \($0)" }.joined(separator: ",") + "\n"
            for (name, text) in [("sau.json", deep), ("rong.csv", wide), ("khoa.json", String(repeating: "{\"a\":", count: 100_000))] {
                let outcome = try await CommandLineTool.run("check", try folder.file(name, text), "--format", "json")
                #expect(outcome.status == 2, "\(name): \(outcome.status)")
                let findings = try outcome.decoded(as: CheckReport.self).findings
                #expect(findings.contains { $0.severity == "error" && $0.location?.file?.hasSuffix(name) == true }, "\(name)")
            }
        }
    }

    @Test func `bảng mã cũ, UTF-16 và chữ tổ hợp vào văn bản ở dạng dựng sẵn`() async throws {
        let table = "Mã hồ sơ\tHọ và tên\tTên sáng kiến\nK-1\tNguyễn Thị Ánh\tCải tiến đường ống\n"
        let utf16: [UInt8] = [0xFF, 0xFE] + table.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let decomposed = Array(table.decomposedStringWithCanonicalMapping.utf8)
        for bytes in [utf16, decomposed] {
            try await withTemporaryFolder { folder in
                let input = try folder.file("a.txt", bytes)
                let outcome = try await CommandLineTool.run(
                    "generate",
                    input,
                    "-o",
                    folder.path + "/ra",
                    "--format",
                    "html",
                    "--per",
                    "dossier"
                )
                #expect(outcome.status == 1, "\(outcome.errors)")
                let page = try Data(contentsOf: folder.appending(path: "ra/k-1/tong-hop-tom-tat.html"))
                #expect(Array(page).firstRange(of: Array("Nguyễn Thị Ánh".utf8)) != nil)
                #expect(Array(page).firstRange(of: Array("Cải tiến đường ống".utf8)) != nil)
            }
        }
    }
}
