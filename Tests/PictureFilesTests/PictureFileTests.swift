import PictureFiles
import TestKit
import Testing

/// What pictures say of themselves, and vector pictures that are more than pictures.
@Suite struct PictureFileTests {
    private static func svg(_ inner: String, _ attributes: String = "width=\"10\" height=\"20\"") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(attributes)>\(inner)</svg>".utf8)
    }

    private static func problem(_ bytes: [UInt8]) -> PictureProblem? {
        do throws(PictureProblem) {
            _ = try PictureInfo.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `cỡ của SVG: đơn vị, viewBox`() throws {
        #expect(try PictureInfo.read(Self.svg("")).width == 10)
        #expect(try PictureInfo.read(Self.svg("", "width=\"25.4mm\" height=\"1in\"")).width.rounded() == 96)
        let boxed = try PictureInfo.read(Self.svg("", "viewBox=\"0 0 30 60\" width=\"10\""))
        #expect((boxed.width, boxed.height) == (10, 20))
        #expect(Self.problem(Self.svg("", "width=\"100%\"")) == .withoutSize)
        #expect(Self.problem(Self.svg("", "width=\"-5\" height=\"2\"")) == .withoutSize)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<rect onload=\"x()\"/>", "<image xlink:href=\"http://a.vn/x.png\"/>",
        "<image href=\"file:///etc/passwd\"/>",
        "<use href=\"khac.svg#a\"/>", "<foreignObject/>", "<a href=\"#x\"/>", "<rect style=\"fill: url(http://a.vn)\"/>",
        "<style>@import 'x.css';</style>",
        "<rect fill=\"url('x.svg#a')\"/>", "<animate attributeName=\"href\"/>", "<image href=\"&#104;ttp://a.vn\"/>",
        "<rect style=\"fill:u\\72l(x)\"/>",
        "<image href=\"data:image/svg+xml;base64,AAAA\"/>", "<set/>",
    ])
    func `SVG có lệnh chạy hay lấy thứ gì từ nơi khác bị từ chối`(inner: String) {
        guard case .active? = Self.problem(Self.svg(inner)) else {
            Issue.record("\(inner): \(String(describing: Self.problem(Self.svg(inner))))")
            return
        }
    }

    @Test func `SVG có DOCTYPE, thực thể, vẽ lặp chồng nhau, hỏng đều bị từ chối`() {
        let doctype = Array("<!DOCTYPE svg [<!ENTITY a \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".utf8)
        #expect(Self.problem(doctype) == .active("<!DOCTYPE>"))
        #expect(Self.problem(Self.svg("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"/><use href=\"#a\"/>")) == .tooComplex)
        #expect(Self.problem(Self.svg("<g>")) == .damaged)
        #expect(Self.problem(Self.svg(String(repeating: "<use href=\"#b\"/>", count: 1_001))) == .tooComplex)
    }

    @Test func `SVG vẽ thường thì dùng được`() {
        #expect(
            Self.problem(
                Self.svg(
                    "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\"/><use xlink:href=\"#g\"/><style>.a{fill:url('#g')}</style>"
                )
            ) == nil
        )
        #expect(
            Self.problem(Self.svg("<image href=\"data:image/png;base64,AAAA\"/><text font-family=\"&quot;Times&quot;\">Chữ</text>")) == nil
        )
    }

    @Test func `PNG và JPEG: cỡ, độ phân giải, thiếu dữ liệu`() throws {
        let png = try PictureInfo.read(Pictures.png(width: 300, height: 2, dpi: 150))
        #expect(png.kind == .png && png.width == 300 && png.density.map { Int($0.rounded()) } == 150 && !png.lacksData)
        #expect(try PictureInfo.read(Pictures.png(width: 9_000, height: 9_000)).lacksData)
        #expect(try PictureInfo.read(Pictures.jpeg(width: 9_000, height: 9_000)).lacksData)
        #expect(try PictureInfo.read(Pictures.jpeg(width: 64, height: 64)).orientation == 1)
        #expect(Self.problem([]) == .empty)
        #expect(Self.problem(Array("GIF89a".utf8)) == .unknownKind)
    }

    @Test func `hướng chụp trong Exif`() throws {
        for orientation: UInt8 in 1...8 {
            let tags: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
            let exif = Pictures.segment(0xE1, Array("Exif\0\0".utf8) + tags)
            let jpeg = [0xFF, 0xD8] + exif + Pictures.jpeg(width: 8, height: 8).dropFirst(2)
            #expect(try PictureInfo.read(jpeg).orientation == Int(orientation))
            for count in 12..<jpeg.count { #expect(Self.problem(Array(jpeg[..<count])) == .cut) }
        }
    }
}
