import Records
import VietnameseText

/// The lines above a table that name what they hold: `Đơn vị trình: LĐLĐ huyện Phù Cát`, in one cell or in two beside each other (dòng có nhãn).
///
/// The label is a heading of the dossier's facts. A letter's number with a day or an issuer behind it is left to `ReferenceLine`.
struct LabelledLines {
    /// What the lines say, in their order.
    private(set) var facts: [AroundFacts.Fact] = []
    /// The lines that are none of these, in their order.
    private(set) var others: [AroundLine] = []

    /// The longest label and the longest value, in characters.
    private static let longestLabel = 60
    private static let longestValue = 200
    /// What a union is called by beside its name; only before a union's name.
    private static let unionLabels: Set<String> = ["don vi", "ten don vi", "cong doan", "ten cong doan", "ten don vi trinh"]
    /// What no line gives: a code of the table's own.
    private static let never: Set<Field> = [.dossierId]

    private let matcher: HeadingMatcher
    private let isUnion: (String) -> Bool

    /// Reads `lines`, whose rows stand together; `isUnion` tells a union that sends something by its name.
    init(_ lines: [AroundLine], _ matcher: HeadingMatcher, isUnion: @escaping (String) -> Bool) {
        (self.matcher, self.isUnion) = (matcher, isUnion)
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].row == lines[start].row, lines[end].isAbove == lines[start].isAbove { end += 1 }
            let row = lines[start..<end]
            let found = row.first?.isAbove == true ? pairs(row) ?? [] : []
            facts += found
            if found.isEmpty { for line in row { read(line) } }
            start = end
        }
    }

    private mutating func read(_ line: AroundLine) {
        let found = line.isAbove ? labelled(line) : []
        facts += found
        if found.isEmpty { others.append(line) }
    }

    /// The facts of one text, or of its parts between semicolons; none where a part has no known label.
    private func labelled(_ line: AroundLine) -> [AroundFacts.Fact] {
        var found: [AroundFacts.Fact] = []
        for part in line.text.split(separator: ";") {
            guard let colon = part.firstIndex(of: ":"), let fact = fact(part[..<colon], part[part.index(after: colon)...], line) else {
                return []
            }
            found.append(fact)
        }
        return found
    }

    /// The facts of a row of labels, each with its value in the next cell; nil for any other row.
    private func pairs(_ row: ArraySlice<AroundLine>) -> [AroundFacts.Fact]? {
        guard row.count >= 2, row.count.isMultiple(of: 2), Set(row.map(\.column)).count == row.count else { return nil }
        var found: [AroundFacts.Fact] = []
        for place in stride(from: row.startIndex, to: row.endIndex, by: 2) {
            var label = Substring(trimmed(row[place].text))
            if label.last == ":" { label.removeLast() }
            guard let fact = fact(label, Substring(row[place + 1].text), row[place]) else { return nil }
            found.append(fact)
        }
        return found
    }

    private func fact(_ label: Substring, _ value: Substring, _ line: AroundLine) -> AroundFacts.Fact? {
        let (label, value) = (trimmed(String(label)), trimmed(String(value)))
        guard !label.isEmpty, label.count <= Self.longestLabel, value.count <= Self.longestValue, Self.isFilled(value) else { return nil }
        if Self.unionLabels.contains(VietnameseFolding.bareKey(label)) {
            return isUnion(value) ? AroundFacts.Fact(field: .submitter, value: value, line: line) : nil
        }
        guard let match = matcher.match(label), match.weakness == 0, let field = match.field else { return nil }
        guard field.isOfDossier, !Self.never.contains(field), matcher.match(value) == nil else { return nil }
        let key = " " + VietnameseFolding.bareKey(value) + " "
        if field == .proposalNumber, key.contains(" ngay ") || key.contains(" cua ") || key.contains(" to trinh ") { return nil }
        return AroundFacts.Fact(field: field, value: value, line: line)
    }

    /// Whether somebody filled a value in: dots and lines are a blank.
    private static func isFilled(_ value: String) -> Bool {
        value.contains { $0.isLetter || $0.isNumber } && !value.contains("..") && !value.contains("…") && !value.contains("__")
    }
}
