import SangkienMarkup

/// Markup as the text a person reads, for messages.
enum PlainText {
    /// UTF-8 with the entities of XML and HTML; what is cut off at either end is left out.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        var rest = bytes
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            output += rest[..<mark]
            if let end = rest[mark...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(named: String(decoding: rest[(mark + 1)..<end], as: UTF8.self))
            {
                output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                rest = rest[(end + 1)...]
            } else {
                output.append(UInt8(ascii: "&"))
                rest = rest[(mark + 1)...]
            }
        }
        output += rest
        var text = String(decoding: output.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
        if text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
        return text
    }

    /// `text` as one line: every run of blanks and signs that no screen shows becomes one space.
    static func line(_ text: String) -> String {
        spaced(text).split(separator: " ").joined(separator: " ")
    }

    /// `text` with controls, line ends, no-break spaces and signs that turn the direction of writing as spaces.
    static func spaced(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA1, 0x2028, 0x2029: scalars.append(" ")
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// The beginning of `text`, cut between words where that loses little.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        var head = text.prefix(limit)
        if let space = head.lastIndex(of: " "), head.distance(from: space, to: head.endIndex) < 12 { head = head[..<space] }
        return head + "…"
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        case "laquo": return "«"
        case "raquo": return "»"
        case "nbsp": return " "
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
            return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
        }
    }
}
