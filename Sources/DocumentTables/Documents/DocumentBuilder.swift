import SangkienDiagnostics
import Spreadsheets

/// Puts a document together from what a reader meets on its way: paragraphs, tables, rows, cells, text (dựng văn bản).
///
/// Memory holds the text that is kept, and once more the text of tables inside cells.
final class DocumentBuilder {
    /// What was noticed.
    var remarks = DocumentRemarks()
    /// Whether the text that comes is struck through.
    var isStruck = false
    /// The first thing that makes the document unusable.
    private(set) var failure: Diagnostic?

    private let file: String
    private let textLimit: Int
    private var blocks: [TextDocument.Block] = []
    private var lines = 0
    /// How many of the last blocks are lines.
    private var linesInARow = 0
    private var textBytes = 0
    private var cellCount = 0
    /// The texts that are being made: of the body, and of each open cell and text box.
    private var flows = [TextFlow()]
    private var tables: [OpenTable] = []

    /// A builder of `file`, which may hold so many bytes of text.
    init(file: String, textLimit: Int) {
        (self.file, self.textLimit) = (file, textLimit)
    }

    /// The document, once all is read.
    func finish() -> TextDocument {
        while !tables.isEmpty { endTable() }
        endParagraph()
        return TextDocument(blocks: blocks, remarks: remarks, textBytes: textBytes)
    }

    /// Whether a cell is open.
    var isInCell: Bool { tables.last?.isInCell == true }
    /// Whether a row is open.
    var isInRow: Bool { tables.last?.isInRow == true }
    /// Whether a table is open.
    var isInTable: Bool { !tables.isEmpty }

    // MARK: Text

    /// Begins a paragraph, on a line of its own.
    func beginParagraph() {
        flows[flows.count - 1].beginParagraph()
    }

    /// Ends a paragraph; outside tables and boxes it is a line of the document.
    func endParagraph() {
        guard flows.count == 1 else { return }
        addLine(flows[0].take())
    }

    /// Adds a line of the pages' header, which stands on the first line of the document.
    func addHead(_ text: String) {
        textBytes += text.utf8.count
        remarks.heads += 1
        linesInARow += 1
        blocks.append(.line(DocumentLine(number: 1, text: text)))
    }

    /// Adds a line of the document; of very many between two tables the first and the last stay, the others say nothing of a table.
    private func addLine(_ text: String) {
        lines += 1
        guard lines <= SheetLimits.rows else { return fail(SheetLimits.tooManyRows(at: place)) }
        guard !text.isEmpty else { return }
        blocks.append(.line(DocumentLine(number: lines, text: text)))
        linesInARow += 1
        guard linesInARow > 4 * Self.keptLines else { return }
        blocks.removeSubrange((blocks.count - linesInARow + Self.keptLines)..<(blocks.count - Self.keptLines))
        linesInARow = 2 * Self.keptLines
    }

    /// Ends a paragraph only where it has text, as where tags stand for no paragraph of their own.
    func endParagraphIfAny() {
        if flows.count == 1 {
            if flows[0].hasText { endParagraph() } else { _ = flows[0].take() }
        } else if flows[flows.count - 1].hasText {
            flows[flows.count - 1].isBreakDue = true
        }
    }

    /// Appends UTF-8 text.
    func append(_ bytes: Span<UInt8>) {
        guard count(bytes.count) else { return }
        flows[flows.count - 1].append(bytes, isStruck: isStruck)
    }

    /// Appends text.
    func append(_ text: String) { append(text.utf8Span.span) }

    /// Appends a space, a tab or a line break so many times.
    func append(_ mark: UInt8, count number: Int = 1) {
        let number = min(max(number, 0), SheetLimits.cellBytes + 1)
        guard count(number) else { return }
        flows[flows.count - 1].append(mark, count: number)
    }

    private func count(_ bytes: Int) -> Bool {
        textBytes += bytes
        guard failure == nil else { return false }
        if textBytes > textLimit {
            fail(Diagnostic(.textOverBudget, at: place, Argument("limit", textLimit)))
        } else if flows[flows.count - 1].count + bytes > SheetLimits.cellBytes {
            fail(SheetLimits.cellTooLong(at: place))
        }
        return failure == nil
    }

    private var place: SourceLocation { SourceLocation(file: file, line: lines + 1) }

    private func fail(_ finding: Diagnostic) {
        if failure == nil { failure = finding }
    }

    /// Takes a comment on the row that is open, or on the paragraph outside tables that is.
    func comment(_ text: String) {
        remarks.take(comment: text, line: isInTable ? lines : lines + 1)
    }

    // MARK: Text boxes

    /// Begins a text box, whose paragraphs become lines above what it is fixed to.
    func beginBox() {
        flows.append(TextFlow())
    }

    /// Ends a text box.
    func endBox() {
        guard flows.count > 1, var flow = flows.popLast() else { return }
        let text = flow.take()
        guard !text.isEmpty else { return }
        remarks.boxes += 1
        addLine(text)
    }

    // MARK: Tables

    /// Begins a table, inside a cell perhaps.
    func beginTable() {
        // Of a damaged file, where it stands between cells: rows keep their order only when it is in one.
        if !tables.isEmpty, !isInCell { beginCell() }
        if tables.isEmpty, flows.count == 1, flows[0].hasText { endParagraph() }
        guard tables.count < Self.deepest else { return fail(Self.tooDeep(at: place)) }
        tables.append(OpenTable())
    }

    /// Begins a row of the table.
    func beginRow(count: Int = 1) {
        guard !tables.isEmpty else { return }
        if isInRow { endRow() }
        lines += 1
        guard lines <= SheetLimits.rows, count <= SheetLimits.rows else { return fail(SheetLimits.tooManyRows(at: place)) }
        tables[tables.count - 1].beginRow(lines, count: count)
        lines += count - 1
    }

    /// Passes over columns that a row leaves free at its beginning.
    func skipColumns(_ count: Int) {
        guard isInRow else { return }
        tables[tables.count - 1].column += min(max(count, 0), SheetLimits.columns)
    }

    /// Begins a cell that is `columns` wide and `rows` high; `coversBelow` when the file does not write the cells that a high one covers.
    func beginCell(columns: Int = 1, rows: Int = 1, coversBelow: Bool = false) {
        openCell { $0.beginCell(columns: columns, rows: rows, coversBelow: coversBelow) }
    }

    private func openCell(_ begin: (inout OpenTable) -> Void) {
        guard !tables.isEmpty else { return }
        if !isInRow { beginRow() }
        if isInCell { endCell() }
        begin(&tables[tables.count - 1])
        flows.append(TextFlow())
    }

    /// Begins a cell of OpenDocument: one that spans columns and rows, or, with `covered`, so many places under another.
    func beginOpenDocumentCell(columns: Int = 1, rows: Int = 1, covered: Int? = nil) {
        openCell { table in
            if let covered { table.beginCoveredPlace(count: covered) } else { table.beginSpanningCell(columns: columns, rows: rows) }
        }
    }

    /// Says of the open cell how many columns it is wide.
    func widen(to columns: Int) {
        guard isInCell else { return }
        tables[tables.count - 1].span = min(max(columns, 1), SheetLimits.columns)
    }

    /// Says of the open cell that it goes on with the one above it, or that others go on with it.
    func merge(_ merging: OpenTable.Merging) {
        guard isInCell else { return }
        tables[tables.count - 1].merging = merging
    }

    /// Ends the cell, which stands `count` times; the text of a cell that goes on with another, or lies under one, is left out.
    func endCell(count: Int = 1, isCovered: Bool = false) {
        guard isInCell, flows.count > 1, var flow = flows.popLast() else { return }
        let look = flow.look
        let text = flow.take()
        if !isCovered, !text.isEmpty { tables[tables.count - 1].note(look) }
        let finding = tables[tables.count - 1].endCell(isCovered ? "" : text, count: count) { SheetLimits.tooManyColumns(at: place) }
        if let finding { fail(finding) }
    }

    /// Ends the row; one that was deleted is left out.
    func endRow(isDeleted: Bool = false) {
        guard isInRow else { return }
        if isInCell { endCell() }
        if !isDeleted { remarks.take(tables[tables.count - 1].rowLook) }
        cellCount += tables[tables.count - 1].endRow(isDeleted: isDeleted)
        if cellCount > Budgets.standard.cells(text: textBytes) { fail(Self.tooManyCells(textBytes, at: place)) }
    }

    /// Ends the table; one inside a cell also gives its text to that cell.
    func endTable() {
        guard !tables.isEmpty else { return }
        if isInRow { endRow() }
        let made = tables.removeLast().made
        guard !made.rows.isEmpty else { return }
        if flows.count == 1 {
            blocks.append(.table(made))
            linesInARow = 0
        } else {
            if isInCell { tables[tables.count - 1].nested.append(made) } else { remarks.boxedTables += 1 }
            for row in made.rows {
                beginParagraph()
                append(row.line)
            }
        }
    }

    /// How many lines below a table, and how many above the next one, are kept (as many as `Records` looks at around a table).
    static let keptLines = 400

    /// How many tables may stand inside one another.
    static let deepest = 32

    private static func tooDeep(at place: SourceLocation) -> Diagnostic {
        SheetFault.tooLarge(
            .init(vi: "\(deepest) bảng lồng nhau", en: "\(deepest) tables inside one another"),
            .init(vi: "văn bản có nhiều hơn thế", en: "the document has more"),
            at: place
        )
    }

    private static func tooManyCells(_ textBytes: Int, at place: SourceLocation) -> Diagnostic {
        let limit = Budgets.standard.cells(text: textBytes)
        return SheetFault.tooLarge(
            .init(vi: "\(limit) ô", en: "\(limit) cells"),
            .init(vi: "các bảng trong văn bản có nhiều ô hơn thế, tính đến dòng này", en: "its tables have more, counted up to this line"),
            at: place
        )
    }
}
