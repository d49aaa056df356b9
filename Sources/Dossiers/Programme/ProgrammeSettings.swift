/// The values of a programme file by their dotted keys, as `explain` shows them (giá trị đang dùng).
package struct ProgrammeSettings: Sendable {
    /// Keys that may be missing, and what then applies: the defaults that docs/rules.md, “Ambiguities” recommends for A1 to A12,
    /// and those of `Programme.Similarity`.
    package static let defaults: [String: String] = [
        "submission.postDate": "postmark", "submission.portal": "optional", "submission.phases": "[]",
        "applicationPeriod.monthOverlap": "accept", "applicationPeriod.yearOnly": "review",
        "humanFacts.facts": "[complaint, dispute]", "humanFacts.confirmedWithinDays": "30",
        "humanFacts.noneWords": list(words.none), "humanFacts.endedWords": list(words.ended),
        "humanFacts.pendingWords": list(words.pending), "humanFacts.noneYetWords": list(words.noneYet),
        "withdrawal.words": list(Programme.Withdrawal().words), "eligibility.unmetJudges": "initiative",
        "submission.opens": "–", "selection.day": "–",
        "form.birthYear": "yearOnly", "form.numbering": "through", "form.shareTotal": "–",
        "form.tableWidth": "247", "rubric.criteria": "–", "rubric.pass": "–",
        "description.counting": "codePoints", "description.fields": "[summary]", "description.secretMayBeEmpty": "true",
        "awards.schoolYears": "within",
        "eligibility.authorGroups": "[]", "eligibility.provinces": "[]", "eligibility.centralSectors": "[]",
        "eligibility.exclusions": "[]", "eligibility.exclusionBlank": "review",
        "similarity.nearDuplicatePercent": "70", "similarity.minimumWords": "30", "similarity.listedPlaces": "6",
        "selection.forwardedCounts": "total", "selection.forwardedFromAwarded": "false", "selection.persons": "mainAuthor",
    ]

    private static let words = Programme.HumanFacts.Words()

    private static func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }

    private var written: [String: String] = [:]

    /// No values.
    init() {}

    /// The values of the file's root.
    init(_ root: YAMLNode) {
        add(root, at: "")
    }

    /// The value of a key, and whether the file gives it; nil for a key without value or default.
    package func value(of key: String) -> (text: String, isWritten: Bool)? {
        if let text = written[key] { return (text, true) }
        return Self.defaults[key].map { ($0, false) }
    }

    private mutating func add(_ node: YAMLNode, at path: String) {
        switch node.content {
        case .text(let text, _): written[path] = text
        case .mapping(let pairs):
            for (key, value) in pairs {
                guard let name = key.text else { continue }
                add(value, at: path.isEmpty ? name : path + "." + name)
            }
        case .list(let items):
            let texts = items.map { $0.text ?? $0["name"]?.text ?? $0["level"]?.text ?? "…" }
            written[path] = "[" + texts.joined(separator: ", ") + "]"
        }
    }
}
