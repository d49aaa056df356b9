import SangkienArchive
import SangkienDiagnostics
import TestKit
import Testing

@testable import TemplateEngine

/// Parts that only relationships tell, and parts that a package may leave out.
@Suite struct RelatedPartTests {
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    private static let usual = "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    private static let main = "<Override PartName=\"/word/document.xml\" ContentType=\"\(types)document.main+xml\"/>"

    /// A template of Word whose document leads to one more part.
    private func docx(_ kind: String, _ target: String, _ name: String, _ content: [UInt8], types: String) -> [UInt8] {
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func list(_ kind: String, _ target: String) -> String {
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="\(links)/\(kind)" Target="\(target)"/></Relationships>
            """
        }
        return HandMadeZip([
            .init(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(types)</Types>"
            ),
            .init("_rels/.rels", list("officeDocument", "word/document.xml")),
            .init("word/document.xml", "<w:document xmlns:w=\"\(Self.word)\"><w:body><w:p/></w:body></w:document>"),
            .init("word/_rels/document.xml.rels", list(kind, target)), .init(name, content),
        ])
        .bytes
    }

    private func filled(_ template: [UInt8], as name: String = "mau.docx") throws -> ZipReader {
        let bytes = try Template.load(template, name: name).bound(to: Schema([.text("Tên")])).rendered([.text("An")])
        return try ZipReader(bytes: bytes, name: name, limits: .template)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: [
        ("header1.xml", "word/header1.xml", usual + main), ("/word/header1.xml", "word/header1.xml", usual + main),
        ("..\\giay\\dau", "giay/dau", usual + main), ("HEADER1.XML", "word/header1.xml", usual + main),
        (
            "header1.xml", "word/header1.xml", usual + main + "<Override PartName=\"/word/header1.xml\" ContentType=\"application/xml\"/>"
        ),
        ("header1.xml", "word/header1.xml", "<Default Extension=\"xml\" ContentType=\"\(types)document.main+xml\"/>"),
    ])
    func `đầu trang mà danh sách kiểu không có vẫn được điền, và được ghi vào danh sách`(target: String, name: String, types: String) throws
    {
        let content = Array("<w:hdr xmlns:w=\"\(Self.word)\"><w:p><w:r><w:t>«Tên»</w:t></w:r></w:p></w:hdr>".utf8)
        let template = docx("header", target, name, content, types: types)
        let result = try filled(template)
        #expect(text(try result.read(name)).contains(">An<"))
        let listed = "<Override PartName=\"/\(name)\" ContentType=\"\(Self.types)header+xml\"/>"
        let list = text(try result.read("[Content_Types].xml"))
        #expect(list.contains(listed) && list.ranges(of: "PartName=\"/\(name)\"").count == 1)
        #expect(try Template.load(template, name: "mau.docx").fields.map(\.name) == ["Tên"])
    }

    @Test func `mẫu không có thẻ thì danh sách kiểu đi theo nguyên vẹn`() throws {
        let content = Array("<w:hdr xmlns:w=\"\(Self.word)\"><w:p/></w:hdr>".utf8)
        let result = try filled(docx("header", "header1.xml", "word/header1.xml", content, types: Self.usual + Self.main))
        #expect(!text(try result.read("[Content_Types].xml")).contains("header+xml"))
    }

    @Test(arguments: [
        ("word/chen.html", "<html><body><p>Kính gửi «Tên»</p></body></html>", true),
        ("word/chen.htm", "<html><head><style>a {{ b }}</style></head><body>Kính gửi</body></html>", false),
        ("word/chen.rtf", "{\\rtf1 {{\\b Kính} gửi \\'abTên\\'bb}}", true), ("word/chen.rtf", "{\\rtf1 {{\\b Kính} gửi}}", false),
    ])
    func `thẻ trong tài liệu nhúng là lỗi, nêu phần`(name: String, content: String, isFault: Bool) throws {
        let target = String(name.dropFirst("word/".count))
        let template = docx("aFChunk", target, name, Array(content.utf8), types: Self.usual + Self.main)
        guard isFault else {
            _ = try filled(template)
            return
        }
        let error = #expect(throws: DiagnosticError.self) { _ = try filled(template) }
        #expect(error?.diagnostics.map(\.code.id) == ["M119"])
        #expect(error?.diagnostics.first?.location?.part == name)
    }

    @Test func `thẻ trong tài liệu Word nhúng cũng vậy`() throws {
        for (line, codes) in [("«Tên»", ["M119"]), ("Tên", [])] {
            let inner = HandMadeDocument.docx(HandMadeDocument.wordLine(line))
            let template = docx("aFChunk", "chen.docx", "word/chen.docx", inner, types: Self.usual + Self.main)
            var found: [String] = []
            do { _ = try filled(template) } catch { found = (error as? DiagnosticError)?.diagnostics.map(\.code.id) ?? [] }
            #expect(found == codes)
        }
    }

    @Test(arguments: [["mimetype"], [], ["mimetype", "styles"]])
    func `tài liệu LibreOffice thiếu kiểu chữ, thuộc tính, cả mimetype vẫn được điền`(parts: [String]) throws {
        let names =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        let type = "application/vnd.oasis.opendocument.text"
        let manifest = "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
        var entries: [HandMadeZip.Entry] = [
            .init(
                "META-INF/manifest.xml",
                "<manifest:manifest \(manifest)><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(type)\"/></manifest:manifest>"
            ),
            .init(
                "content.xml",
                "<office:document-content \(names)><office:body><office:text><text:p>«Tên»</text:p></office:text></office:body>"
                    + "</office:document-content>"
            ),
        ]
        if parts.contains("mimetype") { entries.insert(.init("mimetype", type), at: 0) }
        if parts.contains("styles") { entries.append(.init("styles.xml", "<office:document-styles \(names)/>")) }
        let result = try filled(HandMadeZip(entries).bytes, as: "mau.odt")
        #expect(text(try result.read("content.xml")).contains(">An<"))
        #expect(try text(result.read("mimetype")) == type && result.names.first == "mimetype")
    }
}
