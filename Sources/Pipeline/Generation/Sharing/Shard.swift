import VietnameseText

/// One of several parts of a run (phần của lượt lập), each made by itself, perhaps on another machine (docs/scale.md).
///
/// Every part reads and checks all inputs, because verdicts and quotas need them, and makes its own share of the documents. Which share that is
/// depends on names alone, so that it is the same on every machine.
package struct Shard: Sendable, Equatable {
    /// Which part it is, from 1.
    package let number: Int
    /// How many there are.
    package let count: Int

    /// The most parts of a run.
    package static let most = 10_000

    /// Part `number` of `count`; nil where there is no such part.
    package init?(_ number: Int, of count: Int) {
        guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
        (self.number, self.count) = (number, count)
    }

    /// What `I/N` names; nil for anything else.
    package init?(_ text: String) {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0, in: 1...Self.most) }
        guard sides.count == 2, let number = sides[0], let count = sides[1] else { return nil }
        self.init(number, of: count)
    }

    /// Whether the documents of the dossier called `name`, or a document of several at that path, are made in this part.
    func holds(_ name: String) -> Bool {
        // FNV-1a with 64 bits, and the last steps of MurmurHash3: names that differ in their last letter only must not lie together.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        for factor: UInt64 in [0xFF51_AFD7_ED55_8CCD, 0xC4CE_B9FE_1A85_EC53] { hash = (hash ^ hash >> 33) &* factor }
        return Int(truncatingIfNeeded: (hash ^ hash >> 33) % UInt64(count)) == number - 1
    }
}
