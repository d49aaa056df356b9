import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// How each input was read, in words: format, encoding, heading rows, columns and fields, rows set aside, counts.
package struct InspectText {
    private let language: Language
    private var text: VisibleText = ""

    /// How many rows of one reason are listed with their words.
    private static let shownRows = 5

    /// The report of `inspection`.
    package static func text(_ inspection: Inspection, in language: Language) -> VisibleText {
        var report = InspectText(language: language)
        for input in inspection.inputSet.inputs { report.write(input) }
        let files = inspection.inputSet.summaries.filter { !$0.isPassedOver }
        if files.count > 1 {
            report.line(report.words("Từng tệp:", "File by file:"))
            for file in files { report.line("  \(ReportWords.summary(file, language))") }
        }
        return report.text
    }

    private init(language: Language) {
        self.language = language
    }

    private mutating func write(_ input: ReadInput) {
        guard !input.parts.isEmpty else {
            line(RawPath.shown(input.file))
            line("  " + words("không đọc được", "could not be read"))
            return line("")
        }
        for part in input.parts { write(part) }
    }

    private mutating func write(_ part: ReadPart) {
        let table = part.table
        line(RawPath.shown(table.file) + (table.sheet.map { words(", trang tính “\(name($0))”", ", sheet “\(name($0))”") } ?? ""))
        fact(words("Định dạng", "Format"), table.format.rawValue.uppercased())
        fact(words("Bảng mã", "Encoding"), table.encoding)
        converted(table)
        if let delimiter = table.delimiter { fact(words("Dấu phân cách", "Delimiter"), InspectWords.delimiter(delimiter)[language]) }
        if let heading = InspectWords.heading(table) { fact(words("Dòng tiêu đề", "Heading row"), heading[language]) }
        fact(words("Dòng dữ liệu", "Records"), String(table.records.count))
        if table.blankRows > 0 { fact(words("Dòng trống bỏ qua", "Blank rows skipped"), blankRows(of: table)) }
        hidden(table.hiding)
        if part.source != nil {
            fact(words("Hồ sơ", "Dossiers"), String(part.dossiers.count))
            fact(words("Sáng kiến", "Initiatives"), String(part.initiativeCount))
        } else if part.lacksColumns {
            fact(words("Nội dung", "Content"), words("chưa dùng được, xem lỗi kèm theo", "cannot be used yet, see the findings"))
        } else {
            fact(words("Nội dung", "Content"), words("không phải bảng sáng kiến", "not a table of initiatives"))
        }
        continued(table)
        line("  " + words("Cột:", "Columns:"))
        for (column, heading) in table.headings.enumerated() {
            line("    \(column + 1). \(name(oneLine(heading)))\(meaning(of: column, in: part))")
        }
        asideRows(of: table)
        line("")
    }

    /// What was converted from an older encoding: the column, how sure that is, the first cell before and after.
    private mutating func converted(_ table: Table) {
        guard !table.encodings.isEmpty else { return }
        line("  " + words("Đã chuyển bảng mã:", "Converted:"))
        for column in table.encodings {
            let place =
                column.column == 0
                ? words("tiêu đề", "headings") : words("cột", "column") + " \(column.column) “\(oneLine(column.heading))”"
            let share = words("\(column.converted)/\(column.cells) ô", "\(column.converted) of \(column.cells) cells")
            let sure = words("độ tin cậy", "confidence") + " \(Int((column.confidence * 100).rounded()))%"
            line("    \(place): \(column.name), \(share), \(sure)")
            line("      “\(sample(column.before))” → “\(sample(column.after))”")
        }
    }

    private func sample(_ text: String) -> String {
        String(Redaction.redact(oneLine(text)).prefix(60))
    }

    // MARK: Rows

    private func blankRows(of table: Table) -> String {
        guard !table.firstBlankRows.isEmpty else { return String(table.blankRows) }
        return "\(table.blankRows) (" + words("dòng ", "row ") + RowRanges.text(table.firstBlankRows, limit: 10) + ")"
    }

    private mutating func hidden(_ hiding: Table.Hiding) {
        if hiding.isSheetHidden { fact(words("Trang tính ẩn", "Hidden sheet"), words("vẫn đọc", "read all the same")) }
        if !hiding.rows.isEmpty {
            fact(words("Dòng ẩn, vẫn đọc", "Hidden rows, read all the same"), RowRanges.text(hiding.rows, limit: 20))
        }
        if !hiding.columns.isEmpty {
            fact(words("Cột ẩn, vẫn đọc", "Hidden columns, read all the same"), RowRanges.text(hiding.columns, limit: 20))
        }
    }

    /// The initiatives whose author stands above.
    private mutating func continued(_ table: Table) {
        let rows = table.records.filter { $0.continues != nil }
        guard !rows.isEmpty else { return }
        line("  " + words("Tác giả lấy từ dòng trên:", "Author taken from above:"))
        for record in rows.prefix(Self.shownRows) {
            line("    " + words("dòng \(record.row) ← dòng \(record.continues ?? 0)", "row \(record.row) ← row \(record.continues ?? 0)"))
        }
        if rows.count > Self.shownRows { line("    … " + RowRanges.text(rows.dropFirst(Self.shownRows).map(\.row), limit: 20)) }
    }

    /// The rows that are no records, by reason, each with its first words.
    private mutating func asideRows(of table: Table) {
        let rows = table.skipped.filter { $0.reason != .heading }
        guard !rows.isEmpty else { return }
        line("  " + words("Dòng không tính là sáng kiến:", "Rows that are no initiatives:"))
        for same in rows.inGroups(by: \.reason) {
            let ranges = RowRanges.text(same.map(\.row), limit: 20)
            line("    " + words("dòng \(ranges)", "row \(ranges)") + ": " + InspectWords.reason(same[0].reason)[language])
            for row in same.prefix(Self.shownRows) { line("      \(row.row): \(Redaction.redact(row.words))") }
            if same.count > Self.shownRows { line("      …") }
        }
    }

    // MARK: Columns

    private func meaning(of column: Int, in part: ReadPart) -> String {
        let fields = part.fields(at: column)
        guard !fields.isEmpty else { return words("  (chưa dùng)", "  (not used)") }
        let way = column < part.matches.count ? part.matches[column]?.way : nil
        let isTwoLevel = (part.table.heading?.rows.count ?? 0) > 1
        let ways = [
            way.flatMap { $0 == .contract ? nil : InspectWords.way($0)[language] },
            isTwoLevel && isJoined(column, part.table) ? words("tiêu đề hai tầng", "two-level heading") : nil,
        ]
        .compactMap { $0 }
        let names = fields.map(\.heading).joined(separator: " + ")
        return "  → \(names) [\(fields.map(\.key).joined(separator: ", "))]" + (ways.isEmpty ? "" : " (\(ways.joined(separator: "; ")))")
    }

    /// Whether a heading was put together from two rows.
    private func isJoined(_ column: Int, _ table: Table) -> Bool {
        let cells = table.heading?.cells ?? []
        return cells.count > 1 && column < cells[1].count && !cells[1][column].isEmpty
    }

    /// A heading or sheet's name; one without a visible character is said to be so.
    private func name(_ typed: String) -> String {
        VisibleText(name: typed, in: language).text
    }

    private func oneLine(_ heading: String) -> String {
        heading.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private mutating func fact(_ name: String, _ value: String) {
        line("  \(name): \(value)")
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    /// Writes a line; what stands in it came from outside in part.
    private mutating func line(_ content: String) {
        text += "\(content)\n"
    }
}
