import Dossiers
import VietnameseText

/// The figures of the province's weekly report.
struct WeeklyReport: Sendable {
    typealias Count = WeeklyCounts.Count

    /// The counts of one union, or of all.
    struct Union: Sendable {
        let name: String
        /// False for dossiers that name no union.
        var isKnown = true
        var thisWeek = Count()
        var lastWeek = Count()
        /// Up to the day of the report.
        var soFar = Count()
    }

    /// What one union sent in one week.
    struct Week: Sendable {
        let union: String
        let span: ReportWeek
        var count = Count()
    }

    let head: LetterHead
    let week: ReportWeek
    /// The unions of which something counts, in the order of the programme's list, then of first appearance.
    private(set) var unions: [Union] = []
    private(set) var total = Union(name: "")
    /// By union in the same order, then by week.
    private(set) var weeks: [Week] = []
    let silent: [SilentUnits]
    /// Files that could not be read; they may be of unions that count as silent.
    let unread: UnreadFiles
    /// Dossiers whose day of sending is not known, and the unions that sent them; and how many were sent after the day of the report.
    private(set) var undated = 0
    private(set) var undatedUnions: [String] = []
    private(set) var later = 0

    init(_ dossiers: [CheckedDossier], _ context: RuleContext, isPublic: Bool) {
        head = LetterHead(ofProvince: context, form: WeeklyReportForm.self)
        week = ReportWeek(endingOn: context.asOf)
        let counts = WeeklyCounts(dossiers, context, through: context.asOf)
        // As of its day, a union whose dossiers all came later has sent nothing.
        silent = context.silentUnits(without: Set(counts.unions.filter { !$0.weeks.isEmpty || $0.undated > 0 }.map(\.union.key)))
        unread = UnreadFiles(context, silent: silent, isPublic: isPublic)
        for sent in Self.inListOrder(counts.unions, context) {
            let isKnown = !sent.union.name.isEmpty
            var union = Union(name: isKnown ? sent.union.name : "Chưa ghi đơn vị trình", isKnown: isKnown)
            undated += sent.undated
            if sent.undated > 0 { undatedUnions.append(union.name) }
            later += sent.later
            for (monday, count) in sent.weeks { add(count, of: monday, to: &union) }
            if !sent.weeks.isEmpty { unions.append(union) }
        }
    }

    /// Adds what a union sent in the week of `monday`.
    private mutating func add(_ count: Count, of monday: CalendarDate, to union: inout Union) {
        weeks.append(Week(union: union.name, span: ReportWeek(of: monday, through: week.last), count: count))
        union.soFar = union.soFar + count
        total.soFar = total.soFar + count
        if monday == week.monday {
            union.thisWeek = union.thisWeek + count
            total.thisWeek = total.thisWeek + count
        } else if monday == week.before.monday {
            union.lastWeek = union.lastWeek + count
            total.lastWeek = total.lastWeek + count
        }
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
