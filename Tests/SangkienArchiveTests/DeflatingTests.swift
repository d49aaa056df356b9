import SangkienArchive
import SangkienFiles
import Testing
import TestKit

/// What deflates: the library that the build chose, and zlib, which every build has.
@Suite struct DeflatingTests {
    /// Text, and noise that no compression makes smaller, longer than a window.
    private static func original(_ count: Int) -> [UInt8] {
        var random = SeededRandom(seed: 7)
        let text = Array(String(repeating: "Cải tiến quy trình hàn khung xe. ", count: count / 40).utf8)
        return text + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } + text
    }

    /// Inflates a stream without its header and its sum, which ZIP does not keep and nobody asks for.
    private func inflated(_ stream: [UInt8], limit: Int) -> [UInt8] {
        let whole = [0x78, 0x9C] + stream
        return ZlibStream(inflating: whole, in: whole.indices, limit: limit).bytes
    }

    @Test(arguments: [0, 1, 40_000, 300_000], DeflateEffort.allCases)
    func `các mảnh nối lại là một dòng nén, dù nén được hay không`(count: Int, effort: DeflateEffort) {
        let original = Self.original(count)
        let cut = original.count / 3
        let pieces = [original[..<cut], original[cut..<(2 * cut)], original[(2 * cut)...]].map(Array.init)
        var ways: [[UInt8]] = [[], []]
        var window: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            ways[0] += Deflating.piece(piece, after: window, isLast: index == 2, effort: effort)
            ways[1] += ZlibDeflate.deflate(piece, after: window, isLast: index == 2, level: 3)
            window = Array(piece.suffix(1 << 15))
        }
        for way in ways { #expect(inflated(way, limit: original.count) == original) }
        #expect(ways.allSatisfy { $0.count < original.count + original.count / 20 + 100 })
    }

    @Test(arguments: zip(DeflateEffort.allCases, [6, 9, 1] as [Int32]))
    func `nén cả dòng một lần ra đúng bấy nhiêu chữ`(effort: DeflateEffort, level: Int32) {
        let original = Self.original(50_000)
        let streams = [
            Deflating.whole(original, effort: effort), ZlibDeflate.deflate(original, after: [], isLast: true, level: level),
        ]
        for stream in streams { #expect(inflated(stream, limit: original.count) == original) }
        // Neither is a copy with a header: the text repeats itself.
        #expect(streams.allSatisfy { $0.count < original.count * 2 / 3 })
    }

    @Test(arguments: [50_000, 3_000_000])
    func `nén kỹ ra tệp nhỏ hơn nén nhanh, chữ bên trong như nhau`(count: Int) throws {
        let folder = try TemporaryFolder()
        let original = Array(String(repeating: "Cải tiến quy trình hàn khung xe; giảm 3 công mỗi ca. ", count: count / 60).utf8)
        let member = ZipMember(
            name: "content.xml",
            content: .made {
                { chunk in
                    chunk += original
                    return false
                }
            }
        )
        var sizes: [DeflateEffort: Int] = [:]
        for effort in DeflateEffort.allCases {
            let path = folder.path(effort.rawValue)
            sizes[effort] = try ZipArchive.stage([member], to: path, time: .earliest, cores: 2, effort: effort).count
            let reader = try ZipReader(path: path, limits: .folder)
            #expect(try reader.read("content.xml") == original)
        }
        let small = try #require(sizes[.small])
        let fast = try #require(sizes[.fast])
        let auto = try #require(sizes[.auto])
        #expect(small < fast && (small...fast).contains(auto))
    }

    @Test(arguments: [100, 3_000_000])
    func `ghi nháp cho cùng các byte, kèm mã SHA-256 và độ dài`(count: Int) throws {
        let folder = try TemporaryFolder()
        let original = Self.original(count)
        let members = [
            ZipMember(name: "mimetype", content: .stored([1, 2])),
            ZipMember(
                name: "content.xml",
                content: .made {
                    { chunk in
                        chunk += original
                        return false
                    }
                }
            ),
        ]
        let written = try ZipArchive.stage(members, to: folder.path("a"), time: .earliest, cores: 2)
        try ZipArchive.write(members, to: folder.path("b"), time: .earliest, cores: 1)
        #expect(try folder.read("a") == folder.read("b"))
        #expect(written.count == (try folder.read("a")).count)
        #expect(written.digest == SHA256.hex(of: try folder.read("b")))
        #expect(try folder.names() == ["a", "b"])
    }
}
