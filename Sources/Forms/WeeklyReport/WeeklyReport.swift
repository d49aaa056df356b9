import Dossiers
import VietnameseText

/// The figures of a weekly report.
struct WeeklyReport: Sendable {
    typealias Count = WeeklyCounts.Count

    /// The counts of one union, or of all.
    struct Union: Sendable {
        let name: String
        var thisWeek = Count()
        var lastWeek = Count()
        /// Up to the end of this week.
        var soFar = Count()
    }

    /// What one union sent in one week, which begins on `first`.
    struct Week: Sendable {
        let union: String
        let first: CalendarDate
        var count = Count()
    }

    let head: LetterHead
    let day: CalendarDate
    /// The Monday of the week.
    let week: CalendarDate
    /// The unions that sent something, in the order of the programme's list, then of first appearance.
    private(set) var unions: [Union] = []
    private(set) var total = Union(name: "")
    /// By union in the same order, then by week; weeks after this one are left out.
    private(set) var weeks: [Week] = []
    let silent: [SilentUnits]
    /// How many files could not be read; they may be of unions that count as silent.
    let unreadFiles: Int
    /// Dossiers whose day of sending is not known, and those sent after the week.
    private(set) var undated = 0
    private(set) var later = 0

    init(_ dossiers: [CheckedDossier], _ context: RuleContext) {
        head = LetterHead(ofProvince: context, form: WeeklyReportForm.name)
        day = context.asOf
        week = WeeklyCounts.monday(of: context.asOf)
        unreadFiles = context.unreadFiles
        silent = context.silentUnits(among: dossiers.map(\.dossier))
        for sent in Self.inListOrder(WeeklyCounts(dossiers, context).unions, context) {
            var union = Union(name: sent.union.name.isEmpty ? context.programme.form.blankBody : sent.union.name)
            undated += sent.undated
            for (monday, count) in sent.weeks { add(count, of: monday, to: &union) }
            unions.append(union)
        }
    }

    /// Adds what a union sent in the week of `monday`; later weeks are only counted.
    private mutating func add(_ count: Count, of monday: CalendarDate, to union: inout Union) {
        guard monday <= week else {
            later += count.dossiers
            return
        }
        weeks.append(Week(union: union.name, first: monday, count: count))
        union.soFar = union.soFar + count
        total.soFar = total.soFar + count
        if monday == week {
            union.thisWeek = union.thisWeek + count
            total.thisWeek = total.thisWeek + count
        } else if monday == week.adding(days: -7) {
            union.lastWeek = union.lastWeek + count
            total.lastWeek = total.lastWeek + count
        }
    }

    /// `+3`, `-2`, `0`.
    static func change(_ difference: Int) -> String {
        difference > 0 ? "+\(difference)" : String(difference)
    }

    /// `tăng 03`, `giảm 02`, `không đổi`.
    static func changeInWords(_ difference: Int) -> String {
        difference == 0 ? "không đổi" : "\(difference > 0 ? "tăng" : "giảm") \(twoDigits(abs(difference)))"
    }

    /// The unions by their place in the programme's list; others behind, in order of appearance.
    private static func inListOrder(_ unions: [WeeklyCounts.Union], _ context: RuleContext) -> [WeeklyCounts.Union] {
        let places = Dictionary(
            context.programme.units.list.enumerated().map { (VietnameseFolding.bareKey($1.name), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return unions.enumerated().map { (places[$1.union.key] ?? .max, $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
}
