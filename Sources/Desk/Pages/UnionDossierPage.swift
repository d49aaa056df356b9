#if Desk
import Dossiers
import Forms
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// A dossier as its union sees it (hồ sơ của đơn vị): what the slip would ask for, and no word of what the office notes.
struct UnionDossierPage {
    let layout: Layout
    let part: UnionPart
    let place: Int

    /// How many initiatives with something to correct a page shows.
    private static let shown = 500

    private var dossier: CheckedDossier { part.checked.shown.dossiers[place] }

    func response() -> WebResponse {
        layout.page(LocalizedText(vi: "Hồ sơ \(dossier.names.id)", en: "Dossier \(dossier.names.id)")) { page in
            page.element("p") { page in
                page.name(dossier.names.submitter)
                page.text(" ")
                page.badge(PageVerdict(dossier.verdict))
                let words = dossier.initiativeWords[page.language]
                if !words.isEmpty { page.text(page.words(" Sáng kiến: ", " Initiatives: ") + words + ".") }
            }
            let asked = ReturnWords.asked(of: dossier)
            page.element("h2", page.words("Nội dung cần bổ sung, chỉnh sửa", "What is to be completed or corrected"))
            if asked.isEmpty { page.element("p", page.words("Không có.", "Nothing.")) }
            write(asked.filter { $0.subject.initiative == nil }, &page)
            var findings: [Int: [Diagnostic]] = [:]
            for finding in asked { if let place = finding.subject.initiative { findings[place, default: []].append(finding) } }
            for initiative in dossier.dossier.initiatives.filter({ findings[$0.place] != nil }).prefix(Self.shown) {
                page.element("h3") { page in
                    page.text((initiative[.number].isEmpty ? String(initiative.place) : initiative[.number]) + ". ")
                    page.name(initiative[.title].isEmpty ? page.words("(chưa ghi tên)", "(no title)") : initiative[.title])
                }
                write(findings[initiative.place] ?? [], &page)
            }
            let more = findings.count - Self.shown
            if more > 0 { page.element("p", page.words("… và \(more) sáng kiến khác.", "… and \(more) more initiatives.")) }
            page.element("p") { $0.element("a", ["href": "/"], $0.words("Về trang gửi hồ sơ", "Back")) }
        }
    }

    /// The findings in the words of the slip, which is Vietnamese.
    private func write(_ findings: [Diagnostic], _ page: inout PageWriter) {
        guard !findings.isEmpty else { return }
        page.element("ul", ["class": "f", "lang": "vi"]) { page in
            for finding in findings {
                let words = part.words(on: finding, of: place)
                page.element("li", ["class": finding.severity == .error ? "error" : "review"]) { page in
                    page.element("b") { page in
                        page.element("a", ["href": "/giai-thich/\(finding.code.id)"], finding.code.id)
                    }
                    page.text(" " + words.message)
                    if !words.hint.isEmpty { page.element("p", "→ " + words.hint) }
                    page.element("small", words.limit + ".")
                }
            }
        }
    }
}
#endif
