import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Finds the tags of a part in its texts and attribute values.
struct TagScanner {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let places: PartPlaces
    private(set) var tags: [PlacedTag] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where tags begin that lack their end, and would open a repeat.
    private(set) var openings: [Int] = []
    /// The fields of the office programs in the part.
    let fields: FieldTags

    /// How many characters a tag of `<<…>>` or `{{…}}` may have; what is longer is plain text (docs/templates.md).
    private static let longestPlainTag = 80
    /// How many characters a tag of `«…»` may have before the closing delimiter is missed.
    private static let longestTag = 200
    /// How many tags, and how many faults, are read; a form has some hundred.
    private static let mostTags = 20_000
    private static let mostFaults = 1_000

    /// True when there is more than any form has; what was found is not complete then.
    private(set) var isTooLarge = false

    init(_ tree: MarkupTree, dialect: Dialect, places: PartPlaces) {
        self.tree = tree
        self.dialect = dialect
        self.places = places
        fields = FieldTags(tree, dialect: dialect, places: places)
        tags = fields.tags
        diagnostics = fields.diagnostics
        for flow in TextFlow.all(in: tree, dialect: dialect, consumed: fields.consumed) where !isFull {
            guard let characters = flow.characters(in: tree, dialect: dialect) else {
                isTooLarge = true
                return
            }
            scan(characters, carrier: .text)
        }
        for index in tree.nodes.indices where !isFull { scanAttributes(of: index) }
        if dialect == .html, let tag = PageComments.tag(in: tree) {
            diagnostics.append(.noTagsInConditions(tag, at: places.location(of: tag.bytes.lowerBound, length: tag.bytes.count)))
        }
        keepContents()
        isTooLarge = tags.count >= Self.mostTags
        tags.sort { $0.start < $1.start }
        diagnostics.sort { ($0.location?.byteOffset ?? 0) < ($1.location?.byteOffset ?? 0) }
    }

    private var isFull: Bool { tags.count >= Self.mostTags || diagnostics.count >= Self.mostFaults }

    /// What stands in a table of contents is a copy of headings elsewhere: it opens and closes nothing.
    private mutating func keepContents() {
        guard !fields.cached.isEmpty else { return }
        for place in tags.indices where fields.cached.contains(tags[place].node) { tags[place].isCached = true }
        tags.removeAll { tag in
            guard tag.isCached, case .value = tag.tag else { return tag.isCached }
            return false
        }
        let copies = ByteRanges(fields.cached.map { tree.nodes[$0].head })
        diagnostics.removeAll { finding in finding.location?.byteOffset.map { copies.cover($0..<$0 + 1) } ?? false }
    }

    // MARK: Texts

    private mutating func scan(_ characters: [TextFlow.Character], carrier: PlacedTag.Carrier) {
        var index = 0
        while index < characters.count, !isFull {
            guard let delimiter = Delimiter.opening(characters, at: index) else {
                index += 1
                continue
            }
            index = read(delimiter, characters, from: index, carrier: carrier)
        }
    }

    /// Reads the tag that opens at `index`; gives the place to go on from.
    private mutating func read(
        _ delimiter: Delimiter,
        _ characters: [TextFlow.Character],
        from index: Int,
        carrier: PlacedTag.Carrier
    ) -> Int {
        let inner = index + delimiter.width
        let limit = min(characters.count, inner + (delimiter.isUnmistakable ? Self.longestTag : Self.longestPlainTag) + 1)
        let stop = (inner..<max(inner, limit))
            .first { place in
                delimiter.closes(characters, at: place) || (delimiter.isUnmistakable && delimiter.opens(characters, at: place))
            }
        // Where another tag opens first, the closing delimiter was forgotten.
        let close = stop.flatMap { delimiter.closes(characters, at: $0) ? $0 : nil }
        guard let close, delimiter.isUnmistakable || close > inner else {
            reportUnclosed(delimiter, characters[index..<max(stop ?? characters.count, inner)])
            return inner
        }
        let end = close + delimiter.width
        let text = Self.text(of: characters[inner..<close])
        let location = location(of: characters[index..<end])
        do throws(DiagnosticError) {
            place(try Tag.parse(text, at: location), text, characters[index..<end], inner: characters[inner..<close], carrier)
        } catch {
            // What only looks like a tag of braces or angle brackets is text.
            guard delimiter.isUnmistakable else {
                noteText(characters[index..<end])
                return end
            }
            diagnostics += error.diagnostics
            let unread = TagParser(text: trimmed(text), location: location).unread
            if let unread { place(unread, text, characters[index..<end], inner: characters[inner..<close], carrier) }
        }
        return end
    }

    /// Adds a tag that was read from `whole`, whose delimiters stand around `inner`.
    private mutating func place(
        _ tag: Tag,
        _ text: String,
        _ whole: ArraySlice<TextFlow.Character>,
        inner: ArraySlice<TextFlow.Character>,
        _ carrier: PlacedTag.Carrier
    ) {
        let anchor = inner.first { !$0.scalar.properties.isWhitespace } ?? inner[inner.startIndex]
        tags.append(
            PlacedTag(
                tag: tag,
                text: text,
                cuts: Self.merged(whole.map(\.bytes)),
                anchor: anchor.bytes.lowerBound,
                node: anchor.node,
                firstNode: whole[whole.startIndex].node,
                lastNode: whole[whole.endIndex - 1].node,
                carrier: carrier
            )
        )
    }

    private mutating func reportUnclosed(_ delimiter: Delimiter, _ rest: ArraySlice<TextFlow.Character>) {
        guard delimiter.isUnmistakable else { return noteText(rest.prefix(delimiter.width)) }
        let place = location(of: rest.prefix(delimiter.width))
        let inner = VietnameseFolding.bareKey(Self.text(of: rest.dropFirst(delimiter.width).prefix(8)))
        if inner.hasPrefix("#") || inner.hasPrefix("lap "), let first = rest.first { openings.append(first.bytes.lowerBound) }
        diagnostics.append(Diagnostic(.tagUnclosed, at: place, Argument("tag", Self.text(of: rest.prefix(40)))))
        // Its closing tag is no second fault.
        let sign = rest.prefix(delimiter.width)
        let unread = TagParser(text: trimmed(Self.text(of: rest.dropFirst(delimiter.width).prefix(40))), location: place).unread
        if let unread { self.place(unread, Self.text(of: sign), sign, inner: sign, .text) }
    }

    /// Says that what looks like a tag is printed as it stands (docs/templates.md).
    private mutating func noteText(_ characters: ArraySlice<TextFlow.Character>) {
        let text = Argument("text", Self.text(of: characters.prefix(40)))
        diagnostics.append(Diagnostic(.textNotTag, at: location(of: characters), text))
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
        let node = tree.nodes[index]
        guard node.kind == .element, Delimiter.mayStand(in: tree.bytes[node.head]) else { return }
        if dialect == .html, let tag = UnquotedTag(in: index, of: tree) {
            return diagnostics.append(.notQuoted(tag, at: places.location(of: tag.bytes.lowerBound, length: tag.bytes.count)))
        }
        for attribute in tree.attributes(of: index) where Delimiter.mayStand(in: tree.bytes[attribute.value]) {
            let isAddress = dialect.isAddress(attribute.name)
            var reader = CharacterReader(tree.bytes, decodesPercent: isAddress)
            reader.read(attribute.value, node: index)
            let known = tags.count
            scan(reader.characters, carrier: .attribute)
            for place in known..<tags.count {
                tags[place].attribute = attribute.value.lowerBound
                if dialect == .html, attribute.name == "style" { tags[place].carrier = .style }
                guard isAddress else { continue }
                tags[place].carrier = .address(isWhole: tags[place].start == attribute.value.lowerBound)
            }
            guard dialect == .html else { continue }
            let runs = attribute.name.hasPrefix("on") || attribute.name == "srcdoc" || (isAddress && isScript(reader.characters))
            guard runs else { continue }
            for tag in tags[known...] { reportScript(tag) }
        }
    }

    /// True for an address that is a script: `javascript:…`, as browsers read it.
    private func isScript(_ characters: [TextFlow.Character]) -> Bool {
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: characters.lazy.map(\.scalar).filter { $0.value > 0x20 }.prefix(11))
        let beginning = String(letters).lowercased()
        return beginning.hasPrefix("javascript:") || beginning.hasPrefix("vbscript:")
    }

    /// A value inside a script could be run by the browser of whoever reads the page.
    private mutating func reportScript(_ tag: PlacedTag) {
        diagnostics.append(.noTagsInScripts(tag.text, at: places.location(of: tag.start, length: tag.end - tag.start)))
    }
}

extension Diagnostic {
    /// The finding for a tag in a script or style of HTML.
    static func noTagsInScripts(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tagUnclear,
            at: location,
            Argument("tag", tag),
            Argument("problem", LocalizedText(vi: "không đặt thẻ trong script hay style", en: "not inside script or style"))
        )
    }
}
