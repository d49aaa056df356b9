import Files
import TestKit

/// `check` of a whole province: 75,000 initiatives in dossiers of ten, near-duplicates included, beside a plain scan of the same file.
///
/// The prose is different in every row, but for one row in fifty: a copy of the one 25 rows above with up to 29 % of its words changed.
struct CheckRuns {
    /// The release binary, and this program.
    let program: String
    let benchmarks: String
    /// Where inputs and reports go.
    let folder: String

    static let titles = ["rows", "s", "cpu s", "s 1 core", "peak MB", "in MB", "scan s", "x scan", "x size"]

    func print() throws {
        for rows in [7_500, 75_000] {
            let input = "\(folder)/check-\(rows).csv"
            try SampleFile.province.make(input, rows: rows, program: benchmarks)
            let check = [program, "check", input, "--format", "json", "-o", "\(folder)/check.json", "--quiet", "--as-of", "22/4/2021"]
            let scans = try runs([benchmarks, "scan", input])
            let whole = try runs(check)
            let single = try runs(check + ["--jobs", "1"])
            let megabytes = Double(FileSystem.size(of: input) ?? 0) / 1e6
            let numbers = [
                whole.wall, whole.cpu, single.wall, whole.peakMB, megabytes, scans.wall, whole.wall / scans.wall, whole.peakMB / megabytes,
            ]
            Swift.print(Columns.line("check", [String(rows)] + numbers.map(Columns.decimal)))
        }
    }

    /// The quickest of three runs.
    private func runs(_ command: [String]) throws -> Figures {
        let figures = try (0..<3).map { _ in try Figures.measure(command) }
        return figures.min { $0.wall < $1.wall } ?? figures[0]
    }

    /// A table of `rows` initiatives in dossiers of ten.
    static func table(rows: Int) -> [UInt8] {
        let changes = Dictionary(uniqueKeysWithValues: copies(among: rows).map { ($0.row, $0.percent) })
        var prose = InitiativeProse(seed: 75)
        var texts: [InitiativeProse.Text] = []
        for row in 0..<rows {
            texts.append(changes[row].map { prose.copy(of: texts[row - 25], changing: $0) } ?? prose.text())
        }
        return SampleTable.csv(rows: rows, prose: texts)
    }

    /// The rows (from 0) that are copies of the row 25 above them, and how many words in a hundred are changed.
    static func copies(among rows: Int) -> [(row: Int, percent: Int)] {
        stride(from: 49, to: rows, by: 50).map { ($0, $0 / 50 % 30) }
    }
}
