import SangkienFiles

/// Times whole runs of the release binary on made-up data: `check` and `generate`, five of each.
struct WholeRuns {
    /// The release binary.
    let program: String
    /// This program, which makes the inputs.
    let benchmarks: String
    /// Where inputs and outputs go.
    let folder: String

    func print() throws {
        Swift.print(Columns.head("whole runs", ["rows", "wall s", "cpu s", "peak MB", "in MB", "out MB", "MB/s in"]))
        for rows in [1_000, 10_000] {
            let input = "\(folder)/\(rows).csv"
            try SampleFile.csv.make(input, rows: rows, program: benchmarks)
            try run("check", rows, [program, "check", input, "--format", "json", "-o", "\(folder)/\(rows).json", "--quiet"], input, nil)
            for format in ["docx", "odt", "html"] {
                let arguments = [
                    program, "generate", input, "-o", "OUT", "--format", format, "--per", "all", "--split", "0", "--include",
                    "all", "--quiet",
                ]
                try run("one \(format)", rows, arguments, input, "toan-tinh/tong-hop-tom-tat.\(format)")
            }
        }
    }

    /// Runs a command five times, each time with a fresh place for `OUT`, and prints the median by wall time; `output` is what it makes there.
    private func run(_ name: String, _ rows: Int, _ command: [String], _ input: String, _ output: String?) throws {
        var figures: [Figures] = []
        var place = folder
        for _ in 0..<5 {
            place = try Bench.freshPlace(in: folder)
            figures.append(try Figures.measure(command.map { $0 == "OUT" ? place : $0 }))
        }
        let median = figures.sorted { $0.wall < $1.wall }[2]
        let inputMB = megabytes(of: input)
        let numbers = [
            median.wall, median.cpu, median.peakMB, inputMB, output.map { megabytes(of: "\(place)/\($0)") } ?? 0, inputMB / median.wall,
        ]
        Swift.print(Columns.line(name, [String(rows)] + numbers.map(Columns.decimal)))
    }

    private func megabytes(of path: String) -> Double {
        Double(FileSystem.size(of: path) ?? 0) / 1e6
    }
}
