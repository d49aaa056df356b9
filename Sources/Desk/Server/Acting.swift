#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// What changes something (các thao tác): each is confirmed only once it is on the disk.
extension Desk {
    func act(_ request: WebRequest, _ body: inout any WebBody, _ visit: Visit) async throws -> WebResponse {
        switch (request.path.first ?? "", request.path.count, request.path.last ?? "") {
        case ("tep", 1, _): return try await receiveForm(request, &body, visit)
        case ("tep", 2, "mot"): return try await receiveOne(request, &body, visit)
        case ("tep", 3, "de-rieng"): return try await place(request, isCounted: false, visit)
        case ("tep", 3, "dua-lai"): return try await place(request, isCounted: true, visit)
        case ("tep", 3, "xoa"):
            try register.erase(try receipt(request).number, signature(visit))
            await workshop.forget()
            return .redirect("/?xong=da-xoa")
        case ("tep", 3, "nhap-so"): return try await takeBook(request, visit)
        case ("tep", 3, "cot"): return try await settle(request, try await FormFields(&body), visit)
        case ("kiem-tra", 1...2, _): return await stopOrCheckAgain(request, try await FormFields(&body), visit)
        case ("doi-chieu", 1, _):
            let form = try await FormFields(&body)
            if try register.lookForPapers(form["la"] == "co", signature(visit)) { await workshop.changed() }
            return .redirect("/?xong=da-luu")
        case ("lua-chon", 1, _): return try choose(try await FormFields(&body), visit)
        case ("ho-so", 3, "du-kien"): return try await say(request, try await FormFields(&body), visit)
        case ("ho-so", 3, "xoa"): return try await eraseDossier(request, visit)
        case ("xoa-du-lieu", 1, _): return try await eraseAll(try await FormFields(&body), visit)
        case ("ho-so", 3, "diem"): return try await mark(request, try await FormFields(&body), visit)
        case ("xet-chon", 1, _): return try await select(request, try await FormFields(&body), visit)
        case ("van-ban", 1, _): return try await order(request, try await FormFields(&body), visit)
        case ("van-ban", 2, "dung"): return await stopMaking(visit)
        case ("sao-luu", 1, _): return try backup(visit)
        case ("don-vi", 1, _) where gate.isOpenToOthers: return try await makeLink(request, try await FormFields(&body), visit)
        case ("don-vi", 3, "thu-hoi") where gate.isOpenToOthers: return try withdrawLink(request, visit)
        default: throw WebProblem.notFound
        }
    }

    /// Who and when.
    func signature(_ visit: Visit) -> Signature { Signature(by: visit.person, at: options.now().text) }

    /// What the trail calls a dossier.
    static func subject(_ key: DossierKey) -> String {
        let words = [key.union, key.letter].filter { !$0.isEmpty }.joined(separator: ", ")
        return words.isEmpty ? key.code : words
    }

    /// The visit with the name that a form gives, which is remembered; whoever says something says who that is.
    func signed(_ form: FormFields, _ visit: Visit) throws(WebProblem) -> Visit {
        let visit = named(form, visit)
        guard !visit.person.isEmpty else {
            throw .said(
                LocalizedText(
                    vi: "Chưa lưu: ghi họ tên vào ô “Người ghi” rồi bấm lưu lại (nút Quay lại của trình duyệt còn nội dung đã ghi).",
                    en: "Not saved: enter your name and save again (the browser's Back has what was typed)."
                )
            )
        }
        return visit
    }

    /// The visit with the name that a form gives.
    private func named(_ form: FormFields, _ visit: Visit) -> Visit {
        let name = String(form["nguoi"].prefix(100))
        guard !visit.isKnown, !name.isEmpty, name != visit.person else { return visit }
        var visit = visit
        visit.person = name
        visits.remember(visit)
        try? register.set(Self.personSetting, name)
        return visit
    }

    // MARK: Choices

    func choose(_ form: FormFields, _ visit: Visit) throws -> WebResponse {
        var visit = named(form, visit)
        if let language = Language(rawValue: form["tieng"]) { visit.language = language }
        var back = Self.placeOfOurs(form["ve"])
        let typed = form["ngay"]
        if typed.isEmpty {
            visit.day = nil
        } else if let day = Self.day(typed) {
            visit.day = day == workshop.today ? nil : day
        } else {
            back += (back.contains("?") ? "&" : "?") + "xong=ngay-sai"
        }
        visits.remember(visit)
        return .redirect(back)
    }

    private static func day(_ text: String) -> CalendarDate? {
        (CalendarDate(iso: text) ?? DateParsing.parse(text, pivotYear: 2050)?.date)
            .flatMap { DateParsing.years.contains($0.year) ? $0 : nil }
    }

    // MARK: Columns

    private func settle(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        let visit = try signed(form, visit)
        let receipt = try receipt(request)
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000) else { throw WebProblem.notFound }
        let (headings, fields) = (form.all("cot"), form.all("la"))
        guard headings.count == fields.count else { throw WebProblem.badRequest }
        let keys = Set(Field.allCases.map(\.key) + ["-", ""])
        guard fields.allSatisfy(keys.contains) else { throw WebProblem.badRequest }
        let unions = ColumnsPage.unions(of: receipt, in: checked)
        let known = try register.headings()
        let signature = signature(visit)
        var new: [SettledHeading] = []
        for (heading, field) in zip(headings, fields) where heading.utf8.count <= 2_000 {
            // A file whose unions are not known yet, or are several, has its columns settled for itself.
            let union = unions.count == 1 ? unions[0] : ""
            let digest = union.isEmpty ? receipt.digest : ""
            let before = known.last { $0.heading == heading && ($0.union == union || !union.isEmpty && $0.digest == receipt.digest) }
            guard (before?.field ?? "") != field else { continue }
            if let before, before.union != union {
                // What was said of the file gives way to what is said of the union.
                new.append(SettledHeading(union: "", digest: receipt.digest, heading: heading, field: "", signature: signature))
            }
            new.append(SettledHeading(union: union, digest: digest, heading: heading, field: field, signature: signature))
        }
        try register.add(new)
        if !new.isEmpty { await workshop.changed() }
        // A table that can be used now says whose it is: its union's later tables need not be asked about again.
        if unions.isEmpty, !new.isEmpty, case .done(let again) = try await workshop.result(day(visit), within: Self.patience) {
            let now = ColumnsPage.unions(of: receipt, in: again)
            if now.count == 1 {
                try register.add(
                    new.filter { !$0.field.isEmpty }
                        .map { SettledHeading(union: now[0], digest: "", heading: $0.heading, field: $0.field, signature: signature) }
                )
                await workshop.changed()
            }
        }
        return .redirect("/tep/\(receipt.number)/cot?xong=" + (new.isEmpty ? "khong-doi" : "da-luu"))
    }

    // MARK: Facts

    private func say(_ request: WebRequest, _ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        let visit = try signed(form, visit)
        let number = try dossierNumber(request)
        guard let key = try register.dossiers()[number] else { throw WebProblem.notFound }
        let before = form.shown
        var answers: [(String, String)] = []
        var wrong: [String: String] = [:]
        for question in OfficeQuestion.ofDossiers(options.programme) {
            let name = "c." + question.key
            guard form.pairs.contains(where: { $0.name == name }) else { continue }
            let answer = String(form[name].prefix(500))
            guard before[name] != answer else { continue }
            guard question.accepts(answer, options.programme) else {
                wrong[question.key] = answer
                continue
            }
            answers.append((question.key, answer))
        }
        guard wrong.isEmpty else {
            let history = try register.history(ofDossier: number)
            return try await checkedPage(request, visit, .dossiers) { layout, checked in
                guard let place = checked.places[number] else { throw WebProblem.notFound }
                return DossierPage(layout: layout, checked: checked, place: place, history: history, wrong: wrong).response(status: 422)
            }
        }
        let count = try register.add(answers, toDossier: number, Self.subject(key), signature(visit))
        if count > 0 { await workshop.changed() }
        return .redirect("/ho-so/\(number)?xong=" + (count > 0 ? "da-luu" : "khong-doi"))
    }

    // MARK: Backup

    private func backup(_ visit: Visit) throws -> WebResponse {
        let now = options.now()
        let path = register.folder.incoming + "/" + PaperWork.newID() + ".zip"
        try register.note(.backup, "", "", signature(visit))
        try register.backUp(to: path, cores: options.jobs)
        let time = now.clock.prefix(5).replacing(":", with: "")
        return .download(.file(path: path, isTemporary: true), name: "sao-luu-sangkien-\(now.day.iso)-\(time).zip")
    }
}
#endif
