import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code that `Spreadsheets` reports.
    package static let ofSpreadsheets = [sheetCodes, workbookCodes].flatMap(\.self)
}
