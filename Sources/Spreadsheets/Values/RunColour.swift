/// The colour of a piece of text as a file says it (màu chữ).
enum RunColour: Sendable, Hashable {
    /// Red, green and blue in one number.
    case rgb(UInt32)
    /// A colour of the theme, lighter or darker by a share from -1 to 1.
    case theme(Int, tint: Double)

    /// `FFFF0000`, of which the first two digits say nothing, or `FF0000`; nil for anything else.
    init?(hexadecimal digits: Span<UInt8>) {
        guard digits.count == 6 || digits.count == 8 else { return nil }
        var value: UInt32 = 0
        for index in (digits.count - 6)..<digits.count {
            let digit = digits[index]
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((digit | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        self = .rgb(value)
    }

    /// One of the palette (ISO 29500-1, 18.8.27); nil for that of text.
    init?(indexed number: Int) {
        guard Self.palette.indices.contains(number) else { return nil }
        self = .rgb(Self.palette[number])
    }

    /// The colour to be printed; nil for that of text, and for one that is not seen on white paper.
    func printed(_ theme: [UInt32]) -> UInt32? {
        let value: UInt32
        switch self {
        case .rgb(let own): value = own
        case .theme(1, tint: 0): return nil
        case .theme(let number, let tint):
            guard theme.indices.contains(number) else { return nil }
            value = Self.tinted(theme[number], tint)
        }
        let isPale = [16, 8, 0].allSatisfy { (value >> $0) & 0xFF >= 0xF0 }
        return isPale ? nil : value
    }

    /// A colour whose lightness is nearer to black or white (ISO 29500-1, 18.3.1.15, `tint`).
    ///
    /// Hue and saturation stay when each channel moves by the same share of its way, which is all that the lightness says.
    private static func tinted(_ value: UInt32, _ tint: Double) -> UInt32 {
        let channels = [16, 8, 0].map { Double((value >> $0) & 0xFF) / 255 }
        let (high, low) = (channels.max() ?? 0, channels.min() ?? 0)
        let light = (high + low) / 2
        let wanted = tint < 0 ? light * (1 + max(tint, -1)) : light + (1 - light) * min(tint, 1)
        // The saturation of the HSL model tells how far the channels lie apart at a lightness.
        let room = 1 - abs(2 * light - 1)
        let spread = room == 0 ? 0 : (1 - abs(2 * wanted - 1)) / room
        return channels.reduce(0) { sum, channel in
            let moved = min(max(wanted + (channel - light) * spread, 0), 1)
            return sum << 8 | UInt32((moved * 255).rounded())
        }
    }

    private static let basic: [UInt32] = [0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF]

    private static let palette: [UInt32] =
        basic + basic + [
            0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF,
            0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
            0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
            0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
        ]
}
