import Diagnostics
import Dossiers
import Files
import Records

/// One input as it was read, or the reason why it could not be.
package struct ReadInput: Sendable {
    /// The name as shown to the user.
    package let file: String
    /// The table; nil when the input is unusable.
    package let table: Table?
    /// Which column is which field; nil when the table is not one of initiatives.
    package let source: InputSource?
    /// Its dossiers.
    package let dossiers: [Dossier]
    /// What was noticed, or what makes it unusable.
    package let diagnostics: [Diagnostic]
    /// True when it, or the rest of it behind a break, could not be used.
    package var isUnusable: Bool { source == nil || table?.isCut == true }
}

/// Reads inputs into tables and dossiers.
package struct InputReader: Sendable {
    private let matcher: HeadingMatcher
    private let programme: Programme

    /// A reader that knows the headings of `programme`.
    package init(_ programme: Programme) {
        self.programme = programme
        matcher = HeadingMatcher(extra: programme.headings)
    }

    /// Reads the input at `path`; every fault is in the result.
    package func read(_ path: String) -> ReadInput {
        do throws(DiagnosticError) {
            let table = try table(at: path)
            do throws(DiagnosticError) {
                return try dossiers(of: table)
            } catch {
                return ReadInput(
                    file: path,
                    table: table,
                    source: nil,
                    dossiers: [],
                    diagnostics: table.diagnostics + error.diagnostics
                )
            }
        } catch {
            return ReadInput(file: path, table: nil, source: nil, dossiers: [], diagnostics: error.diagnostics)
        }
    }

    private func table(at path: String) throws(DiagnosticError) -> Table {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path)
        } catch {
            throw DiagnosticError(Diagnostic(.inputUnreadable, at: SourceLocation(file: path), Argument("reason", error.reason)))
        }
        return try TableReader.read(bytes, file: path) { matcher.field(of: $0) != nil }
    }

    private func dossiers(of table: Table) throws(DiagnosticError) -> ReadInput {
        let (source, remarks) = try InputSource.map(table, with: matcher, requiredFields: programme.form.requiredFields)
        let built = DossierBuilder.dossiers(of: table, source: source, programmeYear: programme.year)
        return ReadInput(
            file: table.file,
            table: table,
            source: source,
            dossiers: built.dossiers,
            diagnostics: table.diagnostics + remarks + built.diagnostics
        )
    }
}
