import Diagnostics
import Dossiers
import Forms
import TemplateEngine
import VietnameseText

/// One document to be written: where, from which template, with which values.
struct PlannedDocument: Sendable {
    /// Below the output folder, without the ending.
    let path: String
    let form: String
    /// The dossier it is for, nil for the province-wide ones.
    let dossier: String?
    let initiatives: Int
    let values: [Value]
}

/// A dossier that a document leaves out, and why.
package struct SkippedDossier: Sendable, Hashable {
    package let dossier: String
    package let reason: String
}

/// Which documents a run makes (kế hoạch in); knows no file format, and of the forms only what they all tell.
struct OutputPlan: Sendable {
    /// What is said already, so that nothing is said twice.
    private struct Known {
        var skipped: Set<SkippedDossier> = []
        /// Code and message of each finding.
        var messages: Set<[String]> = []
    }

    private(set) var documents: [PlannedDocument] = []
    private(set) var skipped: [SkippedDossier] = []
    /// What the forms have to say of their papers.
    private(set) var findings: [Diagnostic] = []
    private let options: GenerateOptions
    private var folders: [String: String] = [:]
    private var names = UniqueNames()
    private var known = Known()

    init(_ run: CheckRun, options: GenerateOptions) {
        self.options = options
        for name in options.forms {
            if let form = OfficialForms.form(named: name) { add(form, run) }
        }
    }

    private mutating func add(_ type: any OfficialForm.Type, _ run: CheckRun) {
        if options.isPublic, !type.hasPublicEdition {
            findings.append(Diagnostic(.publicEditionMissing, Argument("form", ReportWords.form(type.name))))
            return
        }
        let form = type.init(run.context, isPublic: options.isPublic)
        let before = documents.count
        if options.scopes.contains(.dossier), let choice = type.dossierPapers {
            for checked in run.dossiers { add(checked, choice, form) }
        }
        if options.scopes.contains(.all), let choice = type.provincePapers { addProvince(run, choice, form) }
        if documents.count == before { findings.append(Diagnostic(.nothingToWrite, Argument("form", ReportWords.form(type.name)))) }
    }

    private func documentName(_ form: some OfficialForm) -> String {
        type(of: form).name + (options.isPublic ? "-cong-khai" : "")
    }

    private mutating func add(_ checked: CheckedDossier, _ choice: PaperChoice, _ form: some OfficialForm) {
        let dossier = checked.dossier
        guard isPrinted(checked, choice, includesAll: options.include != .valid) else { return skip(checked, choice) }
        documents.append(
            PlannedDocument(
                path: "\(folder(for: dossier.id))/\(documentName(form))",
                form: type(of: form).name,
                dossier: shown(dossier.id),
                initiatives: dossier.initiatives.count,
                values: printed(form.values(for: checked))
            )
        )
    }

    private mutating func addProvince(_ run: CheckRun, _ choice: PaperChoice, _ form: some OfficialForm) {
        var dossiers: [CheckedDossier] = []
        let includesAll = choice.verdicts == .valid ? options.include == .all : options.include != .valid
        for checked in run.dossiers {
            if isPrinted(checked, choice, includesAll: includesAll) { dossiers.append(checked) } else { skip(checked, choice) }
        }
        let rows = options.split ?? run.context.programme.form.volumeRows
        let papers = form.papers(for: dossiers, of: run.dossiers, volumeRows: rows)
        for (index, paper) in papers.enumerated() {
            let suffix = papers.count > 1 ? "-tap-" + padded(index + 1, like: papers.count) : ""
            documents.append(
                PlannedDocument(
                    path: "toan-tinh/\(documentName(form))\(suffix)",
                    form: type(of: form).name,
                    dossier: nil,
                    initiatives: paper.initiatives,
                    values: printed(paper.values)
                )
            )
            for finding in paper.findings { say(finding) }
        }
    }

    /// Keeps what a form has to say, once when several forms say the same.
    private mutating func say(_ finding: Diagnostic) {
        if known.messages.insert([finding.code.id, finding.message(in: .english)]).inserted { findings.append(finding) }
    }

    /// True when a form prints a dossier: `includesAll` tells whether it may be one that is not valid.
    private func isPrinted(_ checked: CheckedDossier, _ choice: PaperChoice, includesAll: Bool) -> Bool {
        guard choice.holdsEmpty || !checked.dossier.initiatives.isEmpty else { return false }
        guard checked.verdict == .valid else { return includesAll }
        return choice.verdicts != .notValid
    }

    /// Keeps who is missing and why; a valid dossier is not missing from papers for those that are not.
    private mutating func skip(_ checked: CheckedDossier, _ choice: PaperChoice) {
        if checked.verdict == .valid, choice.verdicts == .notValid { return }
        let skipped = SkippedDossier(dossier: shown(checked.dossier.id), reason: reason(checked))
        if known.skipped.insert(skipped).inserted { self.skipped.append(skipped) }
    }

    /// `Không hợp lệ (H101, S201)`: the verdict and the codes that led to it.
    private func reason(_ checked: CheckedDossier) -> String {
        let severities = checked.weighed.map(\.severity)
        let worst = severities.min()
        var codes: [String] = []
        for finding in checked.weighed where finding.severity == worst && !codes.contains(finding.code.id) {
            codes.append(finding.code.id)
        }
        let verdict = ReportWords.verdict(checked.verdict, options.language)
        return codes.isEmpty || checked.verdict == .valid ? verdict : "\(verdict) (\(codes.joined(separator: ", ")))"
    }

    /// The values of a document as its edition prints them.
    private func printed(_ values: [Value]) -> [Value] {
        options.isPublic ? PublicEdition.values(values) : values
    }

    /// A dossier's id as names and the manifest of the edition give it.
    private func shown(_ id: String) -> String {
        options.isPublic ? PublicEdition.name(id) : id
    }

    /// A folder name of the dossier's own, safe on every file system; the same for every form.
    private mutating func folder(for id: String) -> String {
        if let known = folders[id] { return known }
        let stem = VietnameseFolding.slug(shown(id))
        let name = names.name(stem, key: { $0 }, keepsStem: stem != "toan-tinh", numbered: { "\(stem)-\($0)" })
        folders[id] = name
        return name
    }

    private func padded(_ number: Int, like largest: Int) -> String {
        let width = max(2, String(largest).count)
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
