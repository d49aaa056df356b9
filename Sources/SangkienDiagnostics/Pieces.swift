/// Bytes of a report on their way out, given to a sink piece by piece: a large report is never in memory as a whole.
package struct Pieces {
    /// What no sink has taken yet.
    package var bytes: [UInt8] = []
    private let sink: (([UInt8]) -> Void)?

    /// How many bytes wait for a sink at least.
    private static let pieceCount = 1 << 16

    /// Nothing yet; without a `sink` all bytes stay.
    package init(sink: (([UInt8]) -> Void)?) {
        self.sink = sink
    }

    /// Hands over what waits, once it is enough to be worth it.
    package mutating func pass() {
        if bytes.count >= Self.pieceCount { finish() }
    }

    /// Hands over all that waits.
    package mutating func finish() {
        guard let sink, !bytes.isEmpty else { return }
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
