#if Desk
import Forms
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// The parts that pages have in common on which papers are ordered (phần chung của các trang lập văn bản).
enum PaperFields {
    /// The form that is ticked where nobody chose.
    private static let usual = SummaryTableForm.name

    /// Why nothing could be made.
    static func faults(_ faults: [Diagnostic], _ page: inout PageWriter) {
        guard !faults.isEmpty else { return }
        page.element("div", ["class": "wrong", "role": "alert"]) { page in
            page.element("p", page.words("Chưa lập được văn bản nào.", "No paper was made."))
            for fault in faults {
                page.element("p", DeskAdvice.line(fault, page.language))
            }
        }
    }

    /// Which forms are to be made: those of the program by their names, those of the programme with their titles, and packages.
    static func papers(_ forms: [String], own: [(name: String, title: String)], hasPackages: Bool, _ page: inout PageWriter) {
        page.element("fieldset") { page in
            page.element("legend", page.words("Văn bản cần lập", "Papers to make"))
            for form in forms {
                let words = ReportWords.form(form)[page.language]
                page.tick("bieu", form, words.prefix(1).uppercased() + words.dropFirst(), isTicked: form == usual)
            }
            for (name, title) in own { page.tick("bieu", name, title, isTicked: false) }
            if hasPackages {
                page.tick("goi", "co", page.words("Gói gửi lại từng đơn vị (tệp ZIP)", "A package for each union (ZIP)"), isTicked: false)
            }
        }
    }

    /// In which formats.
    static func formats(hasLibreOffice: Bool, _ page: inout PageWriter) {
        page.element("fieldset") { page in
            page.element("legend", page.words("Dạng tệp", "Formats"))
            page.tick("dang", "docx", "Word (DOCX)", isTicked: true)
            page.tick("dang", "odt", "LibreOffice (ODT)", isTicked: false)
            page.tick("dang", "html", page.words("trang HTML", "HTML page"), isTicked: false)
            guard hasLibreOffice else { return }
            page.tick("dang", "pdf", "PDF", isTicked: false)
            page.tick(
                "sach",
                "co",
                page.words("Gộp tất cả thành một tệp PDF để in", "All of them as one PDF to print"),
                isTicked: false
            )
        }
    }

    /// What was made before.
    static func runs(_ runs: [(first: PaperRecord, count: Int)], _ page: inout PageWriter) {
        guard !runs.isEmpty else { return }
        page.element("h2", page.words("Đã lập", "Made so far"))
        page.element("ul") { page in
            for (first, count) in runs {
                page.element("li") { page in
                    let papers = page.words("\(ReportWords.twoDigits(count)) văn bản", ReportWords.counted(count, "paper"))
                    let words = "\(DayWords.moment(first.signature.at)): \(papers)"
                    page.element("a", ["href": "/van-ban/\(first.run)"], words)
                    if !first.union.isEmpty, !first.isByUnion {
                        page.text(page.words(", đơn vị ", ", union "))
                        page.name(first.union)
                    }
                    if !first.signature.by.isEmpty, !first.isByUnion { page.text(" (\(first.signature.by))") }
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
