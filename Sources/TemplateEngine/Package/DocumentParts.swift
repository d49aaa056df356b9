import Archive
import Synchronization

/// What the parts of one document hold.
extension BoundTemplate {
    /// The members of an archive filled with `values`, in the order of the template, but for the numbered lists: they come last,
    /// because they are known only when the document is filled.
    func members(_ values: [Value]) -> [ZipMember] {
        let newLists = NewLists()
        return parts.filter { !$0.part.isNumbering }.map { member($0, values, newLists) }
            + parts.filter(\.part.isNumbering).map { member($0, values, newLists) }
    }

    private func member(_ part: (name: String, part: Part), _ values: [Value], _ newLists: NewLists) -> ZipMember {
        ZipMember(name: part.name, content: content(of: part.part, values, newLists))
    }

    /// What a part holds; all but what no tag touches is made when the archive is written, after the members before it.
    private func content(of part: Part, _ values: [Value], _ newLists: NewLists) -> ZipMember.Content {
        switch part {
        case .stored(let bytes), .plain(let bytes): .stored(bytes)
        case .deflated(let deflated): .deflated(deflated)
        case .program(let program): .made { source(program, values, newLists) }
        case .numbering(let numbering):
            .made {
                { output in
                    output += numbering.adding(newLists.found)
                    return false
                }
            }
        }
    }

    /// What the file of a text format gives, filled with `values`.
    func textSource(_ values: [Value]) -> ChunkSource {
        switch parts.first(where: { format == .fodt || $0.name == "index.html" })?.part {
        case .program(let program): return source(program, values, NewLists())
        case .plain(let bytes), .stored(let bytes):
            return { output in
                output += bytes
                return false
            }
        case .deflated, .numbering, nil: return { _ in false }
        }
    }

    /// What a part with tags gives, filled with `values`; it adds to `newLists` once all is given.
    private func source(_ program: BoundProgram, _ values: [Value], _ newLists: NewLists) -> ChunkSource {
        var renderer = Renderer(program, values: values, firstList: firstFreeList + newLists.found.count)
        return { output in
            let hasMore = renderer.fill(&output)
            if !hasMore { newLists.add(renderer.newLists) }
            return hasMore
        }
    }

    /// The first number that none of the template's numbered lists has.
    private var firstFreeList: Int {
        for case (_, .numbering(let numbering)) in parts { return numbering.firstFree }
        return 0
    }
}

extension BoundTemplate.Part {
    fileprivate var isNumbering: Bool {
        if case .numbering = self { true } else { false }
    }
}

/// The lists that one document begins anew, in order: found while its parts are filled one after the other.
private final class NewLists: Sendable {
    private let lists = Mutex<[Int]>([])

    /// For each new list, the list of the template that it begins anew.
    var found: [Int] { lists.withLock { $0 } }

    func add(_ more: [Int]) {
        lists.withLock { $0 += more }
    }
}
