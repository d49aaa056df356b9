/// Numbers in Vietnamese words.
///
/// Source: CLDR `spellout-cardinal` for vi and school usage: mốt, tư, lăm after mươi, lăm also after mười, `linh` for a tens
/// digit 0, `không trăm` inside a number. Groups of three zeros are left out: 1.000.001 is `một triệu không trăm linh một`.
public enum NumberWords {
    /// The word for the tens digit 0 in numbers such as 105.
    public enum ZeroTens: String, Sendable {
        /// `một trăm linh năm`, the word of schoolbooks.
        case linh
        /// `một trăm lẻ năm`, usual in the south.
        case le = "lẻ"
    }

    /// A whole number in words, without unit.
    ///
    /// Takes any number and the word for a tens digit 0; gives lower case: `hai mươi mốt`, `âm năm`. Above a thousand tỷ the
    /// word tỷ repeats: 10^15 is `một triệu tỷ`, 10^18 is `một tỷ tỷ`.
    public static func cardinal(_ number: Int, zeroTens: ZeroTens = .linh) -> String {
        cardinal(VietnameseNumber(number), zeroTens: zeroTens)
    }

    /// A number in words, without unit.
    ///
    /// Takes a number and the word for a tens digit 0; gives lower case: `ba phẩy năm`. Up to three digits after the comma
    /// are read as in schoolbooks (`phẩy hai mươi lăm`, `phẩy không năm`, `phẩy không trăm tám mươi mốt`), more than three
    /// one by one.
    public static func cardinal(_ number: VietnameseNumber, zeroTens: ZeroTens = .linh) -> String {
        var words: [String] = number.isNegative ? ["âm"] : []
        if number.integerPart == 0 {
            words.append(digits[0])
        } else {
            append(number.integerPart, to: &words, isInside: false, zeroTens)
        }
        if !number.fractionDigits.isEmpty {
            words.append("phẩy")
            appendFraction(number.fractionDigits, to: &words, zeroTens)
        }
        return words.joined(separator: " ")
    }

    /// An amount of money in words, as vouchers and decisions write it.
    ///
    /// Takes whole đồng and the word for a tens digit 0; gives a capital first letter and the unit:
    /// `Một triệu hai trăm ba mươi tư nghìn năm trăm đồng`.
    public static func vietnameseDong(_ amount: Int, zeroTens: ZeroTens = .linh) -> String {
        vietnameseDong(VietnameseNumber(amount), zeroTens: zeroTens)
    }

    /// An amount of money in words, fractions of a đồng included: `Một nghìn phẩy năm đồng`.
    public static func vietnameseDong(_ amount: VietnameseNumber, zeroTens: ZeroTens = .linh) -> String {
        let words = cardinal(amount, zeroTens: zeroTens)
        return words.prefix(1).uppercased() + words.dropFirst() + " đồng"
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// Appends the words of a number above 0; `isInside` when words of higher groups stand before it.
    private static func append(_ number: UInt, to words: inout [String], isInside: Bool, _ zeroTens: ZeroTens) {
        var isInside = isInside
        let billions = number / 1_000_000_000
        if billions > 0 {
            append(billions, to: &words, isInside: isInside, zeroTens)
            words.append("tỷ")
            isInside = true
        }
        let groups: [(value: UInt, name: String?)] = [
            (number / 1_000_000 % 1000, "triệu"), (number / 1000 % 1000, "nghìn"), (number % 1000, nil),
        ]
        for group in groups where group.value > 0 {
            appendGroup(Int(group.value), to: &words, isFull: isInside, zeroTens)
            if let name = group.name { words.append(name) }
            isInside = true
        }
    }

    /// Appends a number from 1 to 999; a full group names its hundreds even when there are none.
    private static func appendGroup(_ number: Int, to words: inout [String], isFull: Bool, _ zeroTens: ZeroTens) {
        let (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10)
        if hundreds > 0 || isFull { words += [digits[hundreds], "trăm"] }
        switch tens {
        case 0 where units > 0 && (hundreds > 0 || isFull): words.append(zeroTens.rawValue)
        case 0: break
        case 1: words.append("mười")
        default: words += [digits[tens], "mươi"]
        }
        switch units {
        case 0: break
        case 1 where tens > 1: words.append("mốt")
        case 4 where tens > 1: words.append("tư")
        case 5 where tens > 0: words.append("lăm")
        default: words.append(digits[units])
        }
    }

    private static func appendFraction(_ fraction: String, to words: inout [String], _ zeroTens: ZeroTens) {
        let value = Int(fraction, in: 0...999) ?? 0
        let isReadAsGroup = value > 0 && (fraction.utf8.count == 3 || (fraction.utf8.count == 2 && value >= 10))
        if isReadAsGroup {
            appendGroup(value, to: &words, isFull: fraction.utf8.count == 3, zeroTens)
        } else {
            words += fraction.utf8.map { digits[Int($0) - 48] }
        }
    }
}

/// Roman numerals, by which office documents number groups, volumes and annexes.
public enum RomanNumeral {
    /// The numbers that have a numeral.
    public static let range = 1...3999

    /// The numeral of a number from 1 to 3.999; other numbers in Arabic digits.
    public static func numeral(_ number: Int) -> String {
        guard range.contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for (value, letters) in signs {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let signs = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
