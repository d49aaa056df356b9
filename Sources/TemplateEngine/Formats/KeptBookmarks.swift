import SangkienMarkup

/// Bookmarks and their like that begin or end in a paragraph or row that disappears (dấu trang ở đoạn chỉ có thẻ).
///
/// Without its beginning or end a bookmark is lost, and what refers to it prints an error.
enum KeptBookmarks {
    /// In Word they stand between blocks then; in a repeat `RepeatedIdentities` keeps them with the first copy.
    static func add(to edits: inout PartEdits, _ tree: MarkupTree, loops: LoopNest) {
        let gone = ByteRanges(edits.removed)
        let repeated = loops.bytes
        // Where Word left off; nothing refers to it.
        let starts = tree.nodes.indices.filter { tree.nodes[$0].name == "w:bookmarkStart" }
        let passing = Set(starts.filter { tree.value("w:name", of: $0) == "_GoBack" }.compactMap { tree.value("w:id", of: $0) })
        for index in tree.nodes.indices where wordMarks.contains(tree.nodes[index].name) {
            let whole = tree.nodes[index].whole
            guard gone.cover(whole), !repeated.cover(whole) else { continue }
            guard !(tree.value("w:id", of: index).map(passing.contains) ?? false) else { continue }
            let block = tree.ancestors(of: index).first { ["w:p", "w:tr"].contains(tree.nodes[$0].name) }
            guard let block, gone.cover(tree.nodes[block].whole) else { continue }
            edits.add(.literal(whole), at: whole.lowerBound, node: index)
        }
    }

    private static let wordMarks: Set<String> = ["w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"]

    /// In OpenDocument they move to a paragraph that stays, as nothing else holds them (ODF 1.3 part 3, 6.2.1).
    ///
    /// What begins goes to the next one, what ends to the last one before. In a repeat they stand in the first copy.
    static func addOpenDocument(to edits: inout PartEdits, _ tree: MarkupTree, loops: LoopNest, _ program: inout Program) {
        let marks = tree.nodes.indices.filter { RepeatedIdentities.openDocumentOnce.contains(tree.nodes[$0].name) }
        guard !marks.isEmpty else { return }
        let gone = ByteRanges(edits.removed)
        let moved = marks.filter { index in
            let paragraph = tree.ancestors(of: index).first { Dialect.openDocument.isParagraph(tree.nodes[$0].name) }
            return paragraph.map { gone.cover(tree.nodes[$0].whole) } ?? false
        }
        guard !moved.isEmpty else { return }
        let repeated = loops.bytes
        let staying = stayingParagraphs(tree, gone)
        var begins: [String: Int] = [:]
        for index in moved {
            let whole = tree.nodes[index].whole
            let next = staying.partitioningIndex { whole.upperBound <= $0.outer.lowerBound }
            let before = next > 0 ? staying[next - 1].inner.upperBound : nil
            let after = next < staying.count ? staying[next].inner.lowerBound : nil
            var found = after ?? before
            if tree.nodes[index].name.hasSuffix("-end") {
                // Not before its beginning, where nothing stays between the two.
                let begin = begins[identity(of: index, in: tree)]
                found = begin.flatMap { $0 > (before ?? -1) ? $0 : nil } ?? before ?? after
            } else {
                begins[identity(of: index, in: tree)] = found
            }
            guard let place = found else { continue }
            if repeated.cover(place..<place) {
                edits.add(.once(program.copySites, whole), at: place, node: index)
                program.copySites += 1
            } else {
                edits.add(.literal(whole), at: place, node: index)
            }
        }
    }

    /// What tells which end belongs to which beginning.
    private static func identity(of index: Int, in tree: MarkupTree) -> String {
        let kind = tree.nodes[index].name.split(separator: "-").prefix(2).filter { $0 != "start" && $0 != "end" }.joined(separator: "-")
        let name = ["text:name", "text:change-id", "office:name"].lazy.compactMap { tree.value($0, of: index) }.first ?? ""
        return kind + " " + name
    }

    /// The paragraphs that hold something and stay, but for those in others, in order; each with what lies between its tags.
    private static func stayingParagraphs(_ tree: MarkupTree, _ gone: ByteRanges) -> [(outer: Range<Int>, inner: Range<Int>)] {
        var paragraphs: [(outer: Range<Int>, inner: Range<Int>)] = []
        for node in tree.nodes where node.kind == .element && Dialect.openDocument.isParagraph(node.name) {
            guard node.head != node.whole, node.whole.lowerBound >= paragraphs.last?.outer.upperBound ?? 0, !gone.cover(node.whole) else {
                continue
            }
            let end = tree.bytes[node.whole].lastIndex(of: UInt8(ascii: "<")) ?? node.whole.upperBound
            paragraphs.append((node.whole, node.head.upperBound..<max(end, node.head.upperBound)))
        }
        return paragraphs
    }
}

extension Array {
    /// The first place whose element `isBehind`; all that are stand behind all that are not.
    fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
