import ArgumentParser
import Dossiers
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// What a new programme is to say, as options or as answers to questions (lập Chương trình mới).
struct AnswerOptions: ParsableArguments {
    /// The programme that a new one is made of where none is named: the structure since 1 July 2025.
    static let base = "vi-du-cap-xa-2025"

    @Option(
        help: ArgumentHelp(
            words("Lập Chương trình mới: tên Chương trình.", "Make a new programme: its name."),
            valueName: words("tên", "name")
        )
    )
    var title: String?
    @Option(
        help: ArgumentHelp(
            words("Chương trình mới: tỉnh, thành phố, ví dụ “tỉnh Gia Lai”.", "New programme: the province, such as “tỉnh Gia Lai”."),
            valueName: words("tỉnh", "province")
        )
    )
    var province: String?
    @Option(help: ArgumentHelp(words("Chương trình mới: năm.", "New programme: its year."), valueName: words("năm", "year")))
    var year: String?
    @Option(
        help: ArgumentHelp(words("Chương trình mới: hạn gửi hồ sơ.", "New programme: the deadline."), valueName: words("ngày", "date"))
    )
    var deadline: String?
    @Option(
        help: ArgumentHelp(
            words("Chương trình mới: ngày đầu của thời gian áp dụng.", "New programme: first day of application."),
            valueName: words("ngày", "date")
        )
    )
    var from: String?
    @Option(
        help: ArgumentHelp(
            words("Chương trình mới: ngày cuối của thời gian áp dụng.", "New programme: last day of application."),
            valueName: words("ngày", "date")
        )
    )
    var through: String?
    @Option(
        help: ArgumentHelp(
            words("Chương trình mới: văn bản quy định Chương trình.", "New programme: the letter that defines it."),
            valueName: words("tên", "title")
        )
    )
    var letter: String?
    @Option(
        help: ArgumentHelp(
            words(
                "Chương trình mới: bảng danh sách đơn vị, có cột “Tên đơn vị”, “Cấp”, có thể có “Tên khác”.",
                "New programme: a table of unions with the columns “Tên đơn vị”, “Cấp”, perhaps “Tên khác”."
            ),
            valueName: words("tệp", "file")
        )
    )
    var units: String?
    @Flag(
        help: ArgumentHelp(
            words("Hỏi từng thông tin của Chương trình mới chưa có ở các tùy chọn trên.", "Ask for what the options above leave open.")
        )
    )
    var ask = false

    func validate() throws {
        for (text, option) in [(deadline, "--deadline"), (from, "--from"), (through, "--through")] {
            if let text, Self.date(text) == nil { throw Self.wrongDate(text, option) }
        }
        if let year, Self.year(year) == nil {
            throw ValidationError(words("--year không phải một năm: “\(year)”", "--year is no year: “\(year)”"))
        }
    }

    /// The answers; empty when no new programme is asked for.
    func answers(isQuiet: Bool) throws(DiagnosticError) -> ProgrammeAnswers {
        var answers = ProgrammeAnswers()
        let ask = ask
        func question(_ given: String?, _ vietnamese: String, _ english: String, _ isRight: (String) -> Bool = { _ in true }) -> String? {
            guard given == nil, ask else { return given }
            while true {
                Console.say(VisibleText(lines: words(vietnamese, english) + ": "))
                guard let line = readLine() else { return nil }
                let text = trimmed(line)
                if text.isEmpty { return nil }
                if isRight(text) { return text }
                Console.say(
                    words("  Không đọc được “\(text)”, đề nghị ghi lại.\n", "  “\(text)” could not be read; please type it again.\n")
                )
            }
        }
        answers.name = question(title, "Tên Chương trình", "Name of the programme")
        answers.province = question(province, "Tỉnh, thành phố (ví dụ: tỉnh Gia Lai)", "Province (such as: tỉnh Gia Lai)")
        answers.letter = question(letter, "Văn bản quy định Chương trình", "Letter that defines it")
        answers.year = question(year, "Năm của Chương trình", "Year of the programme") { Self.year($0) != nil }.flatMap(Self.year)
        let isDate: (String) -> Bool = { Self.date($0) != nil }
        answers.deadline = question(deadline, "Hạn gửi hồ sơ (ngày/tháng/năm)", "Deadline (day/month/year)", isDate).flatMap(Self.date)
        answers.from = question(from, "Áp dụng từ ngày", "Applied from", isDate).flatMap(Self.date)
        answers.through = question(through, "Áp dụng đến ngày", "Applied through", isDate).flatMap(Self.date)
        if let path = question(units, "Tệp danh sách đơn vị (cột “Tên đơn vị”, “Cấp”)", "File of unions (columns “Tên đơn vị”, “Cấp”)") {
            answers.units = try UnitListFile.units(at: path)
        }
        return answers
    }

    private static func year(_ text: String) -> Int? { Int(text, in: 1990...2100) }

    private static func date(_ text: String) -> CalendarDate? {
        (CalendarDate(iso: text) ?? DateParsing.parse(text, pivotYear: 2050)?.date).flatMap { (1990...2100).contains($0.year) ? $0 : nil }
    }

    private static func wrongDate(_ text: String, _ option: String) -> ValidationError {
        ValidationError(
            words(
                "\(option) không phải một ngày: “\(text)”; viết 15/4/2026 hoặc 2026-04-15",
                "\(option) is no date: “\(text)”; write 15/4/2026 or 2026-04-15"
            )
        )
    }
}
