/// A row that is no record, and why (dòng không phải bản ghi).
package struct SkippedRow: Sendable, Equatable {
    /// Why a row is no record.
    package enum Reason: String, Sendable, CaseIterable {
        /// Above the heading: names of the office and of the table (dòng tên biểu).
        case title
        /// One of the rows that name the columns (dòng tiêu đề).
        case heading
        /// Numbers of the columns: `(1) (2) (3)` (dòng đánh số cột).
        case columnNumbers = "column-numbers"
        /// The heading once more, as page breaks and pasted blocks bring it (tiêu đề lặp lại).
        case repeatedHeading = "repeated-heading"
        /// The name of a part of the table: `I. KHỐI DOANH NGHIỆP` (tên phần).
        case section
        /// A sum: `Tổng cộng: 12 sáng kiến` (dòng cộng).
        case total
        /// What stands under the table: place and date, signature, recipients (phần ký).
        case closing
        /// Text alone in one column, perhaps the rest of the row above (chữ nối dòng trên).
        case looseText = "loose-text"
        /// Dashes, dots and the like without a letter (dòng gạch, chấm).
        case noWords = "no-words"
        /// The hints of the starter workbook (dòng gợi ý của bảng mẫu).
        case hint
        /// Nothing but its number (chỉ có số thứ tự).
        case numberOnly = "number-only"
        /// Cells filled down beyond the end of the table, without an initiative (ô kéo xuống quá cuối bảng).
        case filledDown = "filled-down"
        /// The heading of another table below, in another order, and its rows (bảng khác ở dưới).
        case otherTable = "other-table"
        /// A table of figures below, with columns of its own (bảng số liệu ở dưới).
        case figures
    }

    /// The 1-based row as a spreadsheet shows it.
    package var row: Int
    /// The 1-based physical line.
    package var line: Int
    /// Why it is no record.
    package var reason: Reason
    /// The words of the row, cut short.
    package var words: String

    /// The most characters of a row's words that are kept.
    private static let longest = 80

    /// Notes a row with its cells.
    package init(row: Int, line: Int, reason: Reason, cells: [String]) {
        self.row = row
        self.line = line
        self.reason = reason
        let text = cells.map(HeadingRow.tidy).filter { !$0.isEmpty }.joined(separator: " | ").split { $0.isNewline }.joined(separator: " ")
        words = text.count > Self.longest ? text.prefix(Self.longest) + "…" : text
    }
}
