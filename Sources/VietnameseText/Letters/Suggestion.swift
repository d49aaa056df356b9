/// "Did you mean …": the nearest known name.
public enum Suggestion {
    /// Longer names are compared by equality only.
    private static let longest = 200

    /// The candidate that a misspelt name most likely means.
    ///
    /// Takes a name and the known names; gives the one with the smallest edit distance (insertions, deletions,
    /// replacements) between their `VietnameseFolding.bareKey`s, the first of equals, or nil when every distance exceeds a
    /// third of the name's length or the name has no letters.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let target = [Unicode.Scalar](VietnameseFolding.bareKey(name).unicodeScalars)
        guard !target.isEmpty else { return nil }
        var best: String?
        var limit = target.count / 3
        for candidate in candidates {
            let key = [Unicode.Scalar](VietnameseFolding.bareKey(candidate).unicodeScalars)
            if key == target { return candidate }
            guard target.count <= longest, key.count <= longest, limit > 0 else { continue }
            if let distance = distance(target, key, limit: limit) {
                best = candidate
                // Only a nearer one replaces it.
                limit = distance - 1
            }
        }
        return best
    }

    /// The edit distance of two texts; nil when it exceeds `limit`.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var row = [Int](0...right.count)
        for (leftIndex, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = leftIndex + 1
            var smallest = row[0]
            for rightIndex in right.indices {
                let replaced = diagonal + (letter == right[rightIndex] ? 0 : 1)
                diagonal = row[rightIndex + 1]
                row[rightIndex + 1] = min(replaced, diagonal + 1, row[rightIndex] + 1)
                smallest = min(smallest, row[rightIndex + 1])
            }
            if smallest > limit { return nil }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
