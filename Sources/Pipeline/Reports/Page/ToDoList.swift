import Dossiers
import SangkienDiagnostics

/// The clerk's four questions, answered before any picture: valid, to be fixed, to be decided, lost (việc cần làm).
struct ToDoList {
    let run: CheckRun

    /// How many dossiers a group names with what they lack, and how many valid ones by id alone.
    private static let shown = 12
    private static let shownValid = 60

    /// Writes the four groups.
    func write(to page: inout PageWriter) {
        let outlooks = run.dossiers.map(\.outlook)
        for outlook in Outlook.allCases {
            let group = outlooks.indices.filter { outlooks[$0] == outlook }
            page.element("section", ["class": "todo \(outlook.rawValue)"]) { page in
                page.element("h3", "\(ReportWords.outlook(outlook, page.language)): \(group.count)")
                if group.isEmpty { return }
                if let words = Self.explanation(outlook, page.language) { page.element("p", ["class": "m"], words) }
                if outlook == .valid { ids(group, &page) } else { entries(group, &page) }
            }
            page.newLine()
        }
    }

    /// Writes the ids of dossiers, given by their places in the run.
    private func ids(_ group: [Int], _ page: inout PageWriter) {
        page.element("p") { page in
            for (index, place) in group.prefix(Self.shownValid).enumerated() {
                if index > 0 { page.text(", ") }
                page.link(to: run.dossiers[place], number: place + 1)
            }
            if group.count > Self.shownValid { page.text(more(group.count - Self.shownValid, page)) }
        }
    }

    private func entries(_ group: [Int], _ page: inout PageWriter) {
        page.element("ul") { page in
            for place in group.prefix(Self.shown) {
                let checked = run.dossiers[place]
                page.element("li") { page in
                    page.link(to: checked, number: place + 1)
                    let union = checked.names.submitter
                    let titles = Self.titles(checked, page.language)
                    if !union.isEmpty { page.text(" · ") }
                    page.name(union)
                    page.text(": \(titles)")
                }
            }
            if group.count > Self.shown { page.element("li", more(group.count - Self.shown, page)) }
        }
    }

    private func more(_ count: Int, _ page: PageWriter) -> String {
        page.words(" … và \(ReportWords.twoDigits(count)) hồ sơ khác, xem bảng dưới đây", " … and \(count) more, see the table below")
    }

    /// The titles of what stands against a dossier, each once: `Thiếu Tờ trình; Có khiếu nại`.
    static func titles(_ checked: CheckedDossier, _ language: Language) -> String {
        checked.findings.filter { $0.severity <= .review }.sorted { $0.severity < $1.severity }
            .inGroups { $0.code.id }.map { $0[0].code.title[language] }.joined(separator: "; ")
    }

    private static func explanation(_ outlook: Outlook, _ language: Language) -> String? {
        switch outlook {
        case .valid: nil
        case .fixable:
            LocalizedText(
                vi: "Đề nghị đơn vị gửi phần còn thiếu trước hạn, hoặc sửa nội dung ghi nhầm trong bảng.",
                en: "Ask the union for what is missing before the deadline, or correct the table."
            )[language]
        case .decision:
            LocalizedText(
                vi: "Nội dung này do con người xác nhận: đề nghị đơn vị xác nhận hoặc cấp có thẩm quyền giải quyết, rồi ghi vào bảng.",
                en: "No program can know: the officer in charge confirms or settles it, then enters it."
            )[language]
        case .lost:
            LocalizedText(
                vi: "Không hợp lệ. Chỉ xem lại nếu dữ liệu đã ghi nhầm so với hồ sơ giấy.",
                en: "Invalid. Look again only where the data may have been typed wrong."
            )[language]
        }
    }
}
