import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Text that Word, Writer and web pages strike through is read and reported (D090), as in workbooks.
@Suite struct StruckTextTests {
    private static let rows = [
        ["TT", "Họ và tên", "Tên sáng kiến"], ["1", "An", "Gá kẹp"], ["2", "Bình", "Cữ may"], ["3", "Chi", "Bàn gá"],
    ]

    /// The table with its second initiative struck through, and one word of the third.
    static let documents: [(file: String, bytes: [UInt8])] = [
        (
            "thu.docx",
            HandMadeDocument.docx(
                HandMadeDocument.wordTable(rows)
                    .replacing("<w:r><w:t>2<", with: "<w:r><w:rPr><w:strike/></w:rPr><w:t>2<")
                    .replacing("<w:r><w:t>Bình<", with: "<w:r><w:rPr><w:dstrike w:val=\"true\"/></w:rPr><w:t>Bình<")
                    .replacing("<w:r><w:t>Cữ may<", with: "<w:r><w:rPr><w:strike w:val=\"1\"/></w:rPr><w:t>Cữ may<")
                    .replacing("<w:t>Bàn gá<", with: "<w:t>Bàn </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>gá<")
                    .replacing("<w:r><w:t>An<", with: "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>An<")
            )
        ),
        (
            "thu.odt",
            HandMadeDocument.odt(
                HandMadeDocument.writerTable(rows)
                    .replacing("<text:p>2<", with: "<text:p text:style-name=\"T1\">2<")
                    .replacing("<text:p>Bình</text:p>", with: "<text:p><text:span text:style-name=\"T1\">Bình</text:span></text:p>")
                    .replacing("<text:p>Cữ may<", with: "<text:p text:style-name=\"T1\">Cữ may<")
                    .replacing("<text:p>Bàn gá</text:p>", with: "<text:p>Bàn <text:span text:style-name=\"T1\">gá</text:span></text:p>"),
                styles: "<style:style style:name=\"T1\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
            )
        ),
        (
            "thu.html",
            Array(
                HandMadeDocument.webTable(rows)
                    .replacing(">2<", with: "><s>2</s><").replacing(">Bình<", with: "><strike>Bình</strike><")
                    .replacing(">Cữ may<", with: "><s>Cữ may</s><").replacing("Bàn gá", with: "Bàn <s>gá</s>")
                    .utf8
            )
        ),
    ]

    @Test(arguments: documents)
    func `chữ gạch ngang trong văn bản vẫn đọc và được báo`(file: String, bytes: [UInt8]) throws {
        let table = try read(bytes, file: file)
        #expect(table.rows == Array(Self.rows.dropFirst()))
        let told = table.diagnostics.filter { $0.code.id == "D090" }
        #expect(told.map { $0.location?.row } == [table.records[1].row, table.records[2].row], "\(file)")
        #expect(told.first?.message(in: .vietnamese).contains("cả dòng \(table.records[1].row)") == true)
        for finding in told { expectComplete(finding) }
    }

    @Test(arguments: ["thu.docx", "thu.html"])
    func `văn bản không gạch ngang thì không báo`(file: String) throws {
        let html = Array(HandMadeDocument.webTable(Self.rows).utf8)
        let docx = HandMadeDocument.docx(HandMadeDocument.wordTable(Self.rows))
        let table = try read(file == "thu.html" ? html : docx, file: file)
        #expect(!table.codes.contains("D090"))
    }
}
