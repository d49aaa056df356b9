import SangkienDiagnostics
import Testing

/// A place in words.
@Suite struct SourceLocationTests {
    static let places: [(SangkienDiagnostics.SourceLocation, String, String)] = [
        (.init(file: "a.csv"), "a.csv", "a.csv"),
        (.init(file: "-", line: 3), "dữ liệu nhập trực tiếp, dòng 3", "standard input, line 3"),
        (.init(file: "a.csv", line: 12, heading: "Năm sinh"), "a.csv, dòng 12, cột “Năm sinh”", "a.csv, line 12, column “Năm sinh”"),
        (.init(file: "a.csv", line: 12, row: 12, column: 3), "a.csv, dòng 12, cột 3", "a.csv, line 12, column 3"),
        (.init(file: "a.csv", line: 15, row: 12), "a.csv, dòng 12", "a.csv, row 12 (line 15 of the file)"),
        (.init(file: "a.csv", row: 12), "a.csv, dòng 12", "a.csv, line 12"),
        (.init(file: "a.csv", column: 3, heading: "TT"), "a.csv, cột “TT”", "a.csv, column “TT”"),
        (
            .init(file: "a.xlsx", sheet: "Sheet1", row: 2, column: 1), "a.xlsx, trang tính Sheet1, dòng 2, cột 1",
            "a.xlsx, sheet Sheet1, line 2, column 1"
        ),
        (.init(file: "a.json", record: 4), "a.json", "a.json"),
        (
            .init(file: "a.docx", line: 2, column: 9, part: "word/document.xml", place: .init(vi: "bảng 2, dòng 3, ô 4", en: "table 2")),
            "a.docx, bảng 2, dòng 3, ô 4", "a.docx, table 2"
        ),
        (
            .init(
                file: "a.docx",
                part: "word/header1.xml",
                place: .init(vi: "đầu trang", en: "page header"),
                nearestHeading: "I. X",
                context: "…số «Số»"
            ),
            "a.docx, đầu trang, dưới tiêu đề “I. X”: “…số «Số»”", "a.docx, page header, below the heading “I. X”: “…số «Số»”"
        ),
        (
            .init(file: "a/content.xml", line: 2, column: 9, place: .init(vi: "đoạn 3", en: "paragraph 3"), context: "x"),
            "a/content.xml, dòng 2, cột 9 (đoạn 3): “x”", "a/content.xml, line 2, column 9 (paragraph 3): “x”"
        ),
        (
            .init(file: "a.docx", line: 2, column: 9, part: "word/styles.xml"), "a.docx, word/styles.xml, dòng 2, cột 9",
            "a.docx, word/styles.xml, line 2, column 9"
        ),
    ]

    @Test(arguments: places)
    func `vị trí thành lời cho người đọc`(place: SangkienDiagnostics.SourceLocation, vietnamese: String, english: String) {
        #expect(place.text(in: .vietnamese) == vietnamese)
        #expect(place.text(in: .english) == english)
    }
}
