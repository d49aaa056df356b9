import Dossiers
import SangkienDiagnostics
import VietnameseText

/// Filled summary tables among the inputs that say nothing new (biểu do sangkien lập nằm cạnh dữ liệu của nó).
///
/// A union that uses the program sends the table that it made, which is its dossier then. A table whose initiatives all stand in
/// other inputs, word for word, is a result of an earlier run, and is passed over; one that says something else is another version.
struct OwnForms {
    /// The paths of those that are passed over, in the order of the inputs.
    let paths: [String]

    /// Judges the forms among `inputs`, as `files` found them.
    init(among inputs: [ReadInput], _ files: InputFiles) {
        guard !files.ownForms.isEmpty else {
            paths = []
            return
        }
        var known: Set<[String]> = []
        for input in inputs where !files.ownForms.contains(input.file) { known.formUnion(Self.keys(of: input)) }
        paths =
            inputs.filter { input in
                guard files.ownForms.contains(input.file) else { return false }
                let keys = Self.keys(of: input)
                return !keys.isEmpty && keys.allSatisfy(known.contains)
            }
            .map(\.file)
    }

    /// What the form prints as it was typed, of each initiative.
    private static func keys(of input: ReadInput) -> [[String]] {
        input.dossiers.flatMap { dossier in
            dossier.initiatives.map { initiative in
                [Field.title, .period, .summary].map { VietnameseFolding.bareKey(initiative[$0]) }
            }
        }
    }

    /// `D035`, where some are passed over.
    var notes: [Diagnostic] { paths.isEmpty ? [] : [FolderNote.ownResults(paths, in: nil)] }
    var passedOver: [PassedFile] { paths.map { PassedFile($0, FolderNote.ownResult, isOwnResult: true) } }
}
