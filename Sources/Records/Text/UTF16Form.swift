import SangkienDiagnostics

/// A text of 16-bit units, as Excel's “Unicode Text” saves it (văn bản UTF-16).
struct UTF16Form {
    /// Whether the low byte stands first.
    let isLittleEndian: Bool
    /// Where the text begins, behind a byte order mark.
    private let start: Int

    /// Recognises UTF-16 by its byte order mark, or without one by NUL bytes that stand at odd or at even offsets
    /// only, as the high bytes of Latin letters do; nil when it is none.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            isLittleEndian = bytes[0] == 0xFF
            start = 2
            return
        }
        var zeros = (even: 0, odd: 0)
        let sample = min(bytes.count, 1 << 12) & ~1
        for i in 0..<sample where bytes[i] == 0 {
            if i & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // At least two, and a quarter of the units: a Vietnamese text has more than half. On the other side stand only
        // the few whose low byte is NUL, such as U+DE00 in 😀.
        let enough = max(2, sample / 8)
        guard max(zeros.even, zeros.odd) >= enough, min(zeros.even, zeros.odd) * 16 <= max(zeros.even, zeros.odd) else { return nil }
        isLittleEndian = zeros.odd > zeros.even
        start = 0
    }

    /// UTF-16 of the order a person named; nil stands for the order the bytes tell, the low byte first when they do not.
    init(_ bytes: [UInt8], named isLittleEndian: Bool?) {
        let found = UTF16Form(of: bytes)
        self.isLittleEndian = isLittleEndian ?? found?.isLittleEndian ?? true
        let mark: [UInt8] = self.isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        start = bytes.starts(with: mark) ? 2 : 0
    }

    /// The text as UTF-8; throws `T001` at half a surrogate pair or half a unit, counted in the bytes of the file.
    func decode(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> [UInt8] {
        let span = bytes.span
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var i = start
        while i + 1 < span.count {
            let unit = unit(at: i, in: span)
            var scalar = UInt32(unit)
            let here = i
            i += 2
            if unit & 0xF800 == 0xD800 {
                guard unit < 0xDC00, i + 1 < span.count, self.unit(at: i, in: span) & 0xFC00 == 0xDC00 else {
                    throw damaged(at: here, after: text, file: file)
                }
                scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(self.unit(at: i, in: span) & 0x3FF)
                i += 2
            }
            Self.append(scalar, to: &text)
        }
        if i < span.count { throw damaged(at: i, after: text, file: file) }
        return text
    }

    /// Appends one character as UTF-8; `scalar` must be no surrogate.
    @inline(__always)
    static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        switch scalar {
        case 0..<0x80:
            text.append(UInt8(scalar))
        case 0..<0x800:
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(UInt8(0x80 | scalar & 0x3F))
        case 0..<0x10000:
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        default:
            text.append(UInt8(0xF0 | scalar >> 18))
            text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    @inline(__always)
    private func unit(at i: Int, in span: Span<UInt8>) -> UInt16 {
        let first = UInt16(span[i])
        let second = UInt16(span[i + 1])
        return isLittleEndian ? first | second << 8 : first << 8 | second
    }

    private func damaged(at offset: Int, after text: [UInt8], file: String) -> DiagnosticError {
        InputText.notUnicode(offset: offset, line: 1 + text.span.lineBreaks(in: 0..<text.count), file: file)
    }
}
