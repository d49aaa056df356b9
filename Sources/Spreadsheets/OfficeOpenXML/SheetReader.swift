import Diagnostics
import Markup

/// What the cells of an XLSX sheet need of the rest of the workbook.
struct WorkbookContext {
    var strings = TextStore(room: 0)
    var formats: [NumberFormat] = []
    /// The cell styles whose font is struck through.
    var struckStyles: Set<Int> = []
    var system = SerialDate.System.from1900
    /// Whether a result of 0 was perhaps never computed.
    var isNotComputed = false
}

/// A worksheet part of an XLSX file: its rows and cells (ISO 29500-1, 18.3).
final class SheetReader: PartReader {
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
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    var rows: RowBuilder
    private(set) var isWorksheet = false

    private let context: WorkbookContext
    private var cell = CellValue()
    private var column = 0
    private var hiddenColumns = ColumnMarks()

    /// With `inAnyOrder` rows need not come from the top.
    init(_ context: WorkbookContext, file: String, part: String, sheet: String, inAnyOrder: Bool = false) {
        self.context = context
        rows = RowBuilder(file: file, sheet: sheet, inAnyOrder: inAnyOrder)
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
        super.init(words, file: file, part: part)
    }

    /// The remarks, once all is read.
    var remarks: SheetRemarks {
        var remarks = rows.remarks
        remarks.hiddenColumns = hiddenColumns.columns(upTo: remarks.lastColumn)
        return remarks
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        switch Self.elements[element] {
        case .cell: return beginCell(attributes)
        case .value:
            // The text of an inline string is its own element; a value beside it is none (ISO 29500-1, 18.18.11).
            if cell.type == .inline, cell.hasValue { return false }
            cell.hasValue = true
            isCollecting = true
        case .text:
            cell.hasValue = true
            isCollecting = true
        case .inlineString:
            if cell.type == .inline { cell.bytes.removeAll(keepingCapacity: true) } else if cell.hasValue { return false }
        case .formula:
            cell.isFormula = true
            return false
        case .row: return beginRow(attributes)
        case .mergedCell: merge(attributes)
        case .column: noteColumn(attributes)
        case .worksheet: isWorksheet = true
        case .run: cell.runs.begin(at: cell.bytes.count)
        case .script: cell.runs.style.script = RunLooks.script(attributes)
        case .strike: cell.runs.style.isStruck = RunLooks.isOn(attributes)
        case .runProperties, .mergedCells, .columns, .data: break
        }
        return true
    }

    override func end(_ element: Int) {
        guard element >= 0 else { return }
        switch Self.elements[element] {
        case .value, .text: isCollecting = false
        case .run: cell.endRun()
        case .cell: endCell()
        case .row:
            if let finding = rows.endRow() { fail(finding) }
        default: break
        }
    }

    override func text(_ bytes: Span<UInt8>) {
        cell.bytes.append(bytes)
        if cell.bytes.count > SheetLimits.cellBytes { fail(SheetLimits.cellTooLong(at: rows.place(column: column))) }
    }

    private func beginRow(_ attributes: borrowing XMLAttributes) -> Bool {
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
            fail(SheetLimits.tooManyRows(at: rows.place()))
            return false
        }
        if let finding = rows.beginRow(number, isHidden: isHidden) { fail(finding) }
        return true
    }

    private func beginCell(_ attributes: borrowing XMLAttributes) -> Bool {
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
            fail(SheetFault.damaged(reason, at: rows.place()))
        } else if column > SheetLimits.columns {
            fail(SheetLimits.tooManyColumns(at: rows.place()))
        }
        return true
    }

    private func endCell() {
        guard let made = cell.made(context) else {
            let reason = LocalizedText(
                vi: "một ô trỏ tới chuỗi chữ không có trong tệp",
                en: "a cell points to a shared text that the file does not hold"
            )
            return fail(SheetFault.damaged(reason, at: rows.place(column: column)))
        }
        if let finding = rows.put(made, column: column) { fail(finding) }
    }

    private func merge(_ attributes: borrowing XMLAttributes) {
        attributes.each { attribute, value in
            // A range that is none merges nothing.
            guard Self.attributes[attribute] == .range, let range = CellReference.range(value) else { return }
            if let finding = rows.merge(range) { fail(finding) }
        }
    }

    private func noteColumn(_ attributes: borrowing XMLAttributes) {
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
