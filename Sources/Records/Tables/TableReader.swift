import DocumentTables
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

/// Reads CSV, JSON, workbooks and documents into tables of records with their place (đọc bảng dữ liệu).
package enum TableReader {
    /// Reads one input.
    ///
    /// The content decides how it is read: a workbook by its first bytes; text that begins with `[` or `{` is JSON, or JSON lines when more objects
    /// follow on later lines; else it is CSV. Only a file named `.csv` or `.tsv` is always CSV, and one named `.json`,
    /// `.jsonl` or `.ndjson` always JSON, so that a damaged one is reported as what it is.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - file: Its name for messages, or `-`.
    ///   - options: What the user says about it.
    ///   - isKnownHeading: Whether a heading, trimmed and in NFC, is a known one; used to find the heading row.
    /// - Returns: The tables, one a sheet, in the order of the workbook; each with what was found in it. There is at least
    ///   one; only a sheet's may be without records.
    ///   Where the syntax of CSV or JSON breaks behind the first whole record, the table is cut there (`Table.isCut`).
    /// - Throws: What makes the whole input unusable: empty, of another format, in no known encoding, broken before the
    ///   first record, no records, too large.
    package static func tables(
        _ bytes: [UInt8],
        file: String,
        options: ReadOptions = ReadOptions(),
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        try tables(bytes, file: file, options: options, limits: Limits(options), isKnownHeading: isKnownHeading)
    }

    /// Reads one input within other limits, for tests.
    static func tables(
        _ bytes: [UInt8],
        file: String,
        options: ReadOptions = ReadOptions(),
        limits: Limits,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        guard bytes.count <= limits.budgets.text else { throw DiagnosticError(limits.tooMuchText(at: SourceLocation(file: file))) }
        let head = Array(bytes.prefix(workbookHead))
        if looksLikeWorkbook(head) {
            return try tables(try OfficeFile(bytes: bytes, name: file), name: file, options, limits: limits, isKnownHeading)
        }
        if OpeningText(head).isHTML { return try tables(ofPage: bytes, file: file, options, limits: limits, isKnownHeading) }
        if isNamedWorkbook(file), InputKind.isForeign(bytes) { _ = try Workbook(bytes: bytes, name: file) }
        let encoding = options.encoding.flatMap(TextEncoding.init(name:))
        let input = try InputText(bytes, file: file, encoding: encoding, cores: options.cores)
        var table: Table
        let survey: TextSurvey
        if isJSON(input, file: file) {
            var builder = JSONTable(input, file: file, limits: limits)
            table = try builder.read()
            survey = builder.survey
        } else {
            let grid = try CSVGrid(input, file: file, limits: limits).read { HeadingReadings.isKnown($0, isKnownHeading) }
            let turned = UprightSheet.finding(on: grid, file: file) { HeadingReadings.isKnown($0, isKnownHeading) }
            if let turned { throw DiagnosticError(turned) }
            var assembly = TableAssembly(grid, file: file, limits: limits)
            table = try assembly.assemble { HeadingReadings.isKnown($0, isKnownHeading) }
            survey = input.survey
        }
        try TextRepair.repair(&table, options: input.repair, survey: survey, isKnownHeading: isKnownHeading)
        table.textBytes = bytes.count
        if let remark = input.remark(file: file) { table.diagnostics.insert(remark, at: 0) }
        return [table]
    }

    // MARK: Workbooks

    /// How many first bytes of a file tell whether it is a workbook.
    package static let workbookHead = WorkbookKind.headCount

    /// Whether a file with these first bytes is read as a workbook, whatever its name.
    package static func looksLikeWorkbook(_ head: [UInt8]) -> Bool { WorkbookKind.looksLikeWorkbook(head) }

    /// The kind of marked-up text or message, HTML, other XML or e-mail, that a file with these first bytes holds; nil when it is none.
    package static func markedUp(_ head: [UInt8]) -> FileFormat? {
        if OpeningText(head).isHTML { return FileFormats.html }
        let space: [UInt8] = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        return head.firstIndex { !space.contains($0) }.flatMap { InputKind.ofOpening(head, at: $0) }
    }

    /// Reads the workbook at `path` without holding the file in memory.
    package static func tables(
        ofWorkbook path: String,
        options: ReadOptions,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        try tables(try OfficeFile(path: path), name: path, options, limits: Limits(options), isKnownHeading)
    }

    private static func tables(
        _ file: OfficeFile,
        name: String,
        _ options: ReadOptions,
        limits: Limits,
        _ isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        switch file {
        case .workbook(let workbook): return try tables(workbook, options, limits: limits, isKnownHeading)
        case .document(let parts):
            let document = try TextDocument(parts, textLimit: limits.budgets.text)
            let grids = DocumentGrids(document, file: name, format: parts.isWord ? .docx : .odt, limits: limits)
            let encoding = options.encoding.flatMap(TextEncoding.init(name:))
            var tables = try tables(grids, file: name, options, TextRepair.Options(encoding), limits: limits, isKnownHeading)
            if !tables.isEmpty { tables[0].diagnostics = parts.findings + tables[0].diagnostics }
            return tables
        }
    }

    private static func tables(
        _ workbook: Workbook,
        _ options: ReadOptions,
        limits: Limits,
        _ isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        let encoding = options.encoding.flatMap(TextEncoding.init(name:))
        var reader = WorkbookGrids(workbook, limits: limits)
        let grids = try reader.read(sheet: options.sheet)
        var tables: [Table] = []
        var (turned, hasTable): (Diagnostic?, Bool) = (nil, false)
        for grid in grids where !grid.rows.isEmpty {
            let finding = UprightSheet.finding(on: grid, file: workbook.name) { HeadingReadings.isKnown($0, isKnownHeading) }
            var assembly = TableAssembly(grid, file: workbook.name, limits: limits)
            var table = try assembly.assemble { HeadingReadings.isKnown($0, isKnownHeading) }
            try TextRepair.repair(&table, options: TextRepair.Options(encoding), isKnownHeading: isKnownHeading)
            turned = turned ?? finding
            if finding == nil, table.heading?.isKnown == true { hasTable = true }
            tables.append(table)
        }
        guard !tables.isEmpty else { throw DiagnosticError(Diagnostic(.emptyInput, at: SourceLocation(file: workbook.name))) }
        // A sheet that explains the columns of another one is no table on its side.
        if let turned, !hasTable { throw DiagnosticError(turned) }
        tables[0].diagnostics = workbook.findings + tables[0].diagnostics
        return tables
    }

    // MARK: Documents

    private static func tables(
        ofPage bytes: [UInt8],
        file: String,
        _ options: ReadOptions,
        limits: Limits,
        _ isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        let page = try WebPage(bytes, file: file, encoding: options.encoding.flatMap(TextEncoding.init(name:)))
        let document = try TextDocument(html: page.bytes, file: file, textLimit: limits.budgets.text)
        let grids = DocumentGrids(document, file: file, format: .html, encoding: page.encoding, limits: limits)
        return try tables(grids, file: file, options, page.repair, limits: limits, isKnownHeading)
    }

    private static func tables(
        _ grids: consuming DocumentGrids,
        file: String,
        _ options: ReadOptions,
        _ repair: TextRepair.Options,
        limits: Limits,
        _ isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        var tables: [Table] = []
        var grids = grids
        let read = try withoutActuallyEscaping(isKnownHeading) { known throws(DiagnosticError) in
            try grids.read(sheet: options.sheet) { HeadingReadings.isKnown($0, known) }
        }
        for grid in read {
            var assembly = TableAssembly(grid, file: file, limits: limits)
            var table = try assembly.assemble { HeadingReadings.isKnown($0, isKnownHeading) }
            try TextRepair.repair(&table, options: repair, isKnownHeading: isKnownHeading)
            tables.append(table)
        }
        return tables
    }

    /// Whether the name promises a workbook; what is none is then refused as such.
    private static func isNamedWorkbook(_ file: String) -> Bool {
        FileFormats.isNamed(file, FileFormats.workbook) || FileFormats.isNamed(file, FileFormats.oldExcel)
    }

    // MARK: Text

    private static func isJSON(_ input: InputText, file: String) -> Bool {
        if FileFormats.isNamed(file, FileFormats.json) { return true }
        if ["csv", "tsv"].contains(where: { hasExtension($0, file) }) { return false }
        guard let first = input.firstByteOffset else { return false }
        return input.bytes[first] == UInt8(ascii: "{") || input.bytes[first] == UInt8(ascii: "[")
    }

    /// Whether the file's name ends in this extension, in any case of letters.
    static func hasExtension(_ wanted: String, _ file: String) -> Bool {
        file.utf8.count > wanted.utf8.count && file.suffix(wanted.count + 1).lowercased() == "." + wanted
    }
}
