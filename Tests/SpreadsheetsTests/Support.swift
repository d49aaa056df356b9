import Foundation
import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// A sheet read to its end.
struct ReadSheet {
    let info: SheetInfo
    let rows: [SheetRow]
    let remarks: SheetRemarks

    /// The texts of all rows from 1 to the last, blank rows as empty ones.
    var texts: [[String]] {
        var texts: [[String]] = []
        for row in rows {
            while texts.count < row.number - 1 { texts.append([]) }
            texts.append(row.cells.map(\.text))
        }
        return texts
    }

    /// The kinds of the cells of one row.
    func kinds(_ number: Int) -> [CellKind] {
        rows.first { $0.number == number }?.cells.map(\.kind) ?? []
    }
}

/// Reads every sheet of a workbook.
func read(_ bytes: [UInt8], name: String = "thu.xlsx") throws(DiagnosticError) -> [ReadSheet] {
    try read(Workbook(bytes: bytes, name: name))
}

/// Reads every sheet of a workbook.
func read(_ workbook: Workbook) throws(DiagnosticError) -> [ReadSheet] {
    var sheets: [ReadSheet] = []
    for sheet in workbook.sheets {
        var rows: [SheetRow] = []
        let remarks = try workbook.rows(of: sheet.index) { row in
            for offset in 0..<row.count {
                rows.append(SheetRow(number: row.number + offset, isHidden: row.isHidden, cells: row.cells))
            }
            return true
        }
        sheets.append(ReadSheet(info: sheet, rows: rows, remarks: remarks))
    }
    return sheets
}

/// The first sheet of a workbook made by hand.
func firstSheet(_ workbook: HandMadeWorkbook) throws -> ReadSheet {
    try #require(try read(workbook.bytes).first)
}

/// What makes a workbook unusable: its only finding, in whole words; nil when it can be read to its end.
func refusal(_ bytes: [UInt8], name: String = "thu.xlsx") -> Diagnostic? {
    do {
        _ = try read(bytes, name: name)
        return nil
    } catch {
        #expect(error.diagnostics.count == 1)
        for language in Language.allCases {
            for text in error.diagnostics.flatMap({ [$0.message(in: language), $0.hint(in: language)] }) {
                #expect(!text.contains("{"), "\(text)")
            }
        }
        return error.diagnostics.first
    }
}

/// Which of these programs are installed.
func has(_ programs: String...) -> Bool {
    programs.allSatisfy { program in
        ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
    }
}

/// Runs a program of the system.
func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws {
    let outcome = try ProgramRun.run(URL(filePath: "/usr/bin/" + program), arguments, in: folder.path)
    try #require(outcome.status == 0, "\(program): \(outcome.text)")
}
