import Foundation
import TestKit
import Testing

/// A run of the program that can be looked at, stopped and signalled while it works.
final class BackgroundRun {
    private let process = Process()
    private let streams: TemporaryFolder

    /// Starts `program` with little in its environment besides `environment`; `output` and `errors` stand for
    /// files of its own.
    init(
        _ arguments: [String],
        program: URL = Repository.executable,
        environment: [String: String] = [:],
        input: Any = FileHandle.nullDevice,
        output: FileHandle? = nil,
        errors: FileHandle? = nil
    ) throws {
        streams = try TemporaryFolder()
        for name in ["out", "err"] { try streams.write([], to: name) }
        process.executableURL = program
        process.arguments = arguments
        process.environment = Faults.environment.merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output ?? FileHandle(forWritingAtPath: streams.path("out"))
        process.standardError = errors ?? FileHandle(forWritingAtPath: streams.path("err"))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Its process number.
    var id: Int32 { process.processIdentifier }

    /// Whether it has not ended yet.
    var isRunning: Bool { process.isRunning }

    /// What it has written to standard error.
    var errors: String {
        get throws { String(decoding: try streams.read("err"), as: UTF8.self) }
    }

    /// What it has written to standard output.
    var output: [UInt8] {
        get throws { try streams.read("out") }
    }

    /// Waits until `condition` holds; false when the run ended before.
    func wait(until condition: () -> Bool) -> Bool {
        while process.isRunning {
            if condition() { return true }
            usleep(300)
        }
        return false
    }

    /// Waits until `count` documents stand in `folder`, and stops the run there; false when it ended before.
    func stop(in folder: String, after count: Int) -> Bool {
        wait(until: { Faults.documents(in: folder).count >= count }) && Faults.pause(id)
    }

    /// Sends it a signal.
    func signal(_ number: Int32) {
        kill(process.processIdentifier, number)
    }

    /// Waits for its end: the exit code, or minus the number of the signal that ended it.
    func finish() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}

/// What the tests of faults share.
enum Faults {
    /// Whether tests that take minutes run too (`make stress`).
    static let isStress = ProcessInfo.processInfo.environment["STRESS"] != nil
    /// The samples' table.
    static let sample = Repository.root.appending(path: "Samples/ho-so-2021.csv").path(percentEncoded: false)
    /// The day at which runs are compared.
    static let day = ["--as-of", "30/4/2021"]
    /// The environment of a run.
    static let environment = [
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false),
    ]
    .merging(Sanitizers.environment) { $1 }

    /// Stops process `id` and waits until each of its threads stands still, which SIGSTOP only asks for; false when it ended before.
    static func pause(_ id: Int32) -> Bool {
        kill(id, SIGSTOP)
        while true {
            let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
            let states = threads.compactMap { thread -> Character? in
                // “12 (sangkien) T 1 …”: the state follows the name, which may hold anything.
                let line = try? String(contentsOfFile: "/proc/\(id)/task/\(thread)/stat", encoding: .utf8)
                return line?.split(separator: ")").last?.first { $0 != " " }
            }
            if states.isEmpty || states.contains(where: { "ZX".contains($0) }) { return false }
            if states.count == threads.count && states.allSatisfy({ "Tt".contains($0) }) { return true }
            usleep(300)
        }
    }

    /// The documents in `folder` under their own names, relative to it.
    static func documents(in folder: String) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter { path in [".docx", ".odt", ".html"].contains { path.hasSuffix($0) } && !path.hasPrefix(".") }.sorted()
    }

    /// The hidden entries of `folder`.
    static func hidden(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix(".") }
    }

    /// The documents that the manifest in `folder` lists; nil when there is none.
    static func listed(in folder: String) throws -> [String]? {
        struct Manifest: Decodable {
            struct Document: Decodable { let path: String }
            let documents: [Document]
        }
        guard let data = FileManager.default.contents(atPath: folder + "/manifest.json") else { return nil }
        return try JSONDecoder().decode(Manifest.self, from: data).documents.map(\.path).sorted()
    }

    /// The samples' documents as one undisturbed run makes them, by path.
    static let whole: Result<[String: [UInt8]], any Error> = Result {
        let folder = try TemporaryFolder()
        _ = try run(["generate", sample, "-o", folder.path("ra"), "--quiet"] + day)
        let paths = documents(in: folder.path("ra"))
        return Dictionary(uniqueKeysWithValues: try paths.map { ($0, try folder.read("ra/" + $0)) })
    }

    /// Runs the program to its end.
    static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> (status: Int32, errors: String) {
        let run = try BackgroundRun(arguments, environment: environment)
        return (run.finish(), try run.errors)
    }

    /// Runs a shell script to its end, with the program as `$0`.
    static func shell(_ script: String, _ arguments: [String]) throws -> (status: Int32, errors: String) {
        let program = Repository.executable.path(percentEncoded: false)
        let run = try BackgroundRun(["-c", script, program] + arguments, program: URL(filePath: "/bin/sh"))
        return (run.finish(), try run.errors)
    }

    /// The shim that makes the system fail (`Shim/faults.c`), compiled once; nil where there is no C compiler.
    static let shim: String? = {
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shim/faults.c").path(percentEncoded: false)
        let library = FileManager.default.temporaryDirectory.appending(path: "sangkien-faults-\(UUID().uuidString).so")
        let path = library.path(percentEncoded: false)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "$(command -v clang || command -v cc) -shared -fPIC -O1 -o \"$0\" \"$1\" -ldl", path, source]
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? path : nil
    }()
}
