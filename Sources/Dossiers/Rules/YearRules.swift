import Diagnostics
import VietnameseText

/// Dates without a year take the programme's (ngày không ghi năm), which is told.
enum YearRules {
    private static let ofDossier: [Field] = [.proposalDate, .postedOn, .emailedOn, .sentOn, .receivedOn, .confirmedOn]
    private static let ofInitiative: [Field] = [.recognitionDate, .portalOn]

    static func check(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        ofDossier.filter { DateParsing.lacksYear(dossier[$0], in: context.programme.year) }
            .compactMap { field in
                context.date(field, of: dossier)
                    .map { finding(.yearAssumed, field, dossier, .numeral(dossier[field]), Argument("date", $0.shortText)) }
            }
    }

    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        ofInitiative.filter { DateParsing.lacksYear(initiative[$0], in: context.programme.year) }
            .compactMap { field in
                context.date(field, of: initiative)
                    .map {
                        finding(.yearAssumed, field, initiative, .numeral(initiative[field]), Argument("date", $0.shortText))
                    }
            }
    }
}
