extension DiagnosticCode {
    /// The keys of the programme file that decide whether and how this code is given, such as `submission.mode`.
    ///
    /// `explain` shows them with their values, the defaults included (docs/rules.md, “Ambiguities”).
    public var settings: [String] { Self.decidingSettings[id] ?? [] }

    private static let decidingSettings: [String: [String]] = [
        "H001": ["units.list"], "H002": ["units.list", "units.levels"], "H003": ["units.levels"], "H005": ["units.levels", "units.list"],
        "H006": ["units.list"],
        "H101": ["submission.deadline", "submission.mode", "submission.postDate", "submission.phases"],
        "H102": ["submission.mode", "submission.deadline"],
        "H103": ["submission.channels"], "H104": ["submission.singleDateMeans", "submission.channels"],
        "H105": ["submission.channels"], "H106": ["submission.utcOffsetMinutes"], "H107": ["submission.postDate"],
        "H108": ["submission.phases"],
        "H201": ["proposal.required"], "H206": ["proposal.signingBodies"],
        "H302": ["form.requiredFields"], "H401": ["humanFacts.facts"], "H402": ["humanFacts.facts"], "H403": ["humanFacts.facts"],
        "H404": ["humanFacts.facts"], "H405": ["humanFacts.confirmationRequired"], "H406": ["humanFacts.confirmationRequired"],
        "L101": ["quotas.rules"], "L102": ["quotas.rules"], "L103": ["units.levels", "units.list"],
        "L111": ["selection.provinceAwards"], "L112": ["selection.persons"],
        "L113": ["selection.forwarded", "selection.forwardedCounts"],
        "L114": ["eligibility.fieldGroups", "selection.forwardedCounts"], "L116": ["selection.forwardedFromAwarded"],
        "L201": ["similarity.minimumWords", "similarity.nearDuplicatePercent", "similarity.listedPlaces"],
        "L202": ["similarity.nearDuplicatePercent", "similarity.minimumWords", "similarity.listedPlaces"],
        "L203": ["similarity.nearDuplicatePercent", "similarity.minimumWords", "similarity.listedPlaces"],
        "L204": ["similarity.listedPlaces"], "L205": ["similarity.listedPlaces"], "L206": ["similarity.listedPlaces"],
        "L207": ["similarity.listedPlaces"],
        "S001": ["form.requiredFields", "description.secretMayBeEmpty"], "S002": ["form.advisedFields"],
        "S012": ["form.plausibleAges.from", "form.plausibleAges.through"], "S013": ["form.birthYear"],
        "S023": ["phones.renumberedYear"], "S024": ["phones.mobilePrefixes", "phones.landlineAreas"],
        "S060": ["phones.oldLandlinePrefixes"], "S031": ["form.shareTotal"], "S032": ["form.shareTotal"],
        "S101": ["applicationPeriod.from", "applicationPeriod.monthOverlap"],
        "S102": ["applicationPeriod.through", "applicationPeriod.monthOverlap"],
        "S103": ["applicationPeriod.yearOnly", "applicationPeriod.monthOverlap"],
        "S201": ["recognition.required"], "S202": ["recognition.insufficientKinds"],
        "S203": ["recognition.levels"], "S204": ["recognition.minimumLevel"], "S208": ["applicationPeriod.from"],
        "S209": ["recognition.unionWords"], "S211": ["recognition.kinds", "recognition.insufficientKinds"],
        "S301": ["description.limit", "description.counting", "description.fields"],
        "S302": ["submission.portalCloses", "submission.portal", "submission.phases"], "S303": ["description.secretMayBeEmpty"],
        "S304": ["description.secretMayBeEmpty"], "S305": ["submission.portal"], "S306": ["submission.portal"],
        "S401": ["awards.firstYear", "awards.lastYear", "awards.schoolYears"],
        "S501": ["eligibility.fieldGroups"], "S502": ["eligibility.sectors"], "S503": ["eligibility.authorGroups"],
        "S504": ["eligibility.authorGroups"], "S505": ["eligibility.provinces", "province.place"],
        "S506": ["eligibility.centralSectors"], "S507": ["eligibility.exclusions"],
        "S508": ["eligibility.exclusions", "eligibility.exclusionBlank"],
    ]
}
