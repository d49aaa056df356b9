import SangkienDiagnostics
import Spreadsheets

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

    /// A form that stands below another one in the same sheet.
    package struct FurtherForm: Sendable, Equatable {
        /// The 1-based rows of the lines above it.
        package let rows: ClosedRange<Int>
        /// Those lines.
        package let lines: [AroundLine]

        /// Notes the lines that stand above it in `rows`.
        package init(rows: ClosedRange<Int>, lines: [AroundLine]) {
            (self.rows, self.lines) = (rows, lines)
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
    /// The forms below the first one, from the top; each has its own letter or union.
    package var furtherForms: [FurtherForm] = []
    /// Whether the rest of the input could not be read; the last record is then a faulty one that says why.
    package var isCut = false
    /// Whether it was cut because a budget was reached, not because its syntax breaks.
    package var isOverBudget = false
    /// Runs of equal rows of which only the first is a record: the 1-based row, and the last row of its run.
    package var equalRows: [Int: Int] = [:]
    /// The cells whose text looks different from piece to piece, by the 1-based row; empty unless they were asked for.
    package var formatted: [Int: [FormattedCell]] = [:]
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
