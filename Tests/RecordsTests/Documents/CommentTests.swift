import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Comments of Word and Writer are no text of the table; those that ask to withdraw are reported with their row (D092), as in workbooks.
@Suite struct CommentTests {
    private static let rows = [
        ["TT", "Họ và tên", "Tên sáng kiến"], ["1", "An", "Gá kẹp"], ["2", "Bình", "Cữ may"], ["3", "Chi", "Bàn gá"],
    ]
    private static let asking = "Đơn vị xin rút"
    private static let other = "Rút ngắn tên lại"

    private static func wordMark(_ id: Int) -> String {
        "<w:commentRangeStart w:id=\"\(id)\"/><w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }

    private static func annotation(_ lines: String...) -> String {
        let paragraphs = lines.map { "<text:p><text:span>\($0)</text:span></text:p>" }.joined()
        return
            "<office:annotation><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">đã rút</dc:creator>\(paragraphs)</office:annotation>"
    }

    static let documents: [(file: String, bytes: [UInt8])] = [
        (
            "thu.docx",
            HandMadeDocument.docx(
                HandMadeDocument.wordTable(rows)
                    .replacing("<w:r><w:t>Bình</w:t></w:r>", with: "<w:r><w:t>Bình</w:t></w:r>" + wordMark(7))
                    .replacing("<w:r><w:t>Chi</w:t></w:r>", with: "<w:r><w:t>Chi</w:t></w:r>" + wordMark(8) + wordMark(9)),
                comments:
                    "<w:comment w:id=\"7\"><w:p><w:r><w:t>\(asking)</w:t></w:r></w:p><w:p><w:r><w:t>ngày 10/4</w:t></w:r></w:p></w:comment>"
                    + "<w:comment w:id=\"8\"><w:p><w:r><w:t>\(other)</w:t></w:r></w:p></w:comment>"
            )
        ),
        (
            "thu.odt",
            HandMadeDocument.odt(
                HandMadeDocument.writerTable(rows)
                    .replacing("<text:p>Bình</text:p>", with: "<text:p>Bì\(annotation(asking, "ngày 10/4"))nh</text:p>")
                    .replacing("<text:p>Chi</text:p>", with: "<text:p>\(annotation(other))Chi</text:p>")
            )
        ),
    ]

    @Test(arguments: documents)
    func `ghi chú xin rút được báo ở dòng của nó, ô vẫn đọc nguyên`(file: String, bytes: [UInt8]) throws {
        let table = try read(bytes, file: file)
        #expect(table.rows == Array(Self.rows.dropFirst()))
        let told = table.diagnostics.filter { $0.code.id == "D092" }
        #expect(told.map { $0.location?.row } == [table.records[1].row], "\(file)")
        #expect(told.first?.message(in: .vietnamese).contains("“xin rút”") == true)
        for finding in told { expectComplete(finding) }
    }
}
