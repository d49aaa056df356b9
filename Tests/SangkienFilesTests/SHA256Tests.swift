import Foundation
import SangkienFiles
import Testing
import TestKit

/// SHA-256 against the standard's vectors and sha256sum(1).
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `đúng với các mẫu của FIPS 180-4`(text: String, digest: String) {
        #expect(SHA256.hex(of: Array(text.utf8)) == digest)
    }

    @Test func `đúng với một triệu chữ a`() {
        let digest = SHA256.hex(of: [UInt8](repeating: 0x61, count: 1_000_000))
        #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `đúng với sha256sum ở mọi độ dài từ 0 đến 130`() throws {
        let folder = try TemporaryFolder()
        var random = SeededRandom(seed: 1)
        var expected: [String] = []
        let names = (0...130).map(String.init)
        for (length, name) in names.enumerated() {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            try folder.write(bytes, to: name)
            expected.append(SHA256.hex(of: bytes))
        }
        let run = try ProgramRun.run(URL(filePath: "/usr/bin/sha256sum"), names, in: folder.path)
        #expect(run.text.split(separator: "\n").map { String($0.prefix(64)) } == expected)
    }

    @Test func `bản viết bằng Swift cho cùng mã với bản của hệ thống, dù nhận từng mảnh`() {
        var random = SeededRandom(seed: 2)
        for count in [0, 55, 56, 64, 119, 120, 1_000, 100_003] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            var plain = PlainSHA256()
            var chosen = SHA256()
            for begin in stride(from: 0, to: count, by: 77) {
                plain.update(bytes.span.extracting(begin..<min(begin + 77, count)))
                chosen.update(bytes.span.extracting(begin..<min(begin + 77, count)))
            }
            let hex = plain.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(hex == SHA256.hex(of: bytes))
            #expect(chosen.finish() == hex)
        }
    }
}
