/// Finds telephone numbers spelled digit by digit: `không chín năm không không không chín ba bảy`, `0950 không không một ba hai sáu`.
struct SpelledPhoneScanner {
    /// Folded bytes.
    let bytes: [UInt8]

    private static let digits: Set<[UInt8]> = Set(
        ["khong", "mot", "hai", "ba", "bon", "tu", "nam", "lam", "sau", "bay", "tam", "chin"].map { [UInt8]($0.utf8) }
    )
    /// Fewer digits in a row may be plain words: `không ba mươi`, `từ năm`.
    private static let fewestDigits = 9
    /// Fewer words among digits may be plain words too.
    private static let fewestWords = 3
    /// The marks that may stand between the words.
    private static let longestGap = 3

    /// The numbers, as ranges of the folded bytes.
    func ranges() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var run: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let isDigit = bytes[index].isDigit
            guard isDigit || bytes[index].isLowerLetter else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, isDigit ? bytes[end].isDigit : bytes[end].isLowerLetter { end += 1 }
            let word = index..<end
            if let last = run.last, !isGap(last.upperBound..<index) { close(&run, &result) }
            if isDigit || (word.count <= 5 && Self.digits.contains([UInt8](bytes[word]))) { run.append(word) } else { close(&run, &result) }
            index = end
        }
        close(&run, &result)
        return result
    }

    /// Ends a run of digits: a number goes from its first zero, or from `tám bốn`, to its end.
    private func close(_ run: inout [Range<Int>], _ result: inout [Range<Int>]) {
        defer { run.removeAll(keepingCapacity: true) }
        guard run.count >= Self.fewestWords else { return }
        let isForeign = zip(run[0...1], ["tam", "bon"]).allSatisfy { bytes[$0].elementsEqual($1.utf8) }
        guard let first = isForeign ? 0 : run.firstIndex(where: isZero) else { return }
        let words = run[first...].count { bytes[$0.lowerBound].isLowerLetter }
        let digits = run[first...].reduce(0) { $0 + (bytes[$1.lowerBound].isLowerLetter ? 1 : $1.count) }
        guard words >= Self.fewestWords, digits >= Self.fewestDigits else { return }
        result.append(run[first].lowerBound..<run[run.count - 1].upperBound)
    }

    /// True for `không`, and for digits that begin with 0.
    private func isZero(_ word: Range<Int>) -> Bool {
        bytes[word.lowerBound] == UInt8(ascii: "0") || bytes[word].elementsEqual("khong".utf8)
    }

    private func isGap(_ range: Range<Int>) -> Bool {
        range.count <= Self.longestGap && bytes[range].allSatisfy { " .,-/\n".utf8.contains($0) }
    }
}
