import TestKit
import Testing

@testable import SangkienArchive

/// Names of members in the code pages of Windows.
struct LegacyNameTests {
    private static func zip(_ name: [UInt8]) -> [UInt8] {
        var entry = HandMadeZip.Entry("content.xml", "Nội dung")
        entry.name = name
        return HandMadeZip([HandMadeZip.Entry("mimetype", stored: [1, 2, 3]), entry]).bytes
    }

    @Test func `tệp nén người gửi đóng gói: tên theo bảng mã cũ đọc được, tên leo ra ngoài vẫn bị từ chối`() throws {
        func names(_ name: [UInt8], limits: ZipLimits = .folder) throws -> [String] {
            try ZipReader(bytes: Self.zip(name), name: "x", limits: limits).names
        }
        let page437: [UInt8] = [0x48, 0x82, 0x20, 0x73, 0x93, 0x2E, 0x63, 0x73, 0x76]
        #expect(try names(page437).contains("Hé sô.csv"))
        let windows1258: [UInt8] = [0xD0, 0xF5, 0x6E, 0x20, 0x76, 0xEE, 0xF2, 0x2E, 0x63, 0x73, 0x76]
        #expect(try names(windows1258).contains("Đơn vî\u{323}.csv"))
        #expect(try names([0x61, 0xA0, 0xFF]).contains("a_ÿ"))
        // A part of a workbook is never called so.
        #expect(throws: ZipReadError.self) { try names(windows1258, limits: .spreadsheet) }
        for name: [UInt8] in [[0x2E, 0x2E, 0x2F, 0xE3], [0x2F, 0xE3], [0x43, 0x3A, 0xE3], [0xE3, 0x0A]] {
            #expect(throws: ZipReadError.self) { try names(name) }
        }
    }

    @Test func `tên UTF-8 ghi ở trường phụ được dùng khi đúng là của tên ấy`() {
        let name: [UInt8] = [0x61, 0x82]
        let field = { (sum: [UInt8]) in [0x75, 0x70, 0x09, 0x00, 1] + sum + Array("ơ.x".utf8) }
        // CRC-32 of the two bytes.
        let sum: [UInt8] = [0x15, 0xAA, 0x89, 0x3E]
        #expect(LegacyName.unicode(in: [1, 0, 0, 0] + field(sum), of: name).map { String(decoding: $0, as: UTF8.self) } == "ơ.x")
        #expect(LegacyName.unicode(in: field([0, 0, 0, 0]), of: name) == nil)
        #expect(LegacyName.unicode(in: Array(field(sum).dropLast()), of: name) == nil)
        #expect(LegacyName.unicode(in: [], of: name) == nil)
    }
}
