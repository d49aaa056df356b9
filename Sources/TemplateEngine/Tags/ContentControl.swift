import SangkienMarkup
import VietnameseText

/// A content control of Word that holds one text, a date, a choice or a tick (ECMA-376, 17.5.2; `w14:checkbox`, MS-DOCX 2.6.2).
struct ContentControl {
    private let tree: MarkupTree
    private let control: Int
    private let properties: Int
    private let content: Int
    private let names: [String]
    private let isPlaceholder: Bool

    /// Kinds of controls that are no text: tables of contents, pictures, repeating parts.
    private static let otherKinds: Set<String> = [
        "w:docPartObj", "w:docPartList", "w:picture", "w15:repeatingSection", "w15:repeatingSectionItem", "w:group", "w:citation",
        "w:bibliography", "w:equation",
    ]
    /// What no single text holds.
    private static let otherContent: Set<String> = [
        "w:sdt", "w:tbl", "w:tr", "w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple", "m:oMath", "mc:AlternateContent",
    ]
    /// Properties that a filled control has no more, and its number, which copies would share.
    private static let outdated: Set<String> = ["w:showingPlcHdr", "w:dataBinding", "w15:dataBinding", "w:id", "w:temporary"]
    /// Where a control keeps its old value beside its text.
    private static let keptValues: [String: String] = [
        "w:date": "w:fullDate", "w:dropDownList": "w:lastValue", "w:comboBox": "w:lastValue",
    ]

    init?(_ index: Int, in tree: MarkupTree) {
        guard let (properties, content) = Self.parts(of: index, in: tree) else { return nil }
        let kinds = tree.children(of: properties)
        guard !kinds.contains(where: { Self.otherKinds.contains(tree.nodes[$0].name) }),
            !(content + 1..<tree.nodes[content].endIndex).contains(where: { Self.otherContent.contains(tree.nodes[$0].name) })
        else { return nil }
        let names = Self.names(in: kinds, tree)
        guard !names.isEmpty else { return nil }
        self.tree = tree
        (control, self.properties, self.content, self.names) = (index, properties, content, names)
        isPlaceholder = kinds.contains { tree.nodes[$0].name == "w:showingPlcHdr" }
    }

    /// The repeating section at `index`; nil for any other element.
    static func repeating(_ index: Int, in tree: MarkupTree) -> RepeatingControl? {
        guard tree.nodes[index].name == "w:sdt", let (properties, content) = parts(of: index, in: tree) else { return nil }
        let kinds = tree.children(of: properties)
        guard kinds.contains(where: { tree.nodes[$0].name == "w15:repeatingSection" }) else { return nil }
        let items = tree.children(of: content).filter { tree.nodes[$0].name == "w:sdt" }
        let names = names(in: kinds, tree)
        return names.isEmpty || items.isEmpty ? nil : RepeatingControl(control: index, names: names, items: items)
    }

    /// A named control around whole rows that is no repeating section and holds no other control; nil for any other element.
    static func ofRows(_ index: Int, in tree: MarkupTree) -> RepeatingControl? {
        guard let (properties, content) = parts(of: index, in: tree),
            tree.children(of: content).contains(where: { tree.nodes[$0].name == "w:tr" }),
            !(content + 1..<tree.nodes[content].endIndex).contains(where: { tree.nodes[$0].name == "w:sdt" })
        else { return nil }
        let kinds = tree.children(of: properties)
        guard !kinds.contains(where: { otherKinds.contains(tree.nodes[$0].name) }), case let names = names(in: kinds, tree), !names.isEmpty
        else { return nil }
        return RepeatingControl(control: index, names: names, items: [])
    }

    /// What a control with a tag in it has no more: the store that would win over the filled text, and its old value.
    static func outdatedParts(of index: Int, in tree: MarkupTree) -> [Range<Int>] {
        guard let (properties, _) = parts(of: index, in: tree) else { return [] }
        let wrong: Set<String> = ["w:showingPlcHdr", "w:dataBinding", "w15:dataBinding"]
        return tree.children(of: properties)
            .flatMap { child -> [Range<Int>] in
                if wrong.contains(tree.nodes[child].name) { return [tree.nodes[child].whole] }
                return oldValue(of: child, in: tree)
            }
    }

    private static func oldValue(of element: Int, in tree: MarkupTree) -> [Range<Int>] {
        guard let attribute = keptValues[tree.nodes[element].name] else { return [] }
        return tree.attributes(of: element).filter { $0.name == attribute }.map(\.whole)
    }

    private static func parts(of control: Int, in tree: MarkupTree) -> (properties: Int, content: Int)? {
        let children = tree.children(of: control)
        guard let properties = children.first(where: { tree.nodes[$0].name == "w:sdtPr" }),
            let content = children.first(where: { tree.nodes[$0].name == "w:sdtContent" })
        else { return nil }
        return (properties, content)
    }

    private static func names(in kinds: [Int], _ tree: MarkupTree) -> [String] {
        ["w:alias", "w:tag"]
            .compactMap { kind in
                let element = kinds.first { tree.nodes[$0].name == kind }
                return element.flatMap { tree.value("w:val", of: $0) }.flatMap { $0.isEmpty ? nil : XMLText.decoded($0) }
            }
    }

    // MARK: What takes its place

    var place: NamedPlace? {
        let node = tree.nodes[control]
        guard let last = tree.children(of: control).last, let text = firstText else { return nil }
        let whole = node.head.upperBound..<tree.nodes[last].whole.upperBound
        let head = tree.nodes[text].head
        let isEmpty = tree.nodes[text].whole == head
        let textEnd = isEmpty ? head.upperBound : tree.nodes[text].whole.upperBound
        var pieces = kept(whole.lowerBound..<head.lowerBound)
        if let (mark, state) = tick {
            pieces = kept(whole.lowerBound..<mark.lowerBound) + [.made(state)] + kept(mark.upperBound..<head.lowerBound)
        }
        let value = shape.map(NamedPlace.Piece.made) ?? .value
        let open = NamedPlace.Piece.bytes(Array("<w:t xml:space=\"preserve\">".utf8))
        let close = NamedPlace.Piece.bytes(Array("</w:t>".utf8))
        pieces += [open, value, close] + kept(textEnd..<whole.upperBound)
        return NamedPlace(node: control, names: names, whole: whole, pieces: pieces, context: .wordText)
    }

    private func property(_ name: String) -> Int? {
        tree.children(of: properties).first { tree.nodes[$0].name == name }
    }

    private func child(_ name: String, of element: Int) -> Int? {
        tree.children(of: element).first { tree.nodes[$0].name == name }
    }

    /// The bytes that say whether a check box is ticked, and what they say.
    private var tick: (bytes: Range<Int>, state: (NamedExpression) -> NamedExpression)? {
        guard let box = property("w14:checkbox"), let checked = child("w14:checked", of: box),
            let value = tree.attribute("w14:val", of: checked)
        else { return nil }
        return (value, { .choice(.checked($0), .text("1"), .text("0")) })
    }

    /// What the control makes of its value: the sign of a tick, a date in its picture, the words of a choice.
    private var shape: ((NamedExpression) -> NamedExpression)? {
        if let box = property("w14:checkbox") {
            let (ticked, empty) = (sign("w14:checkedState", of: box) ?? "☒", sign("w14:uncheckedState", of: box) ?? "☐")
            return { .choice(.checked($0), .text(ticked), .text(empty)) }
        }
        if let date = property("w:date"), let format = child("w:dateFormat", of: date).flatMap({ tree.value("w:val", of: $0) }),
            !format.isEmpty
        {
            let picture = DatePicture(XMLText.decoded(format))
            return { .shaped($0, FieldShape(date: picture)) }
        }
        guard let list = property("w:dropDownList") ?? property("w:comboBox") else { return nil }
        let items = tree.children(of: list).prefix(200)
            .compactMap { item -> (value: String, shown: String)? in
                guard let value = tree.value("w:value", of: item), let shown = tree.value("w:displayText", of: item), value != shown,
                    !value.isEmpty
                else { return nil }
                return (XMLText.decoded(value), XMLText.decoded(shown))
            }
        guard !items.isEmpty else { return nil }
        return { Self.chosen($0, items) }
    }

    /// The words of the item that a value chooses; the value itself where it chooses none.
    static func chosen(_ value: NamedExpression, _ items: [(value: String, shown: String)]) -> NamedExpression {
        items.reversed().reduce(value) { rest, item in .choice(.compare(value, .equals, .text(item.value)), .text(item.shown), rest) }
    }

    /// The sign of a state of a check box, a code point in hexadecimal digits.
    private func sign(_ state: String, of box: Int) -> String? {
        let written = child(state, of: box).flatMap { tree.value("w14:val", of: $0) }
        return written.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    private var inner: Range<Int> { content + 1..<tree.nodes[content].endIndex }

    private var firstText: Int? { inner.first { tree.nodes[$0].name == "w:t" } }

    /// The bytes of `range` without what a filled control does not have.
    private func kept(_ range: Range<Int>) -> [NamedPlace.Piece] {
        var result: [UInt8] = []
        var position = range.lowerBound
        for cut in cuts where cut.lowerBound >= position && cut.upperBound <= range.upperBound {
            result += tree.bytes[position..<cut.lowerBound]
            position = cut.upperBound
        }
        return [.bytes(result + tree.bytes[position..<range.upperBound])]
    }

    private var cuts: [Range<Int>] {
        let text = firstText ?? content
        let paragraph = tree.ancestors(of: text).first { tree.nodes[$0].name == "w:p" }
        var cuts: [Range<Int>] = []
        for index in control + 1..<tree.nodes[control].endIndex where index != text {
            let node = tree.nodes[index]
            let isOutdated = Self.outdated.contains(node.name) || (isPlaceholder && node.name == "w:rStyle" && inner.contains(index))
            let isMore = inner.contains(index) && ["w:t", "w:br", "w:tab", "w:cr", "w:bookmarkStart", "w:bookmarkEnd"].contains(node.name)
            let isNextParagraph = inner.contains(index) && node.name == "w:p" && index != paragraph
            if isOutdated || isMore || isNextParagraph { cuts.append(node.whole) }
            if node.name == "w:p" {
                cuts += tree.attributes(of: index).filter { $0.name.hasPrefix("w14:") }.map(\.whole)
            }
            cuts += Self.oldValue(of: index, in: tree)
        }
        return cuts.sorted { $0.lowerBound < $1.lowerBound }
    }
}
