import Dossiers
import SangkienDiagnostics

/// How a page shows a verdict: a sign and a word beside the colour.
package struct PageVerdict {
    /// By what the style sheet knows it.
    package let name: String
    /// The sign that stands beside the colour.
    package let sign: String
    /// The verdict in words.
    package let words: LocalizedText

    /// How `verdict` is shown.
    package init(_ verdict: Verdict) {
        name = verdict.rawValue
        words = LocalizedText(vi: ReportWords.verdict(verdict, .vietnamese), en: ReportWords.verdict(verdict, .english))
        switch verdict {
        case .valid: sign = "✓"
        case .invalid: sign = "✗"
        case .needsReview: sign = "?"
        }
    }
}
