/// Rows of a table in few words: `2-5, 9`.
package enum RowRanges {
    /// The numbers, each once, neighbours joined; behind `limit` ranges only `…`.
    package static func text(_ rows: [Int], limit: Int = .max) -> String {
        text(rows.map { $0...$0 }, limit: limit)
    }

    /// The same of ranges of numbers; their ends lie below `Int.max`.
    package static func text(_ ranges: [ClosedRange<Int>], limit: Int = .max) -> String {
        var parts: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = parts.last, range.lowerBound <= last.upperBound + 1 {
                parts[parts.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                parts.append(range)
            }
        }
        var words = parts.prefix(limit).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        if parts.count > limit { words.append("…") }
        return words.joined(separator: ", ")
    }
}
