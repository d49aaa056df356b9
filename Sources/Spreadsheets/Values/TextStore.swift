/// Many texts in one block of bytes with the places where they end (kho chữ).
///
/// A workbook may share a million strings; one `String` each would take several times the room of what they say.
struct TextStore {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// The look of the texts that are not plain.
    private var looks: [Int: CellLook] = [:]
    private var runs = RunLooks()
    /// The pieces that say how they look, those of one text one after the other, and the numbers of their texts.
    private var pieces: [RunPiece] = []
    private var pieceTexts: [UInt32] = []

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

    /// Begins a run of the text that is being made.
    mutating func beginRun() { runs.begin(at: bytes.count) }

    /// Sets the style of the run.
    mutating func style(_ change: (inout RunLooks.Style) -> Void) { change(&runs.style) }

    /// Ends the run.
    mutating func endRun() { runs.end(&bytes) }

    /// The look of the text of that number.
    func look(_ index: Int) -> CellLook { looks[index] ?? [] }

    /// Whether any text looks other than plain.
    var hasLooks: Bool { !looks.isEmpty }

    /// Ends the text that is being made; escapes of Excel are undone.
    mutating func endText() {
        let start = Int(ends.last ?? 0)
        var own = runs.hasPieces ? runs.takePieces() : []
        let look = runs.finish()
        if !look.isEmpty { looks[ends.count] = look }
        if own.isEmpty {
            EscapedText.decode(&bytes, from: start)
        } else {
            for index in own.indices { (own[index].start, own[index].end) = (own[index].start - start, own[index].end - start) }
            RunPiece.decode(&own, in: &bytes, from: start)
            pieces += own
            pieceTexts += repeatElement(UInt32(ends.count), count: own.count)
        }
        ends.append(UInt32(bytes.count))
    }

    /// The runs of the text of that number in a cell that shows `shown` and looks like `base`; nil where it looks the same throughout.
    func runs(_ index: Int, base: RunStyle, shown: String, theme: [UInt32]) -> [CellRun]? {
        // The numbers rise.
        var (low, high) = (0, pieceTexts.count)
        while low < high {
            let middle = (low + high) / 2
            if pieceTexts[middle] < index { low = middle + 1 } else { high = middle }
        }
        let own = low..<(pieceTexts[low...].firstIndex { $0 != index } ?? pieceTexts.count)
        guard !own.isEmpty else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return CellRun.runs(bytes[start..<Int(ends[index])], pieces[own], base: base, shown: shown, theme: theme)
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
