import Foundation
import Glibc
import TestKit
import Testing

/// Two runs in one folder, also from two PID namespaces, as two containers are.
@Suite(.serialized) struct TwoRunTests {
    private func generate(_ output: String) -> [String] {
        ["generate", Faults.sample, "-o", output, "--quiet"] + Faults.day
    }

    /// Stops a first run in the middle, tries a second one in every command that makes a folder, and lets the first one go on.
    private func secondIsRefused(_ first: (_ output: String) throws -> BackgroundRun, sleeper: (BackgroundRun) -> Int32) throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let run = try first(output)
        try #require(run.wait { Faults.documents(in: output).count >= 2 })
        let process = sleeper(run)
        try #require(Faults.pause(process))
        for arguments in [generate(output), ["init", output]] {
            let (status, errors) = try Faults.run(arguments)
            #expect(status == 73 && errors.contains("X005"), "\(errors)")
            // The day and the time at which the first one began, in Vietnam.
            #expect(errors.firstMatch(of: /bắt đầu lúc \d\d:\d\d:\d\d \d\d\/\d\d\/\d{4}/) != nil, "\(errors)")
        }
        // Only the first one's hidden folder is there, and nothing of `init`.
        #expect(Faults.hidden(in: output).count == 1)
        #expect(try Faults.listed(in: output) == nil && !FileManager.default.fileExists(atPath: output + "/sang-kien.xlsx"))
        // One file beside others is no run of a folder.
        #expect(try Faults.run(["check", Faults.sample, "-o", output + "/bao-cao.txt", "--quiet"]).status == 1)
        kill(process, SIGCONT)
        let status = run.finish()
        let errors = try run.errors
        #expect(status == 1, "\(errors)")
        let whole = try Faults.whole.get()
        #expect(try Faults.listed(in: output) == whole.keys.sorted())
        for (path, bytes) in whole { #expect(try folder.read("ra/" + path) == bytes, "\(path)") }
        #expect(Faults.hidden(in: output) == [])
    }

    @Test func `lượt thứ hai bị từ chối, lượt đầu không mất gì`() throws {
        try secondIsRefused({ try BackgroundRun(generate($0)) }, sleeper: { $0.id })
    }

    /// True when a PID namespace of our own can be made here.
    private static let canUnshare: Bool = {
        let run = try? BackgroundRun(["--pid", "--fork", "true"], program: URL(filePath: "/usr/bin/unshare"))
        return run?.finish() == 0
    }()

    @Test(.enabled(if: canUnshare, "nơi này cấm unshare --pid")) func `hai máy: số tiến trình trùng nhau không lừa được`() throws {
        let program = Repository.executable.path(percentEncoded: false)
        // In there a process cannot stop its own threads by the numbers that /proc gives, and the search for leaks finds what is none.
        let sanitizer = "ASAN_OPTIONS=\(Sanitizers.environment["ASAN_OPTIONS"] ?? ""):detect_leaks=0"
        try secondIsRefused(
            { output in
                let arguments = ["--pid", "--fork", "env", sanitizer, program] + generate(output)
                return try BackgroundRun(arguments, program: URL(filePath: "/usr/bin/unshare"))
            },
            // The run is the only child of `unshare`.
            sleeper: { run in
                let children = try? String(contentsOfFile: "/proc/\(run.id)/task/\(run.id)/children", encoding: .utf8)
                return children?.split(separator: " ").first.flatMap { Int32($0) } ?? run.id
            }
        )
    }

    @Test func `lượt bị ngắt không chặn ai, và không để lại danh sách của lượt trước`() throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        #expect(try Faults.run(generate(output)).status == 1)
        #expect(try Faults.listed(in: output) != nil)
        let run = try BackgroundRun(generate(output))
        try #require(
            run.wait { Faults.hidden(in: output).count == 1 && !FileManager.default.fileExists(atPath: output + "/manifest.json") }
        )
        run.signal(SIGKILL)
        #expect(run.finish() == -SIGKILL)
        #expect(try Faults.listed(in: output) == nil)
        #expect(try Faults.run(generate(output)).status == 1)
        #expect(Faults.hidden(in: output) == [])
        #expect(try Faults.listed(in: output) == (try Faults.whole.get().keys.sorted()))
    }

    @Test func `thư mục lưu bị xoá giữa chừng: nói đúng lý do`() throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let run = try BackgroundRun(generate(output))
        try #require(run.stop(in: output, after: 1))
        try FileManager.default.removeItem(atPath: output)
        run.signal(SIGCONT)
        #expect(run.finish() == 73)
        let errors = try run.errors
        #expect(
            errors.contains("X002") && errors.contains("vừa bị xóa hay đổi tên") && errors.contains("không xóa hay đổi tên"),
            "\(errors)"
        )
        #expect(!errors.contains("dung lượng") && !errors.contains(".sangkien-") && !errors.contains("/proc/"))
        #expect(try folder.names() == [])
    }
}
