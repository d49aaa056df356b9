#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The links by which unions come in (trang liên kết của đơn vị): made and withdrawn here.
struct LinksPage {
    let layout: Layout
    /// The names that a link may be made for.
    let unions: [String]
    let links: [UnionLink]
    /// A link that has just been made, to be copied now: it is not kept.
    var new: (union: String, address: String)?

    func response() -> WebResponse {
        layout.page(DeskPart.unions.words) { page in
            page.element(
                "p",
                page.words(
                    "Mỗi đơn vị vào bằng một liên kết riêng: gửi hồ sơ, xem kết luận của hồ sơ đơn vị mình, không thấy đơn vị khác. Ai có liên kết đều vào được, nên chỉ gửi cho đúng người; lộ liên kết thì thu hồi và tạo liên kết mới.",
                    "Each union comes in by a link of its own: it sends dossiers and sees the verdicts on its own, and no other union. Whoever has the link comes in; withdraw one that got into other hands and make a new one."
                )
            )
            if let new { made(new.union, new.address, &page) }
            form(&page)
            if !links.isEmpty { table(&page) }
        }
    }

    private func made(_ union: String, _ address: String, _ page: inout PageWriter) {
        page.element("div", ["class": "notice", "role": "status"]) { page in
            page.element("p") { page in
                page.text(page.words("Liên kết của ", "The link of "))
                page.name(union)
                page.text(page.words(". Chép ngay để gửi; rời trang này thì không xem lại được:", ". Copy it now; it is not shown again:"))
            }
            page.element("label", ["class": "field"]) { page in
                page.element("span", page.words("Liên kết", "Link"))
                page.void("input", ["readonly": "readonly", "value": address, "size": "60", "id": "lien-ket"])
            }
        }
    }

    private func form(_ page: inout PageWriter) {
        page.element("form", ["method": "post", "action": "/don-vi"]) { page in
            page.element("label", ["class": "field"]) { page in
                page.element("span", page.words("Đơn vị", "Union"))
                page.void(
                    "input",
                    ["name": "don-vi", "list": "cac-don-vi", "required": "required", "maxlength": "200", "autocomplete": "off"]
                )
            }
            page.element("datalist", ["id": "cac-don-vi"]) { page in for union in unions { page.option(union, union) } }
            page.element("button", page.words("Tạo liên kết", "Make a link"))
        }
    }

    private func table(_ page: inout PageWriter) {
        page.scrollable(page.words("Các liên kết", "Links")) { page in
            page.element("table", ["class": "figures"]) { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in [page.words("Đơn vị", "Union"), page.words("Tạo", "Made"), page.words("Tình trạng", "State")] {
                            page.element("th", ["scope": "col"], heading)
                        }
                    }
                }
                page.element("tbody") { page in for link in links { row(link, &page) } }
            }
        }
    }

    private func row(_ link: UnionLink, _ page: inout PageWriter) {
        page.element("tr", ["class": link.withdrawn == nil ? "" : "aside"]) { page in
            page.element("th", ["scope": "row"]) { $0.name(link.union) }
            page.element("td", "\(DayWords.moment(link.made.at)), \(link.made.by)")
            page.element("td", ["class": "actions"]) { page in
                if let withdrawn = link.withdrawn {
                    page.text(page.words("đã thu hồi ", "withdrawn ") + "\(DayWords.moment(withdrawn.at)), \(withdrawn.by)")
                } else {
                    let label = page.words("Thu hồi liên kết của \(link.union)", "Withdraw the link of \(link.union)")
                    page.button("/don-vi/\(link.number)/thu-hoi", page.words("Thu hồi", "Withdraw"), label: label)
                }
            }
        }
    }
}

extension Desk {
    /// The page of links; `new` is the one just made.
    func links(_ request: WebRequest, _ visit: Visit, new: (union: String, address: String)? = nil) async throws -> WebResponse {
        var names = options.programme.units.list.map(\.name)
        if let checked = try await readySet(visit, within: 300) {
            names += Set(checked.run.dossiers.map { checked.run.context.union(of: $0.dossier).name }).subtracting(names + [""]).sorted()
        }
        return LinksPage(layout: layout(request, visit, .unions), unions: names, links: try accounts.links(), new: new).response()
    }

    func makeLink(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        let typed = String(form["don-vi"].prefix(200))
        let union = RuleContext(programme: options.programme, asOf: workshop.today).union(named: typed)
        guard !union.key.isEmpty else {
            throw WebProblem.said(LocalizedText(vi: "Ghi tên đơn vị rồi bấm tạo liên kết.", en: "Enter the name of the union."))
        }
        let secret = Gate.secret()
        try accounts.makeLink(for: union.name, digest: SHA256.hex(of: Array(secret.utf8)), signature(visit))
        let scheme = gate.isEncrypted(request) ? "https" : "http"
        return try await links(request, visit, new: (union.name, "\(scheme)://\(request.host)/vao-don-vi?ma=\(secret)"))
    }

    func withdrawLink(_ request: WebRequest, _ visit: Visit) throws -> WebResponse {
        guard let number = Int(request.path[1], in: 1...Int.max), try accounts.withdrawLink(number, signature(visit)) else {
            throw WebProblem.notFound
        }
        return .redirect("/don-vi?xong=da-thu-hoi")
    }
}
#endif
