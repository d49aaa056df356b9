#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// The initiatives that may be chosen, best first, and who is chosen (trang xét chọn): one form over all dossiers.
struct SelectionPage {
    let layout: Layout
    let checked: CheckedSet
    /// What was typed and could not be taken, by the name of its field.
    var wrong: [String: String] = [:]
    var number = 1

    static let title = LocalizedText(vi: "Xét chọn", en: "Selection")
    /// How many initiatives a page shows.
    private static let shown = 100
    /// What is asked here: points are given at the dossier.
    private static let keys = [Field.rank.key, Field.awarded.key, Field.forwarded.key]

    /// An initiative with where it stands.
    private struct Row {
        let place: Int
        let entry: Ranking.Entry
        var hasRank = true
    }

    func response(status: Int = 200) -> WebResponse {
        layout.page(Self.title, status: status) { page in
            let (rows, basis) = candidates()
            if !wrong.isEmpty { page.notSaved(wrong.count) }
            page.element(
                "p",
                ["class": "m"],
                basis == .unions
                    ? page.words(
                        "Các sáng kiến hợp lệ của hồ sơ hợp lệ, theo thứ tự của từng đơn vị vì chưa có điểm, hạng nào. Điểm của giám khảo ghi ở trang từng hồ sơ.",
                        "Eligible initiatives of valid dossiers, in the order of their unions: there are no points or ranks yet. Points are entered at each dossier."
                    )
                    : page.words(
                        "Các sáng kiến hợp lệ của hồ sơ hợp lệ, xếp theo hạng. Điểm của giám khảo ghi ở trang từng hồ sơ.",
                        "Eligible initiatives of valid dossiers, best first. Judges' points are entered at each dossier."
                    )
            )
            counts(&page)
            guard !rows.isEmpty else {
                page.element("p", page.words("Chưa có sáng kiến nào đủ điều kiện xét chọn.", "No initiative may be chosen yet."))
                return findings(&page)
            }
            let (number, pages) = PageTurning.page(number, of: rows.count, shown: Self.shown)
            let begin = (number - 1) * Self.shown
            page.element("form", ["method": "post", "action": "/xet-chon?trang=\(number)"]) { page in
                table(rows[begin..<min(begin + Self.shown, rows.count)], &page)
                page.person(page.words("Người ghi", "Your name"), layout.visit)
                page.element("button", page.words("Lưu xét chọn", "Save the selection"))
            }
            PageTurning.numbers(number, pages, &page) { "/xet-chon?trang=\($0)" }
            findings(&page)
        }
    }

    /// Best first, as the list of ranks prints them.
    private func candidates() -> (rows: [Row], basis: Ranking.Basis) {
        var places: [SourceLocation: Int] = [:]
        var valid: [CheckedDossier] = []
        for (place, dossier) in checked.shown.dossiers.enumerated() where dossier.verdict == .valid {
            let eligible = dossier.eligible
            guard !eligible.dossier.initiatives.isEmpty else { continue }
            valid.append(eligible)
            for initiative in eligible.dossier.initiatives { places[initiative.location()] = place }
        }
        let ranking = Ranking(valid, checked.run.context)
        let rows = ranking.entries.compactMap { entry in places[entry.initiative.location()].map { Row(place: $0, entry: entry) } }
        // The order of a union's own is no rank.
        let shown = ranking.basis == .unions ? rows.map { Row(place: $0.place, entry: $0.entry, hasRank: false) } : rows
        return (shown, ranking.basis)
    }

    /// How many are chosen, and how many the letter wants.
    private func counts(_ page: inout PageWriter) {
        // All others have no say in the count.
        let concerned = checked.run.dossiers.filter { $0.dossier.initiatives.contains { $0.isChosen(.awarded) || $0.isChosen(.forwarded) } }
        let entries = Ranking(concerned, checked.run.context).entries
        page.element("p", ["class": "result", "role": "status"]) { page in
            for field in [Field.awarded, .forwarded] {
                if field == .forwarded { page.void("br") }
                let selection = Selection(field, among: entries, checked.run.context)
                let expected = selection.expected > 0 ? "/\(ReportWords.twoDigits(selection.expected))" : ""
                page.text("\(OfficeQuestion.words(field)[page.language]): \(ReportWords.twoDigits(selection.chosen.count))\(expected)")
            }
        }
    }

    private func table(_ rows: ArraySlice<Row>, _ page: inout PageWriter) {
        let questions = OfficeQuestion.ofInitiatives(judges: 1).filter { Self.keys.contains($0.key) }
        page.scrollable(page.words("Các sáng kiến đủ điều kiện", "Initiatives that may be chosen")) { page in
            page.element("table", ["class": "figures stack"]) { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        let headings = [
                            page.words("Sáng kiến", "Initiative"), page.words("Đơn vị", "Union"), page.words("Điểm", "Points"),
                            page.words("Hạng", "Rank"),
                        ]
                        let asked = questions.map { $0.heading(page.language) }
                        for heading in headings + asked { page.element("th", ["scope": "col"], heading) }
                    }
                }
                page.element("tbody") { page in for row in rows { write(row, questions, &page) } }
            }
        }
    }

    private func write(_ row: Row, _ questions: [OfficeQuestion], _ page: inout PageWriter) {
        let (initiative, dossier) = (row.entry.initiative, checked.numbers[row.place])
        let key = DossierPage.key(of: initiative)
        let known = (checked.marks[dossier] ?? []).filter { ($0.number, $0.author, $0.title) == key }
        let points = checked.run.points(ofDossier: row.place, initiative: initiative.place)
        page.element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
                page.element("a", ["href": "/ho-so/\(dossier)#sk\(initiative.place)"]) {
                    $0.name(initiative[.title].isEmpty ? $0.words("(chưa ghi tên)", "(no title)") : initiative[.title])
                }
                page.void("br")
                page.element("small") { $0.name(initiative[.author]) }
            }
            page.element("td") { $0.name(checked.shown.dossiers[row.place].names.submitter) }
            page.element("td", ["class": "n", "data-label": page.words("Điểm", "Points")], points?.mean ?? row.entry.score)
            let rank = points?.rank.map(String.init) ?? (row.hasRank ? row.entry.rank : "")
            page.element("td", ["class": "n", "data-label": page.words("Hạng", "Rank")], rank)
            for question in questions {
                let name = "s.\(dossier).\(initiative.place).\(question.key)"
                let answer = known.last { $0.question == question.key }?.answer ?? ""
                let label = question.heading(page.language)
                page.element("td", ["data-label": label]) { write(question, name, answer, initiative[.title], &$0) }
            }
        }
        page.newLine()
    }

    private func write(_ question: OfficeQuestion, _ name: String, _ answer: String, _ title: String, _ page: inout PageWriter) {
        let (typed, label) = (wrong[name], "\(question.heading(page.language)) – \(title)")
        // What the page showed: only what somebody changed is said anew.
        page.shown(name, answer)
        if question.choices.isEmpty {
            let attributes: PageWriter.Attributes = [
                "name": name, "value": typed ?? answer, "size": "5", "autocomplete": "off", "maxlength": "20", "aria-label": label,
            ]
            page.void("input", attributes)
        } else {
            page.element("select", ["name": name, "aria-label": label]) { page in
                page.option("", "", isChosen: answer.isEmpty)
                for choice in question.choices { page.option(choice, question.choice(choice, page.language), isChosen: choice == answer) }
            }
        }
        guard typed != nil else { return }
        page.element(
            "p",
            ["class": "wrong", "role": "alert"],
            page.words("Chưa lưu: hạng là số từ 1 trở lên.", "Not saved: a rank is a number from 1 on.")
        )
    }

    /// What does not fit in the selection: its codes are L111 to L125, and X103 of ranks.
    private func findings(_ page: inout PageWriter) {
        let findings = checked.shown.findings.filter { ["L11", "L12", "X10"].contains($0.code.id.prefix(3)) }
        guard !findings.isEmpty else { return }
        page.element("h2", page.words("Lưu ý khi xét chọn", "What does not fit in the selection"))
        DeskAdvice.list(checked.shown.context.timetable).write(findings, to: &page)
    }
}
#endif
