import Dossiers
import Forms
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// The documents of a programme's own forms (kế hoạch in của biểu riêng).
extension OutputPlan {
    mutating func add(_ form: ProgrammeForm, _ run: CheckRun) {
        let words = RunForm.own(form).words
        if options.isPublic, !form.file.isPublic {
            findings.append(Diagnostic(.publicEditionMissing, Argument("form", words)))
            return
        }
        let scopes = form.scopes(asked: options.scopes)
        guard !scopes.isEmpty else {
            findings.append(unfit(LocalizedText(vi: form.title, en: form.title), madeFor: form.file.scopes ?? []))
            return
        }
        let data = ProgrammeFormData(form, run.context, isPublic: options.isPublic)
        let before = documents.count
        for scope in scopes {
            let choice = form.choice(scope)
            switch scope {
            case .dossier: for checked in run.dossiers { add(form, checked, choice, data) }
            case .initiative: for checked in run.dossiers { addEach(form, checked, choice, data) }
            case .all: addAll(form, parts(run, choice), data)
            }
        }
        if documents.count == before { findings.append(Diagnostic(.nothingToWrite, Argument("form", words))) }
    }

    private mutating func add(_ form: ProgrammeForm, _ checked: CheckedDossier, _ choice: PaperChoice, _ data: ProgrammeFormData) {
        guard let part = part(of: checked, choice) else { return }
        documents.append(
            PlannedDocument(
                path: "\(folder(for: part.dossier.id))/\(documentName(form))",
                form: form.name,
                scope: .dossier,
                dossier: shown(part.dossier.id),
                initiative: nil,
                initiatives: part.dossier.initiatives.count,
                values: deferred { data.values(for: part) }
            )
        )
    }

    private mutating func addEach(_ form: ProgrammeForm, _ checked: CheckedDossier, _ choice: PaperChoice, _ data: ProgrammeFormData) {
        guard let part = part(of: checked, choice) else { return }
        let folder = folder(for: part.dossier.id)
        for (place, values) in data.papers(for: part) {
            documents.append(
                PlannedDocument(
                    path: "\(folder)/\(documentName(form))-\(padded(place, like: checked.dossier.initiatives.count))",
                    form: form.name,
                    scope: .initiative,
                    dossier: shown(part.dossier.id),
                    initiative: place,
                    initiatives: 1,
                    values: deferred { values }
                )
            )
        }
    }

    private mutating func addAll(_ form: ProgrammeForm, _ dossiers: [CheckedDossier], _ data: ProgrammeFormData) {
        let count = dossiers.reduce(0) { $0 + $1.dossier.initiatives.count }
        guard count > 0 else { return }
        documents.append(
            PlannedDocument(
                path: "toan-tinh/\(documentName(form))",
                form: form.name,
                scope: .all,
                dossier: nil,
                initiative: nil,
                initiatives: count,
                values: deferred { data.values(forAll: dossiers) }
            )
        )
    }

    private func documentName(_ form: ProgrammeForm) -> String {
        VietnameseFolding.slug(form.name) + (options.isPublic ? "-cong-khai" : "")
    }

    /// `X104`: a form is made for other scopes than were asked for.
    func unfit(_ form: LocalizedText, madeFor own: [PaperScope]) -> Diagnostic {
        Diagnostic(
            .formScopeUnfit,
            Argument("form", form),
            Argument("own", Self.words(own)),
            Argument("asked", Self.words(options.scopes ?? []))
        )
    }

    private static func words(_ scopes: [PaperScope]) -> LocalizedText {
        let words: [PaperScope: LocalizedText] = [
            .dossier: LocalizedText(vi: "cho từng hồ sơ", en: "for each dossier"),
            .initiative: LocalizedText(vi: "cho từng sáng kiến", en: "for each initiative"),
            .all: LocalizedText(vi: "cho toàn tỉnh", en: "for all together"),
        ]
        let all = scopes.compactMap { words[$0] }
        return LocalizedText(vi: all.map(\.vietnamese).joined(separator: ", "), en: all.map(\.english).joined(separator: ", "))
    }
}
