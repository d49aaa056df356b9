import Testing
import VietnameseText

@Suite struct PhoneParsingTests {
    static let rules = PhoneRules(
        mobilePrefixes: [
            "032", "033", "034", "035", "036", "037", "038", "039", "052", "056", "058", "059", "070", "076", "077",
            "078", "079",
            "081", "082", "083", "084", "085", "086", "087", "088", "089", "090", "091", "093", "094", "096", "097",
            "098", "099",
        ],
        landlineAreas: ["24", "28", "0256", "255", "269"],
        oldMobilePrefixes: ["0120": "070", "0121": "079", "0122": "077", "0169": "039", "0199": "059"],
        oldLandlinePrefixes: ["056"]
    )

    static func text(_ numbers: [PhoneNumber]?) -> String {
        guard let numbers else { return "nil" }
        return numbers.map { "\($0.national) \($0.status)" }.joined(separator: "; ")
    }

    static let single: [(String, String)] = [
        ("0905123456", "0905123456 mobile"), ("0905.123.456", "0905123456 mobile"),
        ("0905 123 456", "0905123456 mobile"),
        ("0905-123-456", "0905123456 mobile"), ("0905–123–456", "0905123456 mobile"),
        ("0905\u{A0}123\u{A0}456", "0905123456 mobile"),
        ("0905\u{200B}123456", "0905123456 mobile"), ("０９０５１２３４５６", "0905123456 mobile"),
        ("09 05 12 34 56", "0905123456 mobile"),
        ("(0905) 123456", "0905123456 mobile"), ("+84905123456", "0905123456 mobile"),
        ("+84 905 123 456", "0905123456 mobile"),
        ("(+84) 905123456", "0905123456 mobile"), ("+84 (0)905 123 456", "0905123456 mobile"), ("+84 (00)905 123 456", "nil"),
        ("84905123456", "0905123456 mobile"),
        ("84 905 123 456", "0905123456 mobile"), ("0084905123456", "0905123456 mobile"),
        ("ĐT: 0905123456", "0905123456 mobile"),
        ("SĐT 0905123456", "0905123456 mobile"), ("Số điện thoại: 0905123456.", "0905123456 mobile"),
        ("0905123456 (Zalo)", "0905123456 mobile"), ("0563123456", "0563123456 ambiguousOldLandline"),
        ("02563822123", "02563822123 landline"), ("0256.3822.123", "02563822123 landline"),
        ("(0256) 3822123", "02563822123 landline"),
        ("+84 256 3822 123", "02563822123 landline"), ("02438221234", "02438221234 landline"),
        ("0256 3822123 máy lẻ 12", "02563822123 landline"), ("0256 3822123 (máy lẻ: 12)", "02563822123 landline"),
        ("0256 3822123 ext. 12", "02563822123 landline"), ("2563822123", "02563822123 zeroRestored"),
        ("905123456", "0905123456 zeroRestored"), ("905.123.456", "0905123456 zeroRestored"),
        ("905123456.0", "0905123456 zeroRestored"), ("905123456,0", "0905123456 zeroRestored"),
        ("845123456", "0845123456 zeroRestored"), ("01201234567", "01201234567 oldMobile(suggestion: \"0701234567\")"),
        ("0169 123 4567", "01691234567 oldMobile(suggestion: \"0391234567\")"),
        ("1691234567", "01691234567 oldMobile(suggestion: \"0391234567\")"), ("0951234567", "0951234567 unknownPrefix"),
        ("02991234567", "02991234567 unknownPrefix"), ("01951234567", "01951234567 unknownPrefix"),
    ]

    static let several: [(String, String)] = [
        ("", ""), ("  ", ""), ("-", ""), ("0905123456; 0912345678", "0905123456 mobile; 0912345678 mobile"),
        ("0905123456/0912345678", "0905123456 mobile; 0912345678 mobile"),
        ("0905123456, 0912345678", "0905123456 mobile; 0912345678 mobile"),
        ("0905.123.456\n0912.345.678", "0905123456 mobile; 0912345678 mobile"),
        ("0905123456\r\n0912345678", "0905123456 mobile; 0912345678 mobile"),
        ("0905123456 hoặc 0912345678", "0905123456 mobile; 0912345678 mobile"),
        ("0905 123 456 - 0912 345 678", "0905123456 mobile; 0912345678 mobile"),
        ("0905123456 0912345678", "0905123456 mobile; 0912345678 mobile"),
        ("0905123456 +84912345678", "0905123456 mobile; 0912345678 mobile"),
        ("ĐT: 0256 3822123; DĐ: 0905123456", "02563822123 landline; 0905123456 mobile"),
        ("0905123456;", "0905123456 mobile"),
    ]

    @Test(arguments: single + several)
    func `đọc số điện thoại ở mọi cách ghi`(text: String, expected: String) {
        #expect(Self.text(PhoneParsing.parse(text, rules: Self.rules)) == expected)
    }

    @Test(arguments: [
        "9,05E+08", "9.05123E+08", "9.05E+08", "abc", "0905", "090512345", "09051234567890", "0905123456 (anh Nam)",
        "Nguyễn Văn An",
        "không có", "+1 650 253 0000", "+", "0905123456+", "1985", "15/4/2021", "99999999999999999999",
        "0905123456/457", "19001234",
        "00905123456", "+84", "905123", "123456789", "9051234567", "0905123456 máy lẻ", "máy lẻ 12", "an@example.vn",
        "🙂",
    ])
    func `báo ô có điều không phải số điện thoại`(text: String) {
        #expect(Self.text(PhoneParsing.parse(text, rules: Self.rules)) == "nil")
    }

    @Test func `không có bảng đầu số thì chỉ biết độ dài`() {
        let none = PhoneRules(mobilePrefixes: [], landlineAreas: [])
        #expect(Self.text(PhoneParsing.parse("0905123456", rules: none)) == "0905123456 unknownPrefix")
        #expect(PhoneParsing.parse("905123456", rules: none) == nil)
    }
}
