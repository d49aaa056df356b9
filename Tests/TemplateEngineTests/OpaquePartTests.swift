import SangkienArchive
import SangkienDiagnostics
import TestKit
import Testing

@testable import TemplateEngine

/// Parts that other programs leave in packages: what no tag stands in is copied unread, however odd.
@Suite struct OpaquePartTests {
    private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    private static let math =
        "<!DOCTYPE math:math PUBLIC \"-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN\" \"math.dtd\"><math:math xmlns:math=\"m\"/>"

    /// A template of LibreOffice with further parts.
    private func openDocument(_ parts: [(String, String)], in folder: TemporaryFolder) throws -> String {
        let root = "xmlns:office=\"\(Self.office)\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        let body = "<office:body><office:text><text:p>«Tên»</text:p></office:text></office:body>"
        let members = [
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"),
            ("content.xml", "<office:document-content \(root)>\(body)</office:document-content>"),
            ("styles.xml", "<office:document-styles \(root)/>"),
        ]
        try ZipArchive.write(
            (members + parts).map { ZipMember(name: $0.0, content: .stored(Array($0.1.utf8))) },
            to: folder.path("mau.odt"),
            time: .earliest
        )
        return folder.path("mau.odt")
    }

    /// A template of Word with further parts.
    private func word(_ parts: [(String, [UInt8])], types: String = "", in folder: TemporaryFolder) throws -> String {
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let listed = "\(types)<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/>"
        let body = "<w:body><w:p><w:r><w:t>«Tên»</w:t></w:r></w:p></w:body>"
        let all = [
            ("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\(listed)</Types>"),
            ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<w:document xmlns:w=\"w\">\(body)</w:document>"),
        ]
        .map { ($0.0, Array($0.1.utf8)) }
        try ZipArchive.write(
            (all + parts).map { ZipMember(name: $0.0, content: .stored($0.1)) },
            to: folder.path("mau.docx"),
            time: .earliest
        )
        return folder.path("mau.docx")
    }

    private func filled(_ path: String, as name: String, in folder: TemporaryFolder) throws -> ZipReader {
        try Template.load(path).bound(to: Schema([.text("Tên")])).write([.text("An")], to: folder.path(name))
        return try ZipReader(path: folder.path(name), limits: .template)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `tệp trống trong biểu đồ, DOCTYPE trong công thức toán của OpenOffice đi theo nguyên vẹn`() throws {
        let folder = try TemporaryFolder()
        let parts = [
            ("Object 1/Configurations2/accelerator/current.xml", ""), ("Object 1/content.xml", Self.math), ("Object 2/settings.xml", "<a"),
            ("other/data.xml", "không phải XML"),
        ]
        let result = try filled(openDocument(parts, in: folder), as: "ra.odt", in: folder)
        for (name, content) in parts { #expect(text(try result.read(name)) == content, "\(name)") }
        #expect(text(try result.read("content.xml")).contains(">An<"))
    }

    @Test(arguments: ["application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template"])
    func `mimetype mà chương trình khác nén vẫn còn nguyên chữ trong văn bản, và không nén`(type: String) throws {
        let folder = try TemporaryFolder()
        let source = try ZipReader(path: openDocument([], in: folder), limits: .template)
        let members = try source.names.map { name in
            ZipMember(name: name, content: .deflated(Deflated(name == "mimetype" ? Array(type.utf8) : try source.read(name))))
        }
        try ZipArchive.write(members.reversed(), to: folder.path("nen.odt"), time: .earliest)
        let result = try filled(folder.path("nen.odt"), as: "ra.odt", in: folder)
        #expect(result.names.first == "mimetype")
        #expect(text(try result.read("mimetype")) == "application/vnd.oasis.opendocument.text")
        #expect(try result.readDeflated("mimetype") == nil)
    }

    @Test(arguments: [
        ("Object 1/content.xml", OpaquePartTests.math.replacing("/>", with: ">«Tên»</math:math>"), "M003"),
        ("Object 1/content.xml", "<a>&lt;&lt;Tên&gt;&gt;", "M002"), ("settings.xml", "<a", "M002"), ("META-INF/rights.xml", "<a", "M002"),
    ])
    func `phần có thẻ, phần của chính văn bản thì vẫn phải đọc được`(name: String, content: String, code: String) throws {
        let folder = try TemporaryFolder()
        let path = try openDocument([(name, content)], in: folder)
        let error = #expect(throws: DiagnosticError.self) { _ = try Template.load(path) }
        #expect(error?.diagnostics.map(\.code.id) == [code])
    }

    @Test func `tệp DOCX nhúng trong tệp DOCX, tệp lạ và kho dữ liệu hỏng đi theo nguyên vẹn`() throws {
        let folder = try TemporaryFolder()
        let inner = try folder.read(String(word([], in: folder).split(separator: "/").last ?? ""))
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let parts = [("word/afchunk1.docx", inner), ("8980.xml", Array("PK không".utf8)), ("customXml/item1.xml", [UInt8]())]
        let path = try word(parts, types: "<Default Extension=\"docx\" ContentType=\"\(type)\"/>", in: folder)
        let result = try filled(path, as: "ra.docx", in: folder)
        for (name, content) in parts { #expect(try result.read(name) == content, "\(name)") }
        #expect(text(try result.read("word/document.xml")).contains(">An<"))
    }

    @Test(arguments: ["MIMETYPE", "Mimetype"])
    func `gói ODT ghi tên mimetype bằng chữ hoa: văn bản chỉ có một mimetype, đứng đầu`(name: String) throws {
        let folder = try TemporaryFolder()
        let whole = try ZipReader(path: openDocument([], in: folder), limits: .template)
        let names = whole.names
        let members = try names.map { ZipMember(name: $0 == "mimetype" ? name : $0, content: .stored(try whole.read($0))) }
        try ZipArchive.write(members, to: folder.path("hoa.odt"), time: .earliest)
        let result = try filled(folder.path("hoa.odt"), as: "ra.odt", in: folder)
        #expect(result.names.first == "mimetype" && result.names.count == names.count)
        #expect(text(try result.read("mimetype")) == "application/vnd.oasis.opendocument.text")
        #expect(text(try result.read("content.xml")).contains(">An<"))
    }

    @Test func `phần của Word mà hỏng thì vẫn là lỗi`() throws {
        let folder = try TemporaryFolder()
        let type = "application/vnd.openxmlformats-officedocument.theme+xml"
        let path = try word(
            [("word/theme1.xml", Array("<a".utf8))],
            types: "<Override PartName=\"/word/theme1.xml\" ContentType=\"\(type)\"/>",
            in: folder
        )
        let error = #expect(throws: DiagnosticError.self) { _ = try Template.load(path) }
        #expect(error?.diagnostics.map(\.code.id) == ["M002"])
    }

    @Test func `thẻ trong số tự động của danh sách Word là lỗi, nêu phần`() throws {
        func faults(_ text: String) throws -> [Diagnostic] {
            let numbering =
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\(text)\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            let bytes = HandMadeDocument.docx(HandMadeDocument.wordLine("«Tên»"), numbering: numbering)
            do throws(DiagnosticError) {
                _ = try Template.load(bytes, name: "mau.docx")
                return []
            } catch {
                return error.diagnostics
            }
        }
        let found = try faults("Số «năm»/%1")
        #expect(found.map(\.code.id) == ["M102"] && found.first?.location?.part == "word/numbering.xml")
        #expect(try faults("Điều %1.").isEmpty)
    }
}
