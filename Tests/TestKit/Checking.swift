import Dossiers
import Foundation
import Records
import SangkienDiagnostics
import VietnameseText

/// Reads and checks texts by the rules of 2021, as `sangkien check` does with files.
package struct Checking: Sendable {
    /// The rules and the day they are applied.
    package let context: RuleContext

    /// The rules as seen on a day (`2021-04-20`); each edit replaces a text of the programme file.
    ///
    /// `programme` names another one of the folder `Templates`.
    package init(asOf: String = "2021-04-20", programme name: String? = nil, edits: [(old: String, new: String)] = []) throws {
        guard let day = CalendarDate(iso: asOf) else { throw CocoaError(.fileReadCorruptFile) }
        let programme = try edits.isEmpty && name == nil ? Self.unchanged.get() : Self.programme(edits, name)
        context = RuleContext(programme: programme, asOf: day)
    }

    /// The rules of the second programme as if its file had no section `papers`, as files of earlier versions.
    package static func withoutPapers(asOf: String = "2021-04-20") throws -> Checking {
        let name = "1-trieu-sang-kien-2022"
        let file = Repository.templates.appending(path: name).appending(path: "programme.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        guard let section = text.range(of: "\npapers:") else { throw CocoaError(.fileReadCorruptFile) }
        return try Checking(asOf: asOf, programme: name, edits: [(String(text[section.lowerBound...]), "\n")])
    }

    /// The programme as it stands in the repository, read once for all tests.
    private static let unchanged = Result { try programme([]) }

    private static func programme(_ edits: [(old: String, new: String)], _ name: String? = nil) throws -> Programme {
        let url = name.map { Repository.templates.appending(path: $0) } ?? Repository.programme
        var text = try String(contentsOf: url.appending(path: "programme.yaml"), encoding: .utf8)
        for edit in edits {
            guard let range = text.range(of: edit.old) else { throw CocoaError(.fileReadCorruptFile) }
            text.replaceSubrange(range, with: edit.new)
        }
        let folder = url.path(percentEncoded: false)
        return try Programme.load(yaml: text, path: "programme.yaml", folder: folder, id: "thu")
    }

    /// One input that was read.
    package struct Input: Sendable {
        package let table: Table
        package let source: InputSource
        package let dossiers: [Dossier]
        /// Findings about the input as a whole.
        package let diagnostics: [Diagnostic]
    }

    /// Reads an input called `file`; its columns on at most `cores` cores.
    package func read(_ bytes: some Sequence<UInt8>, file: String, cores: Int = 1) throws(DiagnosticError) -> Input {
        let matcher = HeadingMatcher(extra: context.programme.headings)
        let read = try TableReader.tables([UInt8](bytes), file: file) { matcher.knows($0) }[0]
        let required = context.programme.form.requiredFields
        let used = context.programme.rubric.headings
        let (source, remarks) = try InputSource.map(read, with: matcher, requiredFields: required, usedHeadings: used, cores: cores)
        let table = RowSorter.sorted(read, source, context.reader)
        let built = DossierBuilder.dossiers(of: table, source: source, reader: context.reader)
        let diagnostics = table.diagnostics + remarks + built.diagnostics
        return Input(table: table, source: source, dossiers: built.dossiers, diagnostics: diagnostics)
    }

    /// Reads a CSV table.
    package func csv(_ text: String, file: String = "mau.csv") throws(DiagnosticError) -> Input {
        try read(text.utf8, file: file)
    }

    /// Reads a workbook in the words of `SampleWorkbook`.
    package func workbook(_ lines: [String], file: String = "mau.xlsx") throws -> Input {
        guard let bytes = SampleWorkbook.bytes(lines) else { throw CocoaError(.fileReadCorruptFile) }
        return try read(bytes, file: file)
    }

    /// Reads JSON.
    package func json(_ text: String, file: String = "mau.json") throws(DiagnosticError) -> Input {
        try read(text.utf8, file: file)
    }

    /// Checks the model dossier with `changes` (see `ModelDossier`).
    package func model(_ changes: String = "{}") throws -> CheckedDossier {
        let input = try read(ModelDossier.json(changes), file: "mau.json")
        guard let dossier = input.dossiers.first else { throw CocoaError(.fileReadCorruptFile) }
        return Checker(context).check(dossier)
    }
}

extension CheckedDossier {
    /// The codes of the findings, in order.
    package var codes: [String] { findings.map(\.code.id) }

    /// The first finding of a code.
    package func finding(_ code: String) -> Diagnostic? {
        findings.first { $0.code.id == code }
    }
}

extension Diagnostic {
    /// What a placeholder of the message shows, in Vietnamese.
    package func argument(_ name: String) -> String? {
        arguments.first { $0.name == name }?.value[.vietnamese]
    }
}

/// The codes of the error that `body` throws, in order; none when it throws nothing.
package func codesThrown(_ body: () throws(DiagnosticError) -> Void) -> [String] {
    do throws(DiagnosticError) {
        try body()
        return []
    } catch {
        return error.diagnostics.map(\.code.id)
    }
}
