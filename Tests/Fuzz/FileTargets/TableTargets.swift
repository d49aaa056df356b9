import FuzzKit
import Pipeline
import Records
import SangkienArchive
import SangkienDiagnostics
import TestKit

extension FileTargets {
    /// CSV as it comes.
    static let csv = FuzzTarget("csv", longest: 4_096) { try readTwice($0, file: "x.csv") }

    /// JSON and JSON lines as tables.
    static let json = FuzzTarget("json", longest: 4_096) { try readTwice($0, file: "x.json") }

    /// Tables in every encoding; the first byte says which one is asked for, or none.
    static let encodings = FuzzTarget("encodings", longest: 2_048) { input in
        let names = ["utf-8", "utf-16", "utf-16le", "utf-16be", "tcvn3", "vni", "viscii", "windows-1258", "windows-1252", "utf-8x2"]
        let place = Int(input.first ?? 0) % (names.count + 3)
        let options = ReadOptions(encoding: place < names.count ? names[place] : nil)
        try readTwice(Array(input.dropFirst()), file: place % 2 == 0 ? "x.csv" : "-", options: options)
    }

    /// Workbooks of Excel; their members are changed and packed again.
    static let xlsx = FuzzTarget("xlsx", longest: 1 << 16, mutation: ArchiveMutator.mutation) { input in
        try readTwice(input, file: "x.xlsx")
        try mark(input, file: "x.xlsx", MarkedWorkbook.bytes)
    }

    /// Number formats: the first line is a code, the second the value of a cell of Excel in this format.
    static let formats = FuzzTarget("formats", longest: 512) { input in
        let lines = String(decoding: input, as: UTF8.self).split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        func escaped(_ text: Substring) -> String {
            text.unicodeScalars.filter { $0.value >= 0x20 }
                .map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
        }
        let code = escaped(lines.first ?? "")
        let value = escaped(lines.count > 1 ? lines[1] : "1234.5")
        let styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        let cells = "<c s=\"0\"><v>\(value)</v></c><c s=\"0\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
        try readTwice(HandMadeWorkbook(rows: "<row>\(cells)</row>", styles: styles).bytes, file: "x.xlsx")
    }

    /// Workbooks of LibreOffice; their members are changed and packed again.
    static let ods = FuzzTarget("ods", longest: 1 << 16, mutation: ArchiveMutator.mutation) { input in
        try readTwice(input, file: "x.ods")
        try mark(input, file: "x.ods", MarkedOpenDocument.bytes)
    }

    /// Workbooks of LibreOffice in one file of XML.
    static let fods = FuzzTarget("fods", longest: 1 << 14, mutation: XMLMutator.mutation) { input in
        try readTwice(input, file: "x.fods")
        try mark(input, file: "x.fods", MarkedOpenDocument.bytes)
    }

    /// Tables of Word documents; their members are changed and packed again.
    static let tablesWord = FuzzTarget("tables-word", longest: 1 << 15, mutation: ArchiveMutator.mutation) {
        try readTwice($0, file: "x.docx")
    }

    /// Tables of Writer documents; their members are changed and packed again.
    static let tablesWriter = FuzzTarget("tables-writer", longest: 1 << 15, mutation: ArchiveMutator.mutation) {
        try readTwice($0, file: "x.odt")
    }

    /// Tables of pages of HTML.
    static let tablesWeb = FuzzTarget("tables-web", longest: 1 << 13) { try readTwice($0, file: "x.html") }

    /// Marks cells of a workbook, as packages for unions do: it is refused, or has the same cells as before.
    private static func mark(
        _ bytes: [UInt8],
        file: String,
        _ marker: ([UInt8], String, String?, FaultMarks, ZipTime) -> [UInt8]?
    ) throws {
        var marks = FaultMarks(author: "LĐLĐ <tỉnh> & Mẫu")
        for (row, column) in [(1, 0), (2, 3), (2, 4), (3, 1), (9, 200), (400, 2)] {
            marks.add("Xem lại “\(row)” & <\(column)>", row % 2 == 0 ? .error : .note, at: .init(row: row, column: column))
        }
        guard let marked = marker(bytes, file, nil, marks, .earliest) else { return }
        let (before, after) = (outcome(bytes, file, ReadOptions()), outcome(marked, file, ReadOptions()))
        if before.isRefused { return }
        try promise(
            before.tables.map { $0.records.map(\.cells) } == after.tables.map { $0.records.map(\.cells) }
                && before.tables.map(\.headings) == after.tables.map(\.headings),
            "marking changes no cell"
        )
    }

    /// Reads an input twice: both times the same, and whole tables or a refusal.
    private static func readTwice(_ bytes: [UInt8], file: String, options: ReadOptions = ReadOptions()) throws {
        let first = outcome(bytes, file, options)
        let second = outcome(bytes, file, options)
        try promise(words(of: first.findings) == words(of: second.findings), "both readings say the same")
        try promise(first.tables.map(\.records) == second.tables.map(\.records), "both readings hold the same")
        try promise(first.isRefused || !first.tables.isEmpty, "there are tables or reasons")
        for table in first.tables { try check(table) }
    }

    private static func outcome(_ bytes: [UInt8], _ file: String, _ options: ReadOptions)
        -> (tables: [Table], findings: [Diagnostic], isRefused: Bool)
    {
        do throws(DiagnosticError) {
            let tables = try TableReader.tables(bytes, file: file, options: options) { knownHeadings.contains($0) }
            return (tables, tables.flatMap(\.diagnostics), false)
        } catch {
            return ([], error.diagnostics, true)
        }
    }

    /// What holds for every table.
    private static func check(_ table: Table) throws {
        try promise(Set(table.headings).count == table.headings.count, "headings are unique")
        for (index, record) in table.records.enumerated() {
            try promise(record.number == index + 1, "records are counted from 1")
            try promise(record.line > 0 && record.row >= record.number, "a record has a place")
            try promise(record.cells.count >= table.headings.count, "a record has a cell a heading")
        }
    }

    /// The headings that a table of the tests may have.
    static let knownHeadings: Set<String> = [
        "TT", "Mã hồ sơ", "Họ và tên", "Họ tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Số điện thoại", "Tên sáng kiến", "Tóm tắt",
        "Đơn vị trình", "Lĩnh vực", "Hiệu quả", "Giá trị làm lợi", "Phạm vi ứng dụng", "Số Tờ trình", "Ngày Tờ trình",
    ]
}

/// All words of findings in both languages; each finding has an error's place or none, and no placeholder left.
func words(of findings: [Diagnostic]) -> [String] {
    findings.flatMap { finding in Language.allCases.map { finding.code.id + " " + finding.message(in: $0) } }
}
