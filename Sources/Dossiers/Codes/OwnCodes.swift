import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code that `Dossiers` reports.
    package static let ofDossiers = [
        acrossCodes, answerCodes, aroundCodes, benefitCodes, budgetCodes, cellCodes, cutCodes, dossierCodes, dossierContentCodes,
        dossierPaperCodes,
        eligibilityCodes,
        headingCodes, initiativeCodes, initiativePaperCodes, paperDateCodes, phoneCodes, portalCodes, programmeCodes, recognitionCodes,
        rowCodes, rubricCodes,
        selectionCodes,
        senderCodes,
        similarCodes, standInCodes, withdrawalCodes,
    ]
    .flatMap(\.self)
}
