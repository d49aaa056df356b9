import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code that `TemplateEngine` reports.
    package static let ofTemplateEngine = [lintCodes, templateCodes, joiningCodes].flatMap(\.self)
}
