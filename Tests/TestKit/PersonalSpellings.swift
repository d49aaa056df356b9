/// Made spellings of personal data in free text, of every kind that the public edition must leave out; the same ones in every run.
///
/// Every number is invented: those after 0950.000 belong to no range in use.
package struct PersonalSpellings {
    /// A text with one piece of personal data in it.
    package struct Sample: Sendable {
        /// The kind of spelling, for tables of rates.
        package let kind: String
        package let text: String
        /// None of these may be left of the text.
        package let secrets: [String]
    }

    /// A kind of spelling: its name, and how one is made.
    package struct Kind: Sendable {
        package let name: String
        let make: @Sendable (inout PersonalSpellings) -> (data: String, secrets: [String])

        /// A kind whose every digit is a secret.
        static func digits(_ name: String, _ make: @escaping @Sendable (inout PersonalSpellings) -> String) -> Kind {
            Kind(name: name) { (make(&$0), numerals) }
        }

        /// A kind with these secrets.
        static func words(_ name: String, _ secrets: [String], _ make: @escaping @Sendable (inout PersonalSpellings) -> String) -> Kind {
            Kind(name: name) { (make(&$0), secrets) }
        }

        /// An e-mail address: the name before `ending` is the secret.
        static func mail(_ name: String, _ ending: @escaping @Sendable (inout PersonalSpellings) -> String) -> Kind {
            Kind(name: name) { sample in
                let user = sample.user()
                return (user + ending(&sample), [user])
            }
        }
    }

    private var random: SeededRandom

    /// A series of samples.
    package init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// Words around the data; none of them holds a digit.
    private static let frames = [
        ("", ""), ("Liên hệ ", " để biết"), ("Tác giả: Lê Văn Mẫu, ", ""), ("(", ")"), ("gọi ", "."), ("ĐT: ", ", gặp chị Mẫu"),
        ("Máy do anh Mẫu làm – ", " – đã dùng thử"), ("đ/c Mẫu ", "\nĐã áp dụng tại xưởng"), ("Hướng dẫn sử dụng:\n", "\n"), ("“", "”"),
    ]

    /// The kinds of spelling.
    package static let kinds: [Kind] =
        phoneJoints.map { joint in .digits("phone, joined by \(name(of: joint))") { $0.grouped($0.digits(), joinedBy: joint) } }
        + phoneForms
        + otherForms + birthLabels.map { label in .digits("birth, \(label)") { label + String($0.year()) } } + births
        + mailSigns.map { sign in .mail("e-mail, \(sign)") { sign + $0.host() } } + mails

    /// The next sample, of a kind chosen at random.
    package mutating func next() -> Sample {
        let kind = Self.kinds[Int.random(in: 0..<Self.kinds.count, using: &random)]
        let (data, secrets) = kind.make(&self)
        let frame = Self.frames[Int.random(in: 0..<Self.frames.count, using: &random)]
        return Sample(kind: kind.name, text: frame.0 + data + frame.1, secrets: secrets)
    }

    // MARK: Telephone numbers

    private static let phoneJoints = [
        "", ".", " ", "-", ",", "_", "*", "/", ":", "'", "·", "•", "–", "—", "\u{A0}", "\u{2009}", "\u{202F}", "\u{200B}", "\u{2060}", "\n",
        " - ",
        " . ", ", ", " / ", ";", "~", "|", "\u{AD}", "’", "\"", "+", "=", "\u{2011}", " – ",
    ]

    private static func name(of joint: String) -> String {
        joint.isEmpty
            ? "nothing"
            : joint.unicodeScalars.map { $0.isASCII && $0.value > 0x20 ? String($0) : "U+" + String($0.value, radix: 16, uppercase: true) }
                .joined(separator: " ")
    }

    private static let groupings = [[4, 3, 3], [3, 3, 4], [4, 6], [3, 4, 3], [5, 5], [4, 2, 2, 2], [4, 2, 4], [3, 7]]

    /// Ten digits: `0950` and six more.
    private mutating func digits() -> String {
        "0950" + (0..<6).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }

    /// Ten digits without their zero.
    private mutating func nine() -> String { String(digits().dropFirst()) }

    private mutating func grouped(_ digits: String, joinedBy joint: String) -> String {
        let lengths = Self.groupings[Int.random(in: 0..<Self.groupings.count, using: &random)]
        var rest = digits[...]
        var groups: [String] = []
        for length in lengths where !rest.isEmpty {
            groups.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        if !rest.isEmpty { groups.append(String(rest)) }
        return groups.joined(separator: joint)
    }

    /// Any digit left over is a leak: the words around hold none.
    private static let numerals = (0...9).map(String.init)

    private static let phoneForms: [Kind] = [
        .digits("phone, +84") { "+84" + $0.nine() },
        .digits("phone, (+84) grouped") { "(+84) " + $0.grouped($0.nine(), joinedBy: " ") },
        .digits("phone, +84 (0)") { "+84 (0)" + $0.nine() },
        .digits("phone, 84") { "84" + $0.nine() },
        .digits("phone, 0084") { "0084 " + $0.nine() },
        .digits("phone, zero lost") { $0.nine() },
        .digits("phone, pairs") { sample in
            let digits = Array(sample.digits())
            return stride(from: 0, to: 10, by: 2).map { String(digits[$0...$0 + 1]) }.joined(separator: " ")
        },
        .digits("phone, one digit at a time") { $0.digits().map { String($0) }.joined(separator: " ") },
        .digits("phone, one digit too many") { $0.digits() + "7" },
        .digits("phone, in brackets") { "(0950) " + $0.digits().suffix(6) },
        .words("phone, full-width digits", numerals.map { shifted($0, by: 0xFF10 - 0x30) }) { shifted($0.digits(), by: 0xFF10 - 0x30) },
        .words("phone, Arabic digits", numerals.map { shifted($0, by: 0x660 - 0x30) }) { shifted($0.digits(), by: 0x660 - 0x30) },
        .digits("phone, O for 0") { "O95O " + $0.digits().suffix(6).replacing("0", with: "O") },
        .digits("phone, o at the front") { "o" + $0.nine() },
        .digits("phone, l for 1") { $0.digits().prefix(9).replacing("1", with: "l") + "l" },
        .words("phone, spelt", ["không chín năm"]) { $0.spelt(" ") },
        .words("phone, spelt with commas", ["không, chín, năm"]) { $0.spelt(", ") },
        .digits("phone, two with a slash") { $0.grouped($0.digits(), joinedBy: ".") + "/" + $0.grouped($0.digits(), joinedBy: ".") },
    ]

    private static let otherForms: [Kind] = [
        .digits("phone, two with a comma") { $0.grouped($0.digits(), joinedBy: " ") + ", " + $0.digits() },
        .digits("phone, comma without blank") { $0.grouped($0.digits(), joinedBy: " ") + "," + $0.digits() },
        .digits("phone, landline") { "0256 38" + $0.digits().suffix(5) },
        .digits("phone, landline with points") { "0256.38" + $0.digits().suffix(2) + "." + $0.digits().suffix(3) },
        .digits("phone, local landline after a label") { "ĐT: 38" + $0.digits().suffix(5) },
        .digits("phone, old mobile") { "0120" + $0.digits().suffix(7) },
        .digits("phone, between letters") { "x" + $0.digits() + "x" },
        .digits("phone, tel:") { "tel:" + $0.digits() },
        .digits("phone, mixed joints") { "0950." + $0.digits().suffix(3) + " - " + $0.digits().suffix(3) },
        .digits("number, CCCD") { "CCCD: 0790" + $0.digits().suffix(8) },
        .digits("number, STK") { "STK 5510" + $0.digits().suffix(8) },
        .digits("link, Zalo") { "https://zalo.me/" + $0.digits() },
        .digits("link, Telegram") { "t.me/+84" + $0.nine() },
        .digits("link, Facebook") { "facebook.com/profile.php?id=1000" + $0.digits() },
        .words("phone, half spelt", ["950", "không không"]) { "0950 không không một " + $0.digits().suffix(3) + "." },
        .digits("phone, in square brackets") { "[0950][\($0.digits().suffix(3))][\($0.digits().suffix(3))]" },
        .digits("phone, arrows") { "0950→\($0.digits().suffix(3))→\($0.digits().suffix(3))" },
        .digits("phone, Zalo:") { "Zalo: " + $0.digits() },
    ]

    private static func shifted(_ digits: String, by offset: UInt32) -> String {
        String(String.UnicodeScalarView(digits.unicodeScalars.map { Unicode.Scalar($0.value + offset) ?? $0 }))
    }

    private mutating func spelt(_ joint: String) -> String {
        let words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        return digits().compactMap { $0.wholeNumberValue }.map { words[$0] }.joined(separator: joint)
    }

    // MARK: Years of birth

    private mutating func year() -> Int { Int.random(in: 1955...2003, using: &random) }
    private mutating func day() -> Int { Int.random(in: 1...28, using: &random) }
    private mutating func month() -> Int { Int.random(in: 1...12, using: &random) }

    private static let birthLabels = [
        "SN ", "SN: ", "SN", "Sn.", "S.N ", "s/n ", "NS ", "NS: ", "N.S ", "n/s: ", "sinh ", "sinh năm ", "Sinh năm: ", "năm sinh ",
        "Năm sinh: ",
        "NĂM SINH ", "tuổi: ", "tuổi Giáp Tý ", "born ", "DOB: ", "SN '", "si\u{300}nh na\u{306}m ",
    ]

    private static let births: [Kind] = [
        .digits("birth, day with slashes") { "sinh ngày \($0.day())/\($0.month())/\($0.year())" },
        .digits("birth, day with hyphens") { "sinh ngày \($0.day())-\($0.month())-\($0.year())" },
        .digits("birth, day with points") { "ngày sinh \($0.day()).\($0.month()).\($0.year())" },
        .digits("birth, day in words") { "Sinh ngày \($0.day()) tháng \($0.month()) năm \($0.year())" },
        .digits("birth, month") { "sinh tháng \($0.month())/\($0.year())" },
        .digits("birth, two digits") { "SN \(String($0.year()).suffix(2))," },
        .digits("birth, set apart") { "SN 19 \($0.year() % 40 + 50)" },
        .digits("birth, age before") { "tuổi: \($0.day() + 20), \($0.year())" },
        .words("birth, letters for digits", ["198"]) { _ in "sinh năm 198O" },
    ]

    // MARK: E-mail and links

    private mutating func user() -> String {
        ["nguyenmau", "le.van.mau", "mau_tt1", "tranmau-bd", "mau.1990"].randomElement(using: &random) ?? ""
    }

    private mutating func host() -> String {
        ["vidu.vn", "mau.com.vn", "example.com", "thu.example.org"].randomElement(using: &random) ?? ""
    }

    private static let mailSigns = [
        "@", " @ ", "＠", "(at)", " (at) ", "[at]", " [at] ", "{at}", " at ", " a còng ", "(a còng)", " [a còng] ", "@ ", "(@)", "<at>",
        "\u{200B}@", "﹫",
    ]

    private static let mails: [Kind] = [
        .mail("e-mail, no ending") { _ in "@vidu" }, .mail("e-mail, dot spelt") { _ in " (at) vidu (dot) vn" },
        .mail("e-mail, all spelt") { _ in " a còng vidu chấm com chấm vn" }, .mail("e-mail, capitals") { _ in "@VIDU.VN" },
    ]
}
