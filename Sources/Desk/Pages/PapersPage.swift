#if Desk
import Dossiers
import Forms
import SangkienDiagnostics
import SangkienFiles

import Pipeline
import Register
import VietnameseText

/// Papers to be made, and those that were (trang văn bản).
struct PapersPage {
    let layout: Layout
    let programme: Programme
    let runs: [(first: PaperRecord, count: Int)]
    /// What is being made now.
    let progress: RunProgress.Snapshot?
    /// Why nothing could be made.
    var faults: [Diagnostic] = []
    var hasLibreOffice = false
    /// The unions that papers can be made for alone; none while the check is under way.
    var unions: [(number: Int, union: PaperUnion)] = []
    /// The key of the one that is chosen already.
    var chosen: String?

    static let title = LocalizedText(vi: "Văn bản", en: "Papers")
    func response() -> WebResponse {
        layout.page(Self.title) { page in
            if let progress {
                ProgressPart.write(progress, &page)
                page.button("/van-ban/dung", page.words("Dừng", "Stop"))
            } else {
                PaperFields.faults(faults, &page)
                order(&page)
            }
            earlier(&page)
        }
    }

    private func order(_ page: inout PageWriter) {
        page.element("form", ["method": "post", "action": "/van-ban"]) { page in
            page.choice(
                "don-vi",
                page.words("Lập cho", "For"),
                unions.map { (String($0.number), Self.name($0.union, page.language)) },
                chosen: unions.first { $0.union.key == chosen }.map { String($0.number) } ?? "",
                none: page.words("mọi đơn vị và toàn tỉnh", "all unions and the province"),
                hint: unions.isEmpty
                    ? page.words("Chọn được một đơn vị khi đã kiểm tra xong.", "One union can be chosen once the check is done.")
                    : page.words(
                        "Một đơn vị: chỉ văn bản và gói của đơn vị đó, không có văn bản toàn tỉnh.",
                        "One union: its own papers and packages only, none for the province."
                    )
            )
            PaperFields.papers(
                OfficialForms.all.map { $0.name },
                own: OfficeForms.own(programme),
                hasPackages: true,
                &page
            )
            PaperFields.formats(hasLibreOffice: hasLibreOffice, &page)
            page.choice(
                "ho-so",
                page.words("Hồ sơ được in", "Dossiers to print"),
                [
                    ("valid", page.words("chỉ hồ sơ hợp lệ", "valid ones only")), ("all", page.words("tất cả hồ sơ", "all of them")),
                ],
                chosen: "",
                none: page.words(
                    "từng hồ sơ in tất cả, toàn tỉnh chỉ hồ sơ hợp lệ",
                    "all for each dossier's own, valid ones for the province"
                )
            )
            page.tick(
                "cong-khai",
                "co",
                page.words("Bản công khai: không có điện thoại, năm sinh, email", "Public edition: no phone, birth year, e-mail"),
                isTicked: false
            )
            page.person(page.words("Người lập", "Your name"), layout.visit)
            page.element("button", page.words("Lập văn bản", "Make the papers"))
        }
    }

    private func earlier(_ page: inout PageWriter) { PaperFields.runs(runs, &page) }

    private static func name(_ union: PaperUnion, _ language: Language) -> String {
        union.name.isEmpty ? LocalizedText(vi: "(hồ sơ chưa ghi đơn vị)", en: "(dossiers that name no union)")[language] : union.name
    }
}

/// The papers of one run (trang văn bản đã lập): to be downloaded singly or all together.
struct PaperRunPage {
    let layout: Layout
    let papers: [PaperRecord]
    /// Which of them are still on the disk, unchanged.
    let isThere: [Bool]
    /// What was noticed while they were made.
    var notes: [LocalizedText] = []

    func response() -> WebResponse {
        layout.page(LocalizedText(vi: "Văn bản đã lập", en: "Papers made")) { page in
            guard let first = papers.first else { return }
            let day = DayWords.moment(first.day + "T00:00").split(separator: " ").last.map(String.init) ?? first.day
            page.element(
                "p",
                page.words(
                    "Lập lúc \(DayWords.moment(first.signature.at)), theo kết quả kiểm tra ngày \(day).",
                    "Made \(DayWords.moment(first.signature.at)), as of \(day)."
                )
            )
            if !first.union.isEmpty {
                page.element("p") { page in
                    page.text(page.words("Đơn vị: ", "Union: "))
                    page.element("b") { $0.name(first.union) }
                }
            }
            if isThere.contains(true) {
                page.element("p") { page in
                    page.element(
                        "a",
                        ["href": "/van-ban/\(first.run)/tat-ca", "class": "main"],
                        page.words("Tải tất cả (một tệp ZIP)", "Download all (one ZIP)")
                    )
                }
            } else {
                page.element(
                    "p",
                    page.words("Các tệp không còn giữ trên máy; có thể lập lại.", "The files are no longer kept; make them again.")
                )
            }
            if !notes.isEmpty {
                // Many at once would hide the papers.
                page.element("details", notes.count <= Self.fewNotes ? ["open": "open"] : [:]) { page in
                    page.element("summary", page.words("Lưu ý khi lập (\(notes.count))", "What was noticed (\(notes.count))"))
                    page.element("ul", ["class": "f"]) { page in for note in notes { page.element("li", note[page.language]) } }
                }
            }
            table(first, &page)
        }
    }

    /// So many notes are shown at once.
    private static let fewNotes = 5

    private func table(_ first: PaperRecord, _ page: inout PageWriter) {
        page.scrollable(page.words("Các văn bản", "The papers")) { page in
            page.element("table", ["class": "figures stack"]) { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in [
                            page.words("Văn bản", "Paper"), page.words("Tệp", "File"), page.words("Hồ sơ", "Dossier"),
                            page.words("Cỡ", "Size"),
                        ] {
                            page.element("th", ["scope": "col"], heading)
                        }
                    }
                }
                page.element("tbody") { page in
                    for (index, paper) in papers.enumerated() {
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"], ReportWords.form(paper.form)[page.language])
                            page.element("td") { page in
                                if isThere[index] {
                                    page.element("a", ["href": "/van-ban/\(first.run)/\(index + 1)"]) { $0.name(paper.path) }
                                } else {
                                    page.name(paper.path)
                                }
                            }
                            page.element("td", ["data-label": page.words("Hồ sơ", "Dossier")]) { $0.name(paper.dossier) }
                            page.element("td", ["class": "n", "data-label": page.words("Cỡ", "Size")], SizeWords.text(paper.bytes))
                        }
                        page.newLine()
                    }
                }
            }
        }
    }
}
#endif
