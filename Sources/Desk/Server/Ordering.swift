#if Desk
import Dossiers
import Forms
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

/// Ordering papers (yêu cầu lập văn bản), for all unions, for one of them, or by a union for itself.
extension Desk {
    func order(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        let visit = try signed(form, visit)
        var order = try Self.order(form, day(visit))
        order.include = GenerateOptions.Include(rawValue: form["ho-so"])
        order.isPublic = form["cong-khai"] == "co"
        if !form["don-vi"].isEmpty {
            guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000) else { throw WebProblem.notFound }
            guard let union = Int(form["don-vi"], in: 1...Int.max).flatMap(checked.union(ofDossier:)) else {
                throw WebProblem.said(
                    LocalizedText(
                        vi: "Đơn vị vừa chọn không còn hồ sơ nào được tính. Mở lại trang Văn bản và chọn lại.",
                        en: "The union has no dossier that counts any more. Open the page Papers again and choose anew."
                    )
                )
            }
            try refuseProvincial(order.forms)
            order.limit(to: union)
        }
        return try await make(order, request, visit) { try await self.papers(request, visit, faults: $0) }
    }

    /// What a union orders by its link: papers on its own dossiers, of which none names others.
    func order(_ request: WebRequest, _ form: FormFields, _ visit: Visit, byUnion union: String) async throws -> WebResponse {
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000) else { throw WebProblem.notFound }
        let part = UnionPart(union, checked)
        var order = try Self.order(form, day(visit))
        let offered = UnionPapersPage.forms(part)
        guard !part.places.isEmpty, order.forms.allSatisfy(offered.contains), !order.makesPackages || !part.speaksOfOthers else {
            throw WebProblem.notFound
        }
        let mine = try register.paperRuns(byUnion: union, on: signature(visit).at.prefix(10).description)
        guard mine < UnionPapersPage.mostRunsADay else {
            throw WebProblem.said(
                LocalizedText(
                    vi: "Hôm nay đơn vị đã lập văn bản nhiều lần; đề nghị làm tiếp vào ngày mai.",
                    en: "Your union has made papers many times today; please go on tomorrow."
                )
            )
        }
        order.limit(to: PaperUnion(key: part.key, name: union, isMaker: true))
        return try await make(order, request, visit) { try await self.papers(request, visit, ofUnion: union, faults: $0) }
    }

    /// What a form says of papers whoever they are for.
    private static func order(_ form: FormFields, _ day: CalendarDate) throws(WebProblem) -> PaperOrder {
        let formats = form.all("dang")
        var order = PaperOrder(day: day, forms: form.all("bieu"), formats: formats.compactMap(DocumentFormat.init(rawValue:)))
        order.makesPDF = formats.contains("pdf")
        order.makesBook = form["sach"] == "co"
        order.makesPackages = form["goi"] == "co"
        guard !order.forms.isEmpty || order.makesPackages, !formats.isEmpty || order.makesBook else {
            throw .said(LocalizedText(vi: "Chọn ít nhất một văn bản và một dạng tệp.", en: "Choose at least one paper and one format."))
        }
        return order
    }

    /// Forms that are made for the whole province say nothing of one union: better said before than left out.
    private func refuseProvincial(_ forms: [String]) throws(WebProblem) {
        let own = OfficeForms.own(options.programme)
        let wrong = forms.filter { !OfficeForms.isForUnions($0, options.programme) }
            .map { name in own.first { $0.name == name }.map { LocalizedText(vi: $0.title, en: $0.title) } ?? ReportWords.form(name) }
        guard !wrong.isEmpty else { return }
        throw .said(
            LocalizedText(
                vi: "Chỉ lập cho toàn tỉnh, không lập cho một đơn vị: \(wrong.map(\.vietnamese).joined(separator: "; ")). "
                    + "Bỏ chọn văn bản đó, hoặc chọn mọi đơn vị và toàn tỉnh.",
                en: "Made for the whole province, not for one union: \(wrong.map(\.english).joined(separator: "; ")). "
                    + "Leave it out, or choose all unions and the province."
            )
        )
    }

    /// Has papers made, and shows them where they are there in time.
    private func make(
        _ order: PaperOrder,
        _ request: WebRequest,
        _ visit: Visit,
        failed: ([Diagnostic]) async throws -> WebResponse
    ) async throws -> WebResponse {
        let making = try await workshop.make(order, signature(visit))
        switch await Patience.value(of: making.task, within: Self.patience) {
        case .success(let run): return .redirect("/van-ban/\(run)")
        case .failure(.findings(let findings)): return try await failed(findings)
        case .failure(let fault): throw fault
        case nil: return .redirect("/van-ban")
        }
    }

    func stopMaking(_ visit: Visit) async -> WebResponse {
        await workshop.stopMaking(visit.union)
        return .redirect("/van-ban?xong=da-dung")
    }
}
#endif
