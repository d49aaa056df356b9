import VietnameseText

/// How many initiatives each union sent in each week (định kỳ hàng tuần; letter II.2.2, docs/rules.md, rule 21).
///
/// The letter asks upper unions for a weekly summary and gives no form for it.
package struct WeeklyCount: Sendable, Equatable {
    /// The union's official name where it is listed, else as reports show it.
    package let submitter: String
    /// The week by ISO 8601.
    package let year: Int
    package let week: Int
    package let dossiers: Int
    package let initiatives: Int

    private struct Key: Hashable {
        let submitter: String
        let year: Int
        let week: Int
    }

    /// The counts by week, then by union in order of first appearance; dossiers without a day of sending are left out.
    package static func counts(of dossiers: [CheckedDossier], _ context: RuleContext) -> [WeeklyCount] {
        var counts: [WeeklyCount] = []
        var places: [Key: Int] = [:]
        for checked in dossiers {
            guard let day = context.sendingDay(of: checked.dossier) else { continue }
            let (year, week) = day.isoWeek
            let key = Key(submitter: context.unionName(of: checked.dossier), year: year, week: week)
            let old = places[key].map { counts[$0] }
            let count = WeeklyCount(
                submitter: checked.names.union,
                year: year,
                week: week,
                dossiers: (old?.dossiers ?? 0) + 1,
                initiatives: (old?.initiatives ?? 0) + checked.dossier.initiatives.count
            )
            if let place = places[key] {
                counts[place] = count
            } else {
                places[key] = counts.count
                counts.append(count)
            }
        }
        return counts.enumerated()
            .sorted { ($0.element.year, $0.element.week, $0.offset) < ($1.element.year, $1.element.week, $1.offset) }
            .map(\.element)
    }
}

extension RuleContext {
    /// The first day on which a dossier was sent by any channel, or entered in the portal where that is required.
    package func sendingDay(of dossier: Dossier) -> CalendarDate? {
        var days: [CalendarDate] = []
        for channel in programme.submission.channels {
            if case .on(let day) = SubmissionRules.sending(of: dossier, by: channel, self) { days.append(day) }
        }
        if programme.submission.portal == .required { days += dossier.initiatives.compactMap { date($0[.portalOn]) } }
        return days.min()
    }
}
