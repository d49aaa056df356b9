import Dossiers
import SangkienDiagnostics

/// Findings by kind, the worst first, and the table that names every code (phát hiện theo loại).
struct KindChart {
    private let kinds: [CheckFigures.Kind]
    private var shown: ArraySlice<CheckFigures.Kind> { kinds.prefix(Self.shownKinds) }

    /// How many kinds have a bar.
    private static let shownKinds = 20
    private static let rowHeight = 24
    /// A lone finding must not look like many.
    private static let shortestScale = 5

    init(_ figures: CheckFigures) {
        kinds = figures.kinds
    }

    /// Writes the figure.
    func write(to page: inout PageWriter) {
        let findings = kinds.reduce(0) { $0 + $1.findings }
        let rest = kinds.count - shown.count
        let frame = ChartFrame(
            id: "bd-loai",
            title: page.words("Lỗi, lưu ý theo loại", "Findings by kind"),
            summary: page.words(
                "\(findings) lượt thuộc \(kinds.count) loại, xếp theo mức độ từ lỗi đến thông tin; số trong ngoặc là số hồ sơ.",
                "\(ReportWords.counted(findings, "finding")) of \(ReportWords.counted(kinds.count, "kind")); the worst come first, "
                    + "in brackets the number of dossiers."
            ),
            height: Self.rowHeight * (shown.count + (rest > 0 ? 1 : 0)) + 4
        )
        frame.write(to: &page, picture: draw)
    }

    private func draw(_ page: inout PageWriter) {
        let room = ChartFrame.barEnd - ChartFrame.barStart
        let scale = max(shown.map(\.findings).max() ?? 0, Self.shortestScale)
        var y = 2
        for kind in shown {
            page.name("\(kind.severity.sign) \(kind.code.id) \(kind.code.title[page.language])", y: y + 14)
            let width = max(kind.findings * room / scale, 1)
            page.rectangle("k-\(kind.severity.rawValue)", x: ChartFrame.barStart, y: y, width: width, height: 17)
            let count = kind.dossiers > 0 ? "\(kind.findings) (\(kind.dossiers))" : "\(kind.findings)"
            page.label(count, x: ChartFrame.barStart + width + 8, y: y + 14)
            y += Self.rowHeight
        }
        let rest = kinds.dropFirst(Self.shownKinds)
        if rest.isEmpty { return }
        let count = rest.reduce(0) { $0 + $1.findings }
        page.label(
            page.words(
                "\(rest.count) loại ở mức thấp hơn: \(count) lượt",
                "\(rest.count) lighter kinds: \(ReportWords.counted(count, "finding"))"
            ),
            x: 0,
            y: y + 14
        )
    }

    /// Writes the table of every code, which is also where the codes of the page link to.
    func writeCodes(to page: inout PageWriter) {
        let language = page.language
        page.table(
            page.words("Các mã có trong kết quả này", "The codes in this report"),
            headings: [
                page.words("Mã", "Code"), page.words("Mức độ", "Severity"), page.words("Nội dung", "Meaning"),
                page.words("Căn cứ", "Basis"),
                page.words("Số lượt", "Findings"), page.words("Hồ sơ", "Dossiers"),
            ],
            numbersFrom: 4,
            kind: "codes",
            rows: kinds.map { kind in
                let severity = "\(kind.severity.sign) \(ReportWords.severity(kind.severity, language))"
                let dossiers = kind.dossiers > 0 ? String(kind.dossiers) : "–"
                return (
                    kind.code.id, [kind.code.id, severity, kind.code.title[language], kind.basis ?? "", String(kind.findings), dossiers]
                )
            }
        )
        page.element("p", ["class": "m"]) { page in
            page.text(page.words("Xem giải thích một mã: ", "To read about a code: "))
            page.element("code", page.words("sangkien giai-thich MÃ", "sangkien explain CODE"))
        }
    }
}
