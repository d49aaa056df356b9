/// The text without white space at its ends.
///
/// Takes any text; gives it without leading and trailing space, tab, CR, LF, VT, FF, no-break space (U+00A0), zero-width
/// space (U+200B) and byte-order mark (U+FEFF), the characters found at the ends of real cells (docs/data.md, “Letters”).
public func trimmed(_ text: String) -> String {
    let span = text.utf8Span.span
    if isBlankFree(span) { return text }
    let bounds = trimmedBounds(span)
    let utf8 = text.utf8
    if bounds.count == utf8.count { return text }
    let lower = utf8.index(utf8.startIndex, offsetBy: bounds.lowerBound)
    let upper = utf8.index(lower, offsetBy: bounds.count)
    return String(text[lower..<upper])
}

/// True when neither end can be white space, as of nearly every cell: no blank of ASCII, and no byte with which another one begins or ends.
private func isBlankFree(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return true }
    switch bytes[0] {
    case 0...0x20, 0xC2, 0xE2, 0xEF: return false
    default: break
    }
    switch bytes[bytes.count - 1] {
    case 0...0x20, 0xA0, 0x8B, 0xBF: return false
    default: return true
    }
}

/// The part of `bytes` (UTF-8) left when white space at both ends is taken off.
func trimmedBounds(_ bytes: Span<UInt8>) -> Range<Int> {
    var lower = 0
    var upper = bytes.count
    while lower < upper {
        let width = blankWidth(bytes, at: lower)
        if width == 0 { break }
        lower += width
    }
    while lower < upper {
        if blankWidth(bytes, at: upper - 1) == 1 {
            upper -= 1
        } else if upper - lower >= 2, blankWidth(bytes, at: upper - 2) == 2 {
            upper -= 2
        } else if upper - lower >= 3, blankWidth(bytes, at: upper - 3) == 3 {
            upper -= 3
        } else {
            break
        }
    }
    return lower..<upper
}

/// The length of the blank character that starts at `index`, or 0.
private func blankWidth(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let left = bytes.count - index
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return left >= 2 && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2: return left >= 3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B ? 3 : 0
    case 0xEF: return left >= 3 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
}
