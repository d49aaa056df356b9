import SangkienDiagnostics

/// Refuses tags with more attributes than any honest one, before libxml2 compares each with each (giới hạn thuộc tính của thẻ).
enum TagLimit {
    /// What is said of such a tag.
    static let problem = LocalizedText(
        vi: "một thẻ có hơn \(Budgets.attributes) thuộc tính",
        en: "a tag has more than \(Budgets.attributes) attributes"
    )

    /// The 1-based line of the first tag with more attributes than allowed; nil when there is none.
    ///
    /// Works on any encoding that writes ASCII as single bytes, and on UTF-16, whose zero bytes are passed over.
    static func crowdedTag(in bytes: [UInt8]) -> Int? {
        let span = bytes.span
        var index = 0
        var line = 1
        while index < span.count {
            if span[index] == UInt8(ascii: "<") {
                let tag = Tag(span, from: index + 1)
                if tag.attributes > Budgets.attributes { return line }
                for place in index..<tag.end where span[place] == 0x0A { line += 1 }
                index = tag.end
            } else {
                if span[index] == 0x0A { line += 1 }
                index += 1
            }
        }
        return nil
    }

    /// One tag, comment or section: where it ends, and how many attributes it has as far as it was looked at.
    private struct Tag {
        private(set) var end: Int
        private(set) var attributes = 0

        /// Reads from behind the `<` on, quotes respected; in comments and the like up to the first `>`, which does no harm.
        init(_ bytes: Span<UInt8>, from start: Int) {
            end = start
            var next = start
            while next < bytes.count, bytes[next] == 0 { next += 1 }
            let isPlain = next < bytes.count && (bytes[next] == UInt8(ascii: "!") || bytes[next] == UInt8(ascii: "?"))
            var quote: UInt8 = 0
            while end < bytes.count, attributes <= Budgets.attributes {
                let byte = bytes[end]
                end += 1
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == UInt8(ascii: ">") {
                    return
                } else if !isPlain, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if !isPlain, byte == UInt8(ascii: "=") {
                    attributes += 1
                }
            }
        }
    }
}
