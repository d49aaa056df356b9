import Dossiers
import FuzzKit
import SangkienDiagnostics
import TestKit

extension FileTargets {
    /// A sketch without its mark and its digest: read, written again, and compared with itself as a second part.
    static let sketches = FuzzTarget("sketches", longest: 4_096) { input in
        let sketch: PartSketch
        do throws(SketchFault) {
            sketch = try SketchReader.read(body: input[...])
        } catch {
            try promise(!error.reason.vietnamese.isEmpty && !error.reason.english.isEmpty, "a refusal has a reason")
            return
        }
        let file = whole { SketchWriter.write(sketch, to: $0) }
        try promise(file.dropLast(32).elementsEqual(SketchWriter.mark + input), "what was read is written in the same bytes")
        try promise((try? SketchReader.read(file))?.dossierCount == sketch.dossierCount, "what was written is read")
        let context = try Checking().context
        var texts: [[String]] = []
        for names in [["a", "b"], ["b", "a"]] {
            let join = SketchJoin(names.map { ($0, sketch) }, context)
            var collected = join.collect()
            while let round = collected.search.nextRound() {
                collected.search.take((0..<round.taskCount).map(round.result), of: round)
            }
            let findings = join.findings(collected)
            _ = words(of: findings)
            texts.append(findings.map { $0.sentence(in: .english) })
        }
        try promise(texts[0] == texts[1], "the order of the parts counts for nothing")
    }
}
