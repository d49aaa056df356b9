import FuzzKit
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets
import TestKit

extension FileTargets {
    /// A register beside a dossier: `check` reads both, `so` brings it up to date or refuses and leaves it as it was.
    static let register = FuzzTarget("register", longest: 1 << 14, mutation: ArchiveMutator.mutation) { input in
        let folder = try TemporaryFolder()
        try folder.write([UInt8](ModelDossier.json("{}")), to: "x.json")
        try folder.write(input, to: "so.xlsx")
        let (data, book) = (folder.path("x.json"), folder.path("so.xlsx"))
        let context = try Checking().context
        let check = try waiting { await CheckRun.run([data, book], context: context, jobs: 1) }
        try promise(!check.dossiers.isEmpty, "the dossier beside the register is there")
        do {
            guard try waiting({ try await RegisterRun.run([data], context: context, options: .init(output: book)).run }) != nil else {
                return
            }
        } catch is DiagnosticError {
            try promise(try FileSystem.read(book) == input, "a register that is refused stays as it was")
            return
        }
        _ = try Spreadsheets.Workbook(path: book)
    }
}
