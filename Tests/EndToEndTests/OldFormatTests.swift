import Foundation
import TestKit
import Testing

/// Files of old and foreign forms: through LibreOffice where it is installed, else named with what to do.
struct OldFormatTests {
    private static let hasOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"]
        .contains {
            FileManager.default.isExecutableFile(atPath: $0)
        }

    /// Files that real LibreOffice makes of a table, by the filter that makes them.
    private static let forms = [("xls", "xls:MS Excel 97")]
    private static let papers = [("doc", "doc:MS Word 97"), ("rtf", "rtf:Rich Text Format")]

    private func convert(_ input: String, to filter: String, in folder: URL) throws {
        let profile = "-env:UserInstallation=file://" + folder.appending(path: "ho-so-rieng").path
        let run = try ProgramRun.run(
            URL(filePath: "/usr/bin/soffice"),
            [
                profile, "--headless", "--convert-to", filter, "--outdir", folder.appending(path: "vao").path,
                folder.appending(path: input).path,
            ],
            in: folder.path
        )
        try #require(run.status == 0)
    }

    @Test(.enabled(if: hasOffice, "không có LibreOffice"))
    func `xls, xlsb, doc, rtf, wps được đọc qua LibreOffice và được báo`() async throws {
        try await withTemporaryFolder { folder in
            let head = ["TT", "Họ và tên", "Tên sáng kiến"]
            let lines = ["| TT | Họ và tên | Tên sáng kiến |", "| 1 | Lê Văn Mẫu | Cải tiến gá kẹp |"]
            _ = try folder.file("bang.xlsx", try #require(SampleWorkbook.bytes(lines)))
            // LibreOffice keeps a table of Word whole only with its grid.
            let grid = "<w:tbl><w:tblGrid>" + String(repeating: #"<w:gridCol w:w="2000"/>"#, count: 3) + "</w:tblGrid>"
            let table = HandMadeDocument.wordTable([head, ["1", "Trần Thị Bịa", "Cải tiến máy cắt"]]).replacing("<w:tbl>", with: grid)
            _ = try folder.file("van-ban.docx", HandMadeDocument.docx(table + "<w:p/>"))
            for (_, filter) in Self.forms { try convert("bang.xlsx", to: filter, in: folder) }
            for (_, filter) in Self.papers { try convert("van-ban.docx", to: filter, in: folder) }
            // Kingsoft's own form is Word's of 1997 under another name.
            try FileManager.default.copyItem(at: folder.appending(path: "vao/van-ban.doc"), to: folder.appending(path: "vao/van-ban.wps"))
            _ = try folder.file("vao/bang.xlsb", HandMadeBinaryWorkbook.bytes([head, ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]]))
            for ending in (Self.forms + Self.papers).map(\.0) + ["wps", "xlsb"] {
                let name = ending.hasPrefix("xls") ? "bang" : "van-ban"
                let outcome = try await CommandLineTool.run(
                    Place.program,
                    ["check", "vao/\(name).\(ending)", "--format", "json", "--as-of", "20/4/2021"],
                    from: folder
                )
                let report = try JSONDecoder().decode(CheckReport.self, from: Data(outcome.output))
                #expect(report.summary.initiatives == 1, "\(ending): \(outcome.errors)")
                #expect(report.codes.contains("D096"), "\(ending)")
                #expect(outcome.status == 1, "\(ending)")
            }
        }
    }

    @Test(.enabled(if: hasOffice, "không có LibreOffice"))
    func `LibreOffice không thấy gì trong tệp thì nói vậy, không nói tệp trống`() async throws {
        try await withTemporaryFolder { folder in
            // A second beginning of the cells hides them from LibreOffice, not from Excel.
            let rows = [["TT", "Họ và tên", "Tên sáng kiến"], ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]]
            _ = try folder.file("bang.xlsb", HandMadeBinaryWorkbook.bytes(rows, beginnings: 2))
            let outcome = try await CommandLineTool.run(Place.program, ["check", "bang.xlsb"], from: folder)
            let said = outcome.text + outcome.errors
            #expect(outcome.status == 2)
            #expect(said.contains("D097") && said.contains("LibreOffice không thấy nội dung nào trong tệp"), "\(said)")
            #expect(!said.contains("D004"), "\(said)")
        }
    }

    @Test func `tệp cũ bị hỏng có lời báo theo đúng dạng, không treo`() async throws {
        try await withTemporaryFolder { folder in
            for (name, stream, hint) in [("a.xls", "Workbook", ".xlsx"), ("b.doc", "WordDocument", ".docx")] {
                _ = try folder.file(name, CompoundFileSample.bytes(stream))
                let outcome = try await CommandLineTool.run(Place.program, ["check", name], from: folder)
                #expect(outcome.status == 2)
                #expect((outcome.text + outcome.errors).contains(hint), "\(name): \(outcome.text)")
            }
            // What is no table is never told to be opened in Excel.
            for (name, bytes) in [("c.xlsx", Array("%PDF-1.7".utf8)), ("d.xls", [0x89] + Array("PNG\r\n".utf8)), ("e.xlsx", [1, 2, 3, 4])] {
                _ = try folder.file(name, bytes)
                let outcome = try await CommandLineTool.run(Place.program, ["check", name], from: folder)
                #expect(outcome.status == 2)
                #expect(!(outcome.text + outcome.errors).contains("bằng Excel"), "\(name): \(outcome.text)")
            }
        }
    }
}
