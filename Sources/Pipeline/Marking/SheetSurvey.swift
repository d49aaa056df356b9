import VietnameseText

/// What must be known of a sheet of an XLSX workbook before cells of it are marked (khảo sát trang tính).
struct SheetSurvey {
    /// The sheet's rows and its namespace.
    let layout: SheetLayout
    let namespace: String
    /// The looks of the cells that are to be marked: their own, or those of their row or column; nil for the plain one.
    private(set) var looks: [FaultMarks.Place: Int] = [:]
    /// The sizes of columns and rows, for the boxes of comments.
    private(set) var boxes = CommentBoxes()
    /// The relationship of the drawing with the boxes that are there.
    private(set) var drawing: String?
    /// Where the mention of such a drawing goes (ISO/IEC 29500-1, 18.3.1.99).
    private(set) var drawingPlace: Int

    /// How many rows below a mark give their heights.
    private static let rowsBelow = 40

    /// Looks through the sheet; nil where it is of a form that is not edited in place.
    init?(_ bytes: [UInt8], _ places: [FaultMarks.Place]) {
        let xml = XMLBytes(bytes)
        guard let layout = SheetLayout(bytes), let root = xml.firstElement.map({ $0..<xml.endOfTag($0) }),
            let end = Self.lastTag(xml, called: layout.prefix + "worksheet"),
            let namespace = xml.text(layout.prefix.isEmpty ? "xmlns" : "xmlns:" + layout.prefix.dropLast(), in: root)
        else { return nil }
        (self.layout, self.namespace, drawingPlace) = (layout, namespace, end)
        surveyColumns(xml)
        guard surveyRows(xml, places) else { return nil }
        surveyTail(xml, end)
    }

    /// The place of the sheet's end tag.
    private static func lastTag(_ xml: XMLBytes, called name: String) -> Int? {
        guard let open = xml.bytes.lastIndex(of: UInt8(ascii: "<")), xml.closing(name, from: open) == open else { return nil }
        return open
    }

    private mutating func surveyColumns(_ xml: XMLBytes) {
        var at = xml.firstElement.map(xml.endOfTag) ?? 0
        while let tag = xml.next(UInt8(ascii: "<"), from: at), tag < layout.data.lowerBound {
            let end = xml.endOfTag(tag)
            if xml.isTag(layout.prefix + "col", at: tag) {
                let isHidden = ["1", "true"].contains(xml.text("hidden", in: tag..<end))
                let width = isHidden ? 0 : Self.pixels(xml.text("width", in: tag..<end), times: (7, 1)).map { $0 + 5 }
                let first = xml.number("min", in: tag..<end) ?? 0
                let last = min(xml.number("max", in: tag..<end) ?? first, first + 200, 1_024)
                if let width, first >= 1, first <= last { for column in first...last { boxes.widths[column - 1] = width } }
            } else if xml.isTag(layout.prefix + "sheetFormatPr", at: tag) {
                boxes.height = Self.pixels(xml.text("defaultRowHeight", in: tag..<end), times: (4, 3)) ?? boxes.height
                boxes.width = Self.pixels(xml.text("defaultColWidth", in: tag..<end), times: (7, 1)) ?? boxes.width
            }
            at = end
        }
    }

    /// A length of so many units in pixels, its decimals left out.
    private static func pixels(_ text: String?, times scale: (Int, Int)) -> Int? {
        text.flatMap { Int($0.prefix { $0 != "." }, in: 0...2_000) }.map { $0 * scale.0 / scale.1 }
    }

    private mutating func surveyRows(_ xml: XMLBytes, _ places: [FaultMarks.Place]) -> Bool {
        var rest = places[...]
        var last = 0
        for row in SheetRows(layout, xml.bytes) {
            guard let row else { return false }
            let head = row.range.lowerBound..<xml.endOfTag(row.range.lowerBound)
            // Marks in rows that are not there look as their columns do.
            while let place = rest.first, place.row < row.number {
                looks[place] = layout.columnStyles[place.column]
                last = place.row
                rest.removeFirst()
            }
            if rest.first?.row == row.number { last = row.number }
            if last > 0, row.number <= last + Self.rowsBelow || (rest.first.map { $0.row - row.number <= 2 } ?? false) {
                let isHidden = ["1", "true"].contains(xml.text("hidden", in: head))
                boxes.heights[row.number] = isHidden ? 0 : Self.pixels(xml.text("ht", in: head), times: (4, 3))
            }
            guard rest.first?.row == row.number else { continue }
            guard let cells = RowCells(row, layout, xml.bytes) else { return false }
            let styles = Dictionary(cells.cells.map { ($0.column, $0.style) }) { first, _ in first }
            let own = ["1", "true"].contains(xml.text("customFormat", in: head)) ? xml.number("s", in: head) : nil
            while let place = rest.first, place.row == row.number {
                looks[place] = styles[place.column] ?? own ?? layout.columnStyles[place.column]
                rest.removeFirst()
            }
        }
        for place in rest { looks[place] = layout.columnStyles[place.column] }
        return true
    }

    // MARK: Behind the rows

    /// The elements behind which a drawing with boxes does not stand any more.
    private static let later = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ]

    private mutating func surveyTail(_ xml: XMLBytes, _ end: Int) {
        for child in xml.children(of: layout.data.upperBound..<end) {
            let at = child.tag.lowerBound
            if xml.isTag(layout.prefix + "legacyDrawing", at: at) {
                drawing = xml.name(at: at).flatMap { _ in Self.relationship(xml, child.tag) }
                drawingPlace = at
                return
            }
            // What a later version of Excel wraps is one of the last elements too.
            let isLater = Self.later.contains { xml.isTag(layout.prefix + $0, at: at) }
            if isLater || xml.name(at: at)?.hasSuffix(":AlternateContent") == true {
                drawingPlace = min(drawingPlace, at)
            }
        }
    }

    /// The value of `r:id`, whatever its prefix is.
    private static func relationship(_ xml: XMLBytes, _ tag: Range<Int>) -> String? {
        let words = String(decoding: xml.bytes[tag], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let name = words.lazy.compactMap { word in word.firstRange(of: ":id=").map { word[..<$0.lowerBound] + ":id" } }.first
        return name.flatMap { xml.text(String($0), in: tag) }
    }

    /// The cells that merged ones cover, each led to the one that is shown; bounded by what a sheet of people has.
    static func merges(in bytes: [UInt8], _ layout: SheetLayout) -> [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] {
        let xml = XMLBytes(bytes)
        var at = layout.data.upperBound
        var merges: [(ClosedRange<Int>, ClosedRange<Int>)] = []
        while merges.count < 20_000, let tag = xml.next(UInt8(ascii: "<"), from: at) {
            let end = xml.endOfTag(tag)
            if xml.isTag(layout.prefix + "mergeCell", at: tag), let range = xml.text("ref", in: tag..<end).flatMap(range) {
                merges.append(range)
            }
            if xml.isTag("/" + layout.prefix + "mergeCells", at: tag) { break }
            at = end
        }
        return merges
    }

    /// `B3:C7`.
    private static func range(_ reference: String) -> (ClosedRange<Int>, ClosedRange<Int>)? {
        let corners = reference.split(separator: ":")
            .compactMap { corner -> (row: Int, column: Int)? in
                let letters = corner.prefix { $0.isLetter }
                guard (1...3).contains(letters.utf8.count), let row = Int(corner.dropFirst(letters.count), in: 1...1_048_576)
                else { return nil }
                var column = 0
                for letter in letters.uppercased().utf8 where (0x41...0x5A).contains(letter) { column = column * 26 + Int(letter) - 0x40 }
                return column > 0 ? (row, column - 1) : nil
            }
        guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else { return nil }
        return (corners[0].row...corners[1].row, corners[0].column...corners[1].column)
    }
}
