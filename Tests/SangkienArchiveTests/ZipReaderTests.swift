import Foundation
import SangkienArchive
import SangkienDiagnostics
import Testing
import TestKit

@Suite struct ZipReaderTests {
    typealias Entry = HandMadeZip.Entry

    @Test func `đọc lại đúng những gì đã ghi`() throws {
        let folder = try TemporaryFolder()
        let text = Array(String(repeating: "Nội dung sáng kiến. ", count: 20_000).utf8)
        let members = [
            ZipMember(name: "mimetype", content: .stored(Array("application/vnd.oasis.opendocument.text".utf8))),
            ZipMember(name: "content.xml", content: .deflated(Deflated(text))),
            ZipMember(name: "trống.xml", content: .deflated(Deflated([]))),
        ]
        try ZipArchive.write(members, to: folder.path("a.odt"), time: .earliest)
        let reader = try ZipReader(path: folder.path("a.odt"), limits: .template)
        #expect(reader.names == ["mimetype", "content.xml", "trống.xml"])
        #expect(try reader.read("mimetype") == Array("application/vnd.oasis.opendocument.text".utf8))
        #expect(try reader.read("content.xml") == text)
        #expect(try reader.read("trống.xml").isEmpty)
        #expect(reader.contains("content.xml") && !reader.contains("Content.xml"))
        #expect(reader.count(of: "content.xml") == text.count && reader.count(of: "x") == nil)
        var pieces: [Int] = []
        var streamed: [UInt8] = []
        try reader.stream("content.xml") { piece in
            pieces.append(piece.count)
            for index in piece.indices { streamed.append(piece[index]) }
            return true
        }
        #expect(streamed == text)
        #expect(pieces.dropLast().allSatisfy { $0 == ZipReader.pieceCount })
    }

    @Test func `mọi cách ghi của chính mình đều đọc lại được`() throws {
        let folder = try TemporaryFolder()
        try ZipArchive.write(ZipArchiveTests.members, to: folder.path("a.odt"), time: .earliest)
        #expect(failure(try folder.read("a.odt")) == nil)
    }

    @Test func `chép phần còn nén sang tệp khác cho cùng từng byte`() throws {
        let folder = try TemporaryFolder()
        let members = [
            ZipMember(name: "mimetype", content: .stored([1, 2, 3])),
            ZipMember(name: "content.xml", content: .deflated(Deflated([UInt8](repeating: 7, count: 100_000)))),
        ]
        try ZipArchive.write(members, to: folder.path("a.odt"), time: .earliest)
        let reader = try ZipReader(path: folder.path("a.odt"), limits: .template)
        let copies = try reader.names.map { name in
            guard let deflated = try reader.readDeflated(name) else {
                return ZipMember(name: name, content: .stored(try reader.read(name)))
            }
            return ZipMember(name: name, content: .deflated(deflated))
        }
        #expect(try reader.readDeflated("mimetype")?.bytes == nil)
        try ZipArchive.write(copies, to: folder.path("b.odt"), time: .earliest)
        #expect(try folder.read("a.odt") == folder.read("b.odt"))
    }

    @Test func `người nhận dừng giữa chừng hoặc báo lỗi của mình`() throws {
        struct Own: Error, Equatable { var code: ZipReadError.Code? }
        let entries = [Entry("a.xml", [UInt8](repeating: 65, count: 300_000))]
        let reader = try ZipReader(bytes: HandMadeZip(entries).bytes, name: "a", limits: .template)
        var calls = 0
        try reader.stream("a.xml") { _ in
            calls += 1
            return calls < 2
        }
        #expect(calls == 2)
        #expect(throws: Own(code: nil)) {
            try reader.stream("a.xml", failure: { Own(code: $0.code) }, chunk: { _ throws(Own) in throw Own(code: nil) })
        }
        #expect(throws: Own(code: .noSuchMember)) {
            try reader.stream("không có", failure: { Own(code: $0.code) }, chunk: { _ throws(Own) in true })
        }
        // Another member may be read while one streams.
        var inner: [Int] = []
        try reader.stream("a.xml") { _ throws(ZipReadError) in
            inner.append(try reader.read("a.xml").count)
            return true
        }
        #expect(inner == [Int](repeating: 300_000, count: 5))
    }

    @Test func `đọc được tệp của các chương trình khác nhau`() throws {
        // ZIP64 fields where they are not needed, data descriptors, folders, a comment, a nested archive at the end.
        let inner = HandMadeZip(HandMadeZip.sampleEntries).bytes
        let described = Entry("a.bin", [1, 2, 3])
            .with {
                $0.flags = 8
                $0.data.put32(0x0807_4B50, 0, 0, 0)
                $0.claimedCompressedSize = $0.data.count - 16
            }
        let large = HandMadeZip.sampleEntries.map { entry in entry.with { $0.isLarge = true } }
        var zip = HandMadeZip([Entry("word/", stored: [])] + large + [described, Entry("bảng.xlsx", stored: inner)])
        for isLarge in [false, true] {
            zip.isLarge = isLarge
            zip.comment = isLarge ? [] : Array("Ghi chú".utf8)
            #expect(failure(zip.bytes) == nil)
            let reader = try ZipReader(bytes: zip.bytes, name: "a", limits: .template)
            #expect(reader.names.first == "mimetype" && reader.names.count == 6)
            #expect(try reader.read("bảng.xlsx") == inner)
            #expect(try reader.read("a.bin") == [1, 2, 3])
        }
    }

    @Test func `tệp nén rỗng không có phần nào`() throws {
        let reader = try ZipReader(bytes: HandMadeZip([]).bytes, name: "a", limits: .template)
        #expect(reader.names.isEmpty)
        #expect(readEnd(reader, "content.xml") == .noSuchMember)
    }

    @Test func `tệp không có, thư mục, thiết bị và tệp trống`() throws {
        let folder = try TemporaryFolder()
        #expect(openingFailure(folder.path("không có.docx")) == .unreadable(ENOENT))
        #expect(openingFailure(folder.path) == .unreadable(EISDIR))
        #expect(openingFailure("/dev/null") == .notAnArchive)
        #expect(openingFailure("/dev/zero") == .archiveTooLarge)
        try folder.write([], to: "trống.docx")
        #expect(openingFailure(folder.path("trống.docx")) == .notAnArchive)
    }

    @Test func `tệp bị chương trình khác cắt ngắn lúc đang đọc`() throws {
        let folder = try TemporaryFolder()
        var random = SeededRandom(seed: 3)
        let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let path = folder.path("a.odt")
        try ZipArchive.write([ZipMember(name: "a", content: .deflated(Deflated(noise)))], to: path, time: .earliest)
        let reader = try ZipReader(path: path, limits: .template)
        #expect(unsafe truncate(path, 100_000) == 0)
        #expect(readEnd(reader, "a") == .truncated)
        #expect(streamEnd(reader, "a") == .truncated)
        #expect(deflatedEnd(reader, "a") == .truncated)
    }

    @Test func `mỗi lỗi nói bằng lời dễ hiểu ở cả hai ngôn ngữ`() throws {
        let zip = HandMadeZip([Entry("a.xml", "x").with { $0.checksum ^= 1 }])
        let reader = try ZipReader(bytes: zip.bytes, name: "mẫu.docx", limits: .template)
        do throws(ZipReadError) {
            _ = try reader.read("a.xml")
            Issue.record("không báo lỗi")
        } catch {
            #expect(error.archive == "mẫu.docx" && error.member == "a.xml" && error.code == .wrongChecksum)
            #expect(error.reason.vietnamese.hasPrefix("phần “a.xml” trong tệp: nội dung không còn như lúc lưu"))
            for text in [error.reason.vietnamese, error.reason.english] {
                #expect(!text.hasSuffix(".") && !text.contains("CRC") && !text.contains("ZIP"))
            }
        }
    }
}
