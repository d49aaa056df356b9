/// What becomes of a part: bytes that disappear, and operations at places in them.
///
/// Put together by the compiler's steps in any order, and turned into a program at the end.
struct PartEdits {
    /// What is done at a place, in the order of `Phase` and then of `order`.
    struct Event {
        let offset: Int
        let phase: Phase
        let order: Int
        let kind: Kind
    }

    /// Of operations at one place, what ends there comes before what a tag does, and that before what begins there.
    enum Phase: Int {
        case groupEnd
        case tag
        case nodeBegin
        case containerEnd
    }

    /// What is done.
    enum Kind {
        case run(Program.Operation)
        /// Begins the section of that number; the operation's target is set where it ends.
        case begin(section: Int, Program.Operation)
        /// What follows belongs to «không thì».
        case otherwise(section: Int)
        case end(section: Int)
    }

    private(set) var events: [Event] = []
    /// Bytes that are not copied.
    var removed: [Range<Int>] = []
    /// The part's bytes, and behind them what operations insert.
    private(set) var bytes: [UInt8]
    private let count: Int

    /// How many bytes operations may insert: many times what any form needs.
    private static let mostInserted = 16 << 20

    /// True when more is inserted than any form needs.
    var isTooLarge: Bool { bytes.count - count > Self.mostInserted }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        count = bytes.count
    }

    /// Puts bytes aside to be inserted; gives the operation that does so.
    mutating func insertion(_ inserted: some Sequence<UInt8>) -> Program.Operation {
        let begin = bytes.count
        if !isTooLarge { bytes += inserted }
        return .literal(begin..<bytes.count)
    }

    mutating func add(_ kind: Kind, at offset: Int, _ phase: Phase, order: Int) {
        events.append(Event(offset: offset, phase: phase, order: order, kind: kind))
    }

    /// Adds an operation that belongs to the beginning of the node at `order`.
    mutating func add(_ operation: Program.Operation, at offset: Int, node order: Int) {
        add(.run(operation), at: offset, .nodeBegin, order: order)
    }

    /// Has a section repeat and hide nothing; what it asks of the data is asked all the same.
    mutating func flatten(section: Int) {
        events = events.compactMap { event in
            switch event.kind {
            case .begin(section: section, let operation):
                var asked = operation
                if case .loop(let slot, _) = operation { asked = .value(slot) }
                return Event(offset: event.offset, phase: event.phase, order: event.order, kind: .run(asked))
            case .otherwise(section: section), .end(section: section): return nil
            default: return event
            }
        }
    }

    /// The events in the order of the document.
    func sortedEvents() -> [Event] {
        // Sorting must keep the order in which one step added its events at one place.
        events.enumerated()
            .sorted {
                let (left, right) = ($0.element, $1.element)
                return (left.offset, left.phase.rawValue, left.order, $0.offset) < (
                    right.offset, right.phase.rawValue, right.order, $1.offset
                )
            }
            .map(\.element)
    }
}

/// A section that has its place.
struct PlacedSection {
    /// The place of its opening tag among all tags; -1 where no tag opens it.
    let order: Int
    /// Its tags; nil for a paragraph that disappears with its optional fields.
    let section: Section?
    /// What is repeated or hidden.
    let bytes: Range<Int>
    /// True for a repeat that a content control makes.
    var isControl = false

    /// True for a repeat of text, paragraphs or rows.
    var isLoop: Bool {
        if isControl { return true }
        guard let section else { return false }
        return section.isLoop && !section.open.isInAttribute
    }
}

/// Ranges of bytes put together, to ask quickly what they cover.
struct ByteRanges {
    private var merged: [Range<Int>] = []

    init(_ ranges: [Range<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }

    var isEmpty: Bool { merged.isEmpty }

    /// True when all of `range` is covered.
    func cover(_ range: Range<Int>) -> Bool {
        guard let place = place(of: range.lowerBound) else { return false }
        return range.upperBound <= merged[place].upperBound
    }

    /// True when some of `range` is covered.
    func touch(_ range: Range<Int>) -> Bool {
        if let place = place(of: range.lowerBound), range.lowerBound < merged[place].upperBound { return true }
        let next = place(of: range.lowerBound).map { $0 + 1 } ?? 0
        return next < merged.count && merged[next].lowerBound < range.upperBound
    }

    /// The last range that begins at or before `offset`.
    private func place(of offset: Int) -> Int? {
        var low = 0
        var high = merged.count
        while low < high {
            let middle = (low + high) / 2
            if merged[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
