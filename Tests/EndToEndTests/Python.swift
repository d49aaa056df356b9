import Foundation
import Testing

/// Python and the modules that the tests judge by: Debian's, and those that `.ci/install-python` put below `.build`.
enum Python {
    /// Where `.ci/install-python` puts the modules that Debian does not have.
    static let modules = Place.package.appending(path: ".build/python").path

    /// The first interpreter that has all these modules; nil when none has.
    static func having(_ names: String...) -> URL? {
        let candidates = [Place.tool("python3"), URL(filePath: "/usr/bin/python3")].compactMap(\.self)
        return candidates.first { python in
            guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
            let imports = names.map { "import \($0)" }.joined(separator: "\n")
            guard let process = try? CommandLineTool.prepared(python, ["-c", imports], environment: environment) else { return false }
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            guard (try? process.run()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }

    /// Runs a script of this folder.
    static func run(_ python: URL, _ script: String, _ arguments: [String]) async throws -> Outcome {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try await CommandLineTool.run(python, [folder.appending(path: script).path] + arguments, environment: environment)
    }

    private static let environment: [String: String?] = ["PYTHONPATH": modules, "PYTHONDONTWRITEBYTECODE": "1"]
}
