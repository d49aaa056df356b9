import Markup

/// A place that an office program names, and that takes the value of that name when the data has it.
struct NamedPlace {
    let node: Int
    /// Its names, the one that counts first at the beginning.
    let names: [String]
    /// The bytes that give way.
    let whole: Range<Int>
    /// What stands around the value in their place.
    let before: [UInt8]
    let after: [UInt8]
    let context: TextContext
}

/// Content controls of Word, placeholders and fields of LibreOffice (ô điều khiển nội dung, chỗ dành sẵn).
///
/// A document may hold them for other reasons, so that one whose name the data does not know stays as it is.
struct NamedPlaces {
    private(set) var places: [NamedPlace] = []

    init(_ tree: MarkupTree, dialect: Dialect, tags: [PlacedTag]) {
        guard dialect != .html else { return }
        let tagged = TaggedBytes(tags)
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            guard let place = Self.place(index, node.name, in: tree), !tagged.touch(node.whole) else { continue }
            places.append(place)
        }
    }

    private static func place(_ index: Int, _ name: String, in tree: MarkupTree) -> NamedPlace? {
        switch name {
        case "w:sdt": ContentControl(index, in: tree)?.place
        case "text:placeholder": field(index, named: placeholderName(index, in: tree), in: tree)
        case "text:text-input": field(index, named: tree.value("text:description", of: index), in: tree)
        case "text:user-field-get", "text:variable-get": field(index, named: tree.value("text:name", of: index), in: tree)
        default: nil
        }
    }

    private static func field(_ index: Int, named written: String?, in tree: MarkupTree) -> NamedPlace? {
        guard let written, case let name = XMLText.decoded(written), !name.isEmpty else { return nil }
        let whole = tree.nodes[index].whole
        return NamedPlace(node: index, names: [name], whole: whole, before: [], after: [], context: .openDocumentText)
    }

    /// LibreOffice shows and writes the text of a placeholder in angle brackets.
    private static func placeholderName(_ index: Int, in tree: MarkupTree) -> String? {
        let texts = (index + 1..<tree.nodes[index].endIndex).filter { tree.nodes[$0].kind == .text }
        let written = texts.map { String(decoding: tree.bytes[tree.nodes[$0].head], as: UTF8.self) }.joined()
        let text = XMLText.decoded(written)
        return text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count > 2 ? String(text.dropFirst().dropLast()) : text
    }
}

/// A content control of Word that holds one text (ECMA-376, 17.5.2).
private struct ContentControl {
    private let tree: MarkupTree
    private let control: Int
    private let content: Int
    private let names: [String]
    private let isPlaceholder: Bool

    /// Kinds of controls that are no text: tables of contents, pictures, check boxes, repeating parts.
    private static let otherKinds: Set<String> = [
        "w:docPartObj", "w:docPartList", "w:picture", "w14:checkbox", "w15:repeatingSection", "w15:repeatingSectionItem", "w:group",
        "w:citation", "w:bibliography", "w:equation",
    ]
    /// What no single text holds.
    private static let otherContent: Set<String> = [
        "w:sdt", "w:tbl", "w:tr", "w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple", "m:oMath", "mc:AlternateContent",
    ]
    /// Properties that a filled control has no more, and its number, which copies would share.
    private static let outdated: Set<String> = ["w:showingPlcHdr", "w:dataBinding", "w15:dataBinding", "w:id", "w:temporary"]

    init?(_ index: Int, in tree: MarkupTree) {
        let children = tree.children(of: index)
        guard let properties = children.first(where: { tree.nodes[$0].name == "w:sdtPr" }),
            let content = children.first(where: { tree.nodes[$0].name == "w:sdtContent" })
        else { return nil }
        let kinds = tree.children(of: properties)
        guard !kinds.contains(where: { Self.otherKinds.contains(tree.nodes[$0].name) }),
            !(content + 1..<tree.nodes[content].endIndex).contains(where: { Self.otherContent.contains(tree.nodes[$0].name) })
        else { return nil }
        var names: [String] = []
        for kind in ["w:alias", "w:tag"] {
            let element = kinds.first { tree.nodes[$0].name == kind }
            guard let written = element.flatMap({ tree.value("w:val", of: $0) }), !written.isEmpty else { continue }
            names.append(XMLText.decoded(written))
        }
        guard !names.isEmpty else { return nil }
        self.tree = tree
        (control, self.content, self.names) = (index, content, names)
        isPlaceholder = kinds.contains { tree.nodes[$0].name == "w:showingPlcHdr" }
    }

    var place: NamedPlace? {
        let node = tree.nodes[control]
        guard let last = tree.children(of: control).last, let text = firstText else { return nil }
        let whole = node.head.upperBound..<tree.nodes[last].whole.upperBound
        let head = tree.nodes[text].head
        let isEmpty = tree.nodes[text].whole == head
        let textEnd = isEmpty ? head.upperBound : tree.nodes[text].whole.upperBound
        let before = kept(whole.lowerBound..<head.lowerBound) + Array("<w:t xml:space=\"preserve\">".utf8)
        let after = Array("</w:t>".utf8) + kept(textEnd..<whole.upperBound)
        return NamedPlace(node: control, names: names, whole: whole, before: before, after: after, context: .wordText)
    }

    private var inner: Range<Int> { content + 1..<tree.nodes[content].endIndex }

    private var firstText: Int? { inner.first { tree.nodes[$0].name == "w:t" } }

    /// The bytes of `range` without what a filled control does not have.
    private func kept(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var position = range.lowerBound
        for cut in cuts where cut.lowerBound >= position && cut.upperBound <= range.upperBound {
            result += tree.bytes[position..<cut.lowerBound]
            position = cut.upperBound
        }
        return result + tree.bytes[position..<range.upperBound]
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
        }
        return cuts.sorted { $0.lowerBound < $1.lowerBound }
    }
}
