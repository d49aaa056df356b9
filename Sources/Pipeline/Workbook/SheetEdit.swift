import SangkienMarkup

/// Puts cells into a sheet of an XLSX workbook, whoever wrote it (sửa trang tính tại chỗ).
///
/// Everything else stays byte for byte: other cells, colours, widths, formulas, whatever a later version of a format may bring. A cell that is
/// set keeps its look; a new one looks like that of the same column in the model row (ISO 29500-1, 18.3.1.4 and 18.3.1.73).
struct SheetEdit: Sendable {
    /// What a cell is to say.
    enum Content: Sendable, Equatable {
        /// What is there already; where there is no cell, one without words that looks like its column.
        case blank
        /// What is there already, in another look.
        case look(Int)
        /// Words; an empty text clears the cell.
        case text(String)
        /// Digits with a decimal point perhaps.
        case number(String)

        fileprivate var isLook: Bool { if case .look = self { true } else { false } }
    }

    /// The cells to be set, by row, counted from 1, and column, counted from 0.
    private(set) var cells: [Int: [Int: Content]] = [:]
    /// The heights of new rows in points; a program may fit them to what is typed later.
    private(set) var heights: [Int: Int] = [:]
    /// The row whose looks new cells take.
    var modelRow: Int?
    /// The looks of new cells by column, where the model row has none.
    var styles: [Int: Int] = [:]

    /// Sets a cell.
    mutating func set(_ content: Content, row: Int, column: Int) {
        cells[row, default: [:]][column] = content
    }

    /// Makes a new row high enough for so many lines.
    mutating func set(lines: Int, ofRow row: Int) {
        heights[row] = min(Self.lineHeight * max(1, lines) + 2, 400)
    }

    private static let lineHeight = 16

    /// The sheet with the cells set; nil for XML of a form that is not edited in place: other encodings, CDATA, rows out of order.
    func applied(to sheet: [UInt8]) -> [UInt8]? {
        guard let layout = SheetLayout(sheet) else { return nil }
        var writer = Writer(layout, sheet, styles: styles.merging(layout.columnStyles) { own, _ in own })
        return writer.write(self)
    }
}

/// One pass over a sheet: copies it, and writes the rows that are changed anew.
private struct Writer {
    private let layout: SheetLayout
    private let bytes: [UInt8]
    private var styles: [Int: Int]
    private var output: [UInt8] = []

    init(_ layout: SheetLayout, _ bytes: [UInt8], styles: [Int: Int]) {
        (self.layout, self.bytes, self.styles) = (layout, bytes, styles)
        output.reserveCapacity(bytes.count + bytes.count / 8)
    }

    mutating func write(_ edit: SheetEdit) -> [UInt8]? {
        // It may end before new rows; no program needs it.
        let left = edit.cells.values.allSatisfy { $0.values.allSatisfy(\.isLook) } ? nil : layout.dimension
        copy(0..<(left?.lowerBound ?? layout.data.lowerBound))
        if let left { copy(left.upperBound..<layout.data.lowerBound) }
        if layout.isEmpty { append("<\(layout.prefix)sheetData>") } else { copy(layout.data.lowerBound..<layout.rows.lowerBound) }
        let wanted = edit.cells.keys.sorted()
        var next = 0
        var copied = layout.rows.lowerBound
        for row in SheetRows(layout, bytes) {
            guard let row else { return nil }
            let changes = next < wanted.count && wanted[next] <= row.number
            guard changes || row.number == edit.modelRow else { continue }
            copy(copied..<row.range.lowerBound)
            while next < wanted.count, wanted[next] < row.number {
                insert(row: wanted[next], edit)
                next += 1
            }
            guard let cells = RowCells(row, layout, bytes) else { return nil }
            if row.number == edit.modelRow { for cell in cells.cells { styles[cell.column] = cell.style ?? styles[cell.column] } }
            if next < wanted.count, wanted[next] == row.number {
                write(row, cells, edit.cells[row.number] ?? [:])
                next += 1
            } else {
                copy(row.range)
            }
            copied = row.range.upperBound
        }
        copy(copied..<layout.rows.upperBound)
        while next < wanted.count {
            insert(row: wanted[next], edit)
            next += 1
        }
        if layout.isEmpty { append("</\(layout.prefix)sheetData>") } else { copy(layout.rows.upperBound..<layout.data.upperBound) }
        copy(layout.data.upperBound..<bytes.count)
        return output
    }

    private mutating func copy(_ range: Range<Int>) {
        output.append(contentsOf: bytes[range])
    }

    private mutating func append(_ text: String) {
        output.append(contentsOf: text.utf8)
    }

    // MARK: Rows

    private mutating func insert(row: Int, _ edit: SheetEdit) {
        append("<\(layout.prefix)row r=\"\(row)\"" + (edit.heights[row].map { " ht=\"\($0)\"" } ?? "") + ">")
        for (column, content) in (edit.cells[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
            write(content, row: row, column, styles[column])
        }
        append("</\(layout.prefix)row>")
    }

    private mutating func write(_ row: SheetRows.Row, _ old: RowCells, _ new: [Int: SheetEdit.Content]) {
        if row.isEmpty {
            // `<row …/>` gets a content.
            copy(row.range.lowerBound..<(row.range.upperBound - 2))
            append(">")
        } else {
            copy(row.range.lowerBound..<row.content.lowerBound)
        }
        var rest = new.sorted { $0.key < $1.key }[...]
        var copied = row.content.lowerBound
        for cell in old.cells {
            while let (column, content) = rest.first, column < cell.column {
                copy(copied..<cell.range.lowerBound)
                copied = cell.range.lowerBound
                write(content, row: row.number, column, styles[column])
                rest.removeFirst()
            }
            guard let (column, content) = rest.first, column == cell.column else { continue }
            rest.removeFirst()
            // What somebody made a formula of is theirs, and a blank leaves what is there.
            if content == .blank || cell.hasFormula && !content.isLook { continue }
            copy(copied..<cell.range.lowerBound)
            if case .look(let style) = content {
                let xml = XMLBytes(bytes)
                let tag = cell.range.lowerBound..<xml.endOfTag(cell.range.lowerBound)
                output += xml.tag(tag, setting: [("s", String(style))])
                copied = tag.upperBound
                continue
            }
            copied = cell.range.upperBound
            write(content, row: row.number, column, cell.style ?? styles[column])
        }
        copy(copied..<old.end)
        for (column, content) in rest { write(content, row: row.number, column, styles[column]) }
        if row.isEmpty { append("</\(layout.prefix)row>") } else { copy(old.end..<row.range.upperBound) }
    }

    private mutating func write(_ content: SheetEdit.Content, row: Int, _ column: Int, _ known: Int?) {
        let style = if case .look(let style) = content { style } else { known }
        let (prefix, look) = (layout.prefix, style.map { " s=\"\($0)\"" } ?? "")
        append("<\(prefix)c r=\"\(Workbook.letters(column))\(row)\"\(look)")
        switch content {
        case .blank, .look, .text(""): append("/>")
        case .number(let digits): append("><\(prefix)v>\(digits)</\(prefix)v></\(prefix)c>")
        case .text(let text):
            append(" t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">")
            Escaping.append(String(text.prefix(Self.longest)), to: &output, context: .xmlText)
            append("</\(prefix)t></\(prefix)is></\(prefix)c>")
        }
    }

    /// The most characters of a cell (Excel's own end is 32,767).
    private static let longest = 32_000
}
