import Testing
import VietnameseText

@Suite struct VietnameseNumberTests {
    static let numbers: [(String, String)] = [
        ("1.234.500", "1.234.500"), ("1234500", "1.234.500"), ("1.234,5", "1.234,5"), ("1,234,500", "1.234.500"),
        ("1,234.50", "1.234,50"), ("3,5", "3,5"), ("3.5", "3,5"), ("-12", "-12"), ("1 234 500", "1.234.500"),
        ("1 234,5", "1.234,5"), ("216,000", "216.000"), ("216.000", "216.000"), ("0,125", "0,125"), ("0.125", "0,125"),
        ("1234,567", "1.234,567"), ("1.234,567", "1.234,567"), ("1.2345", "1,2345"), ("0", "0"), ("-0", "0"),
        ("-0,0", "0,0"), ("-0,5", "-0,5"), ("05", "5"), ("00", "0"), ("999", "999"), ("1000", "1.000"),
        (" 1.234.500 ", "1.234.500"), ("\u{A0}12\u{A0}", "12"), ("1\u{A0}234\u{202F}500", "1.234.500"),
        ("１２.５００", "12.500"), ("\u{2212}12", "-12"), ("–12", "-12"), ("1.234.500.", "1.234.500"), ("12;\n", "12"),
        ("\n12", "12"), ("905.123.456", "905.123.456"), ("1.000.000.000.000.000.000", "1.000.000.000.000.000.000"),
        ("18446744073709551615", "18.446.744.073.709.551.615"),
        ("0,12345678901234567890123", "0,12345678901234567890123"), ("12 345 678,90", "12.345.678,90"),
    ]

    @Test(arguments: numbers)
    func `đọc số như người ta gõ`(text: String, expected: String) {
        #expect(VietnameseNumber(text)?.text == expected)
    }

    @Test(arguments: [
        "", " ", "-", "abc", "1.2.3", "15.4.2021", "15/4/2021", "1.23.456", "1.234.56", "1,234,5", "1.234,5,6", "1,2.3,4",
        "1 234.567.890", "1.234 500", "12 34", "1  234", "1 2345", "0905123456", "0905.123.456", "+84905123456", "- 12",
        ",5", ".5", "12-15", "12 người", "1e5", "9,05E+08", "18446744073709551616", "99999999999999999999999", "1\n234",
        "012.345", "½", "²", "٣", "🙂", "1.234.-5",
    ])
    func `không đoán khi không phải một số`(text: String) {
        #expect(VietnameseNumber(text) == nil)
    }

    /// `01.500` was 1,500 in a document, which is read as 1500.
    @Test(arguments: ["01.500", "01,500", "05.125", "00.500", "-01.500", "01.500 m²"])
    func `số 0 đứng đầu trước nhóm ba chữ số thì không đoán`(text: String) {
        #expect(VietnameseNumber.reading(text) == nil)
        #expect(Money(text + " đồng") == nil)
        #expect(VietnameseNumber("01,5")?.text == "1,5")
        #expect(VietnameseNumber("01.2345")?.text == "1,2345")
    }

    @Test func `chữ quá dài không phải số`() {
        #expect(VietnameseNumber(String(repeating: "1.000", count: 10_000)) == nil)
        #expect(Money(String(repeating: "1 tỷ ", count: 10_000)) == nil)
    }

    @Test func `giữ riêng phần nguyên, phần thập phân và dấu`() throws {
        let number = try #require(VietnameseNumber("-1.234,50"))
        #expect(number.integerPart == 1234)
        #expect(number.fractionDigits == "50")
        #expect(number.isNegative)
        #expect(VietnameseNumber(-1234) == VietnameseNumber("-1.234"))
        #expect(VietnameseNumber(.min).text == "-9.223.372.036.854.775.808")
    }

    @Test(arguments: [
        ("1.500 m²", "1.500", " m²"), ("12%", "12", "%"), ("3,5 tấn/ha", "3,5", " tấn/ha"), ("15/4/2021", "15", "/4/2021"),
        ("16-20 tỷ", "16", "-20 tỷ"), ("12 2021", "12", " 2021"), ("5. Ghi chú", "5", ". Ghi chú"), ("12đồng", "12", "đồng"),
        ("1 234 đô\u{301}ng", "1.234", " đô\u{301}ng"),
    ])
    func `để lại phần sau số cho nơi gọi`(text: String, number: String, rest: String) throws {
        let reading = try #require(VietnameseNumber.reading(text))
        #expect(reading.number.text == number)
        #expect(Array(reading.rest.unicodeScalars) == Array(rest.unicodeScalars))
    }

    static let amounts: [(String, Int, String)] = [
        ("16 tỷ đồng/năm", 16_000_000_000, "/năm"), ("15,9 tỷ đồng", 15_900_000_000, ""),
        ("15,9 tỷ đồng/năm", 15_900_000_000, "/năm"), ("40 triệu đồng", 40_000_000, ""), ("15.920.000 đ", 15_920_000, ""),
        ("20.480.000 đ/năm", 20_480_000, "/năm"), ("216,000 VNĐ", 216_000, ""), ("1,5 tr", 1_500_000, ""),
        ("1.234.500", 1_234_500, ""), ("1.234.500,00 đồng", 1_234_500, ""), ("1,234,500.00 VND", 1_234_500, ""),
        ("33.000 tỷ đồng", 33_000_000_000_000, ""), ("33 nghìn tỷ đồng", 33_000_000_000_000, ""),
        ("3 tỉ", 3_000_000_000, ""), ("500 ngàn đồng", 500_000, ""), ("5 trăm triệu", 500_000_000, ""),
        ("15.920.000₫", 15_920_000, ""), ("15920000đ.", 15_920_000, ""), ("40 trieu dong", 40_000_000, ""),
        ("40 TRIỆU ĐỒNG/NĂM", 40_000_000, "/năm"), ("40 triệu đồng / người / tháng", 40_000_000, "/người/tháng"),
        ("40 triệu đồng mỗi năm", 40_000_000, " mỗi năm"), ("1 tỷ 500 triệu đồng", 1_500_000_000, ""),
        ("1 tỷ 234 triệu 500 nghìn đồng", 1_234_500_000, ""), ("2 nghìn 500 đồng", 2500, ""), ("-12 triệu", -12_000_000, ""),
        ("0,125 tỷ", 125_000_000, ""), ("1,25 nghìn đồng", 1250, ""), ("1.000.000 VN đồng", 1_000_000, ""),
        ("1.000.000 đồng Việt Nam", 1_000_000, ""), ("1.000.000 đồng chẵn", 1_000_000, ""), ("0 đồng", 0, ""),
        ("40 triê\u{323}u đô\u{300}ng", 40_000_000, ""), ("40\u{A0}triệu\u{A0}đồng", 40_000_000, ""), ("5tr", 5_000_000, ""),
    ]

    @Test(arguments: amounts)
    func `đọc số tiền thành đồng`(text: String, dong: Int, per: String) {
        #expect(Money(text)?.dong == dong)
        #expect(Money(text)?.per == per)
    }

    @Test(arguments: [
        "", "đồng", "hơn 33.000 tỷ đồng", "từ 3 tỉ đến 100 tỉ đồng", "trên 900 tỷ đồng", "khoảng 5 triệu", "ước 5 triệu",
        "16-20 tỷ", "16 tỷ - 20 tỷ", "16 – 20 triệu đồng", "5 triệu trở lên", "~5 triệu", "5 triệu/năm trở lên", "1,125 tỷ",
        "216,000 triệu", "1,5 đồng", "1,2345 nghìn", "1 triệu 2", "1tr5", "1 triệu 500", "1 triệu 2 tỷ", "1,5 tỷ 200 triệu",
        "-1 tỷ 500 triệu", "1 tỷ 1500 triệu", "5 dòng", "5 sáng kiến", "100 USD", "5 triệu USD", "40 triệu đồng 1 năm",
        "10.000.000.000 tỷ", "100 trăm nghìn triệu tỷ", "5 nghìn triệu tỷ tỷ", "9999999999 tỷ đồng", "5 triệu việt",
        "5 đồng việt", "5 vn", "15/4/2021", "0905123456", "5 triệu//năm x", "5 triệu/", "5 triệu mỗi",
    ])
    func `không đoán số tiền khi không chắc`(text: String) {
        #expect(Money(text) == nil)
    }
}
