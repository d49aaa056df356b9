import Foundation
import SangkienArchive
import SangkienDiagnostics
import TemplateEngine
import TestKit

/// A Word file made of some parts, filled, and taken apart again.
enum WordPackage {
    private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The parts after filling, by name.
    static func fill(_ members: [String: String], _ data: CaseData) throws(DiagnosticError) -> [String: String] {
        guard let folder = try? TemporaryFolder(), (try? write(members, to: folder)) != nil else { return [:] }
        try Template.load(folder.path("mau")).bound(to: data.schema).write(data.values, to: folder.path("ra.docx"))
        guard let reader = try? ZipReader(bytes: folder.read("ra.docx"), name: "ra.docx", limits: .template) else { return [:] }
        var filled: [String: String] = [:]
        for name in reader.names { filled[name] = (try? reader.read(name)).map { String(decoding: $0, as: UTF8.self) } }
        return filled
    }

    /// Writes the parts, and those that tell of them, as the unpacked template `mau`.
    static func write(_ members: [String: String], to folder: TemporaryFolder) throws {
        var all = members
        all["[Content_Types].xml"] = contentTypes(Array(members.keys))
        all["_rels/.rels"] = relationships(["word/document.xml"], below: "")
        all["word/_rels/document.xml.rels"] = relationships(
            members.keys.filter { $0.hasPrefix("word/") && $0 != "word/document.xml" }.sorted(),
            below: "word/"
        )
        for (name, content) in all {
            let text = content.hasPrefix("<w:") ? Place.word(content) : content
            try folder.write(text.utf8, to: "mau/" + name)
        }
    }

    private static func contentTypes(_ names: [String]) -> String {
        let overrides = names.sorted()
            .map { name in
                let kind = kind(name) == "document" ? "document.main" : kind(name)
                return "<Override PartName=\"/\(name)\" ContentType=\"\(main).\(kind)+xml\"/>"
            }
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())</Types>"
    }

    private static func relationships(_ names: [String], below folder: String) -> String {
        let items = names.enumerated()
            .map { index, name in
                let type = folder.isEmpty ? "officeDocument" : kind(name)
                return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(links)/\(type)\" Target=\"\(name.dropFirst(folder.count))\"/>"
            }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
    }

    /// `numbering` of `word/numbering.xml`, `header` of `word/header1.xml`.
    private static func kind(_ name: String) -> String {
        String((name.split(separator: "/").last ?? "").prefix(while: \.isLetter))
    }
}
