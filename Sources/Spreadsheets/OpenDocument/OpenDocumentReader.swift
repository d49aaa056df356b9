import SangkienDiagnostics
import SangkienMarkup

/// One sheet of an OpenDocument spreadsheet: its rows and cells (OpenDocument 1.3, part 3, 9 and 19).
///
/// What stands beside the cells is left out: tracked changes, shapes, tables inside cells; comments are kept apart.
final class OpenDocumentReader: PartReader {
    // In the order of how often they come, since they are searched in it.
    private enum Element: String, CaseIterable {
        case cell = "table:table-cell"
        case paragraph = "text:p"
        case row = "table:table-row"
        case span = "text:span"
        case space = "text:s"
        case lineBreak = "text:line-break"
        case tab = "text:tab"
        case covered = "table:covered-table-cell"
        case link = "text:a"
        case heading = "text:h"
        case list = "text:list"
        case listItem = "text:list-item"
        case ruby = "text:ruby"
        case rubyBase = "text:ruby-base"
        case meta = "text:meta"
        case date = "text:date"
        case time = "text:time"
        case title = "text:title"
        case sheetName = "text:sheet-name"
        case fileName = "text:file-name"
        case rowGroup = "table:table-row-group"
        case headerRows = "table:table-header-rows"
        case rows = "table:table-rows"
        case column = "table:table-column"
        case columns = "table:table-columns"
        case columnGroup = "table:table-column-group"
        case headerColumns = "table:table-header-columns"
        case table = "table:table"
        case spreadsheet = "office:spreadsheet"
        case body = "office:body"
        case content = "office:document-content"
        case document = "office:document"
        case annotation = "office:annotation"
        case styles = "office:automatic-styles"
        case style = "style:style"
        case textProperties = "style:text-properties"
    }

    enum Attribute: String, CaseIterable {
        case type = "office:value-type"
        case value = "office:value"
        case columnsRepeated = "table:number-columns-repeated"
        case formula = "table:formula"
        case extendedType = "calcext:value-type"
        case dateValue = "office:date-value"
        case timeValue = "office:time-value"
        case truthValue = "office:boolean-value"
        case stringValue = "office:string-value"
        case columnsSpanned = "table:number-columns-spanned"
        case rowsSpanned = "table:number-rows-spanned"
        case rowsRepeated = "table:number-rows-repeated"
        case visibility = "table:visibility"
        case count = "text:c"
        case styleName = "table:style-name"
        case spanStyle = "text:style-name"
        case name = "style:name"
        case position = "style:text-position"
        case lineThrough = "style:text-line-through-style"
        case lineThroughType = "style:text-line-through-type"
        case weight = "fo:font-weight"
        case slant = "fo:font-style"
        case underline = "style:text-underline-style"
        case colour = "fo:color"
        case windowColour = "style:use-window-font-color"
    }

    private static let elements = Element.allCases
    static let attributes = Attribute.allCases

    var rows: RowBuilder

    private let wanted: Int
    private var tables = 0
    private var isInTable = false
    private var rowCount = 1
    private var cell = OpenDocumentCell()
    private var nextColumn = 1
    private var hiddenColumns = ColumnMarks()
    /// The automatic styles that say something besides the text, by name.
    var looks: [String: RunLooks.Style] = [:]
    /// How text of these styles looks in print, where runs are asked for.
    var prints: [String: RunStyle] = [:]
    /// The style of the cell, as UTF-8, where runs are asked for.
    private var cellStyle: [UInt8] = []
    var style = ""
    private var isInComment = false
    private var comments: [SheetComment] = []

    /// A reader of the sheet that is the table at `place`, counted from 0, whose rows `rows` builds.
    init(_ rows: RowBuilder, place: Int, part: String?) {
        wanted = place
        self.rows = rows
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OpenDocumentNames.namespaces)
        super.init(words, file: rows.file, part: part)
    }

    /// The remarks, once all is read.
    var remarks: SheetRemarks {
        var remarks = rows.remarks
        remarks.hiddenColumns = hiddenColumns.columns(upTo: remarks.lastColumn)
        remarks.comments = comments
        return remarks
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        switch Self.elements[element] {
        case .cell:
            beginCell(attributes)
        case .covered:
            beginCell(attributes)
            cell.isCovered = true
        case .row: beginRow(attributes)
        case .paragraph, .heading:
            if !isInComment { cell.beginParagraph() }
            isCollecting = isInTable
        case .span: if !isInComment { cell.beginRun(look(named: .spanStyle, attributes)) }
        case .annotation:
            // One inside another is none (ODF 1.3, part 3, 14.1).
            if isInComment { return false }
            isInComment = true
        case .style: style = Self.text(.name, attributes)
        case .textProperties: noteStyle(attributes)
        case .space: append(0x20, count: Self.count(.count, attributes))
        case .tab: append(0x09)
        case .lineBreak: append(0x0A)
        case .column: noteColumn(attributes)
        case .table: return beginTable()
        default: break
        }
        return true
    }

    override func end(_ element: Int) {
        guard element >= 0 else { return }
        switch Self.elements[element] {
        case .cell, .covered: endCell()
        case .row:
            if let finding = rows.endRow(count: rowCount) { fail(finding) }
        case .paragraph, .heading: isCollecting = false
        case .span: if !isInComment { cell.endRun() }
        case .annotation: isInComment = false
        case .table: isFinished = true
        default: break
        }
    }

    override func text(_ bytes: Span<UInt8>) {
        if isInComment { return cell.appendComment(bytes) }
        cell.append(bytes)
        checkLength()
    }

    private func append(_ mark: UInt8, count: Int = 1) {
        // Marks stand in paragraphs only.
        guard isCollecting, !isInComment else { return }
        cell.append(mark, count: count)
        checkLength()
    }

    private func checkLength() {
        if cell.text.count > SheetLimits.cellBytes { fail(SheetLimits.cellTooLong(at: rows.place(column: rows.nextColumn))) }
    }

    /// Enters the table that is wanted, and none inside one.
    private func beginTable() -> Bool {
        guard !isInTable else { return false }
        tables += 1
        isInTable = tables - 1 == wanted
        return isInTable
    }

    private func beginRow(_ attributes: borrowing XMLAttributes) {
        rowCount = Self.count(.rowsRepeated, attributes)
        let isHidden = Self.isHidden(attributes)
        if let finding = rows.beginRow(rows.number + 1, isHidden: isHidden) { fail(finding) }
    }

    private func noteColumn(_ attributes: borrowing XMLAttributes) {
        let count = Self.count(.columnsRepeated, attributes)
        if Self.isHidden(attributes) { hiddenColumns.mark(from: nextColumn, to: nextColumn + count - 1) }
        nextColumn += count
    }

    private func beginCell(_ attributes: borrowing XMLAttributes) {
        cell.begin()
        if rows.keepsRuns { cellStyle.removeAll(keepingCapacity: true) }
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .type: cell.type = OpenDocumentType(value)
            case .extendedType: cell.isError = value.equals("error")
            case .formula: cell.isFormula = true
            case .columnsRepeated: cell.count = Self.bounded(value.number)
            case .columnsSpanned: cell.columns = Self.bounded(value.number)
            case .rowsSpanned: cell.rows = Self.bounded(value.number)
            case .value, .dateValue, .timeValue, .truthValue: cell.setValue(value)
            case .stringValue: cell.setString(value)
            case .styleName:
                if !looks.isEmpty { cell.isStruck = looks[value.text]?.isStruck == true }
                if rows.keepsRuns { cellStyle.append(value) }
            default: break
            }
        }
    }

    private func endCell() {
        let column = rows.nextColumn
        if !cell.isCovered, cell.columns > 1 || cell.rows > 1, column <= SheetLimits.columns, rows.number <= SheetLimits.rows {
            let range = CellRange(
                rows: rows.number...min(rows.number + cell.rows - 1, SheetLimits.rows),
                columns: column...min(column + cell.columns - 1, SheetLimits.columns)
            )
            if let finding = rows.merge(range) { fail(finding) }
        }
        if !cell.comment.isEmpty, comments.count < SheetLimits.comments {
            comments.append(SheetComment(row: rows.number, column: column, text: cell.comment.text(0..<cell.comment.count)))
        }
        let made = cell.made()
        if let finding = rows.put(made, column: column, count: cell.count) { fail(finding) }
        guard rows.keepsRuns, made.kind == .text, !cell.pieces.isEmpty else { return }
        let base = prints[String(decoding: cellStyle, as: UTF8.self)] ?? RunStyle()
        guard let runs = CellRun.runs(cell.text[...], cell.pieces[...], base: base, shown: made.text, theme: []) else { return }
        rows.note(runs, column: column, count: cell.count)
    }

    private static func isHidden(_ attributes: borrowing XMLAttributes) -> Bool {
        var isHidden = false
        attributes.each { attribute, value in
            if Self.attributes[attribute] == .visibility { isHidden = value.equals("collapse") || value.equals("filter") }
        }
        return isHidden
    }

    /// A number of repeats; 1 when the attribute is not there.
    private static func count(_ wanted: Attribute, _ attributes: borrowing XMLAttributes) -> Int {
        var count = 1
        attributes.each { attribute, value in
            if Self.attributes[attribute] == wanted { count = bounded(value.number) }
        }
        return count
    }

    /// A number of repeats that can be added up without fear.
    private static func bounded(_ number: Int?) -> Int {
        min(max(number ?? 1, 1), 1 << 31)
    }
}
