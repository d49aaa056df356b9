import Dossiers
import Foundation
import SangkienDiagnostics
import Spreadsheets
import TestKit

@testable import Pipeline

/// A folder with dossiers and their register, and what one does with them (bàn làm việc của cơ quan).
struct RegisterDesk {
    let folder: TemporaryFolder
    let context: RuleContext
    let register: String
    let data: String

    /// Model dossiers with `changes`, one a line, and the register made of them.
    init(_ changes: [String] = ["{}"], programme: String? = nil) async throws {
        folder = try TemporaryFolder()
        context = try Checking(programme: programme).context
        (register, data) = (folder.path("so.xlsx"), folder.path("ho-so.json"))
        try put(changes)
        _ = try await update()
    }

    /// Puts other dossiers in the place of those that are there.
    func put(_ changes: [String]) throws {
        try folder.write(try ModelDossier.json(of: changes), to: "ho-so.json")
    }

    /// Types into the register (see `RegisterSample`).
    func type(_ lines: String...) throws {
        try RegisterSample(context.programme).change(register, lines)
    }

    /// Makes or updates the register.
    @discardableResult func update() async throws -> RegisterRun {
        let result = try await RegisterRun.run([data], context: context, options: .init(output: register))
        guard let run = result.run else { throw CocoaError(.fileReadUnknown) }
        return run
    }

    /// Checks the dossiers with the register beside them.
    func check() async -> CheckRun {
        await CheckRun.run([data, register], context: context, jobs: 2)
    }

    /// The codes that a check gives about the register or because of it.
    func codes() async -> [String] {
        let run = await check()
        return (run.findings + run.dossiers.flatMap(\.findings)).map(\.code.id)
    }

    /// What every cell of the register shows, by sheet and place: `Sổ hồ sơ!B4`.
    func cells() throws -> [String: String] { try Self.cells(of: register) }

    /// What every cell of a workbook shows.
    static func cells(of path: String) throws -> [String: String] {
        let workbook = try Spreadsheets.Workbook(path: path)
        var cells: [String: String] = [:]
        for sheet in workbook.sheets {
            _ = try workbook.rows(of: sheet.index) { row throws(DiagnosticError) in
                for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty {
                    cells["\(sheet.name)!\(Pipeline.Workbook.letters(column))\(row.number)"] = cell.text
                }
                return true
            }
        }
        return cells
    }

    /// What the cell below a heading shows in a row.
    func cell(_ sheet: String, _ row: Int, _ heading: String) throws -> String {
        guard let column = RegisterSample(context.programme).column(heading, on: sheet) else { throw CocoaError(.fileReadUnknown) }
        return try cells()["\(sheet)!\(Pipeline.Workbook.letters(column))\(row)"] ?? ""
    }
}
