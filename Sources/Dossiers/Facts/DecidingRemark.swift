import SangkienDiagnostics
import VietnameseText

/// A remark on which a verdict may hang (ghi chú nói về khiếu nại, tranh chấp, xin rút).
package enum DecidingRemark {
    /// `H410` or `S702` for the remark `text` that stands at `place` under `column`; nil for one that speaks of neither.
    ///
    /// Source: letter III.2; docs/rules.md, “Two verdicts”.
    package static func finding(_ text: String, under column: String, at place: SourceLocation, _ context: RuleContext) -> Diagnostic? {
        guard !text.isEmpty else { return nil }
        if let complaint = complaint(text, under: column, at: place, context) { return complaint }
        switch context.reader.withdrawal.reading(ofRemark: text) {
        case .blank, .value(false): return nil
        case .value(true), .unclear: return Diagnostic(.withdrawalUnclear, at: place)
        }
    }

    /// `H410` for a remark that speaks of a complaint or dispute, where the programme asks about them.
    static func complaint(_ text: String, under column: String, at place: SourceLocation, _ context: RuleContext) -> Diagnostic? {
        guard !context.programme.humanFacts.facts.isEmpty, context.reader.answers.isNoteOfComplaint(text) else { return nil }
        var note = Diagnostic(.noteOfComplaint, at: place)
        note.arguments = [Argument("column", column), .echo(text)]
        note.typed = text
        return note
    }
}
