import Foundation
import Glibc
import TestKit
import Testing

/// Whatever ends a run: what it leaves is whole, and the next run finds a tidy folder.
@Suite(.serialized) struct SignalTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func `tín hiệu kết thúc dọn thư mục tạm`(number: Int32) throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let run = try BackgroundRun(["generate", Faults.sample, "-o", output, "--quiet"] + Faults.day)
        try #require(run.stop(in: output, after: 2))
        #expect(Faults.hidden(in: output).count == 1)
        run.signal(number)
        run.signal(SIGCONT)
        #expect(run.finish() == -number)
        #expect(Faults.hidden(in: output) == [])
        #expect(try Faults.listed(in: output) == nil)
        #expect(try run.errors == "")
        let whole = try Faults.whole.get()
        for path in Faults.documents(in: output) { #expect(try folder.read("ra/" + path) == whole[path], "\(path)") }
    }

    @Test func `nohup: SIGHUP bị bỏ qua thì lượt chạy đi tới cùng`() throws {
        let folder = try TemporaryFolder()
        let script = "trap '' HUP; exec \"$0\" generate \"$1\" -o \"$2\" --quiet --as-of 30/4/2021"
        let arguments = ["-c", script, Repository.executable.path(percentEncoded: false), Faults.sample, folder.path("ra")]
        let run = try BackgroundRun(arguments, program: URL(filePath: "/bin/sh"))
        try #require(run.stop(in: folder.path("ra"), after: 1))
        run.signal(SIGHUP)
        run.signal(SIGCONT)
        #expect(run.finish() == 1)
        #expect(try Faults.listed(in: folder.path("ra"))?.count == (try Faults.whole.get().count))
    }

    /// How many runs are killed: 200 with `STRESS=1` (`make stress`), which takes minutes.
    private static let kills = Faults.isStress ? 200 : 12

    @Test func `SIGKILL lúc bất kỳ: chỉ có tệp nguyên vẹn, lượt sau dọn sạch`() throws {
        let whole = try Faults.whole.get()
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let began = Date.now
        #expect(try Faults.run(["generate", Faults.sample, "-o", output, "--quiet"] + Faults.day).status == 1)
        let duration = UInt32(Date.now.timeIntervalSince(began) * 1_000_000)
        var random = SeededRandom(seed: 10)
        var interrupted = 0
        for _ in 0..<Self.kills {
            let run = try BackgroundRun(["generate", Faults.sample, "-o", output, "--quiet"] + Faults.day)
            usleep(UInt32.random(in: 0...duration, using: &random))
            run.signal(SIGKILL)
            if run.finish() == -SIGKILL { interrupted += 1 }
            for path in Faults.documents(in: output) { #expect(try folder.read("ra/" + path) == whole[path], "\(path)") }
            if let listed = try Faults.listed(in: output) { #expect(listed == whole.keys.sorted()) }
        }
        #expect(interrupted > Self.kills / 4)
        #expect(try Faults.run(["generate", Faults.sample, "-o", output, "--quiet"] + Faults.day).status == 1)
        #expect(Faults.hidden(in: output) == [])
        #expect(try Faults.listed(in: output) == whole.keys.sorted())
    }

    @Test(
        .disabled(if: Sanitizers.watchMemory, "under a sanitizer these signals are the sanitizer's to answer (CLastWords)"),
        arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT],
        ["vi", "en"]
    )
    func `lỗi của phần mềm: nói là lỗi của mình, đang đọc tệp nào, mã 70`(number: Int32, language: String) throws {
        let folder = try TemporaryFolder()
        // A pipe that nobody writes to; its name may not act on a terminal.
        let pipe = folder.path("ho\u{1B}[2Jso.csv")
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        let run = try BackgroundRun(["check", pipe, "--lang", language])
        // It opens for writing only once the run has opened it for reading.
        var writer: Int32 = -1
        #expect(
            run.wait {
                writer = unsafe open(pipe, O_WRONLY | O_NONBLOCK)
                return writer >= 0
            }
        )
        defer { close(writer) }
        run.signal(number)
        #expect(run.finish() == 70)
        let errors = try run.errors
        #expect(errors.contains(language == "vi" ? "Đây là lỗi của sangkien" : "This is a fault of the program"), "\(errors)")
        #expect(errors.contains(language == "vi" ? "đang đọc: " : "reading: ") && errors.contains("so.csv"))
        #expect(errors.contains(" \(number)\n") && !errors.contains("\u{1B}"))
    }

    @Test(.disabled(if: Sanitizers.watchMemory, "a sanitizer maps terabytes before the program starts"))
    func `hết bộ nhớ: nói vì sao, mã 70, lượt sau dọn sạch`() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<400_000).map { "hs-\($0);Sáng kiến số \($0)\n" }.joined()
        try folder.write(("Mã hồ sơ;Tên sáng kiến\n" + rows).utf8, to: "lon.csv")
        var isExhausted = false
        // Without room for its first thread the system's library waits for it and tries again, for ever: a debug program needs 226.
        for megabytes in [280, 320, 360, 400] {
            let limits = "--limits rows=1000000,initiatives=1000000,findings=10000000"
            let script = "ulimit -v $((\(megabytes) * 1024)); exec \"$0\" check \"$1\" --format json -o \"$2\" --jobs 2 \(limits)"
            let (status, errors) = try Faults.shell(script, [folder.path("lon.csv"), folder.path("bao-cao.json")])
            #expect([1, 2, 70].contains(status), "\(megabytes): \(status) \(errors)")
            guard status == 70 else { continue }
            isExhausted = true
            #expect(errors.contains("Đây là lỗi của sangkien") && errors.contains("hết bộ nhớ"), "\(errors)")
            break
        }
        #expect(isExhausted)
        #expect(try Faults.run(["check", Faults.sample, "--format", "json", "-o", folder.path("bao-cao.json"), "--quiet"]).status == 1)
        #expect(try folder.names() == ["bao-cao.json", "lon.csv"])
    }
}
