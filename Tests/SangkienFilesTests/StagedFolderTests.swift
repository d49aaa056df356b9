import Foundation
import Glibc
import SangkienFiles
import Testing
import TestKit

/// Documents appear only whole, and nothing else stays.
@Suite struct StagedFolderTests {
    @Test func `tệp chỉ hiện ra khi đã ghi xong`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("ket-qua/2021")
        do {
            let staged = try StagedFolder(path, .alone)
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
            let staged = try StagedFolder(folder.path, .alone)
            try FileSystem.write([1], to: staged.stagingPath(7))
        }
        #expect(try folder.names() == [])
    }

    @Test func `thư mục nơi lưu bị thay bằng liên kết thì không ghi sang nơi khác`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "rieng/a.docx")
        let staged = try StagedFolder(folder.path("ra"), .alone)
        try FileManager.default.moveItem(atPath: folder.path("ra"), toPath: folder.path("cu"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("ra"), withDestinationPath: folder.path("rieng"))
        try staged.write([2], index: 0, as: "a.docx")
        #expect(try folder.read("rieng/a.docx") == [1])
        #expect(try folder.read("cu/a.docx") == [2])
    }

    @Test func `không ghi qua liên kết bên trong nơi lưu`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "rieng/a.docx")
        try folder.write([1], to: "ra/x")
        try FileManager.default.createSymbolicLink(atPath: folder.path("ra/hs-01"), withDestinationPath: folder.path("rieng"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("ra/b.docx"), withDestinationPath: folder.path("rieng/a.docx"))
        let staged = try StagedFolder(folder.path("ra"), .alone)
        #expect(throws: FileError.self) { try staged.write([2], index: 0, as: "hs-01/a.docx") }
        #expect(throws: FileError.self) { try staged.write([2], index: 1, as: "../a.docx") }
        // A link under the document's own name is replaced, not followed.
        try staged.write([3], index: 2, as: "b.docx")
        #expect(try folder.read("rieng/a.docx") == [1])
        #expect(try folder.read("ra/b.docx") == [3])
    }

    @Test func `tệp phải là mới thì không ghi đè`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a")
        try folder.write([1], to: "thu-muc/x")
        let staged = try StagedFolder(folder.path, .alone)
        for name in ["a", "thu-muc"] {
            do {
                try staged.write([2], index: 0, as: name, isNew: true)
                Issue.record("\(name) was replaced")
            } catch {
                #expect(error.errno == EEXIST)
            }
        }
        try staged.write([3], index: 1, as: "b", isNew: true)
        #expect(try folder.read("a") == [1])
        #expect(try folder.read("b") == [3])
    }

    @Test func `xoá thư mục không đi theo liên kết`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "rieng/a")
        try folder.write([1], to: "xoa/b/c")
        try FileManager.default.createSymbolicLink(atPath: folder.path("xoa/b/lien-ket"), withDestinationPath: folder.path("rieng"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("lien-ket"), withDestinationPath: folder.path("rieng"))
        FileSystem.removeFolder(folder.path("xoa"))
        FileSystem.removeFolder(folder.path("lien-ket"))
        #expect(try folder.names() == ["lien-ket", "rieng", "rieng/a"])
    }

    @Test func `nơi lưu là một tệp thì báo lỗi và không đụng tới tệp đó`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "tep")
        for name in ["tep", "tep/con"] {
            #expect(throws: StagedFolderError.self) { try StagedFolder(folder.path(name), .alone) }
        }
        #expect(try folder.names() == ["tep"])
        #expect(try folder.read("tep") == [1])
    }

    @Test func `không công bố được thì báo lỗi`() throws {
        let folder = try TemporaryFolder()
        let staged = try StagedFolder(folder.path, .alone)
        try folder.write([], to: "a/b")
        try FileSystem.write([1], to: staged.stagingPath(0))
        #expect(throws: FileError.self) { try staged.publish(0, as: "a") }
        #expect(throws: FileError.self) { try staged.publish(0, as: "a/b/c") }
        #expect(throws: FileError.self) { try staged.publish(1, as: "khong-co") }
        try staged.publish(0, as: "a/c")
        #expect(try folder.read("a/c") == [1])
    }
}
