/// The grammar of a written Vietnamese syllable (âm tiết): an initial, a rhyme, a tone.
///
/// Abbreviations, foreign words and names of other peoples are simply no syllables. Source: docs/encodings.md.
package enum Syllable {
    private static let initials = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r", "s", "t",
        "th", "tr", "v", "x",
    ]
    /// Rhymes that may follow any initial, as far as spelling allows.
    private static let rhymes = """
        a ă â e ê i o ô ơ u ư y ia ua ưa ai ao au ay âu ây eo êu iu iêu yêu oi ôi ơi ui ưi uôi ươi ưu ươu oa oe uê uy uơ oai oay oao \
        oeo uây uya uyu am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn oan \
        oăn oen uân uyên uyn ang ăng âng eng ong ông ung ưng iêng yêng uông ương oang oăng uâng oong ôông anh ênh inh oanh uênh uynh \
        ap ăp âp ep êp ip op ôp ơp up ưp iêp ươp oap oăp uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uyêt \
        uyt ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych
        """
    /// Rhymes after `qu`, whose u stands for the rounding.
    private static let afterQu = """
        a ai ao au ay an ang anh ac ach am ap at ăm ăn ăng ăp ăt ăc ân âng ây ât e en eo et eng ê ên ênh êt êch êu y i in inh it ich ip \
        yên yêt yn yt ynh ych yp ơ ơi ôc ôn
        """

    /// A syllable's letters packed five bits each, without its tone; with it, a bit for each place, from the end, where the
    /// tone may stand.
    private static let known: [UInt64: UInt8] = {
        var known: [UInt64: UInt8] = [:]
        func add(_ initial: String, _ rhyme: some StringProtocol) { known[pack(initial + rhyme), default: 0] |= tonePlaces(Array(rhyme)) }
        for rhyme in rhymes.split(whereSeparator: \.isWhitespace) {
            for initial in initials where fits(initial, String(rhyme)) { add(initial, rhyme) }
        }
        for rhyme in afterQu.split(whereSeparator: \.isWhitespace) { add("qu", rhyme) }
        // Before i, gi- is written g-: gì, gìn, giếng, giết.
        for rhyme in ["i", "in", "im", "ip", "iêng", "iêt", "iêm", "iên"] { add("g", rhyme) }
        return known
    }()

    /// Where in a rhyme the tone stands: on ă â ê ô ơ, else on ư, else as old and new spelling put it (hoà, hòa).
    private static func tonePlaces(_ rhyme: [Character]) -> UInt8 {
        let vowels = rhyme.indices.filter { "aăâeêioôơuưy".contains(rhyme[$0]) }
        func bit(_ index: Int) -> UInt8 { 1 << UInt8(rhyme.count - 1 - index) }
        if let marked = rhyme.lastIndex(where: { "ăâêôơ".contains($0) }) ?? rhyme.firstIndex(of: "ư") { return bit(marked) }
        let isClosed = vowels.count < rhyme.count
        switch vowels.count {
        case 1: return bit(vowels[0])
        case 2 where isClosed: return bit(vowels[1])
        case 2 where ["oa", "oe", "uy"].contains(String(rhyme)): return bit(vowels[0]) | bit(vowels[1])
        case 2: return bit(vowels[0])
        default: return bit(vowels[1])
        }
    }

    /// Codes of c, h and t at the end of a syllable, and of p.
    private static let stops: Set<UInt64> = Set(["c", "ch", "p", "t"].map(pack))

    /// Tells whether one word is a Vietnamese syllable with at most one tone, written in one of the three usual cases:
    /// `tiến`, `Tiến`, `TIẾN`.
    package static func isSyllable(_ word: some Collection<Unicode.Scalar>) -> Bool {
        guard let spelling = Spelling(word), spelling.isUsualCase else { return false }
        return isSyllable(spelling)
    }

    /// Tells whether the text is one Vietnamese syllable.
    package static func isSyllable(_ word: String) -> Bool { isSyllable(Normalization.nfc(word).unicodeScalars) }

    /// Tells whether the letters are a syllable or an abbreviation with Đ.
    package static func isWord(_ word: some Collection<Unicode.Scalar>) -> Bool { isSyllable(word) || isAbbreviation(word) }

    /// `QĐ`, `LĐLĐ`, `HĐND`, `TƯ`: up to eight capitals without a tone.
    private static func isAbbreviation(_ run: some Collection<Unicode.Scalar>) -> Bool {
        guard (2...8).contains(run.count) else { return false }
        return run.allSatisfy { scalar in
            let properties = VietnameseLetters.properties(scalar)
            return (properties & VietnameseLetters.capital != 0 && properties & 0x700 == 0) || "FJWZ".unicodeScalars.contains(scalar)
        } && run.contains("Đ")
    }

    static func isSyllable(_ spelling: Spelling) -> Bool {
        guard let places = known[spelling.letters] else { return false }
        if spelling.tone != 0, places >> UInt8(spelling.count - 1 - spelling.tonePlace) & 1 == 0 { return false }
        // -c, -ch, -p, -t take sắc or nặng only.
        return !spelling.endsInStop || spelling.tone >= 4
    }

    /// Whether spelling puts this rhyme behind this initial: k, gh, ngh before e ê i y only, c, g, ng never.
    private static func fits(_ initial: String, _ rhyme: String) -> Bool {
        let isFront = "eêiy".contains(rhyme.first ?? "a")
        switch initial {
        case "k": return isFront
        case "gh", "ngh": return isFront && rhyme.first != "y"
        case "c", "g", "ng": return !isFront
        case "gi": return rhyme.first != "i" && rhyme.first != "y"
        case "": return true
        default: return !rhyme.hasPrefix("yê") && !rhyme.hasPrefix("yn")
        }
    }

    private static func pack(_ text: String) -> UInt64 {
        Spelling(text.unicodeScalars)?.letters ?? 0
    }

    /// The letters, the tone and the case of a word of Vietnamese letters (cách viết của một từ).
    struct Spelling {
        /// Five bits a letter, the last one lowest.
        private(set) var letters: UInt64 = 0
        /// 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
        private(set) var tone = 0
        /// The letter with the tone, from 0.
        private(set) var tonePlace = 0
        private(set) var count = 0
        private var capitals = 0
        private var startsWithCapital = false

        /// Reads a word; nil for one with another letter, two tones, or more letters than a syllable has.
        init?(_ word: some Sequence<Unicode.Scalar>) {
            for scalar in word {
                let properties = VietnameseLetters.properties(scalar)
                guard properties != 0, count < 7 else { return nil }
                letters = letters << 5 | UInt64(properties & 0xFF)
                let own = Int(properties >> 8 & 7)
                if own != 0 {
                    guard tone == 0 else { return nil }
                    (tone, tonePlace) = (own, count)
                }
                if properties & VietnameseLetters.capital != 0 {
                    capitals += 1
                    if count == 0 { startsWithCapital = true }
                }
                count += 1
            }
            guard count > 0 else { return nil }
        }

        /// `tiến`, `Tiến` or `TIẾN`, but not `tIến`.
        var isUsualCase: Bool { capitals == 0 || capitals == count || (capitals == 1 && startsWithCapital) }

        var endsInStop: Bool {
            stops.contains(letters & 0x1F) || (count > 1 && stops.contains(letters & 0x3FF))
        }
    }
}
