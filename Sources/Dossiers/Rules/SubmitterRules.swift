import Diagnostics
import VietnameseText

/// Who sends the dossier (domain, rules 19-20).
enum SubmitterRules {
    static func check(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        let submitter = dossier[.submitter]
        let level = context.level(of: dossier)
        if submitter.isEmpty {
            findings.append(finding(.submitterMissing, .submitter, dossier))
        } else if context.units.unit(named: submitter) == nil, level?.unitsListed != false {
            findings.append(unknown(submitter, dossier, context))
        }
        if level == nil { findings.append(unclearLevel(dossier, context)) }
        return findings
    }

    private static func unknown(_ submitter: String, _ dossier: Dossier, _ context: RuleContext) -> Diagnostic {
        var suggestion = LocalizedText(vi: "", en: "")
        if let nearest = Suggestion.nearest(to: submitter, among: context.units.names) {
            suggestion = LocalizedText(vi: " Có phải “\(nearest)”?", en: " Did you mean “\(nearest)”?")
        }
        return finding(
            .submitterUnknown,
            .submitter,
            dossier,
            Argument("name", submitter),
            Argument("suggestion", suggestion)
        )
    }

    private static func unclearLevel(_ dossier: Dossier, _ context: RuleContext) -> Diagnostic {
        let typed = dossier[.submitterLevel]
        let shown = typed.isEmpty ? "" : " “\(typed)”"
        let allowed = context.programme.units.levels.map(\.name).joined(separator: "; ")
        return finding(.levelUnclear, .submitterLevel, dossier, Argument("typed", shown), Argument("allowed", allowed))
    }
}

/// A finding at a fact of a dossier.
func finding(_ code: DiagnosticCode, _ field: Field, _ dossier: Dossier, _ arguments: Argument...) -> Diagnostic {
    var finding = Diagnostic(code, at: dossier.location(of: field), field: field.key)
    finding.arguments = arguments
    return finding
}

/// A finding at a field of an initiative.
func finding(_ code: DiagnosticCode, _ field: Field, _ initiative: Initiative, _ arguments: Argument...) -> Diagnostic {
    var finding = Diagnostic(code, at: initiative.location(of: field), field: field.key)
    finding.arguments = arguments
    return finding
}
