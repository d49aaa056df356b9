import Testing
import VietnameseText

@Suite struct NormalizationTests {
    static let forms: [(String, String)] = [
        ("", ""),
        ("abc", "abc"),
        ("e\u{301}", "é"),
        ("Nguye\u{302}\u{303}n", "Nguyễn"),
        ("Nguyê\u{303}n", "Nguyễn"),
        ("Nguyễn", "Nguyễn"),
        ("ho\u{323}c", "học"),
        ("vie\u{302}\u{323}c", "việc"),
        ("vie\u{323}\u{302}c", "việc"),
        ("việ\u{63}", "việc"),
        ("Đa\u{306}\u{301}k La\u{306}\u{301}k", "Đắk Lắk"),
        ("\u{212B}", "Å"),
        ("¼ ª", "¼ ª"),
        ("\u{301}", "\u{301}"),
        ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"),
    ]

    @Test(arguments: forms)
    func `ba cách gõ cho cùng một dạng dựng sẵn`(text: String, expected: String) {
        let result = Normalization.nfc(text)
        #expect([UInt8](result.utf8) == [UInt8](expected.utf8))
        #expect(Normalization.isNFC(expected) || expected.unicodeScalars.first == "\u{301}")
        #expect([UInt8](Normalization.nfc(result).utf8) == [UInt8](result.utf8))
    }

    @Test func `nhận ra văn bản chưa dựng sẵn`() {
        #expect(Normalization.isNFC("Nguyễn Văn An"))
        #expect(!Normalization.isNFC("Nguye\u{302}\u{303}n"))
    }

    static let counts: [(String, Int)] = [
        ("", 0),
        ("   ", 0),
        ("\u{FEFF}\u{A0}\u{200B}\t\r\n", 0),
        ("abc", 3),
        (" abc \n", 3),
        ("a\r\nb", 3),
        ("a\nb", 3),
        ("a\rb", 3),
        ("a\n\rb", 4),
        ("a\r\n\r\nb", 4),
        ("Nguyễn", 6),
        ("Nguye\u{302}\u{303}n", 6),
        ("Nguyê\u{303}n", 6),
        ("\u{AD}", 1),
        ("🙂", 1),
        ("👨‍👩‍👧‍👦", 7),
        ("a\u{A0}b", 3),
    ]

    @Test(arguments: counts)
    func `đếm ký tự theo điểm mã dựng sẵn`(text: String, expected: Int) {
        #expect(Normalization.characterCount(text) == expected)
    }

    @Test func `đếm đủ một triệu ký tự`() {
        #expect(Normalization.characterCount(String(repeating: "ễ", count: 1_000_000)) == 1_000_000)
        #expect(Normalization.characterCount(String(repeating: "e\u{302}\u{303}", count: 100_000)) == 100_000)
    }

    static let trims: [(String, String)] = [
        ("", ""),
        (" ", ""),
        ("a", "a"),
        ("  a b  ", "a b"),
        ("\u{A0}\u{200B}\u{FEFF}\t\r\na\u{B}\u{C}\u{FEFF}\u{200B}\u{A0}", "a"),
        ("à", "à"),
        ("\u{E0A0}", "\u{E0A0}"),
        ("à \u{A0}", "à"),
        ("\u{2003}a", "\u{2003}a"),
        ("🙂 ", "🙂"),
    ]

    @Test(arguments: trims)
    func `cắt khoảng trắng hai đầu`(text: String, expected: String) {
        #expect([UInt8](trimmed(text).utf8) == [UInt8](expected.utf8))
        #expect(trimmed(String(("x" + text + "x").dropFirst().dropLast())) == expected)
    }
}
