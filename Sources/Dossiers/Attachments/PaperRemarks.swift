import Attachments
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// What is to be said of the files of a dossier besides whether they are there: spelling, kind, scans, files used twice.
///
/// A file is spoken of once, where it is used first.
struct PaperRemarks {
    /// One use of a file that serves as a paper.
    private struct Use {
        let file: Int
        let opened: OpenedFile
        let link: PaperLink
        /// The initiative it recognises; nil for the proposal letter.
        let initiative: Initiative?
    }

    private let dossier: Dossier
    private let register: PaperRegister
    /// All uses, and the first one of each file.
    private let uses: [Use]
    private let firsts: [Use]

    init(_ dossier: Dossier, _ papers: DossierPapers) {
        self.dossier = dossier
        register = papers.register
        let links =
            papers.proposal.map { ($0, Initiative?.none) }
            + dossier.initiatives.flatMap { initiative in (initiative.papers ?? []).map { ($0, Optional(initiative)) } }
        uses = links.compactMap { link, initiative in
            guard let file = link.file, let opened = papers.register.file(file), opened.report.problem == nil,
                opened.report.kind.isAccepted
            else { return nil }
            return Use(file: file, opened: opened, link: link, initiative: initiative)
        }
        var seen: Set<Int> = []
        firsts = uses.filter { seen.insert($0.file).inserted }
    }

    /// The remarks, on each file and then on files together.
    var findings: [Diagnostic] {
        firsts.flatMap(remarks) + oneFileForBoth + lettersOfOthers + sameBytes + severalDecisions + summary
    }

    private func finding(_ code: DiagnosticCode, _ use: Use, _ arguments: Argument...) -> Diagnostic {
        let field: Field = use.initiative == nil ? .proposalFile : .recognitionFile
        let place = use.initiative?.location(of: field) ?? dossier.location(of: field)
        var finding = Diagnostic(code, at: place, field: field.key, name(use))
        finding.arguments += arguments
        return finding
    }

    private func name(_ use: Use) -> Argument {
        Argument("name", PaperWords.shown(use.link.name))
    }

    private func shown(_ file: Int) -> String {
        PaperWords.shown(register.folder.files[file])
    }

    // MARK: One file

    private func remarks(_ use: Use) -> [Diagnostic] {
        var remarks: [Diagnostic] = []
        let report = use.opened.report
        let file = register.folder.files[use.file]
        let ending = file.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        if !report.kind.endings.contains(ending) {
            let right = Argument("right", report.kind.endings.first ?? "")
            remarks.append(finding(.paperEndingWrong, use, Argument("kind", report.kind.name), right))
        }
        if case .file(_, isExact: false) = use.link.lookup {
            remarks.append(finding(.paperSpeltOtherwise, use, Argument("found", shown(use.file))))
        }
        if let pages = report.pages, pages.basis == .estimated {
            remarks.append(finding(.paperPagesEstimated, use, Argument("pages", pages.count)))
        }
        if !report.advice.isEmpty {
            let texts = report.advice.map(\.text)
            let words = LocalizedText(
                vi: texts.map(\.vietnamese).joined(separator: "; "),
                en: texts.map(\.english).joined(separator: "; ")
            )
            remarks.append(finding(.scanCouldBeBetter, use, Argument("advice", words)))
        }
        return remarks
    }

    // MARK: Files together

    private var letters: [Use] { firsts.filter { $0.initiative == nil } }
    private var recognitions: [Use] { uses.filter { $0.initiative != nil } }

    /// The letter and a decision in one file: a scan of both, or one of them is missing.
    private var oneFileForBoth: [Diagnostic] {
        letters.compactMap { letter in
            let count = recognitions.count { $0.opened.digest == letter.opened.digest }
            return count > 0 ? finding(.oneFileTwoPapers, letter, Argument("count", count)) : nil
        }
    }

    private var lettersOfOthers: [Diagnostic] {
        letters.compactMap { letter in
            let others = register.dossiers(withProposal: letter.opened.digest).filter { $0 != dossier.id }
            guard let first = others.first else { return nil }
            return finding(.letterOfAnotherDossier, letter, Argument("other", first), Argument("count", others.count))
        }
    }

    /// Decisions with the same bytes under several names, here or in other dossiers.
    private var sameBytes: [Diagnostic] {
        var reported: Set<String> = []
        return firsts.compactMap { use in
            let alike = register.recognising(use.opened.digest).filter { $0 != use.file }
            guard let other = alike.first, use.initiative != nil, reported.insert(use.opened.digest).inserted else { return nil }
            return finding(.sameBytesTwoNames, use, Argument("other", shown(other)), Argument("count", alike.count))
        }
    }

    /// One file for decisions of several numbers; one decision for many initiatives is as it should be.
    private var severalDecisions: [Diagnostic] {
        Dictionary(grouping: recognitions, by: \.file).sorted { $0.key < $1.key }
            .compactMap { _, uses in
                let numbers = Set(uses.compactMap { $0.initiative.map { DocumentNumber.key($0[.recognitionNumber]) } })
                    .subtracting([""])
                guard numbers.count > 1, let first = uses.first else { return nil }
                return finding(.oneFileSeveralDecisions, first, Argument("count", numbers.count))
            }
    }

    private var summary: [Diagnostic] {
        guard !firsts.isEmpty else { return [] }
        let counts = firsts.map(\.opened.report.pages?.count)
        let pages = String(counts.reduce(0) { $0 + ($1 ?? 0) })
        let silent = counts.count { $0 == nil }
        let shown = LocalizedText(
            vi: silent == 0 ? pages : "\(pages) trang và \(silent) tệp không ghi số",
            en: silent == 0 ? pages : "\(pages) and those of files that do not say, \(silent) in number"
        )
        let usable = Set(firsts.map(\.file))
        let recognised = dossier.initiatives.count { Self.isRecognised($0, by: usable) }
        return [
            Diagnostic(
                .papersOpened,
                at: dossier.location(),
                Argument("files", firsts.count),
                Argument("pages", shown),
                Argument("papers", Set(recognitions.map(\.file)).count),
                Argument("initiatives", recognised)
            )
        ]
    }

    private static func isRecognised(_ initiative: Initiative, by files: Set<Int>) -> Bool {
        for link in initiative.papers ?? [] {
            if let file = link.file, files.contains(file) { return true }
        }
        return false
    }
}
