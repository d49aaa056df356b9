import Dossiers
import SangkienDiagnostics
import Spreadsheets

/// A register of another form made anew as XLSX (lập lại sổ từ tệp ODS…): every cell where it was, with the words that it shows.
///
/// Looks, comments and formulas of the office's own are not carried over; an XLSX register is never made anew but changed in place.
struct RegisterRebuild {
    /// The register as a workbook of ours.
    let workbook: Workbook

    /// Makes `book` anew.
    ///
    /// - Throws: `DiagnosticError` when it cannot be read to its end.
    init(_ book: RegisterBook, _ frame: RegisterFrame) throws(DiagnosticError) {
        let source = try Spreadsheets.Workbook(path: book.file)
        var sheets: [Workbook.Sheet] = []
        for sheet in source.sheets {
            let rows = try Self.rows(of: sheet.index, in: source)
            switch sheet.name {
            case book.dossiers?.name: sheets.append(Self.sheet(book.dossiers, frame.dossiers, rows, frame))
            case book.initiatives?.name: sheets.append(Self.sheet(book.initiatives, frame.initiatives, rows, frame))
            case frame.listsSheet.name, RegisterGuide.sheet.name: continue
            default: sheets.append(Self.own(sheet.name, rows))
            }
        }
        workbook = Workbook(sheets: sheets + [RegisterGuide.sheet, frame.listsSheet], styles: RegisterStyles.xml)
    }

    /// All rows from the top; a row that repeats stands as often as the file says, as far as a register goes.
    private static func rows(of sheet: Int, in source: Spreadsheets.Workbook) throws(DiagnosticError) -> [[SheetCell]] {
        var rows: [[SheetCell]] = []
        _ = try source.rows(of: sheet, inAnyOrder: true) { row throws(DiagnosticError) in
            guard row.number <= RegisterFrame.lastRow else { return false }
            while rows.count < row.number - 1 { rows.append([]) }
            for _ in 0..<min(row.count, RegisterFrame.lastRow - rows.count) { rows.append(row.cells) }
            return true
        }
        return rows
    }

    private static func sheet(
        _ sheet: RegisterSheet?,
        _ columns: [RegisterColumn],
        _ rows: [[SheetCell]],
        _ frame: RegisterFrame
    ) -> Workbook.Sheet {
        let places = sheet?.columns ?? [:]
        let headingRow = sheet?.headingRow ?? RegisterMarks.headingRow
        var layout = [RegisterColumn?](repeating: nil, count: rows.map(\.count).max() ?? 0)
        for (meaning, place) in places where place < layout.count {
            // Every judge's column is as the first one's.
            let known = columns.first { $0.meaning == meaning } ?? columns.first { if case .judge = $0.meaning { true } else { false } }
            layout[place] = known.map { $0.meaning == meaning ? $0 : $0.meaning(meaning) }
        }
        let made = rows.enumerated()
            .map { index, cells in
                let count = index + 1 == headingRow || (index + 1 > headingRow && !cells.isEmpty) ? layout.count : cells.count
                let row = (0..<count)
                    .map { place in
                        let style: Workbook.Style =
                            if index + 1 > headingRow {
                                layout[place].map(RegisterFrame.style) ?? RegisterStyles.typed
                            } else if index + 1 == headingRow {
                                RegisterFrame.headingStyle(of: layout[place])
                            } else {
                                index == 0 ? RegisterStyles.title : RegisterStyles.note
                            }
                        return cell(place < cells.count ? cells[place] : .empty, style)
                    }
                return Workbook.Row(cells: row, height: index + 1 == headingRow ? 52 : nil)
            }
        return frame.sheet(sheet?.name ?? "", layout, headingRow: headingRow, rows: made)
    }

    /// A sheet that the office added for itself.
    private static func own(_ name: String, _ rows: [[SheetCell]]) -> Workbook.Sheet {
        let made = rows.map { Workbook.Row(cells: $0.map { cell($0, RegisterStyles.guide) }, height: nil) }
        let count = rows.map(\.count).max() ?? 0
        return Workbook.Sheet(
            name: name,
            columns: (0..<max(1, count)).map { _ in .init(width: 20, style: RegisterStyles.guide) },
            rows: made,
            frozen: (rows: 0, columns: 0),
            scale: 100
        )
    }

    private static func cell(_ cell: SheetCell, _ style: Workbook.Style) -> Workbook.Cell {
        if cell.kind == .number, let digits = digits(cell.text) { return Workbook.Cell(text: digits, style: style, isNumber: true) }
        return Workbook.Cell(text: cell.text, style: style)
    }

    /// A plain number with a decimal point; nil for what its format made of it: `30 triệu`, `1.500`.
    private static func digits(_ shown: String) -> String? {
        let parts = shown.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let isPlain = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
        guard isPlain, shown.utf8.count <= 15, parts[0].count == 1 || parts[0].first != 0x30 else { return nil }
        return shown.replacing(",", with: ".")
    }
}

extension RegisterColumn {
    /// The same column for another judge.
    fileprivate func meaning(_ meaning: Meaning) -> RegisterColumn {
        RegisterColumn(meaning: meaning, heading: heading, width: width, isTyped: isTyped, choices: choices, prompt: prompt)
    }
}
