/// Which headings of a file are known, each looked at once (tiêu đề đã xét).
///
/// The same cells are asked for by each delimiter that is tried, by the search for the heading row and by the one for old encodings.
package struct KnownHeadings {
    private let matcher: HeadingMatcher
    private var answers: [String: Bool] = [:]
    /// The most answers that are kept; a file may have any number of cells.
    private static let most = 4_096

    /// Knows what `matcher` knows.
    package init(_ matcher: HeadingMatcher) {
        self.matcher = matcher
    }

    /// Whether a heading, trimmed and in NFC, names at least one field.
    package mutating func contains(_ heading: String) -> Bool {
        // No cell so long is a heading, and none of them is kept.
        guard heading.utf8.count <= HeadingMatcher.longest else { return false }
        if let answer = answers[heading] { return answer }
        let answer = matcher.knows(heading)
        if answers.count < Self.most { answers[heading] = answer }
        return answer
    }
}
