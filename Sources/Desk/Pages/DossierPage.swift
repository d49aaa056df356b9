#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// One dossier (trang một hồ sơ): its findings beside the rows they speak of, and what only the office knows.
struct DossierPage {
    let layout: Layout
    let checked: CheckedSet
    /// Its place among the dossiers that were checked.
    let place: Int
    let history: [Fact]
    /// What was typed and could not be taken, by question.
    var wrong: [String: String] = [:]
    var number = 1

    /// How many initiatives a page shows.
    static let shown = 100

    private var dossier: CheckedDossier { checked.shown.dossiers[place] }
    private var file: String { dossier.dossier.location().file }

    func response(status: Int = 200) -> WebResponse {
        let title = LocalizedText(vi: "Hồ sơ \(dossier.names.id)", en: "Dossier \(dossier.names.id)")
        return layout.page(title, status: status) { page in
            if !wrong.isEmpty { page.notSaved(wrong.count) }
            page.element("p") { page in
                page.name(dossier.names.submitter)
                page.text(" ")
                page.badge(PageVerdict(dossier.verdict))
                let words = dossier.initiativeWords[page.language]
                if !words.isEmpty { page.text(page.words(" Sáng kiến: ", " Initiatives: ") + words + ".") }
            }
            page.element("p", ["class": "m"]) { page in
                let remedy = ReportWords.remedy(dossier.remedy, dossier.timetable, page.language)
                page.text(page.words("Tệp: ", "File: "))
                page.text(SourceLocation(file: file, sheet: dossier.dossier.source.sheet).text(in: page.language))
                if !remedy.isEmpty { page.text(" · \(remedy)") }
            }
            versions(&page)
            findings(&page)
            facts(&page)
            initiatives(&page)
            answers(&page)
            page.element("p") { page in
                page.element(
                    "a",
                    ["href": "/van-ban?don-vi=\(checked.numbers[place])"],
                    page.words("Lập văn bản, gói gửi lại cho riêng đơn vị này", "Papers and the return package for this union alone")
                )
            }
            page.element("p") { page in
                page.element(
                    "a",
                    ["href": "/ho-so/\(checked.numbers[place])/xoa"],
                    page.words("Xóa hẳn dữ liệu của hồ sơ này…", "Erase this dossier's data…")
                )
            }
        }
    }

    /// The other versions of this dossier.
    private func versions(_ page: inout PageWriter) {
        guard let group = dossier.dossier.versionGroup else { return }
        let others = checked.shown.dossiers.indices.filter { $0 != place && checked.shown.dossiers[$0].dossier.versionGroup == group }
        guard !others.isEmpty else { return }
        page.element("p") { page in
            page.text(page.words("Bản khác của hồ sơ này: ", "Other versions of this dossier: "))
            for (index, other) in others.enumerated() {
                if index > 0 { page.text(", ") }
                let words = checked.shown.dossiers[other].dossier.location().text(in: page.language)
                page.element("a", ["href": "/ho-so/\(checked.numbers[other])"], words)
            }
            page.text(". ")
            page.text(
                page.words(
                    "Ghi “Có” ở câu “Bản có hiệu lực” của bản được tính.",
                    "Answer “Yes” to “This version counts” for the one that does."
                )
            )
        }
    }

    private func findings(_ page: inout PageWriter) {
        let own = dossier.findings.filter { $0.subject.initiative == nil }
        page.element("h2", page.words("Kết quả kiểm tra hồ sơ", "Findings on the dossier"))
        if own.isEmpty {
            page.element("p", page.words("Không có nội dung phải xử lý.", "Nothing was found."))
        } else {
            DeskAdvice.list(dossier.timetable, knownFile: file).write(own, to: &page)
        }
    }

    // MARK: What the office knows

    private func facts(_ page: inout PageWriter) {
        let questions = OfficeQuestion.ofDossiers(checked.run.context.programme)
        let answers = Dictionary((checked.facts[checked.numbers[place]] ?? []).map { ($0.question, $0) }) { _, last in last }
        page.element("h2", ["id": "du-kien"], page.words("Cơ quan ghi nhận", "What the office knows"))
        page.element("form", ["method": "post", "action": "/ho-so/\(checked.numbers[place])/du-kien", "class": "facts"]) { page in
            page.element(
                "p",
                ["class": "m"],
                page.words(
                    "Ô để trống: dùng nội dung đơn vị đã ghi trong hồ sơ. Ngày ghi dạng ngày/tháng/năm, ví dụ 12/4/2021.",
                    "A blank leaves what the union wrote. Days as day/month/year, such as 12/4/2021."
                )
            )
            page.element("div", ["class": "fields"]) { page in
                for question in questions { write(question, answers[question.key], &page) }
            }
            page.person(page.words("Người ghi", "Your name"), layout.visit)
            page.element("button", page.words("Lưu", "Save"))
        }
    }

    private func write(_ question: OfficeQuestion, _ known: Fact?, _ page: inout PageWriter) {
        let said = known.map { "\($0.signature.by), \(DayWords.moment($0.signature.at))" } ?? ""
        let wrong = wrong[question.key]
        let hint = wrong == nil ? [question.prompt(page.language), said].filter { !$0.isEmpty }.joined(separator: " · ") : ""
        let answer = wrong ?? known?.answer ?? ""
        page.shown("c." + question.key, known?.answer ?? "")
        if question.choices.isEmpty {
            page.field("c." + question.key, question.heading(page.language), answer, hint: hint, size: question.isDay ? 12 : 24)
        } else {
            let options = question.choices.map { ($0, question.choice($0, page.language)) }
            page.choice("c." + question.key, question.heading(page.language), options, chosen: answer, none: "", hint: hint)
        }
        guard wrong != nil else { return }
        page.element(
            "p",
            ["class": "wrong", "role": "alert"],
            page.words(
                "Chưa lưu: không đọc được “\(question.heading)”. Ghi dạng 12/4/2021.",
                "Not saved: “\(question.heading(.english))” could not be read. Write it as 12/4/2021."
            )
        )
    }

    /// Who said what, and when.
    private func answers(_ page: inout PageWriter) {
        guard !history.isEmpty else { return }
        let questions = OfficeQuestion.ofDossiers(checked.run.context.programme)
        let words = Dictionary(questions.map { ($0.key, $0.heading(page.language)) }) { first, _ in first }
        page.element("h2", page.words("Đã ghi nhận", "What was said so far"))
        page.element("ul") { page in
            for fact in history {
                let answer = fact.answer.isEmpty ? page.words("(bỏ nội dung đã ghi)", "(taken back)") : fact.answer
                let signed = [DayWords.moment(fact.signature.at), fact.signature.by].filter { !$0.isEmpty }.joined(separator: ", ")
                page.element("li", "\(signed): \(words[fact.question] ?? fact.question) – \(answer)")
            }
        }
    }

    // MARK: Initiatives

    private func initiatives(_ page: inout PageWriter) {
        let all = dossier.dossier.initiatives
        guard !all.isEmpty else { return }
        let (number, pages) = PageTurning.page(number, of: all.count, shown: Self.shown)
        let begin = (number - 1) * Self.shown
        let questions = OfficeQuestion.ofInitiatives(judges: judges)
        var findings: [Int: [Diagnostic]] = [:]
        for finding in dossier.findings { if let place = finding.subject.initiative { findings[place, default: []].append(finding) } }
        page.element("h2", ["id": "sang-kien"], page.words("Các sáng kiến, điểm và xét chọn", "Initiatives, points and selection"))
        page.element("form", ["method": "post", "action": "/ho-so/\(checked.numbers[place])/diem?trang=\(number)"]) { page in
            for initiative in all[begin..<min(begin + Self.shown, all.count)] {
                write(initiative, findings[initiative.place] ?? [], questions, &page)
            }
            page.person(page.words("Người ghi", "Your name"), layout.visit)
            page.element("button", page.words("Lưu điểm và xét chọn", "Save points and selection"))
        }
        PageTurning.numbers(number, pages, &page) { "/ho-so/\(checked.numbers[place])?trang=\($0)#sang-kien" }
    }

    /// How many judges have a field: one more than gave points, three at least.
    private var judges: Int {
        let marks = checked.marks[checked.numbers[place]] ?? []
        let used = marks.compactMap { $0.question.hasPrefix("judge.") ? Int($0.question.dropFirst(6), in: 1...50) : nil }
        return min(50, max(OfficeBook.leastJudges, (used.max() ?? 0) + 1))
    }

    private func write(_ initiative: Initiative, _ findings: [Diagnostic], _ questions: [OfficeQuestion], _ page: inout PageWriter) {
        let verdict = dossier.verdict(on: initiative)
        page.element("section", ["class": "initiative \(verdict.rawValue)", "id": "sk\(initiative.place)"]) { page in
            page.element("h3") { page in
                let number = initiative[.number].isEmpty ? String(initiative.place) : initiative[.number]
                page.text(number + ". ")
                page.name(initiative[.title].isEmpty ? page.words("(chưa ghi tên)", "(no title)") : initiative[.title])
                page.text(" ")
                page.element("span", ["class": "v \(verdict.rawValue)"], verdict.words[page.language])
            }
            page.element("p", ["class": "m"]) { page in
                page.name(initiative[.author])
                let row = initiative.location()
                if let line = row.row ?? row.line { page.text(page.words(" · dòng \(line)", " · row \(line)")) }
                if let points = checked.run.points(ofDossier: place, initiative: initiative.place) {
                    page.text(page.words(" · điểm trung bình \(points.mean)", " · mean \(points.mean)"))
                    if let rank = points.rank { page.text(page.words(", hạng \(rank)", ", rank \(rank)")) }
                }
            }
            if !findings.isEmpty {
                DeskAdvice.list(dossier.timetable, knownFile: file).write(findings, to: &page)
            }
            marks(initiative, questions, &page)
        }
        page.newLine()
    }

    private func marks(_ initiative: Initiative, _ questions: [OfficeQuestion], _ page: inout PageWriter) {
        let known = (checked.marks[checked.numbers[place]] ?? [])
            .filter { ($0.number, $0.author, $0.title) == DossierPage.key(of: initiative) }
        let isKnown = !known.isEmpty || !wrong.keys.allSatisfy { !$0.hasPrefix("\(initiative.place).") }
        let body: (inout PageWriter) -> Void = { page in
            page.element("summary", page.words("Điểm, xét chọn", "Points, selection"))
            page.element("div", ["class": "fields"]) { page in
                for question in questions {
                    let name = "\(initiative.place).\(question.key)"
                    let before = known.last { $0.question == question.key }?.answer ?? ""
                    let answer = wrong[name] ?? before
                    page.shown("s." + name, before)
                    if question.choices.isEmpty {
                        page.field("s." + name, question.heading(page.language), answer, size: question.isPoints ? 6 : 12)
                    } else {
                        let options = question.choices.map { ($0, question.choice($0, page.language)) }
                        page.choice("s." + name, question.heading(page.language), options, chosen: answer)
                    }
                    guard wrong[name] != nil else { continue }
                    page.element(
                        "p",
                        ["class": "wrong", "role": "alert"],
                        page.words("Chưa lưu: điểm là số từ 0 đến 1000, ví dụ 8,5.", "Not saved: points are 0 to 1000, such as 8,5.")
                    )
                }
            }
        }
        if isKnown { page.element("details", ["open": "open"], body) } else { page.element("details", [:], body) }
    }

    /// By what an initiative is known again in the register.
    static func key(of initiative: Initiative) -> (String, String, String) {
        let number = initiative[.number].isEmpty ? String(initiative.place) : initiative[.number]
        return (number, initiative[.author], initiative[.title])
    }
}
#endif
