#if Desk
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// The parts of the desk, in the order of its menu (các trang).
enum DeskPart: String, CaseIterable, Sendable {
    case files = ""
    case dossiers = "ho-so"
    case selection = "xet-chon"
    case papers = "van-ban"
    case calendar = "lich"
    case trail = "nhat-ky"
    case unions = "don-vi"
    case guide = "huong-dan"

    /// Its name in the menu.
    var words: LocalizedText {
        switch self {
        case .files: LocalizedText(vi: "Tệp nhận được", en: "Files")
        case .dossiers: LocalizedText(vi: "Hồ sơ", en: "Dossiers")
        case .selection: SelectionPage.title
        case .papers: LocalizedText(vi: "Văn bản", en: "Papers")
        case .calendar: LocalizedText(vi: "Lịch", en: "Calendar")
        case .trail: LocalizedText(vi: "Nhật ký, sao lưu", en: "Trail, backup")
        case .unions: LocalizedText(vi: "Đơn vị gửi trực tuyến", en: "Unions")
        case .guide: LocalizedText(vi: "Hướng dẫn", en: "Guide")
        }
    }
}

/// The frame that all pages share (khung trang): head, menu, who is working, the day, and what was just done.
struct Layout: Sendable {
    let visit: Visit
    let programme: String
    let day: CalendarDate
    let part: DeskPart?
    /// The path of the page itself, to come back to.
    let path: String
    /// A word on what was just done.
    var notice: LocalizedText?
    /// Whether people come in from other machines: then there are links for unions, and a way out.
    var isOpenToOthers = false
    /// Begins anew in so many seconds, where the page waits for something.
    var refreshes: Int?
    /// What stands before the names of files in findings and is not shown.
    var hiddenPrefix = ""

    /// The page called `title` with what `body` writes.
    func page(_ title: LocalizedText, status: Int = 200, _ body: (inout PageWriter) -> Void) -> WebResponse {
        var page = PageWriter(visit.language, keepsSpaces: false)
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": page.language.rawValue]) { page in
            head(title[page.language], &page)
            page.element("body") { page in
                page.element("a", ["class": "skip", "href": "#noi-dung"], page.words("Đến nội dung", "Skip to the content"))
                banner(&page)
                page.element("main", ["id": "noi-dung"]) { page in
                    page.element("h1", title[page.language])
                    if let notice { page.element("p", ["class": "notice", "role": "status"], notice[page.language]) }
                    body(&page)
                }
            }
        }
        page.newLine()
        return .page(shown(page.bytes), status: status)
    }

    private func head(_ title: String, _ page: inout PageWriter) {
        page.element("head") { page in
            page.void("meta", ["charset": "utf-8"])
            page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            // With our script the page waits quietly.
            if let refreshes {
                page.element("noscript") { $0.void("meta", ["http-equiv": "refresh", "content": "\(refreshes)"]) }
            }
            page.plain("title", "\(title) – sangkien")
            page.void("link", ["rel": "icon", "href": "/hinh.svg", "type": "image/svg+xml"])
            page.void("link", ["rel": "stylesheet", "href": "/kieu.css"])
            page.element("script", ["src": "/trang.js", "defer": "defer"], "")
        }
    }

    private func banner(_ page: inout PageWriter) {
        page.element("header") { page in
            page.element("p", ["class": "name"]) { page in
                page.element("b", "sangkien")
                page.text(" · \(programme)")
            }
            guard visit.union == nil else {
                choices(&page)
                return leaving(&page)
            }
            page.element("nav", ["aria-label": page.words("Các trang", "Pages")]) { page in
                page.element("ul") { page in
                    for part in DeskPart.allCases where part != .unions || isOpenToOthers {
                        page.element("li") { page in
                            let address = "/" + part.rawValue
                            if part == self.part {
                                page.element("a", ["href": address, "aria-current": "page"], part.words[page.language])
                            } else {
                                page.element("a", ["href": address], part.words[page.language])
                            }
                        }
                    }
                }
            }
            choices(&page)
            if visit.isKnown { leaving(&page) }
        }
    }

    /// Who is in, and the way out.
    private func leaving(_ page: inout PageWriter) {
        page.element("form", ["class": "tools", "method": "post", "action": "/dang-xuat"]) { page in
            page.element("span") { $0.name(visit.person) }
            page.element("button", page.words("Đăng xuất", "Log out"))
        }
    }

    /// The day, the person and the language.
    private func choices(_ page: inout PageWriter) {
        page.element("form", ["class": "tools", "method": "post", "action": "/lua-chon"]) { page in
            page.void("input", ["type": "hidden", "name": "ve", "value": path])
            if visit.union == nil {
                page.element("label") { page in
                    page.text(page.words("Ngày kiểm tra", "As of"))
                    page.void("input", ["name": "ngay", "value": day.shortText, "size": "10", "autocomplete": "off"])
                }
            }
            if !visit.isKnown {
                page.element("label") { page in
                    page.text(page.words("Người đang làm việc", "Your name"))
                    page.void("input", ["name": "nguoi", "value": visit.person, "size": "18", "autocomplete": "name", "maxlength": "100"])
                }
            }
            page.element("label") { page in
                page.text("Ngôn ngữ / Language")
                page.element("select", ["name": "tieng"]) { page in
                    for (value, name) in [("vi", "Tiếng Việt"), ("en", "English")] {
                        page.option(value, name, isChosen: value == page.language.rawValue)
                    }
                }
            }
            page.element("button", page.words("Áp dụng", "Apply"))
        }
    }

    /// The bytes without the folder in which the files stand under plain names: it is nobody's business.
    private func shown(_ bytes: [UInt8]) -> [UInt8] {
        guard !hiddenPrefix.isEmpty else { return bytes }
        var writer = PageWriter(visit.language, keepsSpaces: false)
        writer.text(hiddenPrefix)
        return bytes.replacing(writer.bytes, with: [])
    }
}

extension PageWriter {
    /// Writes a choice of a drop-down.
    mutating func option(_ value: String, _ words: String, isChosen: Bool = false) {
        if isChosen {
            plain("option", ["value": value, "selected": "selected"], words)
        } else {
            plain("option", ["value": value], words)
        }
    }

    /// Writes a field of a form with its label.
    mutating func field(_ name: String, _ label: String, _ value: String, hint: String = "", size: Int = 20) {
        element("label", ["class": "field"]) { page in
            page.element("span", label)
            page.void(
                "input",
                ["name": name, "value": value, "size": "\(size)", "autocomplete": "off", "maxlength": "500", "title": hint]
            )
            if !hint.isEmpty { page.element("small", hint) }
        }
    }

    /// Writes the field for the name of whoever says something; the browser asks for it, and so do we.
    ///
    /// Who came in by name has none.
    mutating func person(_ label: String, _ visit: Visit) {
        guard !visit.isKnown else { return element("p", ["class": "m"], "\(label): \(visit.person)") }
        element("label", ["class": "field"]) { page in
            page.element("span", label)
            page.void(
                "input",
                ["name": "nguoi", "value": visit.person, "size": "24", "autocomplete": "name", "maxlength": "100", "required": "required"]
            )
        }
    }

    /// Writes a drop-down with its label; the first choice is none.
    mutating func choice(
        _ name: String,
        _ label: String,
        _ options: [(value: String, words: String)],
        chosen: String,
        none: String = "",
        hint: String = ""
    ) {
        element("label", ["class": "field"]) { page in
            page.element("span", label)
            page.element("select", ["name": name]) { page in
                page.option("", none, isChosen: chosen.isEmpty)
                for option in options { page.option(option.value, option.words, isChosen: option.value == chosen) }
                // What was said once and is no choice any more stays to be seen.
                if !chosen.isEmpty, !options.contains(where: { $0.value == chosen }) { page.option(chosen, chosen, isChosen: true) }
            }
            if !hint.isEmpty { page.element("small", hint) }
        }
    }

    /// Says on top of a page that a form was not saved: the field concerned may stand far below.
    mutating func notSaved(_ count: Int) {
        let words = words(
            "Chưa lưu nội dung nào: \(ReportWords.twoDigits(count)) ô ghi chưa đúng, xem chỗ tô đỏ bên dưới; sửa rồi bấm Lưu lại.",
            "Nothing was saved: \(ReportWords.counted(count, "field")) could not be read, see the red words below; correct and save again."
        )
        element("p", ["class": "wrong", "role": "alert"], words)
    }

    /// Writes a box to be ticked with its label.
    mutating func tick(_ name: String, _ value: String, _ label: String, isTicked: Bool) {
        element("label", ["class": "tick"]) { page in
            if isTicked {
                page.void("input", ["type": "checkbox", "name": name, "value": value, "checked": "checked"])
            } else {
                page.void("input", ["type": "checkbox", "name": name, "value": value])
            }
            page.text(" " + label)
        }
    }

    /// Writes a form with one button, which does one thing.
    mutating func button(_ action: String, _ words: String, kind: String = "", label: String = "") {
        element("form", ["method": "post", "action": action, "class": "one"]) { page in
            if label.isEmpty {
                page.element("button", ["class": kind], words)
            } else {
                page.element("button", ["class": kind, "aria-label": label], words)
            }
        }
    }
}
#endif
