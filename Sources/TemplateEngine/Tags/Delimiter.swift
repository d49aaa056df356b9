/// A pair of delimiters; all are the same tag (docs/templates.md).
enum Delimiter: CaseIterable {
    case guillemets
    case mathematical
    case fullWidth
    case angles
    case braces

    private var signs: (open: Unicode.Scalar, close: Unicode.Scalar) {
        switch self {
        case .guillemets: ("«", "»")
        case .mathematical: ("≪", "≫")
        case .fullWidth: ("＜", "＞")
        case .angles: ("<", ">")
        case .braces: ("{", "}")
        }
    }

    /// How many characters the delimiter has.
    var width: Int {
        switch self {
        case .guillemets, .mathematical: 1
        case .fullWidth, .angles, .braces: 2
        }
    }

    /// True for signs that nobody types but for a tag.
    var isUnmistakable: Bool { self == .guillemets || self == .mathematical }

    /// The delimiter that opens at `index`.
    static func opening(_ characters: [TextFlow.Character], at index: Int) -> Delimiter? {
        guard let first = of(characters[index].scalar), first.opens(characters, at: index) else { return nil }
        return first
    }

    /// True when this delimiter closes at `index`.
    func closes(_ characters: [TextFlow.Character], at index: Int) -> Bool {
        stands(signs.close, characters, at: index)
    }

    /// True when this delimiter opens at `index`.
    func opens(_ characters: [TextFlow.Character], at index: Int) -> Bool {
        stands(signs.open, characters, at: index)
    }

    private static func of(_ scalar: Unicode.Scalar) -> Delimiter? {
        switch scalar {
        case "«": .guillemets
        case "≪": .mathematical
        case "＜": .fullWidth
        case "<": .angles
        case "{": .braces
        default: nil
        }
    }

    private func stands(_ sign: Unicode.Scalar, _ characters: [TextFlow.Character], at index: Int) -> Bool {
        guard characters[index].scalar == sign else { return false }
        return width == 1 || (index + 1 < characters.count && characters[index + 1].scalar == sign)
    }

    /// True when some delimiter, or half of one, or a reference that may be one, stands in the bytes.
    static func mayStand(in bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "&"): return true
            case 0xC2 where bytes[index...].starts(with: [0xC2, 0xAB]): return true
            case 0xE2 where bytes[index...].starts(with: [0xE2, 0x89, 0xAA]): return true
            case 0xEF where bytes[index...].starts(with: [0xEF, 0xBC, 0x9C]): return true
            case UInt8(ascii: "%") where bytes[index...].starts(with: "%C2%AB".utf8): return true
            default: index += 1
            }
        }
        return false
    }
}
