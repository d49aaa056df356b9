import Diagnostics
import VietnameseText

/// What the province selects: 10 initiatives of 10 persons for its own award, 04 to be forwarded (letter III.1.2; domain
/// rules 26 and 27, A7 and A8).
///
/// Looked at only once something is chosen (“Có” in one of the two columns). Co-authors are no persons of their own unless
/// `selection.persons` says so.
extension Checker {
    /// A chosen initiative and the dossier it belongs to.
    private struct Choice {
        let initiative: Initiative
        let dossier: CheckedDossier
    }

    /// Everything that does not fit in what was chosen.
    package func selectionFindings(_ dossiers: [CheckedDossier]) -> [Diagnostic] {
        let awarded = chosen(.awarded, dossiers)
        let forwarded = chosen(.forwarded, dossiers)
        var findings = awardedCount(awarded) + repeatedPersons(awarded)
        findings += forwardedCount(forwarded) + fields(of: forwarded)
        findings += notValid(awarded, .awarded) + notValid(forwarded, .forwarded)
        if context.programme.selection.forwardedFromAwarded {
            findings += forwarded.filter { !$0.initiative.isChosen(.awarded) }
                .map { finding(.forwardedNotAwarded, .forwarded, $0.initiative) }
        }
        return findings.compactMap(judged)
    }

    private func chosen(_ field: Field, _ dossiers: [CheckedDossier]) -> [Choice] {
        dossiers.flatMap { checked in
            checked.dossier.initiatives
                .filter { $0.isChosen(field) }
                .map { Choice(initiative: $0, dossier: checked) }
        }
    }

    private func awardedCount(_ awarded: [Choice]) -> [Diagnostic] {
        let expected = context.programme.selection.provinceAwards
        guard let first = awarded.first, awarded.count != expected else { return [] }
        return [
            finding(
                .awardedCount,
                .awarded,
                first.initiative,
                Argument("found", awarded.count),
                Argument("expected", expected)
            )
        ]
    }

    /// Two initiatives of one person; persons are told apart by name and birth year, and never named in the message.
    private func repeatedPersons(_ awarded: [Choice]) -> [Diagnostic] {
        let everyone = context.programme.selection.persons == .everyAuthor
        var known: [String: Initiative] = [:]
        return awarded.compactMap { choice in
            let keys = choice.initiative.authorKeys
            let persons = everyone ? keys : Array(keys.prefix(1))
            defer { for person in persons where known[person] == nil { known[person] = choice.initiative } }
            guard let earlier = persons.lazy.compactMap({ known[$0] }).first else { return nil }
            let place = earlier.location()
            let other = LocalizedText(vi: place.text(in: .vietnamese), en: place.text(in: .english))
            return finding(.awardedPersonRepeated, .awarded, choice.initiative, Argument("other", other))
        }
    }

    /// Four in all, or four of each field, as `selection.forwardedCounts` reads the letter.
    private func forwardedCount(_ forwarded: [Choice]) -> [Diagnostic] {
        let rule = context.programme.selection
        guard let first = forwarded.first else { return [] }
        let everything: [(scope: LocalizedText, count: Int)]
        switch rule.forwardedCounts {
        case .total: everything = [(LocalizedText(vi: "", en: ""), forwarded.count)]
        case .perField:
            everything = context.programme.eligibility.fieldGroups.map { group in
                let count = forwarded.count { group.matches(key: VietnameseFolding.bareKey($0.initiative[.fieldGroup])) }
                return (LocalizedText(vi: " lĩnh vực “\(group.name)”", en: " of the field “\(group.name)”"), count)
            }
        }
        return everything.filter { $0.count != rule.forwarded }
            .map { scope, count in
                finding(
                    .forwardedCount,
                    .forwarded,
                    first.initiative,
                    Argument("found", count),
                    Argument("scope", scope),
                    Argument("expected", rule.forwarded)
                )
            }
    }

    private func fields(of forwarded: [Choice]) -> [Diagnostic] {
        let groups = context.programme.eligibility.fieldGroups
        let allowed = Argument("allowed", groups.map(\.name).joined(separator: "; "))
        return forwarded.filter { context.fieldGroup(of: $0.initiative) == nil }
            .map { finding(.forwardedFieldMissing, .fieldGroup, $0.initiative, allowed) }
    }

    private func notValid(_ choices: [Choice], _ field: Field) -> [Diagnostic] {
        choices.filter { $0.dossier.verdict != .valid }
            .map { choice in
                let verdict = Argument("verdict", choice.dossier.verdict.words)
                return finding(.selectedNotValid, field, choice.initiative, .id(choice.dossier.dossier), verdict)
            }
    }
}

extension Verdict {
    /// The verdict in words: `không hợp lệ`.
    package var words: LocalizedText {
        switch self {
        case .valid: LocalizedText(vi: "hợp lệ", en: "valid")
        case .invalid: LocalizedText(vi: "không hợp lệ", en: "invalid")
        case .needsReview: LocalizedText(vi: "cần xác nhận", en: "needs review")
        }
    }
}
