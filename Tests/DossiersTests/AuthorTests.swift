import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// The authors of a group: roles, main author, telephone numbers, and merged cells that cannot be taken apart (docs/data.md, “People in one cell”).
@Suite struct AuthorTests {
    /// `name|role|birth year|phone` of each author, the main one marked with `*`.
    private func authors(_ author: String, birthYear: String = "", phone: String = "") throws -> [String] {
        let json = #"[{"author": "\#(author)", "birthYear": "\#(birthYear)", "phone": "\#(phone)", "title": "Gá"}]"#
        let initiative = try #require(try Checking().json(json).dossiers.first?.initiatives.first)
        return initiative.people.persons.map { person in
            let year = person.birthYear.map { String($0.year) } ?? ""
            return (person.isMain ? "*" : "") + [person.name, person.role ?? "", year, person.phone?.national ?? ""].joined(separator: "|")
        }
    }

    @Test func `tác giả chính đứng đầu, vai trò trong ngoặc được nhận ra`() throws {
        #expect(try authors("Trần Thị B (chủ nhiệm), Lê C, Phạm D") == ["*Trần Thị B|chủ nhiệm||", "Lê C|||", "Phạm D|||"])
        #expect(try authors("Lê C; Trần Thị B (Tác giả chính); Phạm D") == ["*Trần Thị B|Tác giả chính||", "Lê C|||", "Phạm D|||"])
        #expect(try authors(#"Lê C\nPhạm D (đồng tác giả)"#) == ["*Lê C|||", "Phạm D|đồng tác giả||"])
        #expect(try authors("Đinh") == ["*Đinh|||"])
        for nobody in ["", " ; "] { #expect(try authors(nobody) == []) }
    }

    @Test func `họ tên bị ngắt dòng là một tác giả, chỗ chưa rõ thì hỏi`() throws {
        let broken = try authors(#"Nguyễn Thị\nBích Liễu"#, birthYear: "1986", phone: "0950000001")
        #expect(broken == ["*Nguyễn Thị Bích Liễu||1986|0950000001"])
        func codes(_ author: String) throws -> [String] {
            try Checking().model(#"{"initiatives": [{"author": "\#(author)"}]}"#).codes
        }
        #expect(try codes(#"Nguyễn Thị\nBích Liễu"#) == [])
        #expect(try codes(#"Trần Minh\nQuân"#).contains("S004"))
    }

    @Test func `năm sinh theo đúng người, số điện thoại chỉ ghép khi bằng số tác giả`() throws {
        let three = "Lê C, Trần Thị B (chủ nhiệm), Phạm D"
        #expect(
            try authors(three, birthYear: "1985; 1990; 1991", phone: "0950000001; 0950000002; 0950000003")
                == ["*Trần Thị B|chủ nhiệm|1990|0950000002", "Lê C||1985|0950000001", "Phạm D||1991|0950000003"]
        )
        #expect(try authors(three, phone: "0950000001; 0950000002").allSatisfy { $0.hasSuffix("|") })
        #expect(try authors("Lê C", phone: "0950000001/0950000002") == ["*Lê C|||"])
    }

    @Test func `số điện thoại khác số tác giả thì nêu, một số chung thì không`() throws {
        func codes(_ phone: String) throws -> [String] {
            let changes = #"{"initiatives": [{"author": "Lê C; Trần B; Phạm D", "birthYear": "1985; 1990; 1991", "phone": "\#(phone)"}]}"#
            return try Checking().model(changes).codes
        }
        #expect(try codes("0950 000 001") == [])
        #expect(try codes("0950 000 001; 0950 000 002; 0950 000 003") == [])
        #expect(try codes("0950 000 001; 0950 000 002") == ["S061"])
    }

    @Test func `chỗ bỏ trống trong danh sách giữ thứ tự: năm sinh, điện thoại không sang người khác`() throws {
        for blank in ["-", "–", ""] {
            let read = try authors("Lê C; Trần B", birthYear: "\(blank); 1990", phone: "\(blank); 0950000002")
            #expect(read == ["*Lê C|||", "Trần B||1990|0950000002"])
        }
        #expect(try authors("Lê C; Trần B; Phạm D", birthYear: #"-\n1990\n-"#) == ["*Lê C|||", "Trần B||1990|", "Phạm D|||"])
        #expect(try authors("Lê C; Trần B; Phạm D", phone: "; 0950000002") == ["*Lê C|||", "Trần B|||0950000002", "Phạm D|||"])
        #expect(try authors("Lê C; Trần B", birthYear: #"1985;\n1990;"#) == ["*Lê C||1985|", "Trần B||1990|"])
        // Of one author two places are asked about (S011).
        #expect(try authors("Lê C", birthYear: "-; 1990") == ["*Lê C|||"])
        func codes(_ changes: String) throws -> [String] {
            try Checking().model(#"{"initiatives": [{"author": "Lê C; Trần B", \#(changes)}]}"#).codes
        }
        #expect(try codes(#""birthYear": "1985; 1990", "phone": "-; 0950 000 002""#) == ["S061"])
        #expect(try codes(#""birthYear": "1985; 1990", "phone": "0950 000 001; -""#) == [])
        #expect(try codes(#""birthYear": "-; 1990""#) == ["S011"])
    }

    @Test func `tác giả đầu trong JSON thiếu điều gì thì không lấy của người sau`() throws {
        let json =
            #"[{"title": "Gá", "authors": ["Đỗ Cam", {"name": "Lý Dần", "birthYear": 1991, "phone": "0950000002", "position": "Kỹ sư"}]}]"#
        let initiative = try #require(try Checking().json(json).dossiers.first?.initiatives.first)
        let persons = initiative.people.persons
        #expect(persons.map { $0.birthYear?.year } == [nil, 1991])
        #expect(persons.map { $0.phone?.national } == [nil, "0950000002"])
        #expect(persons.map { $0.position ?? "" } == ["", "Kỹ sư"])
    }

    static let heading = "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Tên sáng kiến\n"

    @Test(arguments: [
        "Trần Thị Mẫu, Thái Bình, 1985, 1990, Tổ trưởng, Công ty X, 0950000001",
        "Lê Văn Mẫu, SN 1985, SN 1990, Tổ trưởng, Công ty X, 0950000001",
        "Lê Văn Mẫu, 1985, Tổ trưởng, " + String(repeating: "Công ty rất dài, ", count: 200),
        "1985, Tổ trưởng", "0950 000 001",
    ])
    func `ô gộp không tách được thì in nguyên văn và cần xác nhận, không báo thiếu`(cell: String) throws {
        let checking = try Checking()
        let input = try checking.csv(Self.heading + "\"\(cell)\",Gá kẹp\n")
        let dossier = try #require(input.dossiers.first)
        let checked = Checker(checking.context).check(dossier)
        #expect(checked.findings.contains { $0.code.id == "S003" && $0.severity == .review })
        let missing = checked.findings.filter { $0.code.id == "S001" }.compactMap(\.field)
        #expect(!missing.contains("position") && !missing.contains("workplace") && !missing.contains("author"))
        #expect(dossier.initiatives[0][.person] == cell.trimmed)
    }

    @Test func `các phần đã tách chỉ hiện khi được yêu cầu`() throws {
        let checking = try Checking()
        let input = try checking.csv(Self.heading + "\"Lê Văn Mẫu, 1985, Tổ trưởng, Chuyền 5, May Mẫu, 0950000001\",Gá kẹp\n")
        let checked = Checker(checking.context).check(try #require(input.dossiers.first))
        let finding = try #require(checked.finding("S003"))
        #expect(!finding.message(in: .vietnamese).contains("Lê Văn Mẫu"))
        let pieces =
            "Họ và tên: Lê Văn Mẫu; Năm sinh: 1985; Chức vụ: Tổ trưởng, Chuyền 5; Đơn vị công tác: May Mẫu; Số điện thoại: 0950000001"
        #expect(finding.typed == pieces)
    }
}

extension String {
    /// Without the white space at both ends.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
