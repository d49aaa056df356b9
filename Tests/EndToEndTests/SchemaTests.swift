import Foundation
import Testing

/// Documents against the published schemas: ISO/IEC 29500 for Word, OASIS ODF 1.3 for LibreOffice.
@Suite(.enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"), .enabled(if: Place.has("unzip"), "không có unzip"))
struct SchemaTests {
    static let documents = ["hs-01/tong-hop-tom-tat", "hs-11/tong-hop-tom-tat", "toan-tinh/tong-hop-tom-tat"]

    /// The documents of `format` that are judged, the hard cases included.
    static func documents(_ format: String) async throws -> [MadeDocument] {
        var judged = try await SampleDocuments.hard.value.filter { $0.format == format }
        for name in documents { judged.append(try await SampleDocuments.sample("\(name).\(format)")) }
        return judged
    }

    /// Writes the members of a document whose names meet `isWanted` below `folder`.
    static func unpack(_ document: MadeDocument, to folder: URL, _ isWanted: (String) -> Bool) throws -> [String] {
        try document.members.sorted { $0.key < $1.key }.filter { isWanted($0.key) }
            .map { try folder.file("\(document.path.replacing("/", with: "-"))/\($0.key)", $0.value) }
    }

    static let wordSchemas: [(schema: String, member: String)] = [
        ("ooxml/wml.xsd", "word/"), ("ooxml/opc-xsd/opc-contentTypes.xsd", "[Content_Types].xml"),
        ("ooxml/opc-xsd/opc-relationships.xsd", ".rels"), ("ooxml/shared-documentPropertiesExtended.xsd", "docProps/app.xml"),
    ]

    @Test(.enabled(if: Place.has("xmllint"), "không có xmllint"), arguments: wordSchemas)
    func `tệp Word đúng lược đồ ISO 29500`(schema: String, member: String) async throws {
        try await withTemporaryFolder { folder in
            let parts = try await Self.documents("docx")
                .flatMap { document in
                    try Self.unpack(document, to: folder) { name in
                        member == "word/" ? name.hasPrefix(member) && name.hasSuffix(".xml") : name.hasSuffix(member)
                    }
                }
            #expect(parts.count >= 6)
            let outcome = try await CommandLineTool.tool(
                "xmllint",
                ["--noout", "--nonet", "--schema", Place.schemas.appending(path: schema).path] + parts
            )
            #expect(outcome.status == 0, "\(outcome.errors.suffix(3000))")
        }
    }

    static let textSchemas: [(schema: String, members: Set<String>)] = [
        ("odf/OpenDocument-v1.3-schema.rng", ["content.xml", "styles.xml", "meta.xml", "settings.xml"]),
        ("odf/OpenDocument-v1.3-manifest-schema.rng", ["META-INF/manifest.xml"]),
    ]

    @Test(.enabled(if: Place.has("jing"), "không có jing"), arguments: textSchemas)
    func `tệp LibreOffice đúng lược đồ ODF 1.3`(schema: String, members: Set<String>) async throws {
        try await withTemporaryFolder { folder in
            let parts = try await Self.documents("odt")
                .flatMap { document in try Self.unpack(document, to: folder) { members.contains($0) } }
            #expect(parts.count >= 6 * members.count)
            let outcome = try await CommandLineTool.tool("jing", ["-i", Place.schemas.appending(path: schema).path] + parts)
            #expect(outcome.status == 0, "\(outcome.text.suffix(3000))")
        }
    }

    @Test(.enabled(if: Place.has("xmllint", "jing"), "không có xmllint hoặc jing"))
    func `lược đồ phát hiện được phần hỏng`() async throws {
        try await withTemporaryFolder { folder in
            for (path, member, schema, old, new) in [
                ("hs-01/tong-hop-tom-tat.docx", "word/document.xml", "ooxml/wml.xsd", "<w:gridCol ", "<w:gridKol "),
                ("hs-01/tong-hop-tom-tat.odt", "content.xml", "odf/OpenDocument-v1.3-schema.rng", "table:table-row", "table:table-rov"),
            ] {
                let source = String(decoding: try #require(try await SampleDocuments.sample(path).members[member]), as: UTF8.self)
                let file = try folder.file(member, source.replacing(old, with: new))
                let schema = Place.schemas.appending(path: schema).path
                let isWord = path.hasSuffix(".docx")
                let arguments = isWord ? ["--noout", "--nonet", "--schema", schema, file] : ["-i", schema, file]
                #expect(try await CommandLineTool.tool(isWord ? "xmllint" : "jing", arguments).status != 0, "\(path)")
            }
        }
    }
}
