import SangkienDiagnostics
import SangkienMarkup

/// What a field of Word gives way to.
extension WordFields.Found {
    /// What gives way to a field's value.
    struct Cuts {
        /// The bytes, in order.
        var ranges: [Range<Int>] = []
        /// Where the value goes; nil where it needs a text of its own.
        var anchor: Int?
        var node: Int
        var carrier = PlacedTag.Carrier.text
        /// The texts that are none of their own any more.
        var consumed: [Int] = []
    }

    /// What a person is shown of the field: the beginning of its instruction.
    func shown(in tree: MarkupTree) -> Range<Int> {
        let text = (begin...end).first { tree.nodes[$0].kind == .text && tree.nodes[tree.nodes[$0].parent].name == "w:instrText" }
        return tree.nodes[text ?? begin].head
    }

    /// Why the field cannot give way to a text; nil when it can, or means nothing to a template.
    func problem(in tree: MarkupTree) -> LocalizedText? {
        switch meaning {
        case .value where !isSimple, .cells where !isSimple, .next where !isSimple, .skip where !isSimple: break
        default: return nil
        }
        let ends = [begin, end].map { index in tree.ancestors(of: index).first { tree.nodes[$0].name == "w:p" } }
        guard ends[0] == ends[1] else {
            return LocalizedText(
                vi: "trường này gồm nhiều đoạn; dùng phần có điều kiện «?…» … «/» quanh các đoạn ấy",
                en: "it goes over several paragraphs; put a section «?…» … «/» around them instead"
            )
        }
        let separate = (begin...end).first { tree.value("w:fldCharType", of: $0) == "separate" && tree.nodes[$0].name == "w:fldChar" }
        let hasPicture = (begin...(separate ?? end)).contains { ["w:drawing", "w:pict", "w:object"].contains(tree.nodes[$0].name) }
        return hasPicture
            ? LocalizedText(
                vi: "trường này có hình; dùng phần có điều kiện «?…» … «/» quanh hình ấy",
                en: "it holds a picture; put a section «?…» … «/» around that instead"
            ) : nil
    }

    /// The bytes of the field but for the run in which its value goes: that of the first text of its result.
    func cuts(in tree: MarkupTree) -> Cuts {
        isSimple ? simpleCuts(tree) : complexCuts(tree)
    }

    private func simpleCuts(_ tree: MarkupTree) -> Cuts {
        let node = tree.nodes[begin]
        let texts = (begin + 1..<node.endIndex)
            .filter { tree.nodes[$0].kind == .text && tree.nodes[tree.nodes[$0].parent].name == "w:t" }
        guard let first = texts.first, let inner = tree.children(of: begin).last else {
            return Cuts(ranges: [node.whole], anchor: node.whole.lowerBound, node: begin, carrier: .emptyField(needsRun: true))
        }
        let tail = tree.nodes[inner].whole.upperBound..<node.whole.upperBound
        let ranges = [node.head] + texts.map { tree.nodes[$0].head } + [tail]
        return Cuts(ranges: ranges, anchor: tree.nodes[first].head.lowerBound, node: first, consumed: texts)
    }

    private func complexCuts(_ tree: MarkupTree) -> Cuts {
        var (codes, texts, shown): (Set<Int>, [Int], [Int]) = ([], [], [])
        var cuts = Cuts(node: begin)
        var (depth, isInResult) = (0, false)
        for index in begin...end {
            let node = tree.nodes[index]
            let parent = node.parent < 0 ? "" : tree.nodes[node.parent].name
            if node.kind == .text {
                if parent == "w:t" { texts.append(index) }
                if parent == "w:t", depth == 1, isInResult, !isInCode { shown.append(index) }
                if parent == "w:t" || parent == "w:instrText" { cuts.consumed.append(index) }
            } else if node.name == "w:fldChar" {
                codes.insert(index)
                switch tree.value("w:fldCharType", of: index) {
                case "begin": depth += 1
                case "end": depth -= 1
                default: if depth == 1 { isInResult = true }
                }
            } else if Self.belongs.contains(node.name) || (isInCode && node.name == "w:t") {
                codes.insert(index)
            }
        }
        let first = isInCode ? nil : shown.first ?? texts.last
        let kept = first.map { tree.nodes[tree.nodes[$0].parent].parent }
        cuts.ranges = isInCode ? [] : texts.map { tree.nodes[$0].head }
        let beginRun = tree.nodes[begin].parent
        var runs: Set<Int> = []
        for code in codes where first != nil || code != begin {
            let run = tree.nodes[code].parent
            if run != kept, first != nil || run != beginRun, isBare(run, codes, tree) {
                if runs.insert(run).inserted { cuts.ranges.append(tree.nodes[run].whole) }
            } else {
                cuts.ranges.append(tree.nodes[code].whole)
            }
        }
        if let first {
            (cuts.anchor, cuts.node) = (tree.nodes[first].head.lowerBound, first)
        } else {
            let whole = tree.nodes[begin].whole
            cuts.ranges.append(whole)
            (cuts.anchor, cuts.carrier) = (whole.lowerBound, isInCode ? .fieldCode : .emptyField(needsRun: false))
        }
        cuts.ranges.sort { $0.lowerBound < $1.lowerBound }
        return cuts
    }

    /// What makes a field, or belongs to what it showed.
    private static let belongs: Set<String> = [
        "w:instrText", "w:delInstrText", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:drawing", "w:pict", "w:object",
    ]

    /// True for a run that holds nothing but codes of the field and its own properties.
    private func isBare(_ run: Int, _ codes: Set<Int>, _ tree: MarkupTree) -> Bool {
        guard run >= 0, tree.nodes[run].name == "w:r" else { return false }
        return tree.children(of: run)
            .allSatisfy { child in
                let node = tree.nodes[child]
                return node.kind == .text || node.name == "w:rPr" || codes.contains(child)
            }
    }
}
