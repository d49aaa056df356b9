/// UTF-8 whose bytes another program took for letters and wrote as UTF-8 again: `Nguyá»…n` (mã hoá hai lần).
///
/// Reversible when no byte was lost. Source: docs/encodings.md.
enum DoubleUTF8 {
    /// The text of `units`; bytes that make no UTF-8 stay as they were shown.
    static func decode(_ units: [UInt32], page: CodePage) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(units.count)
        var index = 0
        while index < units.count {
            if let (scalar, width) = character(at: index, in: units) {
                scalars.append(scalar)
                index += width
            } else {
                scalars.append(LegacyEncoding.shown(units[index], on: page))
                index += 1
            }
        }
        return scalars
    }

    /// The character of UTF-8 that begins at `index`, of two bytes or more; nil when there is none.
    private static func character(at index: Int, in units: [UInt32]) -> (scalar: Unicode.Scalar, width: Int)? {
        let lead = units[index]
        let width: Int
        switch lead {
        case 0xC2..<0xE0: width = 2
        case 0xE0..<0xF0: width = 3
        case 0xF0..<0xF5: width = 4
        default: return nil
        }
        guard index + width <= units.count else { return nil }
        var value = lead & (0x7F >> UInt32(width))
        for unit in units[(index + 1)..<(index + width)] {
            guard unit & ~0x3F == 0x80 else { return nil }
            value = value << 6 | unit & 0x3F
        }
        let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
        guard value >= smallest[width], let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, width)
    }
}
