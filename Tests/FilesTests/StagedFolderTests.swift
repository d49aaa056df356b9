import Files
import Foundation
import Glibc
import TestKit
import Testing

/// Documents appear only whole, and nothing else stays.
@Suite struct StagedFolderTests {
    @Test func `tệp chỉ hiện ra khi đã ghi xong`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("ket-qua/2021")
        do {
            let staged = try StagedFolder(path)
            #expect(staged.path == path)
            try FileSystem.write([1, 2], to: staged.stagingPath(0))
            #expect(try FileSystem.filesBelow(path) == [])
            try staged.publish(0, as: "ho-so/a.docx")
            #expect(try FileSystem.filesBelow(path) == ["ho-so/a.docx"])
            try staged.write([3], index: 1, as: "manifest.json")
            try staged.write([4], index: 2, as: "ho-so/a.docx")
        }
        #expect(
            try folder.names() == [
                "ket-qua", "ket-qua/2021", "ket-qua/2021/ho-so", "ket-qua/2021/ho-so/a.docx", "ket-qua/2021/manifest.json",
            ]
        )
        #expect(try folder.read("ket-qua/2021/ho-so/a.docx") == [4])
    }

    @Test func `bỏ dở thì không để lại gì`() throws {
        let folder = try TemporaryFolder()
        do {
            let staged = try StagedFolder(folder.path)
            try FileSystem.write([1], to: staged.stagingPath(7))
        }
        #expect(try folder.names() == [])
    }

    @Test func `xoá phần còn lại của lượt chạy đã chết, giữ của lượt đang chạy`() throws {
        let folder = try TemporaryFolder()
        let dead = Process()
        dead.executableURL = URL(filePath: "/bin/true")
        try dead.run()
        dead.waitUntilExit()
        let gone = ".sangkien-\(dead.processIdentifier)"
        // Process 1 always runs.
        for name in [gone + "/3", ".sangkien-1/0", ".sangkien-abc/x", ".khac/x", "cu.docx"] { try folder.write([1], to: name) }
        do { _ = try StagedFolder(folder.path) }
        let kept = try folder.names()
        #expect(!kept.contains(gone))
        #expect(kept == [".khac", ".khac/x", ".sangkien-1", ".sangkien-1/0", ".sangkien-abc", ".sangkien-abc/x", "cu.docx"])
    }

    @Test func `nơi lưu là một tệp thì báo lỗi và không đụng tới tệp đó`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "tep")
        for name in ["tep", "tep/con"] {
            #expect(throws: FileError.self) { try StagedFolder(folder.path(name)) }
        }
        #expect(try folder.names() == ["tep"])
        #expect(try folder.read("tep") == [1])
    }

    @Test func `không công bố được thì báo lỗi`() throws {
        let folder = try TemporaryFolder()
        let staged = try StagedFolder(folder.path)
        try folder.write([], to: "a/b")
        try FileSystem.write([1], to: staged.stagingPath(0))
        #expect(throws: FileError.self) { try staged.publish(0, as: "a") }
        #expect(throws: FileError.self) { try staged.publish(0, as: "a/b/c") }
        #expect(throws: FileError.self) { try staged.publish(1, as: "khong-co") }
        try staged.publish(0, as: "a/c")
        #expect(try folder.read("a/c") == [1])
    }
}
