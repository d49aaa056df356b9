#if Desk
import Foundation
import Testing

/// Other people's programs, which the tests of the desk ask.
enum OutsideTool {
    /// What `program` (a path) writes to its output; a failure of it fails the test.
    static func output(_ program: String, _ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program)")
        return bytes
    }
}
#endif
