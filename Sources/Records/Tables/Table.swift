import Diagnostics
import Spreadsheets

/// One data row with its place and its original words (bản ghi).
package struct Record: Sendable, Equatable {
    /// What the rows around a record say of it (dòng xung quanh).
    package final class Surroundings: Sendable, Equatable {
        /// The words of the section row above.
        package let section: String?
        /// The row of the author whose facts it goes on with.
        package let continues: Int?
        /// Whether the author's cell is merged over the record's row, so that it is the author's beyond doubt.
        package let isMergedWithAuthor: Bool
        /// Rows below with text alone, which were not joined to it.
        package let looseText: [LooseText]

        /// Notes what is known.
        package init(section: String?, continues: Int? = nil, isMergedWithAuthor: Bool = false, looseText: [LooseText] = []) {
            self.section = section
            self.continues = continues
            self.isMergedWithAuthor = isMergedWithAuthor
            self.looseText = looseText
        }

        /// Whether both say the same.
        package static func == (left: Surroundings, right: Surroundings) -> Bool {
            (left.section, left.continues, left.isMergedWithAuthor) == (right.section, right.continues, right.isMergedWithAuthor)
                && left.looseText == right.looseText
        }
    }

    /// The facts of combined cells (các ý của ô gộp), by a number that the reader of the columns gives.
    package final class Parts: Sendable, Equatable {
        private let texts: [Int: String]
        /// The columns, counted from 0, whose cell could not be taken apart with certainty.
        package let unclear: [Int]

        /// Notes the facts.
        package init(_ texts: [Int: String], unclear: [Int]) {
            (self.texts, self.unclear) = (texts, unclear)
        }

        /// The fact with this number, as typed; nil when no cell holds it.
        package subscript(fact: Int) -> String? { texts[fact] }

        /// Whether both hold the same.
        package static func == (left: Parts, right: Parts) -> Bool { left.texts == right.texts && left.unclear == right.unclear }
    }

    /// A row below with text alone, which may belong to a record (chữ rời).
    package struct LooseText: Sendable, Equatable {
        /// The 1-based row, its physical line, and its columns counted from 0.
        package let row: Int
        package let line: Int
        package let columns: [Int]
        /// How many further rows with text alone it stands for, and the last of them.
        package private(set) var further: (count: Int32, lastRow: Int32) = (0, 0)

        /// Notes such a row.
        package init(row: Int, line: Int, columns: [Int]) {
            self.row = row
            self.line = line
            self.columns = columns
        }

        /// Lets it stand for one more row below.
        package mutating func add(row: Int) {
            further = (further.count + 1, Int32(clamping: row))
        }

        /// Whether both say the same.
        package static func == (left: LooseText, right: LooseText) -> Bool {
            (left.row, left.line) == (right.row, right.line) && left.columns == right.columns && left.further == right.further
        }
    }

    // A small file may have a hundred thousand records: what is a number takes four bytes, what few records have takes eight.
    private var places: SIMD4<Int32>
    private var unread: Fault?

    /// The 1-based data record, without heading, title and blank rows.
    package var number: Int {
        get { Int(places.x) }
        set { places.x = Int32(clamping: newValue) }
    }
    /// The 1-based row as a spreadsheet shows it, counting title, heading and blank rows; of JSON the same as `number`.
    package var row: Int {
        get { Int(places.y) }
        set { places.y = Int32(clamping: newValue) }
    }
    /// The 1-based physical line where the record begins.
    package var line: Int {
        get { Int(places.z) }
        set { places.z = Int32(clamping: newValue) }
    }
    /// The 1-based JSON dossier this record came from; nil for CSV and for flat JSON rows.
    package var group: Int? {
        get { places.w == 0 ? nil : Int(places.w) }
        set { places.w = Int32(clamping: newValue ?? 0) }
    }
    /// The cells in NFC, in the order of the table's headings: as many as there are headings, then the extra cells if the row
    /// was longer; in a table of more blanks than cells (`Budgets.filling`) a row may end early.
    package var cells: [String]
    /// What each cell holds, of JSON and workbooks; nil where all are text.
    ///
    /// A cell beyond its end is text.
    package var kinds: [CellKind]?
    /// The true dates among the cells, by column.
    package var dates: [DatedCell] = []
    /// JSON only: the line of each cell's value; 0 where the record has no such key.
    package var lines: [Int32]?
    /// Why its cells may not mean what their columns say; nil for a record that was read whole.
    package var fault: LocalizedText? {
        get { unread?.words }
        set { unread = newValue.map(Fault.init) }
    }
    /// Whether the cells of a record with a fault still stand in their columns, as when only words of it cannot be read.
    package var isAligned = false
    /// What the rows around it say of it; nil for nearly every record.
    package var surroundings: Surroundings?
    /// What cells of several facts were taken apart into; nil for a table without combined columns.
    package var parts: Parts?

    /// The part of the table it stands in: the words of the section row above it (`I. KHỐI DOANH NGHIỆP`).
    package var section: String? { surroundings?.section }
    /// The row of the author whose facts it goes on with; nil for a record of its own.
    package var continues: Int? { surroundings?.continues }

    /// Makes a record.
    package init(
        number: Int,
        row: Int,
        line: Int,
        group: Int? = nil,
        cells: [String],
        kinds: [CellKind]? = nil,
        dates: [DatedCell] = [],
        lines: [Int32]? = nil,
        fault: LocalizedText? = nil
    ) {
        places = SIMD4(Int32(clamping: number), Int32(clamping: row), Int32(clamping: line), Int32(clamping: group ?? 0))
        self.cells = cells
        self.kinds = kinds
        self.dates = dates
        self.lines = lines
        unread = fault.map(Fault.init)
    }

    /// Why a record cannot be understood.
    private final class Fault: Sendable, Equatable {
        let words: LocalizedText

        init(_ words: LocalizedText) { self.words = words }

        static func == (left: Fault, right: Fault) -> Bool { left.words == right.words }
    }
}

/// How a table was written down.
package enum TableFormat: String, Sendable {
    /// Cells between `,`, `;` or TAB.
    case csv
    /// One JSON value.
    case json
    /// One JSON object a line.
    case jsonLines = "jsonl"
    /// A sheet of a workbook of Excel.
    case xlsx
    /// A sheet of a workbook of LibreOffice.
    case ods
    /// A table of a document of Word.
    case docx
    /// A table of a document of LibreOffice.
    case odt
    /// A table of a page of HTML.
    case html

    /// True for a table of a text document.
    package var isOfDocument: Bool { [.docx, .odt, .html].contains(self) }

    /// True for a table that a spreadsheet program shows row by row; JSON has lines only.
    package var hasRows: Bool { self != .json && self != .jsonLines }
}

/// What one input, or one sheet of it, holds: headings, records with their place, and what was found while reading (bảng).
package struct Table: Sendable {
    /// What a spreadsheet program does not show of a sheet, and is read all the same.
    package struct Hiding: Sendable, Equatable {
        /// Whether the whole sheet is hidden.
        package var isSheetHidden = false
        /// The 1-based rows with something in them.
        package var rows: [Int] = []
        /// The 1-based columns with something in them.
        package var columns: [Int] = []

        /// Nothing is hidden.
        package init() {}
    }

    /// Cells of one column that are merged over several rows of a sheet; the first holds the value.
    package struct Merge: Sendable, Equatable {
        /// The leftmost column, counted from 0.
        package var column: Int
        /// The 1-based rows.
        package var rows: ClosedRange<Int>

        /// Notes merged cells.
        package init(column: Int, rows: ClosedRange<Int>) {
            self.column = column
            self.rows = rows
        }
    }

    /// The row that names the columns.
    package struct Heading: Sendable, Equatable {
        /// The 1-based rows that make it up: one, or two with merged cells.
        package var rows: [Int]
        /// The cells of those rows as typed, trimmed.
        package var cells: [[String]]
        /// Whether it was found by known headings; else it is only the first row.
        package var isKnown: Bool
    }

    /// The file's name for messages.
    package var file: String
    /// The sheet of a workbook.
    package var sheet: String?
    /// How the table was written down.
    package var format: TableFormat
    /// `UTF-8`, `UTF-8 BOM`, `UTF-16LE` or `UTF-16BE`; of bytes that are no Unicode the encoding most of them are in.
    package var encoding: String
    /// The character between cells; nil for all but CSV.
    package var delimiter: String?
    /// The physical line of the heading row; nil for JSON.
    package var headingLine: Int?
    /// The row that names the columns; nil for JSON.
    package var heading: Heading?
    /// The headings as typed (NFC, trimmed), unique: a blank one becomes `(cột 3)`, a repeated one `Tên (2)`; of JSON
    /// the dotted key paths.
    package var headings: [String]
    /// The data rows.
    package var records: [Record] = []
    /// What was found, in the order of the source; findings that sum up the file come last.
    package var diagnostics: [Diagnostic] = []
    /// How many blank rows were left out.
    package var blankRows = 0
    /// The first of them, by row.
    package var firstBlankRows: [Int] = []
    /// The rows that are neither records nor blank, with the reason.
    package var skipped: [SkippedRow] = []
    /// What is hidden in the sheet.
    package var hiding = Hiding()
    /// Cells of the sheet that are merged over several rows.
    package var merges: [Merge] = []
    /// What columns were converted from; empty for a table in plain Unicode.
    package var encodings: [ColumnEncoding] = []
    /// What stands above and below the table, from the top.
    package var around: [AroundLine] = []
    /// The name of the part that the first rows belong to, where it stands outside the table.
    package var sectionAbove: String?
    /// Whether the rest of the input could not be read; the last record is then a faulty one that says why.
    package var isCut = false
    /// Whether it was cut because a budget was reached, not because its syntax breaks.
    package var isOverBudget = false
    /// Runs of equal rows of which only the first is a record: the 1-based row, and the last row of its run.
    package var equalRows: [Int: Int] = [:]
    /// The bytes of text it was read from, as far as it was read.
    package var textBytes = 0

    /// Makes a table.
    package init(file: String, format: TableFormat, encoding: String, headings: [String], records: [Record] = []) {
        self.file = file
        self.format = format
        self.encoding = encoding
        self.headings = headings
        self.records = records
    }
}
