/// Headings that stand over several columns, with others below them: `Hiệu quả` over `Kinh tế`, `Xã hội` (tiêu đề hai tầng).
package struct GroupedHeadings {
    /// A heading over several columns, and what stands below it in each.
    package struct Group {
        /// The heading above.
        package let over: String
        /// The columns, counted from 0, with their own headings; at least two.
        package let sides: [(column: Int, under: String)]
    }

    /// The groups from the left.
    package let groups: [Group]

    /// The longest heading below another, in characters.
    private static let longest = 60
    /// The fewest headings that must stand beside the groups.
    private static let fewestOthers = 3

    /// The groups of two rows of headings: a heading with at least one blank cell behind it, and below each of these cells a text.
    package init(_ upper: [String], _ lower: [String]) {
        var groups: [Group] = []
        for start in upper.indices where !upper[start].isEmpty {
            var end = start + 1
            while end < max(upper.count, lower.count), end >= upper.count || upper[end].isEmpty { end += 1 }
            let sides = (start..<end).filter { $0 < lower.count && !lower[$0].isEmpty }.map { (column: $0, under: lower[$0]) }
            if sides.count >= 2, sides.last?.column == start + sides.count - 1 { groups.append(Group(over: upper[start], sides: sides)) }
        }
        self.groups = groups
    }

    /// The headings of two rows whose lower one holds nothing but what stands below groups, whatever its words; nil for any other row.
    ///
    /// A row of data fills columns that have a heading of their own.
    static func sides(_ upper: [String], _ lower: [String]) -> [String]? {
        guard max(upper.count, lower.count) <= HeadingRow.cellsSearched else { return nil }
        let groups = GroupedHeadings(upper, lower).groups
        let below = groups.reduce(0) { $0 + $1.sides.count }
        guard !groups.isEmpty, below == lower.count(where: { !$0.isEmpty }) else { return nil }
        guard upper.count(where: { !$0.isEmpty }) >= groups.count + fewestOthers else { return nil }
        guard groups.allSatisfy({ $0.sides.allSatisfy { isHeading($0.under) } }) else { return nil }
        var headings = upper
        while headings.count < lower.count { headings.append("") }
        for group in groups { for side in group.sides { headings[side.column] = "\(group.over) – \(side.under)" } }
        return headings
    }

    /// Whether a cell may be a heading below another: words, or a year; not the number of a part or of a row.
    private static func isHeading(_ text: String) -> Bool {
        guard text.count <= longest else { return false }
        if text.allSatisfy(\.isNumber) { return text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) }
        return text.contains(where: \.isLetter) && !text.allSatisfy { "IVXivx.)/ ".contains($0) }
    }
}
