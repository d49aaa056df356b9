import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Reads an SVG picture: its size, and that it only draws.
///
/// Source: SVG 1.1 (second edition), 5 and 7; CSS 2.1, 4.3.2.
package enum SVGPicture {
    /// Larger ones are no pictures for a form.
    private static let longest = 4 << 20
    /// How often parts may be drawn again.
    private static let mostUses = 1_000

    /// True when the beginning looks like one.
    static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let begin = Array(bytes.prefix(4_096))
        return begin.holds("<svg") || begin.holds(":svg")
    }

    /// What the picture is.
    ///
    /// One with a program, an animation, other markup in it, or anything fetched from elsewhere is refused, never repaired.
    package static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureInfo {
        guard bytes.count <= longest else { throw .tooComplex }
        do throws(DiagnosticError) {
            try XMLCheck.requireWellFormed(bytes, name: "")
        } catch {
            let isDoctype = error.diagnostics.contains { $0.code === DiagnosticCode.templateDoctype }
            throw isDoctype ? .active("<!DOCTYPE>") : .damaged
        }
        let tree = MarkupTree(bytes, syntax: .xml)
        guard !tree.isTooLarge else { throw .tooComplex }
        guard let root = tree.nodes.firstIndex(where: { $0.kind == .element }), name(of: root, in: tree) == "svg" else {
            throw .unknownKind
        }
        if bytes.holds("<?xml-stylesheet") { throw .active("<?xml-stylesheet") }
        var uses = 0
        for index in tree.nodes.indices {
            guard tree.nodes[index].kind == .element else {
                try checkStyle(of: index, in: tree)
                continue
            }
            try check(index, in: tree, &uses)
        }
        return try size(of: root, in: tree)
    }

    // MARK: What it may hold

    /// Elements that run, move, fetch or hold something else than a drawing.
    private static let refused: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "animate", "animatemotion", "animatetransform",
        "animatecolor", "set", "handler", "listener", "link", "html", "body", "meta", "base", "a",
    ]

    private static func check(_ index: Int, in tree: MarkupTree, _ uses: inout Int) throws(PictureProblem) {
        let name = name(of: index, in: tree)
        if refused.contains(name) { throw .active("<\(name)>") }
        if name == "use" {
            uses += 1
            guard uses <= mostUses else { throw .tooComplex }
        }
        for attribute in tree.attributes(of: index) {
            let local = attribute.name.split(separator: ":").last?.lowercased() ?? ""
            let value = CharacterReferences.resolved(String(decoding: tree.bytes[attribute.value], as: UTF8.self))
            if local.hasPrefix("on") { throw .active(local) }
            // What names of vocabularies look like is no address.
            if attribute.name.hasPrefix("xmlns") { continue }
            if local == "href" || local == "src" {
                try checkAddress(value)
                if name == "use", repeatsUses(value, in: tree) { throw .tooComplex }
            }
            try checkWords(value)
        }
    }

    /// Only parts of the picture itself, and pictures of pixels inside it.
    private static func checkAddress(_ value: String) throws(PictureProblem) {
        let address = trimmed(value).lowercased()
        let isInside = address.isEmpty || address.hasPrefix("#")
        let isPixels = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,"].contains(where: address.hasPrefix)
        guard isInside || isPixels else { throw .active(shown(value)) }
    }

    private static func checkStyle(of text: Int, in tree: MarkupTree) throws(PictureProblem) {
        let parent = tree.nodes[text].parent
        guard parent >= 0, name(of: parent, in: tree) == "style" else { return }
        try checkWords(CharacterReferences.resolved(String(decoding: tree.bytes[tree.nodes[text].head], as: UTF8.self)))
    }

    /// Words of CSS that fetch or run something.
    private static func checkWords(_ value: String) throws(PictureProblem) {
        let words = value.lowercased().filter { !$0.isWhitespace }
        for word in ["@import", "expression(", "javascript:", "-moz-binding", "\\"] where words.contains(word) { throw .active(word) }
        var rest = words[...]
        while let range = rest.firstRange(of: "url(") {
            rest = rest[range.upperBound...]
            let target = rest.drop { $0 == "'" || $0 == "\"" }
            guard target.hasPrefix("#") else { throw .active(shown("url(" + target)) }
        }
    }

    /// True for a part that itself draws parts again: they would multiply.
    private static func repeatsUses(_ address: String, in tree: MarkupTree) -> Bool {
        let id = trimmed(address).dropFirst()
        guard let part = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element && tree.value("id", of: $0) == String(id) })
        else {
            return false
        }
        return (part..<tree.nodes[part].endIndex).contains { tree.nodes[$0].kind == .element && name(of: $0, in: tree) == "use" }
    }

    private static func shown(_ text: String) -> String { String(text.prefix(40)) }

    private static func name(of index: Int, in tree: MarkupTree) -> String {
        tree.nodes[index].name.split(separator: ":").last?.lowercased() ?? ""
    }

    // MARK: Its size

    private static func size(of root: Int, in tree: MarkupTree) throws(PictureProblem) -> PictureInfo {
        let box = (tree.value("viewBox", of: root) ?? "").split { $0 == " " || $0 == "," || $0.isNewline }.compactMap { Double($0) }
        let (width, height) = (length(tree.value("width", of: root)), length(tree.value("height", of: root)))
        let size: (Double, Double)? =
            if let width, let height { (width, height) } else if box.count == 4, box[2] > 0, box[3] > 0 {
                width.map { ($0, $0 * box[3] / box[2]) } ?? height.map { ($0 * box[2] / box[3], $0) } ?? (box[2], box[3])
            } else { nil }
        guard let (across, down) = size, across.isFinite, down.isFinite, across > 0, down > 0 else { throw .withoutSize }
        return PictureInfo(kind: .svg, width: across, height: down, density: 96)
    }

    /// A length in units of 1/96 inch; nil for what is relative, or none.
    private static func length(_ value: String?) -> Double? {
        guard let value = value.map(trimmed) else { return nil }
        let units: [(String, Double)] = [
            ("px", 1), ("pt", 96 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("", 1),
        ]
        for (unit, size) in units where value.hasSuffix(unit) {
            if let number = Double(value.dropLast(unit.count)) { return number * size }
        }
        return nil
    }
}
