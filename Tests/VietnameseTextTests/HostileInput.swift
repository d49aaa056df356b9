/// Texts that no reader may stumble over.
enum HostileInput {
    static let texts: [String] = [
        "", " ", "\0", "\u{FEFF}", "\r\n", "\u{301}", "é\u{301}\u{323}", "🙂", "👨‍👩‍👧‍👦🇻🇳", "٣٤٥", "1", "9", "0", "-", "/", ".",
        ",", "+", "@", "(",
        "1/", "/1", "1//2", "1/2/", "--", "++84", "+84", "99999999999999999999", "-99999999999999999999",
        "99999999999999999999/99999999999999999999/99999999999999999999", "0/0/0", "00/00/0000", "31/12/9999",
        "tháng 99999999999999999999 năm 99999999999999999999", "quý 9/2021", "năm học 9999-0000", "t", "T/", "ngày",
        "sinh", "SN", "sinh năm", "năm", "tuổi", "999999999999 tuổi", "44301.99999999999999999999", "99999.5", "08:",
        "8h", "24:99", "99h99", "2021-04-15T99:99:99+99:99", "15/4/2021 08:10:00+99", "=HYPERLINK(\"http://x\")",
        "<script>alert(1)</script>", "]]>", "QĐ số", "năm học", "học kỳ", "HK", "đến nay", "đến", "từ", "- - - -",
        "@@@@", "a@", "@b.c",
        "\u{1F}\u{7F}\u{85}\u{2028}\u{E000}\u{10FFFF}", "%s%n%x", "\u{202E}1202/4/51", "ｆｕｌｌ　１９８５",
    ]

    /// Texts of one megabyte: words, digits, marks without base, no blanks at all.
    static let large = repeated(
        ["Nguyễn Văn An, 1985; ", "0905123456 ", "9", "1 ", "\u{301}", "a"],
        byteCount: 1_000_000
    )

    /// Other texts, where only growth faster than the length would show.
    static let long = repeated(
        ["1.", "-", "@", "a@b.", "sinh ", "SN 1985 ", "🙂", "hoà", "2019/", "(+84) ", "\r\n", "\u{A0}"],
        byteCount: 100_000
    )

    private static func repeated(_ pieces: [String], byteCount: Int) -> [String] {
        pieces.map { String(repeating: $0, count: byteCount / $0.utf8.count) }
    }

    /// Pseudo-random texts, the same in every run.
    static func random(count: Int, from alphabet: [String], length: Int = 12) -> [String] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % limit
        }
        return (0..<count).map { _ in (0..<next(length) + 1).map { _ in alphabet[next(alphabet.count)] }.joined() }
    }

    /// Pieces from which random cells are made.
    static let pieces: [String] = [
        "1", "9", "0", "15", "12", "2021", "1985", "0905", "123456", "44301", "+84", "/", "-", ".", ",", " ", ":", ";",
        "\n", "(", ")",
        "T", "h", "Z", "ngày ", "tháng ", "năm ", "quý ", "I", "từ ", "đến ", "nay", "học ", "kỳ ", "sinh ", "SN",
        "tuổi", "đ", "@",
        "a", "Công ty ", "Tổ trưởng", "ĐT", "máy lẻ ", "hoặc ", "QĐ", "e\u{301}", "🙂", "đầu ", "cuối ", "E+08",
    ]
}
