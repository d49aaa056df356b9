import SangkienDiagnostics

/// Pairs the tags that open and close sections, innermost first, and reports those that do not fit together.
struct SectionPairing {
    /// A section, and the places of its tags among all tags.
    struct Pair {
        let section: Section
        let open: Int
        let otherwise: Int?
        let close: Int
    }

    /// A repeat of which a tag is missing or crosses another: the tags, by their places, between which it may stand.
    struct Unpaired {
        let list: String?
        let begin: Int?
        var end: Int?
        /// True when both of its tags are there.
        var isWhole = false
    }

    private(set) var pairs: [Pair] = []
    private(set) var unpaired: [Unpaired] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// True when sections stand deeper inside each other than in any form; what was paired is not complete then.
    private(set) var isTooDeep = false

    /// How many sections may stand inside each other.
    private static let deepest = 64

    private let tags: [PlacedTag]
    private let location: (PlacedTag) -> SourceLocation
    private var open: [(order: Int, tag: PlacedTag, otherwise: Int?)] = []
    /// Sections that a crossing cut short, and which of the unpaired they are; their own closing tags are no second fault.
    private var cutShort: [(tag: PlacedTag, unpaired: Int?)] = []

    /// Pairs `tags`, which stand in document order; `location` tells where one is.
    init(_ tags: [PlacedTag], location: @escaping (PlacedTag) -> SourceLocation) {
        self.tags = tags
        self.location = location
        for (order, tag) in tags.enumerated() {
            switch tag.tag {
            // Many that nothing closes are faults, and no depth.
            case .unread: if open.count < Self.deepest / 2 { open.append((order, tag, nil)) }
            case .repetition, .condition:
                open.append((order, tag, nil))
                isTooDeep = isTooDeep || open.count > Self.deepest
                if isTooDeep { return }
            case .otherwise: noteOtherwise(tag, order)
            case .close(let name): close(tag, order, name: name)
            case .value, .aggregate, .picture, .columns, .shade, .computed, .next, .skip, .comment, .include: continue
            }
        }
        for left in open {
            if !left.tag.isUnread { reportUnclosed(left.tag) }
            _ = noteUnpaired(left.tag, left.order, end: nil)
        }
    }

    private mutating func noteOtherwise(_ tag: PlacedTag, _ order: Int) {
        guard let top = open.last, top.otherwise == nil, top.tag.opensCondition else {
            let problem = LocalizedText(
                vi: "«:» chỉ dùng một lần, giữa «?…» hoặc «^…» và «/»",
                en: "«:» belongs once between «?…» or «^…» and «/»"
            )
            diagnostics.append(
                Diagnostic(.tagUnclear, at: location(tag), Argument("tag", tag.text), Argument("problem", problem))
            )
            return
        }
        open[open.count - 1].otherwise = order
    }

    private mutating func close(_ tag: PlacedTag, _ order: Int, name: String?) {
        if let name, open.last?.tag.opens(name) != true, let known = cutShort.firstIndex(where: { $0.tag.opens(name) }) {
            if let place = cutShort.remove(at: known).unpaired { (unpaired[place].end, unpaired[place].isWhole) = (order, true) }
            return
        }
        guard let top = open.last else { return noteUnopened(tag, order, name: name) }
        let isKnown = name.map { name in open.contains { $0.tag.opens(name) } } ?? false
        // What an unread tag opens is guessed: a name that nothing else opens is its own.
        if top.tag.isUnread, !isKnown || name.map(top.tag.opens) == true {
            open.removeLast()
            unpaired.append(Unpaired(list: top.tag.tag.sectionName ?? name, begin: top.order, end: order, isWhole: true))
            return
        }
        if let name, !top.tag.opens(name) { return closeOuter(tag, order, name: name, inner: top.tag) }
        open.removeLast()
        let section = Section(open: top.tag, otherwise: top.otherwise.map { tags[$0] }, close: tag)
        pairs.append(Pair(section: section, open: top.order, otherwise: top.otherwise, close: order))
    }

    /// The tag closes a section that is not the innermost: an outer one, or none that is open.
    private mutating func closeOuter(_ tag: PlacedTag, _ order: Int, name: String, inner: PlacedTag) {
        guard open.contains(where: { $0.tag.opens(name) }) else { return noteUnopened(tag, order, name: name) }
        diagnostics.append(
            Diagnostic(
                .sectionCrossed,
                at: location(tag),
                Argument("tag", "«\(tag.text)»"),
                Argument("open", "«\(inner.text)»")
            )
        )
        while let last = open.popLast() {
            let isOuter = last.tag.opens(name)
            let place = noteUnpaired(last.tag, last.order, end: order, isWhole: isOuter)
            guard !isOuter else { return }
            cutShort.append((last.tag, place))
        }
    }

    /// Gives the place among the unpaired; nil for a condition, which gives no names.
    private mutating func noteUnpaired(_ tag: PlacedTag, _ order: Int, end: Int?, isWhole: Bool = false) -> Int? {
        let list: String
        switch tag.tag {
        case .repetition(let name, _, _), .unread(let name): list = name
        default: return nil
        }
        unpaired.append(Unpaired(list: list, begin: order, end: end, isWhole: isWhole))
        return unpaired.count - 1
    }

    /// A closing tag without its opening one, which may be missing since the section around it opened.
    private mutating func noteUnopened(_ tag: PlacedTag, _ order: Int, name: String?) {
        let begin = open.last?.order
        let twin = pairs.last { pair in pair.open > begin ?? -1 && name.map(pair.section.open.opens) ?? true }
        unpaired.append(Unpaired(list: name, begin: twin?.close ?? begin, end: order))
        diagnostics.append(Diagnostic(.sectionUnopened, at: location(tag), Argument("tag", "«\(tag.text)»")))
    }

    private mutating func reportUnclosed(_ tag: PlacedTag) {
        let name = Argument("name", tag.tag.sectionName ?? tag.text)
        diagnostics.append(Diagnostic(.sectionUnclosed, at: location(tag), Argument("tag", "«\(tag.text)»"), name))
    }
}
