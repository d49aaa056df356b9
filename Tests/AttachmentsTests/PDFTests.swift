import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// PDF files made by hand: whole, odd and damaged ones.
@Suite struct PDFTests {
    private static func report(_ bytes: [UInt8]) -> FileReport {
        FileInspection.report(of: bytes)
    }

    private static func counted(_ count: Int) -> PageCount {
        PageCount(count: count, basis: .counted)
    }

    @Test(arguments: [1, 2, 7, 40])
    func `đếm đủ trang, dù bảng tham chiếu ở dạng nào`(count: Int) {
        let file = HandMadePDF(pages: count)
        #expect(Self.report(file.bytes) == FileReport(kind: .pdf, pages: Self.counted(count)))
        #expect(Self.report(file.packed) == FileReport(kind: .pdf, pages: Self.counted(count)))
    }

    @Test func `chấp nhận chữ đứng trước phần đầu và dòng trống ở cuối`() {
        var file = HandMadePDF(pages: 2)
        file.prefix = "Subject: x\r\n\r\n"
        #expect(Self.report(file.bytes + [UInt8](repeating: 0, count: 3000)).pages == Self.counted(2))
    }

    @Test func `cây trang quay vòng không làm treo máy`() {
        var file = HandMadePDF(pages: 2)
        file.objects[2] = "<< /Type /Pages /Kids [2 0 R 4 0 R] >>"
        let circle = Self.report(file.bytes)
        #expect(circle.pages == PageCount(count: 1, basis: .estimated) && circle.problem == nil)
        // A circle through a list, without any node being named twice.
        file.objects[1] = "<< /Type /Pages /Kids 3 0 R >>"
        file.objects[2] = "[<< /Type /Pages /Kids 3 0 R >> << /Type /Pages /Kids 3 0 R >>]"
        #expect(Self.report(file.bytes).problem == .tooComplex)
    }

    @Test func `bảng tham chiếu hỏng thì đếm ước lượng và nói rõ`() {
        let file = HandMadePDF(pages: 5)
        let text = String(decoding: file.bytes, as: UTF8.self)
        let shifted = Array(text.replacing("%PDF-1.7\n", with: "%PDF-1.7\n% thêm một dòng\n").utf8)
        #expect(Self.report(shifted) == FileReport(kind: .pdf, pages: PageCount(count: 5, basis: .estimated)))
        var packed = HandMadePDF(pages: 5).packed
        let mark = packed.lastIndex(of: UInt8(ascii: "%")) ?? 0
        packed[mark - 4] = UInt8(ascii: "9")
        #expect(Self.report(packed).pages == PageCount(count: 5, basis: .estimated))
    }

    @Test func `tệp bị cắt ở bất kỳ chỗ nào đều bị phát hiện`() {
        for file in [HandMadePDF(pages: 3).bytes, HandMadePDF(pages: 3).packed] {
            let whole = file.count - "\n%%EOF\n".utf8.count
            for count in 0..<whole {
                let report = Self.report(Array(file[..<count]))
                let isFound = report.problem != nil || report.pages?.basis == .estimated || !report.kind.isAccepted
                #expect(isFound, "\(count)")
            }
        }
    }

    @Test func `tệp bị cắt trong phần sửa thêm cũng là bị cụt`() {
        let first = HandMadePDF(pages: 1).bytes
        let update = Array("2 0 obj\n<< /Type /Pages /Kids [3 0 R 4 0 R] >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R".utf8)
        #expect(Self.report(first + update).problem == .cut)
        // Something else glued to the end is not the file's own.
        let page = Array(String(repeating: "<p>Quảng cáo của trang tải tệp</p>", count: 80).utf8)
        #expect(Self.report(first + page) == FileReport(kind: .pdf, pages: Self.counted(1)))
    }

    @Test func `không trang nào, không có nội dung`() {
        #expect(Self.report(HandMadePDF(pages: 0).bytes).problem == .withoutPages)
        #expect(Self.report(Array("%PDF-1.4\n%%EOF\n".utf8)).problem == .damaged)
        #expect(Self.report(Array("%PDF-1.4\nstartxref\n9\n%%EOF\n".utf8)).problem == .damaged)
        #expect(Self.report([]).problem == .empty)
    }

    @Test func `góp ý về bản quét: phiên bản, độ phân giải, màu`() {
        var old = HandMadePDF(pages: 1)
        old.version = "1.3"
        #expect(Self.report(old.bytes).advice == [.oldPDF("1.3")])
        old.objects[0] = "<< /Type /Catalog /Version /1.5 /Pages 2 0 R >>"
        #expect(Self.report(old.bytes).advice == [])
        #expect(Self.report(HandMadePDF.scan(width: 1654, height: 2339).bytes).advice == [])
        #expect(Self.report(HandMadePDF.scan(width: 2339, height: 1654).bytes).advice == [])
        #expect(Self.report(HandMadePDF.scan(width: 827, height: 1170).bytes).advice == [.lowResolution(100)])
        #expect(Self.report(HandMadePDF.scan(width: 1654, height: 2339, colour: "/DeviceGray").bytes).advice == [.withoutColour])
    }

    @Test func `khoá lạ thì không đoán`() {
        var file = HandMadePDF(pages: 1)
        file.trailer = "/Encrypt << /Filter /Kieu.La /V 1 /R 2 >>"
        #expect(Self.report(file.bytes).problem == .maybeLocked)
        file.trailer = "/Encrypt << /Filter /Standard /V 5 /R 6 /U (ngắn) /O (ngắn) >>"
        #expect(Self.report(file.bytes).problem == .maybeLocked)
        file.trailer = "/Encrypt null"
        #expect(Self.report(file.bytes).problem == nil)
    }

    @Test func `số rất lớn, chuỗi và ngoặc không đóng, từ khoá lạ`() {
        let odd = [
            "xref\n0 99999999999999999999\n", "xref\n9223372036854775807 1\n0 0 n\ntrailer\n<<>>\n", "xref\n0 1\n0000000000 65535 x\n",
            "5 0 obj\n<< /Type /XRef /W [8 8 8] /Length 9223372036854775807 >>\nstream\n",
            "5 0 obj\n<< /Type /XRef /W [1 1 1] /Index [9223372036854775807 1] /Length 3 >>\nstream\n\u{1}\u{1}\u{1}",
            String(repeating: "[", count: 5000), String(repeating: "<<", count: 5000), String(repeating: "1 0 obj (", count: 5000),
            String(repeating: "1 0 obj 5 %", count: 5000), "{}})>", "<4142", "/A#4", "1 0 obj << /Type /Page /Type /Page >> endobj",
        ]
        for text in odd {
            let bytes = Array("%PDF-1.7\n\(text)\nstartxref\n9\n%%EOF\n".utf8)
            let report = Self.report(bytes)
            #expect(report.problem != nil || report.pages?.basis == .estimated, "\(text.prefix(40))")
        }
    }

    @Test func `byte bất kỳ không làm phần mềm dừng`() {
        var random = SeededRandom(seed: 4)
        for file in [HandMadePDF(pages: 4).bytes, HandMadePDF(pages: 4).packed, HandMadePDF.scan(width: 100, height: 100).bytes] {
            for _ in 0..<400 {
                var bytes = file
                for _ in 0..<Int.random(in: 1...12, using: &random) {
                    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
                }
                _ = Self.report(bytes)
            }
        }
        for _ in 0..<300 {
            let noise = (0..<Int.random(in: 0...2000, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            _ = Self.report(Array("%PDF-1.5\n".utf8) + noise + Array("startxref\n9\n%%EOF".utf8))
        }
    }

    @Test func `đối tượng hỏng trong luồng không làm mất các trang đứng sau, lần nào cũng đếm như nhau`() {
        var file = HandMadePDF(pages: 0)
        file.objects = (0..<24).map { $0 % 3 == 1 ? "<< /Type ] >>" : "<< /Type /Page >>" }
        var bytes = file.packed
        // The number behind `startxref` leads nowhere, so that pages are counted without it.
        bytes += Array("startxref\n1\n%%EOF\n".utf8)
        for _ in 0..<20 {
            #expect(Self.report(bytes).pages == PageCount(count: 16, basis: .estimated))
        }
    }

    @Test func `tệp bẫy phình ra thật lớn bị dừng lại`() {
        // 80 MB of spaces in an object stream of 80 KB.
        let packed = HandMadePDF.zlib([UInt8](repeating: 0x20, count: 80 << 20))
        let head = "%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length \(packed.count) >>\nstream\n"
        let bytes = Array(head.utf8) + packed + Array("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".utf8)
        #expect(Self.report(bytes).problem == .tooComplex)
    }
}
