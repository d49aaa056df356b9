#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The start (trang tệp): files are dropped here, and every one is reported, how it was read or why not.
struct FilesPage {
    let layout: Layout
    let receipts: [Receipt]
    /// The result of the check; nil while it is being made.
    let checked: CheckedSet?
    let progress: RunProgress.Snapshot?
    /// Whether somebody stopped the check.
    var isStopped = false
    /// Whether papers that dossiers name are looked for among the files.
    var looksForPapers = true
    /// Which page of the files is asked for, counted from 1.
    var number = 1

    static let title = LocalizedText(vi: "Tệp nhận được", en: "Files received")
    /// How many bytes a file may have.
    static let mostBytes = 512 << 20
    /// How many files a page shows.
    private static let shown = 100

    func response() -> WebResponse {
        layout.page(Self.title) { page in
            DropForm(mostBytes: Self.mostBytes).write(&page)
            if let progress {
                ProgressPart.write(progress, &page)
                ProgressPart.stop(layout, &page)
            }
            if isStopped { ProgressPart.stopped(layout, &page) }
            if let checked { summary(checked, &page) }
            papers(&page)
            if receipts.isEmpty { guide(&page) } else { table(&page) }
            if let checked { findings(checked, &page) }
        }
    }

    private func guide(_ page: inout PageWriter) {
        page.element("ol", ["class": "guide"]) { page in
            for words in [
                page.words(
                    "Thả bảng tổng hợp của các đơn vị (Excel, Word, LibreOffice, CSV) và bản chụp văn bản kèm theo vào khung trên.",
                    "Drop the unions' tables (Excel, Word, LibreOffice, CSV) and the scans of their papers above."
                ),
                page.words(
                    "Mở trang Hồ sơ: xem kết luận, ghi ngày nhận, xác nhận khiếu nại, tranh chấp.",
                    "Open Dossiers: see the verdicts, enter days of receipt, complaints and disputes."
                ),
                page.words(
                    "Mở trang Văn bản: chọn biểu cần lập rồi tải về để in, ký, gửi.",
                    "Open Papers: choose the forms, download, print, sign and send them."
                ),
            ] {
                page.element("li", words)
            }
        }
    }

    private func summary(_ checked: CheckedSet, _ page: inout PageWriter) {
        guard !receipts.isEmpty else { return }
        page.element("p", ["class": "result"]) { page in
            page.element("a", ["href": "/ho-so"], ReportWords.summary(checked.run, page.language))
            page.text(". ")
            let count = checked.run.context.unreadFiles.count
            guard count > 0 else { return }
            page.element(
                "b",
                page.words(
                    "Có \(ReportWords.twoDigits(count)) tệp chưa đọc được hoặc chưa đọc hết.",
                    "\(ReportWords.counted(count, "file")) could not be read, or not to the end."
                )
            )
        }
    }

    /// Scans of papers change what every dossier lacks: that is said, and can be turned off.
    private func papers(_ page: inout PageWriter) {
        let papers = receipts.filter { $0.isCounted && !$0.isErased && CheckedSet.isPaper($0.name) }
        let count = papers.count
        guard count > 0 else { return }
        // What came by links is looked for in the dossiers of their unions alone (`CheckedSet`).
        let isOfAll = papers.contains(where: \.union.isEmpty)
        page.element("form", ["class": "hint", "method": "post", "action": "/doi-chieu"]) { page in
            page.element(
                "p",
                looksForPapers
                    ? page.words(
                        "Đã nhận \(ReportWords.twoDigits(count)) tệp PDF, ảnh: \(isOfAll ? "hồ sơ nào" : "trong các đơn vị tự gửi tệp, hồ sơ nào") ghi tên văn bản mà ở đây chưa có tệp thì tính là thiếu văn bản.",
                        "\(ReportWords.counted(count, "PDF or picture")) received: a dossier\(isOfAll ? "" : " of a union that sent some") that names a paper whose file is not here lacks that paper."
                    )
                    : page.words(
                        "Không đối chiếu tệp đính kèm: kết luận chỉ theo nội dung ghi trong bảng.",
                        "Attachments are not looked for: verdicts rest on the tables alone."
                    )
            )
            page.void("input", ["type": "hidden", "name": "la", "value": looksForPapers ? "khong" : "co"])
            page.element(
                "button",
                looksForPapers
                    ? page.words("Thôi đối chiếu tệp đính kèm", "Do not look for attachments")
                    : page.words("Đối chiếu tệp đính kèm", "Look for attachments")
            )
        }
    }

    // MARK: The table

    private func table(_ page: inout PageWriter) {
        let summaries = checked.map { checked in
            Dictionary(grouping: checked.run.files) { checked.receipt(of: $0.file)?.number ?? 0 }
        }
        let receipts = ordered(summaries)
        let (number, pages) = PageTurning.page(number, of: receipts.count, shown: Self.shown)
        page.scrollable(page.words("Các tệp", "The files")) { page in
            page.element("table", ["class": "figures files stack"]) { page in
                page.element(
                    "caption",
                    page.words(
                        "Từng tệp, và cách đọc: tệp chưa đọc được ở trên, rồi đến tệp mới nhận",
                        "Every file, and how it was read: those that were not first, then the newest"
                    )
                )
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in headings(page) { page.element("th", ["scope": "col"], heading) }
                    }
                }
                page.element("tbody") { page in
                    for receipt in receipts.dropFirst((number - 1) * Self.shown).prefix(Self.shown) {
                        row(receipt, summaries.map { $0[receipt.number] ?? [] }, onPage: number, &page)
                    }
                }
            }
        }
        PageTurning.neighbours(number, pages, &page) { "/?trang=\($0)" }
    }

    /// The files that could not be read, or not to the end, before all others; among them the newest first.
    private func ordered(_ summaries: [Int: [FileSummary]]?) -> [Receipt] {
        let newest = receipts.sorted { $0.number > $1.number }
        guard let summaries else { return newest }
        let isUnread = { (receipt: Receipt) in
            receipt.isCounted && !receipt.isErased
                && (summaries[receipt.number] ?? []).contains { $0.isCut || ($0.reason != nil && !$0.isPassedOver && !$0.isRepeat) }
        }
        return newest.filter(isUnread) + newest.filter { !isUnread($0) }
    }

    private func headings(_ page: PageWriter) -> [String] {
        [
            page.words("Tệp", "File"), page.words("Cách đọc", "Read as"), page.words("Hồ sơ", "Dossiers"),
            page.words("Sáng kiến", "Initiatives"), page.words("Nhận lúc", "Received"), page.words("Thao tác", "Actions"),
        ]
    }

    private func row(_ receipt: Receipt, _ summaries: [FileSummary]?, onPage number: Int, _ page: inout PageWriter) {
        let isIn = receipt.isCounted && !receipt.isErased
        page.element("tr", ["class": isIn ? "" : "aside"]) { page in
            page.element("th", ["scope": "row"]) { $0.name(receipt.name) }
            page.element("td") { page in reading(receipt, summaries, &page) }
            let used = (summaries ?? []).filter { $0.reason == nil && !$0.isRegister }
            let labels = [page.words("Hồ sơ", "Dossiers"), page.words("Sáng kiến", "Initiatives")]
            for (label, count) in zip(labels, [used.reduce(0) { $0 + $1.dossiers }, used.reduce(0) { $0 + $1.initiatives }]) {
                page.element("td", ["class": "n", "data-label": label], isIn && !used.isEmpty ? String(count) : "–")
            }
            page.element("td") { page in
                page.text(DayWords.moment(receipt.received.at))
                if !receipt.received.by.isEmpty {
                    page.void("br")
                    page.element("small", receipt.received.by)
                }
            }
            page.element("td", ["class": "actions"]) { page in
                guard !receipt.isErased else { return }
                page.element("a", ["href": "/tep/\(receipt.number)/tai"], page.words("Tải về", "Download"))
                if isIn {
                    page.button("/tep/\(receipt.number)/de-rieng?trang=\(number)", page.words("Để riêng", "Set aside"))
                } else {
                    page.button("/tep/\(receipt.number)/dua-lai?trang=\(number)", page.words("Đưa lại", "Bring back"))
                    page.element("a", ["href": "/tep/\(receipt.number)/xoa"], page.words("Xóa hẳn…", "Erase…"))
                }
            }
        }
        page.newLine()
    }

    private func reading(_ receipt: Receipt, _ summaries: [FileSummary]?, _ page: inout PageWriter) {
        if receipt.isErased { return page.text(page.words("đã xóa nội dung", "its bytes were erased")) }
        if !receipt.isCounted { return page.text(page.words("đã để riêng, không tính", "set aside, does not count")) }
        guard let summaries else {
            return page.text(isStopped ? page.words("chưa kiểm tra", "not checked") : page.words("đang đọc…", "being read…"))
        }
        // The summary of a repeat names the other file by its path here, which says nothing to anybody.
        guard !summaries.allSatisfy(\.isRepeat) else {
            return page.text(
                CheckedSet.isPaper(receipt.name)
                    ? page.words("văn bản kèm theo", "a paper of a dossier")
                    : page.words("trùng nội dung với tệp khác, chỉ tính một lần", "the same as another file, counts once")
            )
        }
        for (index, summary) in summaries.enumerated() {
            if index > 0 { page.void("br") }
            if let sheet = summary.sheet {
                page.name(sheet)
                page.text(": ")
            }
            page.text(FileTable.reading(summary, page.language))
            guard summary.isRegister else { continue }
            page.text(page.words(" – chưa dùng. ", " – not used yet. "))
            page.button("/tep/\(receipt.number)/nhap-so", page.words("Nhập vào bàn làm việc", "Take its answers in"))
        }
        guard summaries.contains(where: { !$0.columns.isEmpty }) else { return }
        let loose = summaries.flatMap(\.columns).count { $0.fields.isEmpty && !$0.heading.isEmpty }
        page.void("br")
        page.element(
            "a",
            ["href": "/tep/\(receipt.number)/cot"],
            loose > 0
                ? page.words(
                    "\(ReportWords.twoDigits(loose)) cột chưa dùng: chỉ rõ…",
                    "\(ReportWords.counted(loose, "column")) not used: settle…"
                )
                : page.words("Xem các cột", "See the columns")
        )
    }

    private func findings(_ checked: CheckedSet, _ page: inout PageWriter) {
        let findings = checked.run.findings.filter { !$0.code.id.hasPrefix("L") }
        guard !findings.isEmpty else { return }
        page.element("h2", page.words("Lưu ý khi đọc tệp", "What was noticed while reading"))
        DeskAdvice.list(checked.run.context.timetable).write(findings, to: &page)
    }
}

/// Moments as offices write them.
enum DayWords {
    /// `08:30 12/4/2021` of `2021-04-12T08:30:05+07:00`; other texts as they are.
    static func moment(_ text: String) -> String {
        let parts = text.split(separator: "T")
        let day = parts.first?.split(separator: "-").compactMap { Int($0, in: 0...9_999) } ?? []
        guard parts.count == 2, day.count == 3 else { return text }
        return "\(parts[1].prefix(5)) \(day[2])/\(day[1])/\(day[0])"
    }
}
#endif
