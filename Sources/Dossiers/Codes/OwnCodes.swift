import Diagnostics

extension DiagnosticCode {
    /// Every code that `Dossiers` reports.
    package static let ofDossiers = [
        acrossCodes, aroundCodes, budgetCodes, cellCodes, dossierCodes, dossierContentCodes, dossierPaperCodes, eligibilityCodes,
        headingCodes, initiativeCodes, initiativePaperCodes, portalCodes, programmeCodes, recognitionCodes, selectionCodes, senderCodes,
        similarCodes,
    ]
    .flatMap(\.self)
}
