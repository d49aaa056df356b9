import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// Unpacked templates that leave out what all forms have in common.
@Suite struct UnpackedTemplateTests {
    private static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """
    private static let document =
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>«Tên»</w:t></w:r></w:p></w:body></w:document>"

    /// A form's folder, and the parts that it shares in a folder beside its programme.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.document.utf8, to: "ct/bieu/docx/word/document.xml")
        try folder.write("<w:settings/>".utf8, to: "ct/bieu/docx/word/settings.xml")
        try folder.write(Self.types.utf8, to: "dung-chung/docx/[Content_Types].xml")
        try folder.write("<Relationships/>".utf8, to: "dung-chung/docx/_rels/.rels")
        try folder.write("<w:fonts/>".utf8, to: "dung-chung/docx/word/settings.xml")
        return folder
    }

    @Test func `phần thiếu lấy ở dung-chung, phần có thì dùng phần của mẫu, theo thứ tự tên`() throws {
        let folder = try folder()
        let found = try UnpackedTemplate(folder.path("ct/bieu/docx"), sharedParts: nil)
        #expect(found.files.map(\.name) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/settings.xml"])
        #expect(found.files.map { $0.path.hasSuffix("/ct/bieu/docx/" + $0.name) } == [false, false, true, true])
        try Template.pack(folder.path("ct/bieu/docx"), to: folder.path("mau.docx"))
        #expect(try Template.unpacked(folder.path("mau.docx")).map(\.name).sorted() == found.files.map(\.name))
        #expect(!Template.lint(folder.path("ct/bieu/docx")).contains { $0.severity == .error })
    }

    @Test func `mẫu đủ phần thì không lấy thêm gì`() throws {
        let folder = try folder()
        try folder.write("<Relationships/>".utf8, to: "ct/bieu/docx/_rels/.rels")
        #expect(try UnpackedTemplate(folder.path("ct/bieu/docx"), sharedParts: nil).files.count == 3)
        try folder.write("x".utf8, to: "ct/bieu/odt/content.xml")
        try folder.write("x".utf8, to: "ct/bieu/odt/mimetype")
        #expect(try UnpackedTemplate(folder.path("ct/bieu/odt"), sharedParts: nil).files.count == 2)
    }

    @Test func `chép đi nơi khác thì lấy ở thư mục được chỉ, không có thì báo`() throws {
        let folder = try folder()
        let other = try TemporaryFolder()
        try other.write(Self.document.utf8, to: "bieu/docx/word/document.xml")
        #expect(Template.lint(other.path("bieu/docx")).map(\.code.id) == ["M005"])
        #expect(!Template.lint(other.path("bieu/docx"), sharedParts: folder.path("dung-chung")).contains { $0.severity == .error })
        #expect(try Template.load(other.path("bieu/docx"), sharedParts: folder.path("dung-chung")).format == .docx)
    }

    @Test func `lỗi trong phần dùng chung nêu đúng tệp`() throws {
        let folder = try folder()
        try folder.write(Self.types.replacing("</Types>", with: "").utf8, to: "dung-chung/docx/[Content_Types].xml")
        let findings = Template.lint(folder.path("ct/bieu/docx"))
        #expect(findings.contains { $0.location?.file.hasSuffix("dung-chung/docx/[Content_Types].xml") == true }, "\(findings)")
    }
}
