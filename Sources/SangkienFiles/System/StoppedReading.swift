import SangkienDiagnostics

/// Reading that nobody waits for any more (việc đọc bị dừng): whoever goes through a large file asks now and then, row by row or piece by piece.
///
/// In a task that was not cancelled, and outside of tasks, it goes on. What a cancelled task read of a file is not used.
package enum StoppedReading {
    /// - Throws: `D002` in a cancelled task.
    package static func check(_ file: String) throws(DiagnosticError) {
        guard Task.isCancelled else { return }
        let reason = LocalizedText(vi: "việc đọc đã được dừng theo yêu cầu", en: "reading it was stopped as asked")
        let again = Argument("advice", LocalizedText(vi: "Muốn đọc tệp thì chạy lại.", en: "Run again to read it."))
        throw DiagnosticError(Diagnostic(.inputUnreadable, at: SourceLocation(file: file), Argument("reason", reason), again))
    }

    /// The same for a loop over rows: asks at every 256th only, for each answer takes some time.
    package static func check(_ file: String, row: Int) throws(DiagnosticError) {
        if row & 0xFF == 0 { try check(file) }
    }
}
