import Dossiers
import VietnameseText

/// The figures of a union's weekly report.
struct UnionWeeklyReport: Sendable {
    /// The initiatives of one base union, or of all.
    struct BaseUnion: Sendable {
        let name: String
        /// False for initiatives whose table does not say where their author works.
        var isKnown = true
        var thisWeek = 0
        var lastWeek = 0
        /// Up to the day of the report, and those whose day is not known.
        var soFar = 0
    }

    /// An initiative of this week.
    struct New: Sendable {
        let baseUnion: String
        let title: String
        let authors: String
        let day: CalendarDate
    }

    let head: LetterHead
    let week: ReportWeek
    /// The union as the text names it; dots where it is not known.
    let union: String
    /// The base unions that have made something.
    private(set) var baseUnions: [BaseUnion] = []
    private(set) var total = BaseUnion(name: "")
    private(set) var new: [New] = []
    /// Whether the programme lists the base unions, and those of the list that have made nothing.
    let isListed: Bool
    private(set) var silent: [String] = []
    let unread: UnreadFiles
    /// Initiatives whose day is not known, and those dated after the report.
    private(set) var undated = 0
    private(set) var later = 0

    init(_ work: BaseUnionWork, _ context: RuleContext, isPublic: Bool) {
        let form = context.programme.form
        head = LetterHead(of: work.union, work.dossier, context, form: UnionWeeklyReportForm.self)
        week = ReportWeek(endingOn: context.asOf)
        union = work.union.name.isEmpty ? form.blankBody : work.union.name
        unread = UnreadFiles(context, of: work.union, isPublic: isPublic)
        let row = SummaryRow(programme: context.programme, isPublic: isPublic)
        isListed = work.baseUnions.contains(where: \.isListed)
        for base in work.baseUnions {
            let name = base.name.isEmpty ? "Chưa ghi đơn vị công tác" : base.name
            let counts = count(base, called: name, row)
            if counts.soFar > 0 {
                baseUnions.append(counts)
            } else if base.isListed {
                silent.append(name)
            }
            total.thisWeek += counts.thisWeek
            total.lastWeek += counts.lastWeek
            total.soFar += counts.soFar
        }
    }

    /// Counts the initiatives of a base union; those of this week are kept.
    private mutating func count(_ base: BaseUnionWork.BaseUnion, called name: String, _ row: SummaryRow) -> BaseUnion {
        var counts = BaseUnion(name: name, isKnown: !base.name.isEmpty)
        for (initiative, day) in base.initiatives {
            guard let day else {
                undated += 1
                counts.soFar += 1
                continue
            }
            if day > week.last {
                later += 1
                continue
            }
            counts.soFar += 1
            if week.contains(day) {
                counts.thisWeek += 1
                new.append(New(baseUnion: name, title: row.text(.title, of: initiative), authors: row.author(of: initiative), day: day))
            } else if week.before.contains(day) {
                counts.lastWeek += 1
            }
        }
        return counts
    }
}
