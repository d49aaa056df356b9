#if Desk
import Pipeline
import SangkienDiagnostics

/// How far a piece of work is, where a page waits for it (phần tiến độ).
enum ProgressPart {
    /// `Kiểm tra hồ sơ: 120/300 (40%)`; without numbers where none are known yet.
    static func line(_ progress: RunProgress.Snapshot, _ language: Language) -> String {
        guard let line = ProgressWords.line(progress, after: 0, width: 80, in: language) else {
            return LocalizedText(vi: "Đang hoàn tất…", en: "Finishing…")[language]
        }
        // A page is asked for now and then: how long it has been is not known here.
        if let end = line.firstIndex(of: ")") { return String(line[...end]) }
        return String(line.prefix { $0 != "," }) + "…"
    }

    static func write(_ progress: RunProgress.Snapshot, _ page: inout PageWriter) {
        let line = line(progress, page.language)
        page.element("p", ["class": "working", "role": "status", "id": "tien-do"], line)
        if let total = progress.total, total > 0 {
            page.element(
                "progress",
                ["max": "\(total)", "value": "\(min(progress.done, total))", "aria-labelledby": "tien-do"],
                "\(min(progress.done, total))/\(total)"
            )
        }
    }

    /// The button that stops the check.
    static func stop(_ layout: Layout, _ page: inout PageWriter) {
        page.element("form", ["method": "post", "action": "/kiem-tra/dung", "class": "one"]) { page in
            page.void("input", ["type": "hidden", "name": "ve", "value": layout.path])
            page.element("button", page.words("Dừng kiểm tra", "Stop the check"))
        }
    }

    /// What is said after it was stopped.
    static func stopped(_ layout: Layout, _ page: inout PageWriter) {
        page.element(
            "p",
            ["class": "wrong", "role": "status"],
            page.words(
                "Đã dừng kiểm tra. Tệp và nội dung đã ghi còn nguyên; chưa có kết luận mới.",
                "The check was stopped. Files and what was said are all there; there are no new verdicts."
            )
        )
        page.element("form", ["method": "post", "action": "/kiem-tra", "class": "one"]) { page in
            page.void("input", ["type": "hidden", "name": "ve", "value": layout.path])
            page.element("button", ["class": "main"], page.words("Kiểm tra lại", "Check again"))
        }
    }
}
#endif
