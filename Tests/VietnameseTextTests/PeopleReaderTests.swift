import Testing
import VietnameseText

/// The one reader of people: who is named in a cell, and what belongs to whom (docs/data.md, “People in one cell”).
@Suite struct PeopleReaderTests {
    static let rules = PeopleRules(
        programmeYear: 2021,
        phones: PhoneRules(mobilePrefixes: ["090", "095", "091"], landlineAreas: ["256"], oldMobilePrefixes: ["0120": "070"])
    )

    private func people(_ names: String, years: String = "", phones: String = "", shares: String = "", merged: String = "") -> People {
        var cells = PeopleCells()
        (cells.names, cells.birthYears, cells.phones, cells.shares, cells.merged) = (names, years, phones, shares, merged)
        return PeopleReader(Self.rules).people(cells)
    }

    // MARK: Who is named

    static let lists: [(String, [String])] = [
        ("Trần Văn Ba và Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba & Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba&Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba + Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba; Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba, Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba/ Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba - Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba – Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba | Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba\nLê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba\r\n\r\nLê Thị Ba\n", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("1. Trần Văn Ba\n2. Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("1) Trần Văn Ba 2) Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("1. Trần Văn Ba 2. Lê Thị Ba 3. Phạm D", ["Trần Văn Ba", "Lê Thị Ba", "Phạm D"]),
        ("(1) Trần Văn Ba; (2) Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("1/ Trần Văn Ba\n2/ Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("- Trần Văn Ba\n- Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("• Trần Văn Ba\n• Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("a) Trần Văn Ba; b) Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("a. Trần Văn Ba\nb. Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("(a) Trần Văn Ba, (b) Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("a) Trần Văn Ba b) Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("- Trần Văn Ba: 60%\n- Lê Thị Ba: 40%", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba: 1985; Lê Thị Ba: Tổ trưởng", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba:\nLê Thị Ba:", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Tác giả 1: Trần Văn Ba; Tác giả 2: Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba cùng Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Trần Văn Ba cùng với bà Lê Thị Ba", ["Trần Văn Ba", "bà Lê Thị Ba"]),
        ("Trần Văn Ba, Lê Thị Ba và Phạm D", ["Trần Văn Ba", "Lê Thị Ba", "Phạm D"]),
        ("Trần Văn Ba; và Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("TRẦN VĂN BA VÀ LÊ THỊ BA", ["TRẦN VĂN BA", "LÊ THỊ BA"]),
        ("Trần Văn Ba Và Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("trần văn ba và lê thị ba", ["trần văn ba", "lê thị ba"]),
        ("Tran Van Ba va Le Thi Ba", ["Tran Van Ba", "Le Thi Ba"]),
        ("Lan và Minh", ["Lan", "Minh"]), ("Lan, Minh, Hoa", ["Lan", "Minh", "Hoa"]),
        ("Nhóm tác giả: Trần Văn Ba, Lê Thị Ba", ["Trần Văn Ba", "Lê Thị Ba"]),
        ("Ông Trần Văn Ba và bà Lê Thị Ba", ["Ông Trần Văn Ba", "bà Lê Thị Ba"]),
        ("BS.CKII Trần Văn Ba; ThS.BS Lê Thị Ba", ["BS.CKII Trần Văn Ba", "ThS.BS Lê Thị Ba"]),
        ("KS Trần Văn Ba, BS. Lê Thị Ba", ["KS Trần Văn Ba", "BS. Lê Thị Ba"]),
        ("Đ/c Trần Văn Ba, đ/c Lê Thị Ba", ["Đ/c Trần Văn Ba", "đ/c Lê Thị Ba"]),
        // One person, whatever stands in and behind the name.
        ("Nguyễn Thị Và", ["Nguyễn Thị Và"]), ("NGUYỄN THỊ VÀ", ["NGUYỄN THỊ VÀ"]), ("nguyễn thị và", ["nguyễn thị và"]),
        ("Và Bá Dia", ["Và Bá Dia"]), ("VÀ BÁ DIA", ["VÀ BÁ DIA"]), ("Hờ A Và", ["Hờ A Và"]), ("Nguyễn Văn Cùng", ["Nguyễn Văn Cùng"]),
        ("Nguyễn Thị Và và Lê Văn Vă", ["Nguyễn Thị Và", "Lê Văn Vă"]), ("Trần Vă, Lê Vạ", ["Trần Vă", "Lê Vạ"]),
        ("Nguyễn Văn Mẫu, ThS", ["Nguyễn Văn Mẫu"]), ("Nguyễn Văn Mẫu, TS., BSCKII", ["Nguyễn Văn Mẫu"]),
        ("Nguyễn Văn Mẫu - Phòng Nội vụ", ["Nguyễn Văn Mẫu"]), ("Nguyễn Văn Mẫu, Tổ trưởng", ["Nguyễn Văn Mẫu"]),
        ("Nguyễn Văn Mẫu (Ba)", ["Nguyễn Văn Mẫu"]), ("Nguyễn Văn Mẫu tức Ba", ["Nguyễn Văn Mẫu"]),
        ("Nguyễn Văn Mẫu, bí danh Sáu Dân", ["Nguyễn Văn Mẫu"]), ("Nguyễn Văn Mẫu 1985", ["Nguyễn Văn Mẫu"]),
        ("H'Hen Niê", ["H'Hen Niê"]), ("Y Ban", ["Y Ban"]), ("Đoàn Văn Mẫu", ["Đoàn Văn Mẫu"]),
        ("", []), (" ; ", []),
    ]

    @Test(arguments: [
        "Tập thể Phòng Kỹ thuật", "Phòng Kỹ thuật", "Cty TNHH May Mẫu", "Nhóm cải tiến", "Tổ sản xuất số 2", "Trường THCS Mẫu",
        "Ban Nữ công",
    ])
    func `đơn vị hay nhóm không phải là tên người, và được nói ra`(cell: String) {
        let people = people(cell)
        #expect(people.persons.map(\.name) == [cell])
        #expect(people.certainty == .guessedPeople)
    }

    @Test(arguments: [
        "Văn Phòng", "Đoàn Thị Tổ", "Bàn Thị Ban", "Tô Hội", "Y Ban", "Ban", "Khoa", "ThS. Nguyễn Văn An", "Tổ trưởng Nguyễn Văn An",
        "Trưởng A Sáng",
    ])
    func `tên người giống tên đơn vị vẫn là tên người`(cell: String) {
        #expect(people(cell).certainty == .certain)
    }

    @Test(arguments: lists)
    func `tách đúng từng người`(cell: String, names: [String]) {
        let people = people(cell)
        #expect(people.persons.map(\.name) == names)
        #expect(people.certainty == .certain, "\(cell)")
    }

    @Test(arguments: ["Trần Văn Ba và cộng sự", "Trần Văn Ba cùng nhóm tác giả", "Trần Văn Ba và các cộng sự", "Trần Văn Ba, cơ điện"])
    func `người không nêu tên thì không đếm, và được nói ra`(cell: String) {
        let people = people(cell)
        #expect(people.persons.map(\.name) == ["Trần Văn Ba"])
        #expect(people.certainty == .guessedPeople)
    }

    @Test func `vai trò, bí danh, năm sinh, tỷ lệ, điện thoại ở cạnh tên`() throws {
        let group = people(
            "Lê C (60%), Trần Thị B (chủ nhiệm, SN 1985, 40%); Phạm D (Ba Dân) 1990 - Công ty X; Đinh (tức Y Moan, 0905123456)"
        )
        #expect(group.persons.map(\.name) == ["Trần Thị B", "Lê C", "Phạm D", "Đinh"])
        #expect(group.persons.map(\.role) == ["chủ nhiệm", nil, nil, nil])
        #expect(group.persons.map { $0.birthYear?.year } == [1985, nil, 1990, nil])
        #expect(group.persons.map(\.share) == [4000, 6000, nil, nil])
        #expect(group.persons.map(\.aliases) == [[], [], ["Ba Dân"], ["Y Moan"]])
        #expect(group.persons[2].workplace == "Công ty X" && group.persons[3].phone?.national == "0905123456")
        #expect(people("Nguyễn Văn Mẫu tức Ba").persons[0].aliases == ["Ba"])
        #expect(people("Chủ nhiệm: Lê C; Thành viên: Phạm D, Trần B").persons.map(\.role) == ["Chủ nhiệm", "Thành viên", "Thành viên"])
        #expect(people("Nguyễn Văn Mẫu (20/11/1985)").persons[0].birthYear?.year == 1985)
        #expect(people("a) Lê Cúc: 60%; b) Đỗ Dần: 40%").persons.map(\.share) == [6000, 4000])
        #expect(people("Lê Cúc: thành viên; Đỗ Dần: chủ nhiệm").persons.map(\.role) == ["chủ nhiệm", "thành viên"])
        #expect(people("Lê Văn Cúc: Tổ trưởng").persons.map(\.position) == ["Tổ trưởng"])
    }

    // MARK: What belongs to whom

    @Test(arguments: [
        "1980; 1985", "1980, 1985", "1980 và 1985", "1980/1985", "1980 - 1985", "1980-1985", "1980 1985", "1. 1980\n2. 1985",
        "1) 1980; 2) 1985",
        "1980\n1985", "1980 & 1985", "20/3/1980; 5/1985", "20-3-1980, 05-6-1985", "SN 1980; SN 1985", "80, 85", "Lê A: 1980; Trần B: 1985",
    ])
    func `năm sinh của hai người, viết cách nào cũng được`(cell: String) {
        let people = people("Lê Văn A; Trần Thị B", years: cell)
        #expect(people.birthYears.map { $0.value?.year } == [1980, 1985])
        #expect(people.persons.map { $0.birthYear?.year } == [1980, 1985])
    }

    @Test func `một giá trị là của tác giả chính, số khác số người thì không của ai`() {
        let three = "Lê C; Trần B (chủ nhiệm); Phạm D"
        #expect(people(three, years: "1985").persons.map { $0.birthYear?.year } == [1985, nil, nil])
        #expect(people(three, years: "1985; 1990").persons.map { $0.birthYear?.year } == [nil, nil, nil])
        #expect(people(three, phones: "0905123456/0905123457").persons.allSatisfy { $0.phone == nil })
        #expect(people("Lê C", years: "20/3/1985").birthYears.map(\.text) == ["20/3/1985"])
        for typed in ["20/13/1985", "30/02/1985", "19 85"] {
            #expect(people("Lê C", years: typed).birthYears == [TypedBirthYear(text: typed, value: nil)])
        }
        #expect(people("Lê C", years: "không nhớ").birthYears == [TypedBirthYear(text: "không nhớ", value: nil)])
    }

    @Test(arguments: [
        "0905123456; 0905123457", "0905123456 - 0905123457", "0905123456 và 0905123457", "0905123456/0905123457", "0905123456\n0905123457",
        "1. 0905123456\n2. 0905123457", "0905.123.456, 0905 123 457", "ĐT: 0905123456; ĐT: 0905123457", "0905123456 + 0905123457",
    ])
    func `điện thoại của hai người`(cell: String) {
        #expect(people("Lê A; Trần B", phones: cell).persons.map { $0.phone?.national } == ["0905123456", "0905123457"])
    }

    @Test(arguments: [
        "60%; 40%", "60-40", "60/40", "60% và 40%", "60%, 40%", "60%,40%", "60 %,40 %", "60%,40%,", "60% 40%", "60,0%,40,0%", "60 + 40",
        "1. 60%\n2. 40%", "60%\n40%",
    ])
    func `tỷ lệ đóng góp`(cell: String) {
        #expect(people("Lê A; Trần B", shares: cell).persons.map(\.share) == [6000, 4000])
    }

    @Test(arguments: [
        ("Sở Kế hoạch và Đầu tư", ["Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư"]),
        ("Phòng R&D", ["Phòng R&D", "Phòng R&D"]), ("Xưởng A + Xưởng B", ["Xưởng A + Xưởng B", "Xưởng A + Xưởng B"]),
        ("Sở Nông nghiệp, Phòng Cơ điện", ["Sở Nông nghiệp, Phòng Cơ điện", "Sở Nông nghiệp, Phòng Cơ điện"]),
        ("Sở Kế hoạch và Đầu tư; Phòng Nội vụ", ["Sở Kế hoạch và Đầu tư", "Phòng Nội vụ"]), ("Tổ A\nTổ B", ["Tổ A", "Tổ B"]),
        ("Tổ A | Tổ B", ["Tổ A", "Tổ B"]), ("1. Tổ A & B\n2. Tổ C", ["Tổ A & B", "Tổ C"]), ("- Tổ A\n- Tổ B", ["Tổ A", "Tổ B"]),
    ])
    func `chức vụ, đơn vị chỉ chia theo dòng, chấm phẩy, gạch đứng`(cell: String, expected: [String]) {
        var cells = PeopleCells()
        (cells.names, cells.positions, cells.workplaces) = ("Lê A; Trần B", cell, cell)
        let persons = PeopleReader(Self.rules).people(cells).persons
        #expect(persons.map(\.workplace) == expected && persons.map(\.position) == expected)
    }

    @Test func `tiêu đề nói phần còn lại là đơn vị thì giữ nguyên chữ`() {
        var cells = PeopleCells()
        (cells.merged, cells.mergedRest) = ("Lê Văn A, 1985, Phòng Kế hoạch - Kỹ thuật, Cty X", .unit)
        let people = PeopleReader(Self.rules).people(cells)
        #expect(people.persons.map(\.workplace) == ["Phòng Kế hoạch - Kỹ thuật, Cty X"] && people.persons[0].position == nil)
        #expect(people.certainty == .certain)
    }

    // MARK: Everything in one cell

    /// `name|year|position|workplace|phone` of each.
    private func merged(_ cell: String) -> [String] {
        let people = people("", merged: cell)
        return people.persons.map { person in
            let year = person.birthYear.map { String($0.year) } ?? ""
            return [person.name, year, person.position ?? "", person.workplace ?? "", person.phone?.national ?? ""].joined(separator: "|")
        } + (people.isUnclear ? ["?"] : [])
    }

    static let groups: [(String, [String])] = [
        (
            "1. Nguyễn Văn Mẫu, 1985, Tổ trưởng, Công ty CP Gỗ Bịa, 0905123456\n2. Trần Thị Ví, 1990, Công nhân, Công ty CP Gỗ Bịa, 0905123457",
            ["Nguyễn Văn Mẫu|1985|Tổ trưởng|Công ty CP Gỗ Bịa|0905123456", "Trần Thị Ví|1990|Công nhân|Công ty CP Gỗ Bịa|0905123457"]
        ),
        (
            "Nguyễn Văn Mẫu, 1985, Tổ trưởng, 0905123456; Trần Thị Ví, 1990, Công nhân, 0905123457; Công ty CP Gỗ Bịa",
            ["Nguyễn Văn Mẫu|1985|Tổ trưởng|Công ty CP Gỗ Bịa|0905123456", "Trần Thị Ví|1990|Công nhân|Công ty CP Gỗ Bịa|0905123457"]
        ),
        (
            "Phạm Quốc Thử (chủ nhiệm), 1980, Trưởng phòng; Đặng Kim Giả, 1992, chuyên viên\nPhòng Nội vụ huyện\n0905123456; 0905123457",
            [
                "Phạm Quốc Thử|1980|Trưởng phòng|Phòng Nội vụ huyện|0905123456",
                "Đặng Kim Giả|1992|chuyên viên|Phòng Nội vụ huyện|0905123457",
            ]
        ),
        (
            "Nhóm tác giả: Nguyễn Văn Mẫu (1985) và Trần Thị Ví (1990), Công ty CP Gỗ Bịa, ĐT 0905123456",
            ["Nguyễn Văn Mẫu|1985||Công ty CP Gỗ Bịa|0905123456", "Trần Thị Ví|1990||Công ty CP Gỗ Bịa|"]
        ),
        (
            "Trần Thị B (chủ nhiệm), Lê C, Phạm D, 0905123456, 0905123457, 0905123458",
            ["Trần Thị B||||0905123456", "Lê C||||0905123457", "Phạm D||||0905123458"]
        ),
        (
            "Nguyễn Văn Mẫu (20/11/1985)\nTổ trưởng, Công ty CP Gỗ Bịa\nSĐT 0905123456",
            ["Nguyễn Văn Mẫu|1985|Tổ trưởng|Công ty CP Gỗ Bịa|0905123456"]
        ),
        (
            "ThS. Nguyễn Văn Mẫu; sinh 1985; Phó Hiệu trưởng, CT CĐCS; Trường THPT số 1; 0905123456",
            ["ThS. Nguyễn Văn Mẫu|1985|Phó Hiệu trưởng, CT CĐCS|Trường THPT số 1|0905123456"]
        ),
        (
            "Trần Văn Hai và Lê Thị Hai\n1980 và 1985\nCông nhân\nNhà máy A\n0905123405",
            ["Trần Văn Hai|1980|Công nhân|Nhà máy A|0905123405", "Lê Thị Hai|1985|Công nhân|Nhà máy A|"]
        ),
        (
            "Trần Văn Hai; Lê Thị Hai, 1980/1985, Công nhân, Nhà máy A",
            ["Trần Văn Hai|1980|Công nhân|Nhà máy A|", "Lê Thị Hai|1985|Công nhân|Nhà máy A|"]
        ),
        (
            "Nhóm: Trần Văn Chín (CN, 60%), Lê Thị Chín (TV, 40%), Nhà máy A",
            ["Trần Văn Chín||CN|Nhà máy A|", "Lê Thị Chín|||Nhà máy A|"]
        ),
        (
            "Nguyễn Văn\nMẫu, 1985, Tổ trưởng, Công ty CP Gỗ Bịa, 0905123456",
            ["Nguyễn Văn Mẫu|1985|Tổ trưởng|Công ty CP Gỗ Bịa|0905123456"]
        ),
        (
            "1. Nguyễn Văn\nMẫu, 1985, Tổ trưởng, Xưởng A\n2. Trần Thị\nBích Ví, 1990, Công nhân, Xưởng A",
            ["Nguyễn Văn Mẫu|1985|Tổ trưởng|Xưởng A|", "Trần Thị Bích Ví|1990|Công nhân|Xưởng A|"]
        ),
        ("Trần Minh\nQuân, 1985, Tổ trưởng, Công ty CP Gỗ Bịa", ["Trần Minh|1985|Quân, Tổ trưởng|Công ty CP Gỗ Bịa|", "?"]),
        ("BS. Đoàn Văn Mẫu, 1985, Trưởng khoa, Bệnh viện Bịa", ["BS. Đoàn Văn Mẫu|1985|Trưởng khoa|Bệnh viện Bịa|"]),
    ]

    @Test(arguments: groups)
    func `ô gộp của một nhóm được tách theo người`(cell: String, expected: [String]) {
        #expect(merged(cell) == expected)
    }

    @Test(arguments: [
        "Lê Văn Mẫu, SN 1985, SN 1990, Tổ trưởng, Công ty X", "Trần Thị Mẫu, Thái Bình, 1985, 1990, Tổ trưởng, Công ty X",
        "1985, Tổ trưởng", "Trần Văn Hai, 1980/1985, Công nhân, Nhà máy A", "Trần Văn Hai và Lê Thị Hai, 1980/1985/1990, Công nhân",
        "Lê Văn A, 1985, Tổ trưởng, " + String(repeating: "Công ty rất dài, ", count: 200),
    ])
    func `ô gộp không tách được thì là một người, nguyên văn`(cell: String) {
        let people = people("", merged: cell)
        #expect(people.certainty == .unread && people.persons.map(\.name) == [cell] && people.merged?.name == cell)
        #expect(people.birthYears.isEmpty && people.phones == [])
    }

    // MARK: Identity

    @Test func `tên so không kể danh xưng, chữ hoa, kiểu gõ`() {
        let spellings = [
            "Nguyễn Văn Hoà", "NGUYỄN VĂN HÒA", "Ông Nguyễn Văn Hoà", "BS.CKII  nguyễn văn hòa",
            "Nguye\u{302}\u{303}n Va\u{306}n Ho\u{300}a",
        ]
        #expect(Set(spellings.map { Person(name: $0).nameKey }).count == 1)
        #expect(Person(name: "Nguyễn Thị Hà").spelling != Person(name: "Nguyễn Thị Hạ").spelling)
        #expect(Person(name: "Đồng Chí Kiên").nameKey != Person(name: "Kiên").nameKey)
    }

    @Test func `ô rất dài hoặc nhiều dấu không làm chậm`() {
        for piece in ["(", "a, ", "1. A ", "và ", "((", ") ", "A; ", "tức ", ": ", "%;", "- "] {
            let cell = String(repeating: piece, count: 2_000)
            let read = people(cell, years: cell, phones: cell, shares: cell)
            #expect(read.persons.count <= 2_000 && read.birthYears.count <= 2_000)
            #expect(people("", merged: cell).persons.count <= 2_000)
        }
        #expect(people(String(repeating: "A; ", count: 2_000)).persons.count == 2_000)
    }
}
