import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code that `Pipeline` reports.
    package static let ofPipeline = [
        folderCodes, inputCodes, registerCodes, writingCodes, sharingCodes, renderingCodes,
    ]
    .flatMap(\.self)
}
