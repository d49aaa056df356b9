#if Desk
import Diagnostics
import Dossiers
import Files
import Pipeline
import Register
import VietnameseText

/// Which request leads to which page (điều hướng).
extension Desk {
    /// Answers a request; nil stands for one that is none of ours.
    func answer(_ request: WebRequest?, _ body: inout any WebBody) async -> WebResponse {
        guard let request, gate.isAddressed(request) else { return refused(.badRequest) }
        if let asset = Self.asset(request) { return asset }
        if request.method == "GET", request.path == ["vao"] { return enter(request) }
        guard let session = gate.session(of: request) else { return refused(.notAllowed) }
        let person = (try? register.setting(Self.personSetting)) ?? ""
        let visit = visits.visit(session, person: person)
        do {
            switch request.method {
            case "GET", "HEAD": return try await show(request, visit)
            case "POST":
                guard gate.isFromOurPage(request) else { throw WebProblem.notAllowed }
                return try await act(request, &body, visit)
            default: throw WebProblem.badRequest
            }
        } catch {
            return problem(error, request, visit)
        }
    }

    // MARK: Coming in

    private func enter(_ request: WebRequest) -> WebResponse {
        guard let cookie = gate.enter(request["ma"] ?? "") else {
            // A reload of the address that a browser came in by.
            return gate.session(of: request) == nil ? refused(.notAllowed) : .redirect("/")
        }
        try? register.set(Self.sessionsSetting, gate.sessions.joined(separator: " "))
        // Not a redirect: a strict cookie does not go with one that another program began.
        var layout = PageWriter(options.language, keepsSpaces: false)
        layout.raw("<!DOCTYPE html>\n")
        layout.element("html", ["lang": options.language.rawValue]) { page in
            page.element("head") { page in
                page.void("meta", ["charset": "utf-8"])
                page.void("meta", ["http-equiv": "refresh", "content": "0;url=/"])
                page.plain("title", "sangkien")
            }
            page.element("body") { $0.element("a", ["href": "/"], "sangkien") }
        }
        var response = WebResponse.page(layout.bytes)
        response.headers.append(("Set-Cookie", cookie))
        return response
    }

    /// A refusal without a session: it says nothing of what is here.
    private func refused(_ problem: WebProblem) -> WebResponse {
        var page = PageWriter(options.language, keepsSpaces: false)
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": options.language.rawValue]) { page in
            page.element("head") { page in
                page.void("meta", ["charset": "utf-8"])
                page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                page.plain("title", "sangkien")
                page.void("link", ["rel": "stylesheet", "href": "/kieu.css"])
            }
            page.element("body") { page in
                page.element("main") { page in
                    page.element("h1", page.words("Chưa vào được bàn làm việc", "The desk is closed"))
                    page.element(
                        "p",
                        page.words(
                            "Trang này chỉ mở bằng liên kết dùng một lần mà sangkien in ra khi chạy lệnh mo-ban-lam-viec. Đóng cửa sổ dòng lệnh đang chạy, chạy lại lệnh rồi mở liên kết mới.",
                            "This page opens by the one-time link that sangkien serve prints. Stop it, run it again and open the new link."
                        )
                    )
                }
            }
        }
        var response = WebResponse.page(page.bytes, status: problem.status)
        response.closes = true
        return response
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

    /// The day of the check that a visit looks at.
    func day(_ visit: Visit) -> CalendarDate { visit.day ?? workshop.today }

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
        case ("ho-so", 2): return try await dossier(request, visit)
        case ("van-ban", 1): return try await papers(request, visit)
        case ("van-ban", 2): return try paperRun(request, visit)
        case ("van-ban", 3): return try paper(request)
        case ("lich", 1):
            let checked = try await readySet(visit, within: 300)
            return CalendarPage(layout: layout(request, visit, .calendar, checked), programme: options.programme, checked: checked)
                .response()
        case ("nhat-ky", 1): return try trail(request, visit)
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
        switch try await workshop.result(day(visit), within: Self.patience) {
        case .done(let checked): return try page(layout(request, visit, part, checked), checked)
        case .working(let progress):
            var layout = layout(request, visit, part)
            layout.refreshes = 1
            return layout.page(part.words) { page in
                ProgressPart.write(progress, &page)
                page.element("p", ["class": "m"], page.words("Trang tự mở khi xong.", "The page opens when it is done."))
            }
        }
    }

    /// How long a request waits for a check before it says how far that is.
    static let patience = 2_500

    private func progress(_ visit: Visit) async -> WebResponse {
        var json = JSONWriter()
        let making = await workshop.underWay?.progress.now
        let checking: RunProgress.Snapshot?
        if case .working(let snapshot)? = try? await workshop.result(day(visit), within: 20) {
            checking = snapshot
        } else {
            checking = nil
        }
        json.object { json in
            json.member("working", making != nil || checking != nil)
            json.member("line", (making ?? checking).map { ProgressPart.line($0, visit.language) })
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

    private static func words(for error: any Error) -> [LocalizedText] {
        func words(_ findings: [Diagnostic]) -> [LocalizedText] {
            findings.map { finding in
                LocalizedText(
                    vi: finding.message(in: .vietnamese) + " → " + finding.hint(in: .vietnamese),
                    en: finding.message(in: .english) + " → " + finding.hint(in: .english)
                )
            }
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
        case WebProblem.told(let findings): return words(findings)
        case WebProblem.said(let text): return [text]
        case DeskFault.findings(let findings): return words(findings)
        case DeskFault.stopped: return [LocalizedText(vi: "Đã dừng; không có văn bản nào được giữ.", en: "Stopped; no paper was kept.")]
        case DeskFault.register(let error): return [told(error)]
        case let error as RegisterError: return [told(error)]
        case let error as DiagnosticError: return words(error.diagnostics)
        default: return [LocalizedText(vi: "Có lỗi chưa lường trước.", en: "Something unforeseen went wrong.")]
        }
    }

    private static func told(_ error: RegisterError) -> LocalizedText {
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
        case "da-xoa": LocalizedText(vi: "Đã xóa hẳn nội dung tệp.", en: "Its bytes were erased.")
        case "da-dung": LocalizedText(vi: "Đã dừng lập văn bản; không có văn bản nào được giữ.", en: "Stopped; no paper was kept.")
        case "da-nhap-so":
            LocalizedText(
                vi: "Đã nhập các nội dung của sổ vào bàn làm việc; tệp sổ được để riêng.",
                en: "The register's answers were taken in; its file was set aside."
            )
        case "ngay-sai": LocalizedText(vi: "Không đọc được ngày; ghi dạng 15/4/2021.", en: "No day was read; write 15/4/2021.")
        default: nil
        }
    }
}
#endif
