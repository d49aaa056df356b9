import Dossiers
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// The list of what a run made, schema `sangkien.manifest/2` (README, “generate”).
enum Manifest {
    /// Its name in the output folder.
    static let name = "manifest.json"

    /// - Throws: `DiagnosticError` with `manifestForeign` when what has the manifest's name in `folder` is not ours.
    static func requireOurs(in folder: SeenFolder) throws(DiagnosticError) {
        guard folder.isTaken(name) else { return }
        guard let beginning = folder.beginning(of: name, count: 256), isOurs(beginning) else {
            throw DiagnosticError(Diagnostic(.manifestForeign, at: SourceLocation(file: folder.path + "/" + name)))
        }
    }

    /// Removes the manifest of an earlier run.
    ///
    /// - Throws: `DiagnosticError` with `manifestForeign` when what has its name is not ours, or when it cannot be removed.
    static func remove(from output: StagedFolder) throws(DiagnosticError) {
        try requireOurs(in: output.seen)
        do {
            try output.removeFile(name)
        } catch {
            throw DiagnosticError(error.unwritable(error.path))
        }
    }

    /// Whether a file that begins like this is a manifest of any version, whoever has laid it out anew.
    private static func isOurs(_ beginning: [UInt8]) -> Bool {
        let text = beginning.filter { $0 > 0x20 }
        return text.starts(with: Array(#"{"schema":"sangkien.manifest/"#.utf8))
    }

    /// What the list of one part says of itself (phần của lượt lập): which part of which run, and the places of documents in the whole list.
    struct Part: Sendable {
        let shard: Shard
        /// `RunIdentity`.
        let run: String
        fileprivate let places: [String: Int]

        /// A part of the run called `run`, all of which makes `paths`.
        init(_ shard: Shard, of run: String, _ paths: [String]) {
            (self.shard, self.run) = (shard, run)
            places = Dictionary(paths.enumerated().map { ($1, $0) }) { first, _ in first }
        }
    }

    /// The list; of a part of a run, with what tells it from others.
    static func bytes(
        documents: [GeneratedDocument],
        skipped: [SkippedDossier],
        verdicts: [PlannedVerdict],
        part: Part? = nil
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", "sangkien.manifest/2")
            if let part {
                json.key("part")
                json.object { json in
                    json.member("number", part.shard.number)
                    json.member("count", part.shard.count)
                    json.member("run", part.run)
                }
            }
            json.key("documents")
            json.array { json in
                for document in documents { write(document, place: part?.places[document.path], &json) }
            }
            json.key("skipped")
            json.array { json in
                for dossier in skipped { write(dossier, &json) }
            }
            json.key("verdicts")
            json.array { json in
                for verdict in verdicts { write(verdict, &json) }
            }
        }
        return json.bytes
    }

    private static func write(_ document: GeneratedDocument, place: Int?, _ json: inout JSONWriter) {
        json.object { json in
            if let place { json.member("place", place) }
            json.member("path", document.path)
            json.member("form", document.form)
            json.member("format", document.format)
            json.member("dossier", document.dossier)
            if let initiative = document.initiative { json.member("initiative", initiative) }
            json.member("initiatives", document.initiatives)
            json.member("bytes", document.bytes)
            json.member("sha256", document.sha256)
            if let key = document.key { json.member("key", key) }
        }
    }

    private static func write(_ planned: PlannedVerdict, _ json: inout JSONWriter) {
        json.object { json in
            json.member("dossier", planned.dossier)
            json.member("verdict", planned.verdict.rawValue)
            json.member("eligible", planned.eligible)
            json.key("others")
            json.array { json in
                for other in planned.others {
                    json.object { json in
                        json.member("number", other.place)
                        json.member("verdict", other.verdict.rawValue)
                        json.key("codes")
                        json.array { json in
                            for code in other.codes { json.value(code) }
                        }
                    }
                }
            }
        }
    }

    private static func write(_ skipped: SkippedDossier, _ json: inout JSONWriter) {
        json.object { json in
            json.member("dossier", skipped.dossier)
            json.member("reason", skipped.reason)
        }
    }
}
