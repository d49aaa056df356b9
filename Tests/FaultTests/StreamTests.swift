import Foundation
import Glibc
import TestKit
import Testing

/// Streams that are missing, closed, or slow; and what the environment asks for.
@Suite struct StreamTests {
    @Test func `thiếu các luồng chuẩn: thông báo không rơi vào tệp nào`() throws {
        let folder = try TemporaryFolder()
        let script = "\"$0\" generate \"$1\" -o \"$2\" --as-of 30/4/2021 <&- >&- 2>&-"
        #expect(try Faults.shell(script, [Faults.sample, folder.path("ra")]).status == 1)
        for (path, bytes) in try Faults.whole.get() { #expect(try folder.read("ra/" + path) == bytes, "\(path)") }
        for (name, streams) in [("dong.html", "<&- >&- 2>&-"), ("mo.html", "")] {
            let script = "\"$0\" check \"$1\" --format html --as-of 30/4/2021 -o \"$2\" \(streams)"
            #expect(try Faults.shell(script, [Faults.sample, folder.path(name)]).status == 1)
        }
        #expect(try folder.read("dong.html") == folder.read("mo.html"))
    }

    @Test func `bên nhận ngừng đọc: kết thúc như các lệnh khác, văn bản vẫn đủ`() throws {
        let folder = try TemporaryFolder()
        // The reader is gone before the program writes.
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let run = try BackgroundRun(["generate", Faults.sample, "-o", folder.path("ra")] + Faults.day, output: pipe.fileHandleForWriting)
        let status = run.finish()
        // Ended by SIGPIPE, or with 73 where the signal is ignored or blocked, as it is below some programs.
        #expect(status == -SIGPIPE || status == 73)
        #expect(try Faults.listed(in: folder.path("ra")) == (try Faults.whole.get().keys.sorted()))
        #expect(Faults.hidden(in: folder.path("ra")) == [])
    }

    @Test func `ống dẫn chậm: đọc như đọc tệp`() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Faults.sample)))
        let pipe = Pipe()
        let run = try BackgroundRun(["inspect", "-", "--format", "json"], input: pipe)
        for begin in stride(from: 0, to: bytes.count, by: 97) {
            try pipe.fileHandleForWriting.write(contentsOf: bytes[begin..<min(begin + 97, bytes.count)])
            sched_yield()
        }
        try pipe.fileHandleForWriting.close()
        let status = run.finish()
        let whole = try BackgroundRun(
            ["inspect", "-", "--format", "json"],
            input: try #require(FileHandle(forReadingAtPath: Faults.sample))
        )
        #expect(whole.finish() == status)
        #expect(try run.output == whole.output && !run.output.isEmpty)
    }

    @Test(arguments: ["abc", "-1", "1.5", "1e9", " 5", "4354819200", "99999999999999999999", "５"])
    func `SOURCE_DATE_EPOCH sai là lỗi, chưa ghi gì`(epoch: String) throws {
        let folder = try TemporaryFolder()
        for arguments in [["generate", Faults.sample, "-o", folder.path("ra")], ["init", folder.path("moi")]] {
            let (status, errors) = try Faults.run(arguments, environment: ["SOURCE_DATE_EPOCH": epoch])
            #expect(status == 64 && errors.contains("SOURCE_DATE_EPOCH") && errors.contains(epoch), "\(status) \(errors)")
        }
        #expect(try folder.names() == [])
    }

    @Test(arguments: ["0", "315532799", "1619758800", "4354819199"]) func `SOURCE_DATE_EPOCH đúng thì nhận`(epoch: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Faults.run(["init", folder.path("moi")], environment: ["SOURCE_DATE_EPOCH": epoch]).status == 0)
    }

    @Test func `--as-of có cùng giới hạn ở mọi cách viết`() throws {
        let days = [("1799-12-31", "31/12/1799"), ("2200-01-01", "1/1/2200"), ("9999-12-31", "31/12/9999"), ("0001-01-01", "1/1/0001")]
        for (iso, plain) in days {
            for day in [iso, plain] { #expect(try Faults.run(["check", Faults.sample, "--as-of", day]).status == 64, "\(day)") }
        }
        for day in ["1800-01-01", "1/1/1800", "2199-12-31", "31/12/2199"] {
            #expect(try Faults.run(["check", Faults.sample, "--quiet", "--as-of", day]).status <= 1, "\(day)")
        }
    }
}
