import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// The tags of one part that put others in their place, and the paragraphs that they stand alone in.
struct IncludePlaces {
    /// One such tag.
    struct Place {
        let tag: PlacedTag
        let name: String
        /// The paragraph; nil where the tag does not stand alone in one.
        let paragraph: Int?
        let location: SourceLocation
    }

    let tree: MarkupTree
    private(set) var places: [Place] = []

    /// The tags in a part, which is read from `file`, or from its member `part`.
    init(_ bytes: [UInt8], _ dialect: Dialect, file: String, part: String?) {
        tree = MarkupTree(bytes, syntax: dialect.syntax)
        guard !tree.isTooLarge else { return }
        let spots = PartPlaces(tree, dialect: dialect, file: file, part: part)
        for tag in TagScanner(tree, dialect: dialect, places: spots).tags {
            guard case .include(let name) = tag.tag, !tag.isCached else { continue }
            let location = spots.location(of: tag.start, length: tag.end - tag.start)
            places.append(Place(tag: tag, name: name, paragraph: paragraph(of: tag, dialect), location: location))
        }
    }

    private func paragraph(of tag: PlacedTag, _ dialect: Dialect) -> Int? {
        guard !tag.isInAttribute, let paragraph = tree.ancestors(of: tag.node).first(where: { dialect.isParagraph(tree.nodes[$0].name) }),
            case let parent = tree.nodes[paragraph].parent, parent >= 0, Self.holders(dialect).contains(tree.nodes[parent].name),
            BlockContents(tree: tree, dialect: dialect, tags: [tag]).holdsOnlyMarkers(paragraph)
        else { return nil }
        return paragraph
    }

    /// What a paragraph with such a tag may stand in.
    private static func holders(_ dialect: Dialect) -> Set<String> {
        switch dialect {
        case .word: ["w:body", "w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:sdtContent"]
        case .openDocument:
            [
                "office:text", "text:section", "table:table-cell", "style:header", "style:footer", "style:header-left", "style:footer-left",
                "style:header-first", "style:footer-first", "draw:text-box",
            ]
        case .html: ["body", "td", "th", "div", "section", "main", "header", "footer", "article"]
        }
    }

    /// True when a part may hold such a tag: text with the word and a colon, whatever markup cuts it.
    static func mayStand(in bytes: [UInt8]) -> Bool {
        var text: [UInt8] = []
        var isMarkup = false
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "<") { isMarkup = true }
            if byte == UInt8(ascii: ":") {
                let begin = max(0, offset - 24)
                // Tags of `<<…>>` look like markup in a page.
                if endsInWord(text.suffix(24)) || endsInWord(bytes[begin..<offset]) { return true }
            } else if !isMarkup {
                // Only what stands in front of a colon counts.
                if text.count > 1 << 12 { text.removeFirst(text.count - 32) }
                text.append(byte)
            }
            if byte == UInt8(ascii: ">") { isMarkup = false }
        }
        return false
    }

    private static func endsInWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        // The last letter of the word, or of an entity; a no-break blank is no letter of ASCII.
        guard let last = bytes.last(where: { $0 > 0x20 }), "nN;".utf8.contains(last) || last > 0x7F else { return false }
        let plain = String(decoding: bytes, as: UTF8.self).replacing("&egrave;", with: "è").replacing("&#232;", with: "è")
        return VietnameseFolding.bareKey(plain).hasSuffix(TagParser.includeWord)
    }
}
