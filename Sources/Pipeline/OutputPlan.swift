import Diagnostics
import Dossiers
import Forms
import TemplateEngine
import VietnameseText

/// One document to be written: where, from which template, with which values.
struct PlannedDocument: Sendable {
    /// Below the output folder, without the ending.
    let path: String
    let form: String
    /// The dossier it is for, nil for the province-wide ones.
    let dossier: String?
    let initiatives: Int
    let values: [Value]
}

/// A dossier that a document leaves out, and why.
package struct SkippedDossier: Sendable, Equatable {
    package let dossier: String
    package let reason: String
}

/// Which documents a run makes (kế hoạch in); knows no file format.
struct OutputPlan: Sendable {
    private(set) var documents: [PlannedDocument] = []
    private(set) var skipped: [SkippedDossier] = []
    private let options: GenerateOptions
    private let form: SummaryTableForm
    private var takenPaths: Set<String> = []

    init(_ run: CheckRun, options: GenerateOptions) {
        self.options = options
        form = SummaryTableForm(run.context, isPublic: options.isPublic)
        if options.scopes.contains(.dossier) {
            for checked in run.dossiers { addDossier(checked) }
        }
        if options.scopes.contains(.all) { addProvince(run) }
    }

    private var documentName: String {
        SummaryTableForm.name + (options.isPublic ? "-cong-khai" : "")
    }

    private mutating func addDossier(_ checked: CheckedDossier) {
        let dossier = checked.dossier
        if options.include == .valid, checked.verdict != .valid { return skip(checked) }
        if dossier.initiatives.isEmpty { return skip(checked) }
        documents.append(
            PlannedDocument(
                path: "\(folder(for: dossier.id))/\(documentName)",
                form: SummaryTableForm.name,
                dossier: dossier.id,
                initiatives: dossier.initiatives.count,
                values: form.values(for: dossier)
            )
        )
    }

    private mutating func addProvince(_ run: CheckRun) {
        var dossiers: [Dossier] = []
        for checked in run.dossiers {
            let isWanted = options.include == .all || checked.verdict == .valid
            if isWanted, !checked.dossier.initiatives.isEmpty { dossiers.append(checked.dossier) } else { skip(checked) }
        }
        guard !dossiers.isEmpty else { return }
        let total = dossiers.reduce(0) { $0 + $1.initiatives.count }
        let rows = options.split ?? run.context.programme.form.volumeRows
        let volumes = form.volumes(for: dossiers, volumeRows: rows)
        for (index, values) in volumes.enumerated() {
            let isSplit = volumes.count > 1
            let suffix = isSplit ? "-tap-" + padded(index + 1, like: volumes.count) : ""
            documents.append(
                PlannedDocument(
                    path: "toan-tinh/\(documentName)\(suffix)",
                    form: SummaryTableForm.name,
                    dossier: nil,
                    initiatives: isSplit ? min(rows, total - index * rows) : total,
                    values: values
                )
            )
        }
    }

    private mutating func skip(_ checked: CheckedDossier) {
        let skipped = SkippedDossier(dossier: checked.dossier.id, reason: reason(checked))
        if !self.skipped.contains(skipped) { self.skipped.append(skipped) }
    }

    /// `Không hợp lệ (H101, S201)`: the verdict and the codes that led to it.
    private func reason(_ checked: CheckedDossier) -> String {
        let severities = checked.findings.map(\.severity)
        let gravest = severities.min()
        var codes: [String] = []
        for finding in checked.findings where finding.severity == gravest && !codes.contains(finding.code.id) {
            codes.append(finding.code.id)
        }
        let verdict = ReportWords.verdict(checked.verdict, options.language)
        return codes.isEmpty || checked.verdict == .valid ? verdict : "\(verdict) (\(codes.joined(separator: ", ")))"
    }

    /// A folder name of the dossier's own, safe on every file system.
    private mutating func folder(for id: String) -> String {
        let stem = VietnameseFolding.slug(id)
        var name = stem
        var copy = 2
        while name == "toan-tinh" || !takenPaths.insert(name).inserted {
            name = "\(stem)-\(copy)"
            copy += 1
        }
        return name
    }

    private func padded(_ number: Int, like largest: Int) -> String {
        let width = max(2, String(largest).count)
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
