import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// A page that takes several records, or none for some (nhãn, trộn thư): what NEXT, NEXTIF and SKIPIF make of a document
/// (ECMA-376, 17.16.5.38, .39 and .60), and the next record of LibreOffice (ODF 1.3, 7.6.5).
///
/// As in a mail merge, the whole document is printed again, on a new page, until no record is left. NEXT goes on in the list that
/// is at hand; where the records have come to an end, values are blank. A page that SKIPIF holds for is not printed at all.
extension PartCompiler {
    /// The list that the records of the data stand in.
    static let recordList = "dòng"

    /// Repeats the document for the records where a field goes on to the next one outside any list.
    mutating func addPages(_ tags: [PlacedTag], _ site: inout Int) {
        let moving = tags.filter { if case .next = $0.tag { true } else if case .skip = $0.tag { true } else { false } }
        guard !moving.isEmpty else { return }
        let loops = LoopNest(sections)
        let outside = moving.filter { loops.around($0.start..<$0.end).isEmpty }
        for tag in moving where !outside.contains(where: { $0.start == tag.start }) {
            if case .skip = tag.tag { refuse(tag, Self.skipInRepeat) }
        }
        guard let first = outside.first else { return }
        let hasList = sections.contains { section in
            guard let name = section.section?.open.tag.sectionName, section.isLoop else { return false }
            return VietnameseFolding.bareKey(name) == VietnameseFolding.bareKey(Self.recordList)
        }
        guard !hasList else { return refuse(first, Self.listBeside) }
        guard let content = content(around: first), outside.allSatisfy({ content.contains($0.start) }) else {
            return refuse(first, Self.outsideBody)
        }
        addPages(content, first, outside, &site)
    }

    private mutating func addPages(_ content: Range<Int>, _ first: PlacedTag, _ outside: [PlacedTag], _ site: inout Int) {
        let slot = addSlot([Self.recordList], isOptional: true, tag: first)
        (slots[slot].isNamedPlace, slots[slot].isRecords) = (true, true)
        // Numbers that no other section has.
        let section = Int.min / 4
        edits.add(.begin(section: section, .repeatKnown(slot, end: 0)), at: content.lowerBound, .tag, order: .min)
        var skips = 0
        var hasMoved = false
        for tag in outside {
            guard case .skip(let test) = tag.tag else {
                hasMoved = true
                continue
            }
            // What was printed of a record before is printed.
            guard !hasMoved else { return refuse(tag, Self.skipAfterNext) }
            tests.append(test.map { addSlot($0, tag) })
            skips += 1
            edits.add(
                .begin(section: section - skips, .unlessTest(tests.count - 1, otherwise: 0)),
                at: content.lowerBound,
                .tag,
                order: .min
            )
        }
        if case .literal(let bridge) = pageBreak(), !bridge.isEmpty {
            edits.add(.run(.afterFirst(site, bridge)), at: content.lowerBound, .tag, order: .min)
            site += 1
            if dialect == .word { edits.add(.run(.block(isTable: false)), at: content.lowerBound, .tag, order: .min) }
        }
        for skip in (0...skips).reversed() { edits.add(.end(section: section - skip), at: content.upperBound, .containerEnd, order: .min) }
        sections.append(PlacedSection(order: -1, section: nil, bytes: content, isControl: true))
    }

    /// Goes on to the next record where the field stands.
    mutating func addNext(_ test: NamedTest?, _ tag: PlacedTag, order: Int) {
        if let test { tests.append(test.map { addSlot($0, tag) }) }
        edits.add(.run(.nextRecord(test: test == nil ? nil : tests.count - 1)), at: tag.anchor, .tag, order: order)
    }

    /// The blocks of the document's body; nil for a field in a header, a note or a text box that the body does not hold.
    private func content(around tag: PlacedTag) -> Range<Int>? {
        guard let body = tree.ancestors(of: tag.node).first(where: { ["w:body", "office:text"].contains(tree.nodes[$0].name) }) else {
            return nil
        }
        let children = tree.children(of: body).filter { tree.nodes[$0].kind == .element }
        // A frame that is tied to a page by its number would lie on the first one each time.
        guard !children.contains(where: { tree.nodes[$0].name.hasPrefix("draw:") }) else { return nil }
        let blocks = children.filter { dialect.isBlock(tree.nodes[$0].name) }
        guard let first = blocks.first, let last = children.last(where: { tree.nodes[$0].name != "w:sectPr" }) else { return nil }
        return tree.nodes[first].whole.lowerBound..<tree.nodes[last].whole.upperBound
    }

    // MARK: New pages

    /// What stands between two copies of the document.
    private mutating func pageBreak() -> Program.Operation {
        dialect == .word ? edits.insertion(wordBreak().utf8) : edits.insertion(openDocumentBreak().utf8)
    }

    /// A section ends as the document's own does, so that each copy begins on a new page; in a paragraph as low as one can be.
    private func wordBreak() -> String {
        let low = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>"
        guard let body = tree.nodes.firstIndex(where: { $0.name == "w:body" }),
            let last = tree.children(of: body).last(where: { tree.nodes[$0].name == "w:sectPr" }),
            !tree.children(of: last).contains(where: { ["w:type", "w:sectPrChange"].contains(tree.nodes[$0].name) })
        else { return "<w:p><w:pPr>\(low)</w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>" }
        return "<w:p><w:pPr>\(low)" + String(decoding: tree.bytes[tree.nodes[last].whole], as: UTF8.self) + "</w:pPr></w:p>"
    }

    /// A paragraph in a style of its own, which begins a page.
    private mutating func openDocumentBreak() -> String {
        let names = "urn:oasis:names:tc:opendocument:xmlns:"
        let style =
            "<style:style xmlns:style=\"\(names)style:1.0\" style:name=\"SangkienTrang\" style:family=\"paragraph\">"
            + "<style:paragraph-properties xmlns:fo=\"\(names)xsl-fo-compatible:1.0\" fo:break-before=\"page\""
            + " fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\" fo:line-height=\"0.02cm\"/></style:style>"
        automaticStyles.append(style)
        return "<text:p text:style-name=\"SangkienTrang\"/>"
    }

    // MARK: Faults

    private mutating func refuse(_ tag: PlacedTag, _ reason: LocalizedText) {
        diagnostics.append(Diagnostic(.fieldNotComputed, at: location(of: tag), Argument("field", tag.text), Argument("reason", reason)))
    }

    private static let skipInRepeat = LocalizedText(
        vi: "trong phần lặp không bỏ qua được bản ghi; đặt «?điều kiện» … «/» quanh phần chỉ in khi cần",
        en: "a repeat cannot skip a record; put «?condition» … «/» around what is printed only sometimes"
    )
    private static let skipAfterNext = LocalizedText(
        vi: "trường bỏ qua bản ghi phải đứng trước mọi trường sang bản ghi kế tiếp; hoặc dùng «?điều kiện» … «/»",
        en: "the field that skips a record must stand before all that take the next one; or use «?condition» … «/»"
    )
    private static let listBeside = LocalizedText(
        vi: "mẫu đã có «#dòng» … «/dòng» lặp các bản ghi; đặt trường này vào trong phần ấy, hoặc bỏ nó",
        en: "the template already repeats the records by «#dòng» … «/dòng»; put this field into that, or delete it"
    )
    private static let outsideBody = LocalizedText(
        vi: "chỉ dùng được trong thân văn bản, không trong đầu trang, chú thích, khung neo theo trang; hãy dùng «#dòng» … «/dòng»",
        en: "it works in the body only, not in headers, notes and frames anchored to a page; use «#dòng» … «/dòng»"
    )
}
