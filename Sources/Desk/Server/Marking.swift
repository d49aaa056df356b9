#if Desk
import Dossiers
import Pipeline
import Register
import VietnameseText

/// Points, ranks and selections (ghi điểm, hạng, xét chọn), for the initiatives of one dossier or of many.
extension Desk {
    /// What a form says of initiatives.
    private struct Marks {
        var new: [Mark] = []
        /// What could not be taken, by the name of its field.
        var wrong: [String: String] = [:]
    }

    /// The answers in a form whose fields are called `s.DOSSIER.INITIATIVE.QUESTION`, or without the dossier where `number` is one.
    private func marks(_ form: FormFields, of number: Int? = nil, in checked: CheckedSet, _ signature: Signature) throws -> Marks {
        let questions = Dictionary(OfficeQuestion.ofInitiatives(judges: 50).map { ($0.key, $0) }) { first, _ in first }
        var initiatives: [Int: [Int: Initiative]] = [:]
        let before = form.shown
        var marks = Marks()
        for (name, value) in form.pairs where name.hasPrefix("s.") {
            var parts = name.dropFirst(2).split(separator: ".", maxSplits: number == nil ? 2 : 1)
            let dossier = number ?? parts.first.flatMap { Int($0, in: 1...Int.max) }
            if number == nil, !parts.isEmpty { parts.removeFirst() }
            guard parts.count == 2, let dossier, let place = checked.places[dossier], let question = questions[String(parts[1])] else {
                throw WebProblem.badRequest
            }
            if initiatives[dossier] == nil {
                let all = checked.run.dossiers[place].dossier.initiatives
                initiatives[dossier] = Dictionary(all.map { ($0.place, $0) }) { first, _ in first }
            }
            guard let initiative = Int(parts[0], in: 1...Int.max).flatMap({ initiatives[dossier]?[$0] }) else {
                throw WebProblem.badRequest
            }
            let answer = String(trimmed(value).prefix(500))
            guard before[name] != answer else { continue }
            guard question.accepts(answer, options.programme) else {
                marks.wrong[name] = answer
                continue
            }
            let (mine, author, title) = DossierPage.key(of: initiative)
            marks.new.append(
                Mark(
                    dossier: dossier,
                    number: mine,
                    author: author,
                    title: title,
                    question: question.key,
                    answer: answer,
                    signature: signature
                )
            )
        }
        return marks
    }

    /// Points and selections of one dossier.
    func mark(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        let visit = try signed(form, visit)
        let number = try dossierNumber(request)
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000),
            let place = checked.places[number], let key = try register.dossiers()[number]
        else { throw WebProblem.notFound }
        let marks = try marks(form, of: number, in: checked, signature(visit))
        let page = request.pageNumber
        guard marks.wrong.isEmpty else {
            let history = try register.history(ofDossier: number)
            let layout = layout(request, visit, .dossiers, checked)
            let wrong = Dictionary(marks.wrong.map { (String($0.key.dropFirst(2)), $0.value) }) { first, _ in first }
            return DossierPage(layout: layout, checked: checked, place: place, history: history, wrong: wrong, number: page)
                .response(status: 422)
        }
        let count = try register.add(marks.new) { _ in Self.subject(key) }
        if count > 0 { await workshop.changed() }
        return .redirect("/ho-so/\(number)?trang=\(page)&xong=" + (count > 0 ? "da-luu" : "khong-doi") + "#sang-kien")
    }

    /// Ranks and selections of initiatives of any dossiers, all or none of them.
    func select(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        let visit = try signed(form, visit)
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000) else { throw WebProblem.notFound }
        let marks = try marks(form, in: checked, signature(visit))
        let page = request.pageNumber
        guard marks.wrong.isEmpty else {
            let layout = layout(request, visit, .selection, checked)
            return SelectionPage(layout: layout, checked: checked, wrong: marks.wrong, number: page).response(status: 422)
        }
        let known = try register.dossiers()
        let count = try register.add(marks.new) { known[$0].map(Self.subject) ?? "" }
        if count > 0 { await workshop.changed() }
        return .redirect("/xet-chon?trang=\(page)&xong=" + (count > 0 ? "da-luu" : "khong-doi"))
    }
}

extension FormFields {
    /// What the page showed in its fields, by their names, where the form says so: what nobody changed there is not said anew.
    ///
    /// A page that stood open while somebody else wrote something down does not take that back.
    var shown: [String: String] {
        let said = pairs.filter { $0.name.hasPrefix("truoc.") }.map { (String($0.name.dropFirst(6)), $0.value) }
        return Dictionary(said) { first, _ in first }
    }
}

extension PageWriter {
    /// Writes what a field shows, for `FormFields.shown`.
    mutating func shown(_ name: String, _ answer: String) {
        void("input", ["type": "hidden", "name": "truoc." + name, "value": answer])
    }
}
#endif
