import Diagnostics

/// One cell's own kind in JSON; CSV cells are always text (loại của ô).
package enum CellKind: UInt8, Sendable {
    /// A string, or several values joined with `; `.
    case text
    /// A number; the cell holds its own digits, unchanged.
    case number
    /// `true` or `false`.
    case bool
    /// `null`, or no such key in this record; the cell is empty.
    case null
}

/// One data row with its place and its original words (bản ghi).
package struct Record: Sendable, Equatable {
    /// The 1-based data record, without heading, title and blank rows.
    package var number: Int
    /// The 1-based row as a spreadsheet shows it, counting title, heading and blank rows; of JSON the same as `number`.
    package var row: Int
    /// The 1-based physical line where the record begins.
    package var line: Int
    /// The 1-based JSON dossier this record came from; nil for CSV and for flat JSON rows.
    package var group: Int?
    /// The cells in NFC, in the order of the table's headings: exactly as many as there are headings, then the extra
    /// cells if the row was longer.
    package var cells: [String]
    /// JSON only: the kind of each cell.
    package var kinds: [CellKind]?
    /// JSON only: the line of each cell's value; 0 where the record has no such key.
    package var lines: [Int]?
    /// Why its cells may not mean what their columns say; nil for a record that was read whole.
    package var fault: LocalizedText?
    /// Whether the cells of a record with a fault still stand in their columns, as when only words of it cannot be read.
    package var isAligned = false

    /// Makes a record.
    package init(
        number: Int,
        row: Int,
        line: Int,
        group: Int? = nil,
        cells: [String],
        kinds: [CellKind]? = nil,
        lines: [Int]? = nil,
        fault: LocalizedText? = nil
    ) {
        self.number = number
        self.row = row
        self.line = line
        self.group = group
        self.cells = cells
        self.kinds = kinds
        self.lines = lines
        self.fault = fault
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
}

/// What one input holds: headings, records with their place, and what was found while reading (bảng).
package struct Table: Sendable {
    /// The file's name for messages.
    package var file: String
    /// How the table was written down.
    package var format: TableFormat
    /// `UTF-8`, `UTF-8 BOM`, `UTF-16LE` or `UTF-16BE`; of bytes that are no Unicode the encoding most of them are in.
    package var encoding: String
    /// The character between cells; nil for JSON.
    package var delimiter: String?
    /// The physical line of the heading row; nil for JSON.
    package var headingLine: Int?
    /// The headings as typed (NFC, trimmed), unique: a blank one becomes `(cột 3)`, a repeated one `Tên (2)`; of JSON
    /// the dotted key paths.
    package var headings: [String]
    /// The data rows.
    package var records: [Record]
    /// What was found, in the order of the source; findings that sum up the file come last.
    package var diagnostics: [Diagnostic]
    /// How many blank rows were left out.
    package var skippedRows: Int
    /// How many rows are neither data nor blank nor the heading row: titles above it, the other row of a two-row
    /// heading, and a row of column numbers `(1) (2) (3)` below it.
    package var titleRows: Int
    /// What columns were converted from; empty for a table in plain Unicode.
    package var encodings: [ColumnEncoding] = []

    /// Makes a table.
    package init(
        file: String,
        format: TableFormat,
        encoding: String,
        delimiter: String? = nil,
        headingLine: Int? = nil,
        headings: [String],
        records: [Record],
        diagnostics: [Diagnostic] = [],
        skippedRows: Int = 0,
        titleRows: Int = 0
    ) {
        self.file = file
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.headingLine = headingLine
        self.headings = headings
        self.records = records
        self.diagnostics = diagnostics
        self.skippedRows = skippedRows
        self.titleRows = titleRows
    }
}
