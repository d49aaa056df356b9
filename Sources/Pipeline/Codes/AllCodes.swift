import DocumentTables
import Dossiers
import Forms
import Records
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup
import Spreadsheets
import TemplateEngine

extension DiagnosticCode {
    /// Every code, ordered by id.
    package static let all: [DiagnosticCode] = [
        ofFiles, ofMarkup, ofSpreadsheets, ofDocumentTables, ofRecords, ofDossiers, ofTemplateEngine, ofForms,
        folderCodes, inputCodes, registerCodes, writingCodes, sharingCodes, deskCodes,
    ]
    .flatMap(\.self).sorted { $0.id < $1.id }

    /// The code with this id or name, whatever the case; nil when there is none.
    package static func find(_ text: String) -> DiagnosticCode? {
        let wanted = text.lowercased()
        return all.first { $0.id.lowercased() == wanted || $0.name == wanted }
    }
}
