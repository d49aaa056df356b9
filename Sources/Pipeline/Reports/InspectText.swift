import Diagnostics
import Dossiers
import Records

/// How each input was read, in words: format, encoding, heading row, columns and fields, counts.
package struct InspectText {
    private let language: Language
    private var text = ""

    /// The report of `inspection`.
    package static func text(_ inspection: Inspection, in language: Language) -> String {
        var report = InspectText(language: language)
        for input in inspection.inputs { report.write(input) }
        return report.text
    }

    private init(language: Language) {
        self.language = language
    }

    private mutating func write(_ input: ReadInput) {
        line(input.file)
        guard let table = input.table else {
            line("  " + words("không đọc được", "could not be read"))
            return
        }
        fact(words("Định dạng", "Format"), table.format.rawValue.uppercased())
        fact(words("Mã hoá", "Encoding"), table.encoding)
        if let delimiter = table.delimiter { fact(words("Dấu phân cách", "Delimiter"), name(of: delimiter)) }
        if let heading = table.headingLine { fact(words("Dòng tiêu đề", "Heading row"), words("dòng \(heading)", "line \(heading)")) }
        if table.titleRows > 0 { fact(words("Dòng tên biểu phía trên", "Title rows above"), String(table.titleRows)) }
        fact(words("Bản ghi", "Records"), String(table.records.count))
        if table.skippedRows > 0 { fact(words("Dòng trống bỏ qua", "Blank rows skipped"), String(table.skippedRows)) }
        if input.source != nil {
            fact(words("Hồ sơ", "Dossiers"), String(input.dossiers.count))
            fact(words("Sáng kiến", "Initiatives"), String(input.dossiers.reduce(0) { $0 + $1.initiatives.count }))
        } else {
            fact(words("Nội dung", "Content"), words("không phải bảng sáng kiến", "not a table of initiatives"))
        }
        line("  " + words("Cột:", "Columns:"))
        for (column, heading) in table.headings.enumerated() {
            line("    \(column + 1). \(heading)\(meaning(of: column, in: input))")
        }
        line("")
    }

    private func meaning(of column: Int, in input: ReadInput) -> String {
        guard let field = input.source?.field(at: column) else { return words("  (không dùng)", "  (not used)") }
        return "  → \(field.heading) [\(field.key)]"
    }

    private func name(of delimiter: String) -> String {
        switch delimiter {
        case ",": words("dấu phẩy (,)", "comma (,)")
        case ";": words("dấu chấm phẩy (;)", "semicolon (;)")
        case "\t": words("dấu Tab", "tab")
        default: delimiter
        }
    }

    private mutating func fact(_ name: String, _ value: String) {
        line("  \(name): \(value)")
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    private mutating func line(_ content: String) {
        text += content + "\n"
    }
}
