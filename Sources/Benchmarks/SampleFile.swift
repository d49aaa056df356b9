import SangkienFiles

/// Files to be read, each made in a process of its own: what is started from a process counts the memory that it began with.
enum SampleFile: String {
    /// A workbook whose texts are shared, or stand in the cells.
    case shared, inline
    /// Text of rows that repeat the same prose.
    case csv, json
    /// CSV of `CheckRuns`, whose prose is another in each row.
    case province

    /// Makes the file by running `program`, which is this one.
    func make(_ path: String, rows: Int, program: String) throws {
        _ = try Figures.measure([program, "sample", path, rawValue, String(rows)])
    }

    /// Makes the file in this process; of a province, its prose follows from `seed`.
    func write(_ path: String, rows: Int, seed: UInt64 = 75) throws {
        switch self {
        case .shared, .inline: try SheetSample(isInline: self == .inline, rows: rows).write(to: path, cores: 2)
        case .csv: try FileSystem.write(SampleTable.csv(rows: rows), to: path)
        case .json: try FileSystem.write(SampleTable.json(rows: rows), to: path)
        case .province: try FileSystem.write(CheckRuns.table(rows: rows, seed: seed), to: path)
        }
    }
}
