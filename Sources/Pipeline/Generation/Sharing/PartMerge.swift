import Dossiers
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Joins the parts of a run (gộp các phần): its documents in one folder, with the manifest of an undisturbed run.
package enum PartMerge {
    /// What came of joining.
    package struct Outcome: Sendable {
        /// Relative to the output folder, in the order of the manifest.
        package let documents: [GeneratedDocument]
        /// What went wrong or was moved aside; with an error, there is no manifest.
        package let findings: [Diagnostic]
    }

    /// Copies the documents of the parts in `folders` into `output`, each compared with its list on the way, on at most `jobs` cores, and then
    /// writes the manifest; what an earlier run left in `output` is set aside as `generate` does, in a folder of the day `day`.
    ///
    /// - Throws: `DiagnosticError`, before anything is written, with `partUnfit` for every folder that is no part of the run, or with that of
    ///   parts that are missing; with the errors of `Generator.write` for the output folder.
    package static func run(
        _ folders: [String],
        into output: String,
        day: CalendarDate,
        jobs: Int,
        progress: RunProgress = RunProgress()
    ) async throws(DiagnosticError) -> Outcome {
        let parts = try parts(folders, output)
        let listed = parts.flatMap { part in part.documents.map { (part, $0) } }.sorted { $0.1.place < $1.1.place }
        try requireDistinct(listed.map { ($0.0, $0.1.document.path) })
        let target = try OutputFolder.open(output, .alone)
        let earlier = EarlierPapers(in: target.seen)
        try Manifest.requireOurs(in: target.seen)
        let list = try UnfinishedList(after: earlier, in: target, index: 0)
        try Manifest.remove(from: target)
        var findings = earlier.setAside(but: Set(listed.map(\.1.document.path)), in: target, day: day)
        let made = Made(output: target, list: list, progress: progress)
        progress.plan(listed.count)
        progress.begin(.writing, of: listed.count)
        let results = await Parallel.map(listed.count, jobs: jobs) { index -> Result<GeneratedDocument, DiagnosticError>? in
            defer { progress.advance() }
            guard !Task.isCancelled else { return nil }
            let (part, item) = listed[index]
            return Result { () throws(DiagnosticError) in try copy(item.document, of: part, to: made, index) }
        }
        var documents: [GeneratedDocument] = []
        for case let result? in results {
            switch result {
            case .success(let document): documents.append(document)
            case .failure(let error): findings += error.diagnostics
            }
        }
        guard documents.count == listed.count, let first = parts.first else { return Outcome(documents: documents, findings: findings) }
        do {
            let manifest = Manifest.bytes(documents: documents, skipped: first.skipped, verdicts: first.verdicts)
            try target.write(manifest, index: results.count, as: Manifest.name) { progress.begin(.finished) }
            list.end(in: target)
        } catch {
            findings.append(error.unfinished(error.path))
        }
        return Outcome(documents: documents, findings: findings)
    }

    /// The parts, when they all belong to one run and none is missing.
    private static func parts(_ folders: [String], _ output: String) throws(DiagnosticError) -> [PartList] {
        var parts: [PartList] = []
        var faults: [Diagnostic] = []
        let target = FileSystem.realPath(output)
        for folder in folders {
            do throws(DiagnosticError) {
                guard target == nil || FileSystem.realPath(folder) != target else {
                    throw PartList.unfit(
                        folder,
                        LocalizedText(vi: "đây cũng là thư mục kết quả (-o)", en: "it is the output folder (-o), too")
                    )
                }
                parts.append(try PartList(in: folder))
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty, let first = parts.first else { throw DiagnosticError(faults) }
        var numbers: [Int: String] = [:]
        for part in parts {
            if part.run != first.run || part.shard.count != first.shard.count {
                faults +=
                    PartList.unfit(
                        part.folder.path,
                        LocalizedText(
                            vi: "phần này lập từ dữ liệu, mẫu, tùy chọn hoặc bản sangkien khác với phần ở “\(first.folder.path)”",
                            en:
                                "it was made of other data, templates, options or with another program than the part in “\(first.folder.path)”"
                        )
                    )
                    .diagnostics
            } else if let other = numbers.updateValue(part.folder.path, forKey: part.shard.number) {
                faults +=
                    PartList.unfit(
                        part.folder.path,
                        LocalizedText(
                            vi: "phần \(part.shard.number)/\(part.shard.count) đã có ở “\(other)”",
                            en: "part \(part.shard.number)/\(part.shard.count) is in “\(other)” already"
                        )
                    )
                    .diagnostics
            }
        }
        let missing = (1...first.shard.count).filter { numbers[$0] == nil }
        if faults.isEmpty, !missing.isEmpty {
            let names = missing.prefix(10).map { "\($0)/\(first.shard.count)" }.joined(separator: ", ")
            let rest = missing.count > 10 ? "…" : ""
            let few = LocalizedText(
                vi: "còn thiếu \(missing.count) phần: \(names)\(rest)",
                en: "\(missing.count == 1 ? "1 part is" : "\(missing.count) parts are") missing: \(names)\(rest)"
            )
            faults += PartList.unfit(first.folder.path, few).diagnostics
        }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return parts
    }

    /// - Throws: `partUnfit` for a part that lists a document which another lists, too.
    private static func requireDistinct(_ documents: [(part: PartList, path: String)]) throws(DiagnosticError) {
        var known: Set<String> = []
        for (part, path) in documents where !known.insert(path).inserted {
            throw PartList.unfit(
                part.folder.path,
                LocalizedText(vi: "“\(path)” có trong danh sách hai lần", en: "“\(path)” is listed twice")
            )
        }
    }

    private static func copy(
        _ document: GeneratedDocument,
        of part: PartList,
        to made: Made,
        _ index: Int
    ) throws(DiagnosticError) -> GeneratedDocument {
        guard let bytes = part.folder.file(document.path, limit: document.bytes), bytes.count == document.bytes,
            SHA256.hex(of: bytes) == document.sha256
        else {
            throw DiagnosticError(Diagnostic(.partFileChanged, at: SourceLocation(file: part.folder.path + "/" + document.path)))
        }
        do {
            try made.output.write(bytes, index: index, as: document.path) { made.note(document) }
        } catch {
            throw DiagnosticError(error.unfinished(error.path))
        }
        return document
    }
}
