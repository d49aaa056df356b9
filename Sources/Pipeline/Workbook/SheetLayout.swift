/// Where the rows of a sheet stand in its XML (vị trí các dòng trong trang tính); the XML is known to be well-formed.
struct SheetLayout {
    /// The namespace prefix of its elements with its colon; nearly always empty.
    let prefix: String
    /// `<sheetData …>…</sheetData>`, and what stands in it.
    let data: Range<Int>, rows: Range<Int>
    /// True for `<sheetData/>`.
    let isEmpty: Bool
    /// The element that says how far the cells reach.
    private(set) var dimension: Range<Int>?
    /// The looks of columns, counted from 0.
    private(set) var columnStyles: [Int: Int] = [:]

    /// Columns whose look is remembered; the rest of a sheet looks plain.
    private static let mostColumns = 1_024

    /// Looks through `bytes`; nil where they are of a form that is not edited in place.
    init?(_ bytes: [UInt8]) {
        let xml = XMLBytes(bytes)
        guard xml.isPlain, let root = xml.firstElement, let name = xml.name(at: root), name == "worksheet" || name.hasSuffix(":worksheet")
        else { return nil }
        prefix = String(name.dropLast("worksheet".count))
        var (dimension, styles) = (Range<Int>?.none, [Int: Int]())
        var at = xml.endOfTag(root)
        while let tag = xml.next(UInt8(ascii: "<"), from: at) {
            let end = xml.endOfTag(tag)
            if xml.isTag(prefix + "sheetData", at: tag) {
                isEmpty = bytes[end - 2] == UInt8(ascii: "/")
                if isEmpty {
                    (data, rows) = (tag..<end, end..<end)
                } else {
                    guard let close = xml.closing(prefix + "sheetData", from: end) else { return nil }
                    (data, rows) = (tag..<xml.endOfTag(close), end..<close)
                }
                (self.dimension, columnStyles) = (dimension, styles)
                return
            }
            if xml.isTag(prefix + "dimension", at: tag), bytes[end - 2] == UInt8(ascii: "/") { dimension = tag..<end }
            if xml.isTag(prefix + "col", at: tag), let style = xml.number("style", in: tag..<end) {
                let first = xml.number("min", in: tag..<end) ?? 1
                let last = min(xml.number("max", in: tag..<end) ?? first, Self.mostColumns)
                if first >= 1, first <= last { for column in first...last { styles[column - 1] = style } }
            }
            at = end
        }
        return nil
    }
}

/// The rows of a sheet one by one, from the top; nil stands for one that is not edited in place.
struct SheetRows: Sequence, IteratorProtocol {
    /// A row element.
    struct Row {
        let number: Int
        /// All of it, and what stands in it.
        let range: Range<Int>, content: Range<Int>
        /// True for `<row …/>`.
        let isEmpty: Bool
    }

    private let xml: XMLBytes
    private let name: String
    private var at: Int
    private let end: Int
    private var last = 0
    private var isBroken = false

    init(_ layout: SheetLayout, _ bytes: [UInt8]) {
        xml = XMLBytes(bytes)
        name = layout.prefix + "row"
        (at, end) = (layout.rows.lowerBound, layout.rows.upperBound)
    }

    mutating func next() -> Row?? {
        guard !isBroken, let tag = xml.next(UInt8(ascii: "<"), from: at), tag < end else { return .none }
        guard let row = row(at: tag), row.range.upperBound <= end else {
            isBroken = true
            return .some(nil)
        }
        (at, last) = (row.range.upperBound, row.number)
        return row
    }

    private func row(at tag: Int) -> Row? {
        guard xml.isTag(name, at: tag) else { return nil }
        let head = xml.endOfTag(tag)
        let number = xml.has("r", in: tag..<head) ? xml.number("r", in: tag..<head) : last + 1
        guard let number, number > last else { return nil }
        if xml.bytes[head - 2] == UInt8(ascii: "/") { return Row(number: number, range: tag..<head, content: head..<head, isEmpty: true) }
        guard let close = xml.closing(name, from: head), close < end else { return nil }
        return Row(number: number, range: tag..<xml.endOfTag(close), content: head..<close, isEmpty: false)
    }
}

/// The cells of one row.
struct RowCells {
    struct Cell {
        /// Counted from 0.
        let column: Int
        let range: Range<Int>
        let style: Int?
        let hasFormula: Bool
    }

    private(set) var cells: [Cell] = []
    /// Where the cells end: what stands behind them is copied.
    private(set) var end: Int

    /// The cells of `row`; nil where they do not come from the left.
    init?(_ row: SheetRows.Row, _ layout: SheetLayout, _ bytes: [UInt8]) {
        let xml = XMLBytes(bytes)
        let name = layout.prefix + "c"
        var at = row.content.lowerBound
        var last = -1
        end = row.content.upperBound
        while let tag = xml.next(UInt8(ascii: "<"), from: at), tag < row.content.upperBound {
            guard xml.isTag(name, at: tag) else {
                end = tag
                return
            }
            let head = xml.endOfTag(tag)
            let column = xml.has("r", in: tag..<head) ? xml.column("r", in: tag..<head) : last + 1
            guard let column, column > last, head <= row.content.upperBound else { return nil }
            var close = head
            if bytes[head - 2] != UInt8(ascii: "/") {
                guard let tail = xml.closing(name, from: head), tail < row.content.upperBound else { return nil }
                close = xml.endOfTag(tail)
            }
            guard close <= row.content.upperBound else { return nil }
            let formula = xml.next(UInt8(ascii: "<"), from: head).map { $0 < close && xml.isTag(layout.prefix + "f", at: $0) } ?? false
            cells.append(Cell(column: column, range: tag..<close, style: xml.number("s", in: tag..<head), hasFormula: formula))
            (at, last) = (close, column)
        }
    }
}
