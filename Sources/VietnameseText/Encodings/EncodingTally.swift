/// How the words of a column read in each encoding (bảng đếm khi dò bảng mã).
package struct EncodingTally: Sendable {
    /// Words with a letter beyond ASCII that read as Vietnamese in some way, or in none.
    package private(set) var words = 0
    /// Words that are Vietnamese as they stand.
    package private(set) var asTheyStand = 0
    /// Words with a sign that stands for a letter in no language.
    package private(set) var odd = 0
    /// For each of `LegacyReading.all`: words that are Vietnamese in it, and not as they stand.
    private var gains = SIMD16<Int32>()
    /// The same without words of a single character.
    private var longGains = SIMD16<Int32>()
    /// Words that are Vietnamese as they stand, and not in it.
    private var losses = SIMD16<Int32>()
    /// Words that are Vietnamese in it.
    private var valid = SIMD16<Int32>()

    /// No words yet.
    package init() {}

    mutating func add(_ judgement: WordJudgement) {
        guard judgement.isTelling else { return }
        words += 1
        if judgement.isVietnamese { asTheyStand += 1 }
        if judgement.isOdd { odd += 1 }
        for index in LegacyReading.all.indices {
            let isValid = judgement.isVietnamese(in: index)
            if isValid { valid[index] += 1 }
            if isValid, !judgement.isVietnamese { gains[index] += 1 }
            if isValid, !judgement.isVietnamese, !judgement.isSingle { longGains[index] += 1 }
            if !isValid, judgement.isVietnamese { losses[index] += 1 }
        }
    }

    /// How many more words are Vietnamese in `reading` than as they stand.
    package func advantage(of reading: LegacyReading) -> Int { Int(valid[reading.index]) - asTheyStand }

    /// The words that are Vietnamese in `reading`.
    package func vietnamese(in reading: LegacyReading) -> Int { Int(valid[reading.index]) }

    /// The share of words that are Vietnamese in `reading`.
    package func share(of reading: LegacyReading) -> Double {
        words == 0 ? 1 : Double(valid[reading.index]) / Double(words)
    }

    /// The reading that makes the words Vietnamese; nil when they stand right, or too little speaks for any.
    ///
    /// Unicode wins ties. Two words must gain, or one with a sign that is a letter in no language; a foreign name does not
    /// become Vietnamese by chance twice, and single letters say nothing alone. Most of the words that are not Vietnamese as they stand must gain (docs/encodings.md).
    package var decision: LegacyReading? { decision(leastGain: 2) }

    /// `decision` with as few as `leastGain` words.
    package func decision(leastGain: Int) -> LegacyReading? {
        var best: Int?
        for index in LegacyReading.all.indices where gains[index] > 0 && valid[index] > (best.map { valid[$0] } ?? 0) { best = index }
        guard let best, gains[best] > losses[best], longGains[best] > 0 else { return nil }
        let gain = Int(gains[best])
        guard gain >= leastGain || odd >= leastGain else { return nil }
        let strange = words - asTheyStand
        guard gain * 2 > strange || (odd >= 2 && gain >= 2 && gain * 4 >= strange) else { return nil }
        return LegacyReading.all[best]
    }
}
