/// Characters that a page of HTML names or numbers: `&ecirc;`, `&#7879;`, `&#x1EC7;` (HTML Living Standard, 13.5).
///
/// Of the names those that Word, Excel and portals write are known: the letters and signs of Latin-1, and what typography needs.
package enum WebEntities {
    /// Names of U+00A0 to U+00FF in their order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil \
        sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
        Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
        atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
        oslash ugrave uacute ucirc uuml yacute thorn yuml
        """
    private static let others: [(String, UInt32)] = [
        ("quot", 0x22), ("amp", 0x26), ("apos", 0x27), ("lt", 0x3C), ("gt", 0x3E), ("QUOT", 0x22), ("AMP", 0x26), ("LT", 0x3C),
        ("GT", 0x3E),
        ("ndash", 0x2013), ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A), ("ldquo", 0x201C), ("rdquo", 0x201D),
        ("bdquo", 0x201E), ("bull", 0x2022), ("hellip", 0x2026), ("prime", 0x2032), ("Prime", 0x2033), ("lsaquo", 0x2039),
        ("rsaquo", 0x203A),
        ("euro", 0x20AC), ("trade", 0x2122), ("larr", 0x2190), ("rarr", 0x2192), ("harr", 0x2194), ("rArr", 0x21D2), ("minus", 0x2212),
        ("infin", 0x221E), ("asymp", 0x2248), ("ne", 0x2260), ("le", 0x2264), ("ge", 0x2265), ("OElig", 0x152), ("oelig", 0x153),
        ("Scaron", 0x160), ("scaron", 0x161), ("Yuml", 0x178), ("fnof", 0x192), ("circ", 0x2C6), ("tilde", 0x2DC), ("ensp", 0x2002),
        ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D), ("permil", 0x2030), ("dagger", 0x2020), ("Dagger", 0x2021),
        ("Abreve", 0x102), ("abreve", 0x103), ("Dstrok", 0x110), ("dstrok", 0x111), ("Utilde", 0x168), ("utilde", 0x169), ("Itilde", 0x128),
        ("itilde", 0x129), ("alpha", 0x3B1), ("beta", 0x3B2), ("gamma", 0x3B3), ("delta", 0x3B4), ("Delta", 0x394), ("mu", 0x3BC),
        ("pi", 0x3C0), ("phi", 0x3C6), ("Phi", 0x3A6), ("lrm", 0x200E), ("rlm", 0x200F),
        ("Omega", 0x3A9), ("omega", 0x3C9), ("Sigma", 0x3A3), ("sigma", 0x3C3), ("radic", 0x221A), ("sum", 0x2211), ("empty", 0x2205),
        ("Tab", 0x09), ("NewLine", 0x0A), ("excl", 0x21), ("num", 0x23), ("percnt", 0x25), ("lpar", 0x28), ("rpar", 0x29), ("plus", 0x2B),
        ("comma", 0x2C), ("period", 0x2E), ("sol", 0x2F), ("colon", 0x3A), ("semi", 0x3B), ("equals", 0x3D), ("quest", 0x3F),
        ("commat", 0x40),
    ]
    private static let named: [String: UInt32] = Dictionary(
        uniqueKeysWithValues: zip(latin1.split(separator: " ").map(String.init), UInt32(0xA0)...UInt32(0xFF)) + others
    )
    /// What Windows-1252 means by 128 to 159, which pages number so (13.2.5.80).
    private static let windows = [Unicode.Scalar]("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    /// The longest reference, in bytes.
    private static let longest = 12

    /// The bytes with references replaced by the characters they mean; unknown ones stay.
    static func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: index) {
                result += Array(String(Character(scalar)).utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The character that a reference at this place means, and where it ends; browsers ask for no semicolon, and neither does this.
    private static func reference(_ bytes: Span<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
        var end = start + 1
        var word: [UInt8] = []
        while end < bytes.count, end - start <= longest, isPart(bytes[end], first: end == start + 1) {
            word.append(bytes[end])
            end += 1
        }
        let hasEnd = end < bytes.count && bytes[end] == UInt8(ascii: ";")
        let text = String(decoding: word, as: UTF8.self)
        if text.hasPrefix("#") { return scalar(numbered: text.dropFirst()).map { ($0, hasEnd ? end + 1 : end) } }
        guard hasEnd, let scalar = scalar(named: text) else { return nil }
        return (scalar, end + 1)
    }

    /// The character of a name such as `ecirc`; nil for an unknown one.
    package static func scalar(named name: String) -> Unicode.Scalar? {
        named[name].flatMap(Unicode.Scalar.init)
    }

    private static func isPart(_ byte: UInt8, first: Bool) -> Bool {
        (first && byte == UInt8(ascii: "#")) || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// The character of a number such as `7879` or `x1EC7`; nil for one that is none.
    package static func scalar(numbered digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x" || digits.first == "X"
        let plain = isHex ? digits.dropFirst() : digits.prefix { $0.isASCII && $0.isNumber }
        guard let code = UInt32(plain, radix: isHex ? 16 : 10) else { return nil }
        if (0x80...0x9F).contains(code) { return windows[Int(code) - 0x80] }
        return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code)
    }
}
