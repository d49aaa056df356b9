import SangkienDiagnostics
import SangkienMarkup

/// Values in the code of a field of Word that stays a field, as HYPERLINK and XE (giá trị trong mã của trường).
extension PartCompiler {
    /// The fields whose words are texts that a blank may be part of.
    private static let ofTexts: Set<String> = ["XE", "TC", "TA", "RD", "FORMTEXT", "SYMBOL", "GOTOBUTTON"]

    /// How a value in the code of a field is escaped.
    ///
    /// A part of a word that no quotes hold would end at a blank: in an address it is written without, and in the name of a sequence of
    /// numbers as Word does it.
    func codeContext(of tag: PlacedTag) -> TextContext {
        let word = FieldCodeWord(tag, in: tree)
        switch word.place {
        case .free: return .fieldCode
        case .whole: return word.kind == "SEQ" ? .fieldIdentifier : .fieldCode
        case .part: return word.kind == "SEQ" ? .fieldIdentifier : word.kind == "HYPERLINK" ? .fieldAddress : .fieldCode
        }
    }

    /// The quotes around a value that is a word of its own without any; a tag that is a part of one is refused.
    mutating func codeQuote(of tag: PlacedTag) -> String {
        guard context(of: tag) == .fieldCode else { return "" }
        let word = FieldCodeWord(tag, in: tree)
        switch word.place {
        case .free: return ""
        case .whole: return tag.isInAttribute ? "&quot;" : "\""
        case .part:
            if Self.ofTexts.contains(word.kind) {
                let field = Argument("field", word.kind)
                diagnostics.append(Diagnostic(.fieldNotComputed, at: location(of: tag), field, Argument("reason", Self.isPart(tag.text))))
            }
            return ""
        }
    }

    private static func isPart(_ tag: String) -> LocalizedText {
        LocalizedText(
            vi: "trong mã của nó, “\(tag)” dính liền chữ khác mà không có dấu ngoặc kép; đặt cả cụm ấy trong dấu ngoặc kép \"…\"",
            en: "in its code “\(tag)” is joined to other letters without quotes; put the whole of it into quotes \"…\""
        )
    }
}
