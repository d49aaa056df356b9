import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// JPEG, PNG and TIFF: whole, cut, damaged.
@Suite struct PictureTests {
    private static func report(_ bytes: [UInt8]) -> FileReport {
        FileInspection.report(of: bytes)
    }

    private static let one = PageCount(count: 1, basis: .counted)

    @Test func `ảnh nguyên vẹn có một trang`() {
        #expect(Self.report(Pictures.jpeg()) == FileReport(kind: .jpeg, pages: Self.one))
        #expect(Self.report(Pictures.png()) == FileReport(kind: .png, pages: Self.one))
    }

    @Test(arguments: [true, false], [true, false])
    func `TIFF đếm đủ trang ở cả bốn dạng`(isLittleEndian: Bool, isBig: Bool) {
        for count in [1, 2, 9] {
            let bytes = Pictures.tiff(pages: count, isLittleEndian: isLittleEndian, isBig: isBig)
            #expect(Self.report(bytes) == FileReport(kind: .tiff, pages: PageCount(count: count, basis: .counted)))
        }
    }

    @Test func `ảnh bị cắt ở bất kỳ chỗ nào đều bị phát hiện`() {
        for file in [Pictures.jpeg(dpi: 300), Pictures.png(dpi: 300)] {
            for count in 12..<file.count { #expect(Self.report(Array(file[..<count])).problem == .cut, "\(count)") }
        }
        for file in [Pictures.tiff(pages: 2), Pictures.tiff(pages: 2, isBig: true)] {
            // The density of the last picture lies behind all else.
            for count in 4..<file.count - 8 { #expect(Self.report(Array(file[..<count])).problem == .cut, "\(count)") }
        }
    }

    @Test func `PNG sai mã kiểm tra là hỏng`() {
        var bytes = Pictures.png()
        bytes[20] ^= 1
        #expect(Self.report(bytes).problem == .damaged)
        let start = Array(Pictures.png()[..<33])
        #expect(Self.report(start + Pictures.chunk("IEND", [])).problem == .damaged)
    }

    @Test func `độ phân giải lấy từ máy quét, không tin số mặc định của điện thoại`() {
        #expect(Self.report(Pictures.jpeg(dpi: 150)).advice == [.lowResolution(150)])
        #expect(Self.report(Pictures.jpeg(dpi: 72)).advice == [])
        #expect(Self.report(Pictures.jpeg(width: 600, height: 800, dpi: 72)).advice == [.lowResolution(68)])
        #expect(Self.report(Pictures.png(dpi: 100)).advice == [.lowResolution(100)])
        #expect(Self.report(Pictures.png(width: 700, height: 500)).advice == [.lowResolution(59)])
        #expect(Self.report(Pictures.tiff(dpi: 120)).advice == [.lowResolution(120)])
        // Exif of a camera: a TIFF inside the JPEG.
        let exif = Pictures.segment(0xE1, Array("Exif\0\0".utf8) + Pictures.tiff(dpi: 110))
        #expect(Self.report([0xFF, 0xD8] + exif + Pictures.jpeg().dropFirst(2)).advice == [.lowResolution(110)])
    }

    @Test func `ảnh xám chỉ được góp ý`() {
        #expect(Self.report(Pictures.jpeg(components: 1)).advice == [.withoutColour])
        #expect(Self.report(Pictures.png(colour: 0)).advice == [.withoutColour])
        #expect(Self.report(Pictures.tiff(photometric: 1)).advice == [.withoutColour])
    }

    @Test func `TIFF quay vòng không làm treo máy`() {
        var bytes = Pictures.tiff(pages: 2)
        bytes.replaceSubrange(bytes.count - 20..<bytes.count - 16, with: [8, 0, 0, 0])
        #expect(Self.report(bytes).problem == .damaged)
    }

    @Test func `byte bất kỳ không làm phần mềm dừng`() {
        var random = SeededRandom(seed: 5)
        let files = [
            Pictures.jpeg(dpi: 300), Pictures.png(dpi: 300), Pictures.tiff(pages: 3), Pictures.tiff(pages: 3, isBig: true),
            [0xFF, 0xD8] + Pictures.segment(0xE1, Array("Exif\0\0".utf8) + Pictures.tiff()) + Pictures.jpeg().dropFirst(2),
        ]
        for file in files {
            for _ in 0..<600 {
                var bytes = file
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    let byte = UInt8.random(in: .min ... .max, using: &random)
                    bytes[Int.random(in: 4..<bytes.count, using: &random)] = Bool.random(using: &random) ? byte : 0xFF
                }
                _ = Self.report(bytes)
                _ = Self.report(Array(bytes[..<Int.random(in: 0...bytes.count, using: &random)]))
            }
        }
    }
}
