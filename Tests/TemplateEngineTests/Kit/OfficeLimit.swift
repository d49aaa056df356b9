import TestKit

/// Why Writer may rightly show other words than a case expects, told by what stands in the document (điều Writer không có hay tự làm).
enum OfficeLimit: CaseIterable {
    /// Writer gathers a table of contents itself, and computes variables and formulas of the document anew: the case says what the file has.
    case computed
    /// A formula and WordArt are drawings to Writer: their words stand in none of its paragraphs.
    case drawing
    /// Writer has no tables in notes, nor in the shapes that it makes of text boxes of Word.
    case tableInNote
    /// A case of one part speaks of a comment or a note in another part, which it does not have.
    case missingPart

    /// The limit that a document meets; nil for one whose words must be those of the case.
    static func of(_ run: CaseRun, _ parts: [[UInt8]]) throws -> OfficeLimit? {
        let texts = parts.map { String(decoding: $0, as: UTF8.self) }
        return allCases.first { limit in limit.isMet(by: texts, run.place) }
    }

    private func isMet(by texts: [String], _ place: Place) -> Bool {
        func has(_ signs: String...) -> Bool { signs.contains { sign in texts.contains { $0.contains(sign) } } }
        switch self {
        case .computed:
            return has("> TOC ", "<text:variable-", "<text:user-field-", "<text:drop-down", "<text:expression", "<text:table-formula")
        case .drawing: return has("<m:oMath", "<v:textpath")
        case .tableInNote:
            return place == .note && has("<table:table>", "<table:table ") || [.note, .textBox].contains(place) && has("<w:tbl>")
        case .missingPart:
            return (has("<w:commentReference", "<w:commentRangeStart") && !has("<w:comments"))
                || (has("<w:footnoteReference") && !has("<w:footnotes"))
        }
    }
}

extension Element {
    /// Without what a tracked deletion takes out: Writer keeps and shows it in its place, between two marks (ODF 1.3 part 3, 5.5).
    var withoutDeletions: Element {
        let regions = all("text:changed-region").filter { $0.child("text:deletion") != nil }
        var deletions = Deletions(regions: Set(regions.compactMap { $0.attributes["text:id"] ?? $0.attributes["xml:id"] }))
        return regions.isEmpty ? self : deletions.rest(of: self)
    }
}

/// What is left beside tracked deletions.
private struct Deletions {
    let regions: Set<String>
    private var open: Set<String> = []

    init(regions: Set<String>) { self.regions = regions }

    mutating func rest(of element: Element) -> Element {
        var rest = element
        rest.children = []
        for node in element.children {
            switch node {
            case .text: if open.isEmpty { rest.children.append(node) }
            case .element(let child):
                note(child)
                rest.children.append(.element(self.rest(of: child)))
            }
        }
        return rest
    }

    private mutating func note(_ element: Element) {
        guard let id = element.attributes["text:change-id"], regions.contains(id) else { return }
        if element.name == "text:change-start" { open.insert(id) } else if element.name == "text:change-end" { open.remove(id) }
    }
}
