import VietnameseText

/// What headings may be in older encodings, before any column is decided (tiêu đề phông cũ).
package enum HeadingReadings {
    /// The other texts a heading may be; none when it reads right as it stands, as nearly all do.
    package static func candidates(_ heading: String) -> [String] {
        let survey = TextSurvey(heading.utf8Span.span)
        guard survey.mayNeedRepair else { return [] }
        let cleaned = HeadingRow.tidy(CharacterCleanup(heading).text)
        var candidates = cleaned == heading ? [] : [cleaned]
        guard survey.mayBeLegacy else { return candidates }
        for reading in LegacyReading.all {
            let text = HeadingRow.tidy(reading.text(heading))
            if text != heading, !text.isEmpty, !candidates.contains(text) { candidates.append(text) }
        }
        return candidates
    }

    /// Whether a heading is known to `isKnownHeading` as it stands or in an older encoding.
    package static func isKnown(_ heading: String, _ isKnownHeading: (String) -> Bool) -> Bool {
        isKnownHeading(heading) || candidates(heading).contains(where: isKnownHeading)
    }
}
