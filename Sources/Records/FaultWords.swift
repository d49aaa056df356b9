import Diagnostics

extension Diagnostic {
    /// The message without its full stop, as the reason why a record was not read whole (lý do không đọc được).
    var words: LocalizedText {
        let texts = Language.allCases.map { language in
            let message = message(in: language)
            return message.hasSuffix(".") ? String(message.dropLast()) : message
        }
        return LocalizedText(vi: texts[0], en: texts[1])
    }
}
