import Records
import SangkienDiagnostics

/// The table of all files of a run and how they were read, the last part of the page (các tệp dữ liệu).
package struct FileTable {
    let files: [FileSummary]

    /// How many files that were rightly passed over are listed; of more, only their number is reported.
    private static let shownPassedOver = 20

    /// Writes the table; nothing where there are no files.
    func write(to page: inout PageWriter) {
        guard !files.isEmpty else { return }
        let passedOver = files.filter(\.isPassedOver)
        let shown = files.filter { !$0.isPassedOver } + passedOver.prefix(Self.shownPassedOver)
        page.table(
            page.words("Từng tệp, và cách đọc", "Every file, and how it was read"),
            headings: [
                page.words("Tệp", "File"), page.words("Cách đọc", "Read as"), page.words("Dòng", "Rows"), page.words("Hồ sơ", "Dossiers"),
                page.words("Sáng kiến", "Initiatives"),
            ],
            numbersFrom: 2,
            kind: "files",
            rows: shown.map { (nil, cells($0, page)) }
        )
        let more = passedOver.count - Self.shownPassedOver
        guard more > 0 else { return }
        page.element(
            "p",
            ["class": "m"],
            page.words(
                "… và \(ReportWords.twoDigits(more)) tệp khác không phải đọc.",
                "… and \(ReportWords.counted(more, "more file")) that need no reading."
            )
        )
    }

    private func cells(_ file: FileSummary, _ page: PageWriter) -> [String] {
        let stdin = page.words("dữ liệu nhập trực tiếp", "standard input")
        let name = VisibleText((file.file == "-" ? stdin : file.file) + (file.sheet.map { " (\($0))" } ?? "")).text
        let isCounted = file.reason == nil && !file.isRegister
        let numbers =
            isCounted ? [file.rows, file.dossiers, file.initiatives].map(String.init) : [file.isRegister ? "\(file.rows)" : "–", "–", "–"]
        return [name, Self.reading(file, page.language)] + numbers
    }

    /// How a file was read, or why it was not.
    package static func reading(_ file: FileSummary, _ language: Language) -> String {
        let page = PageWriter(language)
        if file.isPassedOver { return page.words("không phải đọc: ", "needs no reading: ") + (file.reason?[page.language] ?? "") }
        if let reason = file.reason { return page.words("không dùng được: ", "not used: ") + reason[page.language] }
        if file.isRegister { return page.words("sổ theo dõi", "the register") }
        let format = file.format.map { $0.rawValue.uppercased() } ?? ""
        if file.isOverBudget { return page.words("\(format), chưa đọc hết vì quá nhiều", "\(format), not to its end: too much") }
        return file.isCut
            ? page.words("\(format), phần sau chỗ sai cú pháp chưa đọc được", "\(format), not behind the broken place") : format
    }
}
