import SangkienFiles
import TestKit

/// `check` of small files in many shapes: what it takes in memory, beside four times the text and 64 MB.
struct MemoryRuns {
    /// The release binary, and this program.
    let program: String
    let benchmarks: String
    /// Where inputs go.
    let folder: String

    static let titles = ["text MB", "s", "cpu s", "peak MB", "law MB", "x law"]

    /// How many rows or entries a shape has.
    private static let size = 300_000

    func print() throws {
        for shape in MemoryShape.allCases {
            let input = "\(folder)/\(shape.rawValue)"
            _ = try Figures.measure([benchmarks, "shape", input, shape.rawValue, String(Self.size)])
            let run = try Figures.measure([program, "check", input, "--format", "json", "--quiet"], isSilent: true, highest: 2)
            let text = Double(FileSystem.size(of: input) ?? 0) / 1e6
            let law = 4 * text + 64
            let numbers = [text, run.wall, run.cpu, run.peakMB, law, run.peakMB / law]
            Swift.print(Columns.line(shape.rawValue, numbers.map(Columns.decimal)))
        }
    }
}
