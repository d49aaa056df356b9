/// Finds e-mail addresses in folded bytes, also those spelled so that machines overlook them: `a (at) vidu.vn`, `a [a còng] vidu chấm vn`.
struct EmailScanner {
    /// Folded bytes.
    let bytes: [UInt8]

    /// How sure a sign makes an address.
    private enum Sign {
        /// `@`
        case at
        /// `(at)`, `[a còng]`: nothing else is written so.
        case bracketed
        /// ` at `, ` a còng `: ordinary words too.
        case word
    }

    private static let words = ["at", "a cong", "acong", "a-cong", "a vong", "a moc"].map { [UInt8]($0.utf8) }
    private static let dots = ["dot", "cham"].map { [UInt8]($0.utf8) }
    /// The ends of domains that people here use.
    private static let endings: Set = [
        "vn", "com", "net", "org", "edu", "gov", "info", "io", "me", "asia", "biz", "name", "pro", "int", "co", "online",
    ]

    /// The addresses, as ranges of the folded bytes.
    func ranges() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            if let (sign, kind) = sign(at: index), let address = address(around: sign, kind) {
                result.append(address)
                index = address.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    private func sign(at index: Int) -> (Range<Int>, Sign)? {
        let byte = bytes[index]
        if byte == UInt8(ascii: "@") { return (index..<index + 1, .at) }
        if let place = "([{<*".utf8.firstIndex(of: byte) {
            let close = Array(")]}>*".utf8)["([{<*".utf8.distance(from: "([{<*".utf8.startIndex, to: place)]
            let start = blanks(from: index + 1)
            if start < bytes.count, bytes[start] == UInt8(ascii: "@") { return closed(start + 1, close).map { (index..<$0, .bracketed) } }
            guard let word = word(Self.words, at: start) else { return nil }
            return closed(start + word, close).map { (index..<$0, .bracketed) }
        }
        guard byte == UInt8(ascii: "a"), index > 0, isBlank(bytes[index - 1]), let word = word(Self.words, at: index) else { return nil }
        return index + word < bytes.count && isBlank(bytes[index + word]) ? (index..<index + word, .word) : nil
    }

    /// The end behind the closing sign, blanks before it allowed.
    private func closed(_ index: Int, _ close: UInt8) -> Int? {
        let end = blanks(from: index)
        return end < bytes.count && bytes[end] == close ? end + 1 : nil
    }

    private func address(around sign: Range<Int>, _ kind: Sign) -> Range<Int>? {
        var lower = sign.lowerBound
        while lower > 0, sign.lowerBound - lower < 2, isBlank(bytes[lower - 1]) { lower -= 1 }
        let nameEnd = lower
        while lower > 0, isLocal(bytes[lower - 1]) { lower -= 1 }
        while lower < nameEnd, ".-".utf8.contains(bytes[lower]) { lower += 1 }
        guard lower < nameEnd else { return nil }
        let start = blanks(from: sign.upperBound)
        guard let (end, labels) = domain(from: start), let last = labels.last else { return nil }
        let isSpaced = nameEnd < sign.lowerBound || start > sign.upperBound
        let hasEnding = labels.count > 1 && last.utf8.count >= 2 && last.utf8.allSatisfy(\.isLowerLetter)
        let isHost = last.utf8.count >= 3 && last.utf8.allSatisfy { $0.isLowerLetter || $0 == UInt8(ascii: "-") }
        switch kind {
        case .at: guard hasEnding || (labels.count == 1 && isHost && !isSpaced) else { return nil }
        case .bracketed: guard hasEnding || (labels.count == 1 && isHost) else { return nil }
        case .word: guard hasEnding, Self.endings.contains(last) else { return nil }
        }
        return lower..<end
    }

    /// The labels of a domain and its end; a dot may have blanks around it, or be spelled, where a known ending follows.
    private func domain(from start: Int) -> (Int, labels: [String])? {
        guard var end = label(at: start) else { return nil }
        var labels = [text(start..<end)]
        while labels.count < 6, let (next, isPlain) = dot(at: end), let stop = label(at: next) {
            let label = text(next..<stop)
            guard isPlain || Self.endings.contains(label) else { break }
            labels.append(label)
            end = stop
        }
        return (end, labels)
    }

    /// Where the label after a dot begins, and whether it is a mere point.
    private func dot(at index: Int) -> (Int, isPlain: Bool)? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "."), index + 1 < bytes.count, !isBlank(bytes[index + 1]) { return (index + 1, true) }
        var place = blanks(from: index)
        let isBracketed = place < bytes.count && "([{".utf8.contains(bytes[place])
        if isBracketed { place += 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
        } else if place > index, let word = word(Self.dots, at: place) {
            place += word
        } else {
            return nil
        }
        if isBracketed {
            guard place < bytes.count, ")]}".utf8.contains(bytes[place]) else { return nil }
            place += 1
        }
        return (blanks(from: place), false)
    }

    private func label(at start: Int) -> Int? {
        var end = start
        while end < bytes.count, bytes[end].isLowerLetter || bytes[end].isDigit || "-_".utf8.contains(bytes[end]) { end += 1 }
        while end > start, "-_".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > start ? end : nil
    }

    /// The length of one of `words` that stands whole at `index`.
    private func word(_ words: [[UInt8]], at index: Int) -> Int? {
        words.first { word in
            let end = index + word.count
            guard end <= bytes.count, bytes[index..<end].elementsEqual(word) else { return false }
            return end == bytes.count || !(bytes[end].isLowerLetter || bytes[end].isDigit)
        }?
        .count
    }

    /// The place after at most two blanks.
    private func blanks(from index: Int) -> Int {
        var end = index
        while end < bytes.count, end - index < 2, isBlank(bytes[end]) { end += 1 }
        return end
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == ScalarFolding.space || byte == ScalarFolding.newline
    }

    private func isLocal(_ byte: UInt8) -> Bool {
        byte.isLowerLetter || byte.isDigit || byte == ScalarFolding.otherLetter || "._%+-".utf8.contains(byte)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
