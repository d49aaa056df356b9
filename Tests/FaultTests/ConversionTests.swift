import Foundation
import TestKit
import Testing

/// A run that ends while LibreOffice converts a file for it: neither a copy of the file nor a process stays.
@Suite(.serialized) struct ConversionTests {
    private static let hasOffice = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

    /// How many processes have `text` in their command lines.
    private func processes(with text: String) -> Int {
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return ids.count { id in
            guard Int(id) != nil, let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") else { return false }
            return String(decoding: line, as: UTF8.self).contains(text)
        }
    }

    private func names(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    @Test(.enabled(if: hasOffice, "không có LibreOffice"), arguments: [SIGKILL, SIGTERM, SIGINT])
    func `bị dừng giữa lúc chuyển đổi thì không để lại bản chép hay tiến trình nào`(number: Int32) throws {
        let folder = try TemporaryFolder()
        // The beginning of an old file of Excel; that it is none is found only by LibreOffice.
        try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4_096), to: "a.xls")
        try folder.write([], to: "tam/trong")
        let place = folder.path("tam")
        let run = try BackgroundRun(["check", folder.path("a.xls"), "--quiet"], environment: ["TMPDIR": place])
        try #require(run.wait { processes(with: "UserInstallation=file://" + place) > 1 })
        #expect(names(place).count == 2)
        run.signal(number)
        #expect(run.finish() == -number)
        for _ in 0..<1_000 where names(place) != ["trong"] || processes(with: place) > 0 { usleep(20_000) }
        #expect(names(place) == ["trong"])
        #expect(processes(with: place) == 0)
    }
}
