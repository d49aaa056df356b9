import SangkienMarkup

/// What the parts of a package are, found by content type as OPC has it, and by the names that ODF fixes.
struct PackageParts {
    /// What the engine does with a part.
    enum Role: Equatable {
        /// May hold tags.
        case text
        /// The document itself; may hold tags.
        case main
        /// XML that no tag may stand in; checked, and copied as it is.
        case markup
        /// Anything else; copied as it is.
        case other
    }

    private let format: DocumentFormat
    /// Content types by part name and by extension, both in lower case (ECMA-376 part 2, 10.1.2.2).
    private var overrides: [String: String] = [:]
    private var defaults: [String: String] = [:]
    /// Parts whose types only relationships tell, by part name in lower case; the list of types lacks them or has them wrong.
    private(set) var related: [String: String] = [:]

    /// Documents that the document embeds whole (`w:altChunk`), by part name in lower case.
    private var embedded: Set<String> = []

    /// The parts of an ODF package, of HTML, or of a folder.
    init(format: DocumentFormat) {
        self.format = format
    }

    /// The parts of an OPC package whose `[Content_Types].xml` is given, and its lists of relationships by their names.
    init(contentTypes: [UInt8], relationships: [(name: String, bytes: [UInt8])]) {
        format = .docx
        let tree = MarkupTree(UTF8Form.ofUTF16(contentTypes) ?? contentTypes, syntax: .xml)
        for index in tree.nodes.indices {
            guard let type = tree.value("ContentType", of: index) else { continue }
            if let name = tree.value("PartName", of: index) {
                overrides[Self.key(name)] = type
            } else if let ending = tree.value("Extension", of: index) {
                defaults[ending.lowercased()] = type
            }
        }
        let relations = RelatedParts(relationships)
        embedded = relations.embedded
        for (name, type) in relations.types {
            let known = overrides[name]
            let isRight = known == type || known.map(Self.role(ofType:)).map { $0 == .text || $0 == .main } == true
            if !isRight, known == nil || Self.role(ofType: type) != .markup { related[name] = type }
        }
        // A list may say that all XML is the document, and mean the part that the package leads to.
        if related.values.contains(where: Self.isMain) || overrides.values.contains(where: Self.isMain) {
            defaults = defaults.filter { !Self.isMain($0.value) }
        }
    }

    /// The parts of an OPC package of these members.
    init(_ members: [TemplateSource.Member]) {
        let types = members.first { $0.name == "[Content_Types].xml" }?.bytes ?? []
        self.init(contentTypes: types, relationships: members.filter { $0.name.hasSuffix(".rels") }.map { ($0.name, $0.bytes) })
    }

    /// The key of a part whose name stands in an attribute of a list.
    static func key(_ written: String) -> String { String(XMLText.decoded(written).drop { $0 == "/" }).lowercased() }

    /// The content type of a part; nil when the package does not say.
    func type(of name: String) -> String? {
        let lower = name.lowercased()
        return related[lower] ?? overrides[lower] ?? lower.split(separator: ".").last.flatMap { defaults[String($0)] }
    }

    /// True for a document that the document embeds whole: no tag of it can be filled.
    func isEmbedded(_ name: String) -> Bool { embedded.contains(name.lowercased()) }

    /// The content type of parts whose names end so; nil when the package does not say.
    func defaultType(ofEnding ending: String) -> String? { defaults[ending] }

    func role(of name: String) -> Role {
        switch format {
        case .html, .fodt: .main
        case .odt: openDocumentRole(name)
        case .docx: wordRole(name)
        }
    }

    /// `content.xml`, `styles.xml` and `meta.xml`, of the document and of objects in it (ODF 1.3 part 2, 3.1; part 3, 2.2).
    private func openDocumentRole(_ name: String) -> Role {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        if name == "content.xml" { return .main }
        // Settings of the program's menus (part 2, 3.18): no part of the document, and often an empty file.
        if name.split(separator: "/").dropLast().contains("Configurations2") { return .other }
        // Macros and their dialogs, which LibreOffice writes with a DOCTYPE; no document carries them on.
        if ["Basic/", "Dialogs/", "Scripts/"].contains(where: name.hasPrefix) { return .other }
        if ["content.xml", "styles.xml", "meta.xml"].contains(file), !name.hasPrefix("META-INF/") { return .text }
        return name.hasSuffix(".xml") || name.hasSuffix(".rdf") ? .markup : .other
    }

    /// True for XML that is no part of the document proper.
    ///
    /// What lies inside a chart or a formula of LibreOffice, stores of other programs, what some program left behind: it may be
    /// anything, and goes into a document as it is.
    func isForeign(_ name: String) -> Bool {
        switch format {
        case .odt: return name.contains("/") && !name.hasPrefix("META-INF/")
        case .docx:
            let type = type(of: name) ?? ""
            let isOfWord = ["word/", "docProps/"].contains(where: name.hasPrefix) || name == "[Content_Types].xml"
            return role(of: name) == .markup && !isOfWord && !type.hasSuffix("+xml")
        case .html, .fodt: return false
        }
    }

    private func wordRole(_ name: String) -> Role {
        if name == "[Content_Types].xml" { return .markup }
        if name.hasSuffix(".rels") { return .text }
        guard let type = type(of: name) else { return name.hasSuffix(".xml") ? .markup : .other }
        let role = Self.role(ofType: type)
        return role == .other && name.hasSuffix(".xml") ? .markup : role
    }

    private static func role(ofType type: String) -> Role {
        if isMain(type) { return .main }
        return textKinds.contains { type.hasSuffix($0) } ? .text : type.hasSuffix("xml") ? .markup : .other
    }

    private static func isMain(_ type: String) -> Bool { type.hasSuffix("main+xml") && type.contains("word") }

    /// Ends of the content types of parts with text that a reader sees, or that properties show.
    private static let textKinds = [
        "wordprocessingml.header+xml", "wordprocessingml.footer+xml", "wordprocessingml.footnotes+xml", "wordprocessingml.endnotes+xml",
        "wordprocessingml.comments+xml", "drawingml.chart+xml", "drawingml.chartshapes+xml",
        "drawingml.diagramData+xml", "drawingml.diagramDrawing+xml",
        "package.core-properties+xml", "extended-properties+xml", "custom-properties+xml",
    ]
}
