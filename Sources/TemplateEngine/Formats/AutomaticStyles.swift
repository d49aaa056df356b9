import SangkienMarkup

/// Styles that the compiler's own content needs in a part of OpenDocument (kiểu tự động; ODF 1.3, 3.15.3).
enum AutomaticStyles {
    /// Adds `styles` to those of the part, those of pictures where some come from the data, and with `colours` those of the colours that
    /// texts of the data have.
    static func add(
        _ styles: [String],
        pictures: [String],
        colours: Bool,
        to edits: inout PartEdits,
        _ tree: MarkupTree,
        _ dialect: Dialect
    ) {
        guard dialect == .openDocument, !styles.isEmpty || !pictures.isEmpty else { return }
        let known = tree.nodes.firstIndex { $0.name == "office:automatic-styles" }
        if let known, let last = tree.children(of: known).last(where: { tree.nodes[$0].kind == .element }) {
            let end = tree.nodes[last].whole.upperBound
            if !styles.isEmpty { edits.add(.run(edits.insertion(styles.joined().utf8)), at: end, .containerEnd, order: .max) }
            if colours { edits.add(.run(.richStyles), at: end, .containerEnd, order: .max) }
            addPerhaps(pictures.joined(), else: [], to: &edits, at: end, .containerEnd, order: .max)
            return
        }
        guard let next = tree.nodes.firstIndex(where: { ["office:master-styles", "office:body"].contains($0.name) }) else { return }
        let own = known.map { Array(tree.bytes[tree.nodes[$0].whole]) } ?? []
        if let known { edits.removed.append(tree.nodes[known].whole) }
        let place = tree.nodes[next].whole.lowerBound
        let (begin, end) = ("<office:automatic-styles>" + (styles + pictures).joined(), "</office:automatic-styles>")
        let all = begin + end
        if colours {
            let runs = [edits.insertion(begin.utf8), .richStyles, edits.insertion(end.utf8)]
            for run in runs { edits.add(.run(run), at: place, .tag, order: .min) }
        } else if styles.isEmpty {
            addPerhaps(all, else: own, to: &edits, at: place, .tag, order: .min)
        } else {
            edits.add(.run(edits.insertion(all.utf8)), at: place, .tag, order: .min)
        }
    }

    /// Adds what pictures need where some come from the data, and `other` where none does.
    private static func addPerhaps(
        _ written: String,
        else other: [UInt8],
        to edits: inout PartEdits,
        at place: Int,
        _ phase: PartEdits.Phase,
        order: Int
    ) {
        guard !written.isEmpty else { return }
        // A number that no other section has.
        let section = Int.min / 32
        let kinds: [PartEdits.Kind] = [
            .begin(section: section, .unlessNoPicture(otherwise: 0)), .run(edits.insertion(written.utf8)), .otherwise(section: section),
            .run(edits.insertion(other)), .end(section: section),
        ]
        for kind in kinds { edits.add(kind, at: place, phase, order: order) }
    }
}
