import Dossiers
import SangkienDiagnostics

/// Lets a run judge only so many initiatives and dossiers, in the order of the inputs (ngân sách sáng kiến, hồ sơ của một lượt).
struct InitiativeBudget {
    private let budgets: Budgets
    private var textBytes = 0
    private var initiatives = 0
    private var dossiers = 0
    /// What was reached; from there on nothing is judged.
    private var reached: DiagnosticCode?

    /// What `budgets` allow.
    init(_ budgets: Budgets) {
        self.budgets = budgets
    }

    /// The input as far as the budgets reach: whole dossiers from its beginning, and `D057` or `D064` where the rest is left out.
    mutating func take(_ input: ReadInput) -> ReadInput {
        textBytes += input.textBytes
        var parts: [ReadPart] = []
        var (first, leftOut): (Dossier?, Int) = (nil, 0)
        for part in input.parts {
            let kept = part.dossiers.prefix { judges($0) }.count
            leftOut += part.dossiers.count - kept
            if kept < part.dossiers.count { first = first ?? part.dossiers[kept] }
            let dossiers = Array(part.dossiers[..<kept])
            parts.append(ReadPart(table: part.table, source: part.source, dossiers: dossiers, matches: part.matches))
        }
        guard leftOut > 0, let reached, let first else { return input }
        let limit = reached === DiagnosticCode.initiativesOverBudget ? budgets.initiatives : budgets.dossiers(text: textBytes)
        let finding = Diagnostic(reached, at: first.location(), Argument("limit", limit), Argument("dossiers", leftOut))
        return ReadInput(file: input.file, parts: parts, diagnostics: input.diagnostics + [finding], isOverBudget: true)
    }

    /// Whether there is room for one more dossier, which is then used up.
    private mutating func judges(_ dossier: Dossier) -> Bool {
        guard reached == nil else { return false }
        if initiatives + dossier.initiatives.count > budgets.initiatives { reached = .initiativesOverBudget }
        if dossiers == budgets.dossiers(text: textBytes) { reached = .dossiersOverBudget }
        guard reached == nil else { return false }
        initiatives += dossier.initiatives.count
        dossiers += 1
        return true
    }
}
