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

    /// Whether marks typed into it (`RichMarkup`) count beside its own formatting, as in a cell of a workbook that has both.
    let readsMarks: Bool

    /// A text of these runs.
    public init(_ runs: [Run]) { (self.runs, readsMarks) = (runs, false) }

    /// What a person typed and formatted: marks in it count too where it is printed with its formatting.
    package init(typed runs: [Run]) { (self.runs, readsMarks) = (runs, true) }

    /// The text without its formatting.
    public var text: String { runs.map(\.text).joined() }

    /// True when it has any formatting.
    var isFormatted: Bool { runs.contains { !$0.style.isEmpty || $0.colour != nil || $0.link != nil } }
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
