import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// Numbers at the ends of 64 bits wherever a paper's file has numbers: the file is told to be damaged, nothing more.
///
/// A place that holds a number joins by one line of the lists.
@Suite struct ExtremeNumberTests {
    /// What becomes of a PDF file: a text in it, and the same with a number in it.
    private static let pdfPlaces: [(old: String, new: String)] = [
        ("xref\n0 ", "xref\n¤ "), ("xref\n0 4\n", "xref\n0 ¤\n"), ("xref\n0 4\n", "xref\n¤ ¤\n"),
        ("xref\n0 4\n", "xref\n9223372036854775806 4\n¤ 2\n"),
        ("65535 f", "¤ f"), ("0000000000 65535", "¤ 65535"), ("00000 n", "¤ n"), ("/Size 4", "/Size ¤"), ("/Root 1 0 R", "/Root ¤ 0 R"),
        ("/Root 1 0 R", "/Root 1 ¤ R"), ("/Root 1 0 R", "/Root 1 0 R /Prev ¤"), ("/Root 1 0 R", "/Root 1 0 R /XRefStm ¤"),
        ("startxref\n", "startxref\n¤"), ("startxref\n", "startxref\n¤\n"), ("1 0 obj", "¤ 0 obj"), ("1 0 obj", "1 ¤ obj"),
        ("/Count 1", "/Count ¤"), ("[3 0 R]", "[¤ 0 R]"), ("[0 0 595 842]", "[¤ ¤ ¤ ¤]"), ("[0 0 595 842]", "[0 0 ¤ ¤.¤]"),
        ("%PDF-1.7", "%PDF-¤"), ("/Type /Catalog", "/Type /Catalog /Version /¤"),
        ("/Resources << >>", "/Resources << /A (\\¤) /B <¤> /C /#¤ >>"),
    ]
    private static let scanPlaces: [(old: String, new: String)] = [
        ("/Width 100", "/Width ¤"), ("/Height 200", "/Height ¤"), ("/Width 100 /Height 200", "/Width ¤ /Height ¤"),
        ("/BitsPerComponent 8", "/BitsPerComponent ¤"), ("/Length 3", "/Length ¤"), ("/DeviceRGB", "[/ICCBased << /N ¤ >>]"),
    ]
    /// The keys of an object stream and of a cross-reference stream, each with a number in one of them.
    private static let streamKeys = [
        "/Type /ObjStm /N ¤ /First 4", "/Type /ObjStm /N 1 /First ¤", "/Type /ObjStm /N ¤ /First ¤", "/Type /XRef /Size ¤ /W [1 2 1]",
        "/Type /XRef /Size 4 /W [¤ 2 1]", "/Type /XRef /Size 4 /W [1 ¤ 1]", "/Type /XRef /Size 4 /W [¤ ¤ ¤]",
        "/Type /XRef /W [1 2 1] /Index [¤ 1]",
        "/Type /XRef /W [1 2 1] /Index [0 ¤]", "/Type /XRef /W [1 2 1] /Index [¤ ¤]", "/Type /XRef /W [8 8 8] /Index [0 1 ¤ 1]",
        "/Type /XRef /Size 4 /W [1 2 1] /DecodeParms << /Predictor ¤ >>",
        "/Type /XRef /Size 4 /W [1 2 1] /DecodeParms << /Predictor 12 /Columns ¤ >>",
        "/Type /XRef /Size 4 /W [1 2 1] /DecodeParms << /Predictor 12 /Colors ¤ /Columns 4 >>",
        "/Type /XRef /Size 4 /W [1 2 1] /DecodeParms << /Predictor 12 /BitsPerComponent ¤ /Columns 4 >>",
        "/Type /XRef /Size 4 /W [1 2 1] /Prev ¤",
    ]
    private static let locks = [
        "/V ¤ /R 3 /Length 128 /P -4", "/V 2 /R ¤ /Length 128 /P -4", "/V 2 /R 3 /Length ¤ /P -4", "/V 4 /R 4 /P ¤",
        "/V ¤ /R ¤ /Length ¤ /P ¤",
    ]

    private static func replaced(_ bytes: [UInt8], _ place: (old: String, new: String), _ number: String) throws -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        try #require(text.contains(place.old), "\(place.old)")
        return Array(text.replacing(place.old, with: place.new.replacing("¤", with: number)).utf8)
    }

    @Test func `mọi con số của tệp PDF`() throws {
        for number in ExtremeNumbers.all {
            for place in Self.pdfPlaces {
                let report = FileInspection.report(of: try Self.replaced(HandMadePDF(pages: 1).bytes, place, number))
                #expect(report.kind == .pdf || place.old.hasPrefix("%PDF"), "\(place.new) \(number)")
            }
            for place in Self.scanPlaces {
                _ = FileInspection.report(of: try Self.replaced(HandMadePDF.scan(width: 100, height: 200).bytes, place, number))
            }
            for keys in Self.streamKeys { _ = FileInspection.report(of: Self.stream(keys.replacing("¤", with: number))) }
            for lock in Self.locks { _ = FileInspection.report(of: Self.locked(lock.replacing("¤", with: number))) }
        }
    }

    /// A file whose only cross references are a stream with these keys, or lie in one.
    private static func stream(_ keys: String) -> [UInt8] {
        let head = Array("%PDF-1.7\n".utf8)
        let data = Array("0 0 << /Type /Page >> \u{0}\u{1}\u{2}\u{3}".utf8) + [UInt8](repeating: 1, count: 32)
        var bytes = head + Array("1 0 obj\n<< \(keys) /Root 1 0 R /Length \(data.count) >>\nstream\n".utf8) + data
        bytes += Array("\nendstream\nendobj\nstartxref\n\(head.count)\n%%EOF\n".utf8)
        return bytes
    }

    private static func locked(_ keys: String) -> [UInt8] {
        var file = HandMadePDF(pages: 1)
        let entry = String(repeating: "00", count: 48)
        file.trailer = "/Encrypt << /Filter /Standard \(keys) /O <\(entry)> /U <\(entry)> >> /ID [<00> <00>]"
        return file.bytes
    }

    @Test func `tệp từng làm sập chương trình: bảng tham chiếu bắt đầu ở số lớn nhất`() throws {
        for place in Self.pdfPlaces.prefix(4) {
            let report = FileInspection.report(of: try Self.replaced(HandMadePDF(pages: 1).bytes, place, "9223372036854775807"))
            #expect(report.pages == PageCount(count: 1, basis: .estimated), "\(place.new): \(report)")
        }
    }

    /// Every number of a picture's file at both ends of its width, one at a time and in pairs.
    @Test func `mọi con số của tệp ảnh`() {
        let files = [
            Pictures.png(dpi: 300), Pictures.jpeg(dpi: 300), Pictures.tiff(pages: 2), Pictures.tiff(pages: 2, isLittleEndian: false),
            Pictures.tiff(isBig: true), Pictures.tiff(isLittleEndian: false, isBig: true), Self.exif,
        ]
        let ends: [[UInt8]] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF].flatMap { end in [1, 2, 4, 8].map { [UInt8](repeating: end, count: $0) } }
        let highest: [[UInt8]] = [[0x7F] + [UInt8](repeating: 0xFF, count: 7), [UInt8](repeating: 0xFF, count: 7) + [0x7F]]
        for file in files {
            for offset in file.indices {
                for end in ends + highest where offset + end.count <= file.count {
                    var bytes = file
                    bytes.replaceSubrange(offset..<offset + end.count, with: end)
                    _ = FileInspection.report(of: Pictures.fixed(bytes))
                }
            }
        }
    }

    /// A JPEG with the tags of a camera.
    private static var exif: [UInt8] {
        let tags = Array("Exif\0\0".utf8) + Pictures.tiff()
        let plain = Pictures.jpeg()
        return Array(plain.prefix(2)) + Pictures.segment(0xE1, tags) + plain.dropFirst(2)
    }

    @Test func `số trang mà văn bản tự ghi chỉ được tin trong khoảng hợp lý`() throws {
        for number in ExtremeNumbers.all {
            let report = FileInspection.report(of: try OfficeTests.docx(pages: "<Pages>\(number)</Pages>"))
            #expect(report.kind == .docx && report.problem == nil)
            #expect((report.pages?.count ?? 1) <= 1_000_000, "\(number)")
        }
        #expect(FileInspection.report(of: try OfficeTests.docx(pages: "<Pages>9223372036854775807</Pages>")).pages == nil)
    }
}
