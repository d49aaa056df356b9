import SangkienMarkup

/// A content control of LibreOffice (ô điều khiển nội dung), an extension of OpenDocument: `loext:content-control` around text of a paragraph.
enum OfficeControl {
    static let element = "loext:content-control"
    /// What a filled control does not say any more.
    private static let outdated: Set<String> = ["loext:showing-place-holder", "loext:current-date", "loext:checked", "loext:id"]

    /// The place that the control at `index` names; nil without a name, and for a picture.
    static func place(_ index: Int, in tree: MarkupTree) -> NamedPlace? {
        let names = ["loext:alias", "loext:tag"].compactMap { tree.value($0, of: index).map(XMLText.decoded) }.filter { !$0.isEmpty }
        let node = tree.nodes[index]
        guard !names.isEmpty, tree.value("loext:picture", of: index) != "true", node.head != node.whole else { return nil }
        let isBox = tree.value("loext:checkbox", of: index) == "true"
        var head: [UInt8] = []
        var position = node.head.lowerBound
        for attribute in tree.attributes(of: index) where outdated.contains(attribute.name) {
            head += tree.bytes[position..<attribute.whole.lowerBound]
            position = attribute.whole.upperBound
        }
        head += tree.bytes[position..<node.head.upperBound - 1]
        let items = tree.children(of: index).filter { tree.nodes[$0].name == "loext:list-item" }
        let spans = spans(of: index, in: tree)
        let inner = [UInt8](">".utf8) + (items.map { tree.nodes[$0].whole } + spans.map { tree.nodes[$0].head }).flatMap { tree.bytes[$0] }
        var pieces: [NamedPlace.Piece] = [.bytes(head)]
        if isBox {
            pieces += [.bytes([UInt8](" loext:checked=\"".utf8)), .made { .choice(.checked($0), .text("true"), .text("false")) }]
            pieces.append(.bytes([UInt8]("\"".utf8)))
        }
        pieces += [.bytes(inner), shape(of: index, isBox: isBox, items, in: tree).map(NamedPlace.Piece.made) ?? .value]
        pieces.append(.bytes(spans.flatMap { _ in "</text:span>".utf8 } + "</\(element)>".utf8))
        return NamedPlace(node: index, names: names, whole: node.whole, pieces: pieces, context: .openDocumentText)
    }

    /// What a control with a tag in it does not say any more.
    static func outdatedParts(of index: Int, in tree: MarkupTree) -> [Range<Int>] {
        tree.attributes(of: index).filter { outdated.contains($0.name) && $0.name != "loext:checked" }.map(\.whole)
    }

    /// The spans around the first text of the control, the outermost first.
    private static func spans(of index: Int, in tree: MarkupTree) -> [Int] {
        guard let text = (index + 1..<tree.nodes[index].endIndex).first(where: { tree.nodes[$0].kind == .text }) else { return [] }
        return tree.ancestors(of: text).prefix { $0 != index }.filter { tree.nodes[$0].name == "text:span" }.reversed()
    }

    private static func shape(
        of index: Int,
        isBox: Bool,
        _ items: [Int],
        in tree: MarkupTree
    ) -> ((NamedExpression) -> NamedExpression)? {
        func written(_ name: String, of element: Int) -> String? { tree.value(name, of: element).map(XMLText.decoded) }
        if isBox {
            let (ticked, empty) = (written("loext:checked-state", of: index) ?? "☒", written("loext:unchecked-state", of: index) ?? "☐")
            return { .choice(.checked($0), .text(ticked), .text(empty)) }
        }
        if let format = written("loext:date-format", of: index), !format.isEmpty {
            let picture = DatePicture(format)
            return { .shaped($0, FieldShape(date: picture)) }
        }
        let choices = items.prefix(200)
            .compactMap { item -> (value: String, shown: String)? in
                guard let value = written("loext:value", of: item), let shown = written("loext:display-text", of: item), value != shown,
                    !value.isEmpty
                else { return nil }
                return (value, shown)
            }
        return choices.isEmpty ? nil : { ContentControl.chosen($0, choices) }
    }
}
