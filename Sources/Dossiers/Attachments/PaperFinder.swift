import Attachments
import VietnameseText

/// Finds the files of a dossier's papers: those its cells name, or those that follow the naming convention.
struct PaperFinder {
    /// The folder, with those of the tables that lie elsewhere.
    let folder: AttachmentFolder
    /// The folders right below, by their exact and by their folded names.
    private var byName: [String: [Int]] = [:]
    private var byKey: [String: [String]] = [:]
    /// Where the table of each file lies, and how many dossiers have their table there.
    private var places: [String: AttachmentFolder.Place] = [:]
    private var counts: [AttachmentFolder.Place: Int] = [:]

    /// A finder of files in `folder`, and beside the tables of `dossiers`.
    init(_ folder: AttachmentFolder, for dossiers: [Dossier] = []) {
        var folder = folder
        let tables = dossiers.map(\.source.file)
        for (dossier, place) in zip(dossiers, folder.places(ofTables: tables)) {
            guard let place else { continue }
            places[dossier.source.file] = place
            counts[place, default: 0] += 1
        }
        self.folder = folder
        for (index, file) in folder.files.prefix(folder.ownCount).enumerated() {
            let steps = file.split(separator: "/")
            guard steps.count == 2 else { continue }
            let name = String(steps[0])
            if byName[name] == nil { byKey[VietnameseFolding.bareKey(name), default: []].append(name) }
            byName[name, default: []].append(index)
        }
    }

    /// The files of the proposal letter.
    func proposal(of dossier: Dossier) -> [PaperLink] {
        let own = ownFolders(of: dossier)
        let named = links(dossier[.proposalFile], own, of: dossier)
        if !named.isEmpty { return named }
        return candidates(own, .proposal, of: dossier).map { found($0.index) }
    }

    /// The files of the recognition paper of each initiative.
    func recognition(of dossier: Dossier) -> [[PaperLink]] {
        let own = ownFolders(of: dossier)
        let candidates = candidates(own, .recognition, of: dossier)
        return dossier.initiatives.enumerated()
            .map { place, initiative in
                let named = links(initiative[.recognitionFile], own, of: dossier)
                return named.isEmpty ? conventional(initiative, place, candidates, own) : named
            }
    }

    // MARK: Named files

    /// Where the names in a cell lead: beside the table that names them first, then in the folder and the dossier's own.
    private func links(_ cell: String, _ own: [String], of dossier: Dossier) -> [PaperLink] {
        PaperNames.names(in: cell).filter(Self.isName)
            .map { name in
                let beside = places[dossier.source.file].map { [folder.find(name, besideTableIn: $0)] } ?? []
                let lookups = beside + (own.isEmpty ? [folder.find(name)] : own.map { folder.find(name, in: $0) })
                return PaperLink(name: name, isNamed: true, lookup: lookups.first { $0 != .nothing } ?? .nothing)
            }
    }

    /// False for what people write in place of a name: a dash, “không có”, “Có”, a cross; the file may follow the convention all the same.
    private static func isName(_ name: String) -> Bool {
        StandIn(name) == nil && !Choosing.isChosen(name) && CellReader.answer(name).value == nil
    }

    // MARK: The convention

    private struct Candidate {
        let index: Int
        let name: PaperFileName
    }

    /// The folders of the dossier's own: named as its id, else alike to it.
    private func ownFolders(of dossier: Dossier) -> [String] {
        byName[dossier.id] == nil ? byKey[VietnameseFolding.bareKey(dossier.id)] ?? [] : [dossier.id]
    }

    private func candidates(_ own: [String], _ paper: PaperFileName.Paper, of dossier: Dossier) -> [Candidate] {
        let inOwn = candidates(own, paper)
        // What lies beside the tables of several dossiers may be any one's.
        guard inOwn.isEmpty, let place = places[dossier.source.file], counts[place] == 1 else { return inOwn }
        return folder.files(besideTableIn: place)
            .compactMap { index, file in
                guard let name = PaperFileName(file), name.paper == paper else { return nil }
                return Candidate(index: index, name: name)
            }
    }

    private func candidates(_ own: [String], _ paper: PaperFileName.Paper) -> [Candidate] {
        own.flatMap { byName[$0] ?? [] }
            .compactMap { index in
                let file = folder.files[index].split(separator: "/").last.map(String.init) ?? ""
                guard let name = PaperFileName(file), name.paper == paper else { return nil }
                return Candidate(index: index, name: name)
            }
    }

    private func found(_ index: Int) -> PaperLink {
        let lookup: AttachmentFolder.Lookup = folder.openPath(index) == nil ? .refused(.link) : .file(index, isExact: true)
        return PaperLink(name: folder.files[index], isNamed: false, lookup: lookup)
    }

    /// By the initiative's number, else by the decision's number, else the only one there is.
    private func conventional(_ initiative: Initiative, _ place: Int, _ candidates: [Candidate], _ own: [String]) -> [PaperLink] {
        let number = Int(initiative[.number], in: PaperFileName.numbers) ?? place + 1
        let byInitiative = candidates.filter { $0.name.initiatives.contains(number) }
        if !byInitiative.isEmpty { return byInitiative.map { found($0.index) } }
        let others = candidates.filter { $0.name.initiatives.isEmpty }
        let decision = PaperFileName.words(of: initiative[.recognitionNumber]).lazy
            .compactMap { Int($0, in: PaperFileName.numbers) }.first
        let byDecision = others.filter { decision != nil && $0.name.number == decision }
        if !byDecision.isEmpty { return byDecision.map { found($0.index) } }
        guard let only = others.first else { return [] }
        if others.count == 1, only.name.number == nil || decision == nil { return [found(only.index)] }
        return [PaperLink(name: own.first ?? "", isNamed: false, lookup: .ambiguous(others.map(\.index)))]
    }
}
