import Glibc
import SangkienArchive
import SangkienFiles
import TemplateEngine

/// One document of many rows, timed in this process beside its floor.
///
/// The rows are looked up when they are asked for, so what memory grows by is the engine's.
struct OneDocument {
    let format: DocumentFormat
    let rows: Int
    /// Where documents go.
    let folder: String

    static let titles = ["rows", "s", "cpu s", "floor cpu", "ratio", "peak MB", "XML MB", "out MB", "of zlib6", "s \(cores)"]

    /// How many cores the last column uses: all.
    private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// Prints one line: the least seconds of several runs, the ratio of processor time, and the peak before the floor's bytes came into memory.
    func print() throws {
        let template = try Subject.template(format)
        let values = RowPool().document(rows: rows)
        let path = "\(folder)/one.\(format.rawValue)"
        var ours = [try Figures.time { try template.write(values, to: path) }]
        let peak = Figures.ownPeakMB()
        let bytes = try Subject.content(of: path, format)
        var floors: [Time] = []
        for _ in 0..<(rows > 20_000 ? 3 : 5) {
            ours.append(try Figures.time { try template.write(values, to: path) })
            floors.append(Figures.time { floor(bytes) })
        }
        var shared: [Time] = []
        for _ in floors { shared.append(try Figures.time { try template.write(values, to: path, cores: Self.cores) }) }
        let written = try FileSystem.read(path).count
        let smallest = format == .html ? bytes.count : Floor.deflatedCount(bytes, level: 6)
        let numbers = [
            ours.least.wall, ours.least.cpu, floors.least.cpu, ours.least.cpu / floors.least.cpu, peak, Double(bytes.count) / 1e6,
            Double(written) / 1e6,
            Double(written) / Double(smallest), shared.least.wall,
        ]
        Swift.print(Columns.line("one \(format.rawValue)", [String(rows)] + numbers.map(Columns.decimal)))
    }

    private func floor(_ bytes: [UInt8]) {
        let path = "\(folder)/floor.\(format.rawValue)"
        if format == .html { return Floor.copy(bytes, to: path) }
        _ = Floor.deflate(bytes, level: Subject.level(ofPart: bytes.count), to: path)
    }
}

/// The template that is filled: the seven-column form of the programme in the repository.
enum Subject {
    static func template(_ format: DocumentFormat) throws -> BoundTemplate {
        try Template.load("Templates/75-nghin-sang-kien-2021/tong-hop-tom-tat/\(format.rawValue)").bound(to: RowPool.schema)
    }

    /// The bytes of the part that holds the rows, or of the page.
    static func content(of path: String, _ format: DocumentFormat) throws -> [UInt8] {
        if format == .html { return try FileSystem.read(path) }
        let limits = ZipLimits(maxMemberBytes: 4 << 30, maxTotalBytes: 4 << 30, maxHeldBytes: 4 << 30, maxArchiveBytes: 1 << 30)
        return try ZipReader(path: path, limits: limits).read(format == .docx ? "word/document.xml" : "content.xml")
    }

    /// The level at which zlib deflates a part of so many bytes for the floor, as the engine does without faster libraries.
    static func level(ofPart count: Int) -> Int32 {
        count > 1 << 20 ? 3 : 6
    }
}
