import SangkienDiagnostics
import Testing
import TestKit

/// Paths of any bytes go through text and back unharmed.
@Suite struct RawPathTests {
    @Test func `tên UTF-8 không đổi`() {
        for name in ["", "a/b.csv", "Tổng hợp.xlsx", "😀", "\u{10FEFF}"] {
            #expect(RawPath.text(of: name.utf8) == name)
            #expect(RawPath.bytes(of: name) == Array(name.utf8))
            #expect(RawPath.shown(name) == name)
        }
    }

    @Test func `byte không phải UTF-8 được giữ và hiện rõ`() {
        let bytes: [UInt8] = [0x62, 0xE1, 0x6E, 0x67, 0xC3, 0x2F, 0xFF, 0xE1, 0xBB, 0x95]
        let text = RawPath.text(of: bytes)
        #expect(RawPath.bytes(of: text) == bytes)
        #expect(RawPath.shown(text) == "b\\xE1ng\\xC3/\\xFFổ")
        #expect(SourceLocation(file: text).file == RawPath.shown(text))
    }

    @Test func `chữ trùng với ký tự mang byte không lẫn với byte`() {
        let valid = Array("\u{10FFE1}".utf8)
        #expect(RawPath.text(of: valid) != RawPath.text(of: [0xE1]))
        #expect(RawPath.bytes(of: RawPath.text(of: valid)) == valid)
    }

    @Test func `mọi dãy byte đi và về như cũ, không hai dãy nào thành một`() {
        var random = SeededRandom(seed: 10)
        var texts: [String: [UInt8]] = [:]
        for _ in 0..<20_000 {
            // Often the bytes of the carriers themselves.
            let bytes = (0..<Int.random(in: 0...9, using: &random))
                .map { _ in
                    Bool.random(using: &random)
                        ? UInt8.random(in: 1...255, using: &random) : [0xF4, 0x8F, 0xBC, 0xBF, 0x61][Int.random(in: 0..<5, using: &random)]
                }
            let text = RawPath.text(of: bytes)
            #expect(RawPath.bytes(of: text) == bytes)
            #expect(texts[text, default: bytes] == bytes)
            texts[text] = bytes
        }
    }
}
