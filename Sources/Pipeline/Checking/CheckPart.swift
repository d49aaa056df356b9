import Dossiers
import SangkienDiagnostics

extension CheckRun {
    /// The dossiers at some places alone, for the papers of one union (phần của một đơn vị); nothing is judged again.
    ///
    /// What was found across all dossiers stays as it was found. Of findings on no dossier those are kept that `isKept` lets through.
    package func part(_ places: [Int], findings isKept: (Diagnostic) -> Bool = { _ in true }) -> CheckRun {
        CheckRun(
            context: context,
            dossiers: places.map { dossiers[$0] },
            findings: findings.filter(isKept),
            hasUnusableInput: hasUnusableInput,
            files: files,
            // Its places are those of all dossiers, and papers ask for none.
            register: nil,
            originals: originals
        )
    }
}
