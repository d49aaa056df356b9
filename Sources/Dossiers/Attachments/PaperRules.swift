import Attachments
import SangkienDiagnostics
import SangkienFiles

/// The files of the required papers: there, whole, and papers at all (letter III.2; docs/rules.md, rules 28, 30 and 31).
enum PaperRules {
    /// The codes of one kind of paper.
    private struct Codes {
        let notFound: DiagnosticCode
        let notNamed: DiagnosticCode
        let unusable: DiagnosticCode
        let undecided: DiagnosticCode
        let refused: DiagnosticCode

        static let proposal = Codes(
            notFound: .proposalFileNotFound,
            notNamed: .proposalFileNotNamed,
            unusable: .proposalFileUnusable,
            undecided: .proposalFileUndecided,
            refused: .proposalFileOutside
        )
        static let recognition = Codes(
            notFound: .recognitionFileNotFound,
            notNamed: .recognitionFileNotNamed,
            unusable: .recognitionFileUnusable,
            undecided: .recognitionFileUndecided,
            refused: .recognitionFileOutside
        )
    }

    /// All that is to be said of the files of a dossier; nothing when attachments are not opened.
    ///
    /// `isStanding` tells which initiatives were not withdrawn: only they need a paper.
    static func check(_ dossier: Dossier, isStanding: (Initiative) -> Bool, _ context: RuleContext) -> [Diagnostic] {
        guard let papers = dossier.papers else { return [] }
        var findings: [Diagnostic] = []
        let isRequired = context.programme.proposal.required
        for link in papers.proposal {
            let fault = fault(link, .proposal, papers.register) { finding($0, .proposalFile, dossier) }
            findings += fault.map { [isRequired ? $0 : optional($0)] } ?? []
        }
        if papers.proposal.isEmpty, isRequired, ProposalRules.isPresent(dossier) {
            findings.append(notNamed(finding(.proposalFileNotNamed, .proposalFile, dossier), dossier))
        }
        for initiative in dossier.initiatives where isStanding(initiative) {
            findings += check(initiative, dossier, papers.register, context)
        }
        return findings + PaperRemarks(dossier, papers).findings
    }

    private static func check(
        _ initiative: Initiative,
        _ dossier: Dossier,
        _ register: PaperRegister,
        _ context: RuleContext
    ) -> [Diagnostic] {
        let isRequired = context.programme.recognition.required
        let links = initiative.papers ?? []
        if links.isEmpty, isRequired, RecognitionRules.isPresent(initiative) {
            return [notNamed(finding(.recognitionFileNotNamed, .recognitionFile, initiative), dossier)]
        }
        return links.compactMap { link in
            let fault = fault(link, .recognition, register) { finding($0, .recognitionFile, initiative) }
            return isRequired ? fault : fault.map(optional)
        }
    }

    /// What is wrong with the file of a link; nil when it is whole.
    private static func fault(
        _ link: PaperLink,
        _ codes: Codes,
        _ register: PaperRegister,
        _ make: (DiagnosticCode) -> Diagnostic
    ) -> Diagnostic? {
        let name = Argument("name", PaperWords.shown(link.name))
        let folder = Argument("folder", register.folder.name)
        switch link.lookup {
        case .nothing: return make(codes.notFound).with(name, folder)
        case .refused(let refusal):
            return make(codes.refused).with(name, folder, Argument("reason", PaperWords.reason(refusal)))
        case .ambiguous(let files):
            let reason = Argument("reason", PaperWords.several(files.count))
            return make(codes.undecided).with(name, reason, Argument("action", PaperWords.nameIt))
        case .file(let index, _):
            guard let report = register.file(index)?.report else { return nil }
            if let problem = report.problem {
                let reason = Argument("reason", problem.reason)
                if problem.isCertain { return make(codes.unusable).with(name, reason) }
                return make(codes.undecided).with(name, reason, Argument("action", PaperWords.openIt))
            }
            if report.kind.isAccepted { return nil }
            let reason = Argument("reason", PaperWords.notAccepted(report.kind))
            return make(codes.undecided).with(name, reason, Argument("action", report.kind.advice))
        }
    }

    private static func notNamed(_ finding: Diagnostic, _ dossier: Dossier) -> Diagnostic {
        finding.with(Argument("folder", dossier.papers?.register.folder.name ?? LocalizedText(vi: "", en: "")), .id(dossier))
    }

    /// The same about a paper that the programme does not require: only worth a look.
    private static func optional(_ finding: Diagnostic) -> Diagnostic {
        guard finding.severity == .error else { return finding }
        var remark = Diagnostic(.optionalPaperUnusable, at: finding.location, field: finding.field)
        let words = LocalizedText(vi: finding.message(in: .vietnamese), en: finding.message(in: .english))
        remark.arguments = [Argument("words", words)]
        return remark
    }
}

extension Diagnostic {
    /// The finding with these arguments added.
    func with(_ more: Argument...) -> Diagnostic {
        var finding = self
        finding.arguments += more
        return finding
    }
}
