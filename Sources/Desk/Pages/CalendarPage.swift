#if Desk
import Dossiers
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// The letter's calendar and what is due (trang lịch).
struct CalendarPage {
    let layout: Layout
    let programme: Programme
    /// The result of the check; nil while it is being made.
    let checked: CheckedSet?

    func response() -> WebResponse {
        layout.page(LocalizedText(vi: "Lịch của Chương trình", en: "The programme's calendar")) { page in
            let timetable = RuleContext(programme: programme, asOf: layout.day).timetable
            page.element("p", ReportWords.deadline(RuleContext(programme: programme, asOf: layout.day), page.language) + ".")
            days(timetable, &page)
            if let checked { due(checked, &page) }
        }
    }

    private func days(_ timetable: Timetable, _ page: inout PageWriter) {
        var days: [(day: CalendarDate, words: String)] = []
        func add(_ day: CalendarDate?, _ vietnamese: String, _ english: String) {
            if let day { days.append((day, page.words(vietnamese, english))) }
        }
        let submission = programme.submission
        add(submission.opens, "Bắt đầu Chương trình", "The programme begins")
        add(timetable.portalOpens, "Phần mềm trực tuyến mở", "The online portal opens")
        for phase in submission.phases {
            add(phase.opens, "\(phase.choice.name): bắt đầu", "\(phase.choice.name) begins")
            add(
                submission.lastDay(of: phase.deadline),
                "\(phase.choice.name): hạn cuối gửi hồ sơ",
                "\(phase.choice.name): last day to send"
            )
        }
        add(timetable.lastDay, "Hạn cuối các đơn vị gửi hồ sơ", "Last day for unions to send")
        add(timetable.portalCloses, "Phần mềm trực tuyến đóng", "The online portal closes")
        add(timetable.forwardBy, "LĐLĐ tỉnh gửi Tổng Liên đoàn", "The province forwards to the confederation")
        add(timetable.selectionDay, "Ngày xét chọn", "Day of selection")
        page.scrollable(page.words("Các mốc thời gian", "Days")) { page in
            page.element("table", ["class": "figures"]) { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in [page.words("Ngày", "Day"), page.words("Việc", "What"), page.words("Còn lại", "Left")] {
                            page.element("th", ["scope": "col"], heading)
                        }
                    }
                }
                page.element("tbody") { page in
                    for (day, words) in days.sorted(by: { ($0.day, $0.words) < ($1.day, $1.words) }) {
                        let left = timetable.days(until: day)
                        page.element("tr", ["class": left < 0 ? "aside" : left <= 7 ? "soon" : ""]) { page in
                            page.element("th", ["scope": "row", "class": "day"], day.shortText)
                            page.element("td", words)
                            page.element("td", Self.left(left, page))
                        }
                    }
                }
            }
        }
    }

    private static func left(_ days: Int, _ page: PageWriter) -> String {
        switch days {
        case 0: page.words("hôm nay", "today")
        case 1...: page.words("còn \(ReportWords.twoDigits(days)) ngày", "\(ReportWords.counted(days, "day")) left")
        default: page.words("đã qua \(ReportWords.twoDigits(-days)) ngày", "\(ReportWords.counted(-days, "day")) ago")
        }
    }

    private func due(_ checked: CheckedSet, _ page: inout PageWriter) {
        let run = checked.shown
        guard !run.dossiers.isEmpty else { return }
        page.element("h2", page.words("Việc cần làm", "What to do"))
        page.element("ul") { page in
            for outlook in Outlook.allCases where outlook != .valid {
                let count = checked.outlooks.count { $0 == outlook }
                guard count > 0 else { continue }
                page.element("li") { page in
                    let words = page.words("\(ReportWords.twoDigits(count)) hồ sơ", ReportWords.counted(count, "dossier"))
                    page.element(
                        "a",
                        ["href": "/ho-so?viec=\(outlook.rawValue)"],
                        "\(ReportWords.outlook(outlook, page.language)): \(words)"
                    )
                }
            }
            // The letter asks for a report every week, and names no day of it.
            let monday = WeeklyCounts.monday(of: layout.day)
            let (from, to) = (monday.shortText, monday.adding(days: 6).shortText)
            page.element("li") { page in
                page.element(
                    "a",
                    ["href": "/van-ban"],
                    page.words("Báo cáo tuần này (từ ngày \(from) đến ngày \(to))", "This week's report (\(from) to \(to))")
                )
            }
            let silent = run.findings.filter { $0.code.id == "L102" || $0.code.id == "L103" }
            for finding in silent { page.element("li", finding.message(in: page.language)) }
        }
    }
}
#endif
