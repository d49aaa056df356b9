import SangkienArchive
import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// Templates as they come: archives, flat files, memory; parts by type; what a filled document leaves out.
@Suite struct TemplateSourceTests {
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let main = "\(wordType).document.main+xml"

    private static func types(_ overrides: [(String, String)]) -> String {
        let entries = overrides.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }
        return "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\(entries.joined())</Types>"
    }

    private static func document(_ text: String) -> String {
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
    }

    /// A Word package: these parts, and what every package has.
    private func package(_ parts: [(name: String, type: String, bytes: [UInt8])], in folder: TemporaryFolder) throws -> String {
        let names = parts.map { ($0.name, $0.type) }
        let all =
            [("[Content_Types].xml", Array(Self.types(names).utf8)), ("_rels/.rels", Array("<Relationships/>".utf8))]
            + parts.map { ($0.name, $0.bytes) }
        let members = all.map { ZipMember(name: $0.0, content: .deflated(Deflated($0.1))) }
        try ZipArchive.write(members, to: folder.path("mau.docx"), time: .earliest)
        return folder.path("mau.docx")
    }

    private func filled(_ path: String, in folder: TemporaryFolder) throws -> ZipReader {
        try Template.load(path).bound(to: Schema([.text("Tên")])).write([.text("An")], to: folder.path("ra.docx"))
        return try ZipReader(path: folder.path("ra.docx"), limits: .template)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `phần có chữ nhận ra theo kiểu nội dung, không theo tên`() throws {
        let folder = try TemporaryFolder()
        let path = try package(
            [
                ("word/tai-lieu", Self.main, Array(Self.document("«Tên»").utf8)),
                (
                    "word/dau.xml", "\(Self.wordType).header+xml",
                    Array("<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>«Tên»</w:t></w:r></w:p></w:hdr>".utf8)
                ),
                ("customXml/item1.xml", "application/xml", Array("<a>«Tên»</a>".utf8)),
            ],
            in: folder
        )
        let result = try filled(path, in: folder)
        #expect(text(try result.read("word/tai-lieu")).contains(">An<"))
        #expect(text(try result.read("word/dau.xml")).contains(">An<"))
        #expect(text(try result.read("customXml/item1.xml")) == "<a>«Tên»</a>")
    }

    @Test func `phần UTF-16 không sửa thì để nguyên, sửa thì thành UTF-8`() throws {
        let folder = try TemporaryFolder()
        func utf16(_ text: String) -> [UInt8] {
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-16\" standalone=\"yes\"?>"
        let data = utf16(declaration + "<a>ộ</a>")
        let path = try package(
            [
                ("word/document.xml", Self.main, utf16(declaration + Self.document("«Tên» ộ"))),
                ("customXml/item1.xml", "application/xml", data),
            ],
            in: folder
        )
        let result = try filled(path, in: folder)
        #expect(try result.read("customXml/item1.xml") == data)
        let document = text(try result.read("word/document.xml"))
        #expect(document.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document"))
        #expect(document.contains(">An ộ<"))
    }

    @Test func `nguồn trộn thư không còn trong văn bản điền ra`() throws {
        let folder = try TemporaryFolder()
        let settings = "<w:settings xmlns:w=\"w\"><w:mailMerge><w:dataSource/></w:mailMerge><w:zoom w:percent=\"90\"/></w:settings>"
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource"
        let links = "<Relationships><Relationship Id=\"rId1\" Type=\"\(type)\" Target=\"file:///ds.xlsx\"/></Relationships>"
        let path = try package(
            [
                ("word/document.xml", Self.main, Array(Self.document("«Tên»").utf8)),
                ("word/settings.xml", "\(Self.wordType).settings+xml", Array(settings.utf8)),
                ("word/_rels/settings.xml.rels", "application/vnd.openxmlformats-package.relationships+xml", Array(links.utf8)),
            ],
            in: folder
        )
        let result = try filled(path, in: folder)
        #expect(text(try result.read("word/settings.xml")) == "<w:settings xmlns:w=\"w\"><w:zoom w:percent=\"90\"/></w:settings>")
        #expect(text(try result.read("word/_rels/settings.xml.rels")) == "<Relationships></Relationships>")
    }

    @Test func `mẫu không có thẻ cho lại đúng từng phần, kể cả ảnh thu nhỏ và dấu chính tả`() throws {
        let folder = try TemporaryFolder()
        let body = Self.document("a</w:t></w:r><w:proofErr w:type=\"x\"/><w:r><w:t>b")
        let path = try package(
            [("word/document.xml", Self.main, Array(body.utf8)), ("docProps/thumbnail.jpeg", "image/jpeg", [1, 2, 3])],
            in: folder
        )
        let result = try filled(path, in: folder)
        let template = try ZipReader(path: path, limits: .template)
        #expect(result.names == template.names)
        for name in template.names { #expect(try result.readDeflated(name)?.bytes == template.readDeflated(name)?.bytes, "\(name)") }
    }

    @Test func `mẫu đọc từ bộ nhớ cho cùng kết quả như đọc từ tệp`() throws {
        let folder = try TemporaryFolder()
        let path = try package([("word/document.xml", Self.main, Array(Self.document("«Tên»").utf8))], in: folder)
        _ = try filled(path, in: folder)
        let template = try Template.load(folder.read("mau.docx"), name: "mau.docx")
        try template.bound(to: Schema([.text("Tên")])).write([.text("An")], to: folder.path("hai.docx"))
        #expect(try folder.read("hai.docx") == folder.read("ra.docx"))
    }

    @Test func `tệp ODT phẳng cho ra tệp ODT phẳng`() throws {
        let folder = try TemporaryFolder()
        let flat =
            "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text><text:p>%</text:p>"
            + "</office:text></office:body></office:document>"
        try folder.write(flat.replacing("%", with: "«Tên»").utf8, to: "mau.fodt")
        let template = try Template.load(folder.path("mau.fodt"))
        #expect(template.format == .fodt)
        try template.bound(to: Schema([.text("Tên")])).write([.text("A  B")], to: folder.path("ra.fodt"))
        #expect(text(try folder.read("ra.fodt")) == flat.replacing("%", with: "A<text:s text:c=\"2\"/>B"))
    }

    /// What is no template, and words that the reason must hold.
    static let refused: [(name: String, bytes: [UInt8], reason: String)] = [
        ("trong.docx", [], "tệp không có nội dung"),
        ("cu.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "mật khẩu"),
        ("chu.docx", Array("Kính gửi".utf8), "không"),
        ("anh.png", [0x89, 0x50, 0x4E, 0x47], "không phải mẫu"),
        ("cp1258.html", [0x3C, 0x70, 0x3E, 0xD0, 0xF4, 0x3C], "UTF-8"),
    ]

    @Test(arguments: refused)
    func `tệp không phải mẫu bị từ chối kèm lý do`(name: String, bytes: [UInt8], reason: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        for load in [{ try Template.load(folder.path(name)) }, { try Template.load(bytes, name: name) }] {
            let error = #expect(throws: DiagnosticError.self) { _ = try load() }
            let messages = error?.diagnostics.map { $0.message(in: .vietnamese) } ?? []
            #expect(error?.diagnostics.map(\.code.id) == ["M005"])
            #expect(messages.first?.contains(reason) == true, "\(messages)")
        }
    }

    @Test func `ODT có mật khẩu và tài liệu của chương trình lạ bị từ chối kèm lý do`() throws {
        let folder = try TemporaryFolder()
        let manifest =
            "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        let parts = [
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}"),
        ]
        let members = parts.map { ZipMember(name: $0.0, content: .stored(Array($0.1.utf8))) }
        try ZipArchive.write(members, to: folder.path("khoa.odt"), time: .earliest)
        let strange = try package(
            [("word/document.xml", Self.main, Array("<n:document xmlns:n=\"w\">«Tên»</n:document>".utf8))],
            in: folder
        )
        for (path, reason) in [(folder.path("khoa.odt"), "mật khẩu"), (strange, "Word hoặc LibreOffice")] {
            let error = #expect(throws: DiagnosticError.self) { _ = try Template.load(path) }
            #expect(error?.diagnostics.first?.message(in: .vietnamese).contains(reason) == true)
        }
    }

    @Test func `ảnh lớn lưu không nén vẫn đi theo văn bản`() throws {
        let folder = try TemporaryFolder()
        let picture = (0..<9 << 20).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        let types = Self.types([("word/document.xml", Self.main)])
        let parts: [(String, ZipMember.Content)] = [
            ("[Content_Types].xml", .stored(Array(types.utf8))), ("_rels/.rels", .stored(Array("<Relationships/>".utf8))),
            ("word/document.xml", .stored(Array(Self.document("«Tên»").utf8))), ("word/media/anh.png", .stored(picture)),
        ]
        let members = parts.map { ZipMember(name: $0.0, content: $0.1) }
        try ZipArchive.write(members, to: folder.path("mau.docx"), time: .earliest)
        let reader = try filled(folder.path("mau.docx"), in: folder)
        #expect(reader.count(of: "word/media/anh.png") == picture.count)
    }
}
