import SangkienDiagnostics
import SangkienMarkup
import Spreadsheets
import VietnameseText

/// The names that the readers of Writer's XML know (OpenDocument 1.3, part 3).
enum WriterNames {
    // In the order of how often they come, since they are searched in it.
    enum Element: String, CaseIterable {
        case paragraph = "text:p"
        case span = "text:span"
        case cell = "table:table-cell"
        case space = "text:s"
        case lineBreak = "text:line-break"
        case tab = "text:tab"
        case row = "table:table-row"
        case covered = "table:covered-table-cell"
        case list = "text:list"
        case listItem = "text:list-item"
        case heading = "text:h"
        case table = "table:table"
        case column = "table:table-column"
        case trackedChanges = "text:tracked-changes"
        case changeStart = "text:change-start"
        case deletion = "text:change"
        case note = "text:note"
        case annotation = "office:annotation"
        case hiddenText = "text:hidden-text"
        case ruby = "text:ruby-text"
        case section = "text:section"
        case box = "draw:text-box"
        case title = "svg:title"
        case description = "svg:desc"
        case binary = "office:binary-data"
        case object = "draw:object"
        case forms = "office:forms"
        case scripts = "office:scripts"
        case meta = "office:meta"
        case settings = "office:settings"
        case masterStyles = "office:master-styles"
        case header = "style:header"
        case firstHeader = "style:header-first"
        case footer = "style:footer"
        case firstFooter = "style:footer-first"
        case sequences = "text:sequence-decls"
        case text = "office:text"
        case body = "office:body"
        // Styles.
        case style = "style:style"
        case textProperties = "style:text-properties"
        case listStyle = "text:list-style"
        case numberLevel = "text:list-level-style-number"
        case bulletLevel = "text:list-level-style-bullet"
        case imageLevel = "text:list-level-style-image"
    }

    enum Attribute: String, CaseIterable {
        case styleName = "text:style-name"
        case count = "text:c"
        case columnsRepeated = "table:number-columns-repeated"
        case rowsRepeated = "table:number-rows-repeated"
        case rowsSpanned = "table:number-rows-spanned"
        case columnsSpanned = "table:number-columns-spanned"
        case goesOn = "text:continue-numbering"
        case goesOnWith = "text:continue-list"
        case startValue = "text:start-value"
        case display = "text:display"
        // Styles.
        case name = "style:name"
        case position = "style:text-position"
        case lineThrough = "style:text-line-through-style"
        case lineThroughType = "style:text-line-through-type"
        case level = "text:level"
        case format = "style:num-format"
        case prefix = "style:num-prefix"
        case suffix = "style:num-suffix"
        case displayedLevels = "text:display-levels"
    }

    static let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OpenDocumentNames.namespaces)
    static let elements = Element.allCases
    static let attributes = Attribute.allCases
}

/// The styles that tell how Writer's lists count, and which characters are raised or lowered (OpenDocument 1.3, part 3, 16).
final class WriterStyles: XMLEvents {
    /// The names that it knows.
    static let words = WriterNames.words
    /// How many styles of one kind are kept.
    private static let mostStyles = 1 << 16

    var failure: Diagnostic? { nil }
    /// The levels of each list style.
    private(set) var lists: [String: [ListLevel]] = [:]
    /// Where the characters of a style stand, where not on the line.
    private(set) var positions: [String: LetterPosition] = [:]
    /// The styles of hidden characters.
    private(set) var hidden: Set<String> = []
    /// The styles of characters that are struck through.
    private(set) var struck: Set<String> = []
    private var style = ""
    private var listStyle = ""

    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return true }
        switch WriterNames.elements[element] {
        case .body, .masterStyles, .scripts, .meta, .settings: return false
        default:
            take(WriterNames.elements[element], attributes)
            return true
        }
    }

    func end(_ element: Int) {}
    func text(_ bytes: Span<UInt8>) {}

    /// Takes what an element among the styles says.
    func take(_ element: WriterNames.Element, _ attributes: borrowing XMLAttributes) {
        var values: [WriterNames.Attribute: String] = [:]
        switch element {
        case .style, .textProperties, .listStyle, .numberLevel, .bulletLevel, .imageLevel:
            attributes.each { attribute, value in values[WriterNames.attributes[attribute]] = value.text }
        default: return
        }
        switch element {
        case .style: style = values[.name] ?? ""
        case .textProperties:
            guard style.utf8.count <= SheetLimits.nameBytes else { return }
            if values[.display] == "none", hidden.count < Self.mostStyles { hidden.insert(style) }
            let lines = [values[.lineThrough], values[.lineThroughType]].compactMap { $0 }
            if !lines.isEmpty, !lines.contains("none"), struck.count < Self.mostStyles { struck.insert(style) }
            guard let position = values[.position].map(LetterPosition.init(openDocument:)), position != .line else { return }
            if positions.count < Self.mostStyles { positions[style] = position }
        case .listStyle:
            listStyle = values[.name] ?? ""
            if lists.count < Self.mostStyles, listStyle.utf8.count <= SheetLimits.nameBytes {
                lists[listStyle] = Array(repeating: ListLevel(format: .none), count: 10)
            }
        default: setLevel(element, values)
        }
    }

    private func setLevel(_ element: WriterNames.Element, _ values: [WriterNames.Attribute: String]) {
        let place = (values[.level].flatMap { Int($0, in: 1...10) } ?? 1) - 1
        guard lists[listStyle] != nil else { return }
        var level = ListLevel(format: .bullet)
        if element == .numberLevel {
            level.format = ListLevel.Format(sign: values[.format] ?? "")
            level.start = values[.startValue].flatMap { Int($0, in: 0...1_000_000_000) } ?? 1
            let shown = min(values[.displayedLevels].flatMap { Int($0, in: 1...10) } ?? 1, place + 1)
            let numbers = (place + 1 - shown...place).map { "%\($0 + 1)" }.joined(separator: ".")
            let sides = (values[.prefix] ?? "").prefix(32) + "\u{0}" + (values[.suffix] ?? "").prefix(32)
            level.pattern =
                level.format == .none ? "" : sides.split(separator: "\u{0}", omittingEmptySubsequences: false).joined(separator: numbers)
        }
        lists[listStyle]?[place] = level
    }
}
