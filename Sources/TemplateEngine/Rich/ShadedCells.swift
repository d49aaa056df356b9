import SangkienDiagnostics
import SangkienMarkup

/// Cells that get a colour where a condition holds (tô màu ô theo điều kiện).
extension PartCompiler {
    /// Adds what colours the cells of such tags.
    mutating func addShades(_ tags: [PlacedTag]) {
        guard tags.contains(where: { if case .shade = $0.tag { true } else { false } }) else { return }
        let loops = LoopNest(sections)
        // Cells whose properties are written otherwise, and those that have their colour.
        var taken = columnCells
        for tag in tags {
            guard case .value(_, _, _, true) = tag.tag, let cell = cell(around: tag) else { continue }
            taken.insert(cell)
        }
        for (order, tag) in tags.enumerated() {
            guard case .shade(let shade) = tag.tag else { continue }
            guard let cell = cell(around: tag), taken.insert(cell).inserted,
                loops.around(tree.nodes[cell].whole).count == loops.around(tag.start..<tag.end).count
            else {
                refuseShade(tag)
                continue
            }
            conditions.append(compiled(shade.condition, tag))
            let branch = Program.Operation.branch(conditions.count - 1, otherwise: 0)
            switch dialect {
            case .word: shadeWord(cell, shade.colour, branch, order)
            case .openDocument: shadeOpenDocument(cell, shade.colour, branch, order)
            case .html: shadePage(cell, shade.colour, branch, order)
            }
        }
    }

    private func cell(around tag: PlacedTag) -> Int? {
        tag.isInAttribute ? nil : tree.ancestors(of: tag.node).first { dialect.isCell(tree.nodes[$0].name) }
    }

    private mutating func refuseShade(_ tag: PlacedTag) {
        let problem = LocalizedText(
            vi: "thẻ tô màu đứng trong ô của bảng, không nằm trong phần lặp của riêng ô, mỗi ô một thẻ; không dùng với “gộp”",
            en: "a tag that colours stands in a cell, in no repeat inside it, one a cell; it does not go with “gộp”"
        )
        diagnostics.append(Diagnostic(.tagUnclear, at: location(of: tag), Argument("tag", tag.text), Argument("problem", problem)))
    }

    /// Writes `shaded` where the condition holds and `plain` where it does not.
    private mutating func choose(
        _ shaded: String,
        _ plain: [UInt8],
        _ branch: Program.Operation,
        at place: Int,
        _ phase: PartEdits.Phase,
        order: Int,
        tag: Int
    ) {
        // Below the numbers of pictures, above those of records.
        let section = Int.min / 5 - tag
        let kinds: [PartEdits.Kind] = [
            .begin(section: section, branch), .run(edits.insertion(shaded.utf8)), .otherwise(section: section),
            .run(edits.insertion(plain)), .end(section: section),
        ]
        for kind in kinds { edits.add(kind, at: place, phase, order: order) }
    }

    // MARK: Word

    /// `w:shd` stands behind the borders of the cell (ECMA-376, 17.4.66).
    private mutating func shadeWord(_ cell: Int, _ colour: DocumentColour, _ branch: Program.Operation, _ order: Int) {
        let shade = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(colour.digits)\"/>"
        let properties = tree.children(of: cell).first { tree.nodes[$0].name == "w:tcPr" }
        guard let properties, tree.nodes[properties].whole != tree.nodes[properties].head else {
            if let properties { edits.removed.append(tree.nodes[properties].whole) }
            let place = tree.nodes[cell].head.upperBound
            return choose("<w:tcPr>\(shade)</w:tcPr>", [], branch, at: place, .groupEnd, order: -1, tag: order)
        }
        let children = tree.children(of: properties)
        let own = children.filter { tree.nodes[$0].name == "w:shd" }.map { tree.nodes[$0].whole }
        edits.removed += own
        let before: Set<String> = ["w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders"]
        let place = children.last { before.contains(tree.nodes[$0].name) }.map { tree.nodes[$0].whole.upperBound }
        let plain = own.first.map { Array(tree.bytes[$0]) } ?? []
        choose(shade, plain, branch, at: place ?? tree.nodes[properties].head.upperBound, .nodeBegin, order: properties, tag: order)
    }

    // MARK: OpenDocument

    /// The cell gets a style of its own: that of the template with the colour in it.
    private mutating func shadeOpenDocument(_ cell: Int, _ colour: DocumentColour, _ branch: Program.Operation, _ order: Int) {
        let own = tree.attributes(of: cell).first { $0.name == "table:style-name" }
        let style = own.flatMap { attribute -> Int? in
            let name = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
            return tree.nodes.indices.first { index in
                tree.nodes[index].name == "style:style" && tree.value("style:name", of: index) == name
                    && tree.value("style:family", of: index) == "table-cell"
            }
        }
        let name = "SangkienTo\(colour.digits)" + (style.map { "-\($0)" } ?? "")
        let written = shadedStyle(name, like: style, colour)
        if !automaticStyles.contains(written) { automaticStyles.append(written) }
        if let own { edits.removed.append(own.whole) }
        let plain = own.map { Array(tree.bytes[$0.whole]) } ?? []
        let place = tree.nodes[cell].head.lowerBound + 1 + tree.nodes[cell].name.utf8.count
        choose(" table:style-name=\"\(name)\"", plain, branch, at: place, .nodeBegin, order: cell, tag: order)
    }

    private func shadedStyle(_ name: String, like style: Int?, _ colour: DocumentColour) -> String {
        let names = "urn:oasis:names:tc:opendocument:xmlns:"
        let fill = " xmlns:fo=\"\(names)xsl-fo-compatible:1.0\" fo:background-color=\"#\(colour.digits)\""
        let begin = "<style:style xmlns:style=\"\(names)style:1.0\" style:name=\"\(name)\" style:family=\"table-cell\""
        guard let style else { return begin + "><style:table-cell-properties\(fill)/></style:style>" }
        func text(_ bytes: Range<Int>) -> String { String(decoding: tree.bytes[bytes], as: UTF8.self) }
        func kept(_ element: Int, without dropped: Set<String>) -> String {
            tree.attributes(of: element).filter { !dropped.contains($0.name) }.map { text($0.whole) }.joined()
        }
        let dropped: Set<String> = ["style:name", "style:family", "style:display-name", "xmlns:style"]
        var children = ""
        var hasCell = false
        for child in tree.children(of: style) where tree.nodes[child].kind == .element {
            guard tree.nodes[child].name == "style:table-cell-properties" else {
                children += text(tree.nodes[child].whole)
                continue
            }
            hasCell = true
            let inside = tree.children(of: child).map { text(tree.nodes[$0].whole) }.joined()
            children +=
                "<style:table-cell-properties" + kept(child, without: ["fo:background-color", "xmlns:fo"]) + fill + ">" + inside
                + "</style:table-cell-properties>"
        }
        if !hasCell { children = "<style:table-cell-properties\(fill)/>" + children }
        return begin + kept(style, without: dropped) + ">" + children + "</style:style>"
    }

    // MARK: HTML

    private mutating func shadePage(_ cell: Int, _ colour: DocumentColour, _ branch: Program.Operation, _ order: Int) {
        let fill = "background-color: #\(colour.digits)"
        if let own = tree.attribute("style", of: cell) {
            return choose("; \(fill)", [], branch, at: own.upperBound, .nodeBegin, order: cell, tag: order)
        }
        let place = tree.nodes[cell].head.lowerBound + 1 + tree.nodes[cell].name.utf8.count
        choose(" style=\"\(fill)\"", [], branch, at: place, .nodeBegin, order: cell, tag: order)
    }
}
