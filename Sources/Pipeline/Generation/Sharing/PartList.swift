import Dossiers
import Records
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The list of one part of a run, as its `manifest.json` gives it (danh sách của một phần).
struct PartList: Sendable {
    /// The part's folder, to be looked at only.
    let folder: SeenFolder
    let shard: Shard
    /// What all parts of one run have in common (`RunIdentity`).
    let run: String
    /// Its documents, each with its place in the list of the whole run.
    let documents: [(place: Int, document: GeneratedDocument)]
    let skipped: [SkippedDossier]
    let verdicts: [PlannedVerdict]

    /// Reads the list in the folder at `path`.
    ///
    /// - Throws: `DiagnosticError` with `partUnfit` when there is no list, or none of a part.
    init(in path: String) throws(DiagnosticError) {
        guard FileSystem.kind(of: path) != nil else {
            throw Self.unfit(path, LocalizedText(vi: "không tìm thấy thư mục này", en: "there is no such folder"))
        }
        do {
            folder = try SeenFolder(path)
        } catch {
            throw Self.unfit(path, error.reason)
        }
        guard folder.isTaken(Manifest.name) else {
            throw Self.unfit(
                path,
                LocalizedText(
                    vi: "không có \(Manifest.name), có thể lượt lập phần này chưa xong",
                    en: "it has no \(Manifest.name), so that its run may not have ended"
                )
            )
        }
        guard let bytes = folder.contents(of: Manifest.name, limit: Budgets.standard.text),
            let (value, _) = try? JSONTree.read(bytes, file: Manifest.name),
            let documents = value["documents"]?.elements, let skipped = value["skipped"]?.elements,
            let verdicts = value["verdicts"]?.elements
        else {
            throw Self.unfit(
                path,
                LocalizedText(vi: "\(Manifest.name) không đọc được", en: "its \(Manifest.name) cannot be read")
            )
        }
        guard let part = value["part"], let run = part["run"]?.text, let number = part["number"]?.integer,
            let count = part["count"]?.integer,
            let shard = Shard(number, of: count)
        else {
            throw Self.unfit(
                path,
                LocalizedText(
                    vi: "trong thư mục là kết quả của cả lượt lập, không phải một phần (--shard)",
                    en: "it holds a whole run and no part of one (--shard)"
                )
            )
        }
        let listed = documents.map(Self.document)
        let (known, judged) = (skipped.map(Self.skipped), verdicts.map(Self.verdict))
        guard !listed.contains(where: { $0 == nil }), !known.contains(where: { $0 == nil }), !judged.contains(where: { $0 == nil }) else {
            throw Self.unfit(
                path,
                LocalizedText(vi: "\(Manifest.name) thiếu nội dung", en: "its \(Manifest.name) lacks something")
            )
        }
        (self.shard, self.run) = (shard, run)
        self.documents = listed.compactMap(\.self)
        self.skipped = known.compactMap(\.self)
        self.verdicts = judged.compactMap(\.self)
    }

    /// That the part in `folder` cannot be joined, and why.
    static func unfit(_ folder: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.partUnfit, at: SourceLocation(file: folder), Argument("reason", reason)))
    }

    private static func document(_ value: JSONValue) -> (place: Int, document: GeneratedDocument)? {
        guard let place = value["place"]?.integer, let path = value["path"]?.text, EarlierPapers.isOfOurs(path),
            let form = value["form"]?.text,
            let format = value["format"]?.text, let initiatives = value["initiatives"]?.integer, let bytes = value["bytes"]?.integer,
            let sha256 = value["sha256"]?.text
        else { return nil }
        let document = GeneratedDocument(
            path: path,
            form: form,
            format: format,
            dossier: value["dossier"]?.text,
            initiative: value["initiative"]?.integer,
            initiatives: initiatives,
            bytes: bytes,
            sha256: sha256,
            key: value["key"]?.text
        )
        return (place, document)
    }

    private static func skipped(_ value: JSONValue) -> SkippedDossier? {
        guard let dossier = value["dossier"]?.text, let reason = value["reason"]?.text else { return nil }
        return SkippedDossier(dossier: dossier, reason: reason)
    }

    private static func verdict(_ value: JSONValue) -> PlannedVerdict? {
        guard let dossier = value["dossier"]?.text, let verdict = value["verdict"]?.text.flatMap(Verdict.init(rawValue:)),
            let eligible = value["eligible"]?.integer, let others = value["others"]?.elements
        else { return nil }
        var known: [(place: Int, verdict: InitiativeVerdict, codes: [String])] = []
        for other in others {
            guard let place = other["number"]?.integer, let verdict = other["verdict"]?.text.flatMap(InitiativeVerdict.init(rawValue:)),
                let codes = other["codes"]?.elements
            else { return nil }
            known.append((place, verdict, codes.compactMap(\.text)))
        }
        return PlannedVerdict(dossier: dossier, verdict: verdict, eligible: eligible, others: known)
    }
}

extension JSONValue {
    /// The member called `key`; nil where there is none, or no object.
    fileprivate subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    fileprivate var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    fileprivate var integer: Int? {
        if case .number(let digits) = self { return Int(digits, in: 0...Int.max) }
        return nil
    }

    fileprivate var elements: [JSONValue]? {
        if case .array(let elements) = self { return elements }
        return nil
    }
}
