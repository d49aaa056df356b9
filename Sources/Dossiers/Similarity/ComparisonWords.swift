import VietnameseText

/// What may stand before the title of an initiative and says nothing of it (tiền tố: “Sáng kiến:”).
///
/// Source: docs/data.md, “Names”.
enum ComparisonWords {
    /// What stands before the title of an initiative.
    static let ofTitles = LeadingWords([
        "sang kien", "ten sang kien", "sang kien kinh nghiem", "skkn", "sk", "giai phap", "ten giai phap", "de tai", "ten de tai",
    ])
}
