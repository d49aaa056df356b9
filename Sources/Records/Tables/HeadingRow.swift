import VietnameseText

/// The row that names the columns (dòng tiêu đề).
package struct HeadingRow {
    /// The headings, trimmed and in NFC; not yet unique.
    let headings: [String]
    /// Its place among the rows given.
    let index: Int
    /// The place of the last row that belongs to the heading.
    let last: Int
    /// The places of the rows whose cells are the headings: one, or two of them.
    let rows: [Int]
    /// Whether it was found by known headings; else it is only the first row.
    let isKnown: Bool

    /// How many rows that are not blank are searched.
    package static let rowsSearched = 15
    /// How many rows to hand over: two more, for the rows that may follow a heading.
    static let rowsNeeded = rowsSearched + 2
    /// How many cells of a row are looked at; a sheet of ours has some thirty.
    package static let cellsSearched = 512
    /// The longest heading, in bytes; more is no heading but text.
    private static let longestHeading = 1_024

    /// Finds it among the first rows that are not blank, of which there must be one.
    ///
    /// It is the row with the most known headings, at least two, the first of equals; else two rows that have them together, or the first row.
    /// A heading in two rows, as merged cells give it, is joined, and a row of column numbers `(1) (2) (3)` below is
    /// part of the heading.
    init(among rows: [[String]], isKnownHeading: (String) -> Bool) {
        func known(_ text: String) -> Bool { !text.isEmpty && text.utf8.count <= Self.longestHeading && isKnownHeading(text) }
        var (best, place) = (0, 0)
        for (other, row) in rows.prefix(Self.rowsSearched).enumerated() {
            let count = Self.count(row.prefix(Self.cellsSearched), above: best, known)
            if count > best { (best, place) = (count, other) }
        }
        let found = best >= 2 ? place : Self.pair(among: rows, known)
        guard let found else {
            (headings, index, last) = (rows[0], 0, 0)
            (self.rows, isKnown) = ([0], false)
            return
        }
        (index, isKnown, best) = (found, true, max(best, 1))
        var (headings, last, parts) = (rows[index], index, [index])
        if index + 1 < rows.count, !Self.areColumnNumbers(rows[index + 1]),
            let joined = Self.join(headings, rows[index + 1], best, isLowerNew: true, known)
        {
            (headings, last, parts) = (joined, index + 1, [index, index + 1])
        } else if index + 1 < rows.count, let sides = GroupedHeadings.sides(headings, rows[index + 1]) {
            (headings, last, parts) = (sides, index + 1, [index, index + 1])
        } else if index > 0, let joined = Self.join(rows[index - 1], headings, best, isLowerNew: false, known) {
            (headings, parts) = (joined, [index - 1, index])
        }
        if last + 1 < rows.count, Self.areColumnNumbers(rows[last + 1]) { last += 1 }
        (self.headings, self.last, self.rows) = (headings, last, parts)
    }

    /// The first of two rows that have two known headings only when they are read as one; nil where there are none such.
    private static func pair(among rows: [[String]], _ known: (String) -> Bool) -> Int? {
        (0..<min(rows.count, rowsSearched) - 1).first { join(rows[$0], rows[$0 + 1], 1, isLowerNew: true, known) != nil }
    }

    /// How many of `cells` are known; 0 as soon as they cannot be more than `best`, since to look at texts of data costs more than all else.
    private static func count(_ cells: some Collection<String>, above best: Int, _ known: (String) -> Bool) -> Int {
        var possible = cells.count { !$0.isEmpty }
        guard possible > best else { return 0 }
        for cell in cells where !cell.isEmpty && !known(cell) {
            possible -= 1
            if possible <= best { return 0 }
        }
        return possible
    }

    /// A cell's text as a heading: trimmed and in NFC; empty when it is too long for one.
    static func text(of cell: CSVCell, in span: Span<UInt8>) -> String {
        cell.range.count > longestHeading ? "" : tidy(span.text(cell))
    }

    /// A cell's text as a heading: trimmed and in NFC; empty when it is too long for one.
    static func text(of cell: String) -> String {
        cell.utf8.count > longestHeading ? "" : tidy(cell)
    }

    /// A heading as typed but for white space around it and its normal form.
    package static func tidy(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value == 0xFEFF || $0.value == 0x200B }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return Normalization.nfc(String(scalars[first...last]))
    }

    /// Makes headings unique: a blank one becomes `(cột 3)`, a repeated one `Tên (2)`.
    static func unique(_ headings: [String]) -> [String] {
        var taken = Set(headings)
        var seen: [String: Int] = [:]
        return headings.enumerated()
            .map { index, heading in
                if heading.isEmpty {
                    let name = "(cột \(index + 1))"
                    return taken.insert(name).inserted ? name : numbered(name, from: 2, &taken).name
                }
                guard let last = seen[heading] else {
                    seen[heading] = 1
                    return heading
                }
                let next = numbered(heading, from: last + 1, &taken)
                seen[heading] = next.number
                return next.name
            }
    }

    /// `Tên (2)`, or the next number that is free.
    private static func numbered(_ name: String, from start: Int, _ taken: inout Set<String>) -> (name: String, number: Int) {
        var number = start
        while !taken.insert("\(name) (\(number))").inserted { number += 1 }
        return ("\(name) (\(number))", number)
    }

    /// The headings of two rows read as one, when that makes more of them known than `best`; nil when it does not.
    ///
    /// A cell below belongs to the group above it: `Tờ trình` over `Số` is `Số Tờ trình`.
    private static func join(
        _ upper: [String],
        _ lower: [String],
        _ best: Int,
        isLowerNew: Bool,
        _ known: (String) -> Bool
    ) -> [String]? {
        guard max(upper.count, lower.count) <= cellsSearched else { return nil }
        var (joined, count, below, explained) = ([String](), 0, 0, 0)
        var group = ""
        for column in 0..<max(upper.count, lower.count) {
            let over = column < upper.count ? upper[column] : ""
            let under = column < lower.count ? lower[column] : ""
            if !over.isEmpty || under.isEmpty { group = over }
            if under.isEmpty {
                joined.append(over)
                if known(over) { count += 1 }
                continue
            }
            below += 1
            // A number below is data, or a column's number.
            let grouped = group.isEmpty || !under.contains(where: \.isLetter) ? [] : ["\(under) \(group)", "\(group) \(under)"]
            if let name = (grouped + [under]).first(where: known) {
                joined.append(name)
                count += 1
                explained += 1
            } else if isLowerNew, known(over) {
                return nil
            } else {
                joined.append(group.isEmpty ? under : "\(group) – \(under)")
            }
        }
        return count > best && explained * 2 >= below ? joined : nil
    }

    /// Whether a row only numbers the columns: at least three whole numbers, each one more than the one before.
    package static func areColumnNumbers(_ cells: [String]) -> Bool {
        var previous: Int?
        var count = 0
        for cell in cells where !cell.isEmpty {
            let bare = cell.drop { "([".contains($0) }.prefix { !")]".contains($0) }
            guard cell.utf8.count <= 6, let number = Int(bare, in: 0...99_999), number == (previous ?? number - 1) + 1 else { return false }
            previous = number
            count += 1
        }
        return count >= 3
    }
}
