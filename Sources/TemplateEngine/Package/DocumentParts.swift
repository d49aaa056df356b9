import Archive
import Diagnostics
import Synchronization

/// What the parts of one document hold.
extension BoundTemplate {
    /// The members of an archive filled with `values`, in the order of the template, but for the numbered lists: they come last,
    /// because they are known only when the document is filled.
    func members(_ values: [Value], _ run: DocumentRun) -> [ZipMember] {
        parts.filter { !$0.part.isNumbering }.map { member($0, values, run) }
            + parts.filter(\.part.isNumbering).map { member($0, values, run) }
    }

    private func member(_ part: (name: String, part: Part), _ values: [Value], _ run: DocumentRun) -> ZipMember {
        ZipMember(name: part.name, content: content(of: part.part, values, run))
    }

    /// What a part holds; all but what no tag touches is made when the archive is written, after the members before it.
    private func content(of part: Part, _ values: [Value], _ run: DocumentRun) -> ZipMember.Content {
        switch part {
        case .stored(let bytes), .plain(let bytes): .stored(bytes)
        case .deflated(let deflated): .deflated(deflated)
        case .program(let program): .made { source(program, values, run) }
        case .numbering(let numbering):
            .made {
                { output in
                    output += numbering.adding(run.newLists)
                    return false
                }
            }
        }
    }

    /// What the file of a text format gives, filled with `values`.
    func textSource(_ values: [Value], _ run: DocumentRun) -> ChunkSource {
        switch parts.first(where: { format == .fodt || $0.name == "index.html" })?.part {
        case .program(let program): return source(program, values, run)
        case .plain(let bytes), .stored(let bytes):
            return { output in
                output += bytes
                return false
            }
        case .deflated, .numbering, nil: return { _ in false }
        }
    }

    /// What a part with tags gives, filled with `values`; it tells `run` what it found once all is given.
    private func source(_ program: BoundProgram, _ values: [Value], _ run: DocumentRun) -> ChunkSource {
        var renderer = Renderer(program, values: values, firstList: firstFreeList + run.newLists.count, record: run.record)
        return { output in
            let hasMore = renderer.fill(&output)
            if !hasMore { run.note(renderer.newLists, renderer.faults) }
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

/// What is found while the parts of one document are filled one after the other.
final class DocumentRun: Sendable {
    /// The number of the record, from 1.
    let record: Int
    private let found = Mutex<(lists: [Int], faults: [Diagnostic])>(([], []))

    init(record: Int) {
        self.record = record
    }

    /// For each list that the document begins anew, the list of the template, in order.
    var newLists: [Int] { found.withLock { $0.lists } }
    /// The values that do not fit; the document is not whole then.
    var faults: [Diagnostic] { found.withLock { $0.faults } }

    func note(_ lists: [Int], _ faults: [Diagnostic]) {
        found.withLock { found in
            found.lists += lists
            found.faults += faults
        }
    }
}
