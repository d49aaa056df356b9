/// Where in an input something stands (vị trí trong tệp).
///
/// Every part but the file may be unknown.
public struct SourceLocation: Sendable, Hashable {
    /// The file as the user named it, or `-` for standard input.
    public var file: String
    /// The sheet of a workbook.
    public var sheet: String?
    /// The data record, counted from 1 without heading and blank rows.
    public var record: Int?
    /// The physical line of the file, counted from 1.
    public var line: Int?
    /// The row a spreadsheet program shows for the record, counted from 1; differs from `line` when cells hold line breaks.
    public var row: Int?
    /// The column, counted from 1: of a table its place from the left, of JSON, YAML and XML the byte in the line.
    public var column: Int?
    /// The heading of that column as typed.
    public var heading: String?

    /// Creates a location; leave out what is not known.
    public init(
        file: String,
        sheet: String? = nil,
        record: Int? = nil,
        line: Int? = nil,
        row: Int? = nil,
        column: Int? = nil,
        heading: String? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.record = record
        self.line = line
        self.row = row
        self.column = column
        self.heading = heading
    }

    /// The location in words, for a person: `ho-so.csv, dòng 12, cột “Năm sinh”`.
    public func text(in language: Language) -> String {
        let vietnamese = language == .vietnamese
        var parts = [file == "-" ? (vietnamese ? "đầu vào chuẩn" : "standard input") : file]
        if let sheet { parts.append((vietnamese ? "trang tính " : "sheet ") + sheet) }
        if let row, let line, row != line {
            parts.append(vietnamese ? "hàng \(row) (dòng \(line) của tệp)" : "row \(row) (line \(line) of the file)")
        } else if let line = line ?? row {
            parts.append((vietnamese ? "dòng " : "line ") + String(line))
        }
        if let heading {
            parts.append(vietnamese ? "cột “\(heading)”" : "column “\(heading)”")
        } else if let column {
            parts.append((vietnamese ? "cột " : "column ") + String(column))
        }
        return parts.joined(separator: ", ")
    }
}
