import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TestKit
import Testing

@testable import TemplateEngine

/// Documents of Word put behind each other, looked at in their XML; `EndToEndTests` open them in LibreOffice.
@Suite struct JoinedWordTests {
    /// A document whose styles differ from those of others by the size of letters.
    private func document(_ body: String, size: Int) -> [UInt8] {
        let styles =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"\(size)\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        return HandMadeDocument.docx(body, styles: styles)
    }

    @Test func `đoạn trống viết gọn ở cuối văn bản, kiểu chữ khác nhau vẫn nối được`() throws {
        let folder = try TemporaryFolder()
        let (line, section) = (HandMadeDocument.wordLine, "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>")
        try folder.write(document(line("một") + section, size: 26), to: "a.docx")
        try folder.write(document(line("hai") + "<w:p/><w:p/><w:p/>" + section, size: 20), to: "b.docx")
        try folder.write(document(line("ba") + "<w:p/>" + line("cuối"), size: 24), to: "c.docx")
        let paths = ["a", "b", "c", "b"].map { folder.path($0 + ".docx") }
        try JoinedDocument.write(paths, to: folder.path("chung.docx"))
        let reader = try ZipReader(path: folder.path("chung.docx"), limits: .template)
        let text = String(decoding: try reader.read("word/document.xml"), as: UTF8.self)
        // Each document but the last ends with its section; empty paragraphs stay.
        #expect(text.ranges(of: "<w:p>").count + text.ranges(of: "<w:p/>").count == 12)
        #expect(text.ranges(of: "<w:sectPr").count == 4)
    }

    @Test func `mọi tệp không nối được được nêu trong một lượt`() throws {
        let folder = try TemporaryFolder()
        try folder.write(document(HandMadeDocument.wordLine("một"), size: 26), to: "a.docx")
        try folder.write("không phải tệp nén".utf8, to: "hong.docx")
        try folder.write(HandMadeDocument.odt("<text:p>x</text:p>"), to: "khac.odt")
        for names in [["a.docx", "hong.docx", "thieu.docx", "khac.odt", "a.docx"], ["thieu.docx", "a.docx", "khac.odt", "hong.docx"]] {
            let paths = names.map(folder.path)
            let error = #expect(throws: DiagnosticError.self) { try JoinedDocument.write(paths, to: folder.path("chung.docx")) }
            let bad = names.filter { $0 != "a.docx" }
            #expect(error?.diagnostics.map(\.location?.file) == bad.map(folder.path))
            #expect(error?.diagnostics.map(\.code.id) == bad.map { $0 == "khac.odt" ? "M116" : "M005" })
            #expect(FileSystem.kind(of: folder.path("chung.docx")) == nil)
        }
    }

    @Test func `phần mà danh sách kiểu không có vẫn có kiểu sau khi nối, ảnh của đầu trang đi theo`() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] { try folder.write(headed(name), to: "\(name).docx") }
        try JoinedDocument.write(["a", "b"].map { folder.path($0 + ".docx") }, to: folder.path("chung.docx"))
        let reader = try ZipReader(path: folder.path("chung.docx"), limits: .template)
        let types = String(decoding: try reader.read("[Content_Types].xml"), as: UTF8.self)
        let headers = reader.names.filter { $0.hasPrefix("word/header") && $0.hasSuffix(".xml") }
        #expect(headers.count == 2)
        for header in headers {
            #expect(types.contains("PartName=\"/\(header)\""), "\(types)")
            let list = try reader.read(TemplateEngine.WordPackage.relationshipsName(of: header))
            let target = try #require(String(decoding: list, as: UTF8.self).firstMatch(of: /Target="([^"]+)"/)?.output.1)
            let picture = try reader.read(TemplateEngine.WordPackage.resolved(String(target), from: header))
            #expect(["a", "b"].contains(String(decoding: picture, as: UTF8.self)))
        }
        #expect(Set(try headers.map { try reader.read($0) }).count == 2)
    }

    @Test func `danh sách của phần chèn không làm số của mẫu nhảy`() throws {
        let folder = try TemporaryFolder()
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>"
        try folder.write(HandMadeDocument.docx(item, numbering: numbering), to: "phan.docx")
        let body = item + HandMadeDocument.wordLine("«chèn: phần»") + HandMadeDocument.wordLine("«chèn: phần»") + item
        try folder.write(HandMadeDocument.docx(body, numbering: numbering), to: "mau.docx")
        let bytes = try Template.load(folder.path("mau.docx")).bound(to: Schema([])).rendered([])
        let reader = try ZipReader(bytes: bytes, name: "ra.docx", limits: .template)
        let lists = String(decoding: try reader.read("word/numbering.xml"), as: UTF8.self)
        let definitions = lists.matches(of: /<w:num w:numId="\d+"><w:abstractNumId w:val="(\d+)"\/>/).map(\.output.1)
        #expect(definitions.count == 3 && Set(definitions).count == 3, "\(lists)")
    }

    /// A document with a header that only its relationship tells, in which a picture stands.
    private func headed(_ name: String) -> [UInt8] {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let names = "xmlns:w=\"\(word)\" xmlns:r=\"\(links)\""
        func list(_ kind: String, _ target: String) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"\(links)/\(kind)\" Target=\"\(target)\"/></Relationships>"
        }
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        return HandMadeZip([
            .init(
                "[Content_Types].xml",
                "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>"
            ),
            .init("_rels/.rels", list("officeDocument", "word/document.xml")),
            .init(
                "word/document.xml",
                "<w:document \(names)><w:body><w:p/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r1\"/></w:sectPr></w:body></w:document>"
            ),
            .init("word/_rels/document.xml.rels", list("header", "header1.xml")),
            .init("word/header1.xml", "<w:hdr \(names)><w:p><w:r><w:t>\(name)</w:t><w:pict r:id=\"r1\"/></w:r></w:p></w:hdr>"),
            .init("word/_rels/header1.xml.rels", list("image", "media/image1.png")), .init("word/media/image1.png", name),
        ])
        .bytes
    }
}
