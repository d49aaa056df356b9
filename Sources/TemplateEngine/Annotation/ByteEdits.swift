/// Changes to the bytes of a part, all given by places in the part as it was.
struct ByteEdits {
    /// Where something is put that belongs behind what ends there, or before what begins there.
    enum Side: Int {
        case closing
        case opening
    }

    private var inserts: [(offset: Int, side: Side, bytes: [UInt8])] = []
    private var cuts: [Range<Int>] = []

    var isEmpty: Bool { inserts.isEmpty && cuts.isEmpty }

    /// Puts `text` at `offset`; of several at one place the closing ones come first, otherwise the order given holds.
    mutating func insert(_ text: String, at offset: Int, _ side: Side = .opening) {
        inserts.append((offset, side, Array(text.utf8)))
    }

    /// Takes the bytes of `range` out; what is put at its ends or inside stays.
    mutating func cut(_ range: Range<Int>) {
        cuts.append(range)
    }

    /// Takes back what was to be put at `offset`.
    mutating func removeInserts(at offset: Int) { inserts.removeAll { $0.offset == offset } }

    /// The bytes of `range` alone, with the changes in it made.
    func applied(to bytes: [UInt8], within range: Range<Int>) -> [UInt8] {
        var inner = ByteEdits()
        inner.cuts = cuts.filter { $0.overlaps(range) || ($0.isEmpty && range.contains($0.lowerBound)) }
        inner.inserts = inserts.filter {
            // What belongs behind something that ends where the range begins is none of the range.
            if $0.offset == range.lowerBound, $0.side == .closing { return range.lowerBound == 0 || range.isEmpty }
            return range.lowerBound <= $0.offset
                && ($0.offset < range.upperBound || ($0.offset == range.upperBound && $0.side == .closing))
        }
        if range.lowerBound > 0 { inner.cut(0..<range.lowerBound) }
        if range.upperBound < bytes.count { inner.cut(range.upperBound..<bytes.count) }
        return inner.applied(to: bytes)
    }

    /// `bytes` with all changes made.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        let cuts = cuts.sorted { $0.lowerBound < $1.lowerBound }
        var nextCut = 0
        func copy(to end: Int) {
            while position < end {
                while nextCut < cuts.count, cuts[nextCut].upperBound <= position { nextCut += 1 }
                let cut = nextCut < cuts.count ? cuts[nextCut] : end..<end
                if cut.lowerBound > position { result += bytes[position..<min(end, cut.lowerBound)] }
                position = cut.lowerBound > position ? min(end, cut.lowerBound) : min(end, cut.upperBound)
            }
        }
        let ordered = inserts.enumerated()
            .sorted { ($0.element.offset, $0.element.side.rawValue, $0.offset) < ($1.element.offset, $1.element.side.rawValue, $1.offset) }
        for (_, insert) in ordered {
            copy(to: insert.offset)
            result += insert.bytes
        }
        copy(to: bytes.count)
        return result
    }
}
