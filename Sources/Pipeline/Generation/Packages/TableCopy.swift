import Dossiers
import Records
import SangkienArchive
import VietnameseText

/// The rows of one dossier as a workbook, cells as they were read (bản chép bảng): of tables that are no workbooks, and of files of several unions.
struct TableCopy {
    private let sheet: Workbook.Sheet
    /// The row of the copy for each row of the table.
    private let places: [Int: Int]
    private let firstColumn: Int
    /// Cells that Excel cannot hold whole.
    private let cut: [FaultMarks.Place]

    /// The most characters that a cell of Excel holds, with room.
    private static let longest = 32_000
    /// How many rows down the copy keeps the numbers of the table's rows.
    private static let sameRows = 100_000

    /// The records of a dossier from the top: its initiatives', and its first.
    static func records(of dossier: Dossier) -> [Record] {
        var records: [Int: Record] = [dossier.firstRecord.number: dossier.firstRecord]
        for initiative in dossier.initiatives { records[initiative.record.number] = initiative.record }
        return records.values.sorted { $0.number < $1.number }
    }

    /// Copies the headings and the rows of `dossier`; with `keepsRows` they stand in the same rows as in the table.
    init(_ dossier: Dossier, keepsRows: Bool) {
        let source = dossier.source
        let records = Self.records(of: dossier)
        let headings = source.hasRows ? source.heading.map { Array(zip($0.rows, $0.cells)) } ?? [] : []
        // JSON has keys; the names of the columns say the same to a person.
        let names = source.headings.enumerated().map { source.field(at: $0)?.heading ?? $1 }
        let heads = headings.isEmpty ? [(1, names)] : headings
        let rows = heads + records.map { (PackageMarks.row(of: $0, source), $0.cells) }
        let last = rows.map(\.0).max() ?? 1
        let isSame = keepsRows && last <= Self.sameRows
        var places: [Int: Int] = [:]
        for (index, row) in rows.map(\.0).sorted().enumerated() where places[row] == nil { places[row] = isSame ? row : index + 1 }
        let width = max(rows.map(\.1.count).max() ?? 1, 1)
        var lines = [Workbook.Row](repeating: Workbook.Row(cells: [], height: nil), count: places.values.max() ?? 1)
        let widths = (0..<width).map { column in Self.width(of: rows.lazy.map(\.1).filter { column < $0.count }.map { $0[column] }) }
        var cut: [FaultMarks.Place] = []
        for (index, (row, cells)) in rows.enumerated() {
            guard let place = places[row] else { continue }
            let style: Workbook.Style = index < heads.count ? .headingOfInitiative : .text
            for (column, text) in cells.enumerated() where text.utf16.count > Self.longest {
                cut.append(FaultMarks.Place(row: row, column: column))
            }
            lines[place - 1].height = Self.height(of: cells, widths)
            lines[place - 1].cells = cells.map { Workbook.Cell(text: Self.bounded($0), style: style) }
        }
        let name = PackageName.safe((source.sheet ?? "Bảng dữ liệu").filter { !"[]':".contains($0) }, longest: 60)
        sheet = Workbook.Sheet(
            name: name.isEmpty ? "Bảng dữ liệu" : String(name.prefix(31)),
            columns: widths.map { Workbook.Column(width: $0, style: .text) },
            rows: lines,
            frozen: (rows: heads.compactMap { places[$0.0] }.max() ?? 0, columns: 0),
            scale: 60
        )
        (self.places, self.cut) = (places, cut)
        firstColumn = source.headings.firstIndex { !$0.isEmpty && !$0.hasPrefix("(cột ") } ?? 0
    }

    /// The width of a column in characters: that of its words, within what is handy.
    private static func width(of cells: some Sequence<String>) -> Int {
        let longest = cells.map { min($0.utf8.count, 2_000) }.max() ?? 0
        return longest <= 100 ? min(max(longest, 10), 24) : 48
    }

    /// The height of a row in points: that of its highest cell, as far as Excel goes.
    private static func height(of cells: [String], _ widths: [Int]) -> Int {
        let lines = zip(cells, widths)
            .map { text, width in
                text.prefix(4_000).split(omittingEmptySubsequences: false) { $0.isNewline }
                    .reduce(0) { $0 + 1 + $1.count / max(width - 2, 1) }
            }
        return min(max(lines.max() ?? 1, 1) * 16 + 2, 400)
    }

    private static func bounded(_ text: String) -> String {
        if text.utf16.count <= longest { return text }
        var bounded = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            if count >= longest { break }
            bounded.append(character)
        }
        return bounded + "…"
    }

    /// The workbook with `marks`, which are in rows of the table; nil where it cannot be made.
    func bytes(_ marks: FaultMarks, time: ZipTime) -> [UInt8]? {
        let heading = FaultMarks.Place(row: max(sheet.frozen.rows, 1), column: firstColumn)
        var moved = marks.moved { place in places[place.row].map { FaultMarks.Place(row: $0, column: place.column) } ?? heading }
        for place in cut {
            guard let row = places[place.row] else { continue }
            let words = "\(FaultMarks.Level.note.words): Ô của Excel không chứa hết nội dung này; phần sau xem ở tệp đơn vị đã gửi."
            moved.add(words, .note, at: FaultMarks.Place(row: row, column: place.column))
        }
        let members = WorkbookParts.members(of: Workbook(sheets: [sheet]))
        guard let plain = try? ZipArchive.bytes(members, name: "xlsx", time: time) else { return nil }
        return moved.isEmpty ? plain : MarkedWorkbook.bytes(of: plain, name: "xlsx", sheet: nil, moved, time: time)
    }
}
