#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Which request leads to which page (điều hướng).
extension Desk {
    /// Answers a request; nil stands for one that is none of ours.
    func answer(_ request: WebRequest?, _ body: inout any WebBody) async -> WebResponse {
        guard let request, gate.isAddressed(request) else { return DoorPage.closed(self, .badRequest) }
        if let asset = Self.asset(request) { return asset }
        do {
            if let response = try await atTheDoor(request, &body) { return response }
            guard let visit = try visit(of: request) else { return stranger(request) }
            do {
                return try await answer(request, &body, visit)
            } catch {
                return problem(error, request, visit)
            }
        } catch {
            return DoorPage.trouble(self, Self.words(for: error), error as? WebProblem)
        }
    }

    private func answer(_ request: WebRequest, _ body: inout any WebBody, _ visit: Visit) async throws -> WebResponse {
        switch request.method {
        case "GET", "HEAD":
            if let union = visit.union { return try await show(request, visit, toUnion: union) }
            return try await show(request, visit)
        case "POST":
            guard gate.isFromOurPage(request) else { throw WebProblem.notAllowed }
            if request.path == ["dang-xuat"] { return try leave(request, visit) }
            if let union = visit.union { return try await act(request, &body, visit, forUnion: union) }
            return try await act(request, &body, visit)
        default: throw WebProblem.badRequest
        }
    }

    private static func asset(_ request: WebRequest) -> WebResponse? {
        guard request.method == "GET" || request.method == "HEAD", request.path.count == 1 else { return nil }
        switch request.path[0] {
        case "kieu.css": return .asset(DeskStyle.css, "text/css; charset=utf-8")
        case "trang.js": return .asset(DeskScript.code, "text/javascript; charset=utf-8")
        case "hinh.svg", "favicon.ico": return .asset(DeskStyle.icon, "image/svg+xml")
        default: return nil
        }
    }

    // MARK: Pages

    /// The day of the check that a visit looks at; a union looks at today.
    func day(_ visit: Visit) -> CalendarDate { visit.union == nil ? visit.day ?? workshop.today : workshop.today }

    /// The frame of a page.
    func layout(_ request: WebRequest, _ visit: Visit, _ part: DeskPart?, _ checked: CheckedSet? = nil) -> Layout {
        let query = request.query.filter { $0.name != "xong" }.map { "\($0.name)=\(PercentCoding.encoded($0.value))" }
            .joined(separator: "&")
        let path = "/" + request.path.map(PercentCoding.encoded).joined(separator: "/")
        var layout = Layout(
            visit: visit,
            programme: options.programme.name,
            day: day(visit),
            part: part,
            path: query.isEmpty ? path : path + "?" + query
        )
        layout.isOpenToOthers = gate.isOpenToOthers
        layout.notice = request["xong"].flatMap(Notices.words)
        layout.hiddenPrefix = checked.map { $0.view.path + "/" } ?? ""
        return layout
    }

    private func show(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        let path = request.path
        switch (path.first ?? "", path.count) {
        case ("", 0): return try await files(request, visit)
        case ("tien-do", 1): return await progress(visit)
        case ("tep", 3): return try await file(request, visit)
        case ("ho-so", 1):
            return try await checkedPage(request, visit, .dossiers) { layout, checked in
                DossiersPage(layout: layout, checked: checked, wish: DossiersPage.Wish(request)).response()
            }
        case ("ho-so", 3) where path[2] == "xoa": return try await askToErase(request, visit)
        case ("xoa-du-lieu", 1): return eraseAllPage(request, visit)
        case ("ho-so", 2): return try await dossier(request, visit)
        case ("xet-chon", 1):
            return try await checkedPage(request, visit, .selection) { layout, checked in
                let number = request.pageNumber
                return SelectionPage(layout: layout, checked: checked, number: number).response()
            }
        case ("van-ban", 1): return try await papers(request, visit)
        case ("van-ban", 2): return try paperRun(request, visit)
        case ("van-ban", 3): return try paper(request, visit)
        case ("lich", 1):
            let checked = try? await readySet(visit, within: 300)
            return CalendarPage(layout: layout(request, visit, .calendar, checked), programme: options.programme, checked: checked)
                .response()
        case ("nhat-ky", 1): return try trail(request, visit)
        case ("don-vi", 1) where gate.isOpenToOthers: return try await links(request, visit)
        case ("huong-dan", 1...3): return try guide(request, visit)
        case ("so.xlsx", 1): return try await workbook(visit)
        case ("giai-thich", 2): return try explanation(request, visit)
        default: throw WebProblem.notFound
        }
    }

    /// The result of the check where it is there in time.
    func readySet(_ visit: Visit, within milliseconds: Int) async throws -> CheckedSet? {
        if case .done(let checked) = try await workshop.result(day(visit), within: milliseconds) { return checked }
        return nil
    }

    /// A page over the result of the check; until that is there, a page that says how far it is.
    func checkedPage(
        _ request: WebRequest,
        _ visit: Visit,
        _ part: DeskPart,
        _ page: (Layout, CheckedSet) throws -> WebResponse
    ) async throws -> WebResponse {
        switch try await outcome(visit) {
        case .done(let checked): return try page(layout(request, visit, part, checked), checked)
        case .working(let progress):
            var layout = layout(request, visit, part)
            layout.refreshes = 1
            return layout.page(part.words) { page in
                ProgressPart.write(progress, &page)
                page.element("p", ["class": "m"], page.words("Trang tự mở khi xong.", "The page opens when it is done."))
                ProgressPart.stop(layout, &page)
            }
        case nil:
            let layout = layout(request, visit, part)
            return layout.page(part.words) { ProgressPart.stopped(layout, &$0) }
        }
    }

    /// The result of the check, or how far it is, after a while; nil where somebody stopped it.
    func outcome(_ visit: Visit) async throws -> Workshop.Outcome? {
        do throws(DeskFault) {
            return try await workshop.result(day(visit), within: Self.patience)
        } catch .checkStopped {
            return nil
        }
    }

    /// Stops the check that pages wait for, or begins it again after that.
    func stopOrCheckAgain(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async -> WebResponse {
        if request.path.last == "dung" { await workshop.stopChecking(day(visit)) } else { await workshop.checkAgain(day(visit)) }
        return .redirect(Self.placeOfOurs(form["ve"]))
    }

    /// A path of ours to go back to: `//elsewhere` would be another site.
    static func placeOfOurs(_ place: String) -> String {
        place.hasPrefix("/") && !place.hasPrefix("//") && !place.contains("\\") ? place : "/"
    }

    /// How long a request waits for a check before it says how far that is.
    static let patience = 1_500

    func progress(_ visit: Visit) async -> WebResponse {
        var json = JSONWriter()
        let making = await workshop.underWay(visit.union)?.progress.now
        let checking: RunProgress.Snapshot?
        if case .working(let snapshot)? = try? await workshop.result(day(visit), within: 20) {
            checking = snapshot
        } else {
            checking = nil
        }
        let line = (making ?? checking).map { ProgressPart.line($0, visit.language) }
        json.object { json in
            json.member("working", line != nil)
            // How much the others sent is not a union's business.
            json.member("line", line.map { visit.union == nil || making != nil ? $0 : UnionPage.working[visit.language] })
        }
        return .json(json)
    }

    // MARK: Problems

    /// What is shown in place of a page.
    private func problem(_ error: any Error, _ request: WebRequest, _ visit: Visit) -> WebResponse {
        var layout = layout(request, visit, nil)
        layout.notice = nil
        let problem = error as? WebProblem
        let words = Self.words(for: error)
        var response = layout.page(
            LocalizedText(vi: "Chưa thực hiện được", en: "Not done"),
            status: problem?.status ?? 500
        ) { page in
            for line in words { page.element("p", ["role": "alert"], line[page.language]) }
            page.element("p") { $0.element("a", ["href": "/"], $0.words("Về trang đầu", "To the start")) }
        }
        response.closes = request.method == "POST"
        return response
    }

    static func words(for error: any Error) -> [LocalizedText] {
        func words(_ findings: [Diagnostic]) -> [LocalizedText] {
            findings.map { LocalizedText(vi: DeskAdvice.line($0, .vietnamese), en: DeskAdvice.line($0, .english)) }
        }
        switch error {
        case WebProblem.badRequest:
            return [LocalizedText(vi: "Yêu cầu không đúng dạng.", en: "The request is malformed.")]
        case WebProblem.notAllowed:
            return [
                LocalizedText(
                    vi: "Yêu cầu không gửi từ trang này nên không được thực hiện.",
                    en: "The request did not come from this page."
                )
            ]
        case WebProblem.notFound: return [LocalizedText(vi: "Không có trang này.", en: "There is no such page.")]
        case WebProblem.tooLarge: return [LocalizedText(vi: "Nội dung gửi lên quá lớn.", en: "Too much was sent.")]
        case WebProblem.reported(let findings): return words(findings)
        case WebProblem.said(let text): return [text]
        case DeskFault.findings(let findings): return words(findings)
        case DeskFault.stopped: return [LocalizedText(vi: "Đã dừng; không có văn bản nào được giữ.", en: "Stopped; no paper was kept.")]
        case DeskFault.checkStopped:
            return [
                LocalizedText(
                    vi: "Việc kiểm tra đang dừng nên chưa làm được. Bấm “Kiểm tra lại” ở trang Tệp nhận được, rồi làm lại.",
                    en: "The check was stopped, so this could not be done. Press “Check again” on the page Files, then try again."
                )
            ]
        case DeskFault.busy:
            return [
                LocalizedText(
                    vi: "Đang lập các văn bản khác nên chưa nhận yêu cầu này. Chờ lập xong, hoặc bấm “Dừng” ở trang Văn bản, rồi làm lại.",
                    en: "Other papers are being made. Wait for them, or press “Stop” on the page Papers, then try again."
                )
            ]
        case DeskFault.register(let error): return [unwritten(error)]
        case let error as RegisterError: return [unwritten(error)]
        case let error as DiagnosticError: return words(error.diagnostics)
        default: return [LocalizedText(vi: "Có lỗi chưa lường trước.", en: "Something unforeseen went wrong.")]
        }
    }

    private static func unwritten(_ error: RegisterError) -> LocalizedText {
        LocalizedText(
            vi: "Chưa ghi được vào sổ: \(error.reason.vietnamese). Nội dung vừa nhập chưa được lưu.",
            en: "Nothing was written to the register: \(error.reason.english)."
        )
    }
}

/// What was just done, in words, by its name in an address (lời báo).
enum Notices {
    static func words(_ name: String) -> LocalizedText? {
        switch name {
        case "da-luu": LocalizedText(vi: "Đã lưu.", en: "Saved.")
        case "khong-doi": LocalizedText(vi: "Không có gì thay đổi.", en: "Nothing has changed.")
        case "da-nhan": LocalizedText(vi: "Đã nhận tệp.", en: "Received.")
        case "chua-chon": LocalizedText(vi: "Chưa chọn tệp nào.", en: "No file was chosen.")
        case "da-de-rieng": LocalizedText(vi: "Đã để riêng tệp; nội dung không còn được tính.", en: "Set aside; it no longer counts.")
        case "da-dua-lai": LocalizedText(vi: "Đã đưa tệp trở lại.", en: "Brought back.")
        case "da-xoa-het":
            LocalizedText(
                vi: "Đã xóa hết dữ liệu; nhật ký chỉ còn ghi việc gì, lúc nào, ai làm.",
                en: "All data were erased; the trail only says what was done, when, by whom."
            )
        case "da-xoa-ho-so": LocalizedText(vi: "Đã xóa hẳn dữ liệu của hồ sơ.", en: "The dossier's data were erased.")
        case "da-xoa": LocalizedText(vi: "Đã xóa hẳn nội dung tệp.", en: "Its bytes were erased.")
        case "da-dung": LocalizedText(vi: "Đã dừng lập văn bản; không có văn bản nào được giữ.", en: "Stopped; no paper was kept.")
        case "da-nhap-so":
            LocalizedText(
                vi: "Đã nhập các nội dung của sổ vào bàn làm việc; tệp sổ được để riêng.",
                en: "The register's answers were taken in; its file was set aside."
            )
        case "da-thu-hoi":
            LocalizedText(vi: "Đã thu hồi liên kết; ai đang dùng liên kết đó không vào được nữa.", en: "Withdrawn; it works no more.")
        case "ngay-sai": LocalizedText(vi: "Không đọc được ngày; ghi dạng 15/4/2021.", en: "No day was read; write 15/4/2021.")
        default: nil
        }
    }
}
#endif
