import Foundation
import Glibc
import SangkienDiagnostics
import SangkienFiles
import Testing
import TestKit

/// Everything below a folder is either listed or named with the reason.
@Suite struct FolderListingTests {
    @Test func `mọi thứ trong thư mục được liệt kê hoặc nêu lý do`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.csv", "a/x.ods", ".an.csv", ".git/config", "a/.DS_Store", "a/.an/b/huyen.ods"] { try folder.write([], to: name) }
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder.path("vong"), withDestinationPath: ".")
        try files.createSymbolicLink(atPath: folder.path("mat"), withDestinationPath: "khong-co")
        try files.createSymbolicLink(atPath: folder.path("c.csv"), withDestinationPath: "b.csv")
        try files.createSymbolicLink(atPath: folder.path("thiet-bi"), withDestinationPath: "/dev/zero")
        try #require(unsafe mkfifo(folder.path("ong.csv"), 0o600) == 0)
        let listing = try FolderListing(of: folder.path)
        #expect(listing.files == ["a/x.ods", "b.csv", "c.csv"])
        #expect(listing.hidden == [".an.csv", ".git/", "a/.DS_Store", "a/.an/"])
        #expect(listing.filesInHidden == ["a/.an/b/huyen.ods"])
        let reasons: [(String, FolderListing.Reason)] = [
            ("mat", .brokenLink), ("ong.csv", .special), ("thiet-bi", .special), ("vong", .linkedFolder),
        ]
        #expect(listing.obstacles == reasons.map { FolderListing.Obstacle(path: $0.0, reason: $0.1) })
        for obstacle in listing.obstacles {
            #expect(!obstacle.reason.words.vietnamese.isEmpty && !obstacle.reason.words.english.isEmpty)
        }
    }

    @Test func `thư mục quá sâu chỉ giấu chính nó`() throws {
        let folder = try TemporaryFolder()
        let deep = (0..<FolderListing.maxDepth).map { "d\($0)" }.joined(separator: "/")
        try folder.write([], to: deep + "/khong-thay.csv")
        try folder.write([], to: deep.split(separator: "/").dropLast().joined(separator: "/") + "/thay.csv")
        try folder.write([], to: "z.csv")
        let listing = try FolderListing(of: folder.path)
        #expect(listing.files.map { $0.split(separator: "/").last } == ["thay.csv", "z.csv"])
        #expect(listing.obstacles == [.init(path: deep, reason: .tooDeep)])
    }

    @Test func `thư mục không mở được chỉ giấu chính nó`() throws {
        // Root may open everything; the tests of the whole program run this as another user.
        guard getuid() != 0 else { return }
        let folder = try TemporaryFolder()
        try folder.write([], to: "khoa/x.csv")
        try folder.write([], to: "z.csv")
        _ = unsafe chmod(folder.path("khoa"), 0)
        defer { _ = unsafe chmod(folder.path("khoa"), 0o700) }
        let listing = try FolderListing(of: folder.path)
        #expect(listing.files == ["z.csv"])
        #expect(listing.obstacles == [.init(path: "khoa", reason: .system(EACCES))])
    }

    @Test func `tên không theo UTF-8 mở được`() throws {
        let folder = try TemporaryFolder()
        let name: [UInt8] = [0x62, 0xE1, 0x6E, 0x67, 0x2E, 0x63, 0x73, 0x76]
        let path = Array(folder.path.utf8) + [0x2F] + name
        let file = unsafe open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
        try #require(file >= 0)
        try #require(unsafe write(file, "chữ", 5) == 5)
        close(file)
        let listing = try FolderListing(of: folder.path)
        #expect(listing.files.map(RawPath.bytes) == [name])
        let found = folder.path(try #require(listing.files.first))
        #expect(FileSystem.kind(of: found) == .file)
        #expect(FileSystem.size(of: found) == 5)
        #expect(try FileSystem.read(found) == Array("chữ".utf8))
        #expect(try FileSystem.beginning(of: found, count: 2) == Array("ch".utf8))
        #expect(FileSystem.realPath(found).map { RawPath.bytes(of: $0).suffix(8) } == name[...])
    }
}
