import SangkienDiagnostics
import SangkienMarkup

/// A comment to be put into a document: what was found at one place, in words.
struct FaultNote {
    /// The member it belongs to.
    let member: String
    /// Its bytes there; nil for what has no place.
    let bytes: Range<Int>?
    /// The heading, message and hint of each finding, and the place for a comment that must stand elsewhere.
    let findings: [(title: String, message: String, hint: String)]
    let place: String

    /// The author of every comment, by which a later run knows and replaces them.
    static let author = "sangkien"
    /// The author's initials.
    static let initials = "SK"

    /// The notes for `findings` of the template in `source`; what was found at one place shares a note.
    static func notes(
        _ findings: [Diagnostic],
        in source: TemplateSource,
        language: Language
    ) -> [FaultNote] {
        var order: [String] = []
        var groups: [String: [Diagnostic]] = [:]
        for finding in findings where isWorthANote(finding) {
            let key = "\(source.member(at: finding.location))|\(finding.location?.byteOffset ?? -1)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(finding)
        }
        return order.compactMap { groups[$0] }.map { note($0, in: source, language: language) }
    }

    /// Every error and warning, and the remarks that have a place.
    private static func isWorthANote(_ finding: Diagnostic) -> Bool {
        finding.severity < .info || finding.location?.byteOffset != nil
    }

    private static func note(_ group: [Diagnostic], in source: TemplateSource, language: Language) -> FaultNote {
        let location = group[0].location
        let begin = location?.byteOffset
        let length = group.compactMap { $0.location?.byteLength }.min() ?? 0
        let context = location?.context.map { ": “\($0)”" } ?? ""
        return FaultNote(
            member: source.member(at: location),
            bytes: begin.map { $0..<$0 + length },
            findings: group.map { finding in
                (
                    "\(severity(finding.severity)[language]) \(finding.code.id) · \(finding.code.title[language])",
                    plain(finding.message(in: language)), "→ " + plain(finding.hint(in: language))
                )
            },
            place: plain((location?.placeText(in: language) ?? "") + context)
        )
    }

    private static func severity(_ severity: Severity) -> LocalizedText {
        switch severity {
        case .error: LocalizedText(vi: "Lỗi", en: "Error")
        case .review: LocalizedText(vi: "Cần xác nhận", en: "Review")
        case .warning: LocalizedText(vi: "Lưu ý", en: "Warning")
        case .info: LocalizedText(vi: "Thông tin", en: "Note")
        }
    }

    /// `text` with other signs for the delimiters of tags: a comment must not read as a tag when the document is read again.
    private static func plain(_ text: String) -> String {
        let signs = [
            ("«", "‹"), ("»", "›"), ("≪", "‹"), ("≫", "›"), ("<<", "‹"), (">>", "›"), ("{{", "‹"), ("}}", "›"), ("＜＜", "‹"), ("＞＞", "›"),
        ]
        return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

extension String {
    /// The text as XML or HTML character data, or inside double quotes.
    var escaped: String {
        var bytes: [UInt8] = []
        Escaping.append(self, to: &bytes, context: .attribute)
        return String(decoding: bytes, as: UTF8.self)
    }
}
