import Spreadsheets
import TestKit
import Testing

/// Numbers and dates of OpenDocument by their shown text, whatever settings wrote it (OpenDocument 1.3, part 3, 19.385).
@Suite struct ShownNumberTests {
    private func cell(_ attributes: String, _ shown: String) throws -> SheetCell? {
        let paragraph = shown.isEmpty ? "" : "<text:p>\(shown)</text:p>"
        let row = "<table:table-row><table:table-cell \(attributes)>\(paragraph)</table:table-cell></table:table-row>"
        return try read(HandMadeSpreadsheet.package("<table:table table:name=\"T\">\(row)</table:table>")).first?.rows.first?.cells.first
    }

    @Test(
        arguments: [
            ("1.125", "1,125", "1,125"), ("1.125", "1.125", "1,125"), ("1125", "1,125", "1.125"), ("1125", "1.125", "1.125"),
            ("1.125", "1.13", "1,13"),
            ("1234567.5", "1,234,567.50", "1.234.567,50"), ("1234567.5", "1.234.567,50", "1.234.567,50"),
            ("30000000", "30.000.000 đ", "30.000.000 đ"),
            ("30", "30 triệu đồng", "30 triệu đồng"), ("0.065", "6.5%", "6,5%"), ("0.06525", "6.525%", "6,525%"),
            ("15", "QĐ-015/CTTN", "QĐ-015/CTTN"),
            ("905123456", "0905.123.456", "0905.123.456"), ("1.5", "1 1/2", "1 1/2"), ("0.5", ".5", ",5"), ("1.5", "", "1,5"),
            ("1985", "###", "1985"),
            ("-1.125", "-1.125", "-1,125"), ("1.1254", "1.125", "1,125"), ("1", "có", "có"), ("1500", "$1,500.00", "$1.500,00"),
        ]
    )
    func `số`(value: String, shown: String, read: String) throws {
        let cell = try #require(try cell("office:value-type=\"float\" office:value=\"\(value)\"", shown))
        #expect(cell.text == read)
        #expect(cell.kind == .number)
    }

    @Test(
        arguments: [
            ("2021-04-08", "08/04/2021", "08/04/2021"), ("2021-04-08", "04/08/21", "08/04/2021"),
            ("2021-04-08", "8 Tháng 04 2021", "8 Tháng 04 2021"),
            ("2021-04-08", "ngày 8 tháng 4 năm 2021", "ngày 8 tháng 4 năm 2021"),
            ("2021-04-08T08:30:00", "08/04/2021 08:30", "08/04/2021 08:30"),
            ("2021-04-08T08:30:00", "4/8/21 8:30 AM", "08/04/2021 08:30"), ("2021-04-01", "Tháng 4/2021", "Tháng 4/2021"),
            ("2021-04-08", "", "08/04/2021"),
        ]
    )
    func `ngày`(value: String, shown: String, read: String) throws {
        let cell = try #require(try cell("office:value-type=\"date\" office:date-value=\"\(value)\"", shown))
        #expect(cell.text == read && cell.kind == .date && cell.date != nil)
    }
}
