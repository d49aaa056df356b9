import Foundation
import SangkienArchive
import SangkienDiagnostics
import TemplateEngine
import Testing
import TestKit

/// Templates as folders, documents as files.
@Suite struct TemplateTests {
    private static let word = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>%</w:t></w:r></w:p></w:body></w:document>"
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    private static let office =
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:text><text:p>%</text:p></office:text>"
        + "</office:document-content>"

    /// A minimal template of each format whose body holds `text`.
    private func folder(_ format: DocumentFormat, _ text: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let files: [String: String] =
            switch format {
            case .docx:
                [
                    "[Content_Types].xml": "<Types><Override PartName=\"/word/document.xml\" ContentType=\"\(Self.wordType)\"/>"
                        + "<Override PartName=\"/word/header2.xml\" ContentType=\"wordprocessingml.header+xml\"/></Types>",
                    "_rels/.rels": "<Relationships/>",
                    "word/_rels/document.xml.rels": "<Relationships/>",
                    "word/document.xml": Self.word.replacing("%", with: text), "word/media/anh.png": "«không phải thẻ", ".DS_Store": "x",
                ]
            case .odt:
                [
                    "mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest/>",
                    "styles.xml": "<styles/>",
                    "content.xml": Self.office.replacing("%", with: text),
                ]
            case .fodt: [:]
            case .html: ["index.html": "<!DOCTYPE html><html><body><p>\(text)</p></body></html>"]
            }
        for (name, content) in files { try folder.write(content.utf8, to: "mau/" + name) }
        return folder
    }

    private let schema = Schema([.text("Họ và tên"), .list("dòng", of: Schema([.text("x")]))])

    private func values(_ name: String, rows: Int = 0) -> [Value] {
        [.text(name), .rows(Rows(count: rows) { row, _ in .text("Dòng số \(row) của bảng tổng hợp") })]
    }

    private func body(_ folder: TemporaryFolder, _ format: DocumentFormat, _ name: String) throws -> String {
        if format == .html { return String(decoding: try folder.read(name), as: UTF8.self) }
        let part = format == .docx ? "word/document.xml" : "content.xml"
        let run = try ProgramRun.run(URL(filePath: "/usr/bin/unzip"), ["-p", name, part], in: folder.path)
        return String(decoding: run.output, as: UTF8.self)
    }

    @Test(arguments: [DocumentFormat.docx, .odt, .html])
    func `mẫu trong thư mục cho ra tài liệu trọn vẹn, hai lần như nhau`(format: DocumentFormat) throws {
        let folder = try folder(format, "Tác giả: «Họ và tên»")
        let template = try Template.load(folder.path("mau")).bound(to: schema)
        #expect(template.format == format)
        try template.write(values("Lê & Văn"), to: folder.path("a"))
        try template.write(values("Lê & Văn"), to: folder.path("b"), time: .earliest)
        try template.write(values("Khác"), to: folder.path("c"))
        #expect(try folder.read("a") == folder.read("b"))
        #expect(try folder.read("a") != folder.read("c"))
        #expect(try body(folder, format, "a").contains("Tác giả: Lê &amp; Văn<"))
    }

    @Test(arguments: [
        (
            DocumentFormat.docx,
            ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/media/anh.png"]
        ),
        (.odt, ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]),
    ])
    func `thành phần của tài liệu theo đúng thứ tự, không có tệp ẩn`(format: DocumentFormat, names: [String]) throws {
        let folder = try folder(format, "«Họ và tên»")
        try Template.load(folder.path("mau")).bound(to: schema).write(values("A"), to: folder.path("a.zip"))
        let run = try ProgramRun.run(URL(filePath: "/usr/bin/unzip"), ["-Z1", "a.zip"], in: folder.path)
        #expect(run.text.split(separator: "\n").map(String.init) == names)
        let test = try ProgramRun.run(URL(filePath: "/usr/bin/unzip"), ["-tq", "a.zip"], in: folder.path)
        #expect(test.status == 0)
    }

    @Test(arguments: [DocumentFormat.docx, .odt, .html])
    func `bảng rất dài được ghi theo dòng chảy, đúng từng dòng`(format: DocumentFormat) throws {
        let folder = try folder(format, "«#dòng»«x»;«/dòng»")
        let template = try Template.load(folder.path("mau")).bound(to: schema)
        let count = 30_000
        try template.write(values("", rows: count), to: folder.path("a"))
        let text = try body(folder, format, "a")
        #expect(text.utf8.count > 1 << 20)
        #expect(text.split(separator: ";").count == count + 1)
        #expect(text.contains("Dòng số 0 của bảng tổng hợp;Dòng số 1 "))
        #expect(text.contains("Dòng số \(count - 1) của bảng tổng hợp;<"))
        if format != .html {
            let test = try ProgramRun.run(URL(filePath: "/usr/bin/unzip"), ["-tq", "a"], in: folder.path)
            #expect(test.status == 0)
        }
    }

    @Test func `thiếu phần, XML hỏng, DOCTYPE và lỗi thẻ được báo cùng một lượt`() throws {
        let folder = try folder(.docx, "«Họ và tên")
        try FileManager.default.removeItem(atPath: folder.path("mau/_rels/.rels"))
        try folder.write("<a>\n<b></a>".utf8, to: "mau/word/footer1.xml")
        try folder.write("<!DOCTYPE a><a/>".utf8, to: "mau/word/header1.xml")
        try folder.write("<a>«#x»</a>".utf8, to: "mau/word/header2.xml")
        do throws(DiagnosticError) {
            _ = try Template.load(folder.path("mau"))
            Issue.record("loaded")
        } catch {
            #expect(error.diagnostics.map(\.code.id) == ["M004", "M101", "M002", "M003", "M201"])
            #expect(error.diagnostics.first?.argument("part") == "_rels/.rels")
            let files = error.diagnostics.map { $0.location?.file.split(separator: "/").last.map(String.init) ?? "" }
            #expect(files == ["mau", "document.xml", "footer1.xml", "header1.xml", "header2.xml"])
        }
    }

    @Test func `trang HTML được có DOCTYPE và thẻ không đóng`() throws {
        let folder = try TemporaryFolder()
        try folder.write("<!DOCTYPE html>\n<p>«Họ và tên»<br>&nbsp;".utf8, to: "index.html")
        try Template.load(folder.path).bound(to: schema).write(values("A"), to: folder.path("a.html"))
        #expect(String(decoding: try folder.read("a.html"), as: UTF8.self) == "<!DOCTYPE html>\n<p>A<br>&nbsp;")
    }

    @Test func `trang không có thẻ được chép nguyên`() throws {
        let folder = try TemporaryFolder()
        try folder.write("<p>không thẻ\r\n".utf8, to: "index.html")
        try Template.load(folder.path).bound(to: Schema([])).write([], to: folder.path("a.html"))
        #expect(try folder.read("a.html") == Array("<p>không thẻ\r\n".utf8))
    }

    @Test func `trường lạ ở mọi phần được báo cùng một lượt`() throws {
        let folder = try folder(.odt, "«a» «b»")
        try folder.write("<x>«c»</x>".utf8, to: "mau/styles.xml")
        let template = try Template.load(folder.path("mau"))
        let schema = schema
        #expect(codesThrown { () throws(DiagnosticError) in _ = try template.bound(to: schema) } == ["M103", "M103", "M103"])
    }

    @Test(arguments: [DocumentFormat.docx, .odt, .html])
    func `không có thư mục mẫu hoặc không ghi được thì báo`(format: DocumentFormat) throws {
        let folder = try folder(format, "«Họ và tên»")
        let missing = folder.path("khong-co")
        #expect(codesThrown { () throws(DiagnosticError) in _ = try Template.load(missing) } == ["M005"])
        let template = try Template.load(folder.path("mau")).bound(to: schema)
        let values = values("A")
        let path = folder.path("khong-co/a")
        #expect(codesThrown { () throws(DiagnosticError) in try template.write(values, to: path) } == ["X002"])
        #expect(try !folder.names().contains { $0.hasPrefix("khong-co") })
    }
}
