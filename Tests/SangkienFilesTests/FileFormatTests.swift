import Foundation
import SangkienDiagnostics
import SangkienFiles
import Testing
import TestKit

/// The one list of kinds of files.
@Suite struct FileFormatTests {
    private static let others = [FileFormats.empty, FileFormats.text, FileFormats.binary, FileFormats.hidden, FileFormats.otherPackage]

    @Test func `mỗi đuôi thuộc đúng một dạng, viết thường`() {
        let endings = FileFormats.all.flatMap(\.endings)
        #expect(Set(endings).count == endings.count)
        #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
    }

    @Test func `dạng nào không đọc cũng có lời khuyên ở hai ngôn ngữ`() {
        for format in FileFormats.all + Self.others where format.use != .read {
            #expect(!format.advice.vietnamese.isEmpty && !format.advice.english.isEmpty, "\(format.name)")
        }
    }

    @Test func `không bảo ai mở PDF hay ảnh bằng Excel`() {
        for format in FileFormats.all where format.use == .paper {
            #expect(!format.advice.vietnamese.contains("Excel") && !format.advice.english.contains("Excel"), "\(format.name)")
        }
    }

    @Test func `nhận dạng theo đuôi không phân biệt chữ hoa, chữ thường`() {
        #expect(FileFormats.ofName("a/B.XLSX")?.use == .read)
        #expect(FileFormats.ofName("a.b/tep") == nil)
        #expect(FileFormats.ofName("tep.la") == nil)
        #expect(FileFormats.ofName(".csv") == nil)
        #expect(FileFormats.isNamed("a.ods", FileFormats.workbook) && !FileFormats.isNamed("a.ods", FileFormats.csv))
    }

    @Test func `nhận dạng theo nội dung`() {
        let heads: [([UInt8], String)] = [
            (Array("%PDF-1.7".utf8), "a PDF file"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
            (Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBP".utf8), "a WebP image"),
            ([0, 0, 0, 24] + Array("ftypheic".utf8), "a HEIC image of a telephone"), ([0x50, 0x4B, 3, 4], "a ZIP archive"),
        ]
        for (head, name) in heads { #expect(FileFormats.ofSignature(head)?.name.english == name) }
        for text in ["", "RIFF,a,b", "TT,Họ và tên", "PK", "II*"] { #expect(FileFormats.ofSignature(Array(text.utf8)) == nil, "\(text)") }
    }

    @Test func `nhận dạng gói theo tệp bên trong hoặc theo loại ghi trong gói`() {
        let members: [([String], String?)] = [
            (["[Content_Types].xml", "xl/workbook.xml"], "an XLSX or ODS workbook"),
            (["xl/worksheets/sheet1.bin", "xl/workbook.bin"], "a binary Excel workbook (.xlsb)"),
            (["word/document.xml"], "a Word document"), (["ppt/presentation.xml"], "a presentation"),
            (["Index/Document.iwa"], "an Apple Numbers spreadsheet"), (["bang.csv"], nil),
        ]
        for (names, kind) in members { #expect(FileFormats.ofMembers(names)?.name.english == kind, "\(names)") }
        let family = "application/vnd.oasis.opendocument."
        let types = [
            "spreadsheet-template": "an XLSX or ODS workbook", "text": "a LibreOffice text document (ODT)",
            "presentation": "a presentation",
            "graphics": "another LibreOffice document",
        ]
        for (type, kind) in types { #expect(FileFormats.ofType(family + type)?.name.english == kind, "\(type)") }
        #expect(FileFormats.ofType("application/epub+zip") == nil)
    }

    @Test func `mỗi loại tệp của văn bản kèm theo thuộc một dạng của danh mục`() {
        for kind in FileKind.allCases where kind != .program && kind != .unknown {
            #expect(kind.format != nil, "\(kind)")
            #expect(kind.isAccepted == !kind.endings.isEmpty, "\(kind)")
            for ending in kind.endings { #expect(FileFormats.ofName("a.\(ending)")?.endings == kind.format?.endings, "\(ending)") }
        }
        #expect(FileKind.odt.endings == ["odt", "ott"] && FileKind.docx.endings.first == "docx" && FileKind.jpeg.endings.first == "jpg")
    }

    /// Files that look at bytes of a format they know from inside, which is no list of kinds.
    private static let insiders = ["PNGPicture.swift", "PictureInfo.swift", "PDFBook.swift"]

    @Test func `dấu hiệu nhận dạng tệp chỉ ghi một chỗ`() throws {
        let sources = Repository.root.appending(path: "Sources")
        let names = try #require(FileManager.default.enumerator(atPath: sources.path(percentEncoded: false))).compactMap { $0 as? String }
        let marks = [
            "0xD0, 0xCF, 0x11", "0x50, 0x4B", "0xFF, 0xD8, 0xFF", "0x89, 0x50", "0x1F, 0x8B", "0x37, 0x7A", "\"%PDF", "\"{\\\\rtf\"",
            "\"GIF8",
            "\"Rar!", "0x49, 0x49, 0x2A",
        ]
        var found: [String] = []
        for name in names.sorted() where name.hasSuffix(".swift") && !name.hasPrefix("Benchmarks/") {
            let file = name.split(separator: "/").last.map(String.init) ?? ""
            guard !name.hasPrefix("SangkienFiles/Formats/"), !Self.insiders.contains(file) else { continue }
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            found += marks.filter(text.contains).map { "\(name): \($0)" }
        }
        #expect(found == [])
    }
}
