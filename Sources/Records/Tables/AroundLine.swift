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

    /// The lines of the cells of a row; line breaks in a cell part them, and so do the wide gaps of a letterhead.
    package static func lines(of cells: [String], row: Int, isAbove: Bool) -> [AroundLine] {
        cells.enumerated()
            .flatMap { column, cell in
                cell.split(whereSeparator: \.isNewline)
                    .flatMap(parted)
                    .map { HeadingRow.tidy(String($0)) }
                    .filter { !$0.isEmpty && $0.utf8.count <= longest }
                    .map { AroundLine(row: row, column: column, text: $0, isAbove: isAbove) }
            }
    }

    /// How many blanks are a wide gap; a tab is one.
    private static let gap = 3

    /// The texts of a line with wide gaps in it, as letterheads without a table have: `Số: 07/TTr-CĐN⇥Bình Định, ngày 8/4/2021`.
    ///
    /// What goes on behind a gap begins with a capital. A label keeps its value, and a date the blanks for a figure that nobody wrote.
    private static func parted(_ line: Substring) -> [Substring] {
        // A paragraph about something stays one, and is not kept.
        guard line.utf8.count <= longest else { return [line] }
        var parts: [Substring] = []
        var (start, blanks, end) = (line.startIndex, 0, line.startIndex)
        for place in line.indices {
            let character = line[place]
            if character == "\t" {
                blanks += gap
            } else if character.isWhitespace {
                blanks += 1
            } else {
                if blanks >= gap, end > start, character.isUppercase, !":,;".contains(line[line.index(before: end)]) {
                    parts.append(line[start..<end])
                    start = place
                }
                (blanks, end) = (0, line.index(after: place))
            }
        }
        return parts + [line[start...]]
    }
}
