import Glibc
import SangkienFiles
import Spreadsheets

/// Reading a workbook, beside counting its file's bytes and beside calamine on the same file in the same run.
struct Reading {
    static let titles = ["rows", "s", "cpu s", "peak MB", "text MB", "MB/s", "count s", "calamine", "its cpu", "its peak"]

    /// The program itself, which reads in a process of its own.
    let program: String
    let folder: String

    private static let rows = 75_000

    /// Prints a line for each kind of workbook.
    func print() throws {
        Swift.print(Columns.head("read workbook", Self.titles))
        for kind in [SampleFile.shared, .inline] {
            let path = "\(folder)/\(kind).xlsx"
            try kind.make(path, rows: Self.rows, program: program)
            _ = try Figures.measure([program, "read", path, kind.rawValue], showsOutput: true)
        }
    }

    /// Reads the workbook at `path` several times, and prints one line.
    static func printLine(_ path: String, kind: String) throws {
        var text = 0
        var ours = [try Figures.time { text = try read(path) }]
        let peak = Figures.ownPeakMB()
        var counts: [Time] = []
        for _ in 0..<3 {
            ours.append(try Figures.time { text = try read(path) })
            counts.append(Figures.time { count(path) })
        }
        let megabytes = Double(text) / 1e6
        let numbers = [ours.least.wall, ours.least.cpu, peak, megabytes, megabytes / ours.least.wall, counts.least.wall]
        let peer = Calamine.figures(path)
        let words = peer.map { [$0.wall, $0.cpu, $0.peakMB].map(Columns.decimal) } ?? ["-", "-", "-"]
        Swift.print(Columns.line(kind, [String(rows)] + numbers.map(Columns.decimal) + words))
        if peer == nil { Swift.print("  without calamine: " + Calamine.hint) }
    }

    /// How many bytes of text all cells have.
    private static func read(_ path: String) throws -> Int {
        var bytes = 0
        let workbook = try Workbook(path: path)
        _ = try workbook.rows(of: 0) { row in
            for cell in row.cells { bytes += cell.text.utf8.count }
            return true
        }
        return bytes
    }

    /// Reads the file's bytes and counts the line feeds among them: the least that reading can cost.
    private static func count(_ path: String) {
        guard let bytes = try? FileSystem.read(path) else { return }
        precondition(bytes.count(where: { $0 == 0x0A }) >= 0)
    }
}

/// The fastest known reader of workbooks, where Python and `python-calamine` are installed.
enum Calamine {
    static let hint = "pip install python-calamine"

    private static let script = """
        import sys
        from python_calamine import CalamineWorkbook
        rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
        sys.exit(0 if rows else 1)
        """

    /// The least of several runs, less what starting Python and loading the module takes; nil where it is not installed.
    static func figures(_ path: String) -> (wall: Double, cpu: Double, peakMB: Double)? {
        let python = ["/usr/bin/env", "python3", "-c"]
        guard let start = least(python + ["from python_calamine import CalamineWorkbook"], runs: 3),
            let whole = least(python + [script, path], runs: 3)
        else { return nil }
        return (whole.wall - start.wall, whole.cpu - start.cpu, whole.peakMB)
    }

    private static func least(_ command: [String], runs: Int) -> (wall: Double, cpu: Double, peakMB: Double)? {
        var all: [Figures] = []
        for _ in 0..<runs {
            guard let run = try? Figures.measure(command, isSilent: true), run.status == 0 else { return nil }
            all.append(run)
        }
        return (all.map(\.wall).min() ?? 0, all.map(\.cpu).min() ?? 0, all.map(\.peakMB).max() ?? 0)
    }
}
