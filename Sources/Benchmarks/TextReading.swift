import Records
import SangkienFiles

/// Reading CSV and JSON into a table, beside counting the file's bytes and beside Python's `csv` and `json` on the same file in the same run.
struct TextReading {
    static let titles = ["rows", "s", "cpu s", "peak MB", "file MB", "MB/s", "count s", "Python s", "its cpu", "x faster"]

    /// The program itself, which reads in a process of its own.
    let program: String
    let folder: String

    private static let rows = 75_000

    /// Prints a line for each kind of text.
    func print() throws {
        Swift.print(Columns.head("read text", Self.titles))
        for kind in [SampleFile.csv, .json] {
            let path = "\(folder)/bang.\(kind)"
            try kind.make(path, rows: Self.rows, program: program)
            _ = try Figures.measure([program, "table", path, kind.rawValue], showsOutput: true)
        }
    }

    /// Reads the file at `path` several times in turn with Python, as a shared machine is quicker at one moment than at another, and prints
    /// one line.
    static func printLine(_ path: String, kind: String) throws {
        var ours = [try Figures.time { try read(path) }]
        let peak = Figures.ownPeakMB()
        var counts: [Time] = []
        var pythons: [Time] = []
        for _ in 0..<3 {
            ours.append(try Figures.time { try read(path) })
            PythonReader.time(path, kind: kind).map { pythons.append($0) }
            counts.append(try Figures.time { _ = try FileSystem.read(path).count { $0 == 0x0A } })
        }
        let megabytes = Double(try FileSystem.read(path).count) / 1e6
        let numbers = [ours.least.wall, ours.least.cpu, peak, megabytes, megabytes / ours.least.wall, counts.least.wall]
        let python = pythons.isEmpty ? nil : pythons.least
        let peer = python.map { [$0.wall, $0.cpu, $0.cpu / ours.least.cpu].map(Columns.decimal) } ?? ["-", "-", "-"]
        Swift.print(Columns.line(kind, [String(rows)] + numbers.map(Columns.decimal) + peer))
        if python == nil { Swift.print("  without Python: install python3") }
    }

    private static func read(_ path: String) throws {
        let headings = Set(SampleTable.headings)
        let tables = try TableReader.tables(FileSystem.read(path), file: path) { headings.contains($0) }
        precondition(tables[0].records.count == rows, "every row is a record")
    }
}

/// Python's own readers of CSV and JSON, which are written in C.
enum PythonReader {
    private static let scripts = [
        "csv": "list(csv.reader(open(sys.argv[1], encoding='utf-8', newline='')))",
        "json": "json.load(open(sys.argv[1], encoding='utf-8'))",
    ]

    /// The less of two runs, taken within Python, so that its start does not count, nor that memory is new at first; nil where there is
    /// none.
    static func time(_ path: String, kind: String) -> Time? {
        guard let script = scripts[kind] else { return nil }
        let result = "\(path).seconds"
        let program = """
            import csv, json, sys, time
            runs = []
            for _ in range(2):
                start = time.perf_counter(), time.process_time()
                \(script)
                runs.append((time.perf_counter() - start[0], time.process_time() - start[1]))
            open(sys.argv[2], 'w').write(' '.join(str(int(min(kind) * 1e6)) for kind in zip(*runs)))
            """
        guard let run = try? Figures.measure(["/usr/bin/env", "python3", "-c", program, path, result], isSilent: true), run.status == 0,
            let bytes = try? FileSystem.read(result)
        else { return nil }
        let microseconds = String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { Double($0) }
        return microseconds.count == 2 ? Time(wall: microseconds[0] / 1e6, cpu: microseconds[1] / 1e6) : nil
    }
}
