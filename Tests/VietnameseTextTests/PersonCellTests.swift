import Testing
import VietnameseText

@Suite struct PersonCellTests {
    /// `name|birth|position|workplace|phone`, with `?` in front when uncertain.
    static func text(_ cell: PersonCell?) -> String {
        guard let cell else { return "nil" }
        let fields = [cell.name, cell.birthYear, cell.position, cell.workplace, cell.phone].map { $0 ?? "" }
        return (cell.isCertain ? "" : "?") + fields.joined(separator: "|")
    }

    static let certain: [(String, String)] = [
        (
            "Nguyễn Văn An, 1985, Tổ trưởng, Cty CP May X, 0905 123 456",
            "Nguyễn Văn An|1985|Tổ trưởng|Cty CP May X|0905 123 456"
        ),
        (
            "Nguyễn Văn An\n1985\nTổ trưởng\nCty CP May X\n0905 123 456",
            "Nguyễn Văn An|1985|Tổ trưởng|Cty CP May X|0905 123 456"
        ),
        (
            "Nguyễn Văn An\r\n- SN: 1985\r\n- Chức vụ: Tổ trưởng\r\n- Đơn vị: Cty May X\r\n- ĐT: 0905123456",
            "Nguyễn Văn An|1985|Tổ trưởng|Cty May X|0905123456"
        ),
        (
            "Trần Thị Bình, SN 1990, Phó Giám đốc, Chủ tịch CĐCS, Công ty TNHH Y, ĐT 0905.123.456",
            "Trần Thị Bình|1990|Phó Giám đốc, Chủ tịch CĐCS|Công ty TNHH Y|0905.123.456"
        ),
        (
            "Họ và tên: Lê Văn Cường; Năm sinh: 1980; Chức vụ: Phó Giám đốc, Chủ tịch CĐCS; Đơn vị công tác: Sở Y tế, tỉnh Bình Định; SĐT: 0905123456",
            "Lê Văn Cường|1980|Phó Giám đốc, Chủ tịch CĐCS|Sở Y tế, tỉnh Bình Định|0905123456"
        ),
        (
            "Nguyễn Văn An (1985) - Tổ trưởng - Cty May X - 0905123456",
            "Nguyễn Văn An|1985|Tổ trưởng|Cty May X|0905123456"
        ),
        ("Nguyễn Văn An (SN 1985), Tổ trưởng, Cty May X", "Nguyễn Văn An|1985|Tổ trưởng|Cty May X|"),
        ("Nguyễn Văn An 1985, Tổ trưởng, Cty May X", "Nguyễn Văn An|1985|Tổ trưởng|Cty May X|"),
        (
            "Nguyễn Văn An, sinh ngày 20/3/1985, Giáo viên, Trường Tiểu học số 1",
            "Nguyễn Văn An|20/3/1985|Giáo viên|Trường Tiểu học số 1|"
        ),
        (
            "Nguyễn Văn An, 20/3/1985, Giáo viên, Trường Chuyên Lê Quý Đôn",
            "Nguyễn Văn An|20/3/1985|Giáo viên|Trường Chuyên Lê Quý Đôn|"
        ),
        ("0905123456, Nguyễn Văn An, 1985, Tổ trưởng, Cty May X", "Nguyễn Văn An|1985|Tổ trưởng|Cty May X|0905123456"),
        // What is listed in brackets behind the name are facts; other brackets belong to the words around them.
        (
            "Trần Văn An (chủ nhiệm, Giám đốc), 1980, Nhà máy A, 0905123408",
            "Trần Văn An|1980|chủ nhiệm, Giám đốc|Nhà máy A|0905123408"
        ),
        ("Trần Văn An (Tổ trưởng, Phân xưởng 2), 1980", "Trần Văn An|1980|Tổ trưởng|Phân xưởng 2|"),
        (
            "Trần Văn An, 1980, Tổ trưởng (ca 1, ca 2), Công ty Mẫu (KCN Nhơn Hòa, An Nhơn)",
            "Trần Văn An|1980|Tổ trưởng (ca 1, ca 2)|Công ty Mẫu (KCN Nhơn Hòa, An Nhơn)|"
        ),
        ("An, 1980/1985, Công nhân, Nhà máy A", "An|1980/1985|Công nhân|Nhà máy A|"),
        // Labels without commas between.
        (
            "Trần Văn An sinh năm 1980 chức vụ Tổ trưởng đơn vị công tác Công ty Mẫu số điện thoại 0905123456",
            "Trần Văn An|1980|Tổ trưởng|Công ty Mẫu|0905123456"
        ),
        ("Trần Văn An sinh năm 1980 đơn vị công tác Công ty Mẫu chức vụ Tổ trưởng", "Trần Văn An|1980|Tổ trưởng|Công ty Mẫu|"),
        ("Trần Văn An chức vụ tổ trưởng nơi công tác công ty mẫu", "Trần Văn An||tổ trưởng|công ty mẫu|"),
        ("Trần Văn An, 1980, chức vụ Tổ trưởng đơn vị Công ty Mẫu", "Trần Văn An|1980|Tổ trưởng|Công ty Mẫu|"),
        ("Trần Văn An, 1980, Thủ trưởng đơn vị, Trường THCS Mẫu", "Trần Văn An|1980|Thủ trưởng đơn vị|Trường THCS Mẫu|"),
        ("Trần Văn An, 1980, Chuyên viên, Trung tâm công tác xã hội", "Trần Văn An|1980|Chuyên viên|Trung tâm công tác xã hội|"),
        ("Trần Văn An, 1980, giữ chức vụ Tổ trưởng, Công ty Mẫu", "Trần Văn An|1980|giữ chức vụ Tổ trưởng|Công ty Mẫu|"),
        ("Trần Văn An, 1980, Chức vụ: Thủ trưởng đơn vị", "Trần Văn An|1980|Thủ trưởng đơn vị||"),
        ("Trần Văn An, 1980, Cán bộ BHXH 0905123456", "Trần Văn An|1980|Cán bộ|BHXH|0905123456"),
        (
            "Trần Văn An, 1980, Giám đốc, Công ty Mẫu (MST 0312345678), 0905123456",
            "Trần Văn An|1980|Giám đốc|Công ty Mẫu (MST 0312345678)|0905123456"
        ),
        ("Trần Văn An (Ba), 1980, Tổ trưởng, Công ty Mẫu", "Trần Văn An (Ba)|1980|Tổ trưởng|Công ty Mẫu|"),
        ("Nguyễn Văn An", "Nguyễn Văn An||||"), ("Y Ban", "Y Ban||||"), ("Đinh", "Đinh||||"),
        ("H'Hen Niê, 1992", "H'Hen Niê|1992|||"),
        ("Tô Văn Sở, 1985, Kỹ sư, Điện lực Phù Cát", "Tô Văn Sở|1985|Kỹ sư|Điện lực Phù Cát|"),
        ("Nguyễn Văn An, 1985, Cty May X", "Nguyễn Văn An|1985||Cty May X|"),
        ("Nguyễn Văn An, 1985, Tổ trưởng", "Nguyễn Văn An|1985|Tổ trưởng||"),
        (
            "Nguyễn Văn An, Tổ trưởng, Cty May X, 0905123456 hoặc 0912345678",
            "Nguyễn Văn An||Tổ trưởng|Cty May X|0905123456; 0912345678"
        ),
        (
            "Nguyễn Văn An, 36 tuổi, Tổ trưởng, Phòng Kỹ thuật, Cty May X",
            "Nguyễn Văn An|36 tuổi|Tổ trưởng, Phòng Kỹ thuật|Cty May X|"
        ),
        (
            "Nguyê\u{303}n Va\u{306}n An, 1985, To\u{302}\u{309} trưởng, Cty X",
            "Nguyê\u{303}n Va\u{306}n An|1985|To\u{302}\u{309} trưởng|Cty X|"
        ),
        (
            "Nguyễn Văn An, 1985, Chuyên viên Phòng Kế hoạch - Kỹ thuật, Cty May X",
            "Nguyễn Văn An|1985|Chuyên viên Phòng Kế hoạch - Kỹ thuật|Cty May X|"
        ),
        (
            "Nguyễn Văn An; 1985; Phó Giám đốc;  Chủ tịch CĐCS; Sở Y tế – Dân số",
            "Nguyễn Văn An|1985|Phó Giám đốc;  Chủ tịch CĐCS|Sở Y tế – Dân số|"
        ),
        ("Nguyễn Văn An, 1985, Tổ trưởng, Phòng Kế hoạch - Kỹ thuật", "Nguyễn Văn An|1985|Tổ trưởng|Phòng Kế hoạch - Kỹ thuật|"),
        ("Nguyễn Văn An, 1985, Phòng Tổ chức – Hành chính", "Nguyễn Văn An|1985||Phòng Tổ chức – Hành chính|"),
        (
            "Nguyễn Văn An, Chuyên viên Phòng Kế hoạch - Kỹ thuật, Cty X - Quy Nhơn",
            "Nguyễn Văn An||Chuyên viên Phòng Kế hoạch - Kỹ thuật|Cty X - Quy Nhơn|"
        ),
        (
            "Nguyễn Văn An, Chức vụ: Tổ trưởng, ĐT 0905123456, Chủ tịch CĐCS, Đơn vị: Phòng Tổ chức - Hành chính - Cty X",
            "Nguyễn Văn An||Tổ trưởng, Chủ tịch CĐCS|Phòng Tổ chức - Hành chính - Cty X|0905123456"
        ),
        ("Nguyen Van An, 1985, To truong, Cong ty X", "Nguyen Van An|1985|To truong|Cong ty X|"),
        ("Ông Nguyễn Văn An; 1985; Chức vụ: Tổ trưởng; Cty May X", "Ông Nguyễn Văn An|1985|Tổ trưởng|Cty May X|"),
        ("Nguyễn Văn An, 1985, Tổ trưởng, Đơn vị: Cty May X", "Nguyễn Văn An|1985|Tổ trưởng|Cty May X|"),
    ]

    static let uncertain: [(String, String)] = [
        ("Trần Thị B (chủ nhiệm), Lê C, Phạm D", "?Trần Thị B (chủ nhiệm)||Lê C|Phạm D|"),
        ("Nguyễn Văn An, 1985, Phó Giám đốc, Chủ tịch CĐCS", "?Nguyễn Văn An|1985|Phó Giám đốc|Chủ tịch CĐCS|"),
        (
            "Nguyễn Văn An, 1985, Tổ trưởng, Chuyền 5, May Quy Nhơn",
            "?Nguyễn Văn An|1985|Tổ trưởng, Chuyền 5|May Quy Nhơn|"
        ),
        (
            "Nguyễn Văn An, 1985, Tổ trưởng, Cty May X, huyện Phù Cát",
            "?Nguyễn Văn An|1985|Tổ trưởng|Cty May X, huyện Phù Cát|"
        ),
        // Where dashes set the facts apart, one in the name of a unit cannot be told from them.
        (
            "Nguyễn Văn An - 1985 - Tổ trưởng - Phòng Kế hoạch - Kỹ thuật",
            "?Nguyễn Văn An|1985|Tổ trưởng|Phòng Kế hoạch - Kỹ thuật|"
        ),
        // A unit that may stand in the post is not missing.
        (
            "Nguyễn Văn An, 1985, chức vụ Thủ trưởng đơn vị Trường THCS Mẫu",
            "?Nguyễn Văn An|1985|Thủ trưởng đơn vị Trường THCS Mẫu||"
        ),
        ("Nguyễn Văn An, 1985, chức vụ Tổ trưởng Công ty May X", "?Nguyễn Văn An|1985|Tổ trưởng Công ty May X||"),
        // Numbers of papers and accounts are no telephone numbers, and go nowhere.
        (
            "Nguyễn Văn An, 1985, Tổ trưởng, Cty X, 0905123456, CCCD: 052085001234",
            "?Nguyễn Văn An|1985|Tổ trưởng|Cty X|0905123456"
        ),
        ("Nguyễn Văn An, 1985, Tổ trưởng, Cty X, CMND 211234567, ĐT 0905123456", "?Nguyễn Văn An|1985|Tổ trưởng|Cty X|0905123456"),
        (
            "Nguyễn Văn An, số CCCD 052 085 001 234 cấp ngày 10/5/2021, nơi cấp: CA Bình Định, 1985, Tổ trưởng, Cty X",
            "?Nguyễn Văn An|1985|Tổ trưởng|Cty X|"
        ),
        ("Nguyễn Văn An (CMND/CCCD số: 052085001234), 1985, Tổ trưởng, Cty X", "?Nguyễn Văn An|1985|Tổ trưởng|Cty X|"),
        (
            "Nguyễn Văn An, 1985, Tổ trưởng, Cty X, STK 0123456789012 Vietcombank, ĐT 0905123456",
            "?Nguyễn Văn An|1985|Tổ trưởng|Cty X|0905123456"
        ),
        ("Nguyễn Văn An, 1985, Tổ trưởng, Cty X, hộ chiếu C1234567", "?Nguyễn Văn An|1985|Tổ trưởng|Cty X|"),
        ("Nguyễn Văn An, 85, Tổ trưởng, Cty May X", "?Nguyễn Văn An|85|Tổ trưởng|Cty May X|"),
        ("Công ty May X, Nguyễn Văn An", "?Công ty May X||Nguyễn Văn An||"),
        ("Nguyễn Văn An, SN 1985, SN 1990", "?Nguyễn Văn An|1985|SN 1990||"),
        ("An, 1985, 50%", "?An|1985|50%||"),
        ("Lê Văn A, 1985, Tổ trưởng, Cty X, Trần Thị B, 1990", "?Lê Văn A|1985|Tổ trưởng|Cty X, Trần Thị B, 1990|"),
        (
            "1. Lê Văn A, 1985, Tổ trưởng, Cty X, 0905123456\n2. Trần Thị B, 20/3/1990, Nhân viên, Cty X, 0912345678",
            "?1. Lê Văn A|1985|Tổ trưởng, Cty X, 2. Trần Thị B, 20/3/1990, Nhân viên|Cty X|0905123456; 0912345678"
        ),
    ]

    @Test(arguments: certain + uncertain)
    func `tách ô gộp theo nhãn và hình dạng`(text: String, expected: String) {
        #expect(Self.text(PersonCellParsing.parse(text, programmeYear: 2021)) == expected)
    }

    @Test(arguments: ["", " ", ",", "1985", "0905123456", "---", "🙂", "SN 1985", String(repeating: "a", count: 2001)])
    func `không có họ tên thì không tách`(text: String) {
        #expect(PersonCellParsing.parse(text, programmeYear: 2021) == nil)
    }

    @Test func `không mất chữ nào khi tách`() {
        let pieces = HostileInput.pieces.filter { !$0.hasPrefix("hoặc") }
        for text in HostileInput.random(count: 3000, from: pieces + ["Lê Văn A", ", ", "Cty X"]) {
            guard let cell = PersonCellParsing.parse(text, programmeYear: 2021) else { continue }
            let found = [cell.name, cell.birthYear, cell.position, cell.workplace, cell.phone].compactMap { $0 }
                .joined(separator: " ")
            let words = Set(VietnameseFolding.bareKey(found).split(separator: " "))
            for word in ["le", "van", "cty", "x"]
            where VietnameseFolding.bareKey(text).split(separator: " ").contains(Substring(word)) {
                #expect(words.contains(Substring(word)), "\(text.debugDescription) \(found)")
            }
        }
    }
}
