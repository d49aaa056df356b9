import SangkienDiagnostics
import VietnameseText

/// Takes out of a cell what nobody sees and documents cannot hold or show (làm sạch ký tự).
///
/// Source: docs/data.md, “Letters” and “Tables from Excel”.
struct CharacterCleanup {
    /// The text as it is to be printed.
    private(set) var text: String
    /// Which findings it asks for, with the characters concerned.
    private(set) var notes: [(code: DiagnosticCode, characters: [String])] = []

    private var output = String.UnicodeScalarView()
    private var seen: [String: [String]] = [:]
    private var isLineStart = true

    /// Cleans one cell.
    init(_ source: String) {
        text = source
        var looks: [String] = []
        let scalars = [Unicode.Scalar](LookAlikes.unmasked(source) { looks.append($0) }.unicodeScalars)
        for look in looks { note(.lookAlikes, look) }
        var index = 0
        while index < scalars.count { index += take(scalars, at: index) }
        text = String(output)
        for code in [DiagnosticCode.forbiddenCharacter, .lookAlikes, .invisibleCharacters, .pastedBullets, .privateUse] {
            if let characters = seen[code.id] { notes.append((code, characters)) }
        }
    }

    /// Handles the character at `index`; how many it took.
    private mutating func take(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
        let scalar = scalars[index]
        switch scalar.value {
        case 0x5F:
            if let (replacement, width) = Self.escape(scalars, at: index) {
                note(.invisibleCharacters, "_x\(Self.hex(scalars, at: index))_")
                let breaks = replacement == "\n" && index + width < scalars.count && "\r\n".unicodeScalars.contains(scalars[index + width])
                if !breaks { put(replacement) }
                return width
            }
            put(scalar)
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
            note(.invisibleCharacters, CellInspector.codePoint(scalar.value))
            put("\n")
        case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
            note(.invisibleCharacters, CellInspector.codePoint(scalar.value))
        case 0x200C, 0x200D:
            if Self.isBesideLatin(scalars, index) { note(.invisibleCharacters, CellInspector.codePoint(scalar.value)) } else { put(scalar) }
        case 0x09, 0x0A, 0x0D: put(scalar)
        case 0..<0x20, 0xFFFE, 0xFFFF:
            note(.forbiddenCharacter, CellInspector.codePoint(scalar.value))
            put(scalar)
        case 0x7F..<0xA0:
            note(.privateUse, CellInspector.codePoint(scalar.value))
            put(scalar)
        case 0xE000...0xF8FF:
            note(isLineStart ? .pastedBullets : .privateUse, CellInspector.codePoint(scalar.value))
            put(isLineStart ? "-" : scalar)
        case 0xFF10...0xFF19:
            note(.lookAlikes, String(Character(scalar)))
            put(Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar)
        default: put(scalar)
        }
        return 1
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        if scalar == "\n" || scalar == "\r" { isLineStart = true } else if !scalar.properties.isWhitespace { isLineStart = false }
    }

    private mutating func note(_ code: DiagnosticCode, _ character: String) {
        let known = seen[code.id, default: []]
        if !known.contains(character) { seen[code.id] = known + [character] }
    }

    /// What `_x000D_` and its like stand for, as Excel writes control characters; nil for other text.
    private static func escape(_ scalars: [Unicode.Scalar], at index: Int) -> (scalar: Unicode.Scalar, width: Int)? {
        switch hex(scalars, at: index) {
        case "000D", "000A", "000B", "000C": ("\n", 7)
        case "0009": ("\t", 7)
        default: nil
        }
    }

    /// The four digits of `_xHHHH_` at `index`; empty when that does not stand there.
    private static func hex(_ scalars: [Unicode.Scalar], at index: Int) -> String {
        guard index + 7 <= scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return "" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[(index + 2)..<(index + 6)])
        return String(text).uppercased()
    }

    /// Whether a joiner stands between Latin letters, digits or spaces, where it does nothing; in emoji and other scripts it does.
    private static func isBesideLatin(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x370 || (0x1E00..<0x1F00).contains(scalar.value) }
        return (index == 0 || isLatin(scalars[index - 1])) && (index + 1 == scalars.count || isLatin(scalars[index + 1]))
    }
}
