import CLastWords
import SangkienDiagnostics

/// Which inputs are being read just now (tệp đang đọc), for the words of a program that must end at once.
package enum CurrentInput {
    /// Calls `body` while the input called `name` counts as being read by this thread; calls may stand within one another.
    ///
    /// What goes wrong in `body` is thrown on.
    package static func reading<Value, Failure: Error>(
        _ name: String,
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        // Controls in a name must not act on the terminal.
        var shown = VisibleText(name).text
        // The bytes are copied before the call returns.
        let note = shown.withUTF8 { unsafe last_words_reading($0.baseAddress, $0.count) }
        defer { last_words_done(note) }
        return try body()
    }
}
