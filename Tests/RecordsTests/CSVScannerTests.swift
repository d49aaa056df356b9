import Testing

@testable import Records

struct CSVScannerTests {
    /// All rows of a text, with the texts of their cells.
    static func rows(_ text: String, _ delimiter: Character = ",") throws -> [[String]] {
        let bytes = Array(text.utf8)
        var scanner = CSVScanner(bytes, delimiter: delimiter.asciiValue ?? 0)
        var row = CSVRow()
        var rows: [[String]] = []
        while try scanner.next(&row) {
            var cells: [String] = []
            for cell in row.cells { cells.append(bytes.span.text(cell)) }
            rows.append(cells)
        }
        return rows
    }

    @Test(arguments: [
        ("", []),
        ("a", [["a"]]),
        ("a,b", [["a", "b"]]),
        ("a,b\n", [["a", "b"]]),
        ("a,b\r\n", [["a", "b"]]),
        ("a,b\r", [["a", "b"]]),
        ("a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("a\r\rb", [["a"], [""], ["b"]]),
        ("a\n\r\nb", [["a"], [""], ["b"]]),
        ("\n", [[""]]),
        (",", [["", ""]]),
        (",\n", [["", ""]]),
        (",,", [["", "", ""]]),
        ("a,", [["a", ""]]),
        ("a,\nb,", [["a", ""], ["b", ""]]),
        (",a", [["", "a"]]),
        (" a , b ", [[" a ", " b "]]),
        ("\"\"", [[""]]),
        ("\"\",\"\"", [["", ""]]),
        ("\"a\"", [["a"]]),
        ("\"a\",\"b\"\n", [["a", "b"]]),
        ("\"a,b\"", [["a,b"]]),
        ("\"a\nb\"", [["a\nb"]]),
        ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
        ("\"a\rb\"", [["a\rb"]]),
        ("\"a\"\"b\"", [["a\"b"]]),
        ("\"\"\"\"", [["\""]]),
        ("\"\"\"a\"\"\"", [["\"a\""]]),
        ("\"\"\"\"\"\"", [["\"\""]]),
        ("a\"b", [["a\"b"]]),
        ("a\"b\",c", [["a\"b\"", "c"]]),
        ("a\"\"b", [["a\"\"b"]]),
        (" \"a\"", [[" \"a\""]]),
        ("\"a\" ,b", [["a", "b"]]),
        ("\"a\"  \nb", [["a"], ["b"]]),
        ("\"a\"b,c", [["\"a\"b", "c"]]),
        ("\"a\" b \"c\",d", [["\"a\" b \"c\"", "d"]]),
        ("\"a\"\"\"b,c", [["\"a\"\"\"b", "c"]]),
        ("\"nỗ lực\",vượt khó", [["nỗ lực", "vượt khó"]]),
        ("\u{A0}a\u{A0},b", [["\u{A0}a\u{A0}", "b"]]),
        (
            "12345678,12345678,123456789\n1234567,\"12345678\",\"1234567\"\"\"",
            [["12345678", "12345678", "123456789"], ["1234567", "12345678", "1234567\""]]
        ),
    ])
    func `đọc CSV đúng RFC 4180 và cả chỗ RFC bỏ ngỏ`(_ text: String, _ expected: [[String]]) throws {
        #expect(try Self.rows(text) == expected)
    }

    @Test(arguments: [";", "\t", "|"] as [Character])
    func `dấu phân cách nào cũng đọc như dấu phẩy`(_ delimiter: Character) throws {
        let text = "a,b\("\(delimiter)")\"c\(delimiter)d\"\(delimiter)e\n"
        #expect(try Self.rows(text, delimiter) == [["a,b", "c\(delimiter)d", "e"]])
    }

    @Test(arguments: [
        ("\"", 1, 1, 1),
        ("\"a", 1, 1, 1),
        ("\"a\"\"", 1, 1, 1),
        ("a,\"b\n", 1, 1, 2),
        ("a\nb,c,\"d\ne\nf", 2, 2, 3),
        ("\"a\nb\"\nc,\"d", 2, 3, 2),
        ("\"a\r\nb\",\"c", 1, 2, 2),
    ])
    func `báo đúng ô có ngoặc kép không đóng`(_ text: String, _ row: Int, _ line: Int, _ column: Int) throws {
        let error = try #require(throws: CSVScanner.UnclosedQuote.self) { try Self.rows(text) }
        #expect((error.row, error.line, error.column) == (row, line, column))
    }

    @Test func `đếm dòng và hàng khi ô có xuống dòng`() throws {
        let bytes = Array("a\r\n\"b\nc\rd\r\ne\",f\r\rg\n".utf8)
        var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
        var row = CSVRow()
        var places: [[Int]] = []
        while try scanner.next(&row) { places.append([row.number, row.line] + row.cells.map { Int($0.line) }) }
        #expect(places == [[1, 1, 1], [2, 2, 2, 5], [3, 6, 6], [4, 7, 7]])
    }

    @Test func `chỗ dừng không lệch khi dấu đứng ở mọi vị trí trong tám byte`() throws {
        for length in 0..<40 {
            let word = String(repeating: "x", count: length)
            let text = "\(word),\"\(word)\"\"\n\(word)\",ă\(word)\r\n\(word)"
            #expect(try Self.rows(text) == [[word, "\(word)\"\n\(word)", "ă\(word)"], [word]].filter { length > 0 || $0.count > 1 })
        }
    }
}
