/// Rows of a table in few words: `2-5, 9`.
package enum RowRanges {
    /// The numbers, each once, neighbours joined; behind `limit` ranges only `…`.
    package static func text(_ rows: [Int], limit: Int = .max) -> String {
        var parts: [ClosedRange<Int>] = []
        for row in Set(rows).sorted() {
            if let last = parts.last, last.upperBound + 1 == row {
                parts[parts.count - 1] = last.lowerBound...row
            } else {
                parts.append(row...row)
            }
        }
        var words = parts.prefix(limit).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        if parts.count > limit { words.append("…") }
        return words.joined(separator: ", ")
    }
}
