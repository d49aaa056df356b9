import Files
import Glibc

/// `make bench`: times whole runs of the release binary on made-up data, each in a process of its own.
///
/// Prints wall and CPU seconds, peak memory and the throughput of the document's XML. Machines differ and are shared:
/// compare figures of one run with each other, not with another day's.
@main
enum Benchmarks {
    static func main() throws {
        let folder = "/tmp/sangkien-bench-\(getpid())"
        try FileSystem.makeFolder(folder)
        defer { FileSystem.removeFolder(folder) }
        let program = try executableFolder() + "/sangkien"
        print("case                         rows    wall s     cpu s   peak MB     in MB    out MB    MB/s in")
        for rows in [1_000, 10_000] {
            let input = "\(folder)/\(rows).csv"
            try FileSystem.write(SampleTable.csv(rows: rows), to: input)
            try run("check", rows, [program, "check", input, "--format", "json", "-o", "\(folder)/\(rows).json", "--quiet"], input, nil)
            let output = "\(folder)/out-\(rows)"
            for format in ["docx", "odt", "html"] {
                let arguments = [
                    program, "generate", input, "-o", output, "--format", format, "--per", "all", "--split", "0", "--include",
                    "all", "--quiet",
                ]
                try run("one \(format)", rows, arguments, input, "\(output)/toan-tinh/tong-hop-tom-tat.\(format)")
            }
        }
    }

    /// Where this program is; the release binary lies beside it.
    private static func executableFolder() throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// Runs a command five times and prints the median by wall time.
    private static func run(_ name: String, _ rows: Int, _ command: [String], _ input: String, _ output: String?) throws {
        var figures: [Figures] = []
        for _ in 0..<5 { figures.append(try Figures.measure(command)) }
        let median = figures.sorted { $0.wall < $1.wall }[2]
        let inputMB = megabytes(of: input)
        let outputMB = output.map(megabytes) ?? 0
        let cells = [
            column(median.wall), column(median.cpu), column(median.peakMB), column(inputMB), column(outputMB),
            column(inputMB / median.wall),
        ]
        print(padded(name, 24) + padded(String(rows), 9, right: true) + cells.joined())
    }

    private static func megabytes(of path: String) -> Double {
        Double((try? FileSystem.read(path).count) ?? 0) / 1e6
    }

    private static func column(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths % 100
        return padded("\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)", 10, right: true)
    }

    private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, width - text.count))
        return right ? fill + text : text + fill
    }
}
