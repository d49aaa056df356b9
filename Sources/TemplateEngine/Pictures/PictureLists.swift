import SangkienArchive
import SangkienMarkup
import Synchronization

/// The parts of a template that list others, and what its pictures are called (các danh mục của gói, nơi ảnh được thêm vào): made once for all documents.
struct PictureLists: Sendable {
    private let parts: [String: ListingPart]
    private let numberings: [String: PictureNumbering]
    /// The endings of names whose type the package tells.
    let endings: Set<String>
    private let made = MadeLists()

    /// For a template without places for pictures.
    static let none = PictureLists(parts: [:], members: [], pictured: [])

    /// Reads the parts that list others.
    ///
    /// - Parameters:
    ///   - parts: Their bytes, by name.
    ///   - members: The names of all members of the template.
    ///   - pictured: The parts with places for pictures.
    init(parts: [String: [UInt8]], members: [String], pictured: [String]) {
        self.parts = parts.mapValues(ListingPart.init)
        let firstMember = PictureNumbering.firstFree(PictureNumbering.memberStem, in: Array(members.joined(separator: "\n").utf8))
        var numberings: [String: PictureNumbering] = [:]
        for part in pictured {
            let relations = parts[PicturePackage.relations(of: part)] ?? []
            let firstRelation = PictureNumbering.firstFree(PictureNumbering.relationStem, in: relations)
            numberings[part] = PictureNumbering(firstMember: firstMember, firstRelation: firstRelation)
        }
        self.numberings = numberings
        endings = Self.endings(in: parts["[Content_Types].xml"] ?? [])
    }

    /// Numbers that neither the members of the template nor the relationships of `part` have.
    func numbering(of part: String) -> PictureNumbering { numberings[part] ?? PictureNumbering() }

    /// The part `name` with what pictures add to it, deflated: most documents of a template add the same.
    func adding(_ addition: PicturePackage.PartAddition, to name: String) -> Deflated {
        made.list(name + "\n" + addition.elements) { Deflated(parts[name]?.adding(addition) ?? Array(addition.whole.utf8)) }
    }

    private static func endings(in types: [UInt8]) -> Set<String> {
        let tree = MarkupTree(types, syntax: .xml)
        return Set(tree.nodes.indices.compactMap { tree.nodes[$0].kind == .element ? tree.value("Extension", of: $0)?.lowercased() : nil })
    }
}

/// The lists of the last documents.
private final class MadeLists: Sendable {
    private let lists = Mutex<[String: Deflated]>([:])
    private static let most = 64

    /// The list that `words` stand for, made now where it is not known.
    func list(_ words: String, _ make: () -> Deflated) -> Deflated {
        if let known = lists.withLock({ $0[words] }) { return known }
        let list = make()
        lists.withLock { lists in
            if lists.count >= Self.most { lists.removeAll() }
            lists[words] = list
        }
        return list
    }
}

/// A part that lists others, and where more can be put in.
struct ListingPart: Sendable {
    private let bytes: [UInt8]
    /// The root's start tag, its end tag and its name; nil where there is no root.
    private let root: (head: Range<Int>, end: Int, whole: Range<Int>, name: String)?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let tree = MarkupTree(bytes, syntax: .xml)
        root = tree.nodes.first { $0.kind == .element }
            .map { node in
                let end = bytes[..<node.whole.upperBound].lastIndex(of: UInt8(ascii: "<")) ?? node.head.upperBound
                return (node.head, end, node.whole, node.name)
            }
    }

    /// The part with the elements in it.
    func adding(_ addition: PicturePackage.PartAddition) -> [UInt8] {
        guard let root else { return bytes }
        let elements = Array(addition.elements.utf8)
        if root.head.upperBound == root.whole.upperBound {
            // A root without content: `<Relationships/>`.
            let head = Array(bytes[root.head]).dropLast(2)
            return Array(bytes[..<root.head.lowerBound]) + head + [UInt8(ascii: ">")] + elements + Array("</\(root.name)>".utf8)
                + bytes[root.whole.upperBound...]
        }
        let place = addition.isFirst ? root.head.upperBound : root.end
        return Array(bytes[..<place]) + elements + bytes[place...]
    }
}
