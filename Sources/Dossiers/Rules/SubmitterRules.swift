import SangkienDiagnostics
import VietnameseText

/// Who sends the dossier (docs/rules.md, rules 19 and 20).
enum SubmitterRules {
    static func check(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        switch dossier.unit {
        case .blank: findings.append(finding(.submitterMissing, .submitter, dossier))
        case .unclear where dossier.level?.unitsListed != false: findings.append(unknown(dossier[.submitter], dossier, context))
        case .unclear, .value: break
        }
        if dossier.level == nil { findings.append(unclearLevel(dossier, context)) }
        return findings + otherLevel(dossier, context) + notInBeing(dossier, context)
    }

    private static func unknown(_ submitter: String, _ dossier: ReadDossier, _ context: RuleContext) -> Diagnostic {
        var suggestion = LocalizedText(vi: "", en: "")
        if let nearest = context.suggestion.nearest(to: submitter) {
            suggestion = LocalizedText(vi: " Có phải là “\(nearest)” không?", en: " Did you mean “\(nearest)”?")
        }
        return finding(
            .submitterUnknown,
            .submitter,
            dossier,
            .echo(submitter, as: "name"),
            Argument("suggestion", suggestion)
        )
    }

    private static func unclearLevel(_ dossier: ReadDossier, _ context: RuleContext) -> Diagnostic {
        let typed = dossier[.submitterLevel]
        let quoted = typed.isEmpty ? "" : " “\(Redaction.redact(typed))”"
        let hidden = typed.isEmpty ? "" : " “[…]”"
        let level = Argument(private: "typed", LocalizedText(vi: quoted, en: quoted), shown: LocalizedText(vi: hidden, en: hidden))
        let allowed = context.programme.units.levels.map(\.name).joined(separator: "; ")
        return finding(.levelUnclear, .submitterLevel, dossier, level, Argument("allowed", allowed))
    }

    /// A level typed otherwise than the list of unions has it (rule 19: one way for each union).
    private static func otherLevel(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard let typed = dossier.typedLevel.value, let unit = dossier.unit.value,
            unit.level != typed.id, let listed = context.units.level(id: unit.level)
        else { return [] }
        return [
            finding(.levelMismatch, .submitterLevel, dossier, Argument("typed", typed.name), Argument("listed", listed.name))
        ]
    }

    /// A union that, by the list, did not exist on the day the dossier was sent (docs/programmes.md).
    private static func notInBeing(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard let unit = dossier.unit.value else { return [] }
        let day = context.sendingDay(of: dossier) ?? context.deadline(of: dossier)
        guard !unit.exists(on: day) else { return [] }
        var successor = LocalizedText(vi: "", en: "")
        if let name = unit.successor {
            successor = LocalizedText(vi: " Đơn vị kế thừa: “\(name)”.", en: " Its successor: “\(name)”.")
        }
        return [
            finding(
                .submitterNotValid,
                .submitter,
                dossier,
                Argument("name", unit.name),
                Argument("span", span(of: unit)),
                Argument("date", day.shortText),
                Argument("successor", successor)
            )
        ]
    }

    private static func span(of unit: Programme.Unit) -> LocalizedText {
        let from = unit.validFrom.map { LocalizedText(vi: "từ ngày \($0.shortText)", en: "from \($0.shortText)") }
        let through = unit.validThrough.map { LocalizedText(vi: "đến hết ngày \($0.shortText)", en: "through \($0.shortText)") }
        let texts = [from, through].compactMap(\.self)
        return LocalizedText(
            vi: texts.map(\.vietnamese).joined(separator: " "),
            en: texts.map(\.english).joined(separator: " ")
        )
    }
}
