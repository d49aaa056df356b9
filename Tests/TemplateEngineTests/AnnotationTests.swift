import Foundation
import SangkienArchive
import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// Comments in the user's own document.
@Suite struct AnnotationTests {
    private static let types =
        "<?xml version=\"1.0\"?><Types xmlns=\"t\"><Default Extension=\"rels\" ContentType=\"r\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + types("word/document.xml", "document.main") + types("word/header1.xml", "header")
        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    private static func types(_ part: String, _ kind: String) -> String {
        "<Override PartName=\"/\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml\"/>"
    }

    private static let root =
        "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/word/document.xml\"/></Relationships>"

    private static func document(_ body: String) -> String {
        "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    }

    /// An unpacked Word template of these members, annotated; the members of the copy.
    private func word(_ members: [String: String]) throws -> [String: String] {
        var files = ["[Content_Types].xml": Self.types, "_rels/.rels": Self.root]
        files.merge(members) { $1 }
        return try annotated(files)
    }

    private func annotated(_ files: [String: String]) throws -> [String: String] {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text.utf8, to: "mau/\(name)") }
        let findings = Template.lint(folder.path("mau"))
        try Template.annotate(folder.path("mau"), findings: findings, in: .vietnamese, to: folder.path("ra"))
        if files["index.html"] != nil { return ["index.html": String(decoding: try folder.read("ra"), as: UTF8.self)] }
        return Dictionary(
            uniqueKeysWithValues: try Template.unpacked(folder.path("ra")).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        )
    }

    private func start(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }
    private func end(_ id: Int) -> String {
        "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }

    @Test func `thay đổi được ghép đúng thứ tự quanh chỗ cắt`() {
        var edits = ByteEdits()
        edits.insert("[", at: 2)
        edits.insert("]", at: 2, .closing)
        edits.cut(1..<4)
        edits.cut(3..<5)
        edits.insert("(", at: 0)
        edits.insert(")", at: 6)
        #expect(String(decoding: edits.applied(to: Array("abcdef".utf8)), as: UTF8.self) == "(a][f)")
        #expect(ByteEdits().isEmpty && ByteEdits().applied(to: [1, 2]) == [1, 2])
    }

    @Test func `đoạn chữ được cắt đúng quanh thẻ, giữ nguyên định dạng`() throws {
        let body = "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Gửi «#» ông</w:t></w:r></w:p>"
        let made = try word(["word/document.xml": Self.document(body)])
        let run = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"
        #expect(
            made["word/document.xml"]
                == Self.document("<w:p>\(run)Gửi </w:t></w:r>\(start(0))\(run)«#»</w:t></w:r>\(end(0))\(run) ông</w:t></w:r></w:p>")
        )
        #expect(made["word/comments.xml"]?.contains("w:author=\"sangkien\" w:date=\"1980-01-01T00:00:00Z\" w:initials=\"SK\"") == true)
        #expect(made["word/comments.xml"]?.contains("Lỗi M102 · Không đọc được thẻ") == true)
        #expect(made["[Content_Types].xml"]?.contains("PartName=\"/word/comments.xml\"") == true)
        #expect(made["word/_rels/document.xml.rels"]?.contains("relationships/comments\" Target=\"comments.xml\"") == true)
    }

    @Test func `thẻ trọn một đoạn chữ thì không cắt gì`() throws {
        let body = "<w:p><w:r><w:t>«</w:t></w:r><w:r><w:t>#»</w:t></w:r></w:p>"
        let made = try word(["word/document.xml": Self.document(body)])
        #expect(
            made["word/document.xml"]
                == Self.document("<w:p>\(start(0))<w:r><w:t>«</w:t></w:r><w:r><w:t>#»</w:t></w:r>\(end(0))</w:p>")
        )
    }

    @Test func `ghi chú của người khác được giữ, số không trùng`() throws {
        let comments =
            "<w:comments xmlns:w=\"w\"><w:comment w:id=\"7\" w:author=\"Chị Hà\"><w:p><w:r><w:t>xem</w:t></w:r></w:p></w:comment></w:comments>"
        let list = "<Relationships xmlns=\"r\"><Relationship Id=\"k\" Type=\"x/comments\" Target=\"chu-thich.xml\"/></Relationships>"
        let made = try word([
            "word/document.xml": Self.document("<w:p><w:r><w:t>«#»</w:t></w:r></w:p>"), "word/chu-thich.xml": comments,
            "word/_rels/document.xml.rels": list,
        ])
        #expect(made["word/chu-thich.xml"]?.contains("w:author=\"Chị Hà\"") == true)
        #expect(made["word/chu-thich.xml"]?.contains("<w:comment w:id=\"8\" w:author=\"sangkien\"") == true)
        #expect(made["word/_rels/document.xml.rels"] == list && made["[Content_Types].xml"] == Self.types)
    }

    @Test(arguments: [("2147483647", 0), ("9223372036854775807", 0), ("-9223372036854775808", 0), ("99999999999999999999", 0), ("41", 42)])
    func `ghi chú của người khác mang số nào cũng được`(other: String, first: Int) throws {
        let comments =
            "<w:comments xmlns:w=\"w\"><w:comment w:id=\"\(other)\" w:author=\"Chị Hà\"><w:p><w:r><w:t>xem</w:t></w:r></w:p></w:comment></w:comments>"
        let list = "<Relationships xmlns=\"r\"><Relationship Id=\"k\" Type=\"x/comments\" Target=\"chu-thich.xml\"/></Relationships>"
        let made = try word([
            "word/document.xml": Self.document("<w:p><w:r><w:t>«#» «#»</w:t></w:r></w:p>"), "word/chu-thich.xml": comments,
            "word/_rels/document.xml.rels": list,
        ])
        #expect(made["word/chu-thich.xml"]?.contains("w:id=\"\(other)\" w:author=\"Chị Hà\"") == true)
        for id in [first, first + 1] {
            #expect(made["word/chu-thich.xml"]?.contains("<w:comment w:id=\"\(id)\" w:author=\"sangkien\"") == true)
        }
    }

    @Test func `ghi chú một lần nữa thay ghi chú cũ, tệp không đổi`() throws {
        let body = "<w:p><w:r><w:t>Gửi «#» và «Ngày | x»</w:t></w:r></w:p><w:p/>"
        let header = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>«#»</w:t></w:r></w:p></w:hdr>"
        let once = try word(["word/document.xml": Self.document(body), "word/header1.xml": header])
        #expect(try annotated(once) == once)
        // Once the template is fixed, the comments go.
        let fixed = once.mapValues { $0.replacing("«#»", with: "«Tên»").replacing("«Ngày | x»", with: "«Ngày»") }
        let clean = try annotated(fixed)
        #expect(clean["word/document.xml"]?.contains("w:comment") == false && clean["word/comments.xml"]?.contains("<w:comment ") == false)
    }

    @Test func `tên phần viết hoa khác đi vẫn là phần ấy`() throws {
        let links = "<Relationships xmlns=\"r\"/>"
        let made = try word([
            "word/document.xml": Self.document("<w:p><w:r><w:t>«#»</w:t></w:r></w:p>"), "WORD/_RELS/Document.xml.RELS": links,
        ])
        #expect(made["WORD/_RELS/Document.xml.RELS"]?.contains("Target=\"comments.xml\"") == true)
        #expect(Set(made.keys.map { $0.lowercased() }).count == made.count)
    }

    @Test(arguments: ["", "<?xml version=\"1.0><office:document/>"])
    func `tệp LibreOffice hỏng đến mức không có phần tử nào được chép lại`(text: String) throws {
        let mimetype = "application/vnd.oasis.opendocument.text"
        let made = try annotated(["mimetype": mimetype, "content.xml": text])
        #expect(made["content.xml"] == text)
    }

    @Test func `lỗi ở đầu trang, thuộc tính, hộp văn bản được ghi ở thân văn bản, có nêu chỗ`() throws {
        let box = "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>«#»</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        let made = try word([
            "word/document.xml": Self.document("<w:p/>" + box),
            "word/header1.xml": "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>Số «#»</w:t></w:r></w:p></w:hdr>",
            "docProps/core.xml": "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>«#»</dc:title></cp:coreProperties>",
        ])
        let comments = try #require(made["word/comments.xml"])
        for place in ["Vị trí: thuộc tính tài liệu “Tiêu đề”: “‹#›”", "Vị trí: hộp văn bản 1: “‹#›”", "Vị trí: đầu trang: “Số ‹#›”"] {
            #expect(comments.contains(place), "\(comments)")
        }
        #expect(
            made["word/document.xml"]?.hasPrefix(Self.document("<w:p>\(start(0))\(end(0))").replacing("</w:body></w:document>", with: ""))
                == true
        )
        #expect(made["word/header1.xml"]?.contains("comment") == false)
    }

    @Test(arguments: ["", "<w:sectPr/>"])
    func `thân văn bản không có đoạn nào vẫn nhận được ghi chú`(body: String) throws {
        let header = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>«#»</w:t></w:r></w:p></w:hdr>"
        let made = try word(["word/document.xml": Self.document(body), "word/header1.xml": header])
        #expect(made["word/document.xml"] == Self.document("<w:p>\(start(0))\(end(0))</w:p>\(body)"))
    }

    private static let odt = ["mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest/>"]

    private static func content(_ body: String) -> String {
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:dc=\"d\"><office:text>\(body)</office:text></office:document-content>"
    }

    @Test func `tệp LibreOffice có ghi chú quanh thẻ, lần sau không đổi`() throws {
        let files = Self.odt.merging([
            "content.xml": Self.content(
                "<text:p>Gửi <text:span>«#</text:span>» ông<text:placeholder>«Ngày | x»</text:placeholder></text:p>"
            ),
            "styles.xml":
                "<office:document-styles xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\"><style:footer><text:p>«#»</text:p></style:footer></office:document-styles>",
        ]) { $1 }
        let once = try annotated(files)
        let text = try #require(once["content.xml"])
        #expect(text.contains("<text:span><office:annotation office:name=\"sangkien-1\"><dc:creator>sangkien</dc:creator>"))
        #expect(text.contains("</office:annotation>«#</text:span>»<office:annotation-end office:name=\"sangkien-1\"/> ông"))
        #expect(text.contains("</office:annotation><text:placeholder>«Ngày | x»</text:placeholder><office:annotation-end"))
        #expect(text.contains("<text:p><office:annotation><dc:creator>sangkien</dc:creator>") && text.contains("Vị trí: chân trang: “‹#›”"))
        #expect(once["styles.xml"] == files["styles.xml"])
        #expect(try annotated(once) == once)
    }

    @Test func `trang HTML có dấu và lời ghi chú, đọc lại vẫn là mẫu ấy`() throws {
        let page = "<html><head><title>«#»</title></head><body><p>Gửi <b>«#</b>» và &lt;&lt; «Ngày | x»</p></body></html>"
        let once = try annotated(["index.html": page])
        let text = try #require(once["index.html"])
        #expect(text.contains("<body><div class=\"sangkien-ghi-chu\" title=\"Vị trí: thuộc tính tài liệu “Tiêu đề”: “‹#›” Lỗi M102"))
        #expect(text.contains("<b><mark class=\"sangkien-ghi-chu\" title=\"Lỗi M102 · Không đọc được thẻ: "))
        #expect(text.contains("\">«#</mark></b>»") && text.contains("\">«Ngày | x»</mark></p>") && text.contains("\">&lt;&lt;</mark>"))
        #expect(try annotated(once) == once)
        let plain = text.replacing(/<style.*?<\/style>|<div class="sangkien.*?<\/div>|<mark .*?>|<\/mark>/, with: "")
        #expect(plain == page)
    }

    @Test(arguments: 0..<200)
    func `mẫu bất kỳ được ghi chú mà chữ không đổi`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "«#»", "«Ngày | x»", "«Tên»", "«/»", "«thiếu", " a ", "&lt;&lt;", "</w:t></w:r><w:r><w:t>", "</w:t><w:tab/><w:t>",
            "</w:t></w:r></w:p><w:p><w:r><w:t>",
        ]
        let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let document = Self.document("<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>")
        let once = try word(["word/document.xml": document])
        let made = try #require(once["word/document.xml"])
        func words(_ text: String) -> String {
            text.replacing("<w:tab/>", with: "\t").replacing("</w:p>", with: "\n").replacing(/<[^>]*>/, with: "")
        }
        #expect(words(made) == words(document))
        #expect(made.components(separatedBy: "<w:r>").count == made.components(separatedBy: "</w:r>").count)
        #expect(try annotated(once) == once)
    }
}
