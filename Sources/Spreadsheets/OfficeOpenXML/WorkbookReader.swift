import SangkienDiagnostics
import SangkienMarkup

/// The workbook part of an XLSX file: its sheets in order, and from which day it counts (ISO 29500-1, 18.2).
final class WorkbookReader: PartReader {
    /// A sheet as the workbook lists it.
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// The relationship that leads to its part.
        let relationship: String
    }

    private enum Element: String, CaseIterable {
        case workbook = "s:workbook"
        case properties = "s:workbookPr"
        case sheets = "s:sheets"
        case sheet = "s:sheet"
        case calculation = "s:calcPr"
    }

    private enum Attribute: String, CaseIterable {
        case name
        case state
        case relationship = "r:id"
        case date1904
        case fullCalcOnLoad
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    private(set) var sheets: [Sheet] = []
    private(set) var system = SerialDate.System.from1900
    /// Whether the file asks to be computed anew when it is opened: a result of 0 was then perhaps never computed.
    private(set) var isNotComputed = false
    /// Whether there is a workbook at all.
    private(set) var hasWorkbook = false

    init(file: String, part: String) {
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
        super.init(words, file: file, part: part)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        var (name, relationship, isHidden) = ("", "", false)
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .name: name = value.text
            case .state: isHidden = value.equals("hidden") || value.equals("veryHidden")
            case .relationship: relationship = value.text
            case .date1904: system = value.truth == true ? .from1904 : .from1900
            case .fullCalcOnLoad: isNotComputed = value.truth == true
            }
        }
        switch Self.elements[element] {
        case .workbook: hasWorkbook = true
        case .sheet where sheets.count < SheetLimits.sheets:
            sheets.append(Sheet(name: name, isHidden: isHidden, relationship: relationship))
        case .sheet:
            fail(
                SheetFault.tooLarge(
                    .init(vi: "\(SheetLimits.sheets) trang tính", en: "\(SheetLimits.sheets) sheets"),
                    .init(vi: "bảng tính có nhiều trang hơn thế", en: "the workbook has more"),
                    at: SourceLocation(file: file)
                )
            )
        default: break
        }
        return true
    }
}

/// The styles part: which number format each cell style has (ISO 29500-1, 18.8).
final class StylesReader: PartReader {
    private enum Element: String, CaseIterable {
        case styleSheet = "s:styleSheet"
        case formats = "s:numFmts"
        case format = "s:numFmt"
        case fonts = "s:fonts"
        case font = "s:font"
        case strike = "s:strike"
        case cellStyles = "s:cellXfs"
        case cellStyle = "s:xf"
        case bold = "s:b"
        case italic = "s:i"
        case underline = "s:u"
        case colour = "s:color"
    }

    private enum Attribute: String, CaseIterable {
        case id = "numFmtId"
        case code = "formatCode"
        case font = "fontId"
        case value = "val"
        case rgb
        case indexed
        case theme
        case tint
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    /// The number format of each cell style.
    private(set) var formats: [NumberFormat] = []
    /// The cell styles whose font is struck through.
    private(set) var struck: Set<Int> = []
    /// How the text of cell styles looks, where the font says it.
    private(set) var looks: [Int: RunStyle] = [:]
    private var fonts = 0
    private var struckFonts: Set<Int> = []
    private var fontLooks: [Int: RunStyle] = [:]
    /// The codes that the workbook lists, and the formats made of those that a style uses.
    private var codes: [Int: String] = [:]
    private var made: [Int: NumberFormat] = [:]
    private var listed = 0

    init(file: String, part: String) {
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
        super.init(words, file: file, part: part)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        if noteLook(Self.elements[element], attributes) { return true }
        var (id, font): (Int?, Int?) = (nil, nil)
        var (code, isOn) = ("", true)
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .id: id = value.number
            case .code: code = value.text
            case .font: font = value.number
            case .value: isOn = value.truth != false
            case .rgb, .indexed, .theme, .tint: break
            }
        }
        switch Self.elements[element] {
        case .format:
            // A format may take the number of a built-in one; it then counts instead.
            listed += 1
            if let id, listed <= SheetLimits.formats { codes[id] = code }
        case .font: fonts += 1
        case .strike: if isOn, struckFonts.count < SheetLimits.looks { struckFonts.insert(fonts - 1) }
        case .cellStyle where formats.count < SheetLimits.formats:
            if let font, struckFonts.contains(font) { struck.insert(formats.count) }
            if let font, let look = fontLooks[font], looks.count < SheetLimits.looks { looks[formats.count] = look }
            formats.append(id.map(format) ?? .general)
        default: break
        }
        return true
    }

    /// Notes what the font says of its look; false for everything else.
    private func noteLook(_ element: Element, _ attributes: borrowing XMLAttributes) -> Bool {
        var look = fontLooks[fonts - 1] ?? RunStyle()
        switch element {
        case .bold: look.set(.bold, RunLooks.isOn(attributes))
        case .italic: look.set(.italic, RunLooks.isOn(attributes))
        case .underline: look.set(.underline, RunLooks.isUnderlined(attributes))
        case .colour: look.set(RunColour(attributes) { Self.attributes[$0].rawValue })
        default: return false
        }
        // The font of nearly every cell has a colour, that of text.
        if !look.marks.isEmpty || look.colour != nil, fontLooks.count < SheetLimits.looks { fontLooks[fonts - 1] = look }
        return true
    }

    /// The format of this number, made once.
    private func format(_ id: Int) -> NumberFormat {
        if let known = made[id] { return known }
        let new = codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
        made[id] = new
        return new
    }
}

extension RunLooks {
    /// How `vertAlign` places a run, by its one attribute.
    static func script(_ attributes: borrowing XMLAttributes) -> LetterPosition {
        var script = LetterPosition.line
        attributes.each { _, value in script = value.equals("superscript") ? .raised : value.equals("subscript") ? .lowered : .line }
        return script
    }

    /// Whether `u` draws a line, as it does without a value.
    static func isUnderlined(_ attributes: borrowing XMLAttributes) -> Bool {
        var isOn = true
        attributes.each { _, value in isOn = !value.equals("none") }
        return isOn
    }

    /// Whether a property such as `strike` is on, as it is without a value.
    static func isOn(_ attributes: borrowing XMLAttributes) -> Bool {
        var isOn = true
        attributes.each { _, value in isOn = value.truth != false }
        return isOn
    }
}

/// The shared strings of an XLSX file, runs joined, phonetic guides left out (ISO 29500-1, 18.4).
final class SharedStringsReader: PartReader {
    private enum Element: String, CaseIterable {
        case text = "s:t"
        case item = "s:si"
        case run = "s:r"
        case runProperties = "s:rPr"
        case script = "s:vertAlign"
        case strike = "s:strike"
        case table = "s:sst"
        case bold = "s:b"
        case italic = "s:i"
        case underline = "s:u"
        case colour = "s:color"
    }

    private enum Attribute: String, CaseIterable {
        case value = "val"
        case rgb
        case indexed
        case theme
        case tint
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    private(set) var texts: TextStore

    /// `size` is how many bytes the part has.
    init(file: String, part: String, size: Int) {
        texts = TextStore(room: min(size, 256 << 20))
        super.init(XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces), file: file, part: part)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        isCollecting = false
        switch Self.elements[element] {
        case .text: isCollecting = true
        case .run: texts.beginRun()
        case .script: texts.style { $0.script = RunLooks.script(attributes) }
        case .strike: texts.style { $0.isStruck = RunLooks.isOn(attributes) }
        case .runProperties: texts.style { $0.print.says = .all }
        case .bold: texts.style { $0.print.set(.bold, RunLooks.isOn(attributes)) }
        case .italic: texts.style { $0.print.set(.italic, RunLooks.isOn(attributes)) }
        case .underline: texts.style { $0.print.set(.underline, RunLooks.isUnderlined(attributes)) }
        case .colour: texts.style { $0.print.set(RunColour(attributes) { Self.attributes[$0].rawValue }) }
        case .item, .table: break
        }
        return true
    }

    override func end(_ element: Int) {
        isCollecting = false
        guard element >= 0 else { return }
        if Self.elements[element] == .run { texts.endRun() }
        guard Self.elements[element] == .item else { return }
        texts.endText()
        if texts.count > SheetLimits.sharedTexts { fail(tooMuch) }
    }

    override func text(_ bytes: Span<UInt8>) {
        texts.append(bytes)
        if texts.currentCount > SheetLimits.cellBytes { fail(SheetLimits.cellTooLong(at: SourceLocation(file: file, part: part))) }
        if texts.byteCount > SheetLimits.sharedBytes { fail(tooMuch) }
    }

    private var tooMuch: Diagnostic {
        let (bytes, count) = (SheetLimits.sharedBytes >> 20, SheetLimits.sharedTexts)
        return SheetFault.tooLarge(
            .init(vi: "\(bytes) MB chữ hoặc \(count) chuỗi chữ dùng chung", en: "\(bytes) MiB of text or \(count) shared texts"),
            .init(vi: "bảng tính có nhiều hơn thế", en: "the workbook has more"),
            at: SourceLocation(file: file, part: part)
        )
    }
}
