import Diagnostics
import VietnameseText

/// The author's facts: shape and likelihood of birth year and phone (docs/data.md, “Birth years” and “Phones”).
///
/// No value stands in a message.
enum AuthorRules {
    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if initiative.isPersonUnclear {
            var unclear = finding(.personUnclear, .person, initiative)
            unclear.typed = pieces(of: initiative)
            findings.append(unclear)
        }
        return findings + birthYear(initiative, context) + phone(initiative, context)
    }

    /// What the merged cell was taken for, piece by piece; shown only on request.
    private static func pieces(of initiative: Initiative) -> String {
        let fields: [Field] = [.author, .birthYear, .position, .workplace, .phone]
        let pieces = fields.filter { !initiative[$0].isEmpty }.map { "\($0.heading): \(initiative[$0])" }
        return pieces.isEmpty ? initiative[.person] : pieces.joined(separator: "; ")
    }

    private static func birthYear(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for typed in initiative.birthYearTexts {
            let known = Set(findings.map(\.code.id))
            findings += birthYear(typed, initiative, context).filter { !known.contains($0.code.id) }
        }
        return findings
    }

    /// What is to be said of one author's birth year.
    private static func birthYear(_ typed: String, _ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let traces = initiative.source.traces
        let order = initiative.source.order(of: .birthYear, in: initiative.record)
        guard let birth = BirthYearParsing.parse(typed, programmeYear: context.programme.year, order: order) else {
            return [finding(.birthYearUnclear, .birthYear, initiative)]
        }
        var findings: [Diagnostic] = []
        // A merged author cell is printed as typed: nothing is reduced there.
        if birth.form == .yearShownAsDate {
            if !traces.isWholeColumn(.yearAsDate, .birthYear) { findings.append(finding(.birthYearShownAsDate, .birthYear, initiative)) }
        } else if birth.form != .year, initiative.person == nil {
            findings.append(finding(.birthYearReduced, .birthYear, initiative))
        }
        let age = context.programme.year - birth.year
        if !context.programme.form.plausibleAges.contains(age) {
            let year = Argument("year", context.programme.year)
            findings.append(finding(.birthYearImplausible, .birthYear, initiative, Argument("age", age), year))
        }
        return findings
    }

    private static func phone(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let typed = initiative[.phone]
        guard !typed.isEmpty else { return [] }
        guard let numbers = PhoneParsing.parse(typed, rules: context.programme.phones.rules), !numbers.isEmpty else {
            return [finding(.phoneMalformed, .phone, initiative)]
        }
        return numbers.compactMap { remark(on: $0, isOnly: numbers.count == 1, initiative, context) } + unmatched(numbers, initiative)
    }

    /// What is to be said of one number; one of several in a cell is printed as typed.
    private static func remark(
        on number: PhoneNumber,
        isOnly: Bool,
        _ initiative: Initiative,
        _ context: RuleContext
    ) -> Diagnostic? {
        let prefix = Argument("prefix", String(number.national.prefix(3)))
        switch number.status {
        case .mobile, .landline: return nil
        case .zeroRestored:
            // A merged author cell is printed as typed, so nothing was restored there.
            guard isOnly, initiative.person == nil else { return finding(.phoneZeroMissing, .phone, initiative) }
            if initiative.source.traces.isWholeColumn(.lostZero, .phone) { return nil }
            return finding(.phoneZeroRestored, .phone, initiative)
        case .oldMobile(let suggestion):
            let year = Argument("year", context.programme.phones.renumberedYear)
            return finding(.phoneOld, .phone, initiative, year, Argument("prefix", String(suggestion.prefix(3))))
        case .unknownPrefix: return finding(.phonePrefixUnknown, .phone, initiative, prefix)
        case .ambiguousOldLandline: return finding(.phoneAmbiguous, .phone, initiative, prefix)
        }
    }

    /// Several numbers of a group that are not as many as its members belong to nobody in particular (docs/data.md, “People in one cell”).
    private static func unmatched(_ numbers: [PhoneNumber], _ initiative: Initiative) -> [Diagnostic] {
        guard numbers.count > 1 else { return [] }
        let authors = initiative.authors.count
        guard authors > 1, numbers.count != authors else { return [] }
        return [finding(.phonesUnmatched, .phone, initiative, Argument("authors", authors), Argument("found", numbers.count))]
    }
}
