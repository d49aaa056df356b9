import Dossiers
import SangkienDiagnostics

/// Dossiers by verdict and union, as bars of parts (hồ sơ theo kết luận và đơn vị).
struct VerdictChart {
    private let all: CheckFigures.Union
    private let shown: ArraySlice<CheckFigures.Union>
    private let rest: ArraySlice<CheckFigures.Union>

    /// How many unions have a bar of their own.
    private static let shownUnions = 15
    /// The parts of a bar, from left to right.
    private static let order: [Verdict] = [.valid, .needsReview, .invalid]
    private static let rowHeight = 26
    /// A lone dossier must not look like many.
    private static let shortestScale = 5

    init(_ figures: CheckFigures) {
        all = figures.all
        shown = figures.unions.prefix(Self.shownUnions)
        rest = figures.unions.dropFirst(Self.shownUnions)
    }

    /// Writes the figure.
    func write(to page: inout PageWriter) {
        let language = page.language
        let frame = ChartFrame(
            id: "bd-don-vi",
            title: page.words("Hồ sơ theo kết luận và đơn vị", "Dossiers by verdict and union"),
            summary: Self.words(all, language),
            height: 32 + Self.rowHeight * (shown.count + 1 + (rest.isEmpty ? 0 : 1))
        )
        frame.write(to: &page, picture: draw) { page in
            page.table(
                page.words("Hồ sơ theo đơn vị", "Dossiers by union"),
                headings: [page.words("Đơn vị", "Union")] + Self.order.map { ReportWords.verdict($0, language) }
                    + [page.words("Tất cả", "All")],
                numbersFrom: 1,
                rows: rows(page).map { (nil, $0) }
            )
        }
    }

    private func draw(_ page: inout PageWriter) {
        legend(&page)
        var y = 32
        bar(page.words("Tất cả các đơn vị", "All unions"), all, scale: all.total, y: y, &page)
        let scale = max(shown.first?.total ?? 0, Self.shortestScale)
        for union in shown {
            y += Self.rowHeight
            bar(Self.named(union, page), union, scale: scale, y: y, &page)
        }
        guard !rest.isEmpty else { return }
        y += Self.rowHeight
        page.name(restName(page), y: y + 14)
        page.label(Self.words(Self.sum(rest), page.language), x: ChartFrame.barStart, y: y + 14)
    }

    private func legend(_ page: inout PageWriter) {
        var x = ChartFrame.barStart
        for verdict in Self.order {
            let shown = PageVerdict(verdict)
            page.rectangle("s-\(shown.name)", x: x, y: 4, width: 14, height: 14)
            page.label("\(shown.sign) \(shown.words[page.language])", x: x + 20, y: 16)
            x += 140
        }
    }

    private func bar(_ name: String, _ union: CheckFigures.Union, scale: Int, y: Int, _ page: inout PageWriter) {
        page.name(name, y: y + 14)
        let room = ChartFrame.barEnd - ChartFrame.barStart
        var before = 0
        for verdict in Self.order where union[verdict] > 0 {
            let x = ChartFrame.barStart + before * room / max(scale, 1)
            before += union[verdict]
            let width = max(ChartFrame.barStart + before * room / max(scale, 1) - x, 1)
            page.rectangle("s-\(verdict.rawValue)", x: x, y: y, width: width, height: 19)
            let count = String(union[verdict])
            if width > 9 * count.utf8.count + 4 {
                page.label(count, x: x + width / 2, y: y + 14, anchor: "middle", kind: verdict == .invalid ? "on" : "")
            }
        }
        page.label(String(union.total), x: ChartFrame.barStart + union.total * room / max(scale, 1) + 8, y: y + 14)
    }

    private func rows(_ page: PageWriter) -> [[String]] {
        var rows = [row(page.words("Tất cả các đơn vị", "All unions"), all)]
        rows += shown.map { row(Self.named($0, page), $0) }
        if !rest.isEmpty { rows.append(row(restName(page), Self.sum(rest))) }
        return rows
    }

    private func row(_ name: String, _ union: CheckFigures.Union) -> [String] {
        [name] + Self.order.map { String(union[$0]) } + [String(union.total)]
    }

    private func restName(_ page: PageWriter) -> String {
        page.words("\(rest.count) đơn vị còn lại", "\(rest.count) other unions")
    }

    private static func named(_ union: CheckFigures.Union, _ page: PageWriter) -> String {
        union.name.isEmpty ? page.words("(không ghi đơn vị)", "(no union given)") : union.name
    }

    private static func sum(_ unions: ArraySlice<CheckFigures.Union>) -> CheckFigures.Union {
        var sum = CheckFigures.Union(name: "")
        for union in unions { sum.counts.merge(union.counts, uniquingKeysWith: +) }
        return sum
    }

    /// `12 hồ sơ: 5 hợp lệ, 1 cần xác nhận, 6 không hợp lệ`.
    private static func words(_ union: CheckFigures.Union, _ language: Language) -> String {
        let parts = order.map { "\(union[$0]) \(ReportWords.verdict($0, language).lowercased())" }.joined(separator: ", ")
        let dossiers = LocalizedText(vi: "\(union.total) hồ sơ", en: ReportWords.counted(union.total, "dossier"))
        return "\(dossiers[language]): \(parts)"
    }
}
