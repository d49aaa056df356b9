/// The rows and cells of a table of an OpenDocument spreadsheet in its bytes (dòng, ô của bảng ODS); what is repeated stands there once.
struct OpenDocumentSheet {
    /// A row or a cell with how often it stands there.
    struct Piece {
        let element: XMLElement
        /// The first row, counted from 1, or column, counted from 0, and how many there are.
        let first: Int
        let count: Int

        func holds(_ number: Int) -> Bool { number >= first && number < first + count }
    }

    let xml: XMLBytes
    /// The rows as far as `last`.
    private(set) var rows: [Piece] = []
    /// The styles of columns, with the number of the first one behind.
    private var columns: [(end: Int, style: String)] = []

    private static let groups = ["table:table-row-group", "table:table-header-rows", "table:table-rows"]
    private static let columnGroups = ["table:table-column-group", "table:table-header-columns", "table:table-columns"]

    init(_ xml: XMLBytes, _ table: XMLElement, upTo last: Int) {
        self.xml = xml
        var row = 1
        var column = 0
        read(table.content, &row, &column, last, depth: 0)
    }

    private mutating func read(_ content: Range<Int>, _ row: inout Int, _ column: inout Int, _ last: Int, depth: Int) {
        guard depth < 16 else { return }
        for child in xml.children(of: content) {
            if row > last { return }
            let at = child.tag.lowerBound
            if xml.isTag("table:table-row", at: at) {
                let count = max(xml.number("table:number-rows-repeated", in: child.tag) ?? 1, 1)
                rows.append(Piece(element: child, first: row, count: count))
                row += count
            } else if xml.isTag("table:table-column", at: at) {
                column += max(xml.number("table:number-columns-repeated", in: child.tag) ?? 1, 1)
                columns.append((column, xml.text("table:default-cell-style-name", in: child.tag) ?? ""))
            } else if Self.groups.contains(where: { xml.isTag($0, at: at) }) || Self.columnGroups.contains(where: { xml.isTag($0, at: at) })
            {
                read(child.content, &row, &column, last, depth: depth + 1)
            }
        }
    }

    /// Whether a row holds anything but cells, as no program writes it.
    func isOdd(_ row: Piece) -> Bool {
        xml.children(of: row.element.content)
            .contains { child in
                let at = child.tag.lowerBound
                return !xml.isTag("table:table-cell", at: at) && !xml.isTag("table:covered-table-cell", at: at)
            }
    }

    /// The cells of a row, covered ones too.
    func cells(of row: Piece) -> [Piece] {
        var cells: [Piece] = []
        var column = 0
        for child in xml.children(of: row.element.content) {
            let at = child.tag.lowerBound
            guard xml.isTag("table:table-cell", at: at) || xml.isTag("table:covered-table-cell", at: at) else { continue }
            let count = max(xml.number("table:number-columns-repeated", in: child.tag) ?? 1, 1)
            cells.append(Piece(element: child, first: column, count: count))
            column += count
        }
        return cells
    }

    /// The style that a cell without one has.
    func style(of row: Piece, column: Int) -> String {
        xml.text("table:default-cell-style-name", in: row.element.tag) ?? columns.first { column < $0.end }?.style ?? ""
    }

    /// The cell that shows what covers `place`; `place` itself where nothing does.
    func shown(_ spans: [(row: Int, column: Int, rows: Int, columns: Int)], _ place: FaultMarks.Place) -> FaultMarks.Place {
        let span = spans.first { span in
            place.row >= span.row && place.row - span.row < span.rows
                && place.column >= span.column && place.column - span.column < span.columns
        }
        return span.map { FaultMarks.Place(row: $0.row, column: $0.column) } ?? place
    }

    /// The cells that cover others; bounded by what a sheet of people has.
    var spans: [(row: Int, column: Int, rows: Int, columns: Int)] {
        var spans: [(row: Int, column: Int, rows: Int, columns: Int)] = []
        for row in rows {
            for cell in cells(of: row) {
                let tall = xml.number("table:number-rows-spanned", in: cell.element.tag) ?? 1
                let wide = xml.number("table:number-columns-spanned", in: cell.element.tag) ?? 1
                if tall > 1 || wide > 1 { spans.append((row.first, cell.first, tall, wide)) }
            }
            if spans.count > 20_000 { break }
        }
        return spans
    }
}
