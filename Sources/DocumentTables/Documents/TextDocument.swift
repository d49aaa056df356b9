import SangkienDiagnostics
import Spreadsheets

/// A text document as a person reads it from the top: lines and tables (văn bản).
///
/// Lines are counted as a person would: each paragraph outside tables is one, blank or not, and so is each row of a table.
package struct TextDocument: Sendable {
    /// A piece of the document.
    package enum Block: Sendable {
        /// A paragraph outside all tables that has text.
        case line(DocumentLine)
        /// A table that has text.
        case table(DocumentTable)
    }

    /// Its pieces from the top.
    package let blocks: [Block]
    /// What was left out or read otherwise than it looks.
    package let remarks: DocumentRemarks
    /// The bytes of text in it.
    package let textBytes: Int
}

/// A paragraph outside tables (đoạn văn).
package struct DocumentLine: Sendable, Equatable {
    /// Its number among the lines of the document, from 1.
    package let number: Int
    /// Its text; line breaks in it are `\n`.
    package let text: String

    /// A paragraph of this text.
    package init(number: Int, text: String) {
        (self.number, self.text) = (number, text)
    }
}

/// A row of a table in a document (dòng của bảng).
package struct DocumentRow: Sendable, Equatable {
    /// Its number among the lines of the document, from 1.
    package var number: Int
    /// How many rows from this one on are the same, as the file says itself.
    package var count = 1
    /// The cells from the left without blank ones at the end; of merged cells the first has the text.
    package var cells: [String]

    /// Its cells as one line: semicolons between them, and nothing more behind a colon that was typed.
    package var line: String {
        cells.filter { !$0.isEmpty }
            .reduce(into: "") { line, cell in line += (line.isEmpty ? "" : line.hasSuffix(":") ? " " : "; ") + cell }
    }
}

/// A table of a document (bảng trong văn bản).
package struct DocumentTable: Sendable {
    /// Cells of one column that are merged over several rows.
    package struct Merge: Sendable, Equatable {
        /// The leftmost column, from 0.
        package var column: Int
        /// The numbers of the rows.
        package var rows: ClosedRange<Int>
    }

    /// The rows that have text.
    package internal(set) var rows: [DocumentRow] = []
    /// Cells merged over several rows.
    package internal(set) var merges: [Merge] = []
    /// Tables inside cells, from the top, whose text stands in those cells as well.
    package internal(set) var nested: [DocumentTable] = []
    /// How many columns it has, blank ones left out.
    package internal(set) var width = 0

    /// Leaves out columns in which no row has text: such as edges of cells make that do not meet.
    mutating func dropBlankColumns() {
        let most = rows.reduce(0) { max($0, $1.cells.count) }
        var isUsed = [Bool](repeating: false, count: most)
        for row in rows {
            for (column, cell) in row.cells.enumerated() where !cell.isEmpty { isUsed[column] = true }
        }
        width = isUsed.count { $0 }
        guard width < most else { return }
        for index in rows.indices { rows[index].cells = zip(rows[index].cells, isUsed).filter(\.1).map(\.0) }
        merges = merges.filter { $0.column < most && isUsed[$0.column] }
            .map { Merge(column: isUsed[..<$0.column].count { $0 }, rows: $0.rows) }
    }
}

/// A comment in a document (ghi chú trong văn bản).
package struct DocumentComment: Sendable, Equatable {
    /// The number of the line that it stands at, from 1.
    package let line: Int
    /// The beginning of its words.
    package let text: String
}

/// What of a document is not read as it looks, each counted (ghi nhận về văn bản).
package struct DocumentRemarks: Sendable, Equatable {
    /// Deletions that somebody noted and nobody has accepted: left out.
    package var deletions = 0
    /// Insertions that somebody noted and nobody has accepted: read.
    package var insertions = 0
    /// Hidden texts: left out.
    package var hidden = 0
    /// Footnotes and endnotes: left out.
    package var notes = 0
    /// Lines in the headers of pages: read as lines above all others.
    package var heads = 0
    /// Lines in the footers of pages: left out.
    package var feet = 0
    /// Text boxes: read as lines above what they are fixed to.
    package var boxes = 0
    /// Tables in text boxes outside of tables: no rows, but lines like the other text of the box.
    package var boxedTables = 0
    /// Tables in cells of tables of initiatives: lines of those cells.
    package var innerTables = 0

    /// Comments: left out, but kept for what they ask, with the number of the line that they stand at, as far as they are remembered.
    package private(set) var comments: [DocumentComment] = []

    /// Rows of tables of which all text is struck through, by their numbers among the lines, as far as they are remembered.
    package var struckRows: [Int] = []
    /// Cells of other rows in which text is struck through.
    package var struckCells = 0
    /// The row of the first such cell by its number among the lines; nil without one.
    package var firstStruckCell: Int?

    /// Takes a comment at a line.
    mutating func take(comment text: String, line: Int) {
        if comments.count < SheetLimits.comments { comments.append(DocumentComment(line: line, text: text)) }
    }

    /// Takes how a row of a table looks.
    mutating func take(_ row: (number: Int, filled: Int, struck: Int, partly: Int)) {
        guard row.struck + row.partly > 0 else { return }
        if row.struck == row.filled {
            if struckRows.count < SheetLimits.looks { struckRows.append(row.number) }
        } else {
            struckCells += row.struck + row.partly
            firstStruckCell = firstStruckCell ?? row.number
        }
    }

    /// `D070` and `D090` for what was noticed; none for a plain document.
    package func findings(file: String) -> [Diagnostic] {
        [finding(file: file)].compactMap { $0 } + struck(file: file)
    }

    private func struck(file: String) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let first = struckRows.first {
            let rows = RowRanges.text(struckRows, limit: 12)
            let what = LocalizedText(vi: "cả dòng \(rows)", en: "all of row \(rows)")
            findings.append(Diagnostic(.struckThrough, at: SourceLocation(file: file, row: first), Argument("what", what)))
        }
        if let firstStruckCell {
            let what = LocalizedText(
                vi: "\(struckCells) ô (ô đầu tiên ở dòng này)",
                en: "\(struckCells) \(struckCells == 1 ? "cell" : "cells") (the first one is in this row)"
            )
            findings.append(Diagnostic(.struckThrough, at: SourceLocation(file: file, row: firstStruckCell), Argument("what", what)))
        }
        return findings
    }

    private func finding(file: String) -> Diagnostic? {
        let parts: [(Int, LocalizedText)] = [
            (
                deletions,
                .init(vi: "\(deletions) chỗ đã xóa khi theo dõi thay đổi (bỏ qua)", en: "\(deletions) tracked deletions (left out)")
            ),
            (
                insertions,
                .init(vi: "\(insertions) chỗ đã thêm khi theo dõi thay đổi (có đọc)", en: "\(insertions) tracked insertions (read)")
            ),
            (hidden, .init(vi: "\(hidden) chỗ chữ ẩn (bỏ qua)", en: "\(hidden) hidden texts (left out)")),
            (notes, .init(vi: "\(notes) chú thích cuối trang, cuối văn bản (bỏ qua)", en: "\(notes) footnotes or endnotes (left out)")),
            (
                heads,
                .init(
                    vi: "\(heads) dòng chữ ở đầu trang (đọc như dòng trên cùng)",
                    en: "\(heads) lines in page headers (read as lines at the top)"
                )
            ),
            (feet, .init(vi: "\(feet) dòng chữ ở chân trang (bỏ qua)", en: "\(feet) lines in page footers (left out)")),
            (boxes, .init(vi: "\(boxes) hộp văn bản (đọc như các dòng riêng)", en: "\(boxes) text boxes (read as lines of their own)")),
            (
                innerTables,
                .init(
                    vi: "\(innerTables) bảng nhỏ trong ô (đọc như các dòng của ô, các ô cách nhau dấu chấm phẩy)",
                    en: "\(innerTables) tables in cells (read as lines of the cell, with semicolons between their cells)"
                )
            ),
        ]
        let reported = parts.filter { $0.0 > 0 }.map(\.1)
        guard !reported.isEmpty else { return nil }
        let what = LocalizedText(
            vi: reported.map(\.vietnamese).joined(separator: "; "),
            en: reported.map(\.english).joined(separator: "; ")
        )
        return Diagnostic(.documentParts, at: SourceLocation(file: file), Argument("what", what))
    }
}
