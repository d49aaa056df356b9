import Dossiers
import Records
import SangkienArchive

/// The starter workbook (bảng mẫu để nhập): the headings of the data contract, a row of hints, and drop-downs of the programme's lists.
enum StarterWorkbook {
    /// The sheet that is filled in.
    static let sheet = "Sáng kiến"
    /// Down to this row cells have drop-downs.
    static let lastRow = 5000

    /// The members of the workbook for a programme.
    static func members(for programme: Programme) -> [ZipMember] {
        WorkbookParts.members(of: workbook(for: programme))
    }

    static func workbook(for programme: Programme) -> Workbook {
        let columns = StarterColumn.columns(for: programme)
        return Workbook(sheets: [data(columns, programme), lists(columns)])
    }

    private static func data(_ columns: [StarterColumn], _ programme: Programme) -> Workbook.Sheet {
        let hints = StarterHints(programme)
        let headings = columns.map { Workbook.Cell(text: $0.field.heading, style: style(of: $0.field)) }
        let texts = columns.enumerated()
            .map { index, column in
                Workbook.Cell(text: hints.text(for: column.field, isFirst: index == 0), style: .hint)
            }
        let lines = zip(texts, columns).map { cell, column in cell.text.count / (column.width + 2) + 1 }.max() ?? 1
        return Workbook.Sheet(
            name: sheet,
            columns: columns.map { .init(width: $0.width, style: $0.isText ? .text : .words) },
            rows: [.init(cells: headings, height: 50), .init(cells: texts, height: lines * 14 + 6)],
            choices: choices(columns),
            frozen: (rows: 1, columns: 1),
            scale: 70
        )
    }

    /// Which part of the data a heading belongs to is also told by colour; the words alone say it too.
    private static func style(of field: Field) -> Workbook.Style {
        if field.isOfDossier { return .headingOfDossier }
        return field.key.hasPrefix("recognition.") ? .headingOfRecognition : .headingOfInitiative
    }

    private static func choices(_ columns: [StarterColumn]) -> [Workbook.Choices] {
        let listed = columns.filter { !$0.choices.isEmpty }.map(\.field)
        return columns.enumerated()
            .compactMap { index, column in
                guard let place = listed.firstIndex(of: column.field) else { return nil }
                let letter = Workbook.letters(place)
                let sheet = WorkbookParts.reference(to: StarterMarks.listsSheet)
                let source = "\(sheet)!$\(letter)$2:$\(letter)$\(column.choices.count + 1)"
                return Workbook.Choices(column: index, rows: 3...lastRow, source: source)
            }
    }

    /// The lists side by side, each under its name.
    private static func lists(_ columns: [StarterColumn]) -> Workbook.Sheet {
        let listed = columns.filter { !$0.choices.isEmpty }
        let names = listed.map { Workbook.Cell(text: "Danh mục cho cột “\($0.field.heading)”", style: .headingOfDossier) }
        let height = listed.map(\.choices.count).max() ?? 0
        let rows = (0..<height)
            .map { row in
                let cells = listed.map { Workbook.Cell(text: row < $0.choices.count ? $0.choices[row] : "", style: .words) }
                let lines = cells.map { $0.text.count / 44 + 1 }.max() ?? 1
                return Workbook.Row(cells: cells, height: lines * 16 + 2)
            }
        return Workbook.Sheet(
            name: StarterMarks.listsSheet,
            columns: listed.map { _ in .init(width: 46, style: .words) },
            rows: [.init(cells: names, height: 50)] + rows,
            frozen: (rows: 1, columns: 0),
            scale: 80
        )
    }
}
