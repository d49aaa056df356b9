/// Finds telephone numbers inside running text, by shape and context.
///
/// Source: domain 4.9; a number that could be either is taken as a telephone number, unless its surroundings speak of
/// money, of a document or of a date.
struct PhoneScanner {
    /// Folded bytes.
    let bytes: [UInt8]

    /// The numbers, as ranges of the folded bytes, `+` and an opening bracket included.
    func ranges() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index].isDigit else {
                index += 1
                continue
            }
            let groups = groups(from: index)
            let dated = dateLength(groups)
            if dated > 0 {
                index = groups[dated - 1].upperBound
            } else if let end = match(groups) {
                result.append(opening(before: index, end: end)..<end)
                index = end
            } else {
                index = groups[0].upperBound
            }
        }
        return result
    }

    /// Up to eight groups of digits from `start` on, joined by `.`, `-`, brackets and blanks.
    private func groups(from start: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var total = 0
        var index = start
        while groups.count < 8 {
            var end = index
            while end < bytes.count, bytes[end].isDigit { end += 1 }
            groups.append(index..<end)
            total += end - index
            var next = end
            while next < bytes.count, next - end < 3, " .-()".utf8.contains(bytes[next]) { next += 1 }
            // Past the longest number there is nothing to find, and long runs are not read twice.
            guard total <= 13, next > end, next < bytes.count, bytes[next].isDigit else { break }
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
        right.lowerBound - left.upperBound == 1 && "-.".utf8.contains(bytes[left.upperBound])
    }

    private func isYear(_ group: Range<Int>) -> Bool {
        group.count == 4 && (1900...2100).contains(value(group))
    }

    private func value(_ group: Range<Int>) -> Int {
        guard group.count <= 4 else { return .max }
        return bytes[group].reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The end of the longest telephone number that starts with the first group.
    private func match(_ groups: [Range<Int>]) -> Int? {
        let start = groups[0].lowerBound
        if isFraction(groups) { return nil }
        let total = groups.reduce(0) { $0 + $1.count }
        guard total >= 7 else { return nil }
        let context = PhoneContext(bytes: bytes)
        let hasPlus = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
        let isLabelled = !isYear(groups[0]) && context.hasLabel(before: start)
        // No number begins with another digit.
        guard isLabelled || "0235789".utf8.contains(bytes[start]) else { return nil }
        var digits: [UInt8] = []
        var end: Int?
        for (index, group) in groups.enumerated() {
            digits.append(contentsOf: bytes[group].prefix(14))
            if digits.count > 13 { break }
            if digits.count < 7 { continue }
            let lengths = groups[...index].map(\.count)
            let shape = PhoneShape(digits: digits, groupLengths: lengths, hasPlus: hasPlus)
            let isCertain = shape.isCertain
            guard isCertain || shape.isPossible || (isLabelled && digits.count <= 11) else { continue }
            if context.isDocumentNumber(endingAt: group.upperBound) { continue }
            if !isCertain, context.isAmount(start..<group.upperBound, isLabelled: isLabelled) { continue }
            end = group.upperBound
        }
        return end
    }

    /// `0.905123456`, or the digits after a decimal comma.
    private func isFraction(_ groups: [Range<Int>]) -> Bool {
        let start = groups[0].lowerBound
        let isZeroPoint = groups[0].count == 1 && groups.count == 2 && bytes[groups[0].upperBound] == UInt8(ascii: ".")
        if isZeroPoint, groups[1].lowerBound == groups[0].upperBound + 1 { return true }
        guard start >= 2 else { return false }
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

/// Whether digits look like a telephone number of Vietnam.
private struct PhoneShape {
    let digits: [UInt8]
    let groupLengths: [Int]
    let hasPlus: Bool

    /// `+84…`, `0084…`, or a leading zero and the right length: nothing else looks like that.
    var isCertain: Bool {
        if hasPlus { return isInternational(dropping: 0) }
        if digits.starts(with: "00".utf8) { return isInternational(dropping: 2) }
        guard digits.first == UInt8(ascii: "0"), digits.count >= 10 else { return false }
        let second = digits[1] - 48
        return digits.count == 10 ? second >= 2 : digits.count == 11 && (second == 1 || second == 2)
    }

    /// `84…` without plus, or a number that lost its zero.
    var isPossible: Bool {
        if digits.count > 4, digits.suffix(4).elementsEqual("0000".utf8) { return false }
        if digits.count >= 11 { return isInternational(dropping: 0) }
        if digits.count == 9 {
            let isGrouped = groupLengths.count == 1 || groupLengths == [3, 3, 3]
            return isGrouped && "35789".utf8.contains(digits[0])
        }
        return digits.count == 10 && groupLengths.count == 1 && digits[0] == UInt8(ascii: "2")
    }

    private func isInternational(dropping count: Int) -> Bool {
        var rest = digits.dropFirst(count)
        guard rest.starts(with: "84".utf8) else { return false }
        rest = rest.dropFirst(2)
        if rest.first == UInt8(ascii: "0") { rest = rest.dropFirst() }
        guard let first = rest.first, first != UInt8(ascii: "0") else { return false }
        return rest.count == 9 ? first != UInt8(ascii: "1") : rest.count == 10 && "12".utf8.contains(first)
    }
}
