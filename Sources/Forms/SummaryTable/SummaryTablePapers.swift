import Dossiers
import TemplateEngine

/// The summary table as one form among others.
extension SummaryTableForm: OfficialForm {
    package static let dossierPapers: PaperChoice? = PaperChoice(.all)
    package static let provincePapers: PaperChoice? = PaperChoice(.valid)

    package func values(for dossier: CheckedDossier) -> [Value] {
        values(for: dossier.dossier)
    }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] {
        guard !dossiers.isEmpty else { return [] }
        let total = dossiers.reduce(0) { $0 + $1.dossier.initiatives.count }
        let volumes = volumes(for: dossiers.map(\.dossier), volumeRows: volumeRows)
        return volumes.enumerated()
            .map { index, values in
                ProvincePaper(values, initiatives: volumes.count > 1 ? min(volumeRows, total - index * volumeRows) : total)
            }
    }
}
