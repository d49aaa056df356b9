import Dossiers
import Records
import SangkienDiagnostics
import SangkienFiles

/// What is known of an input whose own bytes are wanted again, to be handed back (tệp gốc của đơn vị).
package struct OriginalFile: Sendable {
    /// The SHA-256 of what was read; nil for what can be read only once.
    let digest: String?
    /// How many dossiers it holds, repeats counted.
    let dossiers: Int
    /// Whether all of it was read and understood, so that it is known to hold no other rows.
    let isWhole: Bool
    /// Whether LibreOffice had to read it.
    let isConverted: Bool

    /// Notes what was read of `input`, whose bytes had this digest.
    init(_ input: ReadInput, digest: String?) {
        self.digest = digest
        dossiers = input.parts.reduce(0) { $0 + $1.dossiers.count }
        isWhole = !input.isCut && input.parts.allSatisfy { !$0.lacksColumns }
        isConverted = input.diagnostics.contains { $0.code === DiagnosticCode.converted }
    }

    /// The digest of what `path` leads to; nil where it can be read only once, or not at all.
    static func digest(of path: String) -> String? {
        if let archived = ArchivedFile(path) { return (try? archived.bytes()).map { SHA256.hex(of: $0) } }
        return path != "-" && FileSystem.kind(of: path) == .file ? FileSystem.digest(of: path) : nil
    }

    /// What reading a file again gives.
    enum Again {
        case same([UInt8])
        case changed
        case tooLarge
    }

    /// The bytes at `path`, if they are those that were read, and no more than `limit`.
    func bytes(at path: String, limit: Int) -> Again {
        let read: [UInt8]?
        if let archived = ArchivedFile(path) {
            read = try? archived.bytes()
        } else {
            if let size = FileSystem.size(of: path), size > limit { return .tooLarge }
            read = try? FileSystem.read(path, limit: limit)
        }
        guard let read else { return .changed }
        if read.count > limit { return .tooLarge }
        return digest != nil && SHA256.hex(of: read) == digest ? .same(read) : .changed
    }
}
