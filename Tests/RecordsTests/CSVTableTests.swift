import SangkienDiagnostics
import Testing

@testable import Records

struct CSVTableTests {
    @Test func `bản ghi mang theo chỗ của nó`() throws {
        let table = try read("TT;Họ tên\r\n1;\"A\r\nB\"\r\n;\r\n2;C\r\n")
        #expect(table.format == .csv && table.encoding == "UTF-8" && table.delimiter == ";" && table.file == "thu.csv")
        #expect(
            table.records == [
                Record(number: 1, row: 2, line: 2, cells: ["1", "A\r\nB"]), Record(number: 2, row: 4, line: 5, cells: ["2", "C"]),
            ]
        )
    }

    @Test func `dòng trống chỉ báo một lần`() throws {
        let table = try read("a,b\n\n , \n1,2\n\"\",\u{A0}\n\u{3000}\u{2003},\n3,4\n\n")
        #expect(table.rows == [["1", "2"], ["3", "4"]])
        #expect(table.blankRows == 5)
        let finding = try table.finding("D011")
        #expect(finding.value("count") == "5")
        #expect(finding.location?.line == 2 && finding.location?.row == 2)
        expectComplete(finding)
    }

    @Test func `dòng thừa ô giữ ô thừa và báo lỗi`() throws {
        let table = try read("a,b\n1,2,3\n4,5,,\n6,7,,8,\n")
        #expect(table.rows == [["1", "2", "3"], ["4", "5"], ["6", "7", "", "8"]])
        let found = table.diagnostics
        #expect(found.map(\.code.id) == ["D012", "D012"])
        #expect(found.map { $0.value("found") } == ["3", "4"])
        #expect(found.map { $0.value("expected") } == ["2", "2"])
        #expect(found.map { $0.location?.record } == [1, 3])
        #expect(found.map { $0.location?.line } == [2, 4])
        for finding in found { expectComplete(finding) }
    }

    @Test func `dòng thiếu ô được bù ô trống và lưu ý`() throws {
        let table = try read("a,b,c\n1\n2,3\n4,5,6\n")
        #expect(table.rows == [["1", "", ""], ["2", "3", ""], ["4", "5", "6"]])
        #expect(table.codes == ["D013", "D013"])
        #expect(table.diagnostics[1].value("found") == "2" && table.diagnostics[1].value("expected") == "3")
        for finding in table.diagnostics { expectComplete(finding) }
    }

    @Test func `quá nhiều dòng hỏng thì thôi kể từng dòng`() throws {
        let table = try read("a,b\n" + (1...1_500).map { "\($0),2,3\n" }.joined() + (1...1_500).map { "\($0)\n" }.joined())
        #expect(table.records.count == 3_000)
        #expect(table.codes.count { $0 == "D012" } == 1_000)
        #expect(table.codes.count { $0 == "D013" } == 1_000)
    }

    @Test func `ô dài chỉ là ô của dòng trên khi viết giống hệt, từng byte một`() throws {
        let long = "Cải tiến máy bơm nước số một"
        let other = "Cải tiến máy bơm nước số hai"
        let rows = [
            [long, "a"], [long, "b"], [other, "b"], ["\(long)x", "b"], ["X" + long.dropFirst(), "c"], ["", long], [long, long], [long],
        ]
        let text = "a,b\n" + rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        let table = try read(text + "\n\"\(long)\",\"\(long)\"\"\"\n\"\(long)\",\"\(long)\"\n")
        #expect(table.rows == rows.dropLast() + [[long, ""], [long, long + "\""], [long, long]])
    }

    @Test func `chữ sau ngoặc kép đóng được giữ nguyên và lưu ý`() throws {
        let table = try read("a,b\nx,\"nhất\" là y\n\"m\nn\",\"o\"p\n")
        #expect(table.rows == [["x", "\"nhất\" là y"], ["m\nn", "\"o\"p"]])
        #expect(table.codes == ["D015", "D015"])
        let place = try #require(table.diagnostics[1].location)
        #expect(place == SourceLocation(file: "thu.csv", record: 2, line: 4, row: 3, column: 2, heading: "b"))
    }

    @Test func `ngoặc kép không đóng thì nói chỗ mở`() throws {
        let finding = try read("a,b\n1,2\n3,\"4\n5,6\n").finding("D014")
        #expect(finding.location == SourceLocation(file: "thu.csv", line: 3, row: 3, column: 2))
        #expect(refusal("\"a,b\n1,2\n")?.location == SourceLocation(file: "thu.csv", line: 1, row: 1, column: 1))
    }

    @Test(arguments: ["a,b\n", "TT,Họ tên\n(1),(2)\n;;\n", "tên\n\nTT,Họ tên\n\n", "TT,Họ tên\n(1),(2)\n"])
    func `chỉ có tiêu đề`(_ text: String) throws {
        let finding = refusal(text)
        if text.contains(";") { return }
        if text == "TT,Họ tên\n(1),(2)\n" {
            #expect(finding == nil, "hai số thì chưa chắc là đánh số cột")
        } else {
            #expect(finding?.code.id == "D020")
            #expect(finding?.location?.line == (text.hasPrefix("tên") ? 3 : 1))
        }
    }

    @Test func `ký tự điều khiển được giữ và báo một lần mỗi cột`() throws {
        let table = try read("a,b\n1\0\u{1}\0,\"x\n\u{FFFE}\"\nsạch\t,\u{FFFF}\n")
        #expect(table.rows == [["1\0\u{1}\0", "x\n\u{FFFE}"], ["sạch\t", "\u{FFFF}"]])
        #expect(table.codes == ["T003", "T003"])
        #expect(table.diagnostics.map { $0.value("characters") } == ["U+0000, U+0001", "U+FFFE, U+FFFF"])
        #expect(table.diagnostics.map { $0.value("count") } == ["1", "2"])
        #expect(table.diagnostics[1].value("rows") == "dòng 2, 3")
        #expect(table.diagnostics[0].location == SourceLocation(file: "thu.csv", record: 1, line: 2, row: 2, column: 1, heading: "a"))
        for finding in table.diagnostics { expectComplete(finding) }
        let many = try read("a\n" + (1...300).map { "\u{1}\($0)\n" }.joined())
        #expect(many.codes == ["T003"] && many.diagnostics[0].value("count") == "300")
    }

    @Test func `dấu tổ hợp chuyển về dựng sẵn, báo một lần`() throws {
        let decomposed = "No\u{302}\u{303} lu\u{31B}\u{323}c"
        let table = try read("Ho\u{323} te\u{302}n,b\nx,\(decomposed)\n\(decomposed),\u{F0B7} 😀\n")
        #expect(table.headings.map { Array($0.unicodeScalars) } == ["Họ tên", "b"].map { Array($0.unicodeScalars) })
        #expect(Array(table.rows[0][1].utf8) == Array("Nỗ lực".utf8))
        #expect(table.codes == ["T002", "T016"])
        #expect(table.rows[1][1] == "- 😀")
        let finding = try table.finding("T002")
        #expect(finding.value("count") == "3")
        #expect(finding.location?.line == 1 && finding.location?.column == 1)
        expectComplete(finding)
    }

    @Test func `tiêu đề dạng tổ hợp vẫn được nhận ra`() throws {
        #expect(try read("x,y\nHo\u{323} te\u{302}n,Na\u{306}m sinh\nA,1\n").headingLine == 2)
    }

    @Test func `không đổi gì trong ô`() throws {
        let cells = [
            "=HYPERLINK(\"x\")", "<script>", "&amp;", "]]>", "  hai  đầu ", "a\r\nb\rc\nd", "_x00_", "0905 123 456", "", "x?",
        ]
        let row = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        let table = try read((1...cells.count).map { "c\($0)" }.joined(separator: ",") + "\n" + row + "\n")
        #expect(table.rows == [cells])
        #expect(table.codes == [])
    }

    @Test func `giới hạn số cột và số ô`() throws {
        var limits = Limits()
        limits.columns = 4
        limits.cells = 10
        #expect(refusal("a,b,c,d,,,\n1,2,3,4\n", limits: limits) == nil)
        let wide = try #require(refusal("a,b,c,d,e\n1,2,3,4\n", limits: limits))
        #expect(wide.code.id == "D019" && wide.location?.line == 1)
        let long = try #require(refusal("a,b,c,d\n1,2\n1\n1,2,3,4\n", limits: limits))
        #expect(long.code.id == "D019" && long.location?.line == 4)
        for finding in [wide, long] { expectComplete(finding) }
    }

    @Test func `thông báo xếp theo thứ tự trong tệp`() throws {
        let table = try read("a,b\n\u{1},2\n3\n\"x\"y,2\n\n1,2,3\nte\u{302}n,\u{2}\n")
        #expect(table.codes == ["D013", "D015", "D012", "D011", "T002", "T003", "T003"])
    }
}
