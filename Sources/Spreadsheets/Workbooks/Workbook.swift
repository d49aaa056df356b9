import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// A workbook that is read sheet by sheet and row by row (bảng tính): XLSX, XLSM, XLTX, XLTM, ODS, OTS, FODS.
///
/// What it is, is decided by its content, never by its name. Memory holds the shared strings and one row at a time; the XML
/// is read in pieces. One thread at a time.
package struct Workbook {
    /// The name that messages use.
    package let name: String
    private let source: any SheetSource

    /// Opens the workbook at `path`; `-` is standard input.
    ///
    /// - Throws: `DiagnosticError` with one finding: `D001`, `D002`, `D004`, `D019` or one of `D040` to `D046`.
    package init(path: String) throws(DiagnosticError) {
        try self.init(try WorkbookKind.open(path), name: path)
    }

    /// Opens the workbook that `bytes` hold; `name` is what messages call it.
    package init(bytes: [UInt8], name: String) throws(DiagnosticError) {
        try self.init(try WorkbookKind.open(bytes, name: name), name: name)
    }

    private init(_ opened: OpenedOfficeFile, name: String) throws(DiagnosticError) {
        switch opened {
        case .workbook(let source): self.init(source, name: name)
        case .document(let parts): throw SheetFault.notAWorkbook(parts.format, file: name)
        }
    }

    /// The workbook whose sheets `source` gives.
    init(_ source: any SheetSource, name: String) {
        (self.source, self.name) = (source, name)
    }

    /// The usual ending of such a file, by which reports name its form: `xlsx`, `ods`.
    package var ending: String { type(of: source).ending }

    /// The sheets that have cells, in the order of their tabs.
    package var sheets: [SheetInfo] { source.sheets }

    /// What was noticed about the workbook as a whole: sheets of one name (`D053`), sheets without cells (`D054`).
    package var findings: [Diagnostic] { source.findings }

    /// The part of each sheet in the package of a plain XLSX workbook, in the order of `sheets`; nil for every other kind.
    package var parts: [String]? { source.editableParts }

    /// The sheet of that name, small and capital letters taken as equal as Excel does.
    ///
    /// - Throws: `DiagnosticError` with `D055`, which lists the names there are.
    package func sheet(named name: String) throws(DiagnosticError) -> SheetInfo {
        if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
        let wanted = name.lowercased()
        if let sheet = sheets.first(where: { $0.name.lowercased() == wanted }) { return sheet }
        let found = sheets.prefix(50).map { "“\($0.name)”" }.joined(separator: ", ") + (sheets.count > 50 ? "…" : "")
        let place = SourceLocation(file: self.name)
        throw DiagnosticError(Diagnostic(.noSuchSheet, at: place, Argument("name", name), Argument("found", found)))
    }

    /// Gives the rows of a sheet that have something in them to `body`, from the top, until it returns false.
    ///
    /// The archive's checksum is known to be right only when this returns after the last row: what the rows led to must not be
    /// kept when it throws.
    ///
    /// - Throws: what `body` throws, or `DiagnosticError` with one finding: `D019`, `D043`, `D044` or `D045`; `D081` for rows that do
    ///   not come from the top, which `inAnyOrder` puts in order first, all of them held in memory. With `keepingRuns` rows say which
    ///   cells look different from piece to piece.
    package func rows(
        of sheet: Int,
        inAnyOrder: Bool = false,
        keepingRuns: Bool = false,
        _ body: (SheetRow) throws(DiagnosticError) -> Bool
    ) throws(DiagnosticError) -> SheetRemarks {
        precondition(sheets.indices.contains(sheet), "no sheet \(sheet)")
        var reading: RowReading = []
        if inAnyOrder { reading.insert(.inAnyOrder) }
        if keepingRuns { reading.insert(.keepingRuns) }
        return try source.rows(of: sheet, reading, body)
    }
}

/// How rows are read.
struct RowReading: OptionSet {
    let rawValue: Int

    /// Rows need not come from the top.
    static let inAnyOrder = RowReading(rawValue: 1)
    /// Rows say which cells look different from piece to piece.
    static let keepingRuns = RowReading(rawValue: 2)
}

/// What gives the sheets of one kind of workbook.
protocol SheetSource: AnyObject {
    /// The usual ending of such a file, by which reports name its form.
    static var ending: String { get }
    /// The sheets that have cells.
    var sheets: [SheetInfo] { get }
    /// What was noticed about the workbook as a whole.
    var findings: [Diagnostic] { get }
    /// The part of each sheet, where each has a part of its own that may be changed: XLSX without macros.
    var editableParts: [String]? { get }
    /// Gives the rows of a sheet to `body`.
    func rows(
        of sheet: Int,
        _ reading: RowReading,
        _ body: (SheetRow) throws(DiagnosticError) -> Bool
    ) throws(DiagnosticError) -> SheetRemarks
}

extension SheetSource {
    var editableParts: [String]? { nil }
}
