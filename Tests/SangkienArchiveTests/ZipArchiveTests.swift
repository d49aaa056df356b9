import Foundation
import SangkienArchive
import SangkienDiagnostics
import Testing
import TestKit

/// What Word, LibreOffice and validators ask of a ZIP.
@Suite struct ZipArchiveTests {
    private static let text = Array(String(repeating: "Sáng kiến vượt khó, phát triển. ", count: 100).utf8)

    /// The bytes of the streamed member: more than one block.
    private static let longCount = 1_234_567

    /// `count` bytes in pieces of uneven size.
    private static func made(_ count: Int) -> ZipMember.Content {
        .made {
            var done = 0
            return { chunk in
                let size = min(count - done, 70_001)
                chunk.append(contentsOf: [UInt8](repeating: UInt8(truncatingIfNeeded: done / 70_001), count: size))
                done += size
                return done < count
            }
        }
    }

    static let members: [ZipMember] = [
        ZipMember(name: "mimetype", content: .stored(Array("application/vnd.oasis.opendocument.text".utf8))),
        ZipMember(name: "META-INF/manifest.xml", content: .deflated(Deflated(text))),
        ZipMember(name: "content.xml", content: made(longCount)),
        ZipMember(name: "nhỏ.xml", content: made(10)),
        ZipMember(name: "rỗng.xml", content: .deflated(Deflated([]))),
        ZipMember(name: "a.bin", content: .stored([])),
    ]

    private func unzip(_ arguments: String..., in folder: TemporaryFolder) throws -> ProgramRun {
        try ProgramRun.run(URL(filePath: "/usr/bin/unzip"), arguments, in: folder.path)
    }

    @Test func `tệp nén đúng thứ tự, không thừa trường nào`() throws {
        let folder = try TemporaryFolder()
        try ZipArchive.write(Self.members, to: folder.path("a.odt"), time: .earliest)
        let archive = ZipFile(try folder.read("a.odt"))
        #expect(archive.isGapless)
        #expect(archive.local.map(\.name) == Self.members.map(\.name))
        #expect(archive.local.map(\.method) == [0, 8, 8, 8, 8, 0])
        #expect(archive.local.map(\.originalCount) == [39, Self.text.count, Self.longCount, 10, 0, 0])
        for (local, central) in zip(archive.local, archive.central) {
            // Bit 3 would promise a data descriptor, bit 0 encryption.
            #expect(local.flags & 0b1001 == 0)
            #expect(local.extraCount == 0 && central.extraCount == 0)
            // 45 would mean ZIP64.
            #expect(local.versionNeeded <= 20 && central.versionNeeded <= 20)
            #expect(local.date == 1 << 5 | 1 && local.time == 0)
            #expect(local == central)
        }
        // Bit 11: the name is UTF-8.
        #expect(archive.local.filter { !$0.name.utf8.allSatisfy { $0 < 0x80 } }.allSatisfy { $0.flags & 1 << 11 != 0 })
        #expect(Array(try folder.read("a.odt")[30..<77]) == Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8))
    }

    @Test func `chương trình khác giải nén ra đúng từng byte`() throws {
        let folder = try TemporaryFolder()
        try ZipArchive.write(Self.members, to: folder.path("a.zip"), time: .earliest)
        let test = try unzip("-t", "a.zip", in: folder)
        #expect(test.status == 0, "\(test.text)")
        #expect(try unzip("-p", "a.zip", "META-INF/manifest.xml", in: folder).output == Self.text)
        #expect(try unzip("-p", "a.zip", "mimetype", in: folder).output.count == 39)
        let streamed = try unzip("-p", "a.zip", "content.xml", in: folder).output
        #expect(streamed.count == Self.longCount)
        let pieces = stride(from: 0, to: Self.longCount, by: 70_001).map { streamed[$0..<min($0 + 70_001, Self.longCount)] }
        #expect(pieces.enumerated().allSatisfy { number, piece in piece == ArraySlice(repeating: UInt8(number), count: piece.count) })
    }

    @Test func `cùng nội dung cho cùng byte, ghi đè tệp cũ`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("cũ".utf8), to: "a.zip")
        try ZipArchive.write(Self.members, to: folder.path("a.zip"), time: .earliest)
        try ZipArchive.write(Self.members, to: folder.path("b.zip"), time: .earliest)
        #expect(try folder.read("a.zip") == folder.read("b.zip"))
        #expect(try folder.names() == ["a.zip", "b.zip"])
    }

    @Test(arguments: [
        (2021, 4, 15, 8, 10, 59, 41 << 9 | 4 << 5 | 15, 8 << 11 | 10 << 5 | 29), (1980, 1, 1, 0, 0, 0, 33, 0),
        (1970, 6, 7, 0, 0, 1, 6 << 5 | 7, 0),
        (2107, 12, 31, 23, 59, 58, 127 << 9 | 12 << 5 | 31, 23 << 11 | 59 << 5 | 29),
    ])
    func `ngày giờ ghi đúng dạng của ZIP, không qua múi giờ`(
        year: Int,
        month: Int,
        day: Int,
        hour: Int,
        minute: Int,
        second: Int,
        date: Int,
        time: Int
    ) throws {
        let folder = try TemporaryFolder()
        let moment = ZipTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        try ZipArchive.write(Array(Self.members.suffix(3)), to: folder.path("a.zip"), time: moment)
        let entries = ZipFile(try folder.read("a.zip")).local
        #expect(entries.allSatisfy { $0.date == date && $0.time == time })
    }

    @Test func `không ghi được thì báo lý do và không để lại gì`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "tep")
        try folder.write([2], to: "thu-muc/x")
        for (path, reason) in [("khong-co/a.zip", "không tìm thấy"), ("tep/a.zip", "trên đường dẫn có một tệp chứ không phải thư mục")] {
            do throws(ZipError) {
                try ZipArchive.write(Self.members, to: folder.path(path), time: .earliest)
                Issue.record("written to \(path)")
            } catch {
                #expect(error.path == folder.path(path))
                #expect(error.reason.vietnamese == reason)
            }
        }
        #expect(throws: ZipError.self) { try ZipArchive.write(Self.members, to: folder.path("thu-muc"), time: .earliest) }
        #expect(try folder.names() == ["tep", "thu-muc", "thu-muc/x"])
    }

    @Test func `hai thành phần trùng tên thì bị từ chối, tệp cũ còn nguyên`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a.zip")
        let twice = [ZipMember(name: "x", content: .stored([1])), ZipMember(name: "x", content: .stored([2]))]
        #expect(throws: ZipError.self) { try ZipArchive.write(twice, to: folder.path("a.zip"), time: .earliest) }
        #expect(try folder.read("a.zip") == [1])
        #expect(try folder.names() == ["a.zip"])
    }

    @Test(arguments: [0, 1, 63, 64, 65_535, 200_000], DeflateEffort.allCases)
    func `nén sẵn giữ đúng độ dài và mã kiểm`(count: Int, effort: DeflateEffort) throws {
        let folder = try TemporaryFolder()
        var random = SeededRandom(seed: UInt64(count))
        let original = (0..<count).map { _ in UInt8.random(in: 0...15, using: &random) }
        let deflated = Deflated(original, effort: effort)
        #expect(deflated.originalCount == count)
        try ZipArchive.write([ZipMember(name: "x", content: .deflated(deflated))], to: folder.path("a.zip"), time: .earliest)
        let entry = try #require(ZipFile(try folder.read("a.zip")).local.first)
        #expect(entry.checksum == Int(deflated.checksum))
        #expect(entry.storedCount == deflated.bytes.count)
        #expect(try unzip("-p", "a.zip", "x", in: folder).output == original)
    }

    @Test func `mã kiểm đúng theo ISO 3309`() {
        #expect(Deflated(Array("123456789".utf8)).checksum == 0xCBF4_3926)
        #expect(Deflated([]).checksum == 0)
    }
}
