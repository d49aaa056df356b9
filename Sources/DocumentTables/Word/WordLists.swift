import SangkienDiagnostics
import SangkienMarkup
import Spreadsheets
import VietnameseText

/// The numbered lists of a Word document: what stands before their paragraphs (ISO 29500-1, 17.9).
struct WordLists {
    /// The list and level that a paragraph names.
    struct Reference {
        var list: Int?
        var level: Int?
    }

    /// The levels of the lists, by list; and where a list begins anew.
    private let definitions: [Int: WordNumbering.Definition]
    /// The list and level that a style gives its paragraphs.
    private let styles: [String: Reference]
    private var counters: [Int: ListCounters] = [:]
    private var begun: Set<Int> = []

    /// The lists that the document defines.
    init(_ parts: DocumentParts) throws(DiagnosticError) {
        let numbering = WordNumbering(file: parts.file)
        try parts.read(.numbering, WordNumbering.words, with: numbering)
        let styles = WordListStyles()
        if !numbering.definitions.isEmpty { try parts.read(.styles, WordListStyles.words, with: styles) }
        (definitions, self.styles) = (numbering.definitions, styles.references)
    }

    /// The number or bullet of the next paragraph; nil for one that has none.
    mutating func label(_ reference: Reference, style: String) -> String? {
        let ofStyle = styles[style]
        guard let list = reference.list ?? ofStyle?.list, list > 0, let definition = definitions[list] else { return nil }
        let level = min(max(reference.level ?? ofStyle?.level ?? 0, 0), 8)
        var counters = counters[definition.base] ?? ListCounters()
        if begun.insert(list).inserted {
            for (level, start) in definition.restarts { counters.restart(level, at: start) }
        }
        let label = counters.next(level, of: definition.levels)
        self.counters[definition.base] = counters
        return label
    }
}

/// `numbering.xml`: the lists and their levels (ISO 29500-1, 17.9).
final class WordNumbering: XMLEvents {
    /// A list: its levels, the definition it shares with others, and levels that begin anew with it.
    struct Definition {
        let base: Int
        let levels: [ListLevel]
        let restarts: [(level: Int, start: Int)]
    }

    private enum Element: String, CaseIterable {
        case numbering = "w:numbering"
        case abstract = "w:abstractNum"
        case level = "w:lvl"
        case start = "w:start"
        case format = "w:numFmt"
        case text = "w:lvlText"
        case list = "w:num"
        case base = "w:abstractNumId"
        case override = "w:lvlOverride"
        case restart = "w:startOverride"
    }

    private enum Attribute: String, CaseIterable {
        case value = "w:val"
        case abstractID = "w:abstractNumId"
        case listID = "w:numId"
        case level = "w:ilvl"
    }

    /// The names that it knows.
    static let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases
    /// The numbers of lists, and those that a level may begin with.
    static let numbers = 0...1_000_000_000
    /// How many lists are kept; Word's own end is 65,535.
    private static let mostLists = 1 << 16

    /// The lists by their number.
    private(set) var definitions: [Int: Definition] = [:]
    private(set) var failure: Diagnostic?

    private let file: String
    private var abstracts: [Int: [ListLevel]] = [:]
    private var levels: [ListLevel] = []
    private var level = 0
    private var (abstractID, listID, base) = (0, 0, 0)
    private var restarts: [(level: Int, start: Int)] = []

    init(file: String) {
        self.file = file
    }

    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        var values: [Attribute: String] = [:]
        attributes.each { attribute, value in values[Self.attributes[attribute]] = value.text }
        let number = values[.value].flatMap { Int($0, in: Self.numbers) } ?? 0
        switch Self.elements[element] {
        case .numbering: break
        case .abstract:
            abstractID = values[.abstractID].flatMap { Int($0, in: Self.numbers) } ?? 0
            levels = Array(repeating: ListLevel(), count: 9)
        case .level, .override: level = values[.level].flatMap { Int($0, in: 0...8) } ?? 0
        case .start: if levels.indices.contains(level) { levels[level].start = number }
        case .format: if levels.indices.contains(level) { levels[level].format = ListLevel.Format(word: values[.value] ?? "") }
        case .text: if levels.indices.contains(level) { levels[level].pattern = String((values[.value] ?? "").prefix(64)) }
        case .list: (listID, base, restarts) = (values[.listID].flatMap { Int($0, in: Self.numbers) } ?? 0, 0, [])
        case .base: base = number
        case .restart: if restarts.count < 9 { restarts.append((level, number)) }
        }
        return true
    }

    func end(_ element: Int) {
        guard element >= 0 else { return }
        switch Self.elements[element] {
        case .abstract:
            if abstracts.count < Self.mostLists { abstracts[abstractID] = levels }
            levels = []
        case .list:
            guard let levels = abstracts[base], definitions.count < Self.mostLists else { return }
            definitions[listID] = Definition(base: base, levels: levels, restarts: restarts)
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {}
}

/// `styles.xml`: which styles number their paragraphs (ISO 29500-1, 17.7 and 17.9.18).
final class WordListStyles: XMLEvents {
    private enum Element: String, CaseIterable {
        case styles = "w:styles"
        case style = "w:style"
        case basedOn = "w:basedOn"
        case paragraphProperties = "w:pPr"
        case numbering = "w:numPr"
        case level = "w:ilvl"
        case list = "w:numId"
    }

    private enum Attribute: String, CaseIterable {
        case value = "w:val"
        case styleID = "w:styleId"
    }

    /// The names that it knows.
    static let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    var failure: Diagnostic? { nil }
    /// The list and level of each style that has some, its own or those of the style it is based on.
    private(set) var references: [String: WordLists.Reference] = [:]
    private var style = ""
    private var reference = WordLists.Reference()
    private var parent = ""

    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        var (value, id) = ("", "")
        attributes.each { attribute, bytes in
            if Self.attributes[attribute] == .value { value = bytes.text } else { id = bytes.text }
        }
        switch Self.elements[element] {
        case .style: (style, reference, parent) = (id, WordLists.Reference(), "")
        case .basedOn: parent = value
        case .level: reference.level = Int(value, in: 0...8)
        case .list: reference.list = Int(value, in: WordNumbering.numbers)
        case .styles, .paragraphProperties, .numbering: break
        }
        return true
    }

    func end(_ element: Int) {
        guard element >= 0, Self.elements[element] == .style, references.count < 1 << 14 else { return }
        if reference.list == nil { reference.list = references[parent]?.list }
        if reference.level == nil { reference.level = references[parent]?.level }
        if reference.list != nil, style.utf8.count <= SheetLimits.nameBytes { references[style] = reference }
    }

    func text(_ bytes: Span<UInt8>) {}
}
