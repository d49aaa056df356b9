import VietnameseText

/// A colour of texts and cells (màu); those of the office programs have names.
public struct DocumentColour: Sendable, Hashable {
    /// Red, green and blue in hexadecimal digits, capital letters.
    public let digits: String

    /// The colour of these shares of red, green and blue.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    private init(_ value: UInt32) {
        self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// The colour of that name; case, and marks where they are not needed, do not matter.
    public init?(named name: String) {
        guard let match = Self.all.first(where: { VietnameseFolding.bareKey($0.name) == VietnameseFolding.bareKey(name) }) else {
            return nil
        }
        self = match.colour
    }

    /// Black (đen).
    public static let black = DocumentColour(0x000000)
    /// Red (đỏ).
    public static let red = DocumentColour(0xFF0000)
    /// Pale red (đỏ nhạt).
    public static let paleRed = DocumentColour(0xF8CBAD)
    /// Orange (cam).
    public static let orange = DocumentColour(0xFFC000)
    /// Yellow (vàng).
    public static let yellow = DocumentColour(0xFFFF00)
    /// Pale yellow (vàng nhạt).
    public static let paleYellow = DocumentColour(0xFFF2CC)
    /// Green (xanh lá).
    public static let green = DocumentColour(0x00B050)
    /// Pale green (xanh lá nhạt).
    public static let paleGreen = DocumentColour(0xE2EFDA)
    /// Blue (xanh).
    public static let blue = DocumentColour(0x0070C0)
    /// Pale blue (xanh nhạt).
    public static let paleBlue = DocumentColour(0xDDEBF7)
    /// Purple (tím).
    public static let purple = DocumentColour(0x7030A0)
    /// Grey (xám).
    public static let grey = DocumentColour(0x808080)
    /// Pale grey (xám nhạt).
    public static let paleGrey = DocumentColour(0xD9D9D9)

    /// All that have a name.
    static let all: [(name: String, colour: DocumentColour)] = [
        ("đen", black), ("đỏ", red), ("đỏ nhạt", paleRed), ("cam", orange), ("vàng", yellow), ("vàng nhạt", paleYellow), ("xanh lá", green),
        ("xanh lá nhạt", paleGreen), ("xanh", blue), ("xanh nhạt", paleBlue), ("tím", purple), ("xám", grey), ("xám nhạt", paleGrey),
    ]

    /// Their names.
    static let names: [String] = all.map(\.name)
}
