import FuzzKit
import TestKit

extension FileTargets {
    /// XML piece by piece: the plain scanner and libxml2 tell the same of it, whatever the pieces.
    static let xmlEvents = FuzzTarget("xml-events", longest: 1_024, mutation: XMLMutator.mutation) { input in
        let pieceCount = 1 + Int(input.last ?? 0) % 80
        let expected = RecordedEvents(input, pieceCount: 1 << 12, startsPlain: false)
        let found = RecordedEvents(input, pieceCount: pieceCount, startsPlain: true)
        try promise(found.lines == expected.lines && found.refusal == expected.refusal, "both tell the same:\n\(found)\n\(expected)")
    }
}
