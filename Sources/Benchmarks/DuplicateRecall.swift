import Dossiers
import SangkienDiagnostics
import TestKit

/// How many copies with a known share of changed words the comparison finds among all initiatives of a province (docs/duplicates.md).
///
/// The table is that of `CheckRuns`: one row in fifty is a copy of the row 25 above it, with 0 to 29 % of its words changed, left out or
/// followed by another one.
enum DuplicateRecall {
    static let titles = ["copies", "found", "%"]

    static func print(csv: [UInt8]) throws {
        let checking = try Checking(asOf: "2021-04-22")
        let found = Comparison(try checking.read(csv, file: "75000.csv").dossiers, checking.context).run()
        let rows = Set(found.filter { ["L201", "L202"].contains($0.code.id) }.compactMap { $0.location?.record })
        let copies = CheckRuns.copies(among: 75_000)
        for band in stride(from: 0, to: 30, by: 5) {
            let ofBand = copies.filter { band..<band + 5 ~= $0.percent }
            let hits = ofBand.count { rows.contains($0.row + 1) }
            line("\(band)–\(band + 4) % changed", ofBand.count, hits)
        }
        let innocent = 75_000 - 2 * copies.count
        let planted = Set(copies.flatMap { [$0.row + 1, $0.row - 24] })
        line("none changed, no copy", innocent, rows.subtracting(planted).count)
    }

    private static func line(_ name: String, _ count: Int, _ hits: Int) {
        let share = Double(hits) / Double(max(count, 1)) * 100
        Swift.print(Columns.line(name, [String(count), String(hits), Columns.decimal(share)]))
    }
}
