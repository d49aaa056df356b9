import DocumentTables
import SangkienDiagnostics
import Spreadsheets
import VietnameseText

/// Makes rows of cells of a document's tables, as sheets of a workbook are (đọc bảng trong văn bản).
///
/// Tables that a page or a paragraph parts are one, when they have the same columns. Slips become rows of one table.
struct DocumentGrids {
    private let file: String
    private let format: TableFormat
    private let encoding: String
    private let document: TextDocument
    private let limits: Limits
    private var parts: [Part] = []

    /// A table with what stands around it.
    private struct Part {
        var grid: Grid
        var heading: [String] = []
        var width = 0
        var count = 1
        var slips: [UprightSlip] = []
        var last = 0
    }

    /// Tables in cells of tables of initiatives.
    private var innerTables = 0

    /// The tables of `document`, which is written down as `format`.
    init(_ document: TextDocument, file: String, format: TableFormat, encoding: String = "UTF-8", limits: Limits) {
        (self.document, self.file, self.format, self.encoding, self.limits) = (document, file, format, encoding, limits)
    }

    /// The rows of every table of initiatives, or of the one called for by its number.
    ///
    /// - Throws: `D072` when there is none, `D055` for one that is not there.
    mutating func read(sheet wanted: String?, isKnown: @escaping (String) -> Bool) throws(DiagnosticError) -> [Grid] {
        collect(DocumentPieces(document, isKnown: isKnown).pieces)
        guard !parts.isEmpty else { throw DiagnosticError(withoutTable) }
        var grids = parts.enumerated().map { index, part in finished(part, number: parts.count > 1 ? index + 1 : nil) }
        var remarks = document.remarks
        remarks.innerTables = innerTables
        let comments = remarks.comments.map { (text: $0.text, place: SourceLocation(file: file, row: $0.line)) }
        grids[0].remarks.insert(contentsOf: remarks.findings(file: file) + Withdrawals.findings(comments), at: 0)
        guard let wanted else { return grids }
        let key = VietnameseFolding.bareKey(wanted)
        for (index, grid) in grids.enumerated()
        where key == String(index + 1) || grid.sheet.map(VietnameseFolding.bareKey) == key { return [grid] }
        let found = (1...grids.count).map { "“\(SourceLocation.tableName($0))”" }.joined(separator: ", ")
        throw DiagnosticError(
            Diagnostic(.noSuchSheet, at: SourceLocation(file: file), Argument("name", wanted), Argument("found", found))
        )
    }

    /// `D072`, with what may be the reason.
    private var withoutTable: Diagnostic {
        let count = document.remarks.boxedTables
        let boxes =
            count == 0
            ? LocalizedText(vi: "", en: "")
            : LocalizedText(
                vi: " Có \(count) bảng nằm trong hộp văn bản (Text Box) nên không đọc được; đưa bảng ra ngoài hộp rồi lưu lại.",
                en: " Tables in text boxes, of which there \(count == 1 ? "is 1" : "are \(count)"), are not read; move them out of the box."
            )
        return Diagnostic(.documentWithoutTable, at: SourceLocation(file: file), Argument("boxes", boxes))
    }

    // MARK: Tables

    private mutating func collect(_ pieces: [DocumentPieces.Piece]) {
        var between: [AroundLine] = []
        for piece in pieces {
            switch piece {
            case .lines(let lines): Self.add(lines.prefix(AroundLine.most), to: &between)
            case .table(let table, let heading):
                innerTables += table.nested.count
                if goesOn(heading, table, between) { join(table, between) } else { begin(table, heading, between) }
                between = []
            case .plain(let table):
                if goesOn(nil, table, between) {
                    join(table, between)
                    between = []
                } else {
                    Self.add(Self.lines(of: table)[...], to: &between)
                }
            case .slip(let slip):
                add(slip, between)
                between = []
            }
        }
        if parts.isEmpty { takeLargest(pieces) }
        close(between)
    }

    /// Adds lines that stand between two tables; of more than are of use, the first and the last stay.
    private static func add(_ lines: ArraySlice<AroundLine>, to between: inout [AroundLine]) {
        between += lines
        let most = AroundLine.most
        if between.count > 4 * most { between.removeSubrange(most..<(between.count - most)) }
    }

    /// How many lines a page break puts between two parts of a table at most.
    private static let marksOfAPage = 16

    /// Whether a table goes on with the one before it: the same columns, and nothing between them but the name of a part.
    private func goesOn(_ heading: [String]?, _ table: DocumentTable, _ between: [AroundLine]) -> Bool {
        guard let above = parts.last, above.slips.isEmpty, between.count <= Self.marksOfAPage else { return false }
        let others = between.filter { !Self.isMark($0.text) }
        guard others.count <= 1, others.allSatisfy({ Self.isPartName($0.text) }) else { return false }
        guard let heading else { return table.width == above.width }
        return heading.map(VietnameseFolding.bareKey) == above.heading.map(VietnameseFolding.bareKey)
    }

    /// `(tiếp theo)`, `Trang 2`, `3`: what a page that begins brings with it.
    private static func isMark(_ text: String) -> Bool {
        let key = VietnameseFolding.bareKey(text)
        return key.allSatisfy { $0.isNumber || $0 == " " } || ["tiep", "tiep theo", "tiep theo trang truoc"].contains(key)
            || (key.hasPrefix("trang ") && key.count <= 12) || (key.hasPrefix("bang ") && key.hasSuffix("tiep theo") && key.count <= 40)
    }

    /// `II. KHỐI HÀNH CHÍNH SỰ NGHIỆP`: what names a part of a table.
    private static func isPartName(_ text: String) -> Bool {
        let key = VietnameseFolding.bareKey(text)
        if ["khoi", "linh vuc", "nhom", "phan"].contains(where: { key.hasPrefix($0 + " ") }), text.count <= 120 { return true }
        guard let gap = text.firstIndex(where: { ".)/".contains($0) }), text.count <= 160 else { return false }
        let number = text[..<gap]
        return !number.isEmpty && number.count <= 5
            && (number.allSatisfy { "IVX".contains($0) } || number.count == 1 && number.first?.isLetter == true)
    }

    private mutating func begin(_ table: DocumentTable, _ heading: [String], _ between: [AroundLine]) {
        close(between)
        var part = Part(grid: newGrid(), heading: heading, width: table.width)
        part.grid.around = Array(between.suffix(AroundLine.most))
        add(table, to: &part)
        // The name of a part right above the table holds for its rows.
        if let name = between.last, Self.isPartName(name.text) { part.grid.sectionAbove = name.text }
        parts.append(part)
    }

    private mutating func join(_ table: DocumentTable, _ between: [AroundLine]) {
        var part = parts.removeLast()
        for line in between where !Self.isMark(line.text) {
            part.grid.add(GridRow(number: line.row, line: line.row, width: 1, cells: [line.text]))
        }
        add(table, to: &part)
        part.count += 1
        parts.append(part)
    }

    private func add(_ table: DocumentTable, to part: inout Part) {
        var last: [String] = []
        for row in table.rows {
            // One row more than the budget, which then says so.
            guard part.grid.rows.count <= limits.budgets.rows(text: part.grid.textBytes) + HeadingRow.rowsNeeded else { break }
            part.grid.textBytes += row.cells.reduce(0) { $0 + $1.utf8.count + Self.cellMarkup }
            let made = GridRow(number: row.number, line: row.number, width: row.cells.count, cells: row.cells)
            part.grid.add(made, count: row.count, repeatsLast: row.cells == last)
            last = row.cells
        }
        part.grid.merges += table.merges.map { Table.Merge(column: $0.column, rows: $0.rows) }
        part.last = table.rows.last.map { $0.number + $0.count - 1 } ?? part.last
    }

    /// Without any known heading the largest table is taken, so that what is missing in it can be named.
    private mutating func takeLargest(_ pieces: [DocumentPieces.Piece]) {
        var (best, size): (DocumentTable?, Int) = (nil, 0)
        for case .plain(let table) in pieces where table.width >= 3 && table.rows.count >= 2 && table.width * table.rows.count > size {
            (best, size) = (table, table.width * table.rows.count)
        }
        if let best { begin(best, [], []) }
    }

    private func newGrid() -> Grid {
        var grid = Grid(format: format, encoding: encoding)
        grid.equalRows = limits.equalRows
        return grid
    }

    /// The fewest bytes that a cell takes in a file besides its text.
    private static let cellMarkup = 16

    private static func lines(of table: DocumentTable) -> [AroundLine] {
        Array(
            table.rows.prefix(AroundLine.most).flatMap { AroundLine.lines(of: $0.cells, row: $0.number, isAbove: true) }
                .prefix(AroundLine.most)
        )
    }

    /// Gives the table before them the lines that stand below it.
    private mutating func close(_ lines: [AroundLine]) {
        guard !parts.isEmpty else { return }
        parts[parts.count - 1].grid.around += lines.prefix(AroundLine.most)
            .map { AroundLine(row: $0.row, column: $0.column, text: $0.text, isAbove: false) }
    }

    // MARK: Slips

    private mutating func add(_ slip: UprightSlip, _ between: [AroundLine]) {
        if let above = parts.last, !above.slips.isEmpty {
            parts[parts.count - 1].slips.append(slip)
            parts[parts.count - 1].last = slip.last
            return
        }
        close(between)
        var part = Part(grid: newGrid(), slips: [slip], last: slip.last)
        part.grid.around = Array(between.suffix(AroundLine.most))
        parts.append(part)
    }

    /// The rows of slips: their labels as headings, a row for each slip.
    private static func lay(_ slips: [UprightSlip], in grid: inout Grid) {
        var labels: [String] = []
        for slip in slips { for fact in slip.facts where !labels.contains(fact.label) && labels.count < 512 { labels.append(fact.label) } }
        grid.add(GridRow(number: slips[0].first, line: slips[0].first, width: labels.count, cells: labels))
        for slip in slips {
            let values = Dictionary(slip.facts.map { ($0.label, $0.value) }, uniquingKeysWith: { first, _ in first })
            var cells = labels.map { values[$0] ?? "" }
            while cells.last?.isEmpty == true { cells.removeLast() }
            // Cells that the slip leaves out cost nothing in the file.
            grid.textBytes += cells.reduce(0) { $0 + ($1.isEmpty ? 0 : $1.utf8.count + cellMarkup) }
            grid.add(GridRow(number: slip.first, line: slip.first, width: cells.count, cells: cells))
        }
    }

    // MARK: What is said

    private func finished(_ part: Part, number: Int?) -> Grid {
        var grid = part.grid
        grid.sheet = number.map(SourceLocation.tableName)
        let place = SourceLocation(file: file, sheet: grid.sheet)
        if part.slips.isEmpty {
            let first = grid.rows.first?.number ?? 0
            let parts =
                part.count > 1
                ? LocalizedText(vi: " (ghép từ \(part.count) bảng nối tiếp)", en: " (joined of \(part.count) tables)")
                : LocalizedText(vi: "", en: "")
            grid.remarks.append(
                Diagnostic(.documentTable, at: place, Argument("first", first), Argument("last", part.last), Argument("parts", parts))
            )
        } else {
            // One row more than the budget, which then says so.
            Self.lay(Array(part.slips.prefix(limits.budgets.rows(text: part.grid.textBytes) + 1)), in: &grid)
            grid.remarks.append(Diagnostic(.uprightSlips, at: place, Argument("count", part.slips.count)))
        }
        return grid
    }
}
