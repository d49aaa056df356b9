import VietnameseText

/// How many dossiers and initiatives each union sent in each week (định kỳ hàng tuần; letter II.2.2, docs/rules.md, rule 21).
///
/// A dossier counts in the week of the first day on which it, or an earlier version of it, was sent; of versions one counts. The letter asks upper unions for a weekly summary and gives no
/// form for it.
package struct WeeklyCounts: Sendable {
    /// Dossiers and the initiatives in them.
    package struct Count: Sendable, Equatable {
        /// Dossiers, each counted once whatever its versions.
        package private(set) var dossiers = 0
        /// Their initiatives, without those that were withdrawn.
        package private(set) var initiatives = 0

        /// Nothing.
        package init() {}

        /// Both together.
        package static func + (left: Count, right: Count) -> Count {
            var sum = left
            sum.dossiers += right.dossiers
            sum.initiatives += right.initiatives
            return sum
        }

        mutating func add(_ checked: CheckedDossier) {
            dossiers += 1
            initiatives += checked.standing.dossier.initiatives.count
        }
    }

    /// What one union sent.
    package struct Union: Sendable {
        /// The union.
        package let union: UnionIdentity
        /// What reports call it.
        package let shownName: String
        /// The weeks in which it sent something, each by its Monday, the earliest first.
        package let weeks: [(monday: CalendarDate, count: Count)]
        /// How many of its dossiers have no day of sending.
        package let undated: Int
        /// How many were sent after the last day that counts.
        package let later: Int
    }

    /// The unions in order of first appearance.
    package let unions: [Union]

    /// Counts `dossiers`; those that were sent after `lastDay`, where one is given, are only numbered.
    package init(_ dossiers: [CheckedDossier], _ context: RuleContext, through lastDay: CalendarDate? = nil) {
        let days = FirstDays(dossiers, context)
        unions = UnionGroups(dossiers.countedOnce(), context, dossier: \.dossier).groups
            .map { group in
                var weeks: [CalendarDate: Count] = [:]
                var (undated, later) = (0, 0)
                for checked in group.items {
                    guard let day = days.day(of: checked.dossier) else {
                        undated += 1
                        continue
                    }
                    if let lastDay, day > lastDay {
                        later += 1
                    } else {
                        weeks[Self.monday(of: day), default: Count()].add(checked)
                    }
                }
                return Union(
                    union: group.union,
                    shownName: context.shownUnion(of: group.items[0]),
                    weeks: weeks.sorted { $0.key < $1.key }.map { (monday: $0.key, count: $0.value) },
                    undated: undated,
                    later: later
                )
            }
    }

    /// Every week of every union: by week, then by union in order of first appearance.
    package var byWeek: [(union: Union, monday: CalendarDate, count: Count)] {
        unions.enumerated().flatMap { place, union in union.weeks.map { (place, union, $0.monday, $0.count) } }
            .sorted { ($0.2, $0.0) < ($1.2, $1.0) }
            .map { (union: $0.1, monday: $0.2, count: $0.3) }
    }

    /// The Monday on or before a day.
    package static func monday(of day: CalendarDate) -> CalendarDate {
        day.adding(days: -day.weekday)
    }
}

/// The first days on which dossiers were sent, in whichever version.
struct FirstDays {
    private let context: RuleContext
    private var ofVersions: [Int: CalendarDate] = [:]

    init(_ dossiers: [CheckedDossier], _ context: RuleContext) {
        self.context = context
        for checked in dossiers {
            guard let group = checked.dossier.versionGroup, let day = context.sendingDay(of: checked.dossier) else { continue }
            ofVersions[group] = min(ofVersions[group] ?? day, day)
        }
    }

    func day(of dossier: Dossier) -> CalendarDate? {
        if let group = dossier.versionGroup { ofVersions[group] } else { context.sendingDay(of: dossier) }
    }
}
