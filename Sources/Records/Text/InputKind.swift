import SangkienDiagnostics
import SangkienFiles

/// What cannot be a table of ours, known by its first bytes (nhận dạng tệp nhị phân); workbooks never come here.
enum InputKind {
    /// The kind of marked-up text or message that begins at `start`; nil when it is none.
    static func ofOpening(_ bytes: [UInt8], at start: Int) -> FileFormat? {
        let opening = OpeningText(bytes[start...])
        if opening.isHTML { return FileFormats.html }
        return opening.isXML ? FileFormats.xml : MailText.format(bytes, at: start)
    }

    /// Whether a file is surely something else, by its beginning.
    static func isForeign(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return FileFormats.ofSignature(bytes) != nil || (start < bytes.count && ofOpening(bytes, at: start) != nil)
    }

    /// Binary data, when there are too many NUL bytes for text: one in four of what is valid UTF-8, one in a hundred else.
    static func ofZeros(_ bytes: [UInt8], isText: Bool) -> FileFormat? {
        let sample = bytes.prefix(1 << 16)
        let zeros = sample.count { $0 == 0 }
        return zeros * (isText ? 4 : 100) > sample.count ? FileFormats.binary : nil
    }

    /// `D005` for such a file.
    static func refusal(_ format: FileFormat, file: String) -> DiagnosticError {
        let place = SourceLocation(file: file)
        return DiagnosticError(Diagnostic(.unsupportedFormat, at: place, Argument("kind", format.name), Argument("advice", format.advice)))
    }
}
