import SangkienDiagnostics
import TemplateEngine

/// Exit codes (README, “Exit codes”); with several reasons the highest applies.
enum ExitStatus: Int32, Comparable {
    /// Done, nothing wrong.
    case done = 0
    /// Done, and some dossier or template has errors.
    case findings = 1
    /// An input, programme or template cannot be used; the rest was still done.
    case unusable = 2
    /// Wrong usage.
    case usage = 64
    /// A bug of ours.
    case bug = 70
    /// The output cannot be written.
    case unwritable = 73

    static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension ExitStatus {
    /// The status of a run that ends with `error`: a fault of ours, a file that cannot be written, or an input that cannot be used.
    init(of error: DiagnosticError) {
        if error.diagnostics.contains(where: { $0.code === DiagnosticCode.documentUnsound }) {
            self = .bug
        } else {
            self = error.diagnostics.contains { $0.code.id.hasPrefix("X") } ? .unwritable : .unusable
        }
    }
}

/// Ends a command with a status once everything was said.
struct Exit: Error {
    let status: ExitStatus
}
