/// Finds telephone numbers inside running text, by shape and context.
///
/// A number that could be either is taken as a telephone number, unless its surroundings speak of money, of a document, of a
/// code or of a date. What is found and what is not: docs/privacy.md.
struct PhoneScanner {
    /// How the groups of a number may be joined.
    enum Joints {
        /// As people write a number on purpose: points, hyphens, brackets, blanks.
        case usual
        /// By anything, letters read as digits, so that nothing gets past a public edition.
        case any
    }

    /// Folded bytes.
    let bytes: [UInt8]
    /// The same, with letters that stand for digits replaced.
    private let digits: [UInt8]
    private let joints: [UInt8]
    /// The joints that need a shape that nothing else has.
    private static let odd = [UInt8](",*:/'_;~|\"=+[]{}<>#&!?\\".utf8) + [ScalarFolding.symbol]
    /// The fewest digits before an odd joint: `0950,000,926`, but not `07:30` or `0,25`.
    private static let leastBeforeOdd = 3

    /// The most joints between two groups: ` – `, or a few blanks.
    private static let longestGap = 6

    init(bytes: [UInt8], joints: Joints = .usual) {
        self.bytes = bytes
        digits = joints == .any ? LookAlikeDigits.replaced(in: bytes) : bytes
        self.joints = [UInt8](" .-()".utf8) + (joints == .any ? Self.odd + [ScalarFolding.newline] : [])
    }

    /// The numbers, as ranges of the folded bytes, `+` and an opening bracket included.
    func ranges() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < digits.count {
            guard digits[index].isDigit else {
                index += 1
                continue
            }
            let groups = groups(from: index)
            let dated = dateLength(groups)
            if dated > 0 {
                index = groups[dated - 1].upperBound
            } else if let end = match(groups, after: result.last?.upperBound) {
                result.append(opening(before: index, end: end)..<end)
                index = end
            } else {
                index = groups[0].upperBound
            }
        }
        return result
    }

    /// The groups of digits from `start` on, with a few joints between them.
    private func groups(from start: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var total = 0
        var index = start
        while groups.count < 13 {
            var end = index
            while end < digits.count, digits[end].isDigit { end += 1 }
            groups.append(index..<end)
            total += end - index
            var next = end
            while next < bytes.count, next - end < Self.longestGap, joints.contains(bytes[next]) { next += 1 }
            // Past the longest number there is nothing to find, and long runs are not read twice.
            guard total <= 13, next > end, next < digits.count, digits[next].isDigit else { break }
            index = next
        }
        return groups
    }

    /// The number of groups that make a date at the front: `05-12-2020`, `2021-04-15`, `03.2021`; 0 if none.
    private func dateLength(_ groups: [Range<Int>]) -> Int {
        guard groups.count >= 2, isDateJoint(groups[0], groups[1]) else { return 0 }
        let first = value(groups[0])
        let second = value(groups[1])
        if groups.count >= 3, isDateJoint(groups[1], groups[2]) {
            let third = value(groups[2])
            if groups[0].count <= 2, groups[1].count <= 2, (1...31).contains(first), (1...12).contains(second),
                isYear(groups[2])
            {
                return 3
            }
            if isYear(groups[0]), groups[1].count <= 2, groups[2].count <= 2, (1...12).contains(second),
                (1...31).contains(third)
            {
                return 3
            }
            // 09.2012.3456 is a number in groups.
            if groups[2].count == 4 { return 0 }
        }
        return groups[0].count <= 2 && (1...12).contains(first) && isYear(groups[1]) ? 2 : 0
    }

    private func isDateJoint(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        right.lowerBound - left.upperBound == 1 && "-./".utf8.contains(bytes[left.upperBound])
    }

    private func isYear(_ group: Range<Int>) -> Bool {
        group.count == 4 && (1900...2100).contains(value(group))
    }

    private func value(_ group: Range<Int>) -> Int {
        guard group.count <= 4 else { return .max }
        return digits[group].reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The end of the longest telephone number that starts with the first group; `last` is the end of the one before.
    private func match(_ groups: [Range<Int>], after last: Int?) -> Int? {
        let start = groups[0].lowerBound
        if isFraction(groups, after: last) { return nil }
        let total = groups.reduce(0) { $0 + $1.count }
        guard total >= 7 else { return nil }
        let context = PhoneContext(bytes: bytes)
        let hasPlus = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
        let label = isYear(groups[0]) ? nil : context.label(before: start)
        // No number begins with another digit.
        guard label != nil || "0235789".utf8.contains(digits[start]) else { return nil }
        var number: [UInt8] = []
        var end: Int?
        for (index, group) in groups.enumerated() {
            number.append(contentsOf: digits[group].prefix(16))
            if number.count > (label == .identity ? 16 : 13) { break }
            if number.count < 7 { continue }
            let shape = PhoneShape(digits: number, groupLengths: groups[...index].map(\.count), hasPlus: hasPlus)
            let isCertain = shape.isCertain && isWhole(groups, index)
            let isPlain = isPlain(groups[...index])
            let isLabelled = label == .identity ? number.count >= 8 : label == .phone && number.count <= 11
            guard isCertain || isLabelled || (isPlain && shape.isPossible && !isInsideNumber(start)) else { continue }
            if context.isDocumentNumber(endingAt: group.upperBound) { continue }
            if !isCertain, context.isAmount(start..<group.upperBound, isLabelled: isLabelled) { continue }
            end = group.upperBound
        }
        return end
    }

    /// True when nothing but usual joints and true digits make up the groups.
    private func isPlain(_ groups: ArraySlice<Range<Int>>) -> Bool {
        zip(groups, groups.dropFirst()).allSatisfy { oddJoint(between: $0, $1) == nil }
            && groups.allSatisfy { group in group.allSatisfy { digits[$0] == bytes[$0] } }
    }

    /// True when the groups up to `index` may be one number: odd joints stand behind enough digits, years are no groups between
    /// slashes, and the same joint does not go on.
    private func isWhole(_ groups: [Range<Int>], _ index: Int) -> Bool {
        for place in 0..<index {
            guard let joint = oddJoint(between: groups[place], groups[place + 1]) else { continue }
            let before = groups[...place].reduce(0) { $0 + $1.count }
            let isAfterPlus = groups[0].lowerBound > 0 && bytes[groups[0].lowerBound - 1] == UInt8(ascii: "+")
            if before < Self.leastBeforeOdd, !isAfterPlus { return false }
            let isDated = joint == UInt8(ascii: "/") && groups[1...index].contains { isYear($0) && value($0) >= 1990 }
            let goesOn = index + 1 < groups.count && oddJoint(between: groups[index], groups[index + 1]) == joint
            if isDated || (goesOn && groups[index + 1].count < 7) { return false }
        }
        return true
    }

    /// The odd joint between two groups; nil for usual ones.
    private func oddJoint(between left: Range<Int>, _ right: Range<Int>) -> UInt8? {
        bytes[left.upperBound..<right.lowerBound].first { Self.odd.contains($0) }
    }

    /// True for the digits after a point or comma that has digits before it: `13.782968341`.
    private func isInsideNumber(_ start: Int) -> Bool {
        start >= 2 && ".,".utf8.contains(bytes[start - 1]) && bytes[start - 2].isDigit
    }

    /// `0.905123456`, `0.2500-0.3000`, or the digits after a decimal comma.
    private func isFraction(_ groups: [Range<Int>], after last: Int?) -> Bool {
        let start = groups[0].lowerBound
        if groups[0].count == 1, digits[start] == UInt8(ascii: "0"), groups.count >= 2, groups[1].count > 1,
            groups[1].lowerBound == groups[0].upperBound + 1, ".,".utf8.contains(bytes[groups[0].upperBound])
        {
            return true
        }
        guard start >= 2, last != start - 1 else { return false }
        if bytes[start - 1] == UInt8(ascii: "."), bytes[start - 2] == UInt8(ascii: "0") {
            return start == 2 || !bytes[start - 3].isDigit
        }
        guard bytes[start - 1] == UInt8(ascii: ",") else { return false }
        var before = start - 1
        while before > 0, start - before < 8, bytes[before - 1].isDigit { before -= 1 }
        return (1...5).contains(start - 1 - before)
    }

    /// The start with `+` and an opening bracket that closes inside the number.
    private func opening(before start: Int, end: Int) -> Int {
        var start = start
        if start > 0, bytes[start - 1] == UInt8(ascii: "+") { start -= 1 }
        let closes = bytes[start..<end].contains(UInt8(ascii: ")"))
        if closes, start > 0, bytes[start - 1] == UInt8(ascii: "(") { start -= 1 }
        return start
    }
}
