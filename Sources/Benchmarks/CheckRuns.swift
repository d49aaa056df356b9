import SangkienFiles
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
            let runs = try quickest([[benchmarks, "scan", input], check, check + ["--jobs", "1"]])
            let (scan, whole, single) = (runs[0], runs[1], runs[2])
            let megabytes = Double(FileSystem.size(of: input) ?? 0) / 1e6
            let numbers = [
                whole.wall, whole.cpu, single.wall, whole.peakMB, megabytes, scan.wall, whole.wall / scan.wall, whole.peakMB / megabytes,
            ]
            Swift.print(Columns.line("check", [String(rows)] + numbers.map(Columns.decimal)))
        }
    }

    /// The quickest of three runs of each command; they take turns, as a shared machine is quicker at one moment than at another.
    private func quickest(_ commands: [[String]]) throws -> [Figures] {
        var best = try commands.map { try Figures.measure($0) }
        for _ in 0..<2 {
            for (place, command) in commands.enumerated() {
                let run = try Figures.measure(command)
                if run.wall < best[place].wall { best[place] = run }
            }
        }
        return best
    }

    /// A table of `rows` initiatives in dossiers of ten.
    static func table(rows: Int, seed: UInt64 = 75) -> [UInt8] {
        let changes = Dictionary(uniqueKeysWithValues: copies(among: rows).map { ($0.row, $0.percent) })
        var prose = InitiativeProse(seed: seed)
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
