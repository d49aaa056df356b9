import SangkienDiagnostics
import SangkienMarkup
import Spreadsheets

/// Reads the text of a Word document (ISO 29500-1, 17): what a person sees of it when it is printed.
///
/// Tracked changes are read as accepted: insertions stay, deletions do not (17.13.5). Fields are read by their results (17.16).
final class WordReader: XMLEvents {
    // In the order of how often they come, since they are searched in it.
    private enum Element: String, CaseIterable {
        case run = "w:r"
        case text = "w:t"
        case runProperties = "w:rPr"
        case paragraph = "w:p"
        case paragraphProperties = "w:pPr"
        case cell = "w:tc"
        case cellProperties = "w:tcPr"
        case row = "w:tr"
        case lineBreak = "w:br"
        case tab = "w:tab"
        case gridSpan = "w:gridSpan"
        case verticalMerge = "w:vMerge"
        case horizontalMerge = "w:hMerge"
        case rowProperties = "w:trPr"
        case gridBefore = "w:gridBefore"
        case inserted = "w:ins"
        case deleted = "w:del"
        case movedFrom = "w:moveFrom"
        case deletedCell = "w:cellDel"
        case vanish = "w:vanish"
        case verticalAlign = "w:vertAlign"
        case strike = "w:strike"
        case doubleStrike = "w:dstrike"
        case fieldMark = "w:fldChar"
        case fieldCode = "w:instrText"
        case deletedText = "w:delText"
        case deletedCode = "w:delInstrText"
        case carriageReturn = "w:cr"
        case noBreakHyphen = "w:noBreakHyphen"
        case symbol = "w:sym"
        case footnote = "w:footnoteReference"
        case endnote = "w:endnoteReference"
        case comment = "w:commentReference"
        case style = "w:pStyle"
        case numbering = "w:numPr"
        case level = "w:ilvl"
        case list = "w:numId"
        case placeholder = "w:showingPlcHdr"
        case controlContent = "w:sdtContent"
        case control = "w:sdt"
        case table = "w:tbl"
        case tableProperties = "w:tblPr"
        case grid = "w:tblGrid"
        case section = "w:sectPr"
        case formerRun = "w:rPrChange"
        case formerParagraph = "w:pPrChange"
        case formerCell = "w:tcPrChange"
        case formerRow = "w:trPrChange"
        case box = "w:txbxContent"
        case fallback = "mc:Fallback"
    }

    private enum Attribute: String, CaseIterable {
        case value = "w:val"
        case type = "w:type"
        case fieldType = "w:fldCharType"
        case character = "w:char"
        case id = "w:id"
    }

    /// The names that it knows.
    static let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    var failure: Diagnostic? { builder.failure }

    private let builder: DocumentBuilder
    private var lists: WordLists
    private let comments: [String: String]
    private var isInText = false
    private var isInParagraphProperties = false
    private var isInRowProperties = false
    /// Whether the rows that are open were deleted.
    private var deletedRows: [Bool] = []
    /// The same of cells.
    private var deletedCells: [Bool] = []
    private var isHidden = false
    private var script = LetterPosition.line
    /// For each field that is open, whether its result is still to come.
    private var fields: [Bool] = []
    /// For each content control that is open, whether it shows its placeholder.
    private var controls: [Bool] = []
    private var paragraphStyle = ""
    private var listReference = WordLists.Reference()

    /// A reader that tells `builder` what it finds, and knows the texts of comments by their ids.
    init(_ builder: DocumentBuilder, lists: WordLists, comments: [String: String]) {
        (self.builder, self.lists, self.comments) = (builder, lists, comments)
    }

    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return true }
        let element = Self.elements[element]
        switch element {
        case .run: beginRun()
        case .text: isInText = true
        case .paragraph: beginParagraph()
        case .paragraphProperties: isInParagraphProperties = true
        case .lineBreak, .carriageReturn, .tab, .noBreakHyphen, .symbol: mark(element, attributes)
        case .table: builder.beginTable()
        case .row:
            builder.beginRow()
            deletedRows.append(false)
        case .cell:
            builder.beginCell()
            deletedCells.append(false)
        case .gridSpan, .verticalMerge, .horizontalMerge, .gridBefore, .rowProperties, .deletedCell: shape(element, attributes)
        case .inserted, .deleted, .movedFrom: return change(element)
        case .vanish, .verticalAlign, .strike, .doubleStrike: format(element, attributes)
        case .fieldMark: fieldMark(attributes)
        case .footnote, .endnote: if isShown { builder.remarks.notes += 1 }
        case .comment: if let text = comments[Self.value(.id, attributes)] { builder.comment(text) }
        case .style: paragraphStyle = Self.value(.value, attributes)
        case .level: listReference.level = Self.number(attributes)
        case .list: listReference.list = Self.number(attributes)
        case .control: controls.append(false)
        case .placeholder: if !controls.isEmpty { controls[controls.count - 1] = true }
        case .controlContent: return controls.last != true
        case .box: builder.beginBox()
        case .fallback, .fieldCode, .deletedText, .deletedCode, .tableProperties, .grid, .section: return false
        // What a text looked like before a tracked change (17.13.5).
        case .formerRun, .formerParagraph, .formerCell, .formerRow: return false
        case .runProperties, .cellProperties, .numbering: break
        }
        return true
    }

    func end(_ element: Int) {
        guard element >= 0 else { return }
        switch Self.elements[element] {
        case .text: isInText = false
        case .run: beginRun()
        case .paragraphProperties: endParagraphProperties()
        case .paragraph: builder.endParagraph()
        case .rowProperties: isInRowProperties = false
        case .cell: builder.endCell(isCovered: deletedCells.popLast() == true)
        case .row: builder.endRow(isDeleted: deletedRows.popLast() == true)
        case .table: builder.endTable()
        case .control: _ = controls.popLast()
        case .box: builder.endBox()
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {
        guard isInText, isShown else { return }
        if isHidden { return }
        if script == .line { builder.append(bytes) } else { builder.append(ScriptSigns.text(bytes.text, script)) }
    }

    /// Whether what comes is no code of a field.
    private var isShown: Bool { !fields.contains(true) }

    // MARK: Paragraphs

    private func beginParagraph() {
        builder.beginParagraph()
        (paragraphStyle, listReference) = ("", WordLists.Reference())
    }

    private func endParagraphProperties() {
        isInParagraphProperties = false
        if let label = lists.label(listReference, style: paragraphStyle) { builder.append(label + " ") }
    }

    private func mark(_ element: Element, _ attributes: borrowing XMLAttributes) {
        // Tabs stand also among the properties of paragraphs, as places to stop at.
        guard isShown, !isInParagraphProperties, !isHidden else { return }
        switch element {
        case .tab: builder.append(0x09)
        case .noBreakHyphen: builder.append("\u{2011}")
        case .symbol:
            let code = UInt32(Self.value(.character, attributes), radix: 16)
            if let code, let scalar = Unicode.Scalar(code) { builder.append(String(Character(scalar))) }
        default:
            // A page that begins is no line; nothing of it is seen in the text.
            let type = Self.value(.type, attributes)
            if type != "page", type != "column" { builder.append(0x0A) }
        }
    }

    /// Characters look plain until their run says otherwise.
    private func beginRun() {
        (isHidden, script) = (false, .line)
        builder.isStruck = false
    }

    private func format(_ element: Element, _ attributes: borrowing XMLAttributes) {
        guard !isInParagraphProperties else { return }
        let value = Self.value(.value, attributes)
        if element == .verticalAlign {
            script = value == "superscript" ? .raised : value == "subscript" ? .lowered : .line
        } else if ["0", "false", "off"].contains(value) {
            return
        } else if element != .vanish {
            builder.isStruck = true
        } else {
            isHidden = true
            builder.remarks.hidden += 1
        }
    }

    private func fieldMark(_ attributes: borrowing XMLAttributes) {
        switch Self.value(.fieldType, attributes) {
        case "begin": fields.append(true)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    // MARK: Changes and tables

    /// A change that was tracked; what was deleted is left out.
    private func change(_ element: Element) -> Bool {
        if isInRowProperties {
            if element == .deleted, !deletedRows.isEmpty {
                deletedRows[deletedRows.count - 1] = true
                builder.remarks.deletions += 1
            }
        } else if !isInParagraphProperties {
            if element == .inserted { builder.remarks.insertions += 1 } else { builder.remarks.deletions += 1 }
        }
        return element == .inserted
    }

    private func shape(_ element: Element, _ attributes: borrowing XMLAttributes) {
        switch element {
        case .rowProperties: isInRowProperties = true
        case .gridSpan: builder.widen(to: Self.number(attributes) ?? 1)
        case .gridBefore: builder.skipColumns(Self.number(attributes) ?? 0)
        case .verticalMerge: builder.merge(Self.value(.value, attributes) == "restart" ? .begins : .goesOn)
        case .horizontalMerge:
            // Word before 2007: the cells that go on are there, and are not seen.
            if Self.value(.value, attributes) != "restart" { markCellDeleted() }
        default:
            markCellDeleted()
            builder.remarks.deletions += 1
        }
    }

    private func markCellDeleted() {
        if !deletedCells.isEmpty { deletedCells[deletedCells.count - 1] = true }
    }

    private static func value(_ wanted: Attribute, _ attributes: borrowing XMLAttributes) -> String {
        var text = ""
        attributes.each { attribute, value in
            if Self.attributes[attribute] == wanted { text = value.text }
        }
        return text
    }

    private static func number(_ attributes: borrowing XMLAttributes) -> Int? {
        var number: Int?
        attributes.each { attribute, value in
            if Self.attributes[attribute] == .value { number = value.number }
        }
        return number
    }
}
