/// How a cell of CSV is written.
enum CSVCellForm: UInt8 {
    /// Without quotes; a quote in it stands for itself.
    case plain
    /// Between quotes.
    case quoted
    /// Between quotes, with doubled quotes in it.
    case doubled
    /// Between quotes with text behind them; kept as typed, quotes and all.
    case stray
}

/// Where one cell of a row stands in the bytes.
struct CSVCell {
    /// The offset of its first byte, behind the opening quote.
    var start: Int
    /// The offset behind its last byte.
    var end: Int
    /// The 1-based physical line where it begins; a file has fewer bytes than this counts.
    var line: UInt32
    /// How it is written.
    var form: CSVCellForm

    /// The offsets of its bytes.
    var range: Range<Int> { start..<end }
}

/// One row of CSV as places in the bytes; reused from row to row.
struct CSVRow {
    /// The most cells of a row whose places are kept: a file of nothing but commas must not take forty times its size.
    static let mostCells = 100_000

    /// The cells from the left, at most `mostCells`.
    private(set) var cells: [CSVCell] = []
    /// How many cells the row has.
    private(set) var width = 0
    /// Whether a cell whose place is not kept holds anything.
    private(set) var hasMore = false
    /// The 1-based physical line where it begins.
    var line = 0
    /// The 1-based row.
    var number = 0
    /// Whether some cell has text behind its closing quote.
    var hasStrayQuote = false

    /// Takes the next cell from the left.
    @inline(__always)
    mutating func add(_ cell: CSVCell) {
        width &+= 1
        if cells.count < Self.mostCells { cells.append(cell) } else if cell.start < cell.end { hasMore = true }
    }

    /// Begins another row in the same memory.
    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        width = 0
        hasMore = false
        hasStrayQuote = false
    }
}

/// Reads RFC 4180 and what spreadsheet programs make of it, over bytes and without input or output (quét CSV).
///
/// Rows end at CRLF, LF or CR, mixed at will. A quoted cell keeps its line breaks as they are. A quote inside an
/// unquoted cell is literal. Every input is some sequence of rows; the only failure is a quote that is never closed.
struct CSVScanner {
    /// A quote that is never closed, at the cell that opens it.
    struct UnclosedQuote: Error {
        /// The 1-based row.
        let row: Int
        /// The 1-based physical line where the cell begins.
        let line: Int
        /// The 1-based column from the left.
        let column: Int
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let delimiterPattern: UInt64
    private var offset: Int
    private var line: Int
    private var rows = 0

    /// A scanner of the bytes from `start` on, which stands at the beginning of physical line `line`.
    init(_ bytes: [UInt8], from start: Int = 0, line: Int = 1, delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        delimiterPattern = ByteMask.pattern(delimiter)
        offset = start
        self.line = line
    }

    /// Reads the next row into `row`; false at the end.
    mutating func next(_ row: inout CSVRow) throws(UnclosedQuote) -> Bool {
        let bytes = bytes
        let span = bytes.span
        var i = offset
        guard i < span.count else { return false }
        rows += 1
        row.removeAll()
        row.line = line
        row.number = rows
        while true {
            if i < span.count, span[i] == Self.quote {
                i = try quotedCell(from: i, in: span, into: &row)
            } else {
                let end = endOfPlainCell(from: i, in: span)
                row.add(CSVCell(start: i, end: end, line: UInt32(truncatingIfNeeded: line), form: .plain))
                i = end
            }
            guard i < span.count, span[i] == delimiter else { break }
            i += 1
        }
        if i < span.count {
            i = behindLineBreak(at: i, in: span)
            line += 1
        }
        offset = i
        return true
    }

    /// Reads the cell whose opening quote stands at `start`; the offset behind it.
    private mutating func quotedCell(from start: Int, in span: Span<UInt8>, into row: inout CSVRow) throws(UnclosedQuote) -> Int {
        let firstLine = UInt32(truncatingIfNeeded: line)
        var form = CSVCellForm.quoted
        var i = start + 1
        while true {
            i = endOfQuotedRun(from: i, in: span)
            guard i < span.count else {
                throw UnclosedQuote(row: rows, line: Int(firstLine), column: row.width + 1)
            }
            if span[i] != Self.quote {
                line += 1
                i = behindLineBreak(at: i, in: span)
            } else if i + 1 < span.count, span[i + 1] == Self.quote {
                form = .doubled
                i += 2
            } else {
                break
            }
        }
        let close = i
        i += 1
        while i < span.count, span[i] == 0x20 || (span[i] == 0x09 && delimiter != 0x09) { i += 1 }
        let end = endOfPlainCell(from: i, in: span)
        if end == i {
            row.add(CSVCell(start: start + 1, end: close, line: firstLine, form: form))
        } else {
            row.add(CSVCell(start: start, end: end, line: firstLine, form: .stray))
            row.hasStrayQuote = true
        }
        return end
    }

    /// The offset of the next delimiter or line break, or of the end.
    @inline(__always)
    private func endOfPlainCell(from start: Int, in span: Span<UInt8>) -> Int {
        var i = start
        while i &+ 8 <= span.count {
            let word = span.word(at: i)
            let hits =
                ByteMask.equal(word, to: delimiterPattern)
                | ByteMask.equal(word, to: ByteMask.pattern(Self.lineFeed))
                | ByteMask.equal(word, to: ByteMask.pattern(Self.carriageReturn))
            if hits != 0 { return i &+ ByteMask.first(hits) }
            i &+= 8
        }
        while i < span.count, span[i] != delimiter, span[i] != Self.lineFeed, span[i] != Self.carriageReturn { i &+= 1 }
        return i
    }

    /// The offset of the next quote or line break, or of the end.
    @inline(__always)
    private func endOfQuotedRun(from start: Int, in span: Span<UInt8>) -> Int {
        var i = start
        while i &+ 8 <= span.count {
            let word = span.word(at: i)
            let hits =
                ByteMask.equal(word, to: ByteMask.pattern(Self.quote))
                | ByteMask.equal(word, to: ByteMask.pattern(Self.lineFeed))
                | ByteMask.equal(word, to: ByteMask.pattern(Self.carriageReturn))
            if hits != 0 { return i &+ ByteMask.first(hits) }
            i &+= 8
        }
        while i < span.count, span[i] != Self.quote, span[i] != Self.lineFeed, span[i] != Self.carriageReturn { i &+= 1 }
        return i
    }

    /// The offset behind the CRLF, LF or CR at `i`.
    @inline(__always)
    private func behindLineBreak(at i: Int, in span: Span<UInt8>) -> Int {
        span[i] == Self.carriageReturn && i + 1 < span.count && span[i + 1] == Self.lineFeed ? i + 2 : i + 1
    }
}

extension Span where Element == UInt8 {
    /// The text of a cell: without its quotes, doubled quotes made one.
    @inline(__always)
    func text(_ cell: CSVCell) -> String {
        cell.form == .doubled ? textUndoubled(cell.range) : text(cell.range)
    }

    /// Whether a cell holds nothing but white space.
    @inline(__always)
    func isBlank(_ cell: CSVCell) -> Bool {
        cell.start == cell.end || isBlank(cell.range)
    }

    /// Whether every cell of a row is blank.
    func isBlank(_ row: CSVRow) -> Bool {
        for cell in row.cells where !isBlank(cell) { return false }
        return !row.hasMore
    }

    private func textUndoubled(_ range: Range<Int>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var i = range.lowerBound
        while i < range.upperBound {
            let byte = self[i]
            text.append(byte)
            i += byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return text.span.text(0..<text.count)
    }
}
