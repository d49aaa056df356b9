import SangkienDiagnostics

/// How findings are worded (cách diễn đạt phát hiện): as the command line words them, or as whoever shows them elsewhere does.
package struct FindingWords: Sendable {
    /// What is wrong.
    let message: @Sendable (Diagnostic, Language) -> String
    /// What to do about it.
    let hint: @Sendable (Diagnostic, Language) -> String
    /// What stands in place of the name of a file; nil for the name itself.
    let file: @Sendable (String, Language) -> String?

    /// Words of one's own.
    package init(
        message: @escaping @Sendable (Diagnostic, Language) -> String,
        hint: @escaping @Sendable (Diagnostic, Language) -> String,
        file: @escaping @Sendable (String, Language) -> String?
    ) {
        (self.message, self.hint, self.file) = (message, hint, file)
    }

    /// The words of the codes themselves.
    package static let plain = FindingWords(message: { $0.message(in: $1) }, hint: { $0.hint(in: $1) }, file: { _, _ in nil })
}
