import SangkienDiagnostics

/// A sheet whose headings stand below each other, the initiatives beside them (bảng quay ngang, phiếu dọc trong bảng tính).
///
/// Its rows are no initiatives: read as any other table, each heading would be a dossier that lacks everything. Only documents have slips that
/// are read (`UprightSlip`); findings and marks of a sheet point at its rows.
enum UprightSheet {
    /// A sheet turned upright is no long list.
    private static let mostRows = 200
    /// How many known labels below each other make one.
    private static let fewest = 4

    /// What is said of `grid` where its headings stand in its first or second column; nil for any other.
    static func finding(on grid: Grid, file: String, isKnown: (String) -> Bool) -> Diagnostic? {
        guard (fewest...mostRows).contains(grid.rows.count) else { return nil }
        let top = grid.rows.prefix(HeadingRow.rowsNeeded).map { $0.cells.map { HeadingRow.text(of: $0) } }
        let heading = HeadingRow(among: top, isKnownHeading: isKnown)
        if heading.isKnown, heading.rows.first == 0 { return nil }
        let known = (0...1).map { column in labels(in: column, of: grid).filter { isKnown(UprightSlip.label($0.text)) } }
        let column = known[1].count > known[0].count ? 1 : 0
        guard known[column].count >= fewest, known[column].count * 2 >= labels(in: column, of: grid).count else { return nil }
        if heading.isKnown {
            // A value of a slip may be a heading too.
            let cells = grid.rows.map { column < $0.cells.count ? HeadingRow.text(of: $0.cells[column]) : "" }
            guard KnownLabels(cells, isKnown: isKnown).outweigh(heading, isKnown: isKnown) else { return nil }
        }
        let place = SourceLocation(file: file, sheet: grid.sheet, line: known[column][0].row.line, row: known[column][0].row.number)
        return Diagnostic(.uprightSheet, at: place, Argument("count", known[column].count), Argument("first", column == 0 ? "A" : "B"))
    }

    /// The cells of a column that have something beside them.
    private static func labels(in column: Int, of grid: Grid) -> [(text: String, row: GridRow)] {
        grid.rows.filter { $0.cells.count > column + 1 && !$0.cells[column].isEmpty }.map { ($0.cells[column], $0) }
    }
}
