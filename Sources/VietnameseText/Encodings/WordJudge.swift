/// How one word reads: as it stands, and in each of `LegacyReading.all`.
struct WordJudgement: Sendable {
    /// A bit for each reading in which the word is Vietnamese; above them how it stands.
    private var bits: UInt32 = 0

    private static let vietnamese: UInt32 = 1 << 16
    private static let neutral: UInt32 = 1 << 17
    private static let odd: UInt32 = 1 << 18
    private static let single: UInt32 = 1 << 19

    /// Judges a word of at most `WordJudge.longest` scalars.
    init(_ word: [Unicode.Scalar]) {
        let verdict = WordVerdict(word.map { $0.value == 0xD0 || $0.value == 0x189 ? "Đ" : $0 })
        if Self.isUnit(word) || Self.isSign(word, verdict) || word.contains(where: Self.isForeign) {
            bits = Self.neutral
            return
        }
        switch verdict {
        case .vietnamese: bits |= Self.vietnamese
        case .neutral: bits |= Self.neutral
        case .other: break
        }
        if word.contains(where: WordVerdict.isOddSymbol) { bits |= Self.odd }
        if word.count == 1 { bits |= Self.single }
        guard word.count <= WordJudge.longest else { return }
        let mayBe1258 = word.contains { (0x102...0x1B0).contains($0.value) || (0x300...0x323).contains($0.value) || $0.value > 0x1E9F }
        for (index, reading) in LegacyReading.all.enumerated() where reading.page == .windows1252 || mayBe1258 {
            let scalars = reading.scalars(word)
            if scalars != word, case .vietnamese = WordVerdict(scalars) { bits |= 1 << UInt32(index) }
            // Untouched by this reading, so Vietnamese in it too.
            if scalars == word, isVietnamese { bits |= 1 << UInt32(index) }
        }
    }

    /// A letter of Greek, Cyrillic or another script: no old encoding of Vietnamese looks like that.
    ///
    /// `μ` stands for the `µ` of one of them.
    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x370, scalar.value != 0x3BC, !(0x1E00...0x1EFF).contains(scalar.value) else { return false }
        return scalar.properties.isAlphabetic
    }

    /// `5µm`, `µg`: the only sign of these that touches letters in its own right.
    private static func isUnit(_ word: [Unicode.Scalar]) -> Bool {
        let unit = word.drop { (0x30...0x39).contains($0.value) }
        guard let first = unit.first, first.value == 0xB5 || first.value == 0x3BC else { return false }
        return ["m", "g", "l", "L", "s", "F", "A", "V", "W", "H", "mol", "Sv"]
            .contains { $0.unicodeScalars.elementsEqual(unit.dropFirst()) }
    }

    /// `30°`, `½`, `m²`, `«KPI»`: signs that say nothing, since each is a letter in some encoding.
    private static func isSign(_ word: [Unicode.Scalar], _ verdict: WordVerdict) -> Bool {
        if case .other = verdict { return false }
        guard word.contains(where: \.properties.isAlphabetic) else {
            let signs = word.count { !(0x30...0x39).contains($0.value) }
            return signs < 2 || !word.contains(where: WordVerdict.isOddSymbol)
        }
        return word.allSatisfy { $0.isASCII && $0.value >= 0x20 || [0xA0, 0xAB, 0xB0, 0xB1, 0xB2, 0xB3, 0xBB].contains($0.value) }
    }

    var isVietnamese: Bool { bits & Self.vietnamese != 0 }
    var isOdd: Bool { bits & Self.odd != 0 }
    /// Whether it is a single character, of which some reading makes a word by chance: `ä` is `ọ` in TCVN3.
    var isSingle: Bool { bits & Self.single != 0 }
    /// Whether it says anything about the encoding.
    var isTelling: Bool { bits & Self.neutral == 0 || bits & 0xFFFF != 0 }
    func isVietnamese(in reading: Int) -> Bool { bits >> UInt32(reading) & 1 != 0 }
}

/// Judges the words of texts and remembers them, since a language has few syllables.
package struct WordJudge: Sendable {
    /// More scalars make no word.
    static let longest = 40
    private static let mostKnown = 1 << 16

    private var known: [UInt64: WordJudgement] = [:]
    private var word: [Unicode.Scalar] = []

    /// A judge who has seen nothing.
    package init() {}

    /// Adds the words of `text` to `tally`, at most `limit` of them.
    package mutating func count(_ text: String, in tally: inout EncodingTally, limit: Int = .max) {
        word.removeAll(keepingCapacity: true)
        var isPlain = true
        for scalar in text.unicodeScalars {
            if Self.separates(scalar) {
                if !isPlain { tally.add(judgement()) }
                word.removeAll(keepingCapacity: true)
                isPlain = true
                if tally.words >= limit { return }
            } else {
                // A text without spaces is cut, not gathered.
                if word.count > Self.longest { continue }
                word.append(scalar)
                if !scalar.isASCII || Self.isVISCIIControl(scalar) { isPlain = false }
            }
        }
        if !isPlain { tally.add(judgement()) }
    }

    /// How the words of one text read.
    package mutating func tally(_ text: String) -> EncodingTally {
        var tally = EncodingTally()
        count(text, in: &tally)
        return tally
    }

    private mutating func judgement() -> WordJudgement {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in word { key = (key ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
        if let judgement = known[key] { return judgement }
        if known.count >= Self.mostKnown { known.removeAll() }
        let judgement = WordJudgement(word)
        known[key] = judgement
        return judgement
    }

    /// ASCII that ends a word; the hyphen does not, which may be a `ư`.
    @inline(__always)
    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return false }
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: return false
        default: return !isVISCIIControl(scalar)
        }
    }

    private static func isVISCIIControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x02, 0x05, 0x06, 0x14, 0x19, 0x1E: true
        default: false
        }
    }
}
