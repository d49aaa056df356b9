import Foundation
import Glibc
import SangkienDiagnostics
import Testing
import TestKit

@testable import SangkienFiles

/// Reading, listing and replacing files.
@Suite struct FileSystemTests {
    /// The system's error number that `body` ends with; 0 when it succeeds.
    private func failure(_ body: () throws(FileError) -> Void) -> Int32 {
        do throws(FileError) {
            try body()
            return 0
        } catch {
            return error.errno
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
    func `đọc đúng mọi byte ở mọi độ dài`(count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try folder.write(bytes, to: "a")
        #expect(try FileSystem.read(folder.path("a")) == bytes)
        #expect(try FileSystem.read(folder.path("a"), limit: count) == bytes)
        if count > 0 { #expect(failure { () throws(FileError) in _ = try FileSystem.read(folder.path("a"), limit: count - 1) } == EFBIG) }
    }

    @Test(arguments: [1, 1_000, 65_536, 65_537, 300_000])
    func `luồng không có chỗ hết chỉ đọc đến mức đã định; tệp thường thì không`(count: Int) throws {
        #expect(try FileSystem.read("/dev/zero", streamLimit: count) == [UInt8](repeating: 0, count: count))
        let folder = try TemporaryFolder()
        try folder.write([1, 2, 3], to: "a")
        #expect(try FileSystem.read(folder.path("a"), streamLimit: 1) == [1, 2, 3])
        #expect(FileSystem.isSameFile(folder.path("a"), folder.path("./a")) && !FileSystem.isSameFile(folder.path("a"), folder.path("b")))
        #expect(!FileSystem.isSameFile(folder.path, folder.path))
    }

    @Test(arguments: [0, 1]) func `tệp lớn đọc trên nhiều nhân vẫn đúng mọi byte`(extra: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<2 * ParallelReading.block + 4_096 + extra).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 12) }
        try folder.write(bytes, to: "a")
        #expect(try FileSystem.read(folder.path("a"), cores: 3) == bytes)
        let descriptor = unsafe open(folder.path("a"), O_RDONLY)
        defer { _ = close(descriptor) }
        #expect(ParallelReading.read(descriptor, count: bytes.count, on: 3) == bytes)
        // A file that shrank or grew since it was measured is read as it comes.
        #expect(ParallelReading.read(descriptor, count: bytes.count + 1, on: 3) == nil)
        #expect(ParallelReading.read(descriptor, count: bytes.count - 1, on: 3) == nil)
    }

    @Test func `giới hạn tính theo byte thật, không theo kích thước khai báo`() {
        // Files of /proc claim to hold nothing.
        #expect(failure { () throws(FileError) in _ = try FileSystem.read("/proc/self/maps", limit: 10) } == EFBIG)
        #expect(failure { () throws(FileError) in _ = try FileSystem.read("/dev/zero", limit: 1 << 20) } == EFBIG)
    }

    @Test func `không đọc được thì nói vì sao`() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "tep")
        let cases: [(String, Int32, String)] = [
            (folder.path("khong-co"), ENOENT, "không tìm thấy"), (folder.path, EISDIR, "đây là thư mục, không phải tệp"),
            (folder.path("tep/con"), ENOTDIR, "trên đường dẫn có một tệp chứ không phải thư mục"),
        ]
        for (path, number, words) in cases {
            do throws(FileError) {
                _ = try FileSystem.read(path)
                Issue.record("\(path) was read")
            } catch {
                #expect(error.errno == number)
                #expect(error.path == path)
                #expect(error.reason.vietnamese == words)
                #expect(!error.reason.english.isEmpty)
            }
        }
    }

    @Test(arguments: 1...133 as ClosedRange<Int32>)
    func `mọi mã lỗi của hệ thống có lời ở hai ngôn ngữ`(number: Int32) {
        let reason = FileError(path: "a", errno: number).reason
        #expect(!reason.vietnamese.isEmpty && !reason.english.isEmpty)
    }

    /// Makes a symbolic link; its target need not exist.
    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    @Test func `biết đường dẫn là gì`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "tep")
        try link(folder.path("lien-ket"), to: folder.path("tep"))
        try link(folder.path("hong"), to: folder.path("khong-co"))
        #expect(FileSystem.kind(of: folder.path) == .folder)
        #expect(FileSystem.kind(of: folder.path("tep")) == .file)
        #expect(FileSystem.kind(of: folder.path("lien-ket")) == .file)
        #expect(FileSystem.kind(of: folder.path("hong")) == nil)
        #expect(FileSystem.kind(of: folder.path("x")) == nil)
        #expect(FileSystem.kind(of: "/dev/null") == .other)
    }

    @Test func `liệt kê tệp theo thứ tự byte, bỏ tệp ẩn và thư mục liên kết`() throws {
        let folder = try TemporaryFolder()
        let names = ["b", "a/2", "a/1", "a.txt", "A", "ă", "đ", "_rels/.rels", ".an", ".thu-muc-an/x", "c/d/e"]
        for name in names { try folder.write([], to: name) }
        try link(folder.path("lien-ket"), to: folder.path("a"))
        try link(folder.path("z"), to: folder.path("b"))
        try link(folder.path("c/vong"), to: folder.path)
        let visible = ["A", "a.txt", "a/1", "a/2", "b", "c/d/e", "z", "ă", "đ"]
        #expect(try FileSystem.filesBelow(folder.path) == visible)
        #expect(
            try FileSystem.filesBelow(folder.path, hidden: [".rels"])
                == (visible + ["_rels/.rels"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        )
        #expect(try FileSystem.names(in: folder.path) == ["A", "_rels", "a", "a.txt", "b", "c", "lien-ket", "z", "ă", "đ"])
        #expect(try FileSystem.names(in: folder.path, hidden: [".an"]).first == ".an")
        #expect(failure { () throws(FileError) in _ = try FileSystem.names(in: folder.path("b")) } == ENOTDIR)
    }

    @Test func `tên một mục chỉ đọc trong phần của mục ấy, dù sau nó không còn bộ nhớ`() throws {
        let page = sysconf(Int32(_SC_PAGESIZE))
        let memory = try unsafe #require(mmap(nil, page * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        defer { unsafe munmap(memory, page * 2) }
        try #require(unsafe mprotect(memory + page, page, PROT_NONE) == 0)
        // As long as its name, as the system gives it: the last one ends where its buffer does.
        let offset = try #require(MemoryLayout<dirent>.offset(of: \.d_name))
        let entry = unsafe memory + page - 24
        unsafe (entry + offset).copyMemory(from: [0x31, 0x33, 0x35, 0x38, 0] as [UInt8], byteCount: 5)
        #expect(unsafe FileSystem.name(of: entry.assumingMemoryBound(to: dirent.self)) == "1358")
    }

    @Test func `thư mục đông tệp vẫn đọc đủ tên và xoá sạch`() throws {
        // More than the system's buffer of 32 KiB holds: its last entry ends where the buffer does.
        let folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path("dong"))
        let names = (0..<1_500).map(String.init)
        for name in names { try FileSystem.write([], to: folder.path("dong/" + name)) }
        #expect(try FileSystem.names(in: folder.path("dong")) == names.sorted())
        FileSystem.removeFolder(folder.path("dong"))
        #expect(try folder.names() == [])
    }

    @Test func `thư mục quá sâu thì dừng lại`() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: String(repeating: "d/", count: 40) + "x")
        #expect(failure { () throws(FileError) in _ = try FileSystem.filesBelow(folder.path) } == ENAMETOOLONG)
    }

    @Test func `tạo thư mục nhiều cấp, có rồi thì thôi`() throws {
        let folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path("a/b/c"))
        try FileSystem.makeFolder(folder.path("a/b/c"))
        #expect(FileSystem.kind(of: folder.path("a/b/c")) == .folder)
        try folder.write([], to: "tep")
        #expect(failure { () throws(FileError) in try FileSystem.makeFolder(folder.path("tep")) } == EEXIST)
        #expect(failure { () throws(FileError) in try FileSystem.makeFolder(folder.path("tep/a")) } != 0)
    }

    @Test func `ghi từng phần, lỗi giữa chừng không để lại tệp`() throws {
        let folder = try TemporaryFolder()
        var round = 0
        try FileSystem.write(to: folder.path("a")) { chunk in
            round += 1
            chunk.append(contentsOf: [UInt8](repeating: UInt8(round), count: 3))
            return round < 3
        }
        #expect(try folder.read("a") == [1, 1, 1, 2, 2, 2, 3, 3, 3])
        // A device stays where it is; here it is reached through a link, so that a fault in this harms nobody.
        try link(folder.path("day"), to: "/dev/full")
        #expect(failure { () throws(FileError) in try FileSystem.write([1], to: folder.path("day")) } == ENOSPC)
        #expect(failure { () throws(FileError) in try FileSystem.write([1], to: folder.path("khong-co/a")) } == ENOENT)
        #expect(try folder.names() == ["a", "day"])
    }

    @Test func `thay tệp trong một bước, không để lại tệp tạm`() throws {
        let folder = try TemporaryFolder()
        try FileSystem.replace(folder.path("a"), with: [1])
        try FileSystem.replace(folder.path("a"), with: [2, 3])
        #expect(try folder.read("a") == [2, 3])
        #expect(try folder.names() == ["a"])
        try folder.write([], to: "thu-muc/x")
        #expect(failure { () throws(FileError) in try FileSystem.replace(folder.path("thu-muc"), with: [1]) } == EISDIR)
        do throws(FileError) {
            try FileSystem.replace(folder.path("khong-co/a"), with: [1])
            Issue.record("written")
        } catch {
            // The user knows the file by this name, not by that of the temporary one.
            #expect(error.path == folder.path("khong-co/a"))
        }
        try FileSystem.replace("/dev/null", with: [1])
        #expect(FileSystem.kind(of: "/dev/null") == .other)
        #expect(try folder.names() == ["a", "thu-muc", "thu-muc/x"])
    }

    @Test func `thay tệp qua liên kết thì liên kết còn nguyên`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a")
        try link(folder.path("b"), to: folder.path("a"))
        try FileSystem.replace(folder.path("b"), with: [2])
        #expect(try folder.read("a") == [2])
        #expect(try folder.read("b") == [2])
        #expect(try folder.names() == ["a", "b"])
    }

    @Test func `xoá thư mục không đi theo liên kết`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "giu/x")
        try folder.write([], to: "xoa/a/b/.c")
        try link(folder.path("xoa/lien-ket"), to: folder.path("giu"))
        FileSystem.removeFolder(folder.path("xoa"))
        FileSystem.removeFolder(folder.path("khong-co"))
        #expect(try folder.names() == ["giu", "giu/x"])
    }
}
