import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// How rows become dossiers.
@Suite struct DossierBuilderTests {
    /// Id and titles of each dossier.
    private func outline(_ dossiers: [Dossier]) -> [String] {
        dossiers.map { dossier in "\(dossier.id): " + dossier.initiatives.map { $0[.title] }.joined(separator: " + ") }
    }

    private func csv(_ rows: [String]) throws -> Checking.Input {
        let heading = "Mã hồ sơ,Đơn vị trình,Số tờ trình,Khiếu nại,TT,Họ và tên,Tên sáng kiến"
        return try Checking().csv(([heading] + rows).joined(separator: "\n") + "\n")
    }

    static let tables: [(name: String, rows: [String], outline: [String])] = [
        ("cùng mã", ["HS1,A,1,,1,x,T1", "HS1,A,1,,2,y,T2"], ["HS1: T1 + T2"]),
        ("mã viết khác hoa thường", ["HS1,A,1,,1,x,T1", "hs1,A,1,,2,y,T2"], ["HS1: T1 + T2"]),
        ("mã xen kẽ", ["HS1,A,1,,1,x,T1", "HS2,B,2,,1,y,T2", "HS1,A,1,,2,z,T3"], ["HS1: T1 + T3", "HS2: T2"]),
        ("chỉ ghi ở dòng đầu", ["HS1,A,1,,1,x,T1", ",,,,2,y,T2", "HS2,B,2,,1,z,T3", ",,,,2,t,T4"], ["HS1: T1 + T2", "HS2: T3 + T4"]),
        ("không mã, theo đơn vị và số tờ trình", [",A,1,,1,x,T1", ",A,1,,2,y,T2", ",A,2,,1,z,T3"], ["A - 1: T1 + T2", "A - 2: T3"]),
        ("không mã, không số", [",A,,,1,x,T1", ",A,,,2,y,T2", ",B,,,1,z,T3"], ["A: T1 + T2", "B: T3"]),
        ("số tờ trình chỉ ở dòng đầu", [",A,1,,1,x,T1", ",A,,,2,y,T2"], ["A - 1: T1 + T2"]),
        ("quay lại đơn vị trước", [",A,1,,1,x,T1", ",B,1,,1,y,T2", ",A,1,,2,z,T3"], ["A - 1: T1 + T3", "B - 1: T2"]),
        ("chỉ có số", [",,7,,1,x,T1", ",,8,,1,y,T2"], ["7: T1", "8: T2"]),
        ("không có gì để gọi", [",,,,1,x,T1", ",,,,2,y,T2"], ["mau.csv#1: T1 + T2"]),
        ("dòng không có sáng kiến", ["HS1,A,1,Không,,,"], ["HS1: "]),
        ("đơn vị viết khác dấu cách", [",Đơn vị A,1,,1,x,T1", ", đơn  vị a ,1,,2,y,T2"], ["Đơn vị A - 1: T1 + T2"]),
    ]

    @Test func `quá nhiều dòng đọc không trọn thì phần còn lại chỉ đếm`() throws {
        let rows = (1...(Budgets.reports + 200)).map { "HS1,A,1,,\($0),x,T\($0),thừa" }
        let dossier = try #require(try csv(rows).dossiers.first)
        #expect(dossier.diagnostics.count == Budgets.reports + 1)
        let last = try #require(dossier.diagnostics.last)
        #expect(last.message(in: .vietnamese).contains("còn 200 dòng") && last.location?.row == Budgets.reports + 2)
    }

    @Test(arguments: tables)
    func `ghép các dòng thành hồ sơ`(name: String, rows: [String], outline expected: [String]) throws {
        let input = try csv(rows)
        #expect(outline(input.dossiers) == expected)
    }

    /// Some of the dossier's columns repeated on each row, others on its first row only.
    @Test(arguments: [
        ["HS1,A,1,,1,x,T1", ",A,1,,2,y,T2"], [",A,1,,1,x,T1", ",,1,,2,y,T2"], ["HS1,A,1,,1,x,T1", ",,1,,2,y,T2"],
    ])
    func `dòng chỉ lặp lại một phần thông tin vẫn thuộc hồ sơ ở trên`(rows: [String]) throws {
        let input = try csv(rows)
        #expect(input.dossiers.count == 1)
    }

    @Test func `thông tin chung lấy ở dòng đầu tiên có ghi`() throws {
        let input = try csv(["HS1,A,,,1,x,T1", "HS1,,12/TTr,Không,2,y,T2"])
        let dossier = try #require(input.dossiers.first)
        #expect(dossier[.submitter] == "A")
        #expect(dossier[.proposalNumber] == "12/TTr")
        #expect(dossier[.complaint] == "Không")
        #expect(dossier.location(of: .complaint).line == 3)
        #expect(dossier.location(of: .dispute).line == 2)
        #expect(dossier.diagnostics.isEmpty)
    }

    @Test func `thông tin chung ghi khác nhau thì giữ giá trị đầu và báo`() throws {
        let input = try csv(["HS1,A,1,Không,1,x,T1", "HS1,A,2,Có,2,y,T2", "HS1,B,1,Không,3,z,T3", "HS1,A,1,không,4,t,T4"])
        let dossier = try #require(input.dossiers.first)
        #expect(dossier[.complaint] == "Không")
        #expect(dossier[.submitter] == "A")
        #expect(dossier.diagnostics.map(\.code.id) == ["H004", "H004"])
        #expect(dossier.diagnostics.map { $0.field ?? "" } == ["proposal.number", "submitter"])
        let first = try #require(dossier.diagnostics.first)
        #expect(first.location?.line == 3)
        #expect(first.argument("other") == "mau.csv, dòng 2, cột “Số tờ trình”")
        #expect(Checker(try Checking().context).check(dossier).findings.first?.code.id == "H004")
    }

    @Test func `JSON mỗi nhóm là một hồ sơ dù trùng mã`() throws {
        let text = """
            {"dossiers": [
              {"dossierId": "HS1", "submitter": "A", "initiatives": [{"title": "T1"}, {"title": "T2"}]},
              {"dossierId": "HS1", "submitter": "A", "initiatives": [{"title": "T3"}]},
              {"submitter": "B", "proposal": {"number": "5"}, "initiatives": []}
            ]}
            """
        let input = try Checking().json(text)
        #expect(outline(input.dossiers) == ["HS1: T1 + T2", "HS1: T3", "B - 5: "])
        #expect(input.dossiers.allSatisfy { $0.diagnostics.isEmpty })
    }

    @Test(arguments: ["mau.json", "mau.jsonl"])
    func `JSON dòng phẳng ghép như bảng`(file: String) throws {
        let rows = [
            #"{"Đơn vị trình": "A", "Số tờ trình": "1", "Họ và tên": "x", "Tên sáng kiến": "T1"}"#,
            #"{"Họ và tên": "y", "Tên sáng kiến": "T2"}"#,
            #"{"Đơn vị trình": "B", "Họ và tên": "z", "Tên sáng kiến": "T3"}"#,
        ]
        let text = file.hasSuffix("l") ? rows.joined(separator: "\n") : "[" + rows.joined(separator: ",\n") + "]"
        #expect(outline(try Checking().json(text, file: file).dossiers) == ["A - 1: T1 + T2", "B: T3"])
    }

    @Test func `dòng chỉ có số thứ tự không phải sáng kiến`() throws {
        let input = try csv(["HS1,A,1,,1,x,T1", ",,,,2,,", ",,,,3,,", "HS1,A,1,,4,y,T2"])
        #expect(outline(input.dossiers) == ["HS1: T1 + T2"])
        let aside = try #require(input.diagnostics.last { $0.code.id == "D031" })
        #expect(aside.argument("rows") == "3-4")
        #expect(aside.location?.line == 3)
        #expect(!input.diagnostics.contains { $0.code.id == "D032" })
    }

    @Test func `số thứ tự và thứ tự dòng được giữ như đã nhập`() throws {
        let input = try csv(["HS1,A,1,,2,x,T2", "HS1,A,1,,1,y,T1", "HS1,A,1,,,z,T3"])
        let dossier = try #require(input.dossiers.first)
        #expect(dossier.initiatives.map { $0[.number] } == ["2", "1", ""])
        #expect(dossier.initiatives.map { $0[.title] } == ["T2", "T1", "T3"])
    }

    @Test func `ô gộp cho ra từng phần, cột riêng được ưu tiên`() throws {
        let text =
            "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Chức vụ,Tên sáng kiến\n"
            + "\"Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001\",Quản đốc,Gá kẹp\n"
        let initiative = try #require(try Checking().csv(text).dossiers.first?.initiatives.first)
        #expect(initiative[.author] == "Lê Văn Mẫu")
        #expect(initiative[.birthYear] == "1985")
        #expect(initiative[.position] == "Quản đốc")
        #expect(initiative[.workplace] == "Công ty TNHH Mẫu")
        #expect(initiative[.phone] == "0950 000 001")
        #expect(initiative[.effect].isEmpty)
    }

    @Test func `giá trị được cắt khoảng trắng hai đầu, bên trong giữ nguyên`() throws {
        let input = try csv([#"HS1, A ,1,,1,x,"  Gá  kẹp\#nkiểu mới ""#])
        #expect(input.dossiers.first?[.submitter] == "A")
        #expect(input.dossiers.first?.initiatives.first?[.title] == "Gá  kẹp\nkiểu mới")
    }
}
