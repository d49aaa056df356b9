#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles

/// What a union sees and does that came in by its link (phần của đơn vị): a list of its own. What does not stand here is not there for it.
extension Desk {
    func show(_ request: WebRequest, _ visit: Visit, toUnion union: String) async throws -> WebResponse {
        switch (request.path.first ?? "", request.path.count, request.path.last ?? "") {
        case ("", 0, _): return try await unionStart(request, visit, union)
        case ("tien-do", 1, _): return await progress(visit)
        case ("tep", 3, "tai"):
            guard try receipt(request).union == union else { throw WebProblem.notFound }
            return try await file(request, visit)
        case ("ho-so", 2, _): return try await unionDossier(request, visit, union)
        case ("van-ban", 1, _): return try await papers(request, visit, ofUnion: union)
        case ("van-ban", 2, _): return try paperRun(request, visit)
        case ("van-ban", 3, _): return try paper(request, visit)
        case ("giai-thich", 2, _): return try explanation(request, visit)
        default: throw WebProblem.notFound
        }
    }

    func act(_ request: WebRequest, _ body: inout any WebBody, _ visit: Visit, forUnion union: String) async throws -> WebResponse {
        switch (request.path.first ?? "", request.path.count, request.path.last ?? "") {
        case ("tep", 1, _): return try await receiveForm(request, &body, visit)
        case ("tep", 2, "mot"): return try await receiveOne(request, &body, visit)
        case ("van-ban", 1, _): return try await order(request, try await FormFields(&body), visit, byUnion: union)
        case ("van-ban", 2, "dung"): return await stopMaking(visit)
        case ("lua-chon", 1, _): return try choose(try await FormFields(&body), visit)
        default: throw WebProblem.notFound
        }
    }

    private func unionStart(_ request: WebRequest, _ visit: Visit, _ union: String) async throws -> WebResponse {
        let receipts = try register.receipts().filter { $0.union == union }
        var layout = layout(request, visit, .files)
        var checked: CheckedSet?
        let outcome = try await outcome(visit)
        if case .done(let set)? = outcome { checked = set }
        let isStopped = if case nil = outcome { true } else { false }
        if checked == nil, !isStopped { layout.refreshes = 1 }
        layout.hiddenPrefix = checked.map { $0.view.path + "/" } ?? ""
        let part = checked.map { UnionPart(union, $0) }
        return UnionPage(layout: layout, union: union, receipts: receipts, part: part, isStopped: isStopped).response()
    }

    private func unionDossier(_ request: WebRequest, _ visit: Visit, _ union: String) async throws -> WebResponse {
        let number = try dossierNumber(request)
        switch try await outcome(visit) {
        case .done(let checked):
            let part = UnionPart(union, checked)
            // One that belongs to others and one that is nowhere look the same from here.
            guard let place = checked.places[number], part.places.contains(place) else { throw WebProblem.notFound }
            return UnionDossierPage(layout: layout(request, visit, .files, checked), part: part, place: place).response()
        case .working:
            var layout = layout(request, visit, .files)
            layout.refreshes = 1
            return layout.page(UnionPage.title) { UnionPage.wait(&$0) }
        case nil: return layout(request, visit, .files).page(UnionPage.title) { UnionPage.stopped(&$0) }
        }
    }
}
#endif
