import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

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
    /// How its letters are to be read.
    let repair: TextRepair.Options

    /// Decodes a file's bytes; throws when it is empty, binary or damaged.
    ///
    /// Bytes that are no Unicode are shown by Windows-1252 first, and must be Vietnamese in some older encoding. They are looked through
    /// on at most `cores` cores.
    init(_ raw: [UInt8], file: String, encoding wanted: TextEncoding? = nil, cores: Int = 1) throws(DiagnosticError) {
        if let kind = FileFormats.ofSignature(raw) { throw InputKind.refusal(kind, file: file) }
        var (bytes, start, name) = (raw, 0, "UTF-8")
        var options = TextRepair.Options(wanted)
        if let form = Self.utf16(raw, wanted) {
            bytes = try form.decode(raw, file: file)
            name = form.isLittleEndian ? "UTF-16LE" : "UTF-16BE"
        } else if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
            (start, name) = (3, "UTF-8 BOM")
        }
        var survey = TextSurvey(bytes, from: start, on: cores)
        if let offset = survey.firstInvalid {
            if let kind = InputKind.ofZeros(raw, isText: false) { throw InputKind.refusal(kind, file: file) }
            guard start == 0, name == "UTF-8", let opened = LegacyBytes(raw, wanted: wanted) else {
                throw Self.notUnicode(offset: offset, line: 1 + Self.lineBreaks(in: bytes, before: offset), file: file)
            }
            if opened.hasLostLetters { throw DiagnosticError(Self.lostLetters(file: file, word: opened.lostWord)) }
            (bytes, name, options) = (opened.text, opened.name, opened.options)
            survey = TextSurvey(bytes)
        }
        if survey.hasUnprintable, name.hasPrefix("UTF-8"), let kind = InputKind.ofZeros(raw, isText: true) {
            throw InputKind.refusal(kind, file: file)
        }
        (self.bytes, self.start, self.encoding, self.survey, repair) = (bytes, start, name, survey, options)
        guard let first = firstByteOffset else {
            throw DiagnosticError(Diagnostic(.emptyInput, at: SourceLocation(file: file)))
        }
        if let kind = InputKind.ofOpening(bytes, at: first) { throw InputKind.refusal(kind, file: file) }
    }

    private static func utf16(_ raw: [UInt8], _ wanted: TextEncoding?) -> UTF16Form? {
        switch wanted {
        case .utf16: UTF16Form(raw, named: nil)
        case .utf16LittleEndian: UTF16Form(raw, named: true)
        case .utf16BigEndian: UTF16Form(raw, named: false)
        case .utf8: nil
        case .windows1252, .legacy, nil: UTF16Form(of: raw)
        }
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

    /// `T012` for bytes that are no Unicode and hold `?` where letters were.
    private static func lostLetters(file: String, word: LegacyBytes.LostWord) -> Diagnostic {
        let place = SourceLocation(file: file, line: word.line)
        let rows = LocalizedText(vi: "dòng \(word.line)", en: "line \(word.line)")
        return Diagnostic(.lettersLost, at: place, Argument("count", word.count), Argument("rows", rows))
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
