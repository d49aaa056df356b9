import Foundation
import Glibc
import SangkienFiles
import Synchronization
import Testing
import TestKit

/// What other runs left is removed only when it is provably ours and dead; a live run has the folder to itself.
@Suite struct OtherRunsTests {
    /// A name as staging folders have it.
    private static let name = ".sangkien-0123456789abcdef0123456789abcdef"
    private static let thisBoot = (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""

    /// The record of a run of `hours` ago.
    private static func record(_ name: String = name, boot: String = thisBoot, exclusive: Bool = true) -> String {
        """
        sangkien.staging/1
        folder \(name)
        exclusive \(exclusive ? "yes" : "no")
        started 1619758800
        host may-a
        boot \(boot)
        """
    }

    /// Makes what a run that was killed leaves.
    private func leave(_ record: String, in folder: TemporaryFolder, name: String = name) throws {
        try folder.write(record.utf8, to: "\(name)/run")
        try folder.write([1], to: "\(name)/3")
        try folder.write([1], to: "\(name)/4/word/document.xml")
        unsafe chmod(folder.path(name), 0o700)
    }

    @Test func `xoá phần còn lại của lượt chạy đã chết`() throws {
        let folder = try TemporaryFolder()
        try leave(Self.record(), in: folder)
        // Killed between making the folder and its record, or between the record and its words.
        let early = [".sangkien-" + String(repeating: "1", count: 32), ".sangkien-" + String(repeating: "2", count: 32)]
        try FileManager.default.createDirectory(atPath: folder.path(early[0]), withIntermediateDirectories: true)
        try folder.write([], to: early[1] + "/run")
        try folder.write([1], to: "cu.docx")
        do { _ = try StagedFolder(folder.path, .alone) }
        #expect(try folder.names() == ["cu.docx"])
    }

    /// A run that tidies up must not take one that just begins for a dead one.
    @Test func `nhiều lượt cùng ghi vào một thư mục không xoá thư mục tạm của nhau`() throws {
        let folder = try TemporaryFolder()
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 1_500) { number in
            do {
                let staged = try StagedFolder(folder.path, .shared)
                try FileSystem.write([1], to: staged.stagingPath(0))
            } catch {
                failures.withLock { $0.append("\(number): \(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try folder.names() == [])
    }

    @Test func `không bao giờ xoá thứ không chắc là của mình`() throws {
        let folder = try TemporaryFolder()
        let digits = { (digit: String) in ".sangkien-" + String(repeating: digit, count: 32) }
        // Names of other programs and of earlier versions; a name of ours without a record, with another record, with one of another
        // folder, with a link or a folder for a record.
        for name in [".sangkien-12345", ".sangkien-abc", ".sangkien-" + String(repeating: "A", count: 32), digits("3")] {
            try folder.write([1], to: "\(name)/cua-toi")
        }
        try leave("của tôi", in: folder, name: digits("4"))
        try leave(Self.record(digits("6")), in: folder, name: digits("5"))
        try folder.write([1], to: digits("7") + "/run/cua-toi")
        try folder.write([1], to: digits("8") + "/cua-toi")
        try folder.write(Self.record(digits("8")).utf8, to: "ho-so")
        try FileManager.default.createSymbolicLink(atPath: folder.path(digits("8") + "/run"), withDestinationPath: folder.path("ho-so"))
        // An empty record, and something besides.
        try folder.write([], to: digits("9") + "/run")
        try folder.write([1], to: digits("9") + "/cua-toi")
        // Links to folders of a person, one of which looks like a leftover.
        try leave(Self.record(digits("b")), in: folder, name: "rieng")
        for name in [digits("b"), ".sangkien-999"] {
            try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: folder.path("rieng"))
        }
        // A leftover that others may write to proves nothing.
        try leave(Self.record(digits("c")), in: folder, name: digits("c"))
        unsafe chmod(folder.path(digits("c")), 0o777)
        let before = try folder.names()
        do { _ = try StagedFolder(folder.path, .alone) }
        #expect(try folder.names() == before)
    }

    @Test(.enabled(if: getuid() == 0, "chỉ root mới đổi được chủ của tệp"))
    func `thư mục tạm của người khác được giữ nguyên`() throws {
        let folder = try TemporaryFolder()
        try leave(Self.record(), in: folder)
        for name in [Self.name, Self.name + "/run"] { unsafe chown(folder.path(name), 12_345, 12_345) }
        let before = try folder.names()
        do { _ = try StagedFolder(folder.path, .alone) }
        #expect(try folder.names() == before)
    }

    @Test func `lượt đang chạy được giữ nguyên và giữ chỗ`() throws {
        let folder = try TemporaryFolder()
        try leave(Self.record(), in: folder)
        let record = unsafe open(folder.path(Self.name + "/run"), O_RDWR)
        defer { close(record) }
        #expect(flock(record, LOCK_EX | LOCK_NB) == 0)
        let before = try folder.names()
        do {
            _ = try StagedFolder(folder.path, .alone)
            Issue.record("two runs in one folder")
        } catch StagedFolderError.busy(let other) {
            #expect(other?.started == 1_619_758_800)
            #expect(other?.host == "may-a")
        }
        // One file beside others disturbs nobody.
        do { try StagedFolder(folder.path, .shared).write([1], index: 0, as: "bao-cao.html") }
        #expect(try folder.names() == before + ["bao-cao.html"])
    }

    @Test func `hai lượt vào một thư mục: lượt sau bị từ chối, xong lượt đầu thì được`() throws {
        let folder = try TemporaryFolder()
        let began = Int(time(nil))
        do {
            let first = try StagedFolder(folder.path, .alone)
            do {
                _ = try StagedFolder(folder.path, .alone)
                Issue.record("two runs in one folder")
            } catch StagedFolderError.busy(let other) {
                #expect((began...Int(time(nil))).contains(try #require(other).started))
            }
            try first.write([1], index: 0, as: "a.docx")
        }
        do { try StagedFolder(folder.path, .alone).write([2], index: 0, as: "a.docx") }
        #expect(try folder.names() == ["a.docx"])
        #expect(try folder.read("a.docx") == [2])
    }

    @Test func `tên thư mục tạm không đoán trước được`() throws {
        let folder = try TemporaryFolder()
        var names: Set<String> = []
        for _ in 0..<20 {
            let staged = try StagedFolder(folder.path, .shared)
            let hidden = try folder.names().filter { $0.hasPrefix(".sangkien-") && !$0.contains("/") }
            #expect(hidden.count == 1)
            names.formUnion(hidden)
            var status = stat()
            unsafe stat(folder.path(try #require(hidden.first)), &status)
            #expect(status.st_mode & 0o777 == 0o700)
            withExtendedLifetime(staged) {}
        }
        #expect(names.count == 20)
    }
}
