import Foundation

/// What `check --format json` writes, schema `sangkien.check/2` (docs/schemas).
struct CheckReport: Decodable, Equatable {
    struct Summary: Decodable, Equatable {
        let dossiers: Int
        let initiatives: Int
        let valid: Int
        let invalid: Int
        let needsReview: Int
    }

    struct Finding: Decodable, Equatable {
        struct Location: Decodable, Equatable {
            let file: String?
            let record: Int?
            let line: Int?
            let column: Int?
            let sheet: String?
        }

        let code: String
        let name: String
        let severity: String
        let message: String
        let hint: String?
        let field: String?
        let basis: String?
        var location: Location?
    }

    struct Dossier: Decodable, Equatable {
        let id: String
        let submitter: String
        let verdict: String
        /// An initiative with its verdict.
        struct Initiative: Decodable, Equatable {
            let number: Int
            let verdict: String
            var findings: [Finding]
        }

        let initiativeCount: Int
        var initiatives: [Initiative]
        var findings: [Finding]
    }

    /// What came of a file or sheet.
    struct Input: Decodable, Equatable {
        let file: String
        let sheet: String?
        let format: String?
        let rows: Int
        let initiatives: Int
        let reason: String?
        let cut: Bool
    }

    let schema: String
    let programme: String
    let asOf: String
    let summary: Summary
    var inputs: [Input]
    var dossiers: [Dossier]
    var findings: [Finding]

    /// The same report without where its findings are, and without its files.
    var withoutLocations: CheckReport {
        var report = self
        report.inputs = []
        for place in report.findings.indices { report.findings[place].location = nil }
        for dossier in report.dossiers.indices {
            for place in report.dossiers[dossier].findings.indices { report.dossiers[dossier].findings[place].location = nil }
            for initiative in report.dossiers[dossier].initiatives.indices {
                for place in report.dossiers[dossier].initiatives[initiative].findings.indices {
                    report.dossiers[dossier].initiatives[initiative].findings[place].location = nil
                }
            }
        }
        return report
    }

    /// The codes of all findings.
    var codes: [String] {
        (dossiers.flatMap(\.findings) + findings).map(\.code)
    }
}

/// `manifest.json`, schema `sangkien.manifest/2` (docs/schemas).
struct ManifestFile: Decodable {
    struct Document: Decodable {
        let path: String
        let form: String
        let format: String
        let dossier: String?
        let initiatives: Int
        let bytes: Int
        let sha256: String
    }

    struct Verdict: Decodable, Equatable {
        struct Other: Decodable, Equatable {
            let number: Int
            let verdict: String
            let codes: [String]
        }

        let dossier: String
        let verdict: String
        let eligible: Int
        let others: [Other]
    }

    struct Skipped: Decodable {
        let dossier: String
        let reason: String
    }

    let schema: String
    let documents: [Document]
    let skipped: [Skipped]
    let verdicts: [Verdict]

    /// The manifest in `folder`.
    static func read(_ folder: URL) throws -> ManifestFile {
        try JSONDecoder().decode(ManifestFile.self, from: Data(contentsOf: folder.appending(path: "manifest.json")))
    }
}
