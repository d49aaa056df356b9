import Dossiers
import Forms
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// The verdicts on a dossier and its initiatives as the manifest gives them.
struct PlannedVerdict: Sendable {
    let dossier: String
    let verdict: Verdict
    /// How many of its initiatives are eligible.
    let eligible: Int
    /// Those that are not, by their places, with the codes that led to it.
    let others: [(place: Int, verdict: InitiativeVerdict, codes: [String])]
}

/// A dossier that a document leaves out, and why.
package struct SkippedDossier: Sendable, Hashable {
    /// What reports call the dossier.
    package let dossier: String
    /// Why it is left out, in the language of the run.
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

    var documents: [PlannedDocument] = []
    private(set) var skipped: [SkippedDossier] = []
    /// What the forms have to say of their papers.
    var findings: [Diagnostic] = []
    let options: GenerateOptions
    private var folders: [String: String] = [:]
    private var names = UniqueNames()
    private var known = Known()

    init(_ run: CheckRun, _ forms: [RunForm], options: GenerateOptions) {
        self.options = options
        for form in forms {
            switch form {
            case .official(let type): add(type, run)
            case .own(let own): add(own, run)
            }
        }
        if options.isPublic { for checked in run.dossiers { sayShortened(checked.dossier) } }
    }

    /// Says which initiatives of a dossier the public edition names the first author of alone.
    private mutating func sayShortened(_ dossier: Dossier) {
        let places = PublicEdition.shortened(in: dossier)
        guard let first = dossier.initiatives.first(where: { places.first == $0.place }) else { return }
        let (id, list) = (Argument("id", PublicEdition.name(dossier.id)), Argument("list", InitiativePlaces.list(places)))
        say(Diagnostic(.publicNamesShortened, at: first.location(of: .person), id, list))
    }

    private mutating func add(_ type: any OfficialForm.Type, _ run: CheckRun) {
        if options.isPublic, !type.hasPublicEdition {
            findings.append(Diagnostic(.publicEditionMissing, Argument("form", type.words)))
            return
        }
        let own = Self.scopes(of: type)
        if let asked = options.scopes, !asked.contains(where: own.contains) {
            findings.append(unfit(type.words, madeFor: own))
            return
        }
        let whole = type.init(run.context, isPublic: options.isPublic)
        let form = options.tableRows.map(whole.cut(after:)) ?? whole
        let before = documents.count
        if options.scopes?.contains(.dossier) ?? true, let choice = type.dossierPapers {
            for checked in run.dossiers { add(checked, choice, form) }
        }
        if options.scopes?.contains(.dossier) ?? true, let choice = type.unionPapers { addUnions(run, choice, form) }
        if options.scopes?.contains(.all) ?? true, let choice = type.provincePapers { addProvince(run, choice, form) }
        if documents.count == before { findings.append(Diagnostic(.nothingToWrite, Argument("form", type.words))) }
    }

    /// What an official form is made for; one made for each union has the dossiers of a union as its scope.
    private static func scopes(of type: any OfficialForm.Type) -> [PaperScope] {
        let forDossiers = type.dossierPapers != nil || type.unionPapers != nil
        return (forDossiers ? [.dossier] : []) + (type.provincePapers != nil ? [.all] : [])
    }

    private func documentName(_ form: some OfficialForm) -> String {
        type(of: form).name + (options.isPublic ? "-cong-khai" : "")
    }

    private mutating func add(_ checked: CheckedDossier, _ choice: PaperChoice, _ form: some OfficialForm) {
        guard let part = part(of: checked, choice) else { return }
        let dossier = part.dossier
        documents.append(
            PlannedDocument(
                path: "\(folder(for: dossier.id))/\(documentName(form))",
                form: type(of: form).name,
                scope: nil,
                dossier: shown(dossier.id),
                initiative: nil,
                initiatives: dossier.initiatives.count,
                values: deferred { form.values(for: part) }
            )
        )
    }

    /// What a dossier's own papers hold of it; nil when it has none, which is kept then.
    mutating func part(of checked: CheckedDossier, _ choice: PaperChoice) -> CheckedDossier? {
        // Papers of single dossiers are for all of them unless the form or the user says otherwise.
        let includesAll = choice.verdicts == .valid ? options.include == .all : options.include != .valid
        guard isPrinted(checked, choice, isProvince: false, includesAll: includesAll) else {
            skip(checked, choice)
            return nil
        }
        return choice.part(of: checked, isProvince: false, includesAll: includesAll)
    }

    /// What papers for many dossiers hold of them; who is left out of `papers`, and why, is kept.
    mutating func parts(
        _ run: CheckRun,
        _ choice: PaperChoice,
        of papers: LocalizedText = LocalizedText(vi: "biểu toàn tỉnh", en: "the province-wide form")
    ) -> [CheckedDossier] {
        var dossiers: [CheckedDossier] = []
        let includesAll = choice.verdicts == .valid ? options.include == .all : options.include != .valid
        for checked in run.dossiers {
            if isPrinted(checked, choice, isProvince: true, includesAll: includesAll) {
                let part = choice.part(of: checked, isProvince: true, includesAll: includesAll)
                dossiers.append(part)
                if part.dossier.initiatives.count < checked.dossier.initiatives.count { sayLeftOut(of: papers, checked, without: part) }
            } else {
                skip(checked, choice)
            }
        }
        return dossiers
    }

    private mutating func addProvince(_ run: CheckRun, _ choice: PaperChoice, _ form: some OfficialForm) {
        let dossiers = parts(run, choice)
        let rows = options.split ?? run.context.programme.form.volumeRows
        let papers = form.papers(for: dossiers, of: run.dossiers, volumeRows: rows)
        for (index, paper) in papers.enumerated() {
            let suffix = papers.count > 1 ? "-tap-" + padded(index + 1, like: papers.count) : ""
            documents.append(
                PlannedDocument(
                    path: "toan-tinh/\(documentName(form))\(suffix)",
                    form: type(of: form).name,
                    scope: nil,
                    dossier: nil,
                    initiative: nil,
                    initiatives: paper.initiatives,
                    values: deferred { paper.values }
                )
            )
            for finding in paper.findings { say(finding) }
        }
    }

    /// The papers of single unions, each in a folder of its own.
    private mutating func addUnions(_ run: CheckRun, _ choice: PaperChoice, _ form: some OfficialForm) {
        let words = type(of: form).words
        for paper in form.papers(ofUnions: parts(run, choice, of: words)) {
            let name = paper.union.isEmpty ? paper.firstDossier : paper.union
            documents.append(
                PlannedDocument(
                    path: "\(folder(for: name))/\(documentName(form))",
                    form: type(of: form).name,
                    scope: nil,
                    dossier: nil,
                    initiative: nil,
                    initiatives: paper.initiatives,
                    values: deferred { paper.values },
                    union: shown(name)
                )
            )
        }
    }

    /// Says which initiatives of a printed dossier `papers` leave out, and why.
    private mutating func sayLeftOut(of papers: LocalizedText, _ checked: CheckedDossier, without part: CheckedDossier) {
        let printed = Set(part.dossier.initiatives.map(\.place))
        for verdict in [InitiativeVerdict.ineligible, .needsReview, .withdrawn] {
            let places = checked.verdicts.places(verdict).filter { !printed.contains($0) }
            guard !places.isEmpty else { continue }
            let list = InitiativePlaces.list(places)
            let left = Set(places)
            let reasons = checked.findings.filter { $0.severity <= .review && $0.judgedInitiative.map(left.contains) == true }
            let codes = Self.codes(reasons)
            let why = codes.isEmpty ? "" : " (\(codes.joined(separator: ", ")))"
            let id = PublicEdition.name(checked.dossier.id)
            say(
                Diagnostic(
                    .dossierSkipped,
                    Argument("id", LocalizedText(vi: "\(id), sáng kiến số \(list),", en: "\(id), initiative no. \(list),")),
                    Argument("form", papers),
                    Argument("reason", LocalizedText(vi: verdict.words.vietnamese + why, en: verdict.words.english + why))
                )
            )
        }
    }

    /// Keeps what a form has to say, once when several forms say the same.
    private mutating func say(_ finding: Diagnostic) {
        if known.messages.insert([finding.code.id, finding.message(in: .english)]).inserted { findings.append(finding) }
    }

    /// True when a form prints a dossier: `includesAll` tells whether it may be one that is not valid.
    private func isPrinted(_ checked: CheckedDossier, _ choice: PaperChoice, isProvince: Bool, includesAll: Bool) -> Bool {
        if choice.verdicts == .notClear { return !checked.isClear && includesAll }
        let part = choice.part(of: checked, isProvince: isProvince, includesAll: includesAll)
        guard choice.holdsEmpty || !part.dossier.initiatives.isEmpty else { return false }
        return checked.verdict == .valid || includesAll
    }

    /// Keeps who is missing and why; a dossier that is clear is not missing from papers for those that are not.
    private mutating func skip(_ checked: CheckedDossier, _ choice: PaperChoice) {
        if checked.isClear, choice.verdicts == .notClear { return }
        let skipped = SkippedDossier(dossier: shown(checked.dossier.id), reason: reason(checked))
        if known.skipped.insert(skipped).inserted { self.skipped.append(skipped) }
    }

    /// `Không hợp lệ (H101, S201)`: the verdict and the codes that led to it.
    private func reason(_ checked: CheckedDossier) -> String {
        let verdict = ReportWords.verdict(checked.verdict, options.language)
        let codes = Self.codes(checked.deciding)
        return codes.isEmpty ? verdict : "\(verdict) (\(codes.joined(separator: ", ")))"
    }

    /// The codes of the worst of some findings, each once.
    private static func codes(_ findings: [Diagnostic]) -> [String] {
        let worst = findings.map(\.severity).min()
        var codes: [String] = []
        for finding in findings where finding.severity == worst && !codes.contains(finding.code.id) { codes.append(finding.code.id) }
        return codes
    }

    /// The verdicts of a run, for the manifest: of each dossier, and of its initiatives that are not eligible.
    static func verdicts(_ run: CheckRun, _ options: GenerateOptions) -> [PlannedVerdict] {
        run.dossiers.map { checked in
            var reasons: [Int: [Diagnostic]] = [:]
            if !checked.verdicts.areAllEligible {
                for finding in checked.findings {
                    if let place = finding.judgedInitiative, finding.severity <= .review { reasons[place, default: []].append(finding) }
                }
            }
            let id = checked.dossier.id
            return PlannedVerdict(
                dossier: options.isPublic ? PublicEdition.name(id) : id,
                verdict: checked.verdict,
                eligible: checked.count(.eligible),
                others: checked.dossier.initiatives.lazy.map { ($0.place, checked.verdict(on: $0)) }.filter { $0.1 != .eligible }
                    .map { place, verdict in (place, verdict, codes(reasons[place] ?? [])) }
            )
        }
    }

    /// The values of a document as its edition prints them, made when it is written.
    func deferred(_ values: @escaping @Sendable () -> [Value]) -> DeferredValues {
        let isPublic = options.isPublic
        return DeferredValues { isPublic ? PublicEdition.values(values()) : values() }
    }

    /// A dossier's id as names and the manifest of the edition give it.
    func shown(_ id: String) -> String {
        options.isPublic ? PublicEdition.name(id) : id
    }

    /// A folder name of the dossier's own, safe on every file system; the same for every form.
    mutating func folder(for id: String) -> String {
        if let known = folders[id] { return known }
        let stem = VietnameseFolding.slug(shown(id))
        let name = names.name(stem, key: { $0 }, keepsStem: stem != "toan-tinh", numbered: { "\(stem)-\($0)" })
        folders[id] = name
        return name
    }

    func padded(_ number: Int, like largest: Int) -> String {
        let width = max(2, String(largest).count)
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
