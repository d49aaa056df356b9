import SangkienFiles
import Testing
import TestKit

/// The digest of a file read in pieces is that of its bytes.
@Suite struct FileDigestTests {
    @Test(arguments: [0, 1, 63, 64, 65, 65_535, 65_536, 65_537, 200_003])
    func `đọc từng đoạn cũng ra một mã băm`(count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try folder.write(bytes, to: "tep")
        #expect(FileSystem.digest(of: folder.path("tep")) == SHA256.hex(of: bytes))
    }

    @Test(arguments: [1, 3, 64, 100])
    func `cập nhật từng phần cho cùng kết quả`(piece: Int) {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var hash = SHA256()
        for begin in stride(from: 0, to: bytes.count, by: piece) {
            hash.update(bytes.span.extracting(begin..<min(begin + piece, bytes.count)))
        }
        #expect(hash.finish() == SHA256.hex(of: bytes))
    }

    @Test func `tệp không đọc được thì không có mã băm`() throws {
        #expect(FileSystem.digest(of: try TemporaryFolder().path("khong-co")) == nil)
    }
}
