/// TCVN3 or “ABC”, the encoding of the fonts `.VnTime`, `.VnArial` and, for capitals, `.VnTimeH`.
///
/// Capital vowels with a tone do not exist: `NGUYỄN` is stored with the code of `ễ` and shown in a font of capitals, which a
/// table of plain text has lost. Source: docs/encodings.md; glibc's TCVN5712-1 agrees (tests).
enum TCVN3 {
    /// The letters of bytes 0xA1–0xFE; `·` where the fonts have none.
    static let letters = [Unicode.Scalar](
        "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ".unicodeScalars
    )
    private static let first: UInt32 = 0xA1
    /// The byte of `à`, whose sign µ is often taken for the Greek letter.
    private static let aGrave: UInt32 = 0xB5
    /// The byte of `ư`, the soft hyphen, which is often shown as a minus.
    private static let uHorn: UInt32 = 0xAD

    /// The letter of a byte; nil for one that is none.
    static func letter(_ unit: UInt32) -> Unicode.Scalar? {
        guard unit >= first, unit < first + UInt32(letters.count) else { return nil }
        let scalar = letters[Int(unit - first)]
        return scalar == "·" ? nil : scalar
    }

    /// The text of `units`; words of capitals get capital vowels.
    static func decode(_ units: [UInt32], page: CodePage) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(units.count)
        // Where a letter came from a byte that has no case of its own.
        var isCaseless: [Bool] = []
        isCaseless.reserveCapacity(units.count)
        for index in units.indices {
            let unit = byte(at: index, in: units)
            let letter = letter(unit)
            scalars.append(letter ?? LegacyEncoding.shown(unit, on: page))
            isCaseless.append(letter != nil && unit > 0xA7)
        }
        restoreHyphens(&scalars, &isCaseless)
        raiseCapitals(&scalars, isCaseless)
        return scalars
    }

    /// The unit at `index`, µ and ư also where another program changed them.
    private static func byte(at index: Int, in units: [UInt32]) -> UInt32 {
        switch units[index] {
        case CodePage.other + 0x3BC: return aGrave
        case CodePage.other + 0x2212: return isBesideLetter(index, units) ? uHorn : units[index]
        default: return units[index]
        }
    }

    private static func isBesideLetter(_ index: Int, _ units: [UInt32]) -> Bool {
        func isLetter(_ unit: UInt32) -> Bool { (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A || letter(unit) != nil }
        return (index > 0 && isLetter(units[index - 1])) || (index + 1 < units.count && isLetter(units[index + 1]))
    }

    /// Reads a hyphen as the `ư` it was, where only that makes a syllable: `®-îc`, but not `Thõa Thiªn-HuÕ`.
    private static func restoreHyphens(_ scalars: inout [Unicode.Scalar], _ isCaseless: inout [Bool]) {
        for index in scalars.indices.dropFirst().dropLast() where scalars[index] == "-" {
            let start = wordStart(before: index, in: scalars)
            let end = wordEnd(after: index, in: scalars)
            guard start < index, end > index + 1 else { continue }
            let parts = [scalars[start..<index], scalars[(index + 1)..<end]]
            let joined = parts[0] + ["ư"] + parts[1]
            let isWord = Syllable.Spelling(joined).map(Syllable.isSyllable) ?? false
            let areWords = parts.allSatisfy { Syllable.Spelling($0).map(Syllable.isSyllable) ?? false }
            guard isWord, !areWords else { continue }
            scalars[index] = "ư"
            isCaseless[index] = true
        }
    }

    private static func wordStart(before index: Int, in scalars: [Unicode.Scalar]) -> Int {
        var start = index
        while start > 0, index - start < 8, VietnameseLetters.properties(scalars[start - 1]) != 0 { start -= 1 }
        return start
    }

    private static func wordEnd(after index: Int, in scalars: [Unicode.Scalar]) -> Int {
        var end = index + 1
        while end < scalars.count, end - index < 9, VietnameseLetters.properties(scalars[end]) != 0 { end += 1 }
        return end
    }

    /// Makes the caseless letters of a word capitals when its other letters, two at least, are capitals; words with fewer
    /// follow the words around them.
    private static func raiseCapitals(_ scalars: inout [Unicode.Scalar], _ isCaseless: [Bool]) {
        let words = words(of: scalars, isCaseless)
        var sure = (capitals: false, small: false)
        for word in words {
            if word.small > 0 { sure.small = true }
            if word.capitals >= 2, word.small == 0 { sure.capitals = true }
        }
        for word in words where word.small == 0 && word.range.count > word.capitals {
            let isShort = word.capitals < 2
            guard !isShort || (sure.capitals && !sure.small) else { continue }
            for index in word.range where isCaseless[index] { scalars[index] = VietnameseLetters.uppercase(scalars[index]) }
        }
    }

    /// A word and how many letters of either case it has, caseless ones not counted.
    private typealias Word = (range: Range<Int>, capitals: Int, small: Int)

    private static func words(of scalars: [Unicode.Scalar], _ isCaseless: [Bool]) -> [Word] {
        var words: [Word] = []
        var (start, capitals, small) = (0, 0, 0)
        for index in 0...scalars.count {
            let properties = index < scalars.count ? VietnameseLetters.properties(scalars[index]) : 0
            let isLatin = index < scalars.count && "fjwzFJWZ".unicodeScalars.contains(scalars[index])
            if properties == 0, !isLatin {
                if start < index { words.append((start..<index, capitals, small)) }
                (start, capitals, small) = (index + 1, 0, 0)
            } else if !isCaseless[index] {
                let isCapital = properties & VietnameseLetters.capital != 0 || (isLatin && scalars[index].value < 0x60)
                if isCapital { capitals += 1 } else { small += 1 }
            }
        }
        return words
    }
}
