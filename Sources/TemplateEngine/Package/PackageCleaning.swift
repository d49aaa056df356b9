import SangkienArchive
import SangkienMarkup

/// Makes a plain document of a template's package: its type, and nothing that a filled document must not carry.
struct PackageCleaning {
    private(set) var members: [TemplateSource.Member]
    /// True when macros were left out.
    private(set) var droppedMacros = false

    /// What a package's main part or mimetype says for a template or a file with macros, and what a document says.
    private static let types = [
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        ),
        (
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        ),
        (
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        ),
        ("application/vnd.oasis.opendocument.text-template", "application/vnd.oasis.opendocument.text"),
    ]

    /// Cleans `members`; a package that needs none of it comes back as it was, byte for byte.
    ///
    /// A package without tags keeps what only a filled one would belie: its signatures, the picture of its first page. In one with tags
    /// the list of types gets the parts that only relationships tell: `parts` knows them.
    init(_ members: [TemplateSource.Member], format: DocumentFormat, hasTags: Bool, parts: PackageParts? = nil) {
        self.members = members
        guard format != .html else { return }
        let dropped = members.map(\.name).filter { Self.isMacro($0) || (hasTags && Self.isOutdated($0)) }
        droppedMacros = dropped.contains(where: Self.isMacro)
        self.members.removeAll { dropped.contains($0.name) }
        for index in self.members.indices where Self.listsParts(self.members[index].name) {
            clean(index, without: dropped, endsMailMerge: hasTags)
        }
        guard hasTags, format == .docx else { return }
        if let parts, let index = self.members.firstIndex(where: { $0.name == "[Content_Types].xml" }) {
            replace(index, with: parts.completed(self.members[index].bytes, names: self.members.map(\.name)))
        }
        for index in self.members.indices where self.members[index].role == .markup { endMailMerge(index) }
    }

    private static func isMacro(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix("vbaproject.bin") || lower.hasSuffix("vbadata.xml") || lower.hasSuffix("vbaproject.bin.rels")
            || ["Basic/", "Dialogs/", "Scripts/"].contains(where: name.hasPrefix)
    }

    /// A picture of the empty template, and signatures that a filled document would belie.
    private static func isOutdated(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("docprops/thumbnail.") || lower.hasPrefix("thumbnails/") || lower.hasPrefix("_xmlsignatures/")
            || lower == "meta-inf/documentsignatures.xml" || lower == "meta-inf/macrosignatures.xml"
    }

    /// Parts that name other parts.
    private static func listsParts(_ name: String) -> Bool {
        name == "[Content_Types].xml" || name.hasSuffix(".rels") || name == "META-INF/manifest.xml" || name == "mimetype"
    }

    private mutating func clean(_ index: Int, without dropped: [String], endsMailMerge: Bool) {
        var bytes = members[index].bytes
        for (template, document) in Self.types {
            while let range = bytes.range(of: template) { bytes.replaceSubrange(range, with: document.utf8) }
        }
        let files = dropped.compactMap { $0.split(separator: "/").last.map(String.init) }
        let tree = MarkupTree(bytes, syntax: .xml)
        bytes = Self.without(tree) { node in
            guard ["Override", "Relationship", "manifest:file-entry"].contains(tree.nodes[node].name) else { return false }
            let head = String(decoding: bytes[tree.nodes[node].head], as: UTF8.self)
            if endsMailMerge, head.contains("/mailMerge") { return true }
            return files.contains { head.contains("/\($0)\"") || head.contains("\"\($0)\"") }
        }
        replace(index, with: bytes)
    }

    /// Takes the data source of a mail merge out of the settings: Word would ask for it when the document is opened.
    private mutating func endMailMerge(_ index: Int) {
        guard members[index].bytes.holds("<w:mailMerge") else { return }
        let tree = MarkupTree(members[index].bytes, syntax: .xml)
        replace(index, with: Self.without(tree) { tree.nodes[$0].name == "w:mailMerge" })
    }

    private mutating func replace(_ index: Int, with bytes: [UInt8]) {
        guard bytes != members[index].bytes else { return }
        members[index].bytes = bytes
        members[index].deflated = nil
    }

    /// The document without the elements that `isGone` names.
    private static func without(_ tree: MarkupTree, _ isGone: (Int) -> Bool) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for index in tree.nodes.indices where tree.nodes[index].kind == .element {
            let whole = tree.nodes[index].whole
            guard whole.lowerBound >= position, isGone(index) else { continue }
            result += tree.bytes[position..<whole.lowerBound]
            position = whole.upperBound
        }
        return result + tree.bytes[position...]
    }
}
