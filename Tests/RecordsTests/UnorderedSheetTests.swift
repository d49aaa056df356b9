import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// A sheet whose rows do not come from the top is read all the same.
@Suite struct UnorderedSheetTests {
    private static func cell(_ place: String, _ text: String) -> String { "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    @Test func `bảng lộn dòng đọc đúng thứ tự và nói rõ`() throws {
        let rows =
            "<row r=\"3\">\(Self.cell("A3", "2"))\(Self.cell("B3", "B"))</row><row r=\"1\">\(Self.cell("A1", "TT"))\(Self.cell("B1", "Họ tên"))</row>"
            + "<row r=\"2\">\(Self.cell("A2", "1"))</row><row r=\"2\">\(Self.cell("B2", "A"))</row>"
        let workbook = HandMadeWorkbook([.init("S", content: "<sheetData>\(rows)</sheetData>")])
        let table = try #require(try TableReader.tables(workbook.bytes, file: "x.xlsx") { ["TT", "Họ tên"].contains($0) }.first)
        #expect(table.headings == ["TT", "Họ tên"])
        #expect(table.records.map(\.cells) == [["1", "A"], ["2", "B"]])
        #expect(table.records.map(\.row) == [2, 3])
        #expect(table.diagnostics.map(\.code.id) == ["D081"])
    }
}
