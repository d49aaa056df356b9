import Dossiers
import SangkienDiagnostics
import VietnameseText

/// The check as one self-contained page that needs no network: the verdicts, a table of all dossiers, what to do, the findings of each, what stands
/// across dossiers, charts, and last the files and how they were read.
///
/// It is complete without its script, is XML as well as HTML, and prints on A4.
package struct CheckHTML {
    private let run: CheckRun
    private let figures: CheckFigures
    /// True when dossiers come from more than one file; otherwise its name need not be said each time.
    private let hasSeveralFiles: Bool

    /// How the page's head names the program that made it; `OwnResult` knows it by that.
    static let generatorMark = "<meta name=\"generator\" content=\"sangkien\""

    /// Gives the page to `sink` piece by piece, in UTF-8.
    package static func write(_ run: CheckRun, in language: Language, to sink: @escaping ([UInt8]) -> Void) {
        var page = PageWriter(language, sink: sink)
        CheckHTML(run).write(to: &page)
        page.finish()
    }

    private init(_ run: CheckRun) {
        self.run = run
        figures = CheckFigures(run)
        hasSeveralFiles = Set(run.dossiers.map { $0.dossier.location().file }).count > 1
    }

    private func write(to page: inout PageWriter) {
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": page.language.rawValue, "xml:lang": page.language.rawValue, "xmlns": "http://www.w3.org/1999/xhtml"])
        {
            head(&$0)
            body(&$0)
        }
        page.newLine()
    }

    private func title(_ page: PageWriter) -> String {
        page.words("Kết quả kiểm tra hồ sơ sáng kiến", "Check of initiative dossiers")
    }

    private func head(_ page: inout PageWriter) {
        page.element("head") { page in
            page.void("meta", ["charset": "utf-8"])
            page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            page.void("meta", ["name": "generator", "content": "sangkien"])
            // About people's work: not for a search engine, should it ever lie on a web server.
            page.void("meta", ["name": "robots", "content": "noindex"])
            page.plain("title", "\(title(page)) – \(run.context.asOf.shortText)")
            page.element("style") { $0.raw(PageStyle.css) }
        }
        page.newLine()
    }

    private func body(_ page: inout PageWriter) {
        page.element("body") { page in
            page.element("a", ["class": "skip", "href": "#noi-dung"], page.words("Đến nội dung", "Skip to the content"))
            ChartFrame.writeFills(to: &page)
            page.element("main", ["id": "noi-dung"]) { page in
                introduction(&page)
                if !run.dossiers.isEmpty { dossiers(&page) }
                if has("cac-don-vi") { across(&page) }
                if !run.dossiers.isEmpty {
                    charts(&page)
                } else if !figures.kinds.isEmpty {
                    KindChart(figures).writeCodes(to: &page)
                }
                if has("dau-vao") { inputs(&page) }
            }
            page.element("script") { $0.raw(PageScript.code) }
        }
    }

    // MARK: Sections

    private func introduction(_ page: inout PageWriter) {
        let context = run.context
        let day = context.asOf.shortText
        page.element("h1", title(page))
        page.element("p") { page in
            page.text(
                page.words(
                    "Chương trình \(context.programme.name). Kết quả kiểm tra tính đến ngày \(day). ",
                    "Programme \(context.programme.name), as of \(day). "
                )
            )
            page.text("\(ReportWords.deadline(context, page.language)). \(ReportWords.portal(context, page.language))")
        }
        totals(&page)
        unread(&page)
        guard !run.dossiers.isEmpty else {
            return page.element("p", page.words("Dữ liệu không có hồ sơ nào.", "The data holds no dossier."))
        }
        navigation(&page)
    }

    /// Says at once that files were not read; which, and why, stands at the end.
    private func unread(_ page: inout PageWriter) {
        let count = run.context.unreadFiles.count
        guard count > 0 else { return }
        page.element("p", ["class": "unread"]) { page in
            page.text(
                page.words(
                    "Có \(ReportWords.twoDigits(count)) tệp hoặc thư mục không đọc được, hoặc chưa đọc hết: xem ",
                    "\(count == 1 ? "One file or folder" : "\(count) files or folders") could not be read, or not to the end: see "
                )
            )
            page.element("a", ["href": "#dau-vao"], inputsTitle(page))
            page.text(".")
        }
    }

    private func totals(_ page: inout PageWriter) {
        let totals = [
            (page.words("Hồ sơ", "Dossiers"), run.dossiers.count), (page.words("Sáng kiến", "Initiatives"), run.initiativeCount),
            (ReportWords.verdict(.valid, page.language), run.count(.valid)),
            (ReportWords.verdict(.invalid, page.language), run.count(.invalid)),
            (ReportWords.verdict(.needsReview, page.language), run.count(Verdict.needsReview)),
            (page.words("Sáng kiến hợp lệ", "Eligible initiatives"), run.count(.eligible)),
            (page.words("Chưa đọc được hết", "Not fully read"), run.dossiers.count { !$0.isUnderstood }),
        ]
        page.element("dl", ["class": "totals"]) { page in
            // What cannot be read fully is said only where there is any.
            for (index, (name, count)) in totals.enumerated() where index < 6 || count > 0 {
                page.element("div") { page in
                    page.element("dt", name)
                    page.element("dd", String(count))
                }
            }
        }
        page.newLine()
    }

    private func navigation(_ page: inout PageWriter) {
        let parts = [
            ("cac-ho-so", page.words("Các hồ sơ", "Dossiers")), ("viec", page.words("Việc cần làm", "What to do")),
            ("chi-tiet", findingsTitle(page)), ("cac-don-vi", acrossTitle(page)), ("bieu-do", page.words("Biểu đồ", "Charts")),
            ("dau-vao", inputsTitle(page)),
        ]
        page.element("nav", ["aria-label": page.words("Các phần", "Parts")]) { page in
            page.element("ul") { page in
                for (id, name) in parts where has(id) {
                    page.element("li") { $0.element("a", ["href": "#\(id)"], name) }
                }
            }
        }
        page.newLine()
    }

    private func has(_ part: String) -> Bool {
        switch part {
        case "dau-vao": !run.files.isEmpty || !ofFiles.isEmpty
        case "cac-don-vi": run.findings.contains(where: Self.isAcross)
        case "chi-tiet": run.dossiers.contains { !$0.findings.isEmpty }
        default: true
        }
    }

    private func inputs(_ page: inout PageWriter) {
        page.element("section", ["id": "dau-vao"]) { page in
            page.element("h2", inputsTitle(page))
            FileTable(files: run.files).write(to: &page)
            if !ofFiles.isEmpty { FindingList(timetable: run.context.timetable, knownFile: nil).write(ofFiles, to: &page) }
        }
        page.newLine()
    }

    private func across(_ page: inout PageWriter) {
        page.element("section", ["id": "cac-don-vi"]) { page in
            page.element("h2", acrossTitle(page))
            let findings = run.findings.filter(Self.isAcross)
            FindingList(timetable: run.context.timetable, knownFile: nil).write(findings, to: &page)
        }
        page.newLine()
    }

    /// What belongs to no single dossier and is about the files, the programme or the run.
    private var ofFiles: [Diagnostic] { run.findings.filter { !Self.isAcross($0) } }

    /// True for what was found across dossiers: repeats, quotas, selections (the family L).
    private static func isAcross(_ finding: Diagnostic) -> Bool { finding.code.id.hasPrefix("L") }

    private func charts(_ page: inout PageWriter) {
        page.element("section", ["id": "bieu-do"]) { page in
            page.element("h2", page.words("Biểu đồ", "Charts"))
            VerdictChart(figures).write(to: &page)
            ArrivalChart(run).write(to: &page)
            guard !figures.kinds.isEmpty else { return }
            KindChart(figures).write(to: &page)
            KindChart(figures).writeCodes(to: &page)
        }
        page.newLine()
    }

    private func dossiers(_ page: inout PageWriter) {
        page.element("section", ["id": "cac-ho-so"]) { page in
            page.element("h2", page.words("Các hồ sơ", "Dossiers"))
            DossierTable(run: run).write(to: &page)
        }
        page.newLine()
        page.element("section", ["id": "viec"]) { page in
            page.element("h2", page.words("Việc cần làm", "What to do"))
            ToDoList(run: run).write(to: &page)
        }
        guard has("chi-tiet") else { return }
        page.newLine()
        page.element("section", ["id": "chi-tiet"]) { page in
            page.element("h2", findingsTitle(page))
            page.element("p", ["class": "m"], rowsExplained(page))
            for (index, checked) in run.dossiers.enumerated() where !checked.findings.isEmpty {
                findings(of: checked, number: index + 1, &page)
            }
        }
    }

    private func findings(of checked: CheckedDossier, number: Int, _ page: inout PageWriter) {
        let dossier = checked.dossier
        let file = dossier.location().file
        page.element("section", ["class": "d", "id": "d\(number)"]) { page in
            page.element("h3") { page in
                let union = checked.names.submitter
                page.name(checked.names.id)
                if !union.isEmpty, !checked.names.id.hasPrefix(union) {
                    page.text(" · ")
                    page.name(union)
                }
                page.text(" ")
                page.badge(PageVerdict(checked.verdict))
            }
            let words = checked.initiativeWords[page.language]
            if !words.isEmpty { page.element("p", page.words("Sáng kiến: ", "Initiatives: ") + words) }
            let remedy = ReportWords.remedy(checked.remedy, checked.timetable, page.language)
            let parts = [hasSeveralFiles ? SourceLocation(file: file).text(in: page.language) : "", remedy].filter { !$0.isEmpty }
            if !parts.isEmpty { page.element("p", ["class": "m"], parts.joined(separator: " · ")) }
            FindingList(timetable: checked.timetable, knownFile: file).write(checked.findings, to: &page)
        }
        page.newLine()
    }

    private func rowsExplained(_ page: PageWriter) -> String {
        let rows = page.words("Số dòng là số thứ tự dòng bên trái bảng tính Excel.", "Row numbers are those that a spreadsheet shows.")
        guard !hasSeveralFiles, let first = run.dossiers.first else { return rows }
        let file = SourceLocation(file: first.dossier.location().file).text(in: page.language)
        return page.words("Tệp: \(file). ", "File: \(file). ") + rows
    }

    private func inputsTitle(_ page: PageWriter) -> String {
        page.words("Tệp dữ liệu", "Files")
    }

    private func acrossTitle(_ page: PageWriter) -> String {
        page.words("Tình hình các đơn vị, hồ sơ trùng", "All unions, repeats")
    }

    private func findingsTitle(_ page: PageWriter) -> String {
        page.words("Kết quả từng hồ sơ", "Findings of each dossier")
    }
}
