import SangkienArchive
import SangkienDiagnostics
import Testing
import TestKit

@testable import PictureFiles
@testable import TemplateEngine

/// Pictures that the data names: in the text, in place of pictures of the template, in every format.
@Suite struct PictureTests {
    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
    private static let schema = Schema([
        .text("Tệp ảnh"), .text("Tên"), .list("dòng", of: Schema([.text("Tệp ảnh"), .text("Tên")])),
    ])

    /// Pictures in memory: a PNG twice as wide as high, a JPEG that was held upright, an SVG.
    static let files: [String: [UInt8]] = [
        "rộng.png": Pictures.png(width: 4, height: 2, dpi: 96),
        "đứng.jpg": jpeg(orientation: 6),
        "hình.svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20mm\" height=\"10mm\"><path d=\"M0 0\"/></svg>".utf8),
        "cắt.png": Array(Pictures.png(width: 4, height: 2).dropLast(9)),
        "chữ.png": Array("đây là chữ".utf8),
        "nói dối.png": Pictures.png(width: 9_000, height: 9_000),
        "khổng lồ.png": Pictures.png(width: 40_000, height: 2),
    ]

    static func jpeg(orientation: UInt8) -> [UInt8] {
        let tags: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        return [0xFF, 0xD8] + Pictures.segment(0xE1, Array("Exif\0\0".utf8) + tags) + Pictures.jpeg(width: 40, height: 20).dropFirst(2)
    }

    static let source = PictureSource { name in
        guard let bytes = files[name] else { return .failure(PictureSource.Refusal(LocalizedText(vi: "không có tệp", en: "no file"))) }
        return .success(bytes)
    }

    private static func word(_ body: String, header: String = "") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var members = ["word/document.xml": "<w:document><w:body>\(body)<w:sectPr/></w:body></w:document>"]
        if !header.isEmpty { members["word/header1.xml"] = "<w:hdr>\(header)</w:hdr>" }
        try WordPackage.write(members, to: folder)
        return folder
    }

    private static func members(_ folder: TemporaryFolder, _ values: [Value], _ source: PictureSource? = source) throws -> [String: [UInt8]]
    {
        let form = try Template.load(folder.path("mau")).bound(to: schema)
        let bytes = try (source.map(form.taking) ?? form).rendered(values)
        let reader = try ZipReader(bytes: bytes, name: "ra.docx", limits: .template)
        var members: [String: [UInt8]] = [:]
        for name in reader.names { members[name] = try reader.read(name) }
        return members
    }

    private static func values(_ file: String, rows: [(String, String)] = []) -> [Value] {
        [.text(file), .text("Lê Văn Mẫu"), .rows(Rows(rows.map { [.text($0.0), .text($0.1)] }))]
    }

    private static func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

    private static func faults(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let error as DiagnosticError {
            return error.diagnostics.map { "\($0.code.id) \($0.message(in: .vietnamese, quotesCells: true))" }
        } catch {
            return ["\(error)"]
        }
    }

    private static let tag = "<w:p><w:r><w:t>Ảnh «ảnh: Tệp ảnh | 3x4» hết</w:t></w:r></w:p>"

    @Test func `ảnh trong đoạn: có phần ảnh, quan hệ, kiểu nội dung, đúng cỡ`() throws {
        let members = try Self.members(Self.word(Self.tag), Self.values("rộng.png"))
        #expect(members["word/media/sangkien-anh-1.png"] == Self.files["rộng.png"])
        let relations = Self.text(members["word/_rels/document.xml.rels"])
        #expect(relations.contains("Id=\"rSkAnh1\"") && relations.contains("Target=\"/word/media/sangkien-anh-1.png\""))
        #expect(Self.text(members["[Content_Types].xml"]).contains("<Default Extension=\"png\" ContentType=\"image/png\"/>"))
        let document = Self.text(members["word/document.xml"])
        #expect(document.contains("Ảnh </w:t><w:drawing>") && document.contains("</w:drawing><w:t xml:space=\"preserve\"> hết"))
        // Three centimetres wide, and half as high.
        #expect(document.contains("<wp:extent cx=\"1080000\" cy=\"540000\"/>"))
    }

    @Test func `ảnh ở đầu trang có quan hệ của đầu trang, một ảnh dùng nhiều lần chỉ có một phần`() throws {
        let folder = try Self.word(Self.tag + Self.tag, header: Self.tag)
        let members = try Self.members(folder, Self.values("rộng.png"))
        #expect(Self.text(members["word/_rels/header1.xml.rels"]).contains("Id=\"rSkAnh1\""))
        #expect(Self.text(members["word/_rels/document.xml.rels"]).split(on: "rSkAnh").count == 2)
        #expect(members.keys.filter { $0.hasPrefix("word/media/") } == ["word/media/sangkien-anh-1.png"])
    }

    @Test func `ảnh trong dòng lặp: mỗi dòng một ảnh, ô trống không có ảnh, số của hình không trùng`() throws {
        let row = "<w:p><w:r><w:t>«#dòng»«Tên»«ảnh: Tệp ảnh»;«/dòng»</w:t></w:r></w:p>"
        let rows = [("rộng.png", "A"), ("", "B"), ("đứng.jpg", "C"), ("rộng.png", "D")]
        let members = try Self.members(Self.word(row), Self.values("", rows: rows))
        let document = Self.text(members["word/document.xml"])
        #expect(document.split(on: "<w:drawing>").count == 4)
        #expect(document.contains("B;"))
        let numbers = document.split(on: "<wp:docPr id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(Set(numbers).count == 3)
        #expect(members["word/media/sangkien-anh-2.jpg"] == Self.files["đứng.jpg"])
        #expect(Self.text(members["[Content_Types].xml"]).contains("Extension=\"jpg\" ContentType=\"image/jpeg\""))
    }

    @Test func `ảnh chụp nghiêng được xoay bằng hình học, các điểm ảnh giữ nguyên`() throws {
        let members = try Self.members(Self.word(Self.tag), Self.values("đứng.jpg"))
        let document = Self.text(members["word/document.xml"])
        // Stored 40 by 20, seen 20 by 40: in 3 by 4 cm it is 2 cm wide and 4 high.
        #expect(document.contains("<a:xfrm rot=\"5400000\">") && document.contains("<a:ext cx=\"1440000\" cy=\"720000\"/>"))
        #expect(members["word/media/sangkien-anh-1.jpg"] == Self.files["đứng.jpg"])
    }

    private static let sample =
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"\(drawing)wordprocessingDrawing\"><wp:extent cx=\"720000\" cy=\"720000\"/><wp:docPr id=\"7\" name=\"Picture 1\" descr=\"ALT\"/>"
        + "<a:graphic xmlns:a=\"\(drawing)main\"><a:graphicData uri=\"\(drawing)picture\"><pic:pic xmlns:pic=\"\(drawing)picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"x\"/>"
        + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId9\"/><a:srcRect l=\"5\"/><a:stretch/></pic:blipFill>"
        + "<pic:spPr><a:xfrm rot=\"5\"><a:off x=\"0\" y=\"0\"/><a:ext cx=\"720000\" cy=\"720000\"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"

    @Test(arguments: ["Tệp ảnh", "tep anh", "«ảnh: Tệp ảnh»"])
    func `ảnh mẫu mang tên cột được thay, giữ khung và tỷ lệ`(alternative: String) throws {
        let folder = try Self.word(Self.sample.replacing("ALT", with: alternative))
        let document = Self.text(try Self.members(folder, Self.values("rộng.png"))["word/document.xml"])
        #expect(document.contains("<wp:extent cx=\"720000\" cy=\"360000\"/>") && document.contains("r:embed=\"rSkAnh1\""))
        #expect(!document.contains("srcRect") && !document.contains("rId9") && !document.contains("«") && !document.contains("rot="))
        // A blank value leaves no picture of somebody else.
        let blank = Self.text(try Self.members(folder, Self.values(""))["word/document.xml"])
        #expect(!blank.contains("w:drawing"))
    }

    @Test func `ảnh có tên khác, hay khi không nêu thư mục ảnh, thì để nguyên`() throws {
        let other = try Self.word(Self.sample.replacing("ALT", with: "Logo công đoàn"))
        #expect(Self.text(try Self.members(other, Self.values("rộng.png"))["word/document.xml"]).contains("rId9"))
        let named = try Self.word(Self.sample.replacing("ALT", with: "Tệp ảnh"))
        #expect(Self.text(try Self.members(named, Self.values("rộng.png"), nil)["word/document.xml"]).contains("rId9"))
    }

    @Test func `phần chỉ có ảnh mà dữ liệu không có tên ấy đi nguyên từng byte, không tính là có thẻ, không nêu là trường`() throws {
        let folder = try Self.word(Self.sample.replacing("ALT", with: "Logo công đoàn"), header: Self.sample.replacing("ALT", with: ""))
        let members = try Self.members(folder, Self.values("rộng.png"))
        for name in ["word/document.xml", "word/header1.xml"] { #expect(try members[name] == folder.read("mau/" + name), "\(name)") }
        #expect(Template.lint(folder.path("mau")).map(\.code.id) == ["M305"])
        #expect(try Template.load(folder.path("mau")).fields.isEmpty)
        let named = try Self.word(Self.tag, header: Self.sample.replacing("ALT", with: "Tệp ảnh"))
        #expect(Self.text(try Self.members(named, Self.values("rộng.png"))["word/header1.xml"]).contains("rSkAnh1"))
    }

    @Test func `ODT và HTML: ảnh nằm trong gói, trong trang`() throws {
        let names = "urn:oasis:names:tc:opendocument:xmlns:"
        let folder = try TemporaryFolder()
        let body = "<text:p>«ảnh: Tệp ảnh | rộng 2 cm»</text:p>"
        let content =
            "<office:document-content xmlns:office=\"\(names)office:1.0\" xmlns:text=\"\(names)text:1.0\"><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
        try folder.write("application/vnd.oasis.opendocument.text".utf8, to: "mau/mimetype")
        try folder.write(content.utf8, to: "mau/content.xml")
        try folder.write("<office:document-styles xmlns:office=\"\(names)office:1.0\"/>".utf8, to: "mau/styles.xml")
        try folder.write(
            "<manifest:manifest xmlns:manifest=\"\(names)manifest:1.0\"></manifest:manifest>".utf8,
            to: "mau/META-INF/manifest.xml"
        )
        let members = try Self.members(folder, Self.values("hình.svg"))
        #expect(members["Pictures/sangkien-anh-1.svg"] == Self.files["hình.svg"])
        #expect(
            Self.text(members["META-INF/manifest.xml"])
                .contains("manifest:full-path=\"Pictures/sangkien-anh-1.svg\" manifest:media-type=\"image/svg+xml\"")
        )
        let filled = Self.text(members["content.xml"])
        #expect(
            filled.contains("svg:width=\"2.000cm\" svg:height=\"1.000cm\"") && filled.contains("xlink:href=\"Pictures/sangkien-anh-1.svg\"")
        )

        try folder.write(
            "<!DOCTYPE html><html><body><p>«ảnh: Tệp ảnh»<img src=\"x.png\" alt=\"Tệp ảnh\" width=\"40\"></p></body></html>".utf8,
            to: "m.html"
        )
        let page = Self.text(
            try Template.load(folder.path("m.html")).bound(to: Self.schema).taking(Self.source).rendered(Self.values("rộng.png"))
        )
        #expect(page.split(on: "src=\"data:image/png;base64,iVBORw0KGgo").count == 3)
        #expect(!page.contains("x.png") && page.contains("alt=\"Tệp ảnh\""))
    }

    @Test(arguments: [
        ("cắt.png", "thiếu phần cuối"), ("chữ.png", "không phải ảnh"), ("nói dối.png", "ghi cỡ lớn hơn"),
        ("khổng lồ.png", "quá nhiều điểm ảnh"),
        ("không có.png", "không có tệp"),
    ])
    func `tệp không dùng được là lỗi, nêu tên, bản ghi và lý do; không có văn bản nào`(file: String, reason: String) throws {
        let row = try Self.word("<w:p><w:r><w:t>«#dòng»«ảnh: Tệp ảnh»«/dòng»</w:t></w:r></w:p>")
        let faults = Self.faults { _ = try Self.members(row, Self.values("", rows: [("rộng.png", "A"), (file, "B")])) }
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("M112") == true)
        #expect(faults.first?.contains(reason) == true && faults.first?.contains("bản ghi 2") == true, "\(faults)")
    }

    @Test func `không nêu thư mục ảnh thì thẻ ảnh là lỗi, ô trống thì không`() throws {
        let folder = try Self.word(Self.tag)
        #expect(Self.faults { _ = try Self.members(folder, Self.values("rộng.png"), nil) }.first?.contains("--pictures") == true)
        #expect(Self.faults { _ = try Self.members(folder, Self.values(""), nil) } == [])
    }

    @Test(arguments: [
        ("«ảnh: Tệp ảnh | to»", "3x4"), ("«ảnh: »", "thiếu tên"), ("«ảnh: Tệp ảnh | 3x4 | 5x5»", "một dấu |"),
        ("«ảnh: Tệp ảnh | 0x4»", "3x4"),
    ])
    func `thẻ ảnh viết sai là lỗi có chỗ`(tag: String, problem: String) throws {
        let folder = try Self.word("<w:p><w:r><w:t>\(tag)</w:t></w:r></w:p>")
        let findings = Template.lint(folder.path("mau")).filter { $0.severity == .error }
        #expect(findings.map(\.code.id) == ["M102"])
        #expect(findings.first?.message(in: .vietnamese).contains(problem) == true)
    }

    @Test func `danh sách trường nêu cột của ảnh`() throws {
        let folder = try Self.word(Self.tag)
        let fields = try Template.load(folder.path("mau")).fields
        #expect(fields.map(\.name) == ["Tệp ảnh"])
        #expect(fields.first?.formatters == ["ảnh"])
        #expect(Template.lint(folder.path("mau"), schema: Schema([.text("Tệp ảnh")])).isEmpty)
    }

    @Test func `cùng đầu vào cho cùng từng byte`() throws {
        let folder = try Self.word(Self.tag, header: Self.tag)
        let form = try Template.load(folder.path("mau")).bound(to: Self.schema).taking(Self.source)
        #expect(try form.rendered(Self.values("đứng.jpg")) == form.rendered(Self.values("đứng.jpg")))
    }

    @Test(arguments: ["Tệp ảnh", "«ảnh: Tệp ảnh»"])
    func `ảnh mẫu của LibreOffice được thay theo mô tả; ảnh chụp nghiêng có kiểu để xoay`(description: String) throws {
        let names = "urn:oasis:names:tc:opendocument:xmlns:"
        let folder = try TemporaryFolder()
        let frame =
            "<draw:frame draw:style-name=\"fr1\" draw:name=\"Hình 1\" text:anchor-type=\"as-char\" svg:width=\"3cm\" svg:height=\"4cm\"><draw:image xlink:href=\"Pictures/cu.png\"/><svg:desc>\(description)</svg:desc></draw:frame>"
        let content =
            "<office:document xmlns:office=\"\(names)office:1.0\" xmlns:text=\"\(names)text:1.0\" xmlns:draw=\"\(names)drawing:1.0\" xmlns:svg=\"\(names)svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text><text:p>\(frame)</text:p></office:text></office:body></office:document>"
        try folder.write(content.utf8, to: "m.fodt")
        let form = try Template.load(folder.path("m.fodt")).bound(to: Self.schema).taking(Self.source)
        let filled = Self.text(try form.rendered(Self.values("đứng.jpg")))
        #expect(filled.contains("<office:binary-data") && !filled.contains("cu.png") && !filled.contains("«"))
        #expect(filled.contains("draw:style-name=\"SangkienAnhXoay\"") && filled.contains("style:name=\"SangkienAnhXoay\""))
        #expect(
            filled.contains(
                "svg:width=\"4.000cm\" svg:height=\"2.000cm\" draw:transform=\"rotate (-1.5707963267949) translate (2.000cm 0cm)\""
            )
        )
        let without = Self.text(try Template.load(folder.path("m.fodt")).bound(to: Self.schema).rendered(Self.values("")))
        #expect(description.contains("«") || without == content)
        let upright = Self.text(try form.rendered(Self.values("rộng.png")))
        #expect(upright.contains("draw:style-name=\"fr1\"") && upright.contains("svg:width=\"3.000cm\" svg:height=\"1.500cm\""))
    }

    @Test func `khung: cỡ thật theo độ phân giải, không rộng hơn trang, giữ tỷ lệ`() {
        #expect(PicturePlacement.centimetres(1_080_000) == "3.000cm")
        let free = PictureFrame(width: nil, height: nil)
        let small = PicturePlacement(PictureInfo(kind: .png, width: 96, height: 48, density: 96), in: free)
        #expect(small.seen == (914_400, 457_200))
        let large = PicturePlacement(PictureInfo(kind: .png, width: 9_600, height: 960), in: free)
        #expect(large.seen == (5_760_000, 576_000))
        let turned = PicturePlacement(
            PictureInfo(kind: .jpeg, width: 200, height: 100, orientation: 7),
            in: PictureFrame(width: nil, height: 1_000)
        )
        #expect(turned.seen == (500, 1_000) && turned.stored == (1_000, 500) && turned.quarters == 1 && turned.isMirrored)
    }
}
