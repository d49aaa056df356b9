import SangkienArchive
import SangkienFiles
import Spreadsheets

/// An OpenDocument spreadsheet with faults marked in its cells (bảng tính ODS, FODS đã đánh dấu): a comment and a colour at each, and nothing
/// else changed.
package enum MarkedOpenDocument {
    private static let spaces = [
        ("office", "office:1.0"), ("table", "table:1.0"), ("style", "style:1.0"), ("text", "text:1.0"), ("fo", "xsl-fo-compatible:1.0"),
    ]
    private static let elements = "http://purl.org/dc/elements/1.1/"
    /// How much longer the part may grow: repeated rows that are marked stand there once each.
    private static let growth = 64 << 20

    /// The workbook `bytes` with the marks on the sheet called `sheet`, or on the first one.
    ///
    /// nil where it is of a form that is not edited in place.
    package static func bytes(of bytes: [UInt8], name: String, sheet: String?, _ marks: FaultMarks, time: ZipTime) -> [UInt8]? {
        guard let workbook = try? Spreadsheets.Workbook(bytes: bytes, name: name) else { return nil }
        let names = workbook.sheets.map(\.name)
        guard let place = sheet.map({ names.firstIndex(of: $0) }) ?? 0 else { return nil }
        guard bytes.starts(with: FileMark.zip) else {
            guard EditedPackage.isWellFormed(bytes, name), let marked = content(bytes, place, of: names.count, marks) else { return nil }
            return EditedPackage.isWellFormed(marked, name) ? marked : nil
        }
        guard let package = EditedPackage(bytes, name: name), !package.contains("META-INF/documentsignatures.xml"),
            let part = package.xml("content.xml"), let marked = content(part, place, of: names.count, marks),
            package.set("content.xml", marked)
        else { return nil }
        return package.bytes(time: time)
    }

    private static func content(_ bytes: [UInt8], _ place: Int, of count: Int, _ marks: FaultMarks) -> [UInt8]? {
        let xml = XMLBytes(bytes)
        guard let root = xml.root,
            spaces.allSatisfy({ xml.text("xmlns:" + $0.0, in: root.tag) == "urn:oasis:names:tc:opendocument:xmlns:" + $0.1 }),
            let body = xml.child("office:body", of: root.content), let sheets = xml.child("office:spreadsheet", of: body.content)
        else { return nil }
        let tables = xml.children(of: sheets.content).filter { xml.isTag("table:table", at: $0.tag.lowerBound) }
        guard tables.count == count, tables.indices.contains(place) else { return nil }
        let sheet = OpenDocumentSheet(xml, tables[place], upTo: marks.places.last?.row ?? 0)
        let spans = sheet.spans
        let shown = marks.moved { sheet.shown(spans, $0) }
        var writer = OpenDocumentMarks(sheet, shown, OpenDocumentStyleClones(xml, root: root), creator: creator(shown.author, xml, root))
        return writer.changed(growth: growth)
    }

    private static func creator(_ author: String, _ xml: XMLBytes, _ root: XMLElement) -> String {
        let space = xml.text("xmlns:dc", in: root.tag) == elements ? "" : " xmlns:dc=\"\(elements)\""
        return "<dc:creator\(space)>\(WorkbookParts.content(author))</dc:creator>"
    }
}

/// Writes the rows with marks anew; a repeated one is divided.
private struct OpenDocumentMarks {
    private let sheet: OpenDocumentSheet
    private let marks: FaultMarks
    private var styles: OpenDocumentStyleClones
    private let creator: String

    init(_ sheet: OpenDocumentSheet, _ marks: FaultMarks, _ styles: OpenDocumentStyleClones, creator: String) {
        (self.sheet, self.marks, self.styles, self.creator) = (sheet, marks, styles, creator)
    }

    /// All of the XML with the marks; nil where a mark has no row, or it would grow beyond `growth`.
    mutating func changed(growth: Int) -> [UInt8]? {
        let xml = sheet.xml
        let rows = Dictionary(grouping: marks.places, by: \.row)
        var wanted = rows.keys.sorted()[...]
        var changes = ByteChanges()
        var grown = 0
        for row in sheet.rows {
            guard let first = wanted.first, row.holds(first) else { continue }
            if sheet.isOdd(row) { return nil }
            var bytes: [UInt8] = []
            var next = row.first
            while let number = wanted.first, row.holds(number) {
                wanted.removeFirst()
                if number > next { bytes += repeated(row.element, number - next, "table:number-rows-repeated") }
                bytes += marked(row, number, (rows[number] ?? []).map(\.column), alone: row.count > 1)
                next = number + 1
                guard grown + bytes.count < growth else { return nil }
            }
            let end = row.first + row.count
            if next < end { bytes += repeated(row.element, end - next, "table:number-rows-repeated") }
            grown += bytes.count
            changes.replace(row.element.range, with: bytes)
        }
        guard wanted.isEmpty, styles.add(to: &changes) else { return nil }
        return changes.applied(to: xml.bytes)
    }

    private func repeated(_ element: XMLElement, _ count: Int, _ attribute: String) -> [UInt8] {
        sheet.xml.copy(of: element, setting: [(attribute, String(count))])
    }

    private mutating func marked(_ row: OpenDocumentSheet.Piece, _ number: Int, _ columns: [Int], alone: Bool) -> [UInt8] {
        let (xml, element) = (sheet.xml, row.element)
        var output = xml.tag(element.tag, setting: alone ? [("table:number-rows-repeated", "1")] : [])
        var rest = columns[...]
        var copied = element.content.lowerBound
        var end = 0
        if element.isEmpty { output = output.dropLast(2) + Array(">".utf8) }
        for cell in sheet.cells(of: row) {
            end = cell.first + cell.count
            guard let first = rest.first, cell.holds(first) else { continue }
            output += xml.bytes[copied..<cell.element.range.lowerBound]
            copied = cell.element.range.upperBound
            var next = cell.first
            while let column = rest.first, cell.holds(column) {
                rest.removeFirst()
                if column > next { output += repeated(cell.element, column - next, "table:number-columns-repeated") }
                output += self.cell(cell, row, FaultMarks.Place(row: number, column: column))
                next = column + 1
            }
            if next < end { output += repeated(cell.element, end - next, "table:number-columns-repeated") }
        }
        output += xml.bytes[copied..<element.content.upperBound]
        for column in rest {
            if column > end { output += "<table:table-cell table:number-columns-repeated=\"\(column - end)\"/>".utf8 }
            output += newCell(row, FaultMarks.Place(row: number, column: column))
            end = column + 1
        }
        let tail =
            element.isEmpty ? Array("</table:table-row>".utf8) : Array(xml.bytes[element.content.upperBound..<element.range.upperBound])
        return output + tail
    }

    private mutating func newCell(_ row: OpenDocumentSheet.Piece, _ place: FaultMarks.Place) -> [UInt8] {
        guard let mark = marks.marks[place] else { return [] }
        let style = styles.style(sheet.style(of: row, column: place.column), mark.level)
        return Array("<table:table-cell table:style-name=\"\(style)\">\(annotation(mark))</table:table-cell>".utf8)
    }

    private mutating func cell(_ cell: OpenDocumentSheet.Piece, _ row: OpenDocumentSheet.Piece, _ place: FaultMarks.Place) -> [UInt8] {
        guard let mark = marks.marks[place] else { return [] }
        let (xml, element) = (sheet.xml, cell.element)
        let own = xml.text("table:style-name", in: element.tag) ?? sheet.style(of: row, column: place.column)
        var attributes = [("table:style-name", styles.style(own, mark.level))]
        if cell.count > 1 { attributes.append(("table:number-columns-repeated", "1")) }
        let head = xml.tag(element.tag, setting: attributes)
        if element.isEmpty {
            let name = xml.name(at: element.tag.lowerBound) ?? ""
            return head.dropLast(2) + Array(">\(annotation(mark))</\(name)>".utf8)
        }
        let tail = xml.bytes[element.tag.upperBound..<element.range.upperBound]
        guard let old = xml.child("office:annotation", of: element.content), !old.isEmpty else {
            return head + Array(annotation(mark).utf8) + tail
        }
        // What was said the last time is over.
        let isOwn = xml.child("dc:creator", of: old.content)
            .map { String(decoding: xml.bytes[$0.content], as: UTF8.self) == WorkbookParts.content(marks.author) }
        if isOwn == true {
            let before = Array(xml.bytes[element.tag.upperBound..<old.range.lowerBound])
            return head + before + Array(annotation(mark).utf8) + xml.bytes[old.range.upperBound..<element.range.upperBound]
        }
        let split = old.content.upperBound
        let more = Array(paragraphs("\(marks.author):\n\(mark.text)").utf8)
        return head + xml.bytes[element.tag.upperBound..<split] + more + xml.bytes[split..<element.range.upperBound]
    }

    private func annotation(_ mark: FaultMarks.Mark) -> String {
        "<office:annotation>\(creator)\(paragraphs(mark.text))</office:annotation>"
    }

    private func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "<text:p>\(WorkbookParts.content(String($0)))</text:p>" }
            .joined()
    }
}
