import SangkienMarkup
import VietnameseText

/// Pictures of a template that stand for those of the data: named like a field by their alternative text or their own name (ảnh giữ chỗ).
struct PicturePlaces {
    /// A picture of the template, and what is written in its place.
    struct Place {
        let element: Int
        let names: [String]
        let frame: PictureFrame
        let pieces: [NamedPlace.Piece]
    }

    private let tree: MarkupTree
    private let dialect: Dialect

    init(_ tree: MarkupTree, _ dialect: Dialect) {
        (self.tree, self.dialect) = (tree, dialect)
    }

    /// The picture that the element at `index` is; nil for what is none, or more than one.
    func place(at index: Int) -> Place? {
        switch (dialect, tree.nodes[index].name) {
        case (.word, "w:drawing"): word(index)
        case (.openDocument, "draw:frame"): openDocument(index)
        case (.html, "img"): html(index)
        default: nil
        }
    }

    /// The picture around a node, or that it is.
    func place(around node: Int) -> Place? {
        ([node] + tree.ancestors(of: node)).lazy.compactMap { tree.nodes[$0].kind == .element ? place(at: $0) : nil }.first
    }

    private func names(_ written: [String?]) -> [String] {
        written.compactMap { $0 }.map { trimmed(XMLText.decoded($0)) }.filter { !$0.isEmpty && !$0.contains("«") }
    }

    /// The pieces of an element in which some bytes give way to others.
    private func pieces(of whole: Range<Int>, _ holes: [(bytes: Range<Int>, hole: PictureHole?)]) -> [NamedPlace.Piece] {
        var pieces: [NamedPlace.Piece] = []
        var position = whole.lowerBound
        for (bytes, hole) in holes.sorted(by: { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) })
        where bytes.lowerBound >= position {
            pieces.append(.bytes(Array(tree.bytes[position..<bytes.lowerBound])))
            if let hole { pieces.append(.picture(hole)) }
            position = bytes.upperBound
        }
        return pieces + [.bytes(Array(tree.bytes[position..<whole.upperBound]))]
    }

    private func elements(_ name: String, in element: Int) -> [Int] {
        (element..<tree.nodes[element].endIndex).filter { tree.nodes[$0].kind == .element && tree.nodes[$0].name == name }
    }

    private func number(_ attribute: String, of element: Int) -> Int? {
        tree.value(attribute, of: element).flatMap { Int($0, in: 1...100_000_000) }
    }

    // MARK: Word

    private func word(_ drawing: Int) -> Place? {
        let (blips, properties) = (elements("a:blip", in: drawing), elements("wp:docPr", in: drawing))
        guard blips.count == 1, properties.count == 1, elements("pic:pic", in: drawing).count == 1,
            elements("w:drawing", in: drawing).count == 1,
            let extent = elements("wp:extent", in: drawing).first, let form = elements("a:xfrm", in: drawing).first,
            let size = tree.children(of: form).first(where: { tree.nodes[$0].name == "a:ext" }),
            let width = number("cx", of: extent), let height = number("cy", of: extent)
        else { return nil }
        var holes: [(bytes: Range<Int>, hole: PictureHole?)] = [(tree.nodes[blips[0]].whole, .blip)]
        for attribute in tree.attributes(of: extent) + tree.attributes(of: size) {
            if attribute.name == "cx" { holes.append((attribute.value, .storedWidth)) }
            if attribute.name == "cy" { holes.append((attribute.value, .storedHeight)) }
        }
        holes += elements("wp:effectExtent", in: drawing).map { (tree.nodes[$0].whole, nil) }
        holes.append((tree.nodes[extent].whole.upperBound..<tree.nodes[extent].whole.upperBound, .overhang))
        holes += tree.attributes(of: form).filter { ["rot", "flipH", "flipV"].contains($0.name) }.map { ($0.whole, nil) }
        let head = tree.nodes[form].head.lowerBound + 1 + "a:xfrm".utf8.count
        holes.append((head..<head, .turn))
        holes += elements("a:srcRect", in: drawing).map { (tree.nodes[$0].whole, nil) }
        if let id = tree.attribute("id", of: properties[0]) { holes.append((id, .identity)) }
        for attribute in ["wp:inline", "wp:anchor"].flatMap({ elements($0, in: drawing) }).flatMap(tree.attributes)
        where ["wp14:anchorId", "wp14:editId"].contains(attribute.name) {
            holes.append((attribute.whole, nil))
        }
        for element in properties + elements("pic:cNvPr", in: drawing) { holes += tags(in: element) }
        let names = names(["descr", "title", "name"].map { tree.value($0, of: properties[0]) })
        let frame = PictureFrame(width: width, height: height)
        return Place(element: drawing, names: names, frame: frame, pieces: pieces(of: tree.nodes[drawing].whole, holes))
    }

    /// Alternative texts that are a tag become the name of its field.
    private func tags(in element: Int) -> [(bytes: Range<Int>, hole: PictureHole?)] {
        tree.attributes(of: element)
            .filter { ["descr", "title", "name", "alt", "draw:name"].contains($0.name) && isTag(tree.bytes[$0.value]) }
            .map { ($0.value, .alternative) }
    }

    private func isTag(_ bytes: ArraySlice<UInt8>) -> Bool { XMLText.decoded(String(decoding: bytes, as: UTF8.self)).contains("«") }

    // MARK: OpenDocument

    private func openDocument(_ frame: Int) -> Place? {
        let children = tree.children(of: frame).filter { tree.nodes[$0].kind == .element }
        let images = children.filter { tree.nodes[$0].name == "draw:image" }
        guard let first = images.first, !children.contains(where: { ["draw:text-box", "draw:object"].contains(tree.nodes[$0].name) }),
            let width = tree.value("svg:width", of: frame).flatMap(Self.length),
            let height = tree.value("svg:height", of: frame).flatMap(Self.length)
        else { return nil }
        var holes: [(bytes: Range<Int>, hole: PictureHole?)] = [(tree.nodes[first].whole, .image)]
        holes += images.dropFirst().map { (tree.nodes[$0].whole, nil) }
        let own = [
            "svg:width", "svg:height", "draw:transform", "style:rel-width", "style:rel-height", "xml:id", "draw:id", "draw:style-name",
        ]
        holes += tree.attributes(of: frame).filter { own.contains($0.name) }.map { ($0.whole, nil) }
        let head = tree.nodes[frame].head.lowerBound + 1 + "draw:frame".utf8.count
        holes.append((head..<head, .frameSize))
        holes.append((head..<head, .frameStyle(tree.value("draw:style-name", of: frame))))
        let texts = children.filter { ["svg:desc", "svg:title"].contains(tree.nodes[$0].name) }
        for text in texts.flatMap(tree.children) where tree.nodes[text].kind == .text && isTag(tree.bytes[tree.nodes[text].head]) {
            holes.append((tree.nodes[text].head, .alternative))
        }
        // In a repeat names must differ: later pictures have none.
        holes += tree.attributes(of: frame).filter { $0.name == "draw:name" }.map { ($0.whole, nil) }
        let described = texts.map { element in
            tree.children(of: element).filter { tree.nodes[$0].kind == .text }
                .map { String(decoding: tree.bytes[tree.nodes[$0].head], as: UTF8.self) }.joined()
        }
        let written = described + [tree.value("draw:name", of: frame) ?? ""]
        return Place(
            element: frame,
            names: names(written),
            frame: PictureFrame(width: width, height: height),
            pieces: pieces(of: tree.nodes[frame].whole, holes)
        )
    }

    /// A length of OpenDocument in EMU.
    private static func length(_ text: String) -> Int? {
        let units = [("cm", 360_000.0), ("mm", 36_000), ("in", 914_400), ("pt", 12_700)]
        for (unit, size) in units where text.hasSuffix(unit) {
            guard let number = Double(text.dropLast(unit.count)), number.isFinite, number > 0, number < 1_000 else { return nil }
            return Int(number * size)
        }
        return nil
    }

    // MARK: HTML

    private func html(_ image: Int) -> Place? {
        let attributes = tree.attributes(of: image)
        var holes: [(bytes: Range<Int>, hole: PictureHole?)] =
            attributes.filter { ["src", "srcset", "width", "height", "id"].contains($0.name) }
            .map { ($0.whole, nil) }
        let head = tree.nodes[image].head.lowerBound + 1 + "img".utf8.count
        holes.append((head..<head, .source))
        holes += tags(in: image)
        let (width, height) = (pixels("width", of: image), pixels("height", of: image))
        let names = names(["alt", "title", "name"].map { tree.value($0, of: image) })
        return Place(
            element: image,
            names: names,
            frame: PictureFrame(width: width, height: height),
            pieces: pieces(of: tree.nodes[image].whole, holes)
        )
    }

    private func pixels(_ attribute: String, of image: Int) -> Int? {
        tree.value(attribute, of: image).flatMap { Int($0, in: 1...10_000) }.map { $0 * 9_525 }
    }
}
