import Dossiers
import TemplateEngine
import VietnameseText

/// The province's weekly report (báo cáo, thông báo tuần của Liên đoàn Lao động tỉnh; letter II.2.3, docs/rules.md, rule 21): dossiers and initiatives
/// by union in the week of the check, the change since the week before, all weeks so far, and the unions that sent nothing.
///
/// A dossier counts in the ISO week of the first day on which it was sent; nothing that is dated after the day of the report counts. The letter gives no
/// form for the report. It is a notice to the unions unless the programme names addressees (`papers.letters[].addressees`).
package struct WeeklyReportForm: OfficialForm {
    package static let name = "bao-cao-tuan"
    package static let title = "Tình hình sáng kiến trong tuần"
    package static let words = LocalizedText(vi: "Báo cáo tuần toàn tỉnh", en: "the province's weekly report")
    package static let provincePapers: PaperChoice? = PaperChoice(.all, holdsEmpty: true)
    package static let ofSingleUnions: (any OfficialForm.Type)? = UnionWeeklyReportForm.self
    package static let schema = fields.schema

    private let context: RuleContext
    private let isPublic: Bool

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        self.isPublic = isPublic
    }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] {
        let report = WeeklyReport(dossiers, context, isPublic: isPublic)
        return [ProvincePaper(Self.fields.values(of: report), initiatives: report.total.soFar.initiatives)]
    }

    private static let fields = FieldList<WeeklyReport>(
        LetterHead.fields.entries { $0.head } + LetterHead.addresseeFields.entries { $0.head } + ReportWeek.fields.entries { $0.week } + [
            .count("số đơn vị") { $0.unions.count { $0.isKnown } },
            .count("hồ sơ chưa rõ ngày gửi") { $0.undated },
            .text("đơn vị chưa rõ ngày gửi") { $0.undatedUnions.joined(separator: "; ") },
            .count("hồ sơ gửi sau tuần") { $0.later },
            .list("đơn vị", of: countFields) { $0.unions },
            .list("tổng cộng", of: countFields) { [$0.total] },
            .list("chi tiết", of: weekFields) { $0.weeks },
            .list("chưa gửi", of: silentFields) { $0.silent },
        ]
            + UnreadFiles.fields.entries { $0.unread }
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
            .text("tăng giảm hồ sơ") { WeeklyChange.signed($0.thisWeek.dossiers - $0.lastWeek.dossiers) },
            .text("tăng giảm sáng kiến") { WeeklyChange.signed($0.thisWeek.initiatives - $0.lastWeek.initiatives) },
            .text("thay đổi hồ sơ") { WeeklyChange.inWords($0.thisWeek.dossiers - $0.lastWeek.dossiers) },
            .text("thay đổi sáng kiến") { WeeklyChange.inWords($0.thisWeek.initiatives - $0.lastWeek.initiatives) },
            .text("hồ sơ đến nay") { shown($0.soFar.dossiers) },
            .text("sáng kiến đến nay") { shown($0.soFar.initiatives) },
        ]
    }

    private static let countFields = FieldList<WeeklyReport.Union>([.text("tên đơn vị") { $0.name }] + counts { String($0) })

    private static let weekFields = FieldList<WeeklyReport.Week>([
        .text("tên đơn vị") { $0.union },
        .number("tuần thứ") { $0.span.monday.isoWeek.week },
        .number("năm của tuần") { $0.span.monday.isoWeek.year },
        .text("từ ngày") { $0.span.monday.shortText },
        .text("đến ngày") { $0.span.last.shortText },
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
