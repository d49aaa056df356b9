import Diagnostics
import Markup

/// A tag found in a part: what it says, and where its bytes are.
struct PlacedTag {
    let tag: Tag
    /// What stands between the delimiters.
    let text: String
    /// The bytes of the tag, delimiters included; several runs when it is cut into pieces.
    let cuts: [Range<Int>]
    /// Where its value goes: the first character between the delimiters, whose formatting it takes.
    let anchor: Int
    /// The text node of the anchor, or the element whose attribute holds the tag.
    let node: Int
    /// The nodes in which the tag begins and ends; others than `node` when it is cut into pieces.
    let firstNode: Int
    let lastNode: Int
    let isInAttribute: Bool

    /// Where the tag begins and ends.
    var start: Int { cuts[0].lowerBound }
    var end: Int { cuts[cuts.count - 1].upperBound }
}

/// Finds the tags of a part in its texts and attribute values.
struct TagScanner {
    private let tree: MarkupTree
    private let places: PartPlaces
    private(set) var tags: [PlacedTag] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// How many characters a tag of `<<…>>` or `{{…}}` may have; what is longer is plain text (engine, section 2, rule 8).
    private static let longestPlainTag = 80
    /// How many characters a tag of `«…»` may have before the closing delimiter is missed.
    private static let longestTag = 200

    /// How many findings of one part are reported; a hostile one could have millions.
    private static let mostFindings = 10_000

    init(_ tree: MarkupTree, places: PartPlaces, format: DocumentFormat) {
        self.tree = tree
        self.places = places
        for flow in TextFlow.all(in: tree, format: format) { scan(flow.characters, isInAttribute: false) }
        for index in tree.nodes.indices where tree.nodes[index].kind == .element { scanAttributes(of: index) }
        tags.sort { $0.start < $1.start }
        diagnostics.sort { ($0.location?.byteOffset ?? 0) < ($1.location?.byteOffset ?? 0) }
    }

    // MARK: Texts

    private mutating func scan(_ characters: [TextFlow.Character], isInAttribute: Bool) {
        var index = 0
        while index < characters.count {
            guard let delimiter = Delimiter.opening(characters, at: index) else {
                index += 1
                continue
            }
            index = read(delimiter, characters, from: index, isInAttribute: isInAttribute)
        }
    }

    /// Reads the tag that opens at `index`; gives the place to go on from.
    private mutating func read(
        _ delimiter: Delimiter,
        _ characters: [TextFlow.Character],
        from index: Int,
        isInAttribute: Bool
    ) -> Int {
        let inner = index + delimiter.width
        let limit = min(characters.count, inner + (delimiter.isUnmistakable ? Self.longestTag : Self.longestPlainTag) + 1)
        let close = (inner..<max(inner, limit)).first { delimiter.closes(characters, at: $0) }
        guard let close, delimiter.isUnmistakable || close > inner else {
            reportUnclosed(delimiter, characters[index...])
            return inner
        }
        let text = Self.text(of: characters[inner..<close])
        let location = location(of: characters[index..<close + delimiter.width])
        do throws(DiagnosticError) {
            let tag = try Tag.parse(text, at: location)
            let anchor = characters[inner..<close].first { !$0.scalar.properties.isWhitespace } ?? characters[inner]
            tags.append(
                PlacedTag(
                    tag: tag,
                    text: text,
                    cuts: Self.merged(characters[index..<close + delimiter.width].map(\.bytes)),
                    anchor: anchor.bytes.lowerBound,
                    node: anchor.node,
                    firstNode: characters[index].node,
                    lastNode: characters[close + delimiter.width - 1].node,
                    isInAttribute: isInAttribute
                )
            )
        } catch {
            // What only looks like a tag of braces or angle brackets is text.
            if delimiter.isUnmistakable { diagnostics += error.diagnostics } else { noteText(characters[index..<close + delimiter.width]) }
        }
        return close + delimiter.width
    }

    private mutating func reportUnclosed(_ delimiter: Delimiter, _ rest: ArraySlice<TextFlow.Character>) {
        guard delimiter.isUnmistakable else { return noteText(rest.prefix(delimiter.width)) }
        let shown = rest.prefix(40)
        diagnostics.append(Diagnostic(.tagUnclosed, at: location(of: shown), Argument("tag", Self.text(of: shown))))
    }

    /// Says that what looks like a tag is printed as it stands (engine, section 2, rule 8).
    private mutating func noteText(_ characters: ArraySlice<TextFlow.Character>) {
        guard diagnostics.count < Self.mostFindings else { return }
        diagnostics.append(Diagnostic(.textNotTag, at: location(of: characters), Argument("text", Self.text(of: characters.prefix(40)))))
    }

    private func location(of characters: ArraySlice<TextFlow.Character>) -> SourceLocation {
        let begin = characters[characters.startIndex].bytes.lowerBound
        return places.location(of: begin, length: characters[characters.endIndex - 1].bytes.upperBound - begin)
    }

    /// The characters as text: spaces of every kind as one space, invisible ones left out.
    private static func text(of characters: ArraySlice<TextFlow.Character>) -> String {
        var scalars = String.UnicodeScalarView()
        for character in characters {
            switch character.scalar.value {
            case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
            case 0x09, 0x0A, 0x0D, 0xA0: scalars.append(" ")
            default: scalars.append(character.scalar)
            }
        }
        return String(scalars)
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { merged, range in
            if let last = merged.last, last.upperBound == range.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<range.upperBound
            } else {
                merged.append(range)
            }
        }
    }

    // MARK: Attributes

    private mutating func scanAttributes(of index: Int) {
        let head = tree.nodes[index].head
        guard tree.bytes[head].contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "&") }) else { return }
        var characters: [TextFlow.Character] = []
        var offset = head.lowerBound
        var decoder = UTF8()
        var bytes = tree.bytes[head].makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            let end = offset + UTF8.width(scalar)
            characters.append(TextFlow.Character(scalar: scalar, node: index, bytes: offset..<end))
            offset = end
        }
        scan(characters, isInAttribute: true)
    }
}

/// A pair of delimiters; all are the same tag (engine, section 1).
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
        allCases.first { delimiter in
            delimiter.stands(delimiter.signs.open, characters, at: index)
        }
    }

    /// True when this delimiter closes at `index`.
    func closes(_ characters: [TextFlow.Character], at index: Int) -> Bool {
        stands(signs.close, characters, at: index)
    }

    private func stands(_ sign: Unicode.Scalar, _ characters: [TextFlow.Character], at index: Int) -> Bool {
        guard index + width <= characters.count else { return false }
        return (index..<index + width).allSatisfy { characters[$0].scalar == sign }
    }
}
