import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// Birth year and phone: shape and likelihood only.
@Suite struct AuthorRuleTests {
    @Test(arguments: [
        ("1985", []), ("SN 1985", []), ("Năm sinh: 1985", []), ("1985.0", []), ("85", ["S013"]), ("3/1985", ["S013"]),
        ("20/3/1985", ["S013"]), ("31126", ["S013"]), ("4/15/1985", ["S013"]), ("07/06/1905", ["S062"]), ("36 tuổi", ["S013"]),
        ("2006", []), ("2007", ["S012"]), ("1946", []), ("1945", ["S012"]), ("1/1/1940", ["S013", "S012"]),
        ("chưa rõ", ["S011"]), ("198", ["S011"]), ("2022", ["S011"]), ("1900", ["S011"]), ("1985 1986", ["S011"]),
        ("19985", ["S011"]), ("31233", ["S013"]),
        ("", ["H302", "S001"]),
    ])
    func `năm sinh đọc được, khó tin hay không rõ`(typed: String, codes: [String]) throws {
        #expect(try Checking().model(#"{"initiatives": [{"birthYear": "\#(typed)"}]}"#).codes == codes)
    }

    @Test(arguments: [("36 tuổi", "1985"), ("85", "1985"), ("31233", "1985"), ("20/3/1985", "1985")])
    func `năm sẽ in được nêu khi ô ghi dạng khác, chỉ hiện khi được yêu cầu`(typed: String, year: String) throws {
        let finding = try #require(try Checking().model(#"{"initiatives": [{"birthYear": "\#(typed)"}]}"#).finding("S013"))
        #expect(finding.argument("years") == year)
        #expect(!finding.message(in: .vietnamese).contains("1985"))
    }

    @Test func `tuổi tính đến năm của chương trình và khoảng tuổi lấy từ tệp chương trình`() throws {
        let changes = #"{"initiatives": [{"birthYear": "2015"}]}"#
        let finding = try #require(try Checking().model(changes).finding("S012"))
        #expect(finding.argument("age") == "6")
        #expect(finding.argument("year") == "2021")
        let wider = try Checking(edits: [("from: 15", "from: 5")])
        #expect(try wider.model(changes).codes == [])
    }

    @Test(arguments: [
        ("052085001234", ""), ("052 085 001 234", ""), ("211234567", ""), ("CCCD: 052085001234", ""), ("CMND 211234567", ""),
        ("0950 000 001; CCCD 052085001234", "0950 000 001"), ("CCCD 052085001234, ĐT 0950000001", "ĐT 0950000001"),
        ("0950 000 001 / 211234567", "0950 000 001"), ("0950000001 052085001234", "0950000001"), ("STK 0950000001", ""),
    ])
    func `số giấy tờ ở ô điện thoại thì hỏi, không in, số điện thoại đứng cạnh vẫn dùng`(typed: String, printed: String) throws {
        let checked = try Checking().model(#"{"initiatives": [{"phone": "\#(typed)"}]}"#)
        #expect(checked.codes == ["S027"])
        #expect(checked.finding("S027")?.severity == .review)
        #expect(checked.dossier.initiatives.first?.printed(.phone) == printed)
    }

    @Test func `số giấy tờ của một trong hai người không làm số điện thoại sang người kia`() throws {
        let changes = #"{"initiatives": [{"author": "Lê Văn A; Trần B", "birthYear": "1980; 1990", "phone": "052085001234; 0950000002"}]}"#
        let checked = try Checking().model(changes)
        #expect(checked.codes == ["S027"])
        let initiative = try #require(checked.dossier.initiatives.first)
        #expect(initiative.people.persons.map { $0.phone?.national } == [nil, "0950000002"])
        #expect(initiative.printed(.phone) == "-; 0950000002")
    }

    @Test(arguments: [
        ("0950 000 001", []), ("0950.000.001", []), ("0950-000-001", []), ("+84 950 000 001", []), ("(+84) 950000001", []),
        ("84950000001", []), ("0256 3 000 001", []), ("950000001", ["S022"]), ("0120 000 0001", ["S023"]),
        ("0500 000 001", ["S024"]), ("0563 000 001", ["S060"]), ("0950 000 001; 0950 000 002", []),
        ("0950 000 001 hoặc 950000002", ["S025"]), ("0120 000 0001; 0500 000 001", ["S023", "S024"]),
        ("9,5E+08", ["S021"]), ("9.50E+08", ["S021"]), ("không có", ["H302", "S001"]), ("gặp chị Bích", ["S021"]),
        ("0950 000 001; gặp chị Bích", []), ("0950000001 bich@vidu.vn", []), ("chị Bích 0950 000 001", []), ("950,000,001", ["S022"]),
        ("0950 000 00x", ["S021"]), ("0950 000 0011", ["S021"]), ("0256 300 001", ["S021"]), ("950000001 gặp chị Bích", ["S021"]),
        ("0950 000", ["S021"]), ("12", ["S021"]), ("0950000001/02", ["S026"]), ("0950 000 001 / 2", ["S026"]),
        ("0950000001/0002", ["S021"]), ("090512345", ["S021"]), ("999085001234", ["S021"]),
        ("", ["H302", "S001"]),
    ])
    func `số điện thoại đúng, cũ, lạ hay hỏng`(typed: String, codes: [String]) throws {
        #expect(try Checking().model(#"{"initiatives": [{"phone": "\#(typed)"}]}"#).codes == codes)
    }

    @Test(arguments: [
        ("0120 000 0001", "070"), ("0123 000 0001", "083"), ("0162 000 0001", "032"), ("0186 000 0001", "056"), ("0199 000 0001", "059"),
    ])
    func `đầu số cũ được gợi ý đầu số mới`(typed: String, prefix: String) throws {
        let finding = try #require(try Checking().model(#"{"initiatives": [{"phone": "\#(typed)"}]}"#).finding("S023"))
        #expect(finding.argument("prefix") == prefix)
        #expect(finding.argument("year") == "2019")
    }

    private static let heading = "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Tên sáng kiến\n"

    @Test(arguments: [
        ("Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001", []),
        ("Lê Văn Mẫu\nSN: 1985\nTổ trưởng\nCông ty TNHH Mẫu\n0950 000 001", []),
        ("Lê Văn Mẫu, 1985, Phó Giám đốc, Chủ tịch công đoàn, Tổ trưởng, 0950 000 001", ["S003"]),
        ("Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001, CCCD: 052085001234", ["S003"]),
        ("Lê Văn Mẫu, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001", ["S001 birthYear"]),
        ("Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu", ["S001 phone"]),
        ("Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 950000001", ["S025"]),
        ("Lê Văn Mẫu, 20/3/1985, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001", []),
        ("Ông Lê Văn Mẫu, sinh năm 1985, Tổ trưởng Công ty TNHH Mẫu, ĐT: 0950.000.001", []),
        ("Lê Văn Mẫu sinh năm 1985 chức vụ Tổ trưởng đơn vị công tác Công ty TNHH Mẫu số điện thoại 0950 000 001", []),
        ("Lê Văn Mẫu, 1985, chức vụ Tổ trưởng Công ty TNHH Mẫu, 0950 000 001", ["S003"]),
        ("Lê Văn Mẫu, 1985, chức vụ Tổ trưởng, 0950 000 001", ["S001 workplace"]),
        ("Lê Văn Mẫu, 1985, Giáo viên Trường Tiểu học số 2 Mẫu, 0950 000 001", []),
        ("Lê Văn Mẫu (1985), Trần Thị Mẫu (1990), Công nhân Công ty TNHH Mẫu, 0950 000 001", []),
        ("lê văn mẫu, 1985, nhân viên kho công ty tnhh mẫu, 0950 000 001", []),
        ("Lê Văn Mẫu, 1985, Trưởng phòng Kế hoạch, 0950 000 001", ["S001 workplace"]),
        ("Lê Văn Mẫu, 1985, Tổ trưởng, 0950 000 001", ["S001 workplace"]),
    ])
    func `ô gộp của biểu được tách, không chắc thì cần xác nhận`(cell: String, expected: [String]) throws {
        let checking = try Checking()
        let input = try checking.csv(Self.heading + "\"\(cell)\",Cải tiến gá kẹp\n")
        let checked = Checker(checking.context).check(try #require(input.dossiers.first))
        let others: Set = ["title", "period", "summary", "effect", "scope", "benefit"]
        let found = checked.findings.filter { $0.code.id.hasPrefix("S0") && !others.contains($0.field ?? "") }
            .map { $0.code.id == "S001" ? "S001 \($0.field ?? "")" : $0.code.id }
        #expect(found == expected)
    }

    @Test func `phát hiện của ô gộp chỉ vào chính ô gộp`() throws {
        let checking = try Checking()
        let input = try checking.csv(Self.heading + "\"Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 950000001\",Gá kẹp\n")
        let checked = Checker(checking.context).check(try #require(input.dossiers.first))
        let finding = try #require(checked.finding("S025"))
        #expect(finding.field == "phone")
        #expect(finding.location?.column == 1)
        #expect(finding.location?.line == 2)
    }
}
