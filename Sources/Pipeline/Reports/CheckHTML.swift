import Diagnostics
import Dossiers
import VietnameseText
import Markup

/// The check as one self-contained page: totals, then each dossier with its findings; no script, prints on A4.
package struct CheckHTML {
    private let language: Language
    private var bytes: [UInt8] = []

    /// The page as UTF-8 bytes.
    package static func bytes(_ run: CheckRun, in language: Language) -> [UInt8] {
        var page = CheckHTML(language: language)
        page.write(run)
        return page.bytes
    }

    private init(language: Language) {
        self.language = language
    }

    private mutating func write(_ run: CheckRun) {
        let title = words("Kết quả kiểm tra hồ sơ", "Dossier check")
        raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>\(title)</title>\n")
        raw("<style>\(Self.style)</style>\n</head>\n<body>\n<main>\n<h1>\(title)</h1>\n<p>")
        let day = run.context.asOf.shortText
        text(
            words(
                "Chương trình \(run.context.programme.name), xét ngày \(day).",
                "Programme \(run.context.programme.name), as of \(day)."
            )
        )
        raw("</p>\n<p><strong>")
        text(ReportWords.summary(run, language))
        raw("</strong></p>\n")
        overview(run)
        if !run.findings.isEmpty {
            raw("<section>\n<h2>\(words("Dữ liệu đầu vào và toàn bộ các đơn vị", "Inputs and all unions"))</h2>\n")
            list(run.findings)
            raw("</section>\n")
        }
        for (index, checked) in run.dossiers.enumerated() where !checked.findings.isEmpty { section(checked, index) }
        raw("</main>\n</body>\n</html>\n")
    }

    private mutating func overview(_ run: CheckRun) {
        let headings = [
            words("Mã hồ sơ", "Dossier"), words("Đơn vị trình", "Submitter"), words("Sáng kiến", "Initiatives"),
            words("Kết luận", "Verdict"), words("Lỗi", "Errors"), words("Cần xác nhận", "To review"),
        ]
        raw("<table>\n<caption>\(words("Các hồ sơ", "Dossiers"))</caption>\n<thead><tr>")
        for heading in headings { raw("<th scope=\"col\">\(heading)</th>") }
        raw("</tr></thead>\n<tbody>\n")
        for (index, checked) in run.dossiers.enumerated() {
            raw("<tr><th scope=\"row\">")
            if checked.findings.isEmpty {
                text(checked.dossier.id)
            } else {
                raw("<a href=\"#d\(index + 1)\">")
                text(checked.dossier.id)
                raw("</a>")
            }
            raw("</th><td>")
            text(checked.dossier[.submitter])
            raw("</td><td class=\"n\">\(checked.dossier.initiatives.count)</td><td>")
            badge(checked.verdict)
            raw("</td><td class=\"n\">\(checked.findings.count { $0.severity == .error })</td>")
            raw("<td class=\"n\">\(checked.findings.count { $0.severity == .review })</td></tr>\n")
        }
        raw("</tbody>\n</table>\n")
    }

    private mutating func section(_ checked: CheckedDossier, _ index: Int) {
        raw("<section id=\"d\(index + 1)\">\n<h2>")
        text(checked.dossier.id)
        if !checked.dossier[.submitter].isEmpty { text(" · " + checked.dossier[.submitter]) }
        raw(" ")
        badge(checked.verdict)
        raw("</h2>\n")
        list(checked.findings)
        raw("</section>\n")
    }

    private mutating func list(_ findings: [Diagnostic]) {
        raw("<ul>\n")
        for finding in findings.sorted(by: { $0.severity < $1.severity }) {
            raw("<li class=\"\(finding.severity.rawValue)\"><b>\(ReportWords.severity(finding.severity, language)) ")
            raw("\(finding.code.id)</b> ")
            text(finding.message(in: language))
            let place = [finding.location?.text(in: language), finding.basis].compactMap { $0 }.joined(separator: " · ")
            raw("<br/><small>")
            text(place)
            raw("</small><br/>→ ")
            text(finding.hint(in: language))
            raw("</li>\n")
        }
        raw("</ul>\n")
    }

    private mutating func badge(_ verdict: Verdict) {
        raw("<span class=\"v \(verdict.rawValue)\">\(ReportWords.verdict(verdict, language))</span>")
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    private mutating func raw(_ html: String) {
        bytes.append(contentsOf: html.utf8)
    }

    private mutating func text(_ value: String) {
        Escaping.append(value, to: &bytes, context: .htmlText)
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
        main{max-width:70rem;margin:0 auto;padding:1rem}
        table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.3rem 0}
        th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
        thead th{background:#eee}td.n{text-align:right}h2{font-size:1.15rem;margin:1.5rem 0 .3rem}
        ul{padding-left:1.2rem;margin:.3rem 0}li{margin:.4rem 0}li.error b{color:#a40000}li.review b{color:#6a1b9a}
        li.warning b{color:#7a4b00}small{color:#444}
        .v{padding:.05rem .5rem;border-radius:.6rem;border:1px solid;font-size:.9rem;white-space:nowrap}
        .valid{color:#0b5d1e}.invalid{color:#a40000}.needs-review{color:#6a1b9a}
        @page{size:A4;margin:15mm}@media print{thead{display:table-header-group}li,tr{break-inside:avoid}}
        """
}
