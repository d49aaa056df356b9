import Foundation
import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// How names lead to files, and never out of the folder.
@Suite struct FolderTests {
    private static func folder(_ names: String...) throws -> (TemporaryFolder, AttachmentFolder) {
        let folder = try TemporaryFolder()
        for name in names { try folder.write([1], to: "dinh-kem/" + name) }
        try folder.write([1], to: "ngoai.pdf")
        return (folder, try AttachmentFolder(folder.path("dinh-kem")))
    }

    private static func found(_ folder: AttachmentFolder, _ name: String, in subfolder: String? = nil) -> String? {
        guard case .file(let index, _) = folder.find(name, in: subfolder) else { return nil }
        return folder.files[index]
    }

    @Test func `tên đúng từng chữ, tính từ thư mục gốc hoặc thư mục hồ sơ`() throws {
        let (kept, folder) = try Self.folder("HS-01/to-trinh.pdf", "chung.pdf")
        defer { withExtendedLifetime(kept) {} }
        #expect(folder.find("HS-01/to-trinh.pdf") == .file(0, isExact: true))
        #expect(folder.find("HS-01\\to-trinh.pdf") == .file(0, isExact: true))
        #expect(folder.find("./HS-01//to-trinh.pdf") == .file(0, isExact: true))
        #expect(folder.find("to-trinh.pdf", in: "HS-01") == .file(0, isExact: true))
        #expect(folder.find("to-trinh.pdf") == .nothing)
        #expect(folder.find("chung.pdf", in: "HS-01") == .file(1, isExact: true))
    }

    @Test func `khác chữ hoa, dạng Unicode, dấu cách vẫn tìm thấy và được nói rõ`() throws {
        let (kept, folder) = try Self.folder("HS-01/Tờ trình 12.PDF".decomposedStringWithCanonicalMapping)
        defer { withExtendedLifetime(kept) {} }
        for name in ["HS-01/Tờ trình 12.pdf", "hs-01/tờ  trình  12.pdf", "HS-01 / TỜ TRÌNH12.pdf"] {
            #expect(folder.find(name) == .file(0, isExact: false), "\(name)")
        }
        #expect(folder.find("HS-01/To trinh 12.pdf") == .nothing)
        let (both, other) = try Self.folder("a.PDF", "A.pdf")
        defer { withExtendedLifetime(both) {} }
        #expect(other.find("A.pdf") == .file(0, isExact: true))
        #expect(other.find("a.pdf") == .ambiguous([0, 1]))
    }

    @Test func `tên dẫn ra ngoài bị từ chối`() throws {
        let (kept, _) = try Self.folder("HS-01/to-trinh.pdf")
        let inside = kept.path("dinh-kem")
        try FileManager.default.createSymbolicLink(atPath: inside + "/lien-ket.pdf", withDestinationPath: "../ngoai.pdf")
        try FileManager.default.createSymbolicLink(atPath: inside + "/trong.pdf", withDestinationPath: "HS-01/to-trinh.pdf")
        try FileManager.default.createSymbolicLink(atPath: inside + "/thu-muc", withDestinationPath: "..")
        let folder = try AttachmentFolder(inside)
        let cases: [(String, AttachmentFolder.Refusal)] = [
            ("../ngoai.pdf", .goesUp), ("HS-01/../../ngoai.pdf", .goesUp), ("HS-01\\..\\x", .goesUp), ("/etc/passwd", .absolute),
            ("\\\\may-chu\\x", .absolute), ("C:\\x.pdf", .absolute), ("~/x.pdf", .absolute), ("https://vi-du.vn/x.pdf", .address),
            ("lien-ket.pdf", .link), ("thu-muc/ngoai.pdf", .link),
        ]
        for (name, refusal) in cases { #expect(folder.find(name, in: "HS-01") == .refused(refusal), "\(name)") }
        #expect(Self.found(folder, "trong.pdf") == "trong.pdf")
        #expect(folder.find("co\u{0}dau.pdf") == .nothing && folder.find("") == .nothing && folder.find(".") == .nothing)
    }

    @Test func `tệp ẩn và tệp do máy tính để lại không được kể`() throws {
        let (kept, folder) = try Self.folder("a.pdf", ".an", "Thumbs.db", "__MACOSX/._a.pdf", "x/desktop.ini", "~$to-trinh.docx")
        defer { withExtendedLifetime(kept) {} }
        #expect(folder.files == ["a.pdf"])
        #expect(folder.indices(of: [kept.path("dinh-kem/./a.pdf"), "khong-co"]) == [0])
    }

    @Test func `tệp được đọc một lần, lỗi đọc nằm trong kết quả`() throws {
        let (kept, folder) = try Self.folder("a.pdf")
        let opened = OpenedFile(path: try #require(folder.openPath(0)))
        #expect(opened.digest.count == 64 && opened.report == FileReport(kind: .unknown))
        #expect(OpenedFile(path: kept.path("khong-co")).report.problem == .unreadable(ENOENT))
        #expect(throws: (any Error).self) { try AttachmentFolder(kept.path("khong-co")) }
        #expect(throws: (any Error).self) { try AttachmentFolder(kept.path("ngoai.pdf")) }
    }
}
