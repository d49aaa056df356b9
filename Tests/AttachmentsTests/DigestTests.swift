#if SystemCrypto
import Foundation
import TestKit
import Testing

@testable import Attachments

/// The digests and the cipher behind the locks of PDF files.
@Suite struct DigestTests {
    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String(format: "%02x", $0) }.joined()
    }

    private static func tool(_ name: String, _ bytes: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "tep")
        let run = try ProgramRun.run(URL(filePath: "/usr/bin/" + name), ["tep"], in: folder.path)
        return String(run.text.prefix { $0 != " " })
    }

    @Test(arguments: [0, 1, 55, 56, 63, 64, 111, 112, 127, 128, 300])
    func `MD5, SHA-384 và SHA-512 cho cùng số với công cụ của hệ thống`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        #expect(try Self.hex(PDFCiphers.md5(bytes) ?? []) == Self.tool("md5sum", bytes))
        #expect(try Self.hex(PDFCiphers.sha384(bytes) ?? []) == Self.tool("sha384sum", bytes))
        #expect(try Self.hex(PDFCiphers.sha512(bytes) ?? []) == Self.tool("sha512sum", bytes))
    }

    @Test func `khối lẻ, khoá ngắn thì không mã`() {
        #expect(PDFCiphers.aes128([1, 2, 3], key: [UInt8](repeating: 0, count: 16), vector: [UInt8](repeating: 0, count: 16)) == nil)
        #expect(PDFCiphers.aes128([], key: [1], vector: [UInt8](repeating: 0, count: 16)) == nil)
    }

    @Test func `AES-128 cho đúng ví dụ của FIPS 197 và SP 800-38A`() {
        let plain = (0..<16).map { UInt8($0 * 0x11) }
        let once = PDFCiphers.aes128(plain, key: (0..<16).map { UInt8($0) }, vector: [UInt8](repeating: 0, count: 16))
        #expect(Self.hex(once ?? []) == "69c4e0d86a7b0430d8cdb78070b4c55a")
        let key: [UInt8] = [0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c]
        let blocks: [UInt8] = [
            0x6b, 0xc1, 0xbe, 0xe2, 0x2e, 0x40, 0x9f, 0x96, 0xe9, 0x3d, 0x7e, 0x11, 0x73, 0x93, 0x17, 0x2a,
            0xae, 0x2d, 0x8a, 0x57, 0x1e, 0x03, 0xac, 0x9c, 0x9e, 0xb7, 0x6f, 0xac, 0x45, 0xaf, 0x8e, 0x51,
        ]
        let chained = PDFCiphers.aes128(blocks, key: key, vector: (0..<16).map { UInt8($0) })
        #expect(Self.hex(chained ?? []) == "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2")
    }
}
#endif
