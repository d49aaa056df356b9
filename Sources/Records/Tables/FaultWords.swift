import SangkienDiagnostics

extension Diagnostic {
    /// The message without its full stop, as the reason why a record was not read whole (lý do không đọc được).
    var words: LocalizedText {
        LocalizedText(vi: words(in: .vietnamese), en: words(in: .english))
    }

    private func words(in language: Language) -> String {
        let message = message(in: language)
        return message.hasSuffix(".") ? String(message.dropLast()) : message
    }
}
