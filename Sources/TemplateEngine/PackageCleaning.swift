import Archive
import Markup

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
    init(_ members: [TemplateSource.Member], format: DocumentFormat) {
        self.members = members
        guard format != .html else { return }
        let dropped = members.map(\.name).filter(Self.mustGo)
        droppedMacros = dropped.contains { $0.lowercased().contains("vba") || $0.hasPrefix("Basic/") }
        self.members.removeAll { dropped.contains($0.name) }
        for index in self.members.indices where Self.listsParts(self.members[index].name) { clean(index, without: dropped) }
    }

    /// Macros, a picture of the empty template, and signatures that a filled document would belie.
    private static func mustGo(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix("vbaproject.bin") || lower.hasSuffix("vbadata.xml") || lower.hasSuffix("vbaproject.bin.rels")
            || lower.hasPrefix("docprops/thumbnail.") || lower.hasPrefix("thumbnails/") || name.hasPrefix("Basic/")
            || lower == "meta-inf/documentsignatures.xml" || lower == "meta-inf/macrosignatures.xml"
    }

    /// Parts that name other parts.
    private static func listsParts(_ name: String) -> Bool {
        name == "[Content_Types].xml" || name.hasSuffix(".rels") || name == "META-INF/manifest.xml" || name == "mimetype"
    }

    private mutating func clean(_ index: Int, without dropped: [String]) {
        let original = members[index].bytes
        var bytes = original
        for (template, document) in Self.types {
            guard let range = bytes.firstRange(of: Array(template.utf8)) else { continue }
            // `…text` begins `…text-template`; what follows must end the type.
            bytes.replaceSubrange(range, with: document.utf8)
        }
        let files = dropped.compactMap { $0.split(separator: "/").last.map(String.init) }
        if !files.isEmpty { bytes = Self.withoutEntries(of: files, in: bytes) }
        guard bytes != original else { return }
        members[index].bytes = bytes
        members[index].deflated = nil
    }

    /// The list without the elements whose attributes name one of `files`.
    private static func withoutEntries(of files: [String], in bytes: [UInt8]) -> [UInt8] {
        let tree = MarkupTree(bytes, syntax: .xml)
        var result: [UInt8] = []
        var position = 0
        for node in tree.nodes where node.kind == .element && ["Override", "Relationship", "manifest:file-entry"].contains(node.name) {
            guard node.whole.lowerBound >= position else { continue }
            let head = String(decoding: bytes[node.head], as: UTF8.self)
            guard files.contains(where: { head.contains("/\($0)\"") || head.contains("\"\($0)\"") }) else { continue }
            result += bytes[position..<node.whole.lowerBound]
            position = node.whole.upperBound
        }
        return result + bytes[position...]
    }
}
