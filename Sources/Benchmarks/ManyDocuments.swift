import SangkienFiles
import TemplateEngine

/// Many documents of ten rows, timed in this process beside a plain loop that deflates and writes the same bytes.
struct ManyDocuments {
    let format: DocumentFormat
    let count: Int
    /// Where documents go.
    let folder: String

    static let titles = ["documents", "s", "cpu s", "floor cpu", "ratio", "per cpu s", "peak MB", "XML KB", "out KB"]
    private static let rows = 10

    /// Prints one line: the least seconds of several runs, the ratio of processor time, and how many documents a second of one core makes.
    func print() throws {
        let template = try Subject.template(format)
        let pool = RowPool()
        let write = { (paths: [String]) in
            for (index, path) in paths.enumerated() {
                try template.write(pool.document(rows: Self.rows, from: index * Self.rows), to: path)
            }
        }
        let paths = try freshPaths()
        try write(paths)
        let peak = Figures.ownPeakMB()
        let documents = try paths.map { try (content: Subject.content(of: $0, format), file: FileSystem.read($0)) }
        let floor = { (paths: [String]) in
            for (document, path) in zip(documents, paths) {
                if format != .html { _ = Floor.deflatedCount(document.content, level: Subject.level(ofPart: document.content.count)) }
                Floor.write(document.file, to: path)
            }
        }
        var ours: [Time] = []
        var floors: [Time] = []
        for _ in 0..<5 {
            let (own, plain) = (try freshPaths(), try freshPaths())
            ours.append(try Figures.time { try write(own) })
            floors.append(Figures.time { floor(plain) })
        }
        let numbers = [
            ours.least.wall, ours.least.cpu, floors.least.cpu, ours.least.cpu / floors.least.cpu, Double(count) / ours.least.cpu, peak,
            Double(documents[0].content.count) / 1e3, Double(documents[0].file.count) / 1e3,
        ]
        Swift.print(Columns.line("many \(format.rawValue)", [String(count)] + numbers.map(Columns.decimal)))
    }

    /// Where one run's documents go.
    private func freshPaths() throws -> [String] {
        let place = try Bench.freshPlace(in: folder)
        try FileSystem.makeFolder(place)
        return (0..<count).map { "\(place)/\($0).\(format.rawValue)" }
    }
}
