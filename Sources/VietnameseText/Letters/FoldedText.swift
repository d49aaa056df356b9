/// A text as lower-case ASCII without diacritics, each byte knowing where it came from.
///
/// The readers of dates, telephone numbers and so on work on these bytes, so one spelling serves for NFC, NFD and the
/// mixed form of Vietnamese keyboards, upper and lower case, full-width digits and typographic dashes.
struct FoldedText {
    /// ASCII bytes, or the placeholders of `ScalarFolding`.
    private(set) var bytes: [UInt8] = []
    /// For each byte, the offset of its code point in the UTF-8 of the source.
    private var origins: [Int] = []
    /// For each byte, whether it was one of the capitals A…Z.
    private var capitals: [Bool] = []
    /// Length of the source in UTF-8 bytes.
    let sourceLength: Int

    /// Folds `text`; `takesAnyDigit` reads the digits of all scripts (`٣`) as those of ours, where a number is to be found and not to be understood.
    init(_ text: String, takesAnyDigit: Bool = false) {
        sourceLength = text.utf8.count
        bytes.reserveCapacity(sourceLength)
        origins.reserveCapacity(sourceLength)
        capitals.reserveCapacity(sourceLength)
        var offset = 0
        for scalar in text.unicodeScalars {
            var byte = ScalarFolding.byte(scalar)
            if takesAnyDigit, byte == ScalarFolding.otherLetter, let digit = ScalarFolding.digit(scalar) { byte = digit }
            if byte != ScalarFolding.dropped {
                bytes.append(byte)
                origins.append(offset)
                capitals.append((0x41...0x5A).contains(scalar.value))
            }
            offset += UTF8.width(scalar)
        }
    }

    /// The same text with letters that stand for digits read as digits.
    func readingLookAlikes() -> FoldedText {
        var result = self
        result.bytes = LookAlikeDigits.replaced(in: bytes)
        return result
    }

    /// True when the byte at `index` was one of the capitals A…Z.
    func isCapital(_ index: Int) -> Bool { capitals[index] }

    /// The range of UTF-8 offsets in the source that gave `range`, combining marks included.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let lower = range.lowerBound < origins.count ? origins[range.lowerBound] : sourceLength
        let upper = range.upperBound < origins.count ? origins[range.upperBound] : sourceLength
        return lower..<max(lower, upper)
    }

    /// The part of `source` (the text this was made from) that gave `range`.
    func substring(_ range: Range<Int>, of source: String) -> String {
        let utf8 = source.utf8
        let offsets = sourceRange(range)
        let lower = utf8.index(utf8.startIndex, offsetBy: offsets.lowerBound)
        let upper = utf8.index(lower, offsetBy: offsets.count)
        return String(source[lower..<upper])
    }

    /// The bytes of `text` only, for readers that need no positions.
    static func bytes(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let byte = ScalarFolding.byte(scalar)
            if byte != ScalarFolding.dropped { result.append(byte) }
        }
        return result
    }
}
