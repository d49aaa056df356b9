import Diagnostics
import Dossiers

/// How inputs were read, for `inspect`; works on any table, known headings or not.
package struct Inspection: Sendable {
    /// The inputs in order.
    package let inputs: [ReadInput]
    /// Names that lead to no input.
    package let diagnostics: [Diagnostic]

    /// Reads the inputs called `names`.
    package static func run(_ names: [String], programme: Programme, jobs: Int) async -> Inspection {
        let files = InputFiles(names)
        let reader = InputReader(programme)
        let paths = files.paths
        let inputs = await Parallel.map(paths.count, jobs: jobs) { reader.read(paths[$0]) }
        return Inspection(inputs: inputs, diagnostics: files.diagnostics)
    }

    /// What was found in all inputs; that a table is not one of initiatives is no fault here.
    package var findings: [Diagnostic] {
        diagnostics
            + inputs.flatMap { input in
                input.table == nil ? input.diagnostics : input.diagnostics.filter { $0.code !== DiagnosticCode.noUsableHeading }
            }
    }

    /// True when an input could not be read as a table.
    package var hasUnusableInput: Bool {
        !diagnostics.isEmpty || inputs.contains { $0.table == nil }
    }
}
