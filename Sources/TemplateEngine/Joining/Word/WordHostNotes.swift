import SangkienMarkup
import VietnameseText

/// The footnotes, endnotes or comments of a package, to which those of others are added (ECMA-376, 17.11, 17.13.4).
final class WordHostNotes {
    private var next: Int
    private var added = ""

    init(_ part: [UInt8]) {
        let tree = MarkupTree(part, syntax: .xml)
        let root = tree.nodes.indices.first { tree.nodes[$0].kind == .element }
        let numbers = root.map { tree.children(of: $0).compactMap { tree.number("w:id", of: $0) } } ?? []
        next = FreeNumbers.first(besides: numbers)
    }

    /// A number for a new note.
    func number() -> Int {
        next += 1
        return next - 1
    }

    /// Adds the element of a note.
    func add(_ element: String) { added += element }

    /// Writes what was added.
    func finish(_ part: String, _ host: WordHost) {
        guard !added.isEmpty, let bytes = host.package.bytes(part) else { return }
        host.package.set(part, WordPackage.adding(added, to: bytes))
    }
}
