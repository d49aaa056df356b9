import SangkienDiagnostics
import VietnameseText

/// What does not fit in what the province selects, as findings: looked at only once something is marked (letter III.1.2).
extension Checker {
    /// Everything that does not fit in what was chosen.
    package func selectionFindings(_ dossiers: [CheckedDossier]) -> [Diagnostic] {
        // Nothing is copied while nothing is chosen: a run may have two hundred thousand initiatives.
        let isBegun = dossiers.contains { $0.dossier.initiatives.contains(where: \.isMarked) }
        let entries = (isBegun ? dossiers : [])
            .flatMap { checked in
                checked.dossier.initiatives.map { Ranking.Entry(initiative: $0, dossier: checked, union: "") }
            }
        let awarded = Selection(.awarded, among: entries, context)
        let forwarded = Selection(.forwarded, among: entries, context)
        var findings = counts(awarded, .awardedCount) + repeatedPersons(awarded)
        findings += counts(forwarded, .forwardedCount) + fields(of: forwarded)
        findings += cuts(awarded) + cuts(forwarded) + coAuthors(awarded) + groups(forwarded) + tooFew(dossiers, [awarded, forwarded])
        findings += notValid(awarded) + notValid(forwarded)
        findings += forwarded.notAwarded.map { chosen(.forwardedNotAwarded, .forwarded, forwarded.chosen[$0]) }
        findings += unclear(awarded) + unclear(forwarded) + Ranking.findings(on: dossiers)
        return findings.compactMap(judged)
    }

    /// A finding at a chosen initiative, which names its dossier: it stands with none.
    func chosen(_ code: DiagnosticCode, _ field: Field, _ choice: Ranking.Entry, _ arguments: Argument...) -> Diagnostic {
        var finding = finding(code, field, choice.initiative)
        finding.arguments = arguments
        finding.subject.dossier = choice.dossier.names.id
        return finding
    }

    private func counts(_ selection: Selection, _ code: DiagnosticCode) -> [Diagnostic] {
        guard let first = selection.chosen.first else { return [] }
        return selection.wrongCounts.map { wrong in
            let scope = wrong.group.map {
                LocalizedText(vi: " lĩnh vực “\($0.choice.name)”", en: " of the field “\($0.choice.name)”")
            }
            return chosen(
                code,
                selection.field,
                first,
                Argument("found", wrong.found),
                Argument("scope", scope ?? LocalizedText(vi: "", en: "")),
                Argument("expected", wrong.expected)
            )
        }
    }

    /// Two initiatives of one person, who is never named in the message; one finding for each initiative after the first.
    private func repeatedPersons(_ selection: Selection) -> [Diagnostic] {
        var earlier: [Int: Int] = [:]
        for person in selection.repeatedPersons {
            for place in person.places.dropFirst() where earlier[place] == nil { earlier[place] = person.places[0] }
        }
        return earlier.sorted { $0.key < $1.key }
            .map { place, first in
                let other = selection.chosen[first].initiative.location()
                let words = LocalizedText(vi: other.text(in: .vietnamese), en: other.text(in: .english))
                return chosen(.awardedPersonRepeated, .awarded, selection.chosen[place], Argument("other", words)).related(to: [other])
            }
    }

    /// Marks that are neither yes nor no, which choose nobody: reported once for a column.
    private func unclear(_ selection: Selection) -> [Diagnostic] {
        guard let first = selection.unclear.first?.initiative else { return [] }
        let place = first.location(of: selection.field)
        let column = Argument("field", selection.field.heading)
        return [Diagnostic(.markUnclear, at: place, field: selection.field.key, Argument("count", selection.unclear.count), column)]
    }

    private func fields(of forwarded: Selection) -> [Diagnostic] {
        let allowed = Argument("allowed", context.programme.eligibility.fieldGroups.map(\.name).joined(separator: "; "))
        return forwarded.withoutField.map { chosen(.forwardedFieldMissing, .fieldGroup, forwarded.chosen[$0], allowed) }
    }

    private func notValid(_ selection: Selection) -> [Diagnostic] {
        selection.notValid.map { place in
            let choice = selection.chosen[place]
            let verdict = Argument("verdict", choice.words)
            return chosen(.selectedNotValid, selection.field, choice, .id(choice.dossier.dossier), verdict)
        }
    }
}

extension Initiative {
    /// True when a column of choice holds a mark, clear or not.
    fileprivate var isMarked: Bool {
        [Field.awarded, .forwarded].contains { isChosen($0) || isUnclear($0) }
    }
}
