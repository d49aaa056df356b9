/// Writes an outline as a document: a line of markup for each line of the outline, so that a fault's line is the outline's.
struct OutlineWriter {
    let format: Form
    private var lists = ListWriter()
    private var drawings = 0

    /// A writer of documents of `format`.
    init(_ format: Form) {
        self.format = format
        lists = ListWriter(format: format)
    }

    /// The markup of `blocks`.
    static func markup(_ blocks: [Block], _ format: Form) throws -> String {
        var writer = OutlineWriter(format)
        return try writer.lines(blocks).joined(separator: "\n")
    }

    private mutating func lines(_ blocks: [Block]) throws -> [String] {
        var lines: [String] = []
        var outer = lists
        lists = outer.inside
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                lists.enter(paragraph.kind, &lines)
                lines.append(lists.takeOpening() + (try self.paragraph(paragraph)))
            case .table(let rows):
                lists.leaveAll(&lines)
                var table = try table(rows)
                let isFollowed = if index + 1 < blocks.count, case .paragraph = blocks[index + 1] { true } else { false }
                // Word joins tables that nothing separates, and needs a paragraph at the end (ECMA-376, 17.4.65).
                if format == .docx, !isFollowed { table[table.count - 1] += "<w:p/>" }
                lines += table
            }
        }
        lists.leaveAll(&lines)
        outer.goOn(after: lists)
        lists = outer
        return lines
    }

    // MARK: Paragraphs

    private mutating func paragraph(_ paragraph: Block.Paragraph) throws -> String {
        let text = try inlines(paragraph.text)
        switch (format, paragraph.kind) {
        case (.docx, .plain): return "<w:p>\(text)</w:p>"
        case (.docx, .heading): return "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>\(text)</w:p>"
        case (.docx, .bullet(let level)), (.docx, .numbered(let level, _)):
            let number = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(lists.wordNumber(paragraph.kind))\"/></w:numPr>"
            return "<w:p><w:pPr>\(number)</w:pPr>\(text)</w:p>"
        case (.odt, .heading): return "<text:h text:outline-level=\"1\">\(text)</text:h>"
        case (.odt, _): return "<text:p>\(text)</text:p>"
        case (.html, .plain): return "<p>\(text)</p>"
        case (.html, .heading): return "<h1>\(text)</h1>"
        case (.html, _): return text
        }
    }

    private mutating func inlines(_ inlines: [Inline]) throws -> String {
        var result = ""
        for (number, run) in inlines.split(omittingEmptySubsequences: false, whereSeparator: { $0 == .cut }).enumerated() {
            var pieces = run[...]
            while let first = pieces.first {
                let isBold = first.isBold
                let same = pieces.prefix { $0.isBold == isBold }
                pieces = pieces.dropFirst(same.count)
                result += try self.run(same, isBold: isBold, isSpan: number % 2 == 1)
            }
        }
        return result
    }

    /// Pieces of one formatting.
    private mutating func run(_ pieces: ArraySlice<Inline>, isBold: Bool, isSpan: Bool) throws -> String {
        var text = try pieces.map { try piece($0) }.joined()
        switch format {
        case .docx: return "<w:r>\(isBold ? "<w:rPr><w:b/></w:rPr>" : "")\(text)</w:r>"
        case .odt:
            if isBold { text = "<text:span text:style-name=\"Dam\">\(text)</text:span>" }
            return isSpan ? "<text:span text:style-name=\"T1\">\(text)</text:span>" : text
        case .html:
            if isBold { text = "<b>\(text)</b>" }
            return isSpan ? "<span>\(text)</span>" : text
        }
    }

    private mutating func piece(_ inline: Inline) throws -> String {
        switch (inline, format) {
        case (.text(let text, _), .docx):
            let needsSpace = text.hasPrefix(" ") || text.hasSuffix(" ")
            return "<w:t\(needsSpace ? " xml:space=\"preserve\"" : "")>\(text.escaped)</w:t>"
        case (.text(let text, _), _): return text.escaped
        case (.space, .docx): return "<w:t xml:space=\"preserve\"> </w:t>"
        case (.space, .odt): return "<text:s/>"
        case (.space, .html): return "<span style=\"white-space:pre-wrap\"> </span>"
        case (.lineBreak, .docx): return "<w:br/>"
        case (.lineBreak, .odt): return "<text:line-break/>"
        case (.lineBreak, .html): return "<br/>"
        case (.tab, .docx): return "<w:tab/>"
        case (.tab, .odt): return "<text:tab/>"
        case (.tab, .html): return "<span style=\"white-space:pre\">\t</span>"
        case (.cut, _): return ""
        case (.frame(let blocks), _): return try frame(blocks)
        }
    }

    private mutating func frame(_ blocks: [Block]) throws -> String {
        drawings += 1
        let content = try lines(blocks).joined()
        switch format {
        case .docx:
            return Place.wordBox("<w:txbxContent>\(content)</w:txbxContent>", name: "Khung \(drawings)", number: drawings)
        case .odt: return "<draw:frame draw:name=\"Khung \(drawings)\"><draw:text-box>\(content)</draw:text-box></draw:frame>"
        case .html: throw OutlineFault(description: "HTML không có khung trong đoạn")
        }
    }

    // MARK: Tables

    private mutating func table(_ rows: [Block.Row]) throws -> [String] {
        let grid = Grid(rows)
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            var cells = ""
            for column in row.cells.indices { cells += try cell(grid, index, column) }
            lines.append(Self.row(cells, row.isHeader, format))
        }
        let headers = rows.prefix(while: \.isHeader).count
        let frame = Self.tableFrame(columns: grid.columns, hasHeader: headers > 0, format)
        lines[0] = frame.begin + lines[0]
        if headers > 0 { lines[headers - 1] += frame.headerEnd }
        lines[lines.count - 1] += frame.end
        return lines
    }

    private static func row(_ cells: String, _ isHeader: Bool, _ format: Form) -> String {
        switch format {
        case .docx: "<w:tr>\(isHeader ? "<w:trPr><w:tblHeader/></w:trPr>" : "")\(cells)</w:tr>"
        case .odt: "<table:table-row>\(cells)</table:table-row>"
        case .html: "<tr>\(cells)</tr>"
        }
    }

    private static func tableFrame(
        columns: Int,
        hasHeader: Bool,
        _ format: Form
    ) -> (begin: String, headerEnd: String, end: String) {
        switch format {
        case .docx:
            let grid = String(repeating: "<w:gridCol w:w=\"1000\"/>", count: columns)
            return ("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>", "", "</w:tbl>")
        case .odt:
            let head = "<table:table><table:table-column table:number-columns-repeated=\"\(columns)\"/>"
            return (head + (hasHeader ? "<table:table-header-rows>" : ""), "</table:table-header-rows>", "</table:table>")
        case .html: return ("<table>" + (hasHeader ? "<thead>" : ""), "</thead>", "</table>")
        }
    }

    private mutating func cell(_ grid: Grid, _ row: Int, _ column: Int) throws -> String {
        let cell = grid.rows[row].cells[column]
        let (width, height) = (grid.width(row, column), grid.height(row, column))
        let content = try lines(cell.blocks).joined()
        switch format {
        case .docx:
            if cell.merge == .left { return "" }
            let merge = cell.merge == .up ? "<w:vMerge/>" : height > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""
            let span = width > 1 ? "<w:gridSpan w:val=\"\(width)\"/>" : ""
            let properties = "<w:tcPr><w:tcW w:w=\"\(1000 * width)\" w:type=\"dxa\"/>\(span)\(merge)</w:tcPr>"
            return "<w:tc>\(properties)\(content.isEmpty ? "<w:p/>" : content)</w:tc>"
        case .odt:
            if cell.merge != .none { return "<table:covered-table-cell/>" }
            let spans =
                (width > 1 ? " table:number-columns-spanned=\"\(width)\"" : "")
                + (height > 1 ? " table:number-rows-spanned=\"\(height)\"" : "")
            return "<table:table-cell\(spans)>\(content.isEmpty ? "<text:p/>" : content)</table:table-cell>"
        case .html:
            if cell.merge != .none { return "" }
            let spans = (width > 1 ? " colspan=\"\(width)\"" : "") + (height > 1 ? " rowspan=\"\(height)\"" : "")
            let name = grid.rows[row].isHeader ? "th" : "td"
            return "<\(name)\(spans)>\(content)</\(name)>"
        }
    }
}

/// Which cells of a table cover others.
private struct Grid {
    let rows: [Block.Row]

    init(_ rows: [Block.Row]) {
        self.rows = rows
    }

    var columns: Int { rows.map(\.cells.count).max() ?? 0 }

    func width(_ row: Int, _ column: Int) -> Int {
        1 + rows[row].cells[(column + 1)...].prefix { $0.merge == .left }.count
    }

    func height(_ row: Int, _ column: Int) -> Int {
        guard rows[row].cells[column].merge == .none else { return 1 }
        return 1 + rows[(row + 1)...].prefix { column < $0.cells.count && $0.cells[column].merge == .up }.count
    }
}

extension Inline {
    fileprivate var isBold: Bool {
        if case .text(_, let isBold) = self { isBold } else { false }
    }
}

extension String {
    /// The text as character data.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
