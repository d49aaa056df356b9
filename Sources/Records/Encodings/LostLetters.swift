import VietnameseText

/// Finds words whose letters were replaced by `?` when a program saved them: `Nguy?n` (chữ đã mất).
///
/// The encoding it saved them in lacks those letters. What stood there cannot be known, and is never guessed. Source: docs/encodings.md.
enum LostLetters {
    /// The first word of `text` that lost letters; nil when there is none.
    static func first(in text: String) -> String? {
        var (weak, faint): (String?, String?)
        for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
            if word.contains("\u{FFFD}") { return String(Substring(word)) }
            guard word.contains("?") else { continue }
            switch evidence(word) {
            case .sure: return String(Substring(word))
            case .weak where weak != nil || faint != nil: return weak ?? faint
            case .faint where weak != nil: return weak
            case .weak: weak = String(Substring(word))
            case .faint: faint = faint ?? String(Substring(word))
            case .none: break
            }
        }
        return nil
    }

    private enum Evidence {
        case none
        /// Such as `QU?`, which may ask for an abbreviation: counts beside a weak one only.
        case faint
        /// Such as `Th?`, which may also be a question.
        case weak
        case sure
    }

    private static func evidence(_ word: Substring.UnicodeScalarView) -> Evidence {
        let core = trimmed(word)
        // Addresses, file names, codes.
        guard core.allSatisfy({ isLetter($0) || $0 == "?" || $0 == "-" }) else { return .none }
        var result = Evidence.none
        for part in core.split(separator: "-") {
            let pieces = part.split(separator: "?", omittingEmptySubsequences: false)
            guard pieces.count > 1, pieces.contains(where: { !$0.isEmpty }) else { continue }
            // `được không?Có` is two sentences; `Nguy` and `n` are none, `hi` and `u` perhaps the halves of one word.
            let hasSmall = part.contains { $0.properties.isLowercase }
            let areWords = pieces.allSatisfy { $0.isEmpty || Syllable.isSyllable($0) || hasSmall && isAbbreviated($0) }
            let isHalved = pieces.count == 2 && isWordWithOneLetterMore(pieces)
            if areWords {
                if isHalved { result = .weak }
                continue
            }
            let isInside = !(pieces.first?.isEmpty ?? true) && !(pieces.last?.isEmpty ?? true)
            let isShort = pieces.allSatisfy { $0.count <= 4 }
            if (isInside && isShort) || pieces.count > 2 && isShort { return .sure }
            // `KPI?` asks for an abbreviation.
            let isAbbreviation = part.allSatisfy { $0 == "?" || $0.properties.isUppercase }
            guard isShort else { continue }
            if !isAbbreviation { result = .weak } else if result == .none { result = .faint }
        }
        return result
    }

    /// `CNC` of `CNC?máy`, which asks or stands for a dash.
    private static func isAbbreviated(_ piece: Substring.UnicodeScalarView) -> Bool {
        piece.count > 1 && piece.allSatisfy { $0.properties.isUppercase || (0x30...0x39).contains($0.value) }
    }

    private static let letters: [Unicode.Scalar] = Array("ệếềểễêấầậâắằăốồộôớờợơứừữựưáàạíìịóòọúùụýđ".unicodeScalars)

    /// Whether one letter in place of the `?` makes a syllable of two pieces: `hi?u` may be `hiệu`, `không?có` is no word.
    private static func isWordWithOneLetterMore(_ pieces: [Substring.UnicodeScalarView]) -> Bool {
        guard let last = pieces[0].last, let next = pieces[1].first, pieces[0].count + pieces[1].count <= 6 else { return false }
        // A capital behind a small letter begins another sentence.
        if next.properties.isUppercase, last.properties.isLowercase { return false }
        let (left, right) = (String(Substring(pieces[0])).lowercased(), String(Substring(pieces[1])).lowercased())
        return letters.contains { Syllable.isSyllable(left + String($0) + right) }
    }

    private static func trimmed(_ word: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        var word = word
        while let last = word.last, ".,;:!)]\"”’".unicodeScalars.contains(last) { word.removeLast() }
        while let first = word.first, "([\"“‘".unicodeScalars.contains(first) { word.removeFirst() }
        return word
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value).isASCIILetter : scalar.properties.isAlphabetic
    }
}
