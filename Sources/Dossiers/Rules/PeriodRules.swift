import SangkienDiagnostics
import VietnameseText

/// When application began (letter I.2, docs/rules.md, rule 8 and A2).
///
/// Only the start is bounded.
enum PeriodRules {
    static func check(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        switch initiative.period {
        case .blank: return []
        case .unclear: return [unclear(initiative, context)]
        case .value(let period): return judged(period, initiative, context)
        }
    }

    private static func judged(_ period: Period, _ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let window = context.programme.applicationPeriod
        let from = Argument("from", window.from.shortText)
        let to = Argument("to", window.through.shortText)
        let start = Argument("start", words(for: period))
        if period.startLatest < window.from { return [finding(.periodTooEarly, .period, initiative, start, from, to)] }
        if period.start > window.through { return [finding(.periodTooLate, .period, initiative, start, from, to)] }
        // By default a month or quarter that overlaps the window is accepted, while a whole year says too little.
        let isVague = period.precision == .year || period.precision == .schoolYear
        let isInside = period.start >= window.from && period.startLatest <= window.through
        let doubt = isVague ? window.yearOnly : window.monthOverlap
        if !isInside, doubt == .review { return [unclear(initiative, context)] }
        guard period.start > context.asOf else { return [] }
        return [finding(.periodInFuture, .period, initiative, start, Argument("asOf", context.asOf.shortText))]
    }

    private static func unclear(_ initiative: ReadInitiative, _ context: RuleContext) -> Diagnostic {
        let window = context.programme.applicationPeriod
        let reason = context.reader.doubtOfPeriod(initiative.initiative)?.reason ?? LocalizedText(vi: "", en: "")
        let isDoubt = !reason.vietnamese.isEmpty
        return finding(
            .periodUnclear,
            .period,
            initiative,
            .echo(initiative[.period]),
            Argument("doubt", LocalizedText(vi: isDoubt ? reason.vietnamese + "," : "", en: isDoubt ? "\(reason.english); it" : "")),
            Argument("from", window.from.shortText),
            Argument("to", window.through.shortText),
            Argument("example", "\(window.from.paddedMonth)/\(window.from.year)")
        )
    }

    private static func words(for period: Period) -> LocalizedText {
        let start = period.start
        let month = "\(start.paddedMonth)/\(start.year)"
        switch period.precision {
        case .day: return LocalizedText(vi: "ngày \(start.shortText)", en: "on \(start.shortText)")
        case .month: return LocalizedText(vi: "tháng \(month)", en: "in \(month)")
        case .quarter, .schoolYear: return LocalizedText(vi: "tháng \(month)", en: "from \(month)")
        case .year: return LocalizedText(vi: "năm \(start.year)", en: "in \(start.year)")
        }
    }
}
