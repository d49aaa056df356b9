import Dossiers
import VietnameseText

/// The figures of a weekly report.
struct WeeklyReport: Sendable {
    /// Dossiers and the initiatives in them.
    struct Count: Sendable {
        var dossiers = 0
        var initiatives = 0

        mutating func add(_ dossier: Dossier) {
            dossiers += 1
            initiatives += dossier.initiatives.count
        }
    }

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
        week = Self.monday(of: context.asOf)
        unreadFiles = context.unreadFiles
        silent = context.silentUnits(among: dossiers.map(\.dossier))
        var byName: [String: Int] = [:]
        var byWeek: [[CalendarDate: Count]] = []
        for dossier in Self.inListOrder(dossiers.map(\.dossier), context) {
            let name = context.unionName(of: dossier)
            let index = byName[VietnameseFolding.bareKey(name)] ?? unions.count
            if index == unions.count {
                byName[VietnameseFolding.bareKey(name)] = index
                unions.append(Union(name: name.isEmpty ? context.programme.form.blankBody : name))
                byWeek.append([:])
            }
            guard let first = count(dossier, sentOn: context.sendingDay(of: dossier), union: index) else { continue }
            byWeek[index][first, default: Count()].add(dossier)
        }
        weeks = zip(unions, byWeek)
            .flatMap { union, counts in
                counts.sorted { $0.key < $1.key }.map { Week(union: union.name, first: $0.key, count: $0.value) }
            }
    }

    /// Counts a dossier; gives the Monday of its week, nil when it counts in none so far.
    private mutating func count(_ dossier: Dossier, sentOn day: CalendarDate?, union: Int) -> CalendarDate? {
        guard let day else {
            undated += 1
            return nil
        }
        let first = Self.monday(of: day)
        guard first <= week else {
            later += 1
            return nil
        }
        unions[union].soFar.add(dossier)
        total.soFar.add(dossier)
        if first == week {
            unions[union].thisWeek.add(dossier)
            total.thisWeek.add(dossier)
        } else if first == week.adding(days: -7) {
            unions[union].lastWeek.add(dossier)
            total.lastWeek.add(dossier)
        }
        return first
    }

    /// The Monday on or before a day.
    static func monday(of day: CalendarDate) -> CalendarDate {
        day.adding(days: -(((day.dayNumber + 3) % 7 + 7) % 7))
    }

    /// `+3`, `-2`, `0`.
    static func change(_ difference: Int) -> String {
        difference > 0 ? "+\(difference)" : String(difference)
    }

    /// `tăng 3`, `giảm 2`, `không đổi`.
    static func changeInWords(_ difference: Int) -> String {
        difference == 0 ? "không đổi" : "\(difference > 0 ? "tăng" : "giảm") \(abs(difference))"
    }

    /// Dossiers by the place of their union in the programme's list; others behind, in order of appearance.
    private static func inListOrder(_ dossiers: [Dossier], _ context: RuleContext) -> [Dossier] {
        let places = Dictionary(
            context.programme.units.list.enumerated().map { (VietnameseFolding.bareKey($1.name), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return dossiers.enumerated()
            .map { (places[VietnameseFolding.bareKey(context.unionName(of: $1))] ?? .max, $0, $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map(\.2)
    }
}
