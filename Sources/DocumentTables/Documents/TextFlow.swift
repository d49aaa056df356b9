/// Text that is being put together: of the body, a cell or a text box (dòng chảy văn bản).
struct TextFlow {
    private var bytes: [UInt8] = []
    private var hasParagraph = false
    /// Whether what comes next stands on a line of its own.
    var isBreakDue = false
    /// Whether some of the text is struck through, and some is not.
    private(set) var look = (isStruck: false, isPlain: false)

    /// How many bytes there are.
    var count: Int { bytes.count }
    /// Whether there is any text.
    var hasText: Bool { !bytes.isEmpty }
    /// Whether the last thing is white space, or there is nothing yet.
    var endsInSpace: Bool { bytes.last.map { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ?? true }

    mutating func beginParagraph() {
        if hasParagraph { bytes.append(0x0A) }
        hasParagraph = true
    }

    mutating func append(_ piece: Span<UInt8>, isStruck: Bool = false) {
        breakIfDue()
        if isStruck { look.isStruck = true } else if !look.isPlain { look.isPlain = piece.indices.contains { !Self.isSpace(piece[$0]) } }
        unsafe piece.withUnsafeBufferPointer { buffer in unsafe bytes.append(contentsOf: buffer) }
    }

    mutating func append(_ mark: UInt8, count: Int) {
        breakIfDue()
        bytes.append(contentsOf: repeatElement(mark, count: count))
    }

    private mutating func breakIfDue() {
        if isBreakDue { bytes.append(0x0A) }
        isBreakDue = false
    }

    /// The text without white space around it, and begins anew.
    mutating func take() -> String {
        removeSoftHyphens()
        var (start, end) = (0, bytes.count)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start {
            if Self.isSpace(bytes[end - 1]) {
                end -= 1
            } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                // Blank cells of web pages hold a no-break space.
                end -= 2
            } else {
                break
            }
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        bytes.removeAll(keepingCapacity: bytes.count < 1 << 16)
        (hasParagraph, isBreakDue, look) = (false, false, (false, false))
        return text
    }

    /// Removes soft hyphens (U+00AD), which show only where a line ends at one.
    private mutating func removeSoftHyphens() {
        guard Self.hasSoftHyphen(bytes.span) else { return }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0xAD, kept.last == 0xC2 { kept.removeLast() } else { kept.append(byte) }
        }
        bytes = kept
    }

    private static func hasSoftHyphen(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices.dropFirst() where bytes[index] == 0xAD && bytes[index - 1] == 0xC2 { return true }
        return false
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
