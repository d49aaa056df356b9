import Diagnostics

extension Sequence {
    /// The elements by a key, groups and members in order of first appearance.
    func inGroups<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
        var groups: [[Element]] = []
        var places: [Key: Int] = [:]
        for element in self {
            let key = key(element)
            if let known = places[key] {
                groups[known].append(element)
            } else {
                places[key] = groups.count
                groups.append([element])
            }
        }
        return groups
    }
}

/// Rows of a table in few words: `2-5, 9`.
enum RowRanges {
    /// The numbers, each once, neighbours joined.
    static func text(_ rows: [Int]) -> String {
        var parts: [ClosedRange<Int>] = []
        for row in Set(rows).sorted() {
            if let last = parts.last, last.upperBound + 1 == row {
                parts[parts.count - 1] = last.lowerBound...row
            } else {
                parts.append(row...row)
            }
        }
        return parts.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ")
    }
}
