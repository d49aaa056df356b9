import Dossiers
import TemplateEngine
import VietnameseText

/// The weekly report (báo cáo tuần; letter II.2.2, docs/rules.md, rule 21): dossiers and initiatives by union in the week of the check, the
/// change since the week before, all weeks so far, and the unions that sent nothing.
///
/// A dossier counts in the ISO week of the first day on which it was sent. The letter gives no form for the report.
package struct WeeklyReportForm: OfficialForm {
    package static let name = "bao-cao-tuan"
    package static let provincePapers: PaperChoice? = PaperChoice(.all, holdsEmpty: true)
    package static let schema = fields.schema

    private let context: RuleContext

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
    }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] {
        let report = WeeklyReport(dossiers, context)
        return [ProvincePaper(Self.fields.values(of: report), initiatives: report.total.soFar.initiatives)]
    }

    private static let fields = FieldList<WeeklyReport>(
        LetterHead.fields.entries { $0.head } + [
            .number("tuần") { $0.week.isoWeek.week },
            .number("năm của tuần") { $0.week.isoWeek.year },
            .text("từ ngày") { $0.week.shortText },
            .text("đến ngày") { $0.week.adding(days: 6).shortText },
            .text("ngày báo cáo") { $0.day.shortText },
            .number("tuần trước") { $0.week.adding(days: -7).isoWeek.week },
            .count("số đơn vị") { $0.unions.count },
            .count("hồ sơ chưa rõ ngày gửi") { $0.undated },
            .count("hồ sơ gửi sau tuần") { $0.later },
            .count("tệp không đọc được") { $0.unreadFiles },
            .list("đơn vị", of: countFields) { $0.unions },
            .list("chi tiết", of: weekFields) { $0.weeks },
            .list("chưa gửi", of: silentFields) { $0.silent },
        ]
            + WeeklyReportForm.counts { twoDigits($0) }
            .map { entry in
                FieldList<WeeklyReport>.Entry(field: entry.field) { entry.value($0.total) }
            }
    )

    /// The counts, written by `shown`: sentences have a zero before a digit, tables do not.
    private static func counts(_ shown: @escaping @Sendable (Int) -> String) -> [FieldList<WeeklyReport.Union>.Entry] {
        [
            .text("hồ sơ tuần này") { shown($0.thisWeek.dossiers) },
            .text("sáng kiến tuần này") { shown($0.thisWeek.initiatives) },
            .text("hồ sơ tuần trước") { shown($0.lastWeek.dossiers) },
            .text("sáng kiến tuần trước") { shown($0.lastWeek.initiatives) },
            .text("tăng giảm hồ sơ") { WeeklyReport.change($0.thisWeek.dossiers - $0.lastWeek.dossiers) },
            .text("tăng giảm sáng kiến") { WeeklyReport.change($0.thisWeek.initiatives - $0.lastWeek.initiatives) },
            .text("thay đổi hồ sơ") { WeeklyReport.changeInWords($0.thisWeek.dossiers - $0.lastWeek.dossiers) },
            .text("thay đổi sáng kiến") { WeeklyReport.changeInWords($0.thisWeek.initiatives - $0.lastWeek.initiatives) },
            .text("hồ sơ đến nay") { shown($0.soFar.dossiers) },
            .text("sáng kiến đến nay") { shown($0.soFar.initiatives) },
        ]
    }

    private static let countFields = FieldList<WeeklyReport.Union>([.text("tên đơn vị") { $0.name }] + counts { String($0) })

    private static let weekFields = FieldList<WeeklyReport.Week>([
        .text("tên đơn vị") { $0.union },
        .number("tuần thứ") { $0.first.isoWeek.week },
        .number("năm của tuần") { $0.first.isoWeek.year },
        .text("từ ngày") { $0.first.shortText },
        .text("đến ngày") { $0.first.adding(days: 6).shortText },
        .number("số hồ sơ") { $0.count.dossiers },
        .number("số sáng kiến") { $0.count.initiatives },
    ])

    private static let silentFields = FieldList<SilentUnits>([
        .text("cấp") { $0.level.name },
        .count("số đơn vị chưa gửi") { $0.units.count },
        .count("số đơn vị của cấp") { $0.total },
        .text("tên các đơn vị") { $0.units.map(\.name).joined(separator: "; ") },
    ])
}
