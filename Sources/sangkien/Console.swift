import Glibc
import Pipeline
import SangkienDiagnostics
import SangkienFiles

/// Standard output for data, standard error for everything else.
enum Console {
    /// Writes data to standard output, or whole to the file `path`.
    ///
    /// - Throws: `Exit` with `unwritable` once the reason is on standard error.
    static func write(_ bytes: [UInt8], to path: String?) throws(Exit) {
        try stream(to: path) { $0(bytes) }
    }

    /// Writes a text for people to standard output, or whole to the file `path`.
    static func write(_ text: VisibleText, to path: String?) throws(Exit) {
        try write(Array(text.text.utf8), to: path)
    }

    /// Writes what `body` gives piece by piece to standard output, or whole to the file `path`; after a failure the rest is dropped.
    ///
    /// - Throws: `Exit` with `unwritable` once the reason is on standard error.
    static func stream(to path: String?, _ body: (@escaping ([UInt8]) -> Void) -> Void) throws(Exit) {
        do {
            if let path, path != "-" { try OutputFile.replace(path, pieces: body) } else { try stream(body) }
        } catch {
            say(error.diagnostics)
            throw Exit(status: .unwritable)
        }
    }

    private static func stream(_ body: (@escaping ([UInt8]) -> Void) -> Void) throws(DiagnosticError) {
        var failure: DiagnosticError?
        body { piece in
            guard failure == nil else { return }
            do throws(DiagnosticError) {
                try write(piece)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private static func write(_ bytes: [UInt8]) throws(DiagnosticError) {
        do {
            try FileSystem.write(bytes, to: .standardOutput)
        } catch {
            throw DiagnosticError(error.unwritable(words("kết quả ra màn hình", "standard output")))
        }
    }

    /// Shows findings on standard error.
    static func say(_ findings: [Diagnostic]) {
        guard !findings.isEmpty else { return }
        say(CheckText.text(findings, in: Session.language, usesColour: isatty(2) == 1 && Session.showsColour))
    }

    /// Shows a text on standard error.
    static func say(_ text: VisibleText) {
        // Nobody is left to tell when standard error itself fails.
        try? FileSystem.write(Array(text.text.utf8), to: .standardError)
    }
}
