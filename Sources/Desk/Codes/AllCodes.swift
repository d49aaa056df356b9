import DocumentTables
import Dossiers
import Forms
import Pipeline
import Records
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup
import Spreadsheets
import TemplateEngine

extension DiagnosticCode {
    /// Every code, ordered by id: each target's own list, which stands here because all of them are below the desk.
    package static let all: [DiagnosticCode] = [
        ofFiles, ofMarkup, ofSpreadsheets, ofDocumentTables, ofRecords, ofDossiers, ofTemplateEngine, ofForms, ofPipeline, ofDesk,
    ]
    .flatMap(\.self).sorted { $0.id < $1.id }

    /// The code with this id or name, whatever the case; nil when there is none.
    package static func find(_ text: String) -> DiagnosticCode? {
        let wanted = text.lowercased()
        return all.first { $0.id.lowercased() == wanted || $0.name == wanted }
    }
}
