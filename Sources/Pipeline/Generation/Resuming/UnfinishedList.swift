import Records
import SangkienDiagnostics
import SangkienFiles

/// What a run has made so far (danh sách chưa xong): a line for each document once it is there, schema `sangkien.unfinished/1`.
///
/// It is there as long as a run lives, or after one that was interrupted; `manifest.json` comes only at the end and takes its place. It begins
/// with what earlier runs made, because those documents are there until they are replaced.
final class UnfinishedList: Sendable {
    /// Its name in the output folder.
    static let name = "chua-xong.jsonl"

    private let file: GrowingFile?

    /// Begins the list in `output`, with number `index` for the hidden file; something else of its name is left alone, and no list is kept then.
    ///
    /// - Throws: `DiagnosticError` with `outputFolderUnwritable`.
    init(after earlier: EarlierPapers, in output: StagedFolder, index: Int) throws(DiagnosticError) {
        guard !output.seen.isTaken(Self.name) || Self.isOurs(in: output.seen) else {
            file = nil
            return
        }
        do {
            var bytes = Self.line { $0.member("schema", "sangkien.unfinished/1") }
            for paper in earlier.papers {
                bytes += Self.line { json in
                    json.member("path", paper.path)
                    if let digest = paper.digest { json.member("sha256", digest) }
                    if let key = paper.key { json.member("key", key) }
                }
            }
            try output.write(bytes, index: index, as: Self.name)
            file = output.growing(Self.name)
        } catch {
            throw DiagnosticError(error.unwritable(error.path))
        }
    }

    /// Adds a document that has just come.
    func add(_ document: GeneratedDocument) {
        file?
            .add(
                Self.line { json in
                    json.member("path", document.path)
                    json.member("sha256", document.sha256)
                    if let key = document.key { json.member("key", key) }
                }
            )
    }

    /// Ends the list: the manifest has come.
    func end(in output: StagedFolder) {
        // Where it cannot be removed it still tells the truth.
        if file != nil { try? output.removeFile(Self.name) }
    }

    /// What the list in `output` says; nothing where there is none of ours.
    ///
    /// A line that was cut is left out.
    static func papers(in output: SeenFolder) -> [EarlierPapers.Paper] {
        guard isOurs(in: output), let bytes = output.contents(of: name, limit: Budgets.standard.text) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
            .compactMap { line in
                (try? JSONTree.read(Array(line), file: name)).flatMap { EarlierPapers.Paper($0.value) }
            }
    }

    private static func isOurs(in output: SeenFolder) -> Bool {
        output.beginning(of: name, count: 64)?.starts(with: Array(#"{"schema":"sangkien.unfinished/"#.utf8)) ?? false
    }

    private static func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(indented: false)
        json.object(body)
        return json.bytes.filter { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
    }
}
