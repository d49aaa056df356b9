import SangkienDiagnostics

/// When to show how far a run has come, and what (nhịp báo tiến độ); it reads no clock, so that a test can be its clock.
///
/// A terminal gets one line that is written anew, at most ten times a second and not in the first second. What is no terminal, such as the log of a
/// task, gets a line every five seconds. So a short run shows nothing.
package struct ProgressPace: Sendable {
    /// How often a terminal's line is written at most, in milliseconds.
    package static let interval = 100
    /// How long a run may last without a line on a terminal.
    private static let patience = 1000
    /// How often a line comes where there is no terminal.
    private static let rest = 5000

    private let isTerminal: Bool
    private let language: Language
    private var stage = (stage: RunProgress.Stage.reading, began: 0)
    private var next: Int
    private var shown = ""

    /// The pace of a run that begins at 0.
    package init(isTerminal: Bool, _ language: Language) {
        (self.isTerminal, self.language) = (isTerminal, language)
        next = isTerminal ? Self.patience : Self.rest
    }

    /// What to show at `time`, in milliseconds since the run began; nil when nothing new.
    package mutating func line(_ snapshot: RunProgress.Snapshot, at time: Int, width: Int) -> String? {
        if stage.stage != snapshot.stage { stage = (snapshot.stage, time) }
        guard time >= next else { return nil }
        guard let line = ProgressWords.line(snapshot, after: time - stage.began, width: width, in: language) else { return nil }
        next = isTerminal ? time + Self.interval : time - time % Self.rest + Self.rest
        if isTerminal, line == shown { return nil }
        shown = line
        return line
    }
}
