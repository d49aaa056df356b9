import VietnameseText

/// The text in which a heading is known: as it stands, cleaned, or read in an older encoding (tiêu đề phông cũ).
///
/// The one place where a heading is looked at before its column is decided: the heading row is found and headings are converted by
/// the same answer.
package enum HeadingReadings {
    /// The text in which `heading` is known to `isKnownHeading`; nil when it is in none.
    ///
    /// - Parameters:
    ///   - heading: A heading, trimmed and in NFC.
    ///   - likely: The older encodings to try first, such as those of the column below.
    ///   - isKnownHeading: Whether a text is a known heading.
    /// - Returns: That text.
    package static func known(_ heading: String, first likely: [LegacyReading] = [], _ isKnownHeading: (String) -> Bool) -> String? {
        if isKnownHeading(heading) { return heading }
        let survey = TextSurvey(heading.utf8Span.span)
        guard survey.mayNeedRepair || !likely.isEmpty else { return nil }
        let cleaned = HeadingRow.tidy(CharacterCleanup(heading).text)
        if isKnownHeading(cleaned) { return cleaned }
        if survey.mayHaveExportMarks, let decoded = HTMLReferences.decoded(heading).map(HeadingRow.tidy), isKnownHeading(decoded) {
            return decoded
        }
        guard survey.mayBeLegacy || !likely.isEmpty else { return nil }
        for reading in likely + LegacyReading.all {
            let text = HeadingRow.tidy(reading.text(heading))
            if !text.isEmpty, isKnownHeading(text) { return text }
        }
        return nil
    }

    /// Whether a heading is known to `isKnownHeading` as it stands or in an older encoding.
    package static func isKnown(_ heading: String, _ isKnownHeading: (String) -> Bool) -> Bool {
        known(heading, isKnownHeading) != nil
    }
}
