import Diagnostics
import Dossiers
import Files
import Records
import VietnameseText

/// What an earlier run made in the output folder (văn bản của lần lập trước), as its manifest lists it.
///
/// Papers that this run does not make are moved into a dated folder: a slip of last week must not lie beside a dossier that is valid today.
struct EarlierPapers {
    /// Endings of what this program makes; a list that names anything else is not followed there.
    private static let endings = [".docx", ".odt", ".html", ".pdf", ".zip"]

    /// Relative to the output folder; nil when the list could not be read.
    private let paths: [String]?

    /// What the manifest in `output` lists; nothing where there is none.
    init(in output: SeenFolder) {
        guard output.isTaken(Manifest.name) else {
            paths = []
            return
        }
        paths = output.contents(of: Manifest.name, limit: Budgets.standard.text).flatMap(Self.paths)
    }

    private static func paths(of manifest: [UInt8]) -> [String]? {
        guard let (value, _) = try? JSONTree.read(manifest, file: Manifest.name), case .object(let members) = value,
            case .array(let documents)? = members.first(where: { $0.key == "documents" })?.value
        else { return nil }
        return documents.compactMap { document in
            guard case .object(let members) = document, case .text(let path)? = members.first(where: { $0.key == "path" })?.value else {
                return nil
            }
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            return endings.contains(where: path.hasSuffix) && !isHidden ? path : nil
        }
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
