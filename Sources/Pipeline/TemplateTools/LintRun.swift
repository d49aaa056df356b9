import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// The check of templates, with data or without (lượt kiểm tra mẫu).
package struct LintRun: Sendable {
    /// One template and what was found.
    package struct Linted: Sendable {
        /// The template as the user named it.
        package let path: String
        /// What was found, in document order.
        package let findings: [Diagnostic]

        /// True when it cannot be filled as it stands.
        package var hasErrors: Bool { findings.contains { $0.severity == .error } }
        /// True when it could not even be read as a template.
        package var isUnusable: Bool { findings.contains(where: LintRun.isUnusable) }

        /// How many findings of this severity there are.
        package func count(_ severity: Severity) -> Int {
            findings.count { $0.severity == severity }
        }
    }

    /// The templates in the order given.
    package let templates: [Linted]

    /// Checks the templates at `paths`, against `data` when there is some.
    package static func run(_ paths: [String], data: RenderData?, sharedParts: String?) -> LintRun {
        let records = data.map { data in LintRecords(count: data.recordCount) { data.values(ofRecord: $0) } } ?? .none
        return LintRun(
            templates: paths.map { path in
                let findings = CurrentInput.reading(path) {
                    Template.lint(path, schema: data?.schema, records: records, sharedParts: sharedParts)
                }
                return Linted(path: path, findings: findings)
            }
        )
    }

    /// The same with values of the data in the messages (`--show-values`).
    package func showingTyped() -> LintRun {
        LintRun(templates: templates.map { Linted(path: $0.path, findings: $0.findings.map { $0.showingTyped() }) })
    }

    /// True for a finding that says that a file is no template, or a broken one; wrong tags are not of this kind.
    package static func isUnusable(_ finding: Diagnostic) -> Bool {
        finding.severity == .error && finding.code.id.hasPrefix("M0")
    }
}
