import Testing
import VietnameseText

@Suite struct FoldingTests {
    static let keys: [(String, String)] = [
        ("", ""),
        ("   ", ""),
        ("Họ và tên", "họ và tên"),
        ("HỌ VÀ TÊN", "họ và tên"),
        ("Ho\u{323} va\u{300} te\u{302}n", "họ và tên"),
        ("  Họ\u{A0}và\t\ntên ", "họ và tên"),
        ("họ_và_tên", "họ và tên"),
        ("họ\u{AD}và\u{200B}\u{FEFF}tên", "họ và tên"),
        ("ma_so", "ma so"),
        ("Số  TT.", "số tt."),
        ("hoà", "hòa"),
        ("HOÀ BÌNH", "hòa bình"),
        ("Hòa Bình", "hòa bình"),
        ("hoàn toàn", "hoàn toàn"),
        ("hoài", "hoài"),
        ("khoẻ", "khỏe"),
        ("khỏe", "khỏe"),
        ("khoẻo", "khoẻo"),
        ("loè, loé", "lòe, lóe"),
        ("thuỷ", "thủy"),
        ("Thủy", "thủy"),
        ("thuý", "thúy"),
        ("quý", "quý"),
        ("Quỳ", "quỳ"),
        ("quí", "quí"),
        ("uỷ ban", "ủy ban"),
        ("UỶ BAN", "ủy ban"),
        ("nguyễn thuỳ", "nguyễn thùy"),
        ("huýt", "huýt"),
        ("huỳnh", "huỳnh"),
        ("xoã xoạ", "xõa xọa"),
        ("hoa\u{300}", "hòa"),
        ("oà", "òa"),
        ("uý", "úy"),
        ("boà1", "bòa1"),
        ("ĐẮK LẮK", "đắk lắk"),
        ("Ðắk", "đắk"),
        ("Ɖắk", "đắk"),
        ("LIÊN ÐOÀN", "liên đoàn"),
        ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ", "àáâãèéêìíòóôõùúýăđĩũơư"),
        ("ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ", "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
        ("Ｔｅｎ　１２", "ten 12"),
        ("Müller × España", "müller × españa"),
        ("ПРИВЕТ", "привет"),
        ("🙂 OK", "🙂 ok"),
        ("“Sáng kiến”:", "“sáng kiến”:"),
    ]

    @Test(arguments: keys)
    func `khóa so sánh giữ dấu và thống nhất vị trí dấu thanh`(text: String, expected: String) {
        let key = VietnameseFolding.key(text)
        #expect([UInt8](key.utf8) == [UInt8](expected.utf8))
        #expect(VietnameseFolding.key(key) == key)
    }

    static let bareKeys: [(String, String)] = [
        ("", ""),
        ("LĐLĐ TX. An Nhơn", "ldld tx an nhon"),
        ("LDLD An Nhon", "ldld an nhon"),
        ("Liên đoàn Lao động thị xã An Nhơn", "lien doan lao dong thi xa an nhon"),
        ("Lie\u{302}n \u{111}oa\u{300}n", "lien doan"),
        ("  (Số) – điện/thoại: ", "so dien thoai"),
        ("H'Hen Niê", "h hen nie"),
        ("đĐÐðƉ", "ddddd"),
        ("hoà = hòa", "hoa hoa"),
        ("１２３", "123"),
        ("a\u{AD}b_c\u{200B}d", "a b c d"),
        ("!!!", ""),
        ("🙂", ""),
        ("Привет", "привет"),
        ("1.234,5 đ", "1 234 5 d"),
    ]

    @Test(arguments: bareKeys)
    func `khóa không dấu bỏ dấu thanh, đ và dấu câu`(text: String, expected: String) {
        let key = VietnameseFolding.bareKey(text)
        #expect(key == expected)
        #expect(VietnameseFolding.bareKey(key) == key)
    }

    static let slugs: [(String, Int, String)] = [
        ("LĐLĐ thị xã An Nhơn", 60, "ldld-thi-xa-an-nhon"),
        ("", 60, "khong-ten"),
        ("🙂!!", 60, "khong-ten"),
        ("Привет", 60, "khong-ten"),
        ("con", 60, "ten-con"),
        ("NUL", 60, "ten-nul"),
        ("Aux.", 60, "ten-aux"),
        ("com1", 60, "ten-com1"),
        ("LPT9", 60, "ten-lpt9"),
        ("com", 60, "com"),
        ("Con đường", 3, "ten"),
        ("Công đoàn cơ sở", 9, "cong-doan"),
        ("Công đoàn cơ sở", 10, "cong-doan"),
        ("Công đoàn cơ sở", 11, "cong-doan"),
        ("Côngđoàncơsở", 5, "congd"),
        ("a/../b", 60, "a-b"),
        ("--a--", 60, "a"),
        ("x", 0, "x"),
        ("x", -5, "x"),
        ("", 4, "khon"),
        ("", 6, "khong"),
    ]

    @Test(arguments: slugs)
    func `tên tệp chỉ có chữ thường, số và gạch nối`(text: String, limit: Int, expected: String) {
        #expect(VietnameseFolding.slug(text, limit: limit) == expected)
    }

    @Test(arguments: HostileInput.texts, [1, 2, 3, 4, 7, 60])
    func `tên tệp luôn hợp lệ`(text: String, limit: Int) {
        let slug = VietnameseFolding.slug(text, limit: limit)
        #expect((1...limit).contains(slug.utf8.count))
        #expect(slug.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 })
        #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-"))
        #expect(!["con", "nul", "aux", "prn"].contains(slug))
    }

    @Test func `gạch dưới cỡ rộng là dấu cách, chữ ghép lại khi bỏ dấu ở giữa`() {
        #expect(VietnameseFolding.key(" \u{FF3F}2 ") == "2")
        #expect(VietnameseFolding.key("a\u{FF3F}b") == "a b")
        let hangul = VietnameseFolding.bareKey("\u{1100}\u{301}\u{1161}")
        #expect(Array(hangul.unicodeScalars) == ["\u{AC00}"])
    }

    @Test func `khóa không đổi khi tính lại`() {
        for text in HostileInput.random(
            count: 3000,
            from: HostileInput.pieces + ["oà", "uý", "İ", "ẞ", "ǰ", "T\u{308}", "qu", "\u{AD}"]
        ) {
            let key = VietnameseFolding.key(text)
            #expect([UInt8](VietnameseFolding.key(key).utf8) == [UInt8](key.utf8), "\(text.debugDescription)")
            let bare = VietnameseFolding.bareKey(text)
            #expect(VietnameseFolding.bareKey(bare) == bare, "\(text.debugDescription)")
            #expect(VietnameseFolding.bareKey(key) == bare, "\(text.debugDescription)")
        }
    }
}
