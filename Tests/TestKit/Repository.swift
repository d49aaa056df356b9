import Foundation

/// The checkout the tests run in, and the program built from it.
package enum Repository {
    /// The checkout's folder.
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder `Templates`.
    package static let templates = root.appending(path: "Templates")

    /// The programme of 2021.
    package static let programme = templates.appending(path: "75-nghin-sang-kien-2021")

    /// The program `sangkien`, which stands beside the test bundle that is running.
    package static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "sangkien")
}

/// A folder of a test's own, removed with all in it when the test lets go of it.
package final class TemporaryFolder: Sendable {
    /// Its path.
    package let path: String

    /// Makes the folder.
    package init() throws {
        let url = URL(filePath: NSTemporaryDirectory()).appending(path: "sangkien-thu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of `name` in it.
    package func path(_ name: String) -> String {
        path + "/" + name
    }

    /// Writes a file, the folders above it made where needed.
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let url = URL(filePath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// The bytes of a file in it.
    package func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    }

    /// Everything in it, hidden files too, in byte order.
    package func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// A program that was run to its end.
package struct ProgramRun: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    /// Both streams as text.
    package var text: String {
        String(decoding: output, as: UTF8.self) + String(decoding: errors, as: UTF8.self)
    }

    /// Runs a program.
    ///
    /// `environment` is added to the little every program needs, and to what sanitizers need; nothing else is handed on.
    package static func run(
        _ program: URL,
        _ arguments: [String],
        in folder: String,
        environment: [String: String] = [:]
    ) throws -> ProgramRun {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(Sanitizers.environment) { $1 }
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files take any amount; a pipe that nobody empties would stop the program.
        let streams = try TemporaryFolder()
        try streams.write([], to: "out")
        try streams.write([], to: "err")
        process.standardOutput = FileHandle(forWritingAtPath: streams.path("out"))
        process.standardError = FileHandle(forWritingAtPath: streams.path("err"))
        try process.run()
        process.waitUntilExit()
        return ProgramRun(status: process.terminationStatus, output: try streams.read("out"), errors: try streams.read("err"))
    }
}
