import SangkienDiagnostics
import SangkienMarkup

/// What the cells of an XLSX sheet need of the rest of the workbook.
struct WorkbookContext {
    var strings = TextStore(room: 0)
    var formats: [NumberFormat] = []
    /// The cell styles whose font is struck through.
    var struckStyles: Set<Int> = []
    /// How the text of cell styles looks, where the font says it.
    var looks: [Int: RunStyle] = [:]
    /// The colours of the theme; empty unless the runs of cells are asked for.
    var theme: [UInt32] = []
    var system = SerialDate.System.from1900
    /// Whether a result of 0 was perhaps never computed.
    var isNotComputed = false
}

/// What the events of a worksheet part make: its rows and cells (nội dung trang tính).
struct SheetContent {
    // In the order of how often they come, since they are searched in it.
    private enum Element: String, CaseIterable {
        case cell = "s:c"
        case value = "s:v"
        case text = "s:t"
        case inlineString = "s:is"
        case row = "s:row"
        case formula = "s:f"
        case run = "s:r"
        case mergedCells = "s:mergeCells"
        case mergedCell = "s:mergeCell"
        case columns = "s:cols"
        case column = "s:col"
        case data = "s:sheetData"
        case worksheet = "s:worksheet"
        case runProperties = "s:rPr"
        case script = "s:vertAlign"
        case strike = "s:strike"
        case bold = "s:b"
        case italic = "s:i"
        case underline = "s:u"
        case colour = "s:color"
    }

    private enum Attribute: String, CaseIterable {
        case reference = "r"
        case style = "s"
        case type = "t"
        case hidden
        case first = "min"
        case last = "max"
        case range = "ref"
        case value = "val"
        case rgb
        case indexed
        case theme
        case tint
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    /// The names that a worksheet part is made of.
    static let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)

    var rows: RowBuilder
    private(set) var isWorksheet = false

    private let context: WorkbookContext
    private var cell = CellValue()
    private var column = 0
    private var hiddenColumns = ColumnMarks()

    init(_ context: WorkbookContext, _ rows: RowBuilder) {
        (self.context, self.rows) = (context, rows)
    }

    /// The remarks, once all is read.
    var remarks: SheetRemarks {
        var remarks = rows.remarks
        remarks.hiddenColumns = hiddenColumns.columns(upTo: remarks.lastColumn)
        return remarks
    }

    mutating func begin(_ element: Int, _ attributes: borrowing XMLAttributes, for reader: SheetReader) -> Bool {
        guard element >= 0 else { return false }
        switch Self.elements[element] {
        case .cell: return beginCell(attributes, reader)
        case .value:
            // The text of an inline string is its own element; a value beside it is none (ISO 29500-1, 18.18.11).
            if cell.type == .inline, cell.hasValue { return false }
            cell.hasValue = true
            reader.isCollecting = true
        case .text:
            cell.hasValue = true
            reader.isCollecting = true
        case .inlineString:
            if cell.type == .inline { cell.bytes.removeAll(keepingCapacity: true) } else if cell.hasValue { return false }
        case .formula:
            cell.isFormula = true
            return false
        case .row: return beginRow(attributes, reader)
        case .mergedCell: merge(attributes, reader)
        case .column: noteColumn(attributes, reader)
        case .worksheet: isWorksheet = true
        case .run: cell.runs.begin(at: cell.bytes.count)
        case .script: cell.runs.style.script = RunLooks.script(attributes)
        case .strike: cell.runs.style.isStruck = RunLooks.isOn(attributes)
        case .runProperties: cell.runs.style.print.says = .all
        case .bold: cell.runs.style.print.set(.bold, RunLooks.isOn(attributes))
        case .italic: cell.runs.style.print.set(.italic, RunLooks.isOn(attributes))
        case .underline: cell.runs.style.print.set(.underline, RunLooks.isUnderlined(attributes))
        case .colour: cell.runs.style.print.set(RunColour(attributes) { Self.attributes[$0].rawValue })
        case .mergedCells, .columns, .data: break
        }
        return true
    }

    mutating func end(_ element: Int, for reader: SheetReader) {
        guard element >= 0 else { return }
        switch Self.elements[element] {
        case .value, .text: reader.isCollecting = false
        case .run: cell.endRun()
        case .cell: endCell(reader)
        case .row:
            if let finding = rows.endRow() { reader.fail(finding) }
        default: break
        }
    }

    mutating func text(_ bytes: Span<UInt8>, for reader: SheetReader) {
        cell.bytes.append(bytes)
        if cell.bytes.count > SheetLimits.cellBytes { reader.fail(SheetLimits.cellTooLong(at: rows.place(column: column))) }
    }

    private mutating func beginRow(_ attributes: borrowing XMLAttributes, _ reader: SheetReader) -> Bool {
        var number = rows.number + 1
        var isHidden = false
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .reference: number = value.number ?? .max
            case .hidden: isHidden = value.truth == true
            default: break
            }
        }
        guard number <= SheetLimits.rows else {
            reader.fail(SheetLimits.tooManyRows(at: rows.place()))
            return false
        }
        if let finding = rows.beginRow(number, isHidden: isHidden) { reader.fail(finding) }
        return true
    }

    private mutating func beginCell(_ attributes: borrowing XMLAttributes, _ reader: SheetReader) -> Bool {
        cell.begin()
        column = rows.nextColumn
        var isRight = true
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .reference:
                if let place = CellReference.parse(value) {
                    column = place.column
                    isRight = place.row == rows.number
                } else {
                    isRight = false
                }
            case .style: cell.style = value.number ?? 0
            case .type: cell.type = CellType(value)
            default: break
            }
        }
        if !isRight {
            let reason = LocalizedText(vi: "địa chỉ của một ô không hợp lệ", en: "the reference of a cell is wrong")
            reader.fail(SheetFault.damaged(reason, at: rows.place()))
        } else if column > SheetLimits.columns {
            reader.fail(SheetLimits.tooManyColumns(at: rows.place()))
        }
        return true
    }

    private mutating func endCell(_ reader: SheetReader) {
        guard let made = cell.made(context) else {
            let reason = LocalizedText(
                vi: "một ô trỏ tới chuỗi chữ không có trong tệp",
                en: "a cell points to a shared text that the file does not hold"
            )
            return reader.fail(SheetFault.damaged(reason, at: rows.place(column: column)))
        }
        if let finding = rows.put(made, column: column) { reader.fail(finding) }
        if rows.keepsRuns, made.kind == .text, let runs = cell.runs(context, shown: made.text) { rows.note(runs, column: column) }
    }

    private mutating func merge(_ attributes: borrowing XMLAttributes, _ reader: SheetReader) {
        attributes.each { attribute, value in
            // A range that is none merges nothing.
            guard Self.attributes[attribute] == .range, let range = CellReference.range(value) else { return }
            if let finding = rows.merge(range) { reader.fail(finding) }
        }
    }

    private mutating func noteColumn(_ attributes: borrowing XMLAttributes, _ reader: SheetReader) {
        var (first, last, isHidden) = (0, 0, false)
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .first: first = value.number ?? 0
            case .last: last = value.number ?? 0
            case .hidden: isHidden = value.truth == true
            default: break
            }
        }
        if isHidden { hiddenColumns.mark(from: first, to: last) }
    }
}
