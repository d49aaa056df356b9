/// Where the lines of a text begin, so that a place in it is found without reading it again.
struct LineIndex: Sendable {
    private let begins: [Int]

    /// The lines of `bytes`; each ends behind its line feed.
    init(_ bytes: [UInt8]) {
        var begins = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { begins.append(offset + 1) }
        self.begins = begins
    }

    /// The line and the byte in it of `offset`, both counted from 1.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let line = begins.lastPlace { $0 <= offset } ?? 0
        return (line + 1, offset - begins[line] + 1)
    }
}

extension RandomAccessCollection where Index == Int {
    /// The last index whose element meets `isWanted`, when those that meet it all stand before the others; nil when none does.
    ///
    /// - Complexity: O(log *n*).
    func lastPlace(where isWanted: (Element) -> Bool) -> Int? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isWanted(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == startIndex ? nil : low - 1
    }
}
