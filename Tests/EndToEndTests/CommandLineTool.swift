import Foundation
import Testing

/// Where things are: the package's folder, the built program, the tools that judge its output.
enum Place {
    /// The folder of `Package.swift`.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let templates = package.appending(path: "Templates")
    static let samples = package.appending(path: "Samples")
    static let sampleCSV = samples.appending(path: "ho-so-2021.csv")
    static let sampleJSON = samples.appending(path: "ho-so-2021.json")
    /// The published schemas lie beside the package, when they are there at all.
    static let schemas = package.deletingLastPathComponent().appending(path: "shared/schemas")

    /// The program stands beside the test bundle, wherever `--scratch-path` puts the two.
    static let program: URL = {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let folders = [bundle, Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0])].map { $0.deletingLastPathComponent() }
        let places = folders + [Bundle.main.bundleURL, package.appending(path: ".build/debug")]
        let programs = places.map { $0.appending(path: "sangkien") }
        return programs.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? programs[0]
    }()

    /// The tool called `name` on the search path.
    static func tool(_ name: String) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { URL(filePath: "\($0)/\(name)") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    static func has(_ tools: String...) -> Bool {
        tools.allSatisfy { tool($0) != nil }
    }

    static let hasSchemas = FileManager.default.fileExists(atPath: schemas.appending(path: "ooxml/wml.xsd").path)
    static let isRoot = getuid() == 0
}

/// What a finished process left.
struct Outcome: Sendable {
    /// The exit code; minus the signal's number when a signal ended it.
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(output))
    }
}

/// Lets only so many child processes run at once, so that the machine's memory suffices.
actor ProcessSlots {
    static let shared = ProcessSlots(4)
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) {
        free = count
    }

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// Runs programs: the built one and the tools that judge its output.
enum CommandLineTool {
    /// Runs `sangkien`; `environment` overrides, nil removes.
    static func run(
        _ arguments: String...,
        environment: [String: String?] = [:],
        input: [UInt8] = [],
        from folder: URL? = nil
    ) async throws -> Outcome {
        try await run(Place.program, arguments, environment: environment, input: input, from: folder)
    }

    /// Runs the tool called `name`.
    static func tool(_ name: String, _ arguments: [String], from folder: URL? = nil) async throws -> Outcome {
        try await run(try #require(Place.tool(name)), arguments, from: folder)
    }

    /// Runs any program.
    static func run(
        _ program: URL,
        _ arguments: [String],
        environment: [String: String?] = [:],
        input: [UInt8] = [],
        from folder: URL? = nil
    ) async throws -> Outcome {
        try await withTemporaryFolder { streams in
            let process = try prepared(program, arguments, environment: environment, from: folder)
            let files = try ["in", "out", "err"]
                .map { name in
                    let file = streams.appending(path: name)
                    try Data(name == "in" ? input : []).write(to: file)
                    return file
                }
            await ProcessSlots.shared.take()
            let result = await Result { () async throws in
                try await withStreams(of: process, files) { try await finish(process) }
            }
            await ProcessSlots.shared.give()
            try result.get()
            return Outcome(
                status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
                output: Array(try Data(contentsOf: files[1])),
                errors: withoutProgress(String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
            )
        }
    }

    /// Messages without the lines that tell every five seconds how far a run is: a busy machine must not change what a test sees.
    ///
    /// `ProgressDisplayTests` look at those lines.
    private static func withoutProgress(_ errors: String) -> String {
        errors.replacing(/(?m)^[^\n]+: [\d.,]+\/[\d.,]+ \(\d+%\)[^\n]*\n/, with: "")
            .replacing(/(?m)^[^\n]+, đã \d+ (giây|phút|giờ)[^\n]*\n/, with: "")
    }

    /// Opens the three streams for as long as `body` runs.
    ///
    /// Only what runs has files open: all tests begin at once, and with some 1,300 open files Foundation's `Process.run` reads
    /// behind its list of them and crashes.
    private static func withStreams(of process: Process, _ files: [URL], _ body: () async throws -> Void) async throws {
        let input = try FileHandle(forReadingFrom: files[0])
        let output = try FileHandle(forWritingTo: files[1])
        let errors = try FileHandle(forWritingTo: files[2])
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        let result = await Result(body)
        for stream in [input, output, errors] { try stream.close() }
        try result.get()
    }

    /// A process with the settings of the tests: no language, time zone or date of this machine leaks in.
    static func prepared(
        _ program: URL,
        _ arguments: [String],
        environment overrides: [String: String?] = [:],
        from folder: URL? = nil
    ) throws -> Process {
        var environment = ProcessInfo.processInfo.environment.filter { name, _ in
            !name.hasPrefix("SANGKIEN_") && !name.hasPrefix("LC_") && !["LANG", "LANGUAGE", "TZ", "SOURCE_DATE_EPOCH"].contains(name)
        }
        environment["SANGKIEN_TEMPLATES"] = Place.templates.path
        environment["LC_ALL"] = "C"
        for (name, value) in overrides { environment[name] = value }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder ?? Place.package
        return process
    }

    /// Starts `process` and waits for its end without holding a thread.
    static func finish(_ process: Process) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                done.resume(throwing: error)
            }
        }
    }
}

extension Result where Failure == any Error {
    /// The outcome of `body`, thrown errors included.
    init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

/// Calls `body` with a new folder that is removed afterwards.
func withTemporaryFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "sangkien-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}

/// The bytes of every file below `folder`, hidden ones included, by path relative to it.
func files(below folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let file = folder.appending(path: path)
        let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
        if !isFolder { files[path] = Array(try Data(contentsOf: file)) }
    }
    return files
}

extension URL {
    /// Writes `text` to a file of this name below the folder, and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        try file(name, Array(text.utf8))
    }

    /// Writes `bytes` to a file of this name below the folder, and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }
}
