import Dossiers
import TemplateEngine
import VietnameseText

/// The weekly report of a district federation or sector union to the province (báo cáo tuần của công đoàn cấp trên trực tiếp cơ sở; letter II.2.2,
/// docs/rules.md, rule 21): the initiatives of its base unions in the week of the check, the change since the week before, all so far, and the base unions
/// without any where the programme lists them.
///
/// An initiative counts on the day on which it was entered in the portal, else its dossier was sent; nothing dated after the day of the report counts. One
/// whose day is not known counts only in what there is so far. The letter gives no form for the report.
package struct UnionWeeklyReportForm: OfficialForm {
    package static let name = "bao-cao-tuan-don-vi"
    package static let title = "Báo cáo tình hình sáng kiến trong tuần"
    package static let words = LocalizedText(vi: "Báo cáo tuần của đơn vị", en: "the weekly report of a union")
    package static let unionPapers: PaperChoice? = PaperChoice(.all)
    package static let schema = fields.schema

    private let context: RuleContext
    private let isPublic: Bool

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        self.isPublic = isPublic
    }

    package func papers(ofUnions dossiers: [CheckedDossier]) -> [UnionPaper] {
        BaseUnionWork.all(dossiers, context)
            .map { work in
                let report = UnionWeeklyReport(work, context, isPublic: isPublic)
                return UnionPaper(
                    union: work.union.name,
                    firstDossier: work.dossier.id,
                    values: Self.fields.values(of: report),
                    initiatives: report.total.soFar
                )
            }
    }

    private static let fields = FieldList<UnionWeeklyReport>(
        LetterHead.fields.entries { $0.head } + LetterHead.addresseeFields.entries { $0.head } + ReportWeek.fields.entries { $0.week } + [
            .text("đơn vị báo cáo") { $0.union },
            .count("số công đoàn cơ sở") { $0.baseUnions.count { $0.isKnown } },
            .count("sáng kiến chưa rõ ngày") { $0.undated },
            .count("sáng kiến sau ngày báo cáo") { $0.later },
            .list("công đoàn cơ sở", of: countFields) { $0.baseUnions },
            .list("tổng cộng", of: countFields) { [$0.total] },
            .list("sáng kiến mới", of: newFields) { $0.new },
            .flag("có danh sách công đoàn cơ sở") { $0.isListed },
            .count("số công đoàn cơ sở chưa có") { $0.silent.count },
            .text("công đoàn cơ sở chưa có sáng kiến") { $0.silent.joined(separator: "; ") },
        ]
            + UnreadFiles.fields.entries { $0.unread }
            + UnionWeeklyReportForm.counts { twoDigits($0) }
            .map { entry in
                FieldList<UnionWeeklyReport>.Entry(field: entry.field) { entry.value($0.total) }
            }
    )

    /// The counts, written by `shown`: sentences have a zero before a digit, tables do not.
    private static func counts(_ shown: @escaping @Sendable (Int) -> String) -> [FieldList<UnionWeeklyReport.BaseUnion>.Entry] {
        [
            .text("sáng kiến tuần này") { shown($0.thisWeek) },
            .text("sáng kiến tuần trước") { shown($0.lastWeek) },
            .text("tăng giảm sáng kiến") { WeeklyChange.signed($0.thisWeek - $0.lastWeek) },
            .text("thay đổi sáng kiến") { WeeklyChange.inWords($0.thisWeek - $0.lastWeek) },
            .text("sáng kiến đến nay") { shown($0.soFar) },
        ]
    }

    private static let countFields = FieldList<UnionWeeklyReport.BaseUnion>(
        [.text("tên công đoàn cơ sở") { $0.name }] + counts { String($0) }
    )

    private static let newFields = FieldList<UnionWeeklyReport.New>([
        .text("tên công đoàn cơ sở") { $0.baseUnion },
        .text("Tên sáng kiến") { $0.title.isEmpty ? "Chưa ghi tên" : $0.title },
        .text("Tác giả") { $0.authors.isEmpty ? "Chưa ghi" : $0.authors },
        .text("ngày cập nhật") { $0.day.shortText },
    ])
}
