import Attachments
import SangkienDiagnostics
import VietnameseText

/// Which dossier uses which file of the folder of attachments, before any is opened.
package struct PaperPlan: Sendable {
    let folder: AttachmentFolder
    let proposals: [[PaperLink]]
    let recognitions: [[[PaperLink]]]
    /// The files that some dossier uses, each once, in ascending order.
    package let wanted: [Int]

    /// Finds the files of every dossier.
    package init(_ folder: AttachmentFolder, for dossiers: [Dossier]) {
        let finder = PaperFinder(folder, for: dossiers)
        self.folder = finder.folder
        proposals = dossiers.map { finder.proposal(of: $0) }
        recognitions = dossiers.map { finder.recognition(of: $0) }
        wanted = Set((proposals.joined().map(\.file) + recognitions.joined().joined().map(\.file)).compactMap { $0 }).sorted()
    }

    /// The path at which a wanted file is opened.
    package func openPath(_ index: Int) -> String {
        folder.openPath(index) ?? ""
    }
}

/// All opened files and who uses them (sổ tệp đính kèm); the same for every dossier of a run.
package final class PaperRegister: Sendable {
    let folder: AttachmentFolder
    private let plan: PaperPlan
    private let opened: [Int: OpenedFile]
    /// By digest: the dossiers whose proposal letter it is, and the files that recognise initiatives.
    private let proposals: [String: [String]]
    private let recognitions: [String: [Int]]

    /// Takes what opening each wanted file gave, in their order.
    package init(_ plan: PaperPlan, _ files: [OpenedFile], dossiers: [Dossier]) {
        self.plan = plan
        folder = plan.folder
        let opened = Dictionary(uniqueKeysWithValues: zip(plan.wanted, files))
        self.opened = opened
        func digest(_ index: Int) -> String? { opened[index].flatMap { $0.digest.isEmpty ? nil : $0.digest } }
        var proposals: [String: [String]] = [:]
        for (links, dossier) in zip(plan.proposals, dossiers) {
            for digest in Set(links.compactMap(\.file).compactMap(digest)) { proposals[digest, default: []].append(dossier.id) }
        }
        self.proposals = proposals
        let recognising = Set(plan.recognitions.joined().joined().compactMap(\.file)).sorted()
        recognitions = Dictionary(grouping: recognising.filter { digest($0) != nil }) { digest($0) ?? "" }
    }

    /// The dossiers with the files of their papers, ready to be checked.
    package func attached(to dossiers: [Dossier]) -> [Dossier] {
        dossiers.enumerated()
            .map { index, dossier in
                var dossier = dossier
                dossier.papers = DossierPapers(proposal: plan.proposals[index], register: self)
                for place in dossier.initiatives.indices { dossier.initiatives[place].papers = plan.recognitions[index][place] }
                return dossier
            }
    }

    /// What opening a file gave.
    func file(_ index: Int) -> OpenedFile? { opened[index] }

    /// The dossiers that have this file as their proposal letter, under any name.
    func dossiers(withProposal digest: String) -> [String] { proposals[digest] ?? [] }

    /// The files with these bytes that recognise initiatives.
    func recognising(_ digest: String) -> [Int] { recognitions[digest] ?? [] }

    /// Files that no dossier uses, but for the inputs at `paths`.
    package func unusedFiles(inputs paths: [String]) -> [Diagnostic] {
        let used = Set(plan.wanted).union(ambiguous).union(folder.indices(of: paths))
        let unused = (0..<folder.ownCount).filter { !used.contains($0) }
        guard !unused.isEmpty else { return [] }
        let names = unused.prefix(3).map { "“\(PaperWords.shown(folder.files[$0]))”" }.joined(separator: ", ")
        let more = unused.count > 3 ? ", …" : ""
        return [
            Diagnostic(
                .attachmentsUnused,
                at: folder.place,
                Argument("count", unused.count),
                Argument("names", names + more)
            )
        ]
    }

    /// Files that some dossier may use; a finding of its own asks which.
    private var ambiguous: [Int] {
        (Array(plan.proposals.joined()) + Array(plan.recognitions.joined().joined()))
            .flatMap { link in
                if case .ambiguous(let files) = link.lookup { return files }
                return []
            }
    }
}

/// The files of one dossier's papers; there only when attachments are opened.
package struct DossierPapers: Sendable {
    /// The files of its proposal letter.
    let proposal: [PaperLink]
    let register: PaperRegister
}
