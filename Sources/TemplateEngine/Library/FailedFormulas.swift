import SangkienDiagnostics

/// The formulas of fields that a run could not compute: a division by nothing, a text where a number belongs.
///
/// Word prints an error of its own there; a paper with one is of no use to anybody.
struct FailedFormulas {
    private var rows: [Int: [Int]] = [:]

    private static let shownOfAFormula = 5

    /// Takes the place of a formula, and the number of the row of its repeat, or of the record.
    mutating func note(_ computed: Int, row: Int) { rows[computed, default: []].append(row) }

    /// One error for each formula.
    func faults(_ program: Program) -> [Diagnostic] {
        rows.sorted { $0.key < $1.key }
            .map { computed, rows in
                let slot = program.computed[computed].expression.names.first
                let shown = rows.prefix(Self.shownOfAFormula).map(String.init).joined(separator: ", ")
                let numbers = rows.count > Self.shownOfAFormula ? shown + "…" : shown
                let reason = LocalizedText(
                    vi: "ở bản ghi \(numbers), công thức chia cho 0, gặp giá trị không phải là số hoặc số quá lớn",
                    en: "in record \(numbers) the formula divides by 0, meets what is no number, or is too large"
                )
                return Diagnostic(
                    .fieldNotComputed,
                    at: slot.flatMap { program.slots[$0].location },
                    Argument("field", "="),
                    Argument("reason", reason)
                )
            }
    }
}
