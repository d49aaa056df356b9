import Testing
import VietnameseText

@Suite struct NumberWordsTests {
    static let cardinals: [(Int, String)] = [
        (0, "không"), (1, "một"), (2, "hai"), (3, "ba"), (4, "bốn"), (5, "năm"), (6, "sáu"), (7, "bảy"), (8, "tám"),
        (9, "chín"), (10, "mười"), (11, "mười một"), (14, "mười bốn"), (15, "mười lăm"), (19, "mười chín"),
        (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (31, "ba mươi mốt"),
        (44, "bốn mươi tư"), (55, "năm mươi lăm"), (91, "chín mươi mốt"), (99, "chín mươi chín"), (100, "một trăm"),
        (101, "một trăm linh một"), (104, "một trăm linh bốn"), (105, "một trăm linh năm"), (110, "một trăm mười"),
        (111, "một trăm mười một"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"),
        (404, "bốn trăm linh bốn"), (555, "năm trăm năm mươi lăm"), (999, "chín trăm chín mươi chín"),
        (1000, "một nghìn"), (1001, "một nghìn không trăm linh một"), (1005, "một nghìn không trăm linh năm"),
        (1010, "một nghìn không trăm mười"), (1015, "một nghìn không trăm mười lăm"), (1100, "một nghìn một trăm"),
        (2021, "hai nghìn không trăm hai mươi mốt"), (2024, "hai nghìn không trăm hai mươi tư"),
        (10_000, "mười nghìn"), (10_005, "mười nghìn không trăm linh năm"), (15_000, "mười lăm nghìn"),
        (21_000, "hai mươi mốt nghìn"), (75_000, "bảy mươi lăm nghìn"), (100_000, "một trăm nghìn"),
        (101_101, "một trăm linh một nghìn một trăm linh một"),
        (216_000, "hai trăm mười sáu nghìn"),
        (905_123, "chín trăm linh năm nghìn một trăm hai mươi ba"),
        (1_000_000, "một triệu"), (1_000_001, "một triệu không trăm linh một"),
        (1_000_100, "một triệu một trăm"), (1_001_000, "một triệu không trăm linh một nghìn"),
        (1_234_500, "một triệu hai trăm ba mươi tư nghìn năm trăm"),
        (15_920_000, "mười lăm triệu chín trăm hai mươi nghìn"),
        (21_021_021, "hai mươi mốt triệu không trăm hai mươi mốt nghìn không trăm hai mươi mốt"),
        (1_000_000_000, "một tỷ"), (1_000_000_005, "một tỷ không trăm linh năm"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"), (15_900_000_000, "mười lăm tỷ chín trăm triệu"),
        (33_000_000_000_000, "ba mươi ba nghìn tỷ"), (1_000_000_000_000, "một nghìn tỷ"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"), (1_000_000_000_000_000, "một triệu tỷ"),
        (
            1_234_567_890_123_456,
            "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy tỷ tám trăm chín mươi triệu một trăm hai mươi ba nghìn "
                + "bốn trăm năm mươi sáu"
        ),
        (1_000_000_000_000_000_000, "một tỷ tỷ"), (-5, "âm năm"), (-1_000_024, "âm một triệu không trăm hai mươi tư"),
    ]

    @Test(arguments: cardinals)
    func `đọc số nguyên thành chữ`(number: Int, words: String) {
        #expect(NumberWords.cardinal(number) == words)
    }

    @Test func `số lớn nhất và nhỏ nhất cũng đọc được`() {
        #expect(NumberWords.cardinal(.max).hasPrefix("chín tỷ hai trăm hai mươi ba triệu"))
        #expect(NumberWords.cardinal(.min).hasPrefix("âm chín tỷ hai trăm hai mươi ba triệu"))
    }

    @Test(arguments: [
        (104, "một trăm lẻ bốn"), (1005, "một nghìn không trăm lẻ năm"), (110, "một trăm mười"), (5, "năm"),
    ])
    func `đọc lẻ thay cho linh khi được chọn`(number: Int, words: String) {
        #expect(NumberWords.cardinal(number, zeroTens: .le) == words)
    }

    @Test(arguments: [
        ("3,5", "ba phẩy năm"), ("3,05", "ba phẩy không năm"), ("3,25", "ba phẩy hai mươi lăm"),
        ("63,42", "sáu mươi ba phẩy bốn mươi hai"), ("0,125", "không phẩy một trăm hai mươi lăm"),
        ("1.007,081", "một nghìn không trăm linh bảy phẩy không trăm tám mươi mốt"),
        ("3,14159", "ba phẩy một bốn một năm chín"), ("2,00", "hai phẩy không không"), ("-0,5", "âm không phẩy năm"),
        ("3,10", "ba phẩy mười"), ("0,000", "không phẩy không không không"),
    ])
    func `đọc số thập phân như sách giáo khoa`(text: String, words: String) throws {
        #expect(NumberWords.cardinal(try #require(VietnameseNumber(text))) == words)
    }

    @Test(arguments: [
        (1_234_500, "Một triệu hai trăm ba mươi tư nghìn năm trăm đồng"), (0, "Không đồng"),
        (-12_000, "Âm mười hai nghìn đồng"), (5, "Năm đồng"), (16_000_000_000, "Mười sáu tỷ đồng"),
    ])
    func `đọc số tiền có chữ hoa đầu và chữ đồng`(amount: Int, words: String) {
        #expect(NumberWords.vietnameseDong(amount) == words)
    }

    @Test func `số tiền cũng chọn được lẻ và có phần thập phân`() throws {
        #expect(NumberWords.vietnameseDong(105_000, zeroTens: .le) == "Một trăm lẻ năm nghìn đồng")
        #expect(NumberWords.vietnameseDong(try #require(VietnameseNumber("1,5"))) == "Một phẩy năm đồng")
    }

    @Test func `mọi số dưới một triệu có cách đọc riêng`() {
        var seen: Set<String> = []
        for number in stride(from: 0, to: 1_000_000, by: 7) { seen.insert(NumberWords.cardinal(number)) }
        #expect(seen.count == 142_858)
    }

    @Test(arguments: [
        (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD"), (900, "CM"), (2021, "MMXXI"),
        (3999, "MMMCMXCIX"), (0, "0"), (4000, "4000"), (-1, "-1"),
    ])
    func `viết số La Mã`(number: Int, numeral: String) {
        #expect(RomanNumeral.numeral(number) == numeral)
    }
}
