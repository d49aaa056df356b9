import Files
import Glibc
import TemplateEngine

/// `make bench`: what the engine costs beside the least it could cost, and whole runs of the release binary.
///
/// Each case is a process of its own, so that its peak memory is its own: `Benchmarks one|many FORMAT COUNT FOLDER`,
/// `Benchmarks sample|read PATH NAME FOLDER`, `Benchmarks reading`. Machines
/// differ and are shared: compare figures of one run with each other, not with another day's. `Benchmarks rates` prints how well
/// old encodings are recognised.
@main
enum Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.dropFirst() == ["rates"] { return try DetectionRates.print() }
        if arguments.count == 5, arguments[1] == "read" { return try Reading.printLine(arguments[2], kind: arguments[3]) }
        if arguments.count == 5, arguments[1] == "sample" { return try Reading.makeSample(arguments[2], kind: arguments[3]) }
        guard arguments.count == 5, let format = DocumentFormat(rawValue: arguments[2]), let count = Int(arguments[3]) else {
            return try all()
        }
        if arguments[1] == "many" {
            try ManyDocuments(format: format, count: count, folder: arguments[4]).print()
        } else {
            try OneDocument(format: format, rows: count, folder: arguments[4]).print()
        }
    }

    private static func all() throws {
        let folder = "/tmp/sangkien-bench-\(getpid())"
        try FileSystem.makeFolder(folder)
        defer { FileSystem.removeFolder(folder) }
        let program = try executable()
        try Reading(program: program, folder: folder).print()
        if CommandLine.arguments.dropFirst() == ["reading"] { return }
        Swift.print(Columns.head("one document", OneDocument.titles))
        for format in [DocumentFormat.docx, .odt, .html] {
            for rows in [1_000, 10_000, 75_000] {
                _ = try Figures.measure([program, "one", format.rawValue, String(rows), folder], showsOutput: true)
            }
        }
        Swift.print(Columns.head("documents of 10 rows", ManyDocuments.titles))
        for format in [DocumentFormat.docx, .odt, .html] {
            _ = try Figures.measure([program, "many", format.rawValue, "1000", folder], showsOutput: true)
        }
        let slash = program.lastIndex(of: "/") ?? program.startIndex
        try WholeRuns(program: program[..<slash] + "/sangkien", folder: folder).print()
    }

    /// This program's own path; the release binary lies beside it.
    private static func executable() throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
        return String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
