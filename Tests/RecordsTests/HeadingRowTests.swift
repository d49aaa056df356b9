import Testing

@testable import Records

struct HeadingRowTests {
    @Test func `tìm dòng tiêu đề dưới các dòng tên`() throws {
        let table = try read("LIÊN ĐOÀN LAO ĐỘNG;;\n;;\nTỔNG HỢP;;\nTT;Họ và tên;Tên sáng kiến\n1;A;x\n")
        #expect(table.headings == ["TT", "Họ và tên", "Tên sáng kiến"])
        #expect(table.headingLine == 4)
        #expect(table.titleRows == 2)
        #expect(table.blankRows == 1)
        #expect(table.rows == [["1", "A", "x"]])
        #expect(table.records[0].row == 5 && table.records[0].number == 1)
    }

    @Test func `không nhận ra tiêu đề nào thì lấy dòng đầu`() throws {
        let table = try read("\n x , y \n1,2\n")
        #expect(table.headings == ["x", "y"])
        #expect(table.headingLine == 2)
        #expect(table.titleRows == 0)
    }

    @Test func `một tiêu đề quen thuộc là chưa đủ`() throws {
        #expect(try read("x,y\nTT,2\n3,4\n").headings == ["x", "y"])
    }

    @Test func `tiêu đề hai dòng chỉ quen khi đọc chung hai dòng`() {
        let rows = [["SỞ MẪU", "", ""], ["TT", "Tờ trình", ""], ["", "Số", "Ngày"], ["1", "12/TTr", "5/3/2021"]]
        let heading = HeadingRow(among: rows) { ["Số Tờ trình", "Ngày Tờ trình"].contains($0) }
        #expect(heading.isKnown && heading.rows == [1, 2] && heading.headings == ["TT", "Số Tờ trình", "Ngày Tờ trình"])
    }

    @Test func `nhiều tiêu đề quen nhất thì thắng, bằng nhau thì dòng trước`() throws {
        let table = try read("TT,Họ tên,x,y\nTT,Họ tên,Năm sinh,z\nTT,Họ tên,Chức vụ,t\n1,2,3,4\n")
        #expect(table.headingLine == 2)
        #expect(table.titleRows == 1)
        #expect(table.records.count == 2)
    }

    @Test func `tiêu đề sau mười lăm dòng không được tìm`() throws {
        let titles = String(repeating: "tên,\n", count: 15)
        #expect(try read(titles + "TT,Họ tên\n1,A\n").headings[0] == "tên")
        let fewer = String(repeating: "tên,\n", count: 14)
        #expect(try read(fewer + "TT,Họ tên\n1,A\n").headings == ["TT", "Họ tên"])
    }

    @Test func `ghép tiêu đề hai dòng, dòng dưới nhiều hơn`() throws {
        let table = try read("TT,Thông tin tác giả,,,Tên sáng kiến\n,Họ tên,Năm sinh,Chức vụ,\n1,A,1985,x,y\n")
        #expect(table.headings == ["TT", "Họ tên", "Năm sinh", "Chức vụ", "Tên sáng kiến"])
        #expect(table.headingLine == 2)
        #expect(table.titleRows == 1)
        #expect(table.records.count == 1)
    }

    @Test func `ghép tiêu đề hai dòng, dòng trên nhiều hơn`() throws {
        let table = try read(
            "TT,Tác giả,,Tên sáng kiến,Tóm tắt,Lĩnh vực,Tờ trình,\n,Họ tên,Năm sinh,,,,Số,Ngày\n1,A,1985,x,y,z,5,1/2/2021\n"
        )
        #expect(table.headings == ["TT", "Họ tên", "Năm sinh", "Tên sáng kiến", "Tóm tắt", "Lĩnh vực", "Số Tờ trình", "Ngày Tờ trình"])
        #expect(table.headingLine == 1)
        #expect(table.titleRows == 1)
        #expect(table.rows == [["1", "A", "1985", "x", "y", "z", "5", "1/2/2021"]])
    }

    @Test(arguments: ["Kinh tế,Xã hội", "2018,2019", "Từ,Đến"])
    func `dòng chỉ có chữ dưới một tiêu đề trùm nhiều cột là tiêu đề`(_ sides: String) throws {
        let table = try read("TT,Họ tên,Tên sáng kiến,Tóm tắt,,Năm sinh\n,,,\(sides),\n1,A,x,y,z,1985\n")
        let names = sides.split(separator: ",").map { "Tóm tắt – \($0)" }
        #expect(table.headings == ["TT", "Họ tên", "Tên sáng kiến"] + names + ["Năm sinh"])
        #expect(table.rows == [["1", "A", "x", "y", "z", "1985"]])
    }

    @Test(arguments: [",,,y,,", "1,,,y,z,", ",,,I,II,", ",,,12,13,", ",,x,y,z,"])
    func `dòng khác dưới tiêu đề vẫn là dữ liệu`(_ row: String) throws {
        let table = try read("TT,Họ tên,Tên sáng kiến,Tóm tắt,,Năm sinh\n\(row)\n1,A,x,y,z,1985\n")
        #expect(table.records.count == 2)
    }

    @Test func `dòng dữ liệu ngay dưới tiêu đề không bị ghép`() throws {
        let table = try read("TT,Họ tên,,Tên sáng kiến\n1,Tóm tắt,x,\n2,A,y,z\n")
        #expect(table.records.count == 2)
    }

    @Test(arguments: ["(1),(2),(3),(4)", "1,2,3,4", "[1],[2],[3],[4]", "(1),(2),,(3)"])
    func `bỏ dòng đánh số cột`(_ numbers: String) throws {
        let table = try read("TT,Họ tên,Năm sinh,Tên sáng kiến\n\(numbers)\n1,A,1985,x\n")
        #expect(table.records.count == 1)
        #expect(table.titleRows == 1)
        #expect(table.records[0].line == 3)
    }

    @Test func `bảng lạ toàn số thì không bỏ dòng nào`() throws {
        #expect(try read("a,b,c\n1,2,3\n").records.count == 1)
        #expect(try read("TT,Họ tên,Năm sinh\n1,3,2\n").records.count == 1)
        #expect(try read("TT,Họ tên\n1,2\n").records.count == 1)
    }

    @Test(arguments: [
        (["a", "", "b", ""], ["a", "(cột 2)", "b", "(cột 4)"]),
        (["a", "a", "a"], ["a", "a (2)", "a (3)"]),
        (["a", "a", "a (2)"], ["a", "a (3)", "a (2)"]),
        (["a (2)", "a", "a"], ["a (2)", "a", "a (3)"]),
        (["", "(cột 1)"], ["(cột 1) (2)", "(cột 1)"]),
        (["(cột 2)", ""], ["(cột 2)", "(cột 2) (2)"]),
        ([], []),
    ])
    func `tiêu đề trống và trùng có tên riêng`(_ typed: [String], _ expected: [String]) {
        #expect(HeadingRow.unique(typed) == expected)
    }

    @Test func `cột trống tiêu đề ở cuối chỉ giữ khi có dữ liệu`() throws {
        #expect(try read("a;b;;;\n1;2;;;\n3;4;;;\n").headings == ["a", "b"])
        let table = try read("a;b;;;\n1;2;;;\n3;4;;x;\n5;6;;;\n")
        #expect(table.headings == ["a", "b", "(cột 3)", "(cột 4)"])
        #expect(table.rows == [["1", "2", "", ""], ["3", "4", "", "x"], ["5", "6", "", ""]])
        #expect(table.codes == [])
    }

    /// To look at a text of data as a heading costs more than to read its row.
    @Test func `đã có dòng đủ tiêu đề thì không xét chữ của dòng dữ liệu nữa`() throws {
        var asked: Set<String> = []
        let text = "TT,Họ tên,Chức vụ\n1,Nguyễn Văn A,Thợ hàn\n2,Trần B,Thợ tiện\n"
        let table =
            try
            TableReader.tables(Array(text.utf8), file: "thu.csv") {
                asked.insert($0)
                return knownHeadings.contains($0)
            }[0]
        #expect(table.headings == ["TT", "Họ tên", "Chức vụ"])
        #expect(asked.isDisjoint(with: ["Nguyễn Văn A", "Thợ hàn", "Trần B", "Thợ tiện"]))
    }

    @Test func `tiêu đề giữ nguyên chữ, chỉ cắt khoảng trắng ngoài`() throws {
        #expect(try read("\"\u{A0}HỌ VÀ\nTÊN \",b\n1,2\n").headings == ["HỌ VÀ\nTÊN", "b"])
    }
}

extension Table {
    /// How many rows are neither data nor blank nor the heading row.
    fileprivate var titleRows: Int {
        max(0, skipped.count { [.title, .heading, .columnNumbers].contains($0.reason) } - 1)
    }
}
