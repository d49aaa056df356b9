#if Desk
import Diagnostics
import Dossiers
import Files
import Forms

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

    static let title = LocalizedText(vi: "Văn bản", en: "Papers")
    /// The form that is ticked where nobody chose.
    private static let usual = SummaryTableForm.name

    func response() -> WebResponse {
        layout.page(Self.title) { page in
            if let progress {
                ProgressPart.write(progress, &page)
                page.button("/van-ban/dung", page.words("Dừng", "Stop"))
            } else {
                if !faults.isEmpty {
                    page.element("div", ["class": "wrong", "role": "alert"]) { page in
                        page.element("p", page.words("Chưa lập được văn bản nào.", "No paper was made."))
                        for fault in faults {
                            page.element("p", "\(fault.message(in: page.language)) → \(fault.hint(in: page.language))")
                        }
                    }
                }
                order(&page)
            }
            earlier(&page)
        }
    }

    private func order(_ page: inout PageWriter) {
        page.element("form", ["method": "post", "action": "/van-ban"]) { page in
            page.element("fieldset") { page in
                page.element("legend", page.words("Văn bản cần lập", "Papers to make"))
                for form in OfficialForms.all {
                    let words = ReportWords.form(form.name)[page.language]
                    page.tick("bieu", form.name, words.prefix(1).uppercased() + words.dropFirst(), isTicked: form.name == Self.usual)
                }
                for (name, title) in OfficeForms.own(programme) { page.tick("bieu", name, title, isTicked: false) }
                page.tick("goi", "co", page.words("Gói gửi lại từng đơn vị (tệp ZIP)", "A package for each union (ZIP)"), isTicked: false)
            }
            page.element("fieldset") { page in
                page.element("legend", page.words("Dạng tệp", "Formats"))
                page.tick("dang", "docx", "Word (DOCX)", isTicked: true)
                page.tick("dang", "odt", "LibreOffice (ODT)", isTicked: false)
                page.tick("dang", "html", page.words("trang HTML", "HTML page"), isTicked: false)
                if hasLibreOffice {
                    page.tick("dang", "pdf", "PDF", isTicked: false)
                    page.tick(
                        "sach",
                        "co",
                        page.words("Gộp tất cả thành một tệp PDF để in", "All of them as one PDF to print"),
                        isTicked: false
                    )
                }
            }
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

    private func earlier(_ page: inout PageWriter) {
        guard !runs.isEmpty else { return }
        page.element("h2", page.words("Đã lập", "Made so far"))
        page.element("ul") { page in
            for (first, count) in runs {
                page.element("li") { page in
                    let papers = page.words("\(ReportWords.twoDigits(count)) văn bản", ReportWords.counted(count, "paper"))
                    let words = "\(DayWords.moment(first.signature.at)): \(papers)"
                    page.element("a", ["href": "/van-ban/\(first.run)"], words)
                    if !first.signature.by.isEmpty { page.text(" (\(first.signature.by))") }
                }
            }
        }
    }
}

/// The papers of one run (trang văn bản đã lập): to be downloaded singly or all together.
struct PaperRunPage {
    let layout: Layout
    let papers: [PaperRecord]
    /// Which of them are still on the disk, unchanged.
    let isThere: [Bool]

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
            table(first, &page)
        }
    }

    private func table(_ first: PaperRecord, _ page: inout PageWriter) {
        page.scrollable(page.words("Các văn bản", "The papers")) { page in
            page.element("table", ["class": "figures"]) { page in
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
                            page.element("td") { $0.name(paper.dossier) }
                            page.element("td", ["class": "n"], SizeWords.text(paper.bytes))
                        }
                        page.newLine()
                    }
                }
            }
        }
    }
}

/// Sizes as offices write them.
enum SizeWords {
    /// `12 KB`, `3,4 MB`.
    static func text(_ bytes: Int) -> String {
        if bytes < 1 << 20 { return "\((bytes + 1023) / 1024) KB" }
        let tenths = (bytes / ((1 << 20) / 10))
        return "\(tenths / 10),\(tenths % 10) MB"
    }
}
#endif
