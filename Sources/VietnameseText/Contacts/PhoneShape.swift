/// Whether digits look like a telephone number of Vietnam.
///
/// Source: numbering plan of Thông tư 22/2014/TT-BTTTT and the change of 2018 (docs/privacy.md, “The public edition”).
struct PhoneShape {
    let digits: [UInt8]
    let groupLengths: [Int]
    let hasPlus: Bool

    /// `+84…`, `0084…`, or a leading zero and the right length, one digit too many included: nothing else looks like that.
    var isCertain: Bool {
        if hasPlus { return isInternational(dropping: 0) }
        if digits.starts(with: "00".utf8) { return isInternational(dropping: 2) }
        guard digits.first == UInt8(ascii: "0"), digits.count >= 10 else { return false }
        return digits.count == 10 ? digits[1] >= UInt8(ascii: "2") : digits.count == 11
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
