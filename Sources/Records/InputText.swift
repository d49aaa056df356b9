import Diagnostics

/// An input as UTF-8, whatever it was (nội dung đã giải mã).
struct InputText {
    /// The text; valid UTF-8 from `start` on.
    let bytes: [UInt8]
    /// Where the text begins, behind a byte order mark.
    let start: Int
    /// The encoding's name for people.
    let encoding: String
    /// What the text holds.
    let survey: TextSurvey

    /// Decodes a file's bytes; throws when it is empty, binary or damaged.
    init(_ raw: [UInt8], file: String) throws(DiagnosticError) {
        if let kind = InputKind.ofSignature(raw) { throw InputKind.refusal(kind, file: file) }
        if let form = UTF16Form(of: raw) {
            bytes = try form.decode(raw, file: file)
            start = 0
            encoding = form.isLittleEndian ? "UTF-16LE" : "UTF-16BE"
        } else {
            bytes = raw
            start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            encoding = start == 3 ? "UTF-8 BOM" : "UTF-8"
        }
        survey = TextSurvey(bytes, from: start)
        if let offset = survey.firstInvalid {
            if let kind = InputKind.ofZeros(raw, isText: false) { throw InputKind.refusal(kind, file: file) }
            throw Self.notUnicode(offset: offset, line: 1 + Self.lineBreaks(in: bytes, before: offset), file: file)
        }
        if survey.hasUnprintable, encoding.hasPrefix("UTF-8"), let kind = InputKind.ofZeros(raw, isText: true) {
            throw InputKind.refusal(kind, file: file)
        }
        guard let first = firstByteOffset else {
            throw DiagnosticError(Diagnostic(.emptyInput, at: SourceLocation(file: file)))
        }
        if let kind = InputKind.ofOpening(bytes, at: first) { throw InputKind.refusal(kind, file: file) }
    }

    /// The offset of the first byte that is no white space; nil when there is none.
    var firstByteOffset: Int? {
        let span = bytes.span
        var i = start
        while i < span.count {
            let next = Self.endOfCharacter(at: i, in: span)
            if !span.isBlank(i..<next) { return i }
            i = next
        }
        return nil
    }

    /// `T004`, when the input was not UTF-8.
    func remark(file: String) -> Diagnostic? {
        guard encoding.hasPrefix("UTF-16") else { return nil }
        return Diagnostic(.decodedUTF16, at: SourceLocation(file: file), Argument("encoding", encoding))
    }

    /// `T001` for the byte at this 0-based offset.
    static func notUnicode(offset: Int, line: Int, file: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(.notUnicode, at: SourceLocation(file: file, line: line), Argument("offset", offset + 1))
        )
    }

    private static func lineBreaks(in bytes: [UInt8], before offset: Int) -> Int {
        bytes.span.lineBreaks(in: 0..<offset)
    }

    private static func endOfCharacter(at start: Int, in span: Span<UInt8>) -> Int {
        var end = start + 1
        while end < span.count, span[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
