import SangkienDiagnostics
import SangkienMarkup

/// The sheets of an OpenDocument spreadsheet: names, which are hidden, and where they begin (OpenDocument 1.3, part 3, 9.1).
final class OpenDocumentList: PartReader {
    private enum Element: String, CaseIterable {
        case content = "office:document-content"
        case document = "office:document"
        case styles = "office:automatic-styles"
        case style = "style:style"
        case tableProperties = "style:table-properties"
        case body = "office:body"
        case spreadsheet = "office:spreadsheet"
        case table = "table:table"
    }

    private enum Attribute: String, CaseIterable {
        case name = "table:name"
        case tableStyle = "table:style-name"
        case styleName = "style:name"
        case display = "table:display"
        case mimeType = "office:mimetype"
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    private(set) var sheets: [SheetInfo] = []
    /// The place of each sheet among all tables.
    private(set) var places: [Int] = []
    /// Copies of other files' sheets, which are no sheets of this one.
    private(set) var copies: [String] = []
    private var tableCount = 0
    /// Whether there is a spreadsheet at all.
    private(set) var isSpreadsheet = false
    /// How many bytes must be read to come to every sheet once.
    private(set) var passedBytes = 0

    private var style = ""
    private var hiddenStyles: Set<String> = []

    init(file: String, part: String?) {
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OpenDocumentNames.namespaces)
        super.init(words, file: file, part: part)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        var values: [Attribute: String] = [:]
        attributes.each { attribute, value in values[Self.attributes[attribute]] = value.text }
        switch Self.elements[element] {
        case .style: style = values[.styleName] ?? ""
        case .tableProperties:
            if values[.display] == "false", hiddenStyles.count < SheetLimits.sheets { hiddenStyles.insert(style) }
        case .spreadsheet: isSpreadsheet = true
        case .table:
            add(values[.name] ?? "", style: values[.tableStyle] ?? "")
            return false
        case .content, .document, .styles, .body: break
        }
        return true
    }

    private func add(_ name: String, style: String) {
        passedBytes += bytesFed
        let limit =
            tableCount >= SheetLimits.sheets
            ? LocalizedText(vi: "\(SheetLimits.sheets) trang tính", en: "\(SheetLimits.sheets) sheets")
            : LocalizedText(
                vi: "\(SheetLimits.passedBytes >> 30) GB cho mọi trang tính",
                en: "\(SheetLimits.passedBytes >> 30) GiB for all sheets"
            )
        guard tableCount < SheetLimits.sheets, passedBytes <= SheetLimits.passedBytes else {
            let what = LocalizedText(vi: "bảng tính có nhiều trang hơn thế", en: "the workbook has more sheets")
            return fail(SheetFault.tooLarge(limit, what, at: SourceLocation(file: file)))
        }
        tableCount += 1
        // LibreOffice keeps what formulas need of other files as tables called `'file:///…'#$Sheet1`, and shows none of them.
        if name.hasPrefix("'"), name.contains("'#$") {
            copies.append(name)
            return
        }
        places.append(tableCount - 1)
        sheets.append(SheetInfo(index: sheets.count, name: name, isHidden: hiddenStyles.contains(style)))
    }
}

/// `META-INF/manifest.xml`: of what type the whole is, and whether it is locked (OpenDocument 1.3, part 2, 4).
final class ManifestReader: PartReader {
    private enum Element: String, CaseIterable {
        case manifest = "manifest:manifest"
        case entry = "manifest:file-entry"
        case encryption = "manifest:encryption-data"
    }

    private enum Attribute: String, CaseIterable {
        case path = "manifest:full-path"
        case type = "manifest:media-type"
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    /// The type of the document.
    private(set) var type = ""
    /// The parts that are locked.
    private(set) var lockedParts: [String] = []
    /// Whether the part with the cells is locked, or the package as a whole.
    var locksContent: Bool { lockedParts.contains { $0 == "content.xml" || $0 == "encrypted-package" || $0 == "/" } }
    private var path = ""

    init(file: String) {
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OpenDocumentNames.namespaces)
        super.init(words, file: file, part: "META-INF/manifest.xml")
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        switch Self.elements[element] {
        case .manifest: break
        case .encryption: lock()
        case .entry:
            var type = ""
            path = ""
            attributes.each { attribute, value in
                if Self.attributes[attribute] == .path { path = value.text } else { type = value.text }
            }
            if path == "/" { self.type = type }
            // OpenDocument 1.3 locks a package as a whole.
            if path == "encrypted-package" { lock() }
        }
        return true
    }

    /// Old versions of OpenOffice wrote a DOCTYPE that declares nothing.
    override var allowsPlainDoctype: Bool { true }

    private func lock() {
        if lockedParts.last != path, lockedParts.count < SheetLimits.sheets { lockedParts.append(path) }
    }
}
