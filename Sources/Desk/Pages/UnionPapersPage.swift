#if Desk
import Forms
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// Papers that a union makes of its own dossiers (trang văn bản của đơn vị): its table to sign, and what the office would send back to it.
struct UnionPapersPage {
    let layout: Layout
    /// Its part of the result; nil while that is being made.
    let part: UnionPart?
    let runs: [(first: PaperRecord, count: Int)]
    /// What is being made now.
    let progress: RunProgress.Snapshot?
    /// Why nothing could be made.
    var faults: [Diagnostic] = []
    var hasLibreOffice = false
    /// Whether the office stopped the check.
    var isStopped = false

    static let title = LocalizedText(vi: "Văn bản của đơn vị", en: "Your papers")
    /// How many times a day a union has papers made, so that no link fills the register.
    static let mostRunsADay = 50

    /// The forms that a union makes itself; none of those that hold what the office notes, nor a slip that speaks of others.
    static func forms(_ part: UnionPart) -> [String] {
        [SummaryTableForm.name] + (part.speaksOfOthers ? [] : [ReturnSlipForm.name])
    }

    func response() -> WebResponse {
        layout.page(Self.title) { page in
            if let progress {
                ProgressPart.write(progress, &page)
                page.button("/van-ban/dung", page.words("Dừng", "Stop"))
            } else if let part {
                PaperFields.faults(faults, &page)
                order(part, &page)
            } else if isStopped {
                UnionPage.stopped(&page)
            } else {
                UnionPage.wait(&page)
            }
            PaperFields.runs(runs, &page)
            page.element("p") { $0.element("a", ["href": "/"], $0.words("Về trang gửi hồ sơ", "Back")) }
        }
    }

    private func order(_ part: UnionPart, _ page: inout PageWriter) {
        guard !part.places.isEmpty else {
            return page.element("p", page.words("Chưa có hồ sơ nào để lập văn bản.", "There is no dossier to make papers of yet."))
        }
        if part.speaksOfOthers {
            page.element(
                "p",
                ["class": "m"],
                page.words(
                    "Phiếu yêu cầu bổ sung có nội dung liên quan đơn vị khác nên do LĐLĐ tỉnh gửi; ở đây lập được biểu của đơn vị.",
                    "The return slip speaks of other unions too, so the office sends it; your own table can be made here."
                )
            )
        }
        page.element("form", ["method": "post", "action": "/van-ban"]) { page in
            PaperFields.papers(Self.forms(part), own: [], hasPackages: !part.speaksOfOthers, &page)
            PaperFields.formats(hasLibreOffice: hasLibreOffice, &page)
            page.element("button", page.words("Lập văn bản", "Make the papers"))
        }
    }
}
#endif
