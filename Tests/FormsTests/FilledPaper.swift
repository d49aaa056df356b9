import Dossiers
import Forms
import SangkienDiagnostics
import TemplateEngine
import TestKit

/// The values of any form, found by the names a template uses.
struct FilledPaper {
    private let values: [Value]
    private let schema: Schema

    init(_ values: [Value], _ schema: Schema) {
        self.values = values
        self.schema = schema
    }

    /// A text; nil when the form has none of this name.
    subscript(_ name: String) -> String? {
        guard let index = schema.index(of: name), case .text(let text) = values[index] else { return nil }
        return text
    }

    /// The rows of a list.
    func list(_ name: String) -> [FilledPaper] {
        guard let index = schema.index(of: name), let inner = schema.fields[index].rows, case .rows(let rows) = values[index] else {
            return []
        }
        return (0..<rows.count).map { row in FilledPaper(inner.fields.indices.map { rows.value(row, $0) }, inner) }
    }

    /// One field of every row of a list.
    func column(_ list: String, _ name: String) -> [String] {
        self.list(list).map { $0[name] ?? "?" }
    }
}

extension Checking {
    /// Dossiers made from the model, each with changes of its own, checked.
    func dossiers(_ changes: [String]) throws -> [CheckedDossier] {
        // A table without dossiers is no table.
        guard !changes.isEmpty else { return [] }
        let checker = Checker(context)
        return try read(ModelDossier.json(of: changes), file: "mau.json").dossiers.map(checker.check)
    }

    /// The paper of one dossier.
    func paper<Form: OfficialForm>(_ form: Form.Type, _ changes: String = "{}") throws -> FilledPaper {
        FilledPaper(Form(context, isPublic: false).values(for: try model(changes)), Form.schema)
    }

    /// The province's paper and what is said of it; nil when there is none.
    func province<Form: OfficialForm>(
        _ form: Form.Type,
        _ changes: [String],
        isPublic: Bool = false
    ) throws -> (paper: FilledPaper, codes: [String], initiatives: Int)? {
        let all = try dossiers(changes)
        let printed = Form.provincePapers?.verdicts == .valid ? all.filter { $0.verdict == .valid }.map(\.eligible) : all.map(\.standing)
        return Form(context, isPublic: isPublic).papers(for: printed, of: all, volumeRows: 0).first
            .map { (FilledPaper($0.values, Form.schema), $0.findings.map(\.code.id), $0.initiatives) }
    }
}
