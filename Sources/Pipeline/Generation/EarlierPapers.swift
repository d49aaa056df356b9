import Dossiers
import Records
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// What an earlier run made in the output folder (văn bản của lần lập trước), as its manifest lists it.
///
/// Papers that this run does not make are moved into a dated folder: a slip of last week must not lie beside a dossier that is valid today.
struct EarlierPapers {
    /// Endings of what this program makes; a list that names anything else is not followed there.
    private static let endings = [".docx", ".odt", ".html", ".pdf", ".zip"]

    /// A file that an earlier run made.
    struct Paper: Sendable, Hashable {
        /// Relative to the output folder.
        let path: String
        /// The SHA-256 of its bytes, and what they are made of, where the list says so.
        let digest: String?
        let key: String?

        /// What an entry of a list says; nil for what is none.
        init?(_ entry: JSONValue) {
            guard case .object(let members) = entry else { return nil }
            func text(_ key: String) -> String? {
                guard case .text(let text)? = members.first(where: { $0.key == key })?.value else { return nil }
                return text
            }
            guard let path = text("path") else { return nil }
            (self.path, digest, key) = (path, text("sha256"), text("key"))
        }
    }

    /// What the lists say, the later after the earlier.
    let papers: [Paper]
    /// Relative to the output folder, each once; nil when the list could not be read.
    private let paths: [String]?

    /// What the manifest in `output` lists, and what a run that was interrupted left; nothing where there is neither.
    init(in output: SeenFolder) {
        var papers: [Paper] = []
        var isRead = true
        if output.isTaken(Manifest.name) {
            let listed = output.contents(of: Manifest.name, limit: Budgets.standard.text).flatMap(Self.papers)
            papers = listed ?? []
            isRead = listed != nil
        }
        papers += UnfinishedList.papers(in: output)
        var seen: Set<Paper> = []
        self.papers = papers.filter { seen.insert($0).inserted }
        var known: Set<String> = []
        paths = isRead ? papers.map(\.path).filter { Self.isOfOurs($0) && known.insert($0).inserted } : nil
    }

    private static func papers(of manifest: [UInt8]) -> [Paper]? {
        guard let (value, _) = try? JSONTree.read(manifest, file: Manifest.name), case .object(let members) = value,
            case .array(let documents)? = members.first(where: { $0.key == "documents" })?.value
        else { return nil }
        return documents.compactMap(Paper.init)
    }

    /// Whether a list may name `path`: below the folder, not hidden, with an ending of what this program makes.
    static func isOfOurs(_ path: String) -> Bool {
        // A name of dots alone leads elsewhere; it counts as hidden.
        let isHidden = path.hasPrefix("/") || path.split(separator: "/").contains { $0.hasPrefix(".") }
        return endings.contains(where: path.hasSuffix) && !isHidden
    }

    /// The files that are there as a list says, made of what `key` stands for: by their paths, with the digests of their bytes.
    func digests(of paths: Set<String>) -> [String: [String: Set<String>]] {
        var digests: [String: [String: Set<String>]] = [:]
        for paper in papers where paths.contains(paper.path) {
            if let key = paper.key, let digest = paper.digest { digests[paper.path, default: [:]][key, default: []].insert(digest) }
        }
        return digests
    }

    /// What `setAside` would move, and into which folder; nil when nothing.
    func stale(but made: Set<String>, in output: SeenFolder, day: CalendarDate) -> (paths: [String], folder: String)? {
        let stale = (paths ?? []).filter { !made.contains($0) && output.hasFile($0) }
        return stale.isEmpty ? nil : (stale, Self.folder(for: day, in: output))
    }

    /// That the list could not be read; nil when it could.
    func fault(in output: SeenFolder) -> Diagnostic? {
        guard paths == nil else { return nil }
        let reason = LocalizedText(vi: "không đọc được danh sách của lần trước", en: "the list of the earlier run cannot be read")
        return Diagnostic(.earlierPapersStay, at: SourceLocation(file: output.path + "/" + Manifest.name), Argument("reason", reason))
    }

    /// Moves what is not in `made` into a folder with the day of the check in its name, and says so.
    func setAside(but made: Set<String>, in output: StagedFolder, day: CalendarDate) -> [Diagnostic] {
        guard let paths else { return [fault(in: output.seen)].compactMap { $0 } }
        let stale = paths.filter { !made.contains($0) }
        guard !stale.isEmpty else { return [] }
        let aside = Self.folder(for: day, in: output.seen)
        var moved = 0
        var failures: [FileError] = []
        for path in stale {
            do throws(FileError) {
                if try output.setAside(path, in: aside) { moved += 1 }
            } catch {
                failures.append(error)
            }
        }
        var findings: [Diagnostic] = []
        if moved > 0 {
            findings.append(
                Diagnostic(
                    .papersSetAside,
                    at: SourceLocation(file: output.path + "/" + aside),
                    Argument("count", moved),
                    Argument("folder", aside)
                )
            )
        }
        if let first = failures.first {
            findings.append(Diagnostic(.earlierPapersStay, at: SourceLocation(file: first.path), Argument("reason", first.reason)))
        }
        return findings
    }

    /// A folder that is not there yet: `ban-cu-2026-11-29`, `ban-cu-2026-11-29-2`.
    private static func folder(for day: CalendarDate, in output: SeenFolder) -> String {
        let name = "ban-cu-" + day.iso
        return (1...).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.first { !output.isTaken($0) } ?? name
    }
}
