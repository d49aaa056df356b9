import Dossiers
import SangkienDiagnostics
import VietnameseText

/// The table of all dossiers, with the tools that filter it (bảng các hồ sơ).
struct DossierTable {
    let run: CheckRun

    /// How many kinds of finding a row names.
    private static let shownKinds = 6

    /// Writes the tools and the table.
    func write(to page: inout PageWriter) {
        tools(&page)
        page.scrollable(page.words("Bảng các hồ sơ", "Table of dossiers")) { table(&$0) }
    }

    private func table(_ page: inout PageWriter) {
        page.element("table", ["class": "dossiers", "id": "bang"]) { page in
            page.element("caption", page.words("Các hồ sơ, theo thứ tự trong dữ liệu", "Dossiers, in the order of the data"))
            page.element("thead") { page in
                page.element("tr") { page in
                    for heading in headings(page) { page.element("th", ["scope": "col"], heading) }
                }
            }
            page.newLine()
            page.element("tbody") { page in
                for (index, checked) in run.dossiers.enumerated() { row(checked, number: index + 1, &page) }
            }
        }
        page.newLine()
    }

    private func headings(_ page: PageWriter) -> [String] {
        [
            page.words("Mã hồ sơ", "Dossier"), page.words("Đơn vị trình", "Submitter"), page.words("Cấp trình", "Level"),
            page.words("Sáng kiến", "Initiatives"), page.words("Ngày gửi", "Sent"), page.words("Kết luận", "Verdict"),
            page.words("Nội dung còn thiếu, cần xử lý", "What is missing"), page.words("Khả năng bổ sung và chỉnh sửa", "Can be fixed"),
        ]
    }

    // MARK: A row

    private func row(_ checked: CheckedDossier, number: Int, _ page: inout PageWriter) {
        let dossier = checked.dossier
        let verdict = PageVerdict(checked.verdict)
        let remedy = checked.remedy
        page.element("tr", ["data-v": verdict.name, "data-o": checked.outlook.rawValue]) { page in
            page.element("th", ["scope": "row"]) { $0.link(to: checked, number: number) }
            page.element("td") { $0.name(checked.names.submitter) }
            page.element("td", run.context.level(of: dossier)?.name ?? "")
            initiatives(checked, &page)
            sent(dossier, &page)
            page.element("td", ["data-s": "\(Verdict.allCases.firstIndex(of: checked.verdict) ?? 0)"]) { $0.badge(verdict) }
            page.element("td") { missing(checked, &$0) }
            let words = ReportWords.remedy(remedy, checked.timetable, page.language)
            page.element("td", ["data-s": "\(remedy.rawValue)"], words.isEmpty ? "–" : words)
        }
        page.newLine()
    }

    /// How many initiatives there are, and how many of them are eligible where not all are.
    private func initiatives(_ checked: CheckedDossier, _ page: inout PageWriter) {
        let (count, eligible) = (checked.dossier.initiatives.count, checked.count(.eligible))
        page.element("td", ["class": "n", "data-s": "\(count)"]) { page in
            page.text(String(count))
            guard eligible < count else { return }
            page.void("br")
            page.text(page.words("\(eligible) hợp lệ", "\(eligible) eligible"))
        }
    }

    private func sent(_ dossier: Dossier, _ page: inout PageWriter) {
        let days = run.context.programme.submission.channels.map { ($0, run.context.sendingDay(of: dossier, by: $0)) }
        // Sorted by the later day; without a day first, as that is what somebody must look after.
        let latest = days.contains { $0.1 == nil } ? 0 : days.compactMap(\.1?.dayNumber).max() ?? 0
        page.element("td", ["class": "day", "data-s": "\(latest)"]) { page in
            for (index, (channel, day)) in days.enumerated() {
                if index > 0 { page.void("br") }
                page.text("\(ReportWords.channel(channel, page.language)) \(day?.shortText ?? "–")")
            }
        }
    }

    /// The kinds of what stands against a dossier, with their numbers; remarks are only counted.
    private func missing(_ checked: CheckedDossier, _ page: inout PageWriter) {
        let kinds = checked.findings.filter { $0.severity <= .review }.sorted { $0.severity < $1.severity }
            .inGroups { $0.code.id }
        for (index, kind) in kinds.prefix(Self.shownKinds).enumerated() {
            if index > 0 { page.void("br") }
            page.text("\(kind[0].severity.sign) ")
            page.element("a", ["href": "#\(kind[0].code.id)"], kind[0].code.id)
            page.text(" \(kind[0].code.title[page.language])" + (kind.count > 1 ? " (×\(kind.count))" : ""))
        }
        let more = kinds.count - Self.shownKinds
        if more > 0 {
            page.void("br")
            page.text(page.words("… và \(ReportWords.twoDigits(more)) loại khác", "… and \(more) more kinds"))
        }
        let remarks = checked.findings.count { $0.severity == .warning }
        guard remarks > 0 else { return }
        if !kinds.isEmpty { page.void("br") }
        page.text(page.words("! \(remarks) lưu ý", "! \(ReportWords.counted(remarks, "warning"))"))
    }

    // MARK: Tools

    /// Shown by the script, which they need.
    private func tools(_ page: inout PageWriter) {
        page.element("form", ["class": "tools", "id": "loc", "hidden": "hidden", "role": "search", "action": "#bang"]) { page in
            page.element("label") { page in
                page.text(page.words("Tìm trong bảng", "Search the table"))
                page.void("input", ["type": "search", "id": "loc-chu", "autocomplete": "off"])
            }
            let verdicts = Verdict.allCases.map { ($0.rawValue, ReportWords.verdict($0, page.language)) }
            page.choice("loc-ket-luan", page.words("Kết luận", "Verdict"), verdicts)
            let outlooks = Outlook.allCases.map { ($0.rawValue, ReportWords.outlook($0, page.language)) }
            page.choice("loc-nhom", page.words("Việc cần làm", "What to do"), outlooks)
            page.element("button", ["type": "button", "id": "loc-bo"], page.words("Bỏ lọc", "Show all"))
        }
        let words = page.words("Đang hiển thị # trong # hồ sơ.", "Showing # of # dossiers.")
        page.element("p", ["id": "so", "role": "status", "class": "m", "data-words": words], "")
        page.newLine()
    }
}

extension PageWriter {
    /// Writes a dossier's id, as a link to its findings when it has any.
    mutating func link(to checked: CheckedDossier, number: Int) {
        let id = checked.names.id
        if checked.findings.isEmpty { name(id) } else { element("a", ["href": "#d\(number)"]) { $0.name(id) } }
    }

    fileprivate mutating func choice(_ id: String, _ name: String, _ options: [(value: String, words: String)]) {
        element("label") { page in
            page.text(name)
            page.element("select", ["id": id]) { page in
                page.plain("option", ["value": ""], page.words("Tất cả", "All"))
                for option in options { page.plain("option", ["value": option.value], option.words) }
            }
        }
    }
}
