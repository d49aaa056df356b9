import SangkienDiagnostics
import SangkienMarkup
import Spreadsheets

/// Reads the text of a Writer document (OpenDocument 1.3, part 3, 5 to 9): what a person sees of it when it is printed.
///
/// Tracked changes are read as accepted: what was deleted stands apart from the text and is left out (5.5).
final class WriterReader: XMLEvents {
    /// The names that it knows.
    static let words = WriterNames.words

    var failure: Diagnostic? { builder.failure }

    private let builder: DocumentBuilder
    private let styles: WriterStyles
    /// The elements whose text is read: the document's own, or what its pages have at their edges (part 3, 16.10).
    private let read: Set<WriterNames.Element>
    private var lists = WriterLists()
    private var isInBody = false
    /// How many paragraphs are open; text outside them is none.
    private var paragraphs = 0
    /// Where the characters of the open spans stand.
    private var scripts: [LetterPosition] = []
    /// The text of the comment that is open, and whether one of its paragraphs is.
    private var comment: (bytes: [UInt8], isInParagraph: Bool)?
    /// Whether the characters of the open paragraphs and spans are struck through.
    private var struck: [Bool] = []
    /// How often the open cells stand, and whether others lie over them.
    private var cells: [(count: Int, isCovered: Bool)] = []

    /// A reader that tells `builder` what it finds in elements called `read`, and knows these styles besides the document's own.
    init(_ builder: DocumentBuilder, _ styles: WriterStyles, in read: Set<WriterNames.Element> = [.text]) {
        (self.builder, self.styles, self.read) = (builder, styles, read)
    }

    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return true }
        let element = WriterNames.elements[element]
        guard isInBody else {
            if read.contains(element) { isInBody = true } else { styles.take(element, attributes) }
            return ![.scripts, .meta, .settings, read.contains(.text) ? .masterStyles : .body].contains(element)
        }
        if comment != nil {
            if element == .paragraph { beginCommentParagraph() }
            return true
        }
        switch element {
        case .paragraph, .heading, .span:
            let style = Self.text(.styleName, attributes)
            if styles.hidden.contains(style) {
                builder.remarks.hidden += 1
                return false
            }
            setStruck(by: style)
            if element == .span { scripts.append(styles.positions[style] ?? scripts.last ?? .line) } else { beginParagraph() }
        case .space: if paragraphs > 0 { builder.append(0x20, count: Self.count(.count, attributes)) }
        case .tab: if paragraphs > 0 { builder.append(0x09) }
        case .lineBreak: if paragraphs > 0 { builder.append(0x0A) }
        case .table: builder.beginTable()
        case .row: builder.beginRow(count: Self.count(.rowsRepeated, attributes))
        case .cell, .covered: beginCell(attributes, isCovered: element == .covered)
        case .list: beginList(attributes)
        case .listItem: lists.beginItem(start: Self.number(.startValue, attributes))
        case .box: builder.beginBox()
        case .changeStart: builder.remarks.insertions += 1
        case .deletion: builder.remarks.deletions += 1
        case .note:
            builder.remarks.notes += 1
            return false
        case .hiddenText:
            builder.remarks.hidden += 1
            return false
        case .section: return beginSection(attributes)
        case .annotation: comment = ([], false)
        case .trackedChanges, .ruby, .title, .description, .binary, .object, .forms, .sequences: return false
        default: break
        }
        return true
    }

    func end(_ element: Int) {
        guard element >= 0, isInBody else { return }
        if comment != nil { return endInComment(WriterNames.elements[element]) }
        if read.contains(WriterNames.elements[element]) {
            isInBody = false
            return
        }
        switch WriterNames.elements[element] {
        case .paragraph, .heading:
            paragraphs -= 1
            builder.endParagraph()
            endStruck()
        case .span:
            _ = scripts.popLast()
            endStruck()
        case .cell, .covered:
            let cell = cells.popLast() ?? (1, false)
            builder.endCell(count: cell.count, isCovered: cell.isCovered)
        case .row: builder.endRow()
        case .table: builder.endTable()
        case .list: lists.end()
        case .box: builder.endBox()
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if comment != nil { return append(toComment: bytes) }
        guard isInBody, paragraphs > 0 else { return }
        if let script = scripts.last, script != .line {
            builder.append(ScriptSigns.text(bytes.text, script))
        } else {
            builder.append(bytes)
        }
    }

    // MARK: Comments, whose paragraphs stand inside those of the text (part 3, 14.1)

    private func beginCommentParagraph() {
        comment?.isInParagraph = true
        if comment?.bytes.isEmpty == false { comment?.bytes.append(0x0A) }
    }

    private func endInComment(_ element: WriterNames.Element) {
        if element == .paragraph { comment?.isInParagraph = false }
        guard element == .annotation, let bytes = comment?.bytes else { return }
        builder.comment(String(decoding: bytes, as: UTF8.self))
        comment = nil
    }

    /// The beginning says what a comment is about.
    private func append(toComment piece: Span<UInt8>) {
        guard let comment, comment.isInParagraph, comment.bytes.count + piece.count <= SheetLimits.commentBytes else { return }
        for index in piece.indices { self.comment?.bytes.append(piece[index]) }
    }

    // MARK: Pieces

    private func setStruck(by style: String) {
        struck.append(struck.last == true || styles.struck.contains(style))
        builder.isStruck = struck.last == true
    }

    private func endStruck() {
        _ = struck.popLast()
        builder.isStruck = struck.last == true
    }

    private func beginParagraph() {
        paragraphs += 1
        builder.beginParagraph()
        if let label = lists.takeLabel(styles) { builder.append(label + " ") }
    }

    private func beginCell(_ attributes: borrowing XMLAttributes, isCovered: Bool) {
        let count = Self.count(.columnsRepeated, attributes)
        cells.append((count, isCovered))
        if isCovered {
            builder.beginOpenDocumentCell(covered: count)
        } else {
            builder.beginOpenDocumentCell(columns: Self.count(.columnsSpanned, attributes), rows: Self.count(.rowsSpanned, attributes))
        }
    }

    private func beginList(_ attributes: borrowing XMLAttributes) {
        let goesOn = Self.text(.goesOn, attributes) == "true" || !Self.text(.goesOnWith, attributes).isEmpty
        lists.begin(style: Self.text(.styleName, attributes), goesOn: goesOn)
    }

    private func beginSection(_ attributes: borrowing XMLAttributes) -> Bool {
        guard Self.text(.display, attributes) == "none" else { return true }
        builder.remarks.hidden += 1
        return false
    }

    private static func text(_ wanted: WriterNames.Attribute, _ attributes: borrowing XMLAttributes) -> String {
        var text = ""
        attributes.each { attribute, value in
            if WriterNames.attributes[attribute] == wanted { text = value.text }
        }
        return text
    }

    private static func number(_ wanted: WriterNames.Attribute, _ attributes: borrowing XMLAttributes) -> Int? {
        var number: Int?
        attributes.each { attribute, value in
            if WriterNames.attributes[attribute] == wanted { number = value.number }
        }
        return number
    }

    /// A number of repeats that can be multiplied without fear; 1 when the attribute is not there.
    private static func count(_ wanted: WriterNames.Attribute, _ attributes: borrowing XMLAttributes) -> Int {
        min(max(number(wanted, attributes) ?? 1, 1), 1 << 31)
    }
}

/// The lists that are open, and how far lists have counted (OpenDocument 1.3, part 3, 5.3).
struct WriterLists {
    private struct Open {
        let style: String
        let level: Int
        var isLabelDue = false
    }

    private var open: [Open] = []
    private var counters: [String: ListCounters] = [:]
    private static let mostStyles = 1 << 14

    /// Begins a list, inside an item perhaps; one that does not go on with an earlier one begins anew.
    mutating func begin(style: String, goesOn: Bool) {
        let outer = open.last
        let name = style.isEmpty ? outer?.style ?? "" : style
        if outer == nil, !goesOn { counters[name] = nil }
        open.append(Open(style: name, level: outer.map { $0.level + 1 } ?? 0))
    }

    /// Ends the list.
    mutating func end() { _ = open.popLast() }

    /// Begins an item, whose first paragraph has a number or a bullet.
    mutating func beginItem(start: Int?) {
        guard !open.isEmpty else { return }
        open[open.count - 1].isLabelDue = true
        let list = open[open.count - 1]
        if let start, list.level < 10, counters.count < Self.mostStyles {
            counters[list.style, default: ListCounters()].restart(list.level, at: start)
        }
    }

    /// The number or bullet of the paragraph that begins; nil when it has none.
    mutating func takeLabel(_ styles: WriterStyles) -> String? {
        guard let list = open.last, list.isLabelDue else { return nil }
        open[open.count - 1].isLabelDue = false
        guard let levels = styles.lists[list.style], counters.count < Self.mostStyles else { return nil }
        return counters[list.style, default: ListCounters()].next(list.level, of: levels)
    }
}
