import Diagnostics
import Testing

/// A place in words.
@Suite struct SourceLocationTests {
    static let places: [(Diagnostics.SourceLocation, String, String)] = [
        (.init(file: "a.csv"), "a.csv", "a.csv"),
        (.init(file: "-", line: 3), "đầu vào chuẩn, dòng 3", "standard input, line 3"),
        (.init(file: "a.csv", line: 12, heading: "Năm sinh"), "a.csv, dòng 12, cột “Năm sinh”", "a.csv, line 12, column “Năm sinh”"),
        (.init(file: "a.csv", line: 12, row: 12, column: 3), "a.csv, dòng 12, cột 3", "a.csv, line 12, column 3"),
        (.init(file: "a.csv", line: 15, row: 12), "a.csv, hàng 12 (dòng 15 của tệp)", "a.csv, row 12 (line 15 of the file)"),
        (.init(file: "a.csv", row: 12), "a.csv, dòng 12", "a.csv, line 12"),
        (.init(file: "a.csv", column: 3, heading: "TT"), "a.csv, cột “TT”", "a.csv, column “TT”"),
        (
            .init(file: "a.xlsx", sheet: "Sheet1", row: 2, column: 1), "a.xlsx, trang tính Sheet1, dòng 2, cột 1",
            "a.xlsx, sheet Sheet1, line 2, column 1"
        ),
        (.init(file: "a.json", record: 4), "a.json", "a.json"),
    ]

    @Test(arguments: places)
    func `vị trí thành lời cho người đọc`(place: Diagnostics.SourceLocation, vietnamese: String, english: String) {
        #expect(place.text(in: .vietnamese) == vietnamese)
        #expect(place.text(in: .english) == english)
    }
}
