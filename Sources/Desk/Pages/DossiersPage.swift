#if Desk
import Dossiers
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// The list of dossiers (trang hồ sơ): verdicts, filtered and sorted by links, so that it needs no script.
struct DossiersPage {
    let layout: Layout
    let checked: CheckedSet
    let wish: Wish

    static let title = LocalizedText(vi: "Hồ sơ", en: "Dossiers")
    /// How many dossiers a page shows.
    private static let shown = 50

    /// What the list is asked to show; everything that an address says.
    struct Wish: Sendable, Hashable {
        var verdict: Verdict?
        var outlook: Outlook?
        var words = ""
        var order = Order.data
        var number = 1

        /// What the dossiers are sorted by.
        enum Order: String, CaseIterable, Sendable {
            case data = "thu-tu"
            case union = "don-vi"
            case day = "ngay-gui"
            case verdict = "ket-luan"
            case initiatives = "sang-kien"

            var words: LocalizedText {
                switch self {
                case .data: LocalizedText(vi: "thứ tự trong tệp", en: "order of the files")
                case .union: LocalizedText(vi: "đơn vị trình", en: "submitter")
                case .day: LocalizedText(vi: "ngày gửi", en: "day sent")
                case .verdict: LocalizedText(vi: "kết luận", en: "verdict")
                case .initiatives: LocalizedText(vi: "số sáng kiến", en: "number of initiatives")
                }
            }
        }

        init(_ request: WebRequest) {
            verdict = request["ket-luan"].flatMap(Verdict.init(rawValue:))
            outlook = request["viec"].flatMap(Outlook.init(rawValue:))
            words = String((request["tim"] ?? "").prefix(200))
            order = request["xep"].flatMap(Order.init(rawValue:)) ?? .data
            number = request.pageNumber
        }

        /// The address that asks for it, with some of it changed.
        func address(_ change: (inout Wish) -> Void = { _ in }) -> String {
            var wish = self
            wish.number = 1
            change(&wish)
            let parts = [
                ("ket-luan", wish.verdict?.rawValue ?? ""), ("viec", wish.outlook?.rawValue ?? ""), ("tim", wish.words),
                ("xep", wish.order == .data ? "" : wish.order.rawValue), ("trang", wish.number == 1 ? "" : String(wish.number)),
            ]
            let query = parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
            return query.isEmpty ? "/ho-so" : "/ho-so?" + query
        }
    }

    func response() -> WebResponse {
        layout.page(Self.title) { page in
            let run = checked.shown
            page.element("p") { $0.text(ReportWords.deadline(run.context, $0.language) + ".") }
            guard !run.dossiers.isEmpty else {
                return page.element("p") { page in
                    page.text(page.words("Chưa có hồ sơ nào. ", "There is no dossier yet. "))
                    page.element("a", ["href": "/"], page.words("Nhận tệp", "Receive files"))
                }
            }
            filters(&page)
            let places = found()
            let (number, pages) = PageTurning.page(wish.number, of: places.count, shown: Self.shown)
            page.element(
                "p",
                ["role": "status", "class": "m"],
                page.words(
                    "\(places.count) trong \(run.dossiers.count) hồ sơ.",
                    "\(places.count) of \(ReportWords.counted(run.dossiers.count, "dossier"))."
                )
            )
            table(places.dropFirst((number - 1) * Self.shown).prefix(Self.shown), &page)
            PageTurning.neighbours(number, pages, &page) { number in wish.address { $0.number = number } }
            across(&page)
        }
    }

    // MARK: Filters

    private func filters(_ page: inout PageWriter) {
        let run = checked.shown
        page.element("form", ["class": "tools", "role": "search", "action": "/ho-so", "method": "get"]) { page in
            for (name, value) in [("ket-luan", wish.verdict?.rawValue ?? ""), ("viec", wish.outlook?.rawValue ?? "")] where !value.isEmpty {
                page.void("input", ["type": "hidden", "name": name, "value": value])
            }
            page.element("label") { page in
                page.text(page.words("Tìm đơn vị, số Tờ trình, tác giả, tên sáng kiến", "Find a union, letter, author or title"))
                page.void("input", ["type": "search", "name": "tim", "value": wish.words, "maxlength": "200"])
            }
            page.element("label") { page in
                page.text(page.words("Sắp xếp theo", "Sort by"))
                page.element("select", ["name": "xep"]) { page in
                    for order in Wish.Order.allCases {
                        page.option(order.rawValue, order.words[page.language], isChosen: order == wish.order)
                    }
                }
            }
            page.element("button", page.words("Tìm", "Find"))
        }
        page.element("nav", ["class": "chips", "aria-label": page.words("Lọc hồ sơ", "Filter")]) { page in
            page.element("ul") { page in
                chip(
                    page.words("Tất cả (\(run.dossiers.count))", "All (\(run.dossiers.count))"),
                    wish.verdict == nil && wish.outlook == nil,
                    &page
                ) { ($0.verdict, $0.outlook) = (nil, nil) }
                for verdict in Verdict.allCases {
                    chip("\(ReportWords.verdict(verdict, page.language)) (\(run.count(verdict)))", wish.verdict == verdict, &page) {
                        ($0.verdict, $0.outlook) = (verdict, nil)
                    }
                }
                for outlook in Outlook.allCases where outlook != .valid {
                    let count = checked.outlooks.count { $0 == outlook }
                    guard count > 0 else { continue }
                    chip("\(ReportWords.outlook(outlook, page.language)) (\(count))", wish.outlook == outlook, &page) {
                        ($0.verdict, $0.outlook) = (nil, outlook)
                    }
                }
            }
        }
    }

    private func chip(_ words: String, _ isOn: Bool, _ page: inout PageWriter, _ change: (inout Wish) -> Void) {
        let address = wish.address(change)
        page.element("li") { page in
            if isOn {
                page.element("a", ["href": address, "aria-current": "true"], words)
            } else {
                page.element("a", ["href": address], words)
            }
        }
    }

    /// The places of the dossiers that are asked for, in the order that is asked for.
    private func found() -> [Int] {
        let dossiers = checked.shown.dossiers
        let holding = checked.places(holding: wish.words)
        let places = dossiers.indices.filter { place in
            if let verdict = wish.verdict, dossiers[place].verdict != verdict { return false }
            if let outlook = wish.outlook, checked.outlooks[place] != outlook { return false }
            return holding?.contains(place) ?? true
        }
        let context = checked.shown.context
        switch wish.order {
        case .data: return places
        case .union:
            let names = places.map { (VietnameseFolding.bareKey(dossiers[$0].names.submitter), $0) }
            return names.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
        case .day: return places.sorted { (Self.day(dossiers[$0], context), $0) < (Self.day(dossiers[$1], context), $1) }
        case .verdict:
            func rank(_ place: Int) -> Int { Verdict.allCases.firstIndex(of: dossiers[place].verdict) ?? 0 }
            return places.sorted { (-rank($0), $0) < (-rank($1), $1) }
        case .initiatives:
            return places.sorted { (-dossiers[$0].dossier.initiatives.count, $0) < (-dossiers[$1].dossier.initiatives.count, $1) }
        }
    }

    /// The later day of sending; without one first, as that is what somebody must look after.
    private static func day(_ checked: CheckedDossier, _ context: RuleContext) -> Int {
        let days = context.programme.submission.channels.map { context.sendingDay(of: checked.dossier, by: $0) }
        return days.contains { $0 == nil } ? 0 : days.compactMap { $0?.dayNumber }.max() ?? 0
    }

    // MARK: The table

    private func table(_ places: ArraySlice<Int>, _ page: inout PageWriter) {
        guard !places.isEmpty else { return page.element("p", page.words("Không có hồ sơ phù hợp.", "No dossier fits.")) }
        page.scrollable(page.words("Bảng các hồ sơ", "Table of dossiers")) { page in
            page.element("table", ["class": "dossiers stack"]) { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in headings(page) { page.element("th", ["scope": "col"], heading) }
                    }
                }
                page.element("tbody") { page in
                    for place in places { row(place, &page) }
                }
            }
        }
    }

    private func headings(_ page: PageWriter) -> [String] {
        [
            page.words("Mã hồ sơ", "Dossier"), page.words("Đơn vị trình", "Submitter"), page.words("Cấp trình", "Level"),
            page.words("Sáng kiến", "Initiatives"), page.words("Ngày gửi", "Sent"), page.words("Kết luận", "Verdict"),
            page.words("Nội dung còn thiếu, cần xử lý", "What is missing"), page.words("Khả năng bổ sung và chỉnh sửa", "Can be fixed"),
        ]
    }

    private func row(_ place: Int, _ page: inout PageWriter) {
        let dossier = checked.shown.dossiers[place]
        let context = checked.shown.context
        page.element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
                page.element("a", ["href": "/ho-so/\(checked.numbers[place])"]) { $0.name(dossier.names.id) }
            }
            page.element("td") { $0.name(dossier.names.submitter) }
            page.element("td", context.level(of: dossier.dossier)?.name ?? "")
            page.element("td", ["class": "n", "data-label": page.words("Sáng kiến", "Initiatives")]) { page in
                let (count, eligible) = (dossier.dossier.initiatives.count, dossier.count(.eligible))
                page.text(String(count))
                if eligible < count {
                    page.void("br")
                    page.text(page.words("\(eligible) hợp lệ", "\(eligible) eligible"))
                }
            }
            page.element("td", ["class": "day", "data-label": page.words("Ngày gửi", "Sent")]) { page in
                for (index, channel) in context.programme.submission.channels.enumerated() {
                    if index > 0 { page.void("br") }
                    let day = context.sendingDay(of: dossier.dossier, by: channel)?.shortText ?? "–"
                    page.text("\(ReportWords.channel(channel, page.language)) \(day)")
                }
            }
            page.element("td") { $0.badge(PageVerdict(dossier.verdict)) }
            page.element("td") { missing(dossier, &$0) }
            let words = ReportWords.remedy(dossier.remedy, dossier.timetable, page.language)
            page.element("td", words.isEmpty ? "–" : words)
        }
        page.newLine()
    }

    /// The kinds of what stands against a dossier.
    private func missing(_ dossier: CheckedDossier, _ page: inout PageWriter) {
        var kinds: [(finding: Diagnostic, count: Int)] = []
        for finding in dossier.findings.filter({ $0.severity <= .review }).sorted(by: { $0.severity < $1.severity }) {
            if let known = kinds.firstIndex(where: { $0.finding.code === finding.code }) {
                kinds[known].count += 1
            } else {
                kinds.append((finding, 1))
            }
        }
        for (index, kind) in kinds.prefix(4).enumerated() {
            if index > 0 { page.void("br") }
            let more = kind.count > 1 ? " (×\(kind.count))" : ""
            page.text("\(kind.finding.severity.sign) \(kind.finding.code.title[page.language])\(more)")
        }
        guard kinds.count > 4 else { return }
        page.void("br")
        page.text(page.words("… và \(ReportWords.twoDigits(kinds.count - 4)) loại khác", "… and \(kinds.count - 4) more kinds"))
    }

    /// What was found across dossiers: repeats, quotas, selections.
    private func across(_ page: inout PageWriter) {
        let findings = checked.shown.findings.filter { $0.code.id.hasPrefix("L") }
        guard !findings.isEmpty else { return }
        page.element("h2", page.words("Tình hình các đơn vị, hồ sơ trùng", "All unions, repeats"))
        DeskAdvice.list(checked.shown.context.timetable).write(findings, to: &page)
    }
}
#endif
