import SangkienDiagnostics
import Spreadsheets
import Testing

@testable import Records

struct JSONTableTests {
    private static let dossiers = """
        {"schema": "x/1", "dossiers": [
          {"submitter": "LĐLĐ A", "proposal": {"number": "5", "date": "1/2/2021"},
           "initiatives": [
             {"author": "An", "title": "x", "birthYear": 1985},
             {"author": "Bình", "title": "y", "phone": null, "submitter": "riêng"}
           ],
           "complaint": false},
          {"submitter": "LĐLĐ B"},
          {"submitter": "LĐLĐ C", "initiatives": []}
        ]}
        """

    @Test func `hồ sơ và sáng kiến thành bản ghi`() throws {
        let table = try read(Self.dossiers, file: "a.json")
        #expect(table.headings == ["submitter", "proposal.number", "proposal.date", "author", "title", "birthYear", "phone", "complaint"])
        #expect(
            table.rows == [
                ["LĐLĐ A", "5", "1/2/2021", "An", "x", "1985", "", "false"],
                ["riêng", "5", "1/2/2021", "Bình", "y", "", "", "false"],
                ["LĐLĐ B", "", "", "", "", "", "", ""],
                ["LĐLĐ C", "", "", "", "", "", "", ""],
            ]
        )
        #expect(table.records.map(\.group) == [1, 1, 2, 3])
        #expect(table.records.map(\.line) == [4, 5, 8, 9])
        #expect(table.records.map(\.number) == [1, 2, 3, 4] && table.records.map(\.row) == [1, 2, 3, 4])
        #expect(table.records[0].kinds == [.text, .text, .text, .text, .text, .number, .empty, .bool])
        #expect(table.records[0].lines == [2, 2, 2, 4, 4, 4, 0, 7])
        #expect(table.records[1].lines == [5, 2, 2, 5, 5, 0, 5, 7])
        #expect(table.codes == [])
        #expect(table.format == .json && table.delimiter == nil && table.headingLine == nil)
    }

    @Test(arguments: [
        ("[{\"a\":\"1\",\"b\":2},{\"b\":3,\"c\":true}]", "a.json", TableFormat.json),
        ("{\"a\":\"1\",\"b\":2}\n{\"b\":3,\"c\":true}", "a.jsonl", .jsonLines),
        ("\n{\"a\":\"1\",\"b\":2}\n\n{\"b\":3,\n\"c\":true}\n", "-", .jsonLines),
    ])
    func `mảng dòng phẳng và mỗi dòng một đối tượng`(_ text: String, _ file: String, _ format: TableFormat) throws {
        let table = try read(text, file: file)
        #expect(table.format == format)
        #expect(table.headings == ["a", "b", "c"])
        #expect(table.rows == [["1", "2", ""], ["", "3", "true"]])
        #expect(table.records.allSatisfy { $0.group == nil })
        #expect(table.records[1].kinds == [.empty, .number, .bool])
    }

    @Test func `một đối tượng là một dòng`() throws {
        #expect(try read("{\"a\":1}", file: "a.json").rows == [["1"]])
    }

    @Test func `hồ sơ đứng lẻ, trong mảng, hay mỗi dòng một hồ sơ`() throws {
        let one = "{\"s\":\"A\",\"initiatives\":[{\"t\":\"x\"},{\"t\":\"y\"}]}"
        for text in [
            one + "\n" + one, "[\(one),\(one)]", "{\"dossiers\":[\(one),\(one)]}", "{\"dossiers\":[\(one)]}\n{\"dossiers\":[\(one)]}",
        ] {
            let table = try read(text, file: "-")
            #expect(table.rows == [["A", "x"], ["A", "y"], ["A", "x"], ["A", "y"]])
            #expect(table.records.map(\.group) == [1, 1, 2, 2])
        }
        #expect(try read(one, file: "-").records.map(\.group) == [1, 1])
        #expect(try read("[\(one),{\"s\":\"B\"}]", file: "-").records.map(\.group) == [1, 1, nil])
    }

    @Test func `mảng chữ số nối bằng chấm phẩy`() throws {
        let table = try read("[{\"authors\":[\"An\",\"Bình\"],\"x\":[1,true,null,\"\",\"z\"],\"y\":[]}]", file: "-")
        #expect(table.headings == ["authors", "x", "y"])
        #expect(table.rows == [["An; Bình", "1; true; z", ""]])
        #expect(table.records[0].kinds == [.text, .text, .text])
    }

    @Test func `tác giả là đối tượng thì nối từng mục`() throws {
        let table = try read(
            """
            [{"authors":[{"name":"An","birthYear":1985,"phone":"1"},{"name":"Bình","phone":"2","share":"50%"}],"title":"x"},
             {"authors":[{"name":"Cúc","birthYear":1990}],"birthYear":"","phone":"9"},
             {"authors":[{"name":"D","phone":"5"},{"name":"Đ"},{"name":"E","phone":"6"},"G"],"phone":"7"},
             {"authors":[{"phone":"3"}, {"name":"H"}]}]
            """,
            file: "-"
        )
        #expect(table.headings == ["authors", "title", "birthYear", "phone", "authors.share", "authors.phone"])
        #expect(
            table.rows == [
                ["An; Bình", "x", "1985", "1; 2", "50%", ""],
                ["Cúc", "", "1990", "9", "", ""],
                ["D; Đ; E; G", "", "", "7", "", "5; ; 6"],
                ["; H", "", "", "3", "", ""],
            ]
        )
        #expect(table.records[1].kinds?[2] == .number)
        #expect(table.records[0].kinds?[3] == .text)
    }

    @Test func `null của cả nhóm không thành cột`() throws {
        let table = try read("[{\"a\":1,\"r\":null},{\"a\":2,\"r\":{\"n\":\"5\"}},{\"a\":3,\"z\":null}]", file: "-")
        #expect(table.headings == ["a", "r.n", "z"])
        #expect(table.rows == [["1", "", ""], ["2", "5", ""], ["3", "", ""]])
        #expect(table.records[1].lines == [1, 1, 0])
    }

    @Test func `dòng không có gì thì bỏ và đếm`() throws {
        let table = try read("[{},{\"a\":1},\n{\"a\":null},{\"a\":\" \"},{\"a\":2}]", file: "-")
        #expect(table.rows == [["1"], ["2"]])
        #expect(table.records.map(\.number) == [1, 2])
        #expect(table.blankRows == 3)
        #expect(try table.finding("D011").value("count") == "3")
        #expect(try table.finding("D011").location?.line == 1)
    }

    @Test func `trường bên ngoài danh sách hồ sơ không mất lặng lẽ`() throws {
        let table = try read("{\"year\":2021,\n\"dossiers\":[{\"s\":\"A\"}],\"by\":{\"who\":\"B\"},\"$schema\":\"z\"}", file: "-")
        #expect(table.headings == ["s"])
        #expect(try table.finding("D009").value("columns") == "year, by.who")
        #expect(try table.finding("D009").location?.line == 1)
    }

    @Test(arguments: [
        ("1", 1, 1, "một số"), ("\"a\"", 1, 1, "một chuỗi"), ("null", 1, 1, "null"), ("true", 1, 1, "true"), ("[1]", 1, 2, "một số"),
        ("[\n[]]", 2, 1, "phần tử thứ 1"), ("[null]", 1, 2, "null"), ("{\"dossiers\":{}}", 1, 13, "một đối tượng"),
        ("{\"dossiers\":null}", 1, 13, "null"),
        ("{\"dossiers\":[1]}", 1, 14, "phần tử thứ 1 của “dossiers”"), ("{\"initiatives\":{}}", 1, 16, "“initiatives”"),
        ("[{\"initiatives\":[{},\"x\"]}]", 1, 21, "phần tử thứ 2"),
        ("[{\"a\":[{}]}]", 1, 8, "“a”"), ("[{\"a\":{\"b\":[[]]}}]", 1, 13, "“a.b”"), ("[{\"authors\":[[]]}]", 1, 14, "“authors”"),
        ("[{\"x\":{\"authors\":[{}]}}]", 1, 19, "“x.authors”"),
        ("[{\"authors\":[{\"phone\":[\"1\"]}]}]", 1, 23, "“phone”"), ("{\"dossiers\":[],\"initiatives\":[]}", 1, 16, "cạnh nhau"),
        ("{\"initiatives\":[],\"dossiers\":[]}", 1, 19, "cạnh nhau"),
        ("{\"dossiers\":[{\"initiatives\":[{\"initiatives\":[{}]}]}]}", 1, 46, "“initiatives”"),
    ])
    func `JSON khác dạng thì nói đã thấy gì`(_ text: String, _ line: Int, _ column: Int, _ words: String) throws {
        let finding = try #require(refusal(text, file: "a.json"))
        #expect(finding.code.id == "D017")
        #expect(finding.location == SourceLocation(file: "a.json", line: line, column: column))
        #expect(finding.message(in: .vietnamese).contains(words), "\(finding.message(in: .vietnamese))")
        expectComplete(finding)
    }

    @Test(arguments: [
        ("[{\"a\":1,\"a\":2}]", 1, 9, "a"), ("[{\"a\":1,\"\\u0061\":2}]", 1, 9, "a"), ("[{\"p\":{\"x\":1,\n\"x\":2}}]", 2, 1, "p.x"),
        ("{\"dossiers\":[],\"dossiers\":[]}", 1, 16, "dossiers"),
        ("{\"n\":1,\"initiatives\":[{\"n\":2}],\"n\":3}", 1, 32, "n"), ("[{\"p.x\":1,\"p\":{\"x\":2}}]", 1, 20, "p.x"),
        ("[{\"ế\":1,\"e\u{302}\u{301}\":2}]", 1, 11, "ế"),
        ("[{\"authors\":[{\"name\":\"A\",\"name\":\"B\"}]}]", 1, 26, "authors.name"), ("{\"a\":1,\"b\":{},\"b\":{}}", 1, 15, "b"),
        ("{\"\":1,\"\":2}", 1, 7, ""),
    ])
    func `lặp tên trường là lỗi`(_ text: String, _ line: Int, _ column: Int, _ key: String) throws {
        let finding = try #require(refusal(text, file: "a.json"))
        #expect(finding.code.id == "D018")
        #expect(finding.location == SourceLocation(file: "a.json", line: line, column: column))
        #expect(finding.value("key") == key)
        expectComplete(finding)
    }

    @Test func `cùng tên ở hai tầng thì được`() throws {
        let table = try read("{\"n\":1,\"initiatives\":[{\"n\":2},{\"m\":3}]}", file: "-")
        #expect(table.rows == [["2", ""], ["1", "3"]])
    }

    @Test(arguments: ["[]", "{}", "[{}]", "{\"dossiers\":[]}", "{\"dossiers\":[{}]}", "{\"initiatives\":[]}", "[{\"a\":null}]", "{}\n{}"])
    func `danh sách rỗng`(_ text: String) {
        #expect(refusal(text, file: "a.json")?.code.id == "D020")
    }

    @Test func `sai cú pháp báo dòng và cột`() throws {
        let finding = try #require(refusal("\u{FEFF}{\"a\": 1,\n \"b\": }", file: "a.json"))
        #expect(finding.code.id == "D016")
        #expect(finding.location == SourceLocation(file: "a.json", line: 2, column: 7))
        #expect(finding.message(in: .english).contains("not “}”"))
        #expect(refusal("\u{FEFF}?", file: "a.json")?.location?.column == 1)
        #expect(try read("{\"a\": 1}\n{\"a\":", file: "a.jsonl").finding("D016").message(in: .vietnamese).contains("giữa chừng"))
        #expect(refusal("Họ tên,x\n", file: "a.json")?.code.id == "D016")
    }

    @Test func `ký tự điều khiển và dấu tổ hợp trong JSON`() throws {
        let table = try read(
            "[{\"a\":\"x\\u0000\"},\n{\"a\":\"e\u{302}\\u0301\",\"Te\u{302}n\":1},{\"a\":\"e\\u0302\\uFFFF\",\"Tên\":2}]",
            file: "-"
        )
        #expect(table.rows == [["x\0", ""], ["ế", "1"], ["ê\u{FFFF}", "2"]])
        #expect(table.headings.map { Array($0.unicodeScalars) } == [["a"], Array("Tên".unicodeScalars)])
        #expect(table.codes == ["T002", "T003"])
        #expect(try table.finding("T003").location == SourceLocation(file: "-", record: 1, line: 1, row: 1, column: 1, heading: "a"))
        #expect(try table.finding("T003").value("characters") == "U+0000, U+FFFF")
        #expect(try table.finding("T002").value("count") == "2")
        #expect(try table.finding("T002").location?.record == 2)
        #expect(Array(table.rows[1][0].utf8) == Array("ế".utf8))
    }

    @Test func `tên trường trống hoặc chỉ khác khoảng trắng vẫn là cột riêng`() throws {
        #expect(try read("[{\"\":1,\" a\":2,\"a\":3}]", file: "-").headings == ["(cột 1)", "a", "a (2)"])
    }

    @Test func `thứ tự trường khác nhau không lẫn cột`() throws {
        let table = try read("[{\"a\":1,\"b\":2,\"c\":3},{\"c\":6,\"a\":4,\"b\":5},{\"b\":8,\"d\":0,\"a\":7},{\"c\":9}]", file: "-")
        #expect(table.rows == [["1", "2", "3", ""], ["4", "5", "6", ""], ["7", "8", "", "0"], ["", "", "9", ""]])
    }

    @Test func `giới hạn số cột, số ô và số tác giả`() throws {
        var limits = Limits()
        limits.columns = 3
        limits.cells = 7
        limits.authors = 2
        for text in [
            "[{\"a\":1,\"b\":1,\"c\":1,\"d\":1}]", "[{\"a\":1,\"b\":1},{\"a\":1,\"b\":2},{\"a\":1},{\"a\":1,\"b\":1},{\"a\":1}]",
            "[{\"authors\":[{},{},{}]}]",
        ] {
            let finding = try #require(refusal(text, file: "-", limits: limits))
            #expect(finding.code.id == "D019")
            expectComplete(finding)
        }
    }
}
