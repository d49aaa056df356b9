/// A line that stands above or below a table (dòng quanh bảng): names of offices, titles, references, signatures.
package struct AroundLine: Sendable, Equatable {
    /// The 1-based row of the sheet, or line of the document.
    package let row: Int
    /// The 0-based column in which it stands; 0 for a paragraph.
    package let column: Int
    /// One line of text, trimmed.
    package let text: String
    /// Whether it stands above the table.
    package let isAbove: Bool

    /// How many lines around a table are kept, above and below each.
    static let most = 400
    /// The longest line that is kept, in bytes: what is longer is a paragraph about something.
    static let longest = 2_000

    /// Notes a line.
    package init(row: Int, column: Int, text: String, isAbove: Bool) {
        (self.row, self.column, self.text, self.isAbove) = (row, column, text, isAbove)
    }

    /// The lines of the cells of a row; line breaks in a cell part them.
    package static func lines(of cells: [String], row: Int, isAbove: Bool) -> [AroundLine] {
        cells.enumerated()
            .flatMap { column, cell in
                cell.split(whereSeparator: \.isNewline)
                    .map { HeadingRow.tidy(String($0)) }
                    .filter { !$0.isEmpty && $0.utf8.count <= longest }
                    .map { AroundLine(row: row, column: column, text: $0, isAbove: isAbove) }
            }
    }
}
