import Diagnostics
import Markup

/// Tells where in a part something stands.
struct PartPlaces {
    private let file: String
    private let lineStarts: [Int]

    init(_ tree: MarkupTree, file: String) {
        self.file = file
        var starts = [0]
        for (offset, byte) in tree.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// The place of `length` bytes at `offset`.
    func location(of offset: Int, length: Int) -> SourceLocation {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourceLocation(file: file, line: low + 1, column: offset - lineStarts[low] + 1)
    }
}
