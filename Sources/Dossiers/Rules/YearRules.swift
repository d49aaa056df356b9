import SangkienDiagnostics
import VietnameseText

/// Dates without a year take the programme's (ngày không ghi năm), which is reported.
enum YearRules {
    static func check(_ dossier: ReadDossier) -> [Diagnostic] {
        ReadDossier.dates.compactMap { remark(on: dossier.date($0), $0, dossier) }
    }

    static func check(_ initiative: ReadInitiative) -> [Diagnostic] {
        [(Field.recognitionDate, initiative.recognitionDate), (.portalOn, initiative.portalDay)]
            .compactMap { remark(on: $1, $0, initiative) }
    }

    private static func remark(on date: Reading<ReadDate>, _ field: Field, _ site: some FindingSite) -> Diagnostic? {
        guard let date = date.value, !date.hasYear else { return nil }
        return finding(.yearAssumed, field, site, .numeral(site[field]), Argument("date", date.day.shortText))
    }
}
