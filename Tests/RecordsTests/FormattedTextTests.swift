import Records
import Spreadsheets
import TestKit
import Testing

/// The formatting of text within cells, kept beside the records when it is asked for.
@Suite struct FormattedTextTests {
    private func table(_ runs: [(String, String)], keepsRuns: Bool = true) throws -> Table {
        let text = runs.map { "<r><rPr>\($0.1)</rPr><t xml:space=\"preserve\">\($0.0)</t></r>" }.joined()
        let rows = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Tên</t></is></c></row><row r=\"3\"><c t=\"s\"><v>0</v></c></row>"
        var options = ReadOptions()
        options.keepsRuns = keepsRuns
        let bytes = HandMadeWorkbook(rows: rows, strings: "<si>\(text)</si>").bytes
        return try #require(try TableReader.tables(bytes, file: "thu.xlsx", options: options) { _ in false }.first)
    }

    @Test func `ô giữ kiểu của từng đoạn khi được hỏi`() throws {
        let made = try table([("Đổi ", ""), ("mới", "<b/>")])
        #expect(made.runs(of: made.records[0], at: 0) == [CellRun("Đổi "), CellRun("mới", .bold)])
        #expect(made.runs(of: made.records[0], at: 1) == nil && made.runs(of: made.records[0], at: 7) == nil)
        #expect(try table([("a", ""), ("b", "<b/>")], keepsRuns: false).formatted.isEmpty)
    }

    @Test(arguments: [
        // Decomposed letters, and what nobody sees: the pieces are treated as the whole is.
        [("Đô\u{309}i ", ""), ("mơ\u{301}i", "<b/>")], [("Đổi\u{200B} ", ""), ("mới\u{2028}", "<b/>")],
    ])
    func `chữ được chữa thì từng đoạn được chữa theo`(runs: [(String, String)]) throws {
        let made = try table(runs)
        let found = try #require(made.runs(of: made.records[0], at: 0))
        #expect(found.count == 2 && found.map(\.text).joined().utf8.elementsEqual(made.records[0].cells[0].utf8))
        #expect(found[0].text.utf8.elementsEqual("Đổi ".utf8), "\(found)")
    }

    @Test func `chữ chuyển từ bảng mã cũ thì in không định dạng, không mất chữ`() throws {
        // “Nguyễn Văn Mẫu” in TCVN3; the pieces alone would not tell.
        let made = try table([("Nguy", ""), ("Ôn V¨n", "<b/>"), (" MÉu s¸ng kiÕn c¶i tiÕn", "")])
        #expect(made.records[0].cells[0].contains("Nguyễn Văn"), "\(made.records[0].cells)")
        #expect(made.runs(of: made.records[0], at: 0) == nil)
    }
}
