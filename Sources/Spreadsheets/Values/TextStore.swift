/// Many texts in one block of bytes with the places where they end (kho chữ).
///
/// A workbook may share a million strings; one `String` each would take several times the room of what they say.
struct TextStore {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// An empty store, with room for so many bytes if they are known to come.
    init(room: Int) {
        bytes.reserveCapacity(room)
    }

    /// How many texts there are.
    var count: Int { ends.count }

    /// How many bytes they have together.
    var byteCount: Int { bytes.count }

    /// How many bytes the text has that is being made.
    var currentCount: Int { bytes.count - Int(ends.last ?? 0) }

    /// Appends to the text that is being made.
    mutating func append(_ piece: Span<UInt8>) {
        bytes.append(piece)
    }

    /// Ends the text that is being made; escapes of Excel are undone.
    mutating func endText() {
        EscapedText.decode(&bytes, from: Int(ends.last ?? 0))
        ends.append(UInt32(bytes.count))
    }

    /// The text of that number, which must be there.
    subscript(index: Int) -> String {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return bytes.text(start..<Int(ends[index]))
    }
}

extension [UInt8] {
    /// The bytes in `range`, which libxml2 has found to be UTF-8, as text.
    func text(_ range: Range<Int>) -> String {
        // What libxml2 gives is valid UTF-8, whatever the part's own encoding; what is put in besides is encoded from scalars.
        let piece = unsafe UTF8Span(unchecked: span.extracting(range))
        return String(copying: piece)
    }

    /// Appends the bytes of `piece`.
    mutating func append(_ piece: Span<UInt8>) {
        unsafe piece.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
    }
}
