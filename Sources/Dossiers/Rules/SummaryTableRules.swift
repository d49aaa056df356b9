import SangkienDiagnostics
import VietnameseText

/// The summary table: at least one initiative, one of them complete (letter III.2, docs/rules.md, rules 29 and 36-44).
enum SummaryTableRules {
    /// `standing` are the initiatives that were not withdrawn.
    static func check(_ dossier: Dossier, standing: [Initiative], _ context: RuleContext) -> [Diagnostic] {
        if dossier.initiatives.isEmpty { return [Diagnostic(.noInitiative, at: dossier.location())] }
        if standing.isEmpty { return [Diagnostic(.allWithdrawn, at: dossier.location(), Argument("count", dossier.initiatives.count))] }
        let required = context.requiredFields
        let isComplete = standing.contains { initiative in missing(required, in: initiative, context).isEmpty }
        guard !isComplete else { return [] }
        return [Diagnostic(.noCompleteInitiative, at: dossier.location(), Argument("count", standing.count))]
    }

    /// Blank contents of one initiative.
    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        missing(context.requiredFields, in: initiative, context)
            .map {
                finding(.fieldMissing, $0, initiative, Argument("field", $0.heading))
            }
            + missing(context.advisedFields, in: initiative, context)
            .map {
                finding(.fieldAdvised, $0, initiative, Argument("field", $0.heading))
            }
            + StandInRules.check(initiative)
    }

    /// True for a blank cell, and for a cell of words that says “chưa có”.
    private static func isBlank(_ field: Field, _ initiative: Initiative) -> Bool {
        let text = initiative[field]
        return text.isEmpty || StandInRules.isNothing(text, field)
    }

    private static func missing(_ fields: [Field], in initiative: Initiative, _ context: RuleContext) -> [Field] {
        fields.filter { field in
            guard isBlank(field, initiative), !isBesideName(field, initiative) else { return false }
            // A trade secret needs its name and effect only (docs/rules.md, rule 16); whether it is one may be asked first (S303).
            if field == .summary, mayBeSecret(initiative, context) { return false }
            // The form's own column 6 holds all three; which of them a text speaks of is for a person to see.
            let isInMerged = (field == .benefit || field == .scope) && !initiative[.effectAll].isEmpty
            // A merged author cell that cannot be told apart is reported as such.
            let isUnclearPerson = initiative.isPersonUnclear && (field == .position || field == .workplace || isUnread(field, initiative))
            return !isInMerged && !isUnclearPerson
        }
    }

    private static func mayBeSecret(_ initiative: Initiative, _ context: RuleContext) -> Bool {
        switch CellReader.secret(of: initiative, context.programme) {
        case .value(true), .unclear: true
        case .value(false), .blank: false
        }
    }

    /// A fact of the author that may stand in a merged cell which could not be taken apart at all.
    private static func isUnread(_ field: Field, _ initiative: Initiative) -> Bool {
        initiative.isPersonUnread && [.author, .birthYear, .phone].contains(field)
    }

    /// A fact that stands beside the names in their own cell: `Lê Văn Mẫu (1985), Trần Thị Mẫu (1990)`.
    private static func isBesideName(_ field: Field, _ initiative: Initiative) -> Bool {
        guard let people = initiative.groupOfPeople else { return false }
        switch field {
        case .birthYear: return !people.birthYears.isEmpty
        case .phone: return people.phones?.isEmpty == false
        case .position: return people.persons.contains { $0.position != nil }
        case .workplace: return people.persons.contains { $0.workplace != nil }
        default: return false
        }
    }
}
