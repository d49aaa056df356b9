#if Desk
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles

/// Coming in and going out (vào, ra).
extension Desk {
    /// How long a session lasts, in seconds: a password is asked for each day, a link of one's own machine or union more seldom.
    private static func length(of owner: SessionOwner) -> Int {
        switch owner {
        case .starter: 30 * 86_400
        case .account: 12 * 3_600
        case .union: 7 * 86_400
        }
    }

    /// What people get who are not in: the link, the login; nil for all other pages.
    func atTheDoor(_ request: WebRequest, _ body: inout any WebBody) async throws -> WebResponse? {
        let isLooking = request.method == "GET" || request.method == "HEAD"
        switch request.path {
        case ["vao"] where isLooking: return try enter(request)
        case ["vao-don-vi"] where isLooking && gate.isOpenToOthers: return try enterByLink(request)
        case ["dang-nhap"] where gate.isOpenToOthers && isLooking: return loginPage(status: 200)
        case ["dang-nhap"] where gate.isOpenToOthers && request.method == "POST":
            guard gate.isFromOurPage(request) else { throw WebProblem.notAllowed }
            return try await logIn(request, try await FormFields(&body))
        default: return nil
        }
    }

    /// Whoever asks for a page without being in.
    func stranger(_ request: WebRequest) -> WebResponse {
        guard gate.isOpenToOthers, request.method == "GET", request.path != ["tien-do"] else { return DoorPage.closed(self, .notAllowed) }
        return .redirect("/dang-nhap")
    }

    /// The visit of a request; nil where nobody is in.
    func visit(of request: WebRequest) throws -> Visit? {
        guard let key = gate.key(of: request), let owner = try accounts.session(digest: key, now: options.now().seconds) else { return nil }
        // Who started the desk for this machine alone is nobody once others reach it.
        guard !gate.isOpenToOthers || owner != .starter else { return nil }
        return visits.visit(key, owner, person: (try? register.setting(Self.personSetting)) ?? "")
    }

    /// Begins a session: the cookie that goes with it.
    private func begin(_ owner: SessionOwner, _ request: WebRequest) throws -> (name: String, value: String) {
        let (secret, now, length) = (Gate.secret(), options.now().seconds, Self.length(of: owner))
        try accounts.add(session: SHA256.hex(of: Array(secret.utf8)), of: owner, ends: now + length, now: now)
        return gate.cookie(secret, seconds: length, for: request)
    }

    private func enter(_ request: WebRequest) throws -> WebResponse {
        let link = request["ma"] ?? ""
        let isOffered = {
            try !gate.isOpenToOthers && accounts.takeLink(digest: SHA256.hex(of: Array(link.utf8)), now: options.now().seconds)
        }
        guard try gate.takes(link) || isOffered() else {
            // A reload of the address that a browser came in by.
            if try visit(of: request) != nil { return .redirect("/") }
            return gate.isOpenToOthers ? .redirect("/dang-nhap") : DoorPage.closed(self, .notAllowed)
        }
        return DoorPage.open(self, try begin(.starter, request))
    }

    private func enterByLink(_ request: WebRequest) throws -> WebResponse {
        let digest = SHA256.hex(of: Array((request["ma"] ?? "").utf8))
        guard let link = try accounts.link(digest: digest) else { return DoorPage.withdrawn(self) }
        return DoorPage.open(self, try begin(.union(link), request))
    }

    // MARK: Passwords

    private func logIn(_ request: WebRequest, _ form: FormFields) async throws -> WebResponse {
        let name = form["ten"]
        let password = form.pairs.first { $0.name == "mat-khau" }?.value ?? ""
        switch try await doorkeeper.look(name, password, from: gate.client(of: request)) {
        case .comesIn(let account):
            var response = WebResponse.redirect("/")
            response.headers.append(try begin(.account(account), request))
            return response
        case .wrong:
            return loginPage(
                status: 403,
                name: name,
                fault: LocalizedText(vi: "Họ tên hoặc mật khẩu chưa đúng.", en: "The name or the password is not right.")
            )
        case .wait(let seconds):
            var response = loginPage(
                status: 429,
                name: name,
                fault: LocalizedText(
                    vi: "Đã nhập chưa đúng nhiều lần; đợi \(seconds) giây rồi nhập lại.",
                    en: "Too many wrong tries; wait \(seconds) seconds and try again."
                )
            )
            response.headers.append(("Retry-After", String(seconds)))
            return response
        }
    }

    private func loginPage(status: Int, name: String = "", fault: LocalizedText? = nil) -> WebResponse {
        DoorPage(language: options.language, title: LocalizedText(vi: "Đăng nhập bàn làm việc", en: "Log in to the desk"))
            .response(status: status) { page in
                if let fault { page.element("p", ["class": "wrong", "role": "alert"], fault[page.language]) }
                page.element("form", ["method": "post", "action": "/dang-nhap"]) { page in
                    page.element("label", ["class": "field"]) { page in
                        page.element("span", page.words("Họ và tên", "Full name"))
                        page.void(
                            "input",
                            ["name": "ten", "value": String(name.prefix(200)), "autocomplete": "username", "required": "required"]
                        )
                    }
                    page.element("label", ["class": "field"]) { page in
                        page.element("span", page.words("Mật khẩu", "Password"))
                        page.void(
                            "input",
                            ["type": "password", "name": "mat-khau", "autocomplete": "current-password", "required": "required"]
                        )
                    }
                    page.element("button", page.words("Đăng nhập", "Log in"))
                }
                page.element("p", ["class": "m"]) { page in
                    page.text(
                        page.words("Đơn vị cơ sở vào bằng liên kết do LĐLĐ tỉnh gửi. ", "Unions come in by the link that the office sent. ")
                    )
                    page.element("a", ["href": "/"], page.words("Đã đăng nhập", "Already logged in"))
                }
            }
    }

    /// Ends the session.
    func leave(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        try accounts.end(session: visit.session)
        var response = visit.union == nil && gate.isOpenToOthers ? WebResponse.redirect("/dang-nhap") : DoorPage.left(self)
        response.headers.append(gate.cookie("", seconds: 0, for: request))
        return response
    }
}
#endif
