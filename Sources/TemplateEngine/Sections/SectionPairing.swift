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

    private(set) var pairs: [Pair] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// True when sections stand deeper inside each other than in any form; what was paired is not complete then.
    private(set) var isTooDeep = false

    /// How many sections may stand inside each other.
    private static let deepest = 64

    private let tags: [PlacedTag]
    private let location: (PlacedTag) -> SourceLocation
    private var open: [(order: Int, tag: PlacedTag, otherwise: Int?)] = []
    /// Sections that a crossing cut short; their own closing tags are no second fault.
    private var cutShort: [PlacedTag] = []

    /// Pairs `tags`, which stand in document order; `location` tells where one is.
    init(_ tags: [PlacedTag], location: @escaping (PlacedTag) -> SourceLocation) {
        self.tags = tags
        self.location = location
        for (order, tag) in tags.enumerated() {
            switch tag.tag {
            case .repetition, .condition:
                open.append((order, tag, nil))
                isTooDeep = isTooDeep || open.count > Self.deepest
                if isTooDeep { return }
            case .otherwise: noteOtherwise(tag, order)
            case .close(let name): close(tag, order, name: name)
            case .value, .reckoned, .picture, .columns, .shade, .computed, .next, .skip, .comment, .include: continue
            }
        }
        for left in open { reportUnclosed(left.tag) }
    }

    private mutating func noteOtherwise(_ tag: PlacedTag, _ order: Int) {
        guard let top = open.last, top.otherwise == nil, case .condition = top.tag.tag else {
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
        if let name, open.last?.tag.opens(name) != true, let known = cutShort.firstIndex(where: { $0.opens(name) }) {
            cutShort.remove(at: known)
            return
        }
        guard let top = open.last else { return reportUnopened(tag) }
        if let name, !top.tag.opens(name) { return closeOuter(tag, name: name, inner: top.tag) }
        open.removeLast()
        let section = Section(open: top.tag, otherwise: top.otherwise.map { tags[$0] }, close: tag)
        pairs.append(Pair(section: section, open: top.order, otherwise: top.otherwise, close: order))
    }

    /// The tag closes a section that is not the innermost: an outer one, or none that is open.
    private mutating func closeOuter(_ tag: PlacedTag, name: String, inner: PlacedTag) {
        guard open.contains(where: { $0.tag.opens(name) }) else { return reportUnopened(tag) }
        diagnostics.append(
            Diagnostic(
                .sectionCrossed,
                at: location(tag),
                Argument("tag", "«\(tag.text)»"),
                Argument("open", "«\(inner.text)»")
            )
        )
        while let last = open.popLast(), !last.tag.opens(name) { cutShort.append(last.tag) }
    }

    private mutating func reportUnopened(_ tag: PlacedTag) {
        diagnostics.append(Diagnostic(.sectionUnopened, at: location(tag), Argument("tag", "«\(tag.text)»")))
    }

    private mutating func reportUnclosed(_ tag: PlacedTag) {
        let name = Argument("name", tag.tag.sectionName ?? tag.text)
        diagnostics.append(Diagnostic(.sectionUnclosed, at: location(tag), Argument("tag", "«\(tag.text)»"), name))
    }
}
