#if Desk
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Papers that were made, and where more are ordered (xem văn bản đã lập).
extension Desk {
    func papers(_ request: WebRequest, _ visit: Visit, faults: [Diagnostic] = []) async throws -> WebResponse {
        let making = await workshop.underWay()
        // The list of unions is that of the check; without it papers can be made for all.
        let checked = making == nil ? try await readySet(visit) : nil
        var layout = layout(request, visit, .papers, checked)
        if making != nil { layout.refreshes = 1 }
        var page = PapersPage(
            layout: layout,
            programme: options.programme,
            runs: try register.paperRuns(),
            progress: making?.progress.now
        )
        page.faults = faults
        page.hasLibreOffice = OfficeForms.hasLibreOffice
        page.unions = checked?.unions ?? []
        page.chosen = request["don-vi"].flatMap { Int($0, in: 1...Int.max) }.flatMap { checked?.union(ofDossier: $0)?.key }
        return page.response()
    }

    /// The same for a union: its own dossiers, and what it had made itself.
    func papers(_ request: WebRequest, _ visit: Visit, ofUnion union: String, faults: [Diagnostic] = []) async throws -> WebResponse {
        let making = await workshop.underWay(union)
        let outcome = making == nil ? try await outcome(visit) : nil
        var part: UnionPart?
        var layout = layout(request, visit, .papers)
        if case .done(let checked)? = outcome {
            layout.hiddenPrefix = checked.view.path + "/"
            part = UnionPart(union, checked)
        }
        let isStopped = if case nil = outcome { making == nil } else { false }
        if part == nil, !isStopped { layout.refreshes = 1 }
        var page = UnionPapersPage(
            layout: layout,
            part: part,
            runs: try register.paperRuns(byUnion: union),
            progress: making?.progress.now
        )
        page.faults = faults
        page.isStopped = isStopped
        page.hasLibreOffice = OfficeForms.hasLibreOffice
        return page.response()
    }

    /// The result of the check once a page may wait for it; nil while it is being made, and after it was stopped.
    private func readySet(_ visit: Visit) async throws -> CheckedSet? {
        if case .done(let checked)? = try await outcome(visit) { checked } else { nil }
    }

    /// The papers of the run in the path; a union has those that it made itself.
    private func papers(of request: WebRequest, _ visit: Visit) throws -> [PaperRecord] {
        let papers = try register.papers(ofRun: request.path[1])
        guard let first = papers.first, visit.union.map({ first.isByUnion && first.union == $0 }) ?? true else { throw WebProblem.notFound }
        return papers
    }

    /// Where a paper lies; nil where it is no longer there, or not what it was.
    private func place(_ paper: PaperRecord) -> String? {
        guard !paper.run.contains("/"), !paper.path.split(separator: "/").contains(".."), !paper.path.hasPrefix("/") else { return nil }
        let path = "\(register.folder.papers)/\(paper.run)/\(paper.path)"
        return FileSystem.size(of: path) == paper.bytes && FileSystem.digest(of: path) == paper.digest ? path : nil
    }

    func paperRun(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        let papers = try papers(of: request, visit)
        let isThere = papers.map { place($0) != nil }
        let notes = PaperNotes.read(of: papers[0].run, in: register.folder)
        return PaperRunPage(layout: layout(request, visit, .papers), papers: papers, isThere: isThere, notes: notes).response()
    }

    func paper(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        let papers = try papers(of: request, visit)
        if request.path[2] == "tat-ca" {
            let there = papers.filter { place($0) != nil }
            guard let first = there.first else { throw WebProblem.notFound }
            let path = try PaperWork.archive(of: there, in: register, time: options.time)
            let union = first.union.isEmpty ? "" : VietnameseFolding.slug(first.union) + "-"
            return .download(.file(path: path, isTemporary: true), name: "van-ban-\(union)\(first.day).zip")
        }
        guard let number = Int(request.path[2], in: 1...papers.count), let path = place(papers[number - 1]) else {
            throw WebProblem.notFound
        }
        let name = papers[number - 1].path.replacing("/", with: " – ")
        return .download(.file(path: path, isTemporary: false), name: name)
    }
}
#endif
