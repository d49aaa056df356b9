/// Where in an input something stands (vị trí trong tệp).
///
/// Every part but the file may be unknown.
public struct SourceLocation: Sendable, Hashable {
    /// The file as the user named it, or `-` for standard input; bytes that are no UTF-8 as `\xE9`.
    public var file: String
    /// The sheet of a workbook.
    public var sheet: String?
    /// The heading of the column as typed.
    public var heading: String?
    // A run may have a hundred thousand findings: what few of them have takes little room in the others.
    private var numbers = Numbers()
    private var document: DocumentPlace?

    /// Creates a location; leave out what is not known.
    public init(
        file: String,
        sheet: String? = nil,
        record: Int? = nil,
        line: Int? = nil,
        row: Int? = nil,
        column: Int? = nil,
        heading: String? = nil,
        part: String? = nil,
        byteOffset: Int? = nil,
        byteLength: Int? = nil,
        place: LocalizedText? = nil,
        nearestHeading: String? = nil,
        context: String? = nil
    ) {
        self.file = RawPath.shown(file)
        self.sheet = sheet
        self.heading = heading
        self.record = record
        self.line = line
        self.row = row
        self.column = column
        let parts = DocumentPlace.Parts(
            part: part,
            byteOffset: byteOffset,
            byteLength: byteLength,
            place: place,
            nearestHeading: nearestHeading,
            context: context
        )
        if parts != DocumentPlace.Parts() { document = DocumentPlace(parts) }
    }

    /// The location in words, for a person: `ho-so.csv, dòng 12, cột “Năm sinh”`.
    ///
    /// In a document inside an archive it is the place that a person sees, not the line of a member nobody opens:
    /// `mau.docx, bảng 2, dòng 3, ô 4: “…«Họ tên»…”`. In a file of its own it is both.
    public func text(in language: Language) -> String {
        let quotation = context.map { ["“\($0)”"] } ?? []
        guard place != nil else { return ([position(in: language)] + quotation).joined(separator: ": ") }
        let words = placeText(in: language)
        return ([part == nil ? "\(position(in: language)) (\(words))" : "\(file), \(words)"] + quotation).joined(separator: ": ")
    }

    /// The place in a document with the heading before it: `bảng 2, dòng 3, ô 4, dưới tiêu đề “KẾT QUẢ”`; empty where there is none.
    public func placeText(in language: Language) -> String {
        guard let place else { return "" }
        guard let heading = nearestHeading else { return place[language] }
        return LocalizedText(
            vi: "\(place.vietnamese), dưới tiêu đề “\(heading)”",
            en: "\(place.english), below the heading “\(heading)”"
        )[language]
    }

    /// The name of the table of that number in a document, which stands where workbooks have a sheet's: `bảng 2`.
    public static func tableName(_ number: Int) -> String { tablePrefix + String(number) }

    private static let tablePrefix = "bảng "

    private static func words(ofSheet sheet: String, _ vietnamese: Bool) -> String {
        let number = sheet.hasPrefix(tablePrefix) ? sheet.dropFirst(tablePrefix.count) : ""
        if !number.isEmpty, number.allSatisfy(\.isNumber) { return vietnamese ? sheet : "table " + number }
        return (vietnamese ? "trang tính " : "sheet ") + sheet
    }

    /// The file with the line and column.
    private func position(in language: Language) -> String {
        let vietnamese = language == .vietnamese
        var parts = [file == "-" ? (vietnamese ? "dữ liệu nhập trực tiếp" : "standard input") : file]
        if let part { parts.append(part) }
        if let sheet { parts.append(Self.words(ofSheet: sheet, vietnamese)) }
        if let row, let line, row != line {
            parts.append(vietnamese ? "dòng \(row)" : "row \(row) (line \(line) of the file)")
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

extension SourceLocation {
    /// The data record, counted from 1 without heading and blank rows.
    public var record: Int? {
        get { Numbers.shown(numbers.record) }
        set { numbers.record = Numbers.stored(newValue) }
    }
    /// The physical line of the file, counted from 1.
    public var line: Int? {
        get { Numbers.shown(numbers.line) }
        set { numbers.line = Numbers.stored(newValue) }
    }
    /// The row a spreadsheet program shows for the record, counted from 1; differs from `line` when cells hold line breaks.
    public var row: Int? {
        get { Numbers.shown(numbers.row) }
        set { numbers.row = Numbers.stored(newValue) }
    }
    /// The column, counted from 1: of a table its place from the left, of JSON, YAML and XML the byte in the line.
    public var column: Int? {
        get { Numbers.shown(numbers.column) }
        set { numbers.column = Numbers.stored(newValue) }
    }
    /// The member of an archive, such as `word/document.xml`; a line and column are then those of the member.
    public var part: String? {
        get { document?.parts.part }
        set { changeDocument { $0.part = newValue } }
    }
    /// The byte at which it begins in the file or member, counted from 0.
    public var byteOffset: Int? {
        get { document?.parts.byteOffset }
        set { changeDocument { $0.byteOffset = newValue } }
    }
    /// How many bytes it has there.
    public var byteLength: Int? {
        get { document?.parts.byteLength }
        set { changeDocument { $0.byteLength = newValue } }
    }
    /// Where a person finds it in a document: `bảng 2, dòng 3, ô 4`.
    public var place: LocalizedText? {
        get { document?.parts.place }
        set { changeDocument { $0.place = newValue } }
    }
    /// The heading of the document that stands before the place.
    public var nearestHeading: String? {
        get { document?.parts.nearestHeading }
        set { changeDocument { $0.nearestHeading = newValue } }
    }
    /// The words around it in a document, one line, cut short.
    public var context: String? {
        get { document?.parts.context }
        set { changeDocument { $0.context = newValue } }
    }

    private mutating func changeDocument(_ change: (inout DocumentPlace.Parts) -> Void) {
        var parts = document?.parts ?? DocumentPlace.Parts()
        change(&parts)
        document = parts == DocumentPlace.Parts() ? nil : DocumentPlace(parts)
    }
}

/// The numbers of a location in four bytes each; inputs end at 2 GiB.
private struct Numbers: Hashable {
    private static let unknown = Int32.min
    var record = unknown
    var line = unknown
    var row = unknown
    var column = unknown

    static func shown(_ number: Int32) -> Int? { number == unknown ? nil : Int(number) }
    static func stored(_ number: Int?) -> Int32 { number.map { Int32(clamping: max($0, 1 - Int(Int32.max))) } ?? unknown }
}

/// What only a place in a document has.
private final class DocumentPlace: Sendable, Hashable {
    struct Parts: Hashable {
        var part: String?
        var byteOffset: Int?
        var byteLength: Int?
        var place: LocalizedText?
        var nearestHeading: String?
        var context: String?
    }

    let parts: Parts

    init(_ parts: Parts) {
        self.parts = parts
    }

    static func == (left: DocumentPlace, right: DocumentPlace) -> Bool { left.parts == right.parts }

    func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
