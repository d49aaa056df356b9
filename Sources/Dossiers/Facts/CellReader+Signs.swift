import VietnameseText

/// Cells of which rules ask no more than whether they say anything.
extension CellReader {
    /// True for words that say something: neither blank nor “chưa có” and the like.
    static func saysAnything(_ words: String) -> Bool { !words.isEmpty && StandIn(words) != .nothing }

    /// True for words in place of a content, whatever they are.
    static func isInPlace(_ words: String) -> Bool { StandIn(words) != nil }

    /// True for a cell that shows an error instead of a value.
    static func showsError(_ words: String) -> Bool { StandIn.isError(words) }

    /// True for the number of a paper with at least one digit in it.
    static func hasDocumentNumber(_ words: String) -> Bool { DocumentNumber.hasNumber(words) }

    /// The kind of document whose sign stands in a number: “Quyết định” of `45/QĐ-CT`; nil for one without a known sign.
    static func documentKind(_ number: String) -> String? { DocumentNumber.kind(number) }
}
