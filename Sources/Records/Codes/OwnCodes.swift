import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code that `Records` reports.
    package static let ofRecords = [budgetCodes, documentCodes, encodingCodes, rowCodes, textCodes].flatMap(\.self)
}
