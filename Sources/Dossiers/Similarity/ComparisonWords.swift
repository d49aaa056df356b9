import VietnameseText

/// What may stand before the title of an initiative or the number of a decision and says nothing of it (tiền tố: “Sáng kiến:”, “QĐ số”).
///
/// Source: docs/data.md, “Names”.
enum ComparisonWords {
    /// What stands before the title of an initiative.
    static let ofTitles = LeadingWords([
        "sang kien", "ten sang kien", "sang kien kinh nghiem", "skkn", "sk", "giai phap", "ten giai phap", "de tai", "ten de tai",
    ])

    /// What stands before the number of a decision or certificate.
    static let ofDecisions = LeadingWords([
        "so", "qd so", "quyet dinh so", "quyet dinh", "giay chung nhan so", "giay chung nhan", "gcn so", "qd", "gcn",
    ])
}
