#if Desk
import SangkienDiagnostics
import SangkienFiles

/// What was noticed while papers were made (lưu ý khi lập văn bản): lies beside them, and goes with them.
package enum PaperNotes {
    /// Hidden, so that it is none of the papers.
    private static let name = ".luu-y"
    /// Stands between the two languages of a line.
    private static let mark: Character = "\u{1F}"
    /// How many notes are kept, and bytes read.
    private static let most = 200
    private static let mostBytes = 1 << 20

    /// Writes what was noticed into the folder of a run.
    ///
    /// - Throws: `RegisterError`.
    package static func write(_ notes: [LocalizedText], of run: String, in folder: RegisterFolder) throws(RegisterError) {
        guard !notes.isEmpty else { return }
        let lines = notes.prefix(most).map { plain($0.vietnamese) + String(mark) + plain($0.english) }
        do {
            try FileSystem.replace(place(run, folder), with: Array(lines.joined(separator: "\n").utf8))
        } catch {
            throw .file(error)
        }
    }

    /// What was noticed in a run; nothing where its papers are gone.
    package static func read(of run: String, in folder: RegisterFolder) -> [LocalizedText] {
        guard !run.contains("/"), let bytes = try? FileSystem.read(place(run, folder), limit: mostBytes) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .compactMap { line in
                let sides = line.split(separator: mark, maxSplits: 1).map(String.init)
                return sides.count == 2 ? LocalizedText(vi: sides[0], en: sides[1]) : nil
            }
    }

    private static func place(_ run: String, _ folder: RegisterFolder) -> String { "\(folder.papers)/\(run)/\(name)" }

    private static func plain(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == mark ? " " : $0 })
    }
}
#endif
