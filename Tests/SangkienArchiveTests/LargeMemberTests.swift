import Foundation
import SangkienArchive
import SangkienDiagnostics
import Synchronization
import Testing
import TestKit

/// Members that are made while the archive is written, in one block or in many.
@Suite struct LargeMemberTests {
    /// `count` bytes that deflate somewhat, in pieces of `piece`, the same every time.
    private static func content(_ count: Int, piece: Int = 65_537) -> ZipMember.Content {
        .made {
            var done = 0
            return { chunk in
                let size = min(count - done, piece)
                chunk.append(contentsOf: bytes[done % 1000..<done % 1000 + size])
                done += size
                return done < count
            }
        }
    }

    /// Noise of sixteen different bytes.
    private static let bytes: [UInt8] = {
        var random = SeededRandom(seed: 7)
        return (0..<100_000).map { _ in UInt8(truncatingIfNeeded: random.next() & 15) }
    }()

    private static func original(_ count: Int, piece: Int = 65_537) -> [UInt8] {
        guard case .made(let makeSource) = content(count, piece: piece) else { return [] }
        let source = makeSource()
        var bytes: [UInt8] = []
        while source(&bytes) {}
        return bytes
    }

    @Test func `số nhân không đổi một byte nào, ghi tệp hay trong bộ nhớ cũng vậy`() async throws {
        let folder = try TemporaryFolder()
        let members = [
            ZipMember(name: "a.xml", content: Self.content(5_000_000)), ZipMember(name: "b.xml", content: Self.content(9)),
            ZipMember(name: "c.xml", content: Self.content(3_000_000)),
        ]
        try ZipArchive.write(members, to: folder.path("1.zip"), time: .earliest)
        let expected = try folder.read("1.zip")
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for cores in [1, 2, 3, 64, 2, 3, 64] {
                group.addTask {
                    try ZipArchive.write(members, to: folder.path("\(UUID()).zip"), time: .earliest, cores: cores)
                    return try ZipArchive.bytes(members, name: "a", time: .earliest, cores: cores)
                }
            }
            for try await bytes in group { #expect(bytes == expected) }
        }
        for name in try folder.names() { #expect(try folder.read(name) == expected) }
        let reader = try ZipReader(bytes: expected, name: "a", limits: .template)
        #expect(try reader.read("a.xml") == Self.original(5_000_000))
        #expect(try reader.read("c.xml") == Self.original(3_000_000))
    }

    /// Counts about one and two blocks of 1 MiB, in pieces that end with the block and that do not.
    @Test(arguments: [(1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2 << 20, (2 << 20) + 1], [1 << 16, 99_000])
    func `phần dài quanh ranh giới khối vẫn đúng từng byte, kích thước ghi ở đầu phần`(count: Int, piece: Int) throws {
        let bytes = try ZipArchive.bytes(
            [ZipMember(name: "a", content: Self.content(count, piece: piece)), ZipMember(name: "b", content: .stored([1]))],
            name: "a",
            time: .earliest,
            cores: 2
        )
        let archive = ZipFile(bytes)
        #expect(archive.isGapless && archive.local == archive.central)
        #expect(archive.local.allSatisfy { $0.flags & 0b1001 == 0 && $0.extraCount == 0 && $0.versionNeeded <= 20 })
        #expect(archive.local.map(\.originalCount) == [count, 1])
        let reader = try ZipReader(bytes: bytes, name: "a", limits: .template)
        #expect(try reader.read("a") == Self.original(count, piece: piece))
    }

    @Test func `phần sau chỉ được làm khi mọi phần trước đã xong`() throws {
        let count = Mutex(0)
        let body = ZipMember.Content.made {
            { bytes in
                bytes += [UInt8](repeating: 7, count: 300_000)
                return count.withLock { count in
                    count += 1
                    return count < 10
                }
            }
        }
        let number = ZipMember.Content.made {
            let found = count.withLock { UInt8($0) }
            return { bytes in
                bytes.append(found)
                return false
            }
        }
        let members = [ZipMember(name: "thân.xml", content: body), ZipMember(name: "số.xml", content: number)]
        let bytes = try ZipArchive.bytes(members, name: "a", time: .earliest)
        #expect(try ZipReader(bytes: bytes, name: "a", limits: .template).read("số.xml") == [10])
    }

    /// The limit stands for 4 GiB, which would take a test too long to write.
    @Test func `quá cỡ mà ZIP ghi được thì báo lỗi, tệp cũ còn nguyên, không để lại gì`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a.zip")
        let stored = ZipMember(name: "ảnh", content: .stored([UInt8](repeating: 1, count: 600_000)))
        for (members, limit) in [
            // Too long before it is deflated; too long after; too many together, in a small archive and in a large one.
            ([ZipMember(name: "a", content: Self.content(3_000_000))], 2_900_000),
            ([stored], 600_000),
            ([stored, ZipMember(name: "b", content: stored.content)], 1_100_000),
            ([ZipMember(name: "a", content: Self.content(1_200_000)), stored, ZipMember(name: "b", content: stored.content)], 1_300_000),
        ] {
            do throws(ZipError) {
                try ZipArchive.write(members, to: folder.path("a.zip"), time: .earliest, cores: 2, limit: limit)
                Issue.record("\(members.map(\.name)) vẫn được ghi")
            } catch {
                #expect(error.reason.vietnamese == "tệp quá lớn")
            }
            #expect(try folder.names() == ["a.zip"] && folder.read("a.zip") == [1])
            try ZipArchive.write(members, to: folder.path("b.zip"), time: .earliest, cores: 2, limit: 4_000_000)
            try FileManager.default.removeItem(atPath: folder.path("b.zip"))
        }
    }
}
