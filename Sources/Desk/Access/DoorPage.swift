#if Desk
import Pipeline
import SangkienDiagnostics

/// What people see before they are in (trang ở cửa): it says nothing of what is behind it.
struct DoorPage {
    let language: Language
    let title: LocalizedText

    /// The page with what `body` writes.
    func response(status: Int, closes: Bool = false, _ body: (inout PageWriter) -> Void) -> WebResponse {
        var page = PageWriter(language, keepsSpaces: false)
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": language.rawValue]) { page in
            page.element("head") { page in
                page.void("meta", ["charset": "utf-8"])
                page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                page.plain("title", "\(title[language]) – sangkien")
                page.void("link", ["rel": "icon", "href": "/hinh.svg", "type": "image/svg+xml"])
                page.void("link", ["rel": "stylesheet", "href": "/kieu.css"])
            }
            page.element("body") { page in
                page.element("main") { page in
                    page.element("h1", title[language])
                    body(&page)
                }
            }
        }
        var response = WebResponse.page(page.bytes, status: status)
        response.closes = closes
        return response
    }

    /// A page that only leads to the start.
    ///
    /// Not a redirect: a strict cookie does not go with one that another program began.
    static func open(_ desk: Desk, _ cookie: (name: String, value: String)) -> WebResponse {
        let language = desk.options.language
        var page = PageWriter(language, keepsSpaces: false)
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": language.rawValue]) { page in
            page.element("head") { page in
                page.void("meta", ["charset": "utf-8"])
                page.void("meta", ["http-equiv": "refresh", "content": "0;url=/"])
                page.plain("title", "sangkien")
            }
            page.element("body") { $0.element("a", ["href": "/"], "sangkien") }
        }
        var response = WebResponse.page(page.bytes)
        response.headers.append(cookie)
        return response
    }

    private static let closedTitle = LocalizedText(vi: "Chưa vào được bàn làm việc", en: "The desk is closed")

    /// A refusal without a session.
    static func closed(_ desk: Desk, _ problem: WebProblem) -> WebResponse {
        let page = DoorPage(language: desk.options.language, title: closedTitle)
        return page.response(status: problem.status, closes: true) { page in
            page.element(
                "p",
                desk.gate.isOpenToOthers
                    ? page.words(
                        "Địa chỉ hoặc yêu cầu này không dùng được. Mở lại địa chỉ của bàn làm việc do người quản lý cung cấp.",
                        "This address or request is of no use. Open the address of the desk that its keeper gave you."
                    )
                    : page.words(
                        "Trang này chỉ mở bằng liên kết dùng một lần. Bấm lại biểu tượng Sáng kiến trong thực đơn ứng dụng (hoặc chạy lại sangkien mo-ban-lam-viec): trang tự mở, dữ liệu còn nguyên.",
                        "This page opens by a link that works once. Start Sáng kiến from the menu again (or run sangkien serve again): the page opens by itself, with all data."
                    )
            )
        }
    }

    /// A union's link that works no more.
    static func withdrawn(_ desk: Desk) -> WebResponse {
        DoorPage(language: desk.options.language, title: closedTitle)
            .response(status: 403, closes: true) { page in
                page.element(
                    "p",
                    page.words(
                        "Liên kết này không còn dùng được. Đề nghị liên hệ LĐLĐ tỉnh để nhận liên kết mới.",
                        "This link works no more. Please ask the provincial office for a new one."
                    )
                )
            }
    }

    /// After the way out, for those who come in by a link.
    static func left(_ desk: Desk) -> WebResponse {
        DoorPage(language: desk.options.language, title: LocalizedText(vi: "Đã đăng xuất", en: "Logged out"))
            .response(status: 200) { page in
                page.element("p", page.words("Muốn vào lại, mở lại liên kết.", "To come in again, open the link again."))
            }
    }

    /// Something went wrong before anybody was in.
    static func trouble(_ desk: Desk, _ words: [LocalizedText], _ problem: WebProblem?) -> WebResponse {
        DoorPage(language: desk.options.language, title: closedTitle)
            .response(status: problem?.status ?? 500, closes: true) { page in
                for line in words { page.element("p", ["role": "alert"], line[page.language]) }
            }
    }
}
#endif
