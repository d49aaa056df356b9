/// SplitMix64: the same numbers in every run, so that a failure can be repeated.
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Begins a series.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next number.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `longest` pieces, most of them the ones that trouble XML.
    package mutating func hostileText(longest: Int = 12) -> String {
        let pieces = [
            " ", " ", "  ", "   ", "\t", "\n", "\r", "\r\n", "&", "<", ">", "\"", "'", "]]>", "&amp;", "<b>", "«tên»", "a", "Sáng kiến",
            "e\u{302}\u{301}", "\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}", "\u{200B}", "\u{2028}", "\u{FEFF}",
            "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "😀", "👩‍👩‍👧", "\u{1FFFE}", "\u{10FFFF}", "ộ", "－",
        ]
        return (0..<Int.random(in: 0...longest, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
