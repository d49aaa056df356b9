import Diagnostics
import Dossiers

/// How a page shows a verdict: a sign and a word beside the colour.
struct PageVerdict {
    let name: String
    let sign: String
    let words: LocalizedText

    init(_ verdict: Verdict) {
        name = verdict.rawValue
        words = LocalizedText(vi: ReportWords.verdict(verdict, .vietnamese), en: ReportWords.verdict(verdict, .english))
        switch verdict {
        case .valid: sign = "✓"
        case .invalid: sign = "✗"
        case .needsReview: sign = "?"
        }
    }
}
