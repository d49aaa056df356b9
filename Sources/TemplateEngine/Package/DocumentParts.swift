import SangkienArchive
import SangkienDiagnostics
import Synchronization

/// What the parts of one document hold.
extension BoundTemplate {
    /// The members of an archive filled with `values`, in the order of the template, but for the numbered lists: they come last,
    /// because they are known only when the document is filled.
    func members(_ values: [Value], _ run: DocumentRun) -> [ZipMember] {
        let package = picturePackage(run)
        let members =
            parts.filter { !$0.part.isNumbering }.map { member($0, values, run, package) }
            + parts.filter(\.part.isNumbering).map { member($0, values, run, package) }
        guard let package else { return members }
        let known = Set(parts.map(\.name))
        let added = package.additions.filter { !known.contains($0.key) && !$0.value.whole.isEmpty }.sorted { $0.key < $1.key }
        return members + added.map { ZipMember(name: $0.key, content: .deflated(lists.adding($0.value, to: $0.key))) } + package.members
    }

    private func member(_ part: (name: String, part: Part), _ values: [Value], _ run: DocumentRun, _ package: PicturePackage?) -> ZipMember
    {
        guard let addition = package?.additions[part.name] else {
            return ZipMember(name: part.name, content: content(of: part.part, part.name, values, run))
        }
        guard case .program(let program) = part.part else {
            return ZipMember(name: part.name, content: .deflated(lists.adding(addition, to: part.name)))
        }
        return ZipMember(
            name: part.name,
            content: .made {
                let fill = source(program, part.name, values, run)
                return { output in
                    var whole: [UInt8] = []
                    while fill(&whole) {}
                    output += ListingPart(whole).adding(addition)
                    return false
                }
            }
        )
    }

    // MARK: Pictures

    /// True when some part has places for pictures.
    var wantsPictures: Bool {
        parts.contains { part in
            guard case .program(let program) = part.part else { return false }
            return program.program.pictures.contains { program.takes($0, fromSource: pictures != nil) }
        }
    }

    /// Reads the pictures of the document before anything is written: they stand in parts that come first.
    ///
    /// - Throws: `DiagnosticError` with every file that is no picture.
    func gatherPictures(_ values: [Value], _ run: DocumentRun) throws(DiagnosticError) {
        var faults: [Diagnostic] = []
        for (name, part) in parts {
            guard case .program(let program) = part, !program.program.pictures.isEmpty else { continue }
            var renderer = renderer(program.withoutLiterals, name, values, run)
            var output: [UInt8] = []
            while renderer.fill(&output) { output.removeAll(keepingCapacity: true) }
            faults += renderer.pictures.faults(program.program)
            run.note(pictures: renderer.pictures.used, of: name)
        }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
    }

    private func picturePackage(_ run: DocumentRun) -> PicturePackage? {
        guard let store = run.pictures, !store.all.isEmpty else { return nil }
        return PicturePackage(store, used: run.usedPictures, format: format, lists: lists)
    }

    private func renderer(_ program: BoundProgram, _ name: String, _ values: [Value], _ run: DocumentRun) -> Renderer {
        let hasPictures = !program.program.pictures.isEmpty
        return Renderer(
            program,
            values: values,
            firstList: firstFreeList + run.newLists.count,
            record: run.record,
            skipped: skippedBefore,
            pictures: RenderedPictures(run.pictures, hasPictures ? lists.numbering(of: name) : PictureNumbering()),
            isPackage: format.isPackage
        )
    }

    /// What a part holds; all but what no tag touches is made when the archive is written, after the members before it.
    private func content(of part: Part, _ name: String, _ values: [Value], _ run: DocumentRun) -> ZipMember.Content {
        switch part {
        case .stored(let bytes), .plain(let bytes): .stored(bytes)
        case .deflated(let deflated): .deflated(deflated)
        case .program(let program): .made { source(program, name, values, run) }
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
        case .program(let program): return source(program, "", values, run)
        case .plain(let bytes), .stored(let bytes):
            return { output in
                output += bytes
                return false
            }
        case .deflated, .numbering, nil: return { _ in false }
        }
    }

    /// What a part with tags gives, filled with `values`; it tells `run` what it found once all is given.
    private func source(_ program: BoundProgram, _ name: String, _ values: [Value], _ run: DocumentRun) -> ChunkSource {
        var renderer = renderer(program, name, values, run)
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
    /// The pictures of the document; nil for one without places for them.
    let pictures: PictureStore?
    private let found = Mutex<(lists: [Int], faults: [Diagnostic])>(([], []))
    private let shown = Mutex<[(part: String, pictures: [Int])]>([])

    init(record: Int, pictures: PictureStore?) {
        (self.record, self.pictures) = (record, pictures)
    }

    /// The pictures of each part, in the order of its relationships.
    var usedPictures: [(part: String, pictures: [Int])] { shown.withLock { $0 } }

    func note(pictures: [Int], of part: String) { shown.withLock { $0.append((part, pictures)) } }

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
