import Diagnostics
import VietnameseText

/// The author's facts: shape and likelihood of birth year and phone (domain 4.8, 4.9).
///
/// No value stands in a message.
enum AuthorRules {
    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if initiative.person?.isCertain == false { findings.append(finding(.personUnclear, .person, initiative)) }
        return findings + birthYear(initiative, context) + phone(initiative, context)
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
        guard let birth = BirthYearParsing.parse(typed, programmeYear: context.programme.year) else {
            return [finding(.birthYearUnclear, .birthYear, initiative)]
        }
        var findings: [Diagnostic] = []
        // A merged author cell is printed as typed: nothing is reduced there.
        if birth.form != .year, initiative.person == nil { findings.append(finding(.birthYearReduced, .birthYear, initiative)) }
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
        return numbers.compactMap { number in
            switch number.status {
            case .mobile, .landline: return nil
            case .zeroRestored:
                // A merged author cell is printed as typed, so nothing was restored there.
                let isMerged = initiative.person != nil
                return finding(isMerged ? .phoneZeroMissing : .phoneZeroRestored, .phone, initiative)
            case .oldMobile(let suggestion):
                let year = Argument("year", context.programme.phones.renumberedYear)
                return finding(.phoneOld, .phone, initiative, year, Argument("prefix", String(suggestion.prefix(3))))
            case .unknownPrefix, .ambiguousOldLandline:
                return finding(.phonePrefixUnknown, .phone, initiative, Argument("prefix", String(number.national.prefix(3))))
            }
        }
    }
}
