/// Cuts a page of HTML into tags and text (bộ tách thẻ); nothing in it stops it, and it never goes back.
struct WebScanner {
    /// A tag that begins an element.
    struct Tag {
        /// Its name in small letters.
        let name: String
        /// Its attributes, names in small letters, values decoded.
        let attributes: [(name: String, value: String)]
        /// Whether it ends itself, as in XML.
        let isClosed: Bool

        /// The value of an attribute; empty when it is not there.
        subscript(name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }
        /// Whether it has such an attribute.
        func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }
    }

    /// What comes next on a page.
    enum Piece {
        case text(Range<Int>)
        case begin(Tag)
        case end(String)
    }

    private let bytes: [UInt8]
    private var place = 0

    /// The longest name, and the longest value of an attribute that is kept, in bytes.
    private static let longestName = 64
    private static let longestValue = 4_096
    /// The most attributes of a tag that are kept.
    private static let mostAttributes = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether an element's content is text up to its own end tag, whatever it looks like.
    static func isRaw(_ name: String) -> Bool { ["script", "style", "title", "textarea", "xmp", "iframe", "noscript"].contains(name) }

    /// The next piece; nil at the end.
    ///
    /// Inside an element of raw text all is text up to its end.
    mutating func next(isRaw: Bool, rawName: String) -> Piece? {
        while place < bytes.count {
            if isRaw { return raw(rawName) }
            let start = place
            if bytes[place] == UInt8(ascii: "<") {
                if let piece = markup() { return piece }
                // A comment or a declaration; or nothing but a sign.
                if place > start { continue }
                place += 1
            }
            while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
            return .text(start..<place)
        }
        return nil
    }

    private mutating func raw(_ name: String) -> Piece {
        let start = place
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/"),
                word(at: place + 2) == name
            {
                if place > start { return .text(start..<place) }
                return markup() ?? .text(start..<place)
            }
            place += 1
        }
        return .text(start..<place)
    }

    /// A tag at this place; nil, behind it, for a comment or declaration; nil, still at it, for a mere `<`.
    private mutating func markup() -> Piece? {
        guard place + 1 < bytes.count else { return nil }
        switch bytes[place + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            skipDeclaration()
            return nil
        case UInt8(ascii: "/"):
            let name = word(at: place + 2)
            guard !name.isEmpty else { return nil }
            skip(to: UInt8(ascii: ">"))
            return .end(name)
        default:
            let name = word(at: place + 1)
            guard !name.isEmpty else { return nil }
            return .begin(tag(name))
        }
    }

    private mutating func skipDeclaration() {
        guard starts(with: "<!--", at: place) else { return skip(to: UInt8(ascii: ">")) }
        place += 4
        // `<!-->` and `<!--->` are whole.
        if place < bytes.count, bytes[place] == UInt8(ascii: ">") {
            place += 1
            return
        }
        while place < bytes.count, !starts(with: "-->", at: place) { place += 1 }
        place = min(place + 3, bytes.count)
    }

    private mutating func skip(to byte: UInt8) {
        while place < bytes.count, bytes[place] != byte { place += 1 }
        place = min(place + 1, bytes.count)
    }

    private mutating func tag(_ name: String) -> Tag {
        place += 1
        while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") {
            place += 1
        }
        var attributes: [(name: String, value: String)] = []
        var isClosed = false
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
                isClosed = bytes[place] == UInt8(ascii: "/")
                place += 1
                continue
            }
            isClosed = false
            let (key, value) = attribute()
            if attributes.count < Self.mostAttributes { attributes.append((key, value)) }
        }
        place = min(place + 1, bytes.count)
        return Tag(name: name, attributes: attributes, isClosed: isClosed)
    }

    private mutating func attribute() -> (String, String) {
        let start = place
        // A name is at least one byte, so that the place moves on.
        repeat { place += 1 } while place < bytes.count && !Self.isSpace(bytes[place]) && !"=>/".utf8.contains(bytes[place])
        let name = text(start..<min(place, start + Self.longestName)).lowercased()
        var after = place
        while after < bytes.count, Self.isSpace(bytes[after]) { after += 1 }
        guard after < bytes.count, bytes[after] == UInt8(ascii: "=") else { return (name, "") }
        place = after + 1
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
        return (name, value())
    }

    private mutating func value() -> String {
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { place += 1 }
        let start = place
        while place < bytes.count, isQuoted ? bytes[place] != quote : !Self.isSpace(bytes[place]) && bytes[place] != UInt8(ascii: ">") {
            place += 1
        }
        let range = start..<min(place, start + Self.longestValue)
        if isQuoted { place = min(place + 1, bytes.count) }
        return String(decoding: WebEntities.decoded(bytes.span.extracting(range)), as: UTF8.self)
    }

    /// The name that begins at this place, in small letters; empty when no letter stands there.
    private func word(at start: Int) -> String {
        guard start < bytes.count, bytes[start] | 0x20 >= 0x61, bytes[start] | 0x20 <= 0x7A else { return "" }
        var end = start
        while end < bytes.count, end - start < Self.longestName, !Self.isSpace(bytes[end]), !"></".utf8.contains(bytes[end]) { end += 1 }
        return text(start..<end).lowercased()
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func starts(with word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where unsafe bytes[start + index] != word.utf8Start[index] { return false }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
