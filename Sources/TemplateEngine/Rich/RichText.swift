import VietnameseText

/// A text with formatting (chữ có định dạng): runs, each with a small, closed set of attributes.
///
/// Printed as runs by `«tên | định dạng»` only; every other tag, condition and sum takes its plain text.
public struct RichText: Sendable, Equatable {
    /// How a run looks besides its colour.
    public struct Style: OptionSet, Sendable, Hashable {
        /// One bit for each.
        public let rawValue: UInt8

        /// The style of these bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold (đậm).
        public static let bold = Style(rawValue: 1)
        /// Italic (nghiêng).
        public static let italic = Style(rawValue: 2)
        /// Underlined (gạch chân).
        public static let underline = Style(rawValue: 4)
        /// Raised (chỉ số trên).
        public static let superscript = Style(rawValue: 8)
        /// Lowered (chỉ số dưới).
        public static let `subscript` = Style(rawValue: 16)
    }

    /// A piece of text that looks the same throughout.
    public struct Run: Sendable, Equatable {
        /// The text; line breaks and tabs are kept.
        public var text: String
        /// How it looks.
        public var style: Style
        /// Its colour; nil for that of the place.
        public var colour: DocumentColour?
        /// Where it leads; only `http`, `https` and `mailto` are made links, the text of others is printed as it is.
        public var link: String?

        /// A run of text.
        public init(_ text: String, _ style: Style = [], colour: DocumentColour? = nil, link: String? = nil) {
            (self.text, self.style, self.colour, self.link) = (text, style, colour, link)
        }
    }

    /// The runs, in order.
    public let runs: [Run]

    /// A text of these runs.
    public init(_ runs: [Run]) { self.runs = runs }

    /// The text without its formatting.
    public var text: String { runs.map(\.text).joined() }

    /// True when it has any formatting.
    var isFormatted: Bool { runs.contains { !$0.style.isEmpty || $0.colour != nil || $0.link != nil } }
}

/// The colours of texts and cells, those of the office programs (màu).
public enum DocumentColour: String, Sendable, CaseIterable {
    case black = "đen"
    case red = "đỏ"
    case paleRed = "đỏ nhạt"
    case orange = "cam"
    case yellow = "vàng"
    case paleYellow = "vàng nhạt"
    case green = "xanh lá"
    case paleGreen = "xanh lá nhạt"
    case blue = "xanh"
    case paleBlue = "xanh nhạt"
    case purple = "tím"
    case grey = "xám"
    case paleGrey = "xám nhạt"

    /// The colour of that name; case, and marks where they are not needed, do not matter.
    public init?(named name: String) {
        guard let match = Self.allCases.first(where: { VietnameseFolding.bareKey($0.rawValue) == VietnameseFolding.bareKey(name) }) else {
            return nil
        }
        self = match
    }

    /// Red, green and blue in hexadecimal digits.
    public var digits: String {
        switch self {
        case .black: "000000"
        case .red: "FF0000"
        case .paleRed: "F8CBAD"
        case .orange: "FFC000"
        case .yellow: "FFFF00"
        case .paleYellow: "FFF2CC"
        case .green: "00B050"
        case .paleGreen: "E2EFDA"
        case .blue: "0070C0"
        case .paleBlue: "DDEBF7"
        case .purple: "7030A0"
        case .grey: "808080"
        case .paleGrey: "D9D9D9"
        }
    }
}

/// Addresses that may become links.
enum LinkAddress {
    /// The address as it may stand in a document; nil unless it leads to a page or a mailbox.
    static func allowed(_ written: String) -> String? {
        let address = trimmed(written)
        let scheme = address.prefix { $0 != ":" }.lowercased()
        guard ["http", "https", "mailto"].contains(scheme), address.count > scheme.count + 1, address.utf8.count <= 2_000 else {
            return nil
        }
        // What would end the address in a field of Word, or is no part of an address.
        return address.unicodeScalars
            .map { scalar -> String in
                let isPlain = scalar.value > 0x20 && scalar.value != 0x7F && !"\"\\<>^`{|}".unicodeScalars.contains(scalar)
                return isPlain
                    ? String(scalar)
                    : String(scalar).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
            }
            .joined()
    }
}
