import Glibc
import SangkienFiles
import TemplateEngine
import TestKit

/// `make bench`: reading, the engine and whole runs, each beside the least it could cost or beside its peers.
///
/// `Benchmarks [SECTION]` runs all sections or one; `Benchmarks turns CHECKOUT [json]` compares whole runs with another checkout's build. Each case is a process of its own, so that its peak memory is its own; those
/// processes are this program again with the words of `job`. Machines differ and are shared: compare figures of one run with each
/// other, not with another day's.
@main
enum Benchmarks {
    /// The sections in the order of the printed page.
    private static let sections: [(name: String, print: @Sendable (Bench) throws -> Void)] = [
        ("reading", reading), ("engine", engine), ("whole", whole), ("check", check), ("memory", memory), ("rates", rates),
    ]

    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if try job(words) { return }
        if words.first == "turns", words.count == 2 || (words.count == 3 && words[2] == "json") {
            let bench = try Bench()
            defer { FileSystem.removeFolder(bench.folder) }
            return try Turns(bench, old: words[1]).print(asJSON: words.count > 2)
        }
        let chosen = sections.filter { words.isEmpty || words == [$0.name] }
        guard !chosen.isEmpty else { return Swift.print("sections: " + sections.map(\.name).joined(separator: ", ")) }
        let bench = try Bench()
        defer { FileSystem.removeFolder(bench.folder) }
        for section in chosen { try section.print(bench) }
    }

    /// Runs one case; false when the words name none.
    private static func job(_ words: [String]) throws -> Bool {
        switch (words.first, words.count) {
        case ("scan", 2): Swift.print(try PlainScan.fieldCount(of: words[1]))
        case ("sample", 4):
            guard let sample = SampleFile(rawValue: words[2]), let rows = Int(words[3]) else { return false }
            try sample.write(words[1], rows: rows)
        case ("sample", 5):
            guard let sample = SampleFile(rawValue: words[2]), let rows = Int(words[3]), let seed = UInt64(words[4]) else { return false }
            try sample.write(words[1], rows: rows, seed: seed)
        case ("shape", 4):
            guard let shape = MemoryShape(rawValue: words[2]), let size = Int(words[3]) else { return false }
            try FileSystem.write(shape.bytes(size: size), to: words[1])
        case ("read", 3): try Reading.printLine(words[1], kind: words[2])
        case ("table", 3): try TextReading.printLine(words[1], kind: words[2])
        case ("one", 4), ("many", 4):
            guard let format = DocumentFormat(rawValue: words[1]), let count = Int(words[2]) else { return false }
            if words[0] == "one" {
                try OneDocument(format: format, rows: count, folder: words[3]).print()
            } else {
                try ManyDocuments(format: format, count: count, folder: words[3]).print()
            }
        default: return false
        }
        return true
    }

    // MARK: Sections

    private static func reading(_ bench: Bench) throws {
        try Reading(program: bench.program, folder: bench.folder).print()
        try TextReading(program: bench.program, folder: bench.folder).print()
    }

    private static func engine(_ bench: Bench) throws {
        Swift.print(Columns.head("one document", OneDocument.titles))
        for format in [DocumentFormat.docx, .odt, .html] {
            for rows in [1_000, 10_000, 75_000] {
                _ = try Figures.measure([bench.program, "one", format.rawValue, String(rows), bench.folder], showsOutput: true)
            }
        }
        Swift.print(Columns.head("documents of 10 rows", ManyDocuments.titles))
        for format in [DocumentFormat.docx, .odt, .html] {
            _ = try Figures.measure([bench.program, "many", format.rawValue, "1000", bench.folder], showsOutput: true)
        }
    }

    private static func whole(_ bench: Bench) throws {
        try WholeRuns(program: bench.command, benchmarks: bench.program, folder: bench.folder).print()
    }

    private static func memory(_ bench: Bench) throws {
        Swift.print(Columns.head("small files", MemoryRuns.titles))
        try MemoryRuns(program: bench.command, benchmarks: bench.program, folder: bench.folder).print()
    }

    private static func rates(_ bench: Bench) throws {
        try RateTables.print()
        RateTables.printRedaction()
    }

    private static func check(_ bench: Bench) throws {
        Swift.print(Columns.head("a province", CheckRuns.titles))
        try CheckRuns(program: bench.command, benchmarks: bench.program, folder: bench.folder).print()
        Swift.print(Columns.head("copies among 75,000", DuplicateRecall.titles))
        try DuplicateRecall.print(csv: CheckRuns.table(rows: 75_000))
    }
}

/// Where a benchmark finds its programs and puts its files.
struct Bench {
    /// This program.
    let program: String
    /// The release binary, which lies beside it.
    let command: String
    /// A new folder for inputs and outputs.
    let folder: String

    init() throws {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
        program = String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        command = "\(program[..<(program.lastIndex(of: "/") ?? program.startIndex)])/sangkien"
        folder = "/tmp/sangkien-bench-\(getpid())"
        try FileSystem.makeFolder(folder)
    }

    /// A path in the folder that nothing has yet, for the results of one run.
    ///
    /// Nothing is written where something was deleted, and nothing is deleted before all is measured: ext4 looks long for a number for a new file
    /// where many were freed in the last seconds.
    func freshPlace() throws -> String { try Self.freshPlace(in: folder) }

    /// The same in the folder of another process.
    static func freshPlace(in folder: String) throws -> String {
        let taken = Set(try FileSystem.names(in: folder))
        var number = taken.count
        while taken.contains("run-\(number)") || taken.contains("run-\(number).json") { number += 1 }
        return "\(folder)/run-\(number)"
    }
}
