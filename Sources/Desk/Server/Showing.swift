#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The pages that are looked at (các trang xem).
extension Desk {
    func files(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        if try register.takeInbox(limit: FilesPage.mostBytes, signature(visit)) > 0 { await workshop.changed() }
        let receipts = try register.receipts()
        let outcome = try await outcome(visit)
        var (checked, progress, isStopped): (CheckedSet?, RunProgress.Snapshot?, Bool) = (nil, nil, false)
        switch outcome {
        case .done(let set): checked = set
        case .working(let snapshot): progress = snapshot
        case nil: isStopped = true
        }
        var layout = layout(request, visit, .files, checked)
        if progress != nil { layout.refreshes = 1 }
        var page = FilesPage(layout: layout, receipts: receipts, checked: checked, progress: progress, isStopped: isStopped)
        page.looksForPapers = try register.looksForPapers()
        page.number = request.pageNumber
        return page.response()
    }

    /// The receipt whose number stands in the path.
    func receipt(_ request: WebRequest) throws -> Receipt {
        guard request.path.count > 1, let number = Int(request.path[1], in: 1...Int.max),
            let receipt = try register.receipts().first(where: { $0.number == number })
        else { throw WebProblem.notFound }
        return receipt
    }

    func file(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        let receipt = try receipt(request)
        switch request.path[2] {
        case "tai":
            let path = register.folder.file(receipt.digest)
            guard !receipt.isErased, FileSystem.size(of: path) == receipt.size else { throw WebProblem.notFound }
            let name = FileSystem.split(PlainName.of(receipt.name)).name
            return .download(.file(path: path, isTemporary: false), name: name)
        case "cot":
            let settled = try register.headings()
            return try await checkedPage(request, visit, .files) { layout, checked in
                ColumnsPage(layout: layout, receipt: receipt, checked: checked, settled: settled).response()
            }
        case "xoa":
            let layout = layout(request, visit, .files)
            return layout.page(LocalizedText(vi: "Xóa hẳn một tệp", en: "Erase a file")) { page in
                page.element("p") { $0.name(receipt.name) }
                page.element(
                    "p",
                    page.words(
                        "Nội dung tệp bị xóa khỏi máy này, không lấy lại được (trừ từ bản sao lưu cũ). Sổ vẫn ghi là đã từng nhận tệp.",
                        "The bytes of the file are erased from this machine for good, but for older backups. The register still says that it was received."
                    )
                )
                page.button("/tep/\(receipt.number)/xoa", page.words("Xóa hẳn", "Erase"), kind: "danger")
                page.element("p") { $0.element("a", ["href": "/"], $0.words("Không xóa", "Keep it")) }
            }
        default: throw WebProblem.notFound
        }
    }

    /// The number of a dossier in the path.
    func dossierNumber(_ request: WebRequest) throws -> Int {
        guard request.path.count > 1, let number = Int(request.path[1], in: 1...Int.max) else { throw WebProblem.notFound }
        return number
    }

    func dossier(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        let number = try dossierNumber(request)
        let history = try register.history(ofDossier: number)
        return try await checkedPage(request, visit, .dossiers) { layout, checked in
            guard let place = checked.places[number] else { return try gone(number, layout, checked) }
            var page = DossierPage(layout: layout, checked: checked, place: place, history: history)
            page.number = request.pageNumber
            return page.response()
        }
    }

    /// A dossier that is known but not among those that were checked: another version counts, or its file was set aside.
    private func gone(_ number: Int, _ layout: Layout, _ checked: CheckedSet) throws -> WebResponse {
        guard let known = try register.dossiers()[number] else { throw WebProblem.notFound }
        let isAside = checked.aside.contains { $0.number == number }
        return layout.page(LocalizedText(vi: "Hồ sơ không được tính", en: "A dossier that does not count")) { page in
            page.element("p") { page in
                page.name(known.union)
                page.text(page.words(", Tờ trình số ", ", letter "))
                page.name(known.letter)
            }
            page.element(
                "p",
                isAside
                    ? page.words("Đã ghi nhận một bản khác của hồ sơ này là bản có hiệu lực.", "Another version of it was said to count.")
                    : page.words("Hồ sơ này không còn trong các tệp đang tính.", "It is no longer in the files that count.")
            )
            guard isAside else { return }
            page.element("form", ["method": "post", "action": "/ho-so/\(number)/du-kien"]) { page in
                page.void("input", ["type": "hidden", "name": "c.counts", "value": ""])
                page.void("input", ["type": "hidden", "name": "nguoi", "value": layout.visit.person])
                page.element("button", page.words("Bỏ ghi nhận của bản này", "Take back what was said of this version"))
            }
        }
    }

    func trail(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        let before = request["truoc"].flatMap { Int($0, in: 1...Int.max) }
        let questions =
            OfficeQuestion.ofDossiers(options.programme) + OfficeQuestion.ofInitiatives(judges: 50)
        return TrailPage(
            layout: layout(request, visit, .trail),
            entries: try register.trail(before: before, count: TrailPage.shown),
            questions: Dictionary(questions.map { ($0.key, $0.heading(visit.language)) }) { first, _ in first },
            folder: options.folder
        )
        .response()
    }

    /// The register as the workbook that `sangkien so` makes of the same files and facts.
    func workbook(_ visit: Visit) async throws -> WebResponse {
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000) else { throw WebProblem.notFound }
        let path = register.folder.incoming + "/" + PaperWork.newID() + ".xlsx"
        let book = try OfficeBook(try register.facts(), try register.marks(), try register.dossiers())
        let result = try await workshop.threads.run {
            try await book.workbook(
                of: checked.view.receipts.isEmpty ? [] : [checked.view.path],
                context: checked.run.context,
                at: path,
                time: options.time,
                jobs: options.jobs
            )
        }
        guard result else {
            throw WebProblem.said(LocalizedText(vi: "Chưa có hồ sơ nào để lập sổ.", en: "There is no dossier for a register yet."))
        }
        return .download(.file(path: path, isTemporary: true), name: "so-theo-doi.xlsx")
    }

    /// A chapter of the guide, or one of its pictures.
    func guide(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        let guide = Guide(options.library)
        if request.path.count == 3, request.path[1] == "anh" {
            guard let bytes = guide.picture(request.path[2]) else { throw WebProblem.notFound }
            return WebResponse(status: 200, headers: [("Content-Type", "image/png")], content: .bytes(bytes))
        }
        let chapter = request.path.count > 1 ? request.path[1] : Guide.start
        return try GuidePage(layout: layout(request, visit, .guide), guide: guide, chapter: chapter).response()
    }

    /// The page of a finding code.
    func explanation(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        guard let code = DiagnosticCode.find(request.path[1]) else { throw WebProblem.notFound }
        let text = options.library.page(of: code, in: visit.language)
        return layout(request, visit, nil)
            .page(LocalizedText(vi: "Mã \(code.id)", en: "Code \(code.id)")) { page in
                guard let text else { return page.element("p", code.message[page.language]) }
                Markdown.write(text.markdown, to: &page)
            }
    }
}
#endif
