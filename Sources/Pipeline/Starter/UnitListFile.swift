import Dossiers
import Records
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// A list of unions in a table (danh sách đơn vị): name, level, and other spellings.
package enum UnitListFile {
    private static let names = ["Tên đơn vị", "Tên công đoàn", "Công đoàn"]
    private static let levels = ["Cấp", "Cấp đơn vị"]
    private static let aliases = ["Tên khác", "Tên gọi khác", "Cách viết khác", "Viết tắt"]

    /// The unions of the table at `path`; other spellings are apart by `;`.
    ///
    /// - Throws: `DiagnosticError` when the file cannot be read, or lacks the columns of names and levels.
    package static func units(at path: String) throws(DiagnosticError) -> [ProgrammeAnswers.Unit] {
        let all = names + levels + aliases
        let opened = try TableFile.open(path)
        let tables = try TableFile.tables(opened, path: path, options: ReadOptions()) { heading in column(heading, among: all) }
        var units: [ProgrammeAnswers.Unit] = []
        for table in tables {
            func place(_ headings: [String]) -> Int? { table.headings.firstIndex { column($0, among: headings) } }
            guard let name = place(names), let level = place(levels) else { continue }
            let other = place(aliases)
            for record in table.records {
                func text(_ index: Int) -> String { index < record.cells.count ? trimmed(record.cells[index]) : "" }
                guard !text(name).isEmpty else { continue }
                units.append(
                    ProgrammeAnswers.Unit(
                        name: text(name),
                        level: text(level),
                        aliases: other.map { text($0).split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty } } ?? [],
                        place: SourceLocation(file: table.file, sheet: table.sheet, line: record.line)
                    )
                )
            }
        }
        guard !units.isEmpty else {
            let found = tables.flatMap(\.headings).prefix(12).map { "“\($0)”" }.joined(separator: ", ")
            throw DiagnosticError(
                Diagnostic(.unitListUnusable, at: SourceLocation(file: path), Argument("found", found.isEmpty ? "–" : found))
            )
        }
        return units
    }

    private static func column(_ heading: String, among names: [String]) -> Bool {
        names.contains { VietnameseFolding.bareKey($0) == VietnameseFolding.bareKey(heading) }
    }
}
