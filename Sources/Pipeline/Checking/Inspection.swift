import Dossiers
import Records
import SangkienDiagnostics

/// How inputs were read, for `inspect`; works on any table, known headings or not.
package struct Inspection: Sendable {
    /// The inputs in order.
    package let inputSet: InputSet
    /// What is reported about the programme file.
    let programmeRemarks: [Diagnostic]

    /// Reads the inputs called `names`.
    package static func run(
        _ names: [String],
        programme: Programme,
        options: ReadOptions = ReadOptions(),
        jobs: Int
    ) async -> Inspection {
        let set = await InputSet.read(names, programme, options: options, jobs: jobs)
        return Inspection(inputSet: set, programmeRemarks: programme.remarks)
    }

    /// What was found in all inputs; that a table is not one of initiatives is no fault here.
    package var findings: [Diagnostic] {
        programmeRemarks + inputSet.faults + inputSet.inputs.flatMap(Self.findings) + inputSet.remarks
    }

    private static func findings(of input: ReadInput) -> [Diagnostic] {
        let own =
            input.parts.isEmpty
            ? input.diagnostics : input.diagnostics.filter { $0.code !== DiagnosticCode.noUsableHeading }
        // What a person must look at is said of a dossier; here there is no verdict that it would stand with.
        let rows = input.dossiers.flatMap(\.diagnostics)
            .filter { $0.code === DiagnosticCode.continuedAuthor || $0.code === DiagnosticCode.looseText }
        return own + rows
    }

    /// True when an input could not be read as a table, or not to its end.
    package var hasUnusableInput: Bool {
        !inputSet.faults.isEmpty || inputSet.inputs.contains { $0.parts.isEmpty || $0.isCut }
    }
}
