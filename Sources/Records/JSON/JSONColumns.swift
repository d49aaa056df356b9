import Spreadsheets

/// The columns of a JSON table: one for each key path that holds a value somewhere (cột của JSON).
struct JSONColumns {
    /// The dotted paths, in order of first appearance.
    private(set) var paths: [String] = []
    private var byPath: [String: Int] = [:]
    /// Whether some record has the column, even as null.
    private var isUsed: [Bool] = []
    /// Whether some record has a value there that is not null.
    private var hasValue: [Bool] = []

    /// How many columns there are.
    var count: Int { paths.count }

    /// The column of a path, made when it is new.
    mutating func column(_ path: String) -> Int {
        if let column = byPath[path] { return column }
        byPath[path] = paths.count
        paths.append(path)
        isUsed.append(false)
        hasValue.append(false)
        return paths.count - 1
    }

    /// Notes that a record has this value.
    @inline(__always)
    mutating func note(_ cell: JSONCell) {
        isUsed[cell.column] = true
        if cell.kind != .empty { hasValue[cell.column] = true }
    }

    /// The columns to keep: those of some record, but not a group that is only ever null (`"recognition": null` where
    /// other records have `recognition.number`).
    var kept: [Int] {
        let all = paths.indices.filter { isUsed[$0] }
        guard all.contains(where: { !hasValue[$0] }) else { return all }
        let sorted = all.map { paths[$0] }.sorted()
        return all.filter { hasValue[$0] || !isGroup(paths[$0] + ".", in: sorted) }
    }

    private func isGroup(_ prefix: String, in sorted: [String]) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low].hasPrefix(prefix)
    }
}
