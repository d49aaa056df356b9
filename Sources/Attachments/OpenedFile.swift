import SangkienFiles

/// A file that was read once: its digest and what opening it showed.
package struct OpenedFile: Sendable, Equatable {
    /// SHA-256 of its bytes, 64 hexadecimal digits; empty when they could not be read.
    package let digest: String
    /// What it is and whether it can serve.
    package let report: FileReport

    /// How many bytes of a file are read at most; a paper that goes by e-mail is far smaller.
    package static let maxBytes = 128 << 20

    /// Reads the file at `path`; every fault is in the report.
    package init(path: String) {
        do {
            let bytes = try FileSystem.read(path, limit: Self.maxBytes)
            digest = SHA256.hex(of: bytes)
            report = FileInspection.report(of: bytes)
        } catch {
            digest = ""
            let problem: FileProblem = error.isTooLarge ? .tooLarge : .unreadable(error.errno)
            report = FileReport(kind: .unknown, problem: problem)
        }
    }
}
