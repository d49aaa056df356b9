import Dossiers
import SangkienDiagnostics
import SangkienFiles

/// The sketch of a check as a file (tệp bản phác; docs/scale.md): what a part of a run tells of its dossiers to be compared with the others'.
package enum SketchFile {
    /// Writes the sketch of `run`, which was told to keep what a sketch needs, to the file at `path`, on at most `jobs` cores.
    ///
    /// - Throws: `DiagnosticError` when the file cannot be written; what was there before is as it was.
    package static func write(_ run: CheckRun, to path: String, version: String, jobs: Int) async throws(DiagnosticError) {
        guard let identities = run.identities else { return }
        let comparison = Comparison(run.dossiers.map(\.standing.dossier), run.context)
        let parts = await Parallel.map(comparison.partCount, jobs: jobs, run: 1) { comparison.part($0) }
        let sketch = SketchBuilder.sketch(of: comparison, parts, identities, origin(run.context, version))
        try OutputFile.replace(path) { SketchWriter.write(sketch, to: $0) }
    }

    /// Whether a file that begins with `head` is a sketch.
    static func isOne(_ head: ArraySlice<UInt8>) -> Bool {
        head.starts(with: SketchWriter.mark.prefix { $0 != UInt8(ascii: "/") })
    }

    /// By what sketches are made that can be compared with one another.
    static func origin(_ context: RuleContext, _ version: String) -> PartSketch.Origin {
        PartSketch.Origin(
            version: version,
            programme: FileSystem.digest(of: context.programme.folder + "/programme.yaml") ?? "",
            asOf: context.asOf
        )
    }
}
