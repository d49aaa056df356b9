import SangkienFiles

/// One look at every byte of the input (khảo sát văn bản), for whether it is UTF-8 and what to look at cell by cell.
///
/// Nearly every file answers both later questions with no, so that cells are copied and never inspected again.
struct TextSurvey {
    /// The offset of the first byte that is not UTF-8; the rest is not surveyed.
    private(set) var firstInvalid: Int?
    /// Whether some character may change under NFC; false is certain, true asks for a check of each cell.
    private(set) var mayNeedNFC = false
    /// Whether a character occurs that no XML document may hold.
    var hasUnprintable = false
    /// Whether letters stand together as they do in no Vietnamese text, or signs that old encodings use for letters; false is
    /// certain, true asks for a closer look.
    var mayBeLegacy = false
    /// Whether a `?` or a replacement character stands beside a letter.
    var mayHaveLostLetters = false
    /// Whether an invisible, private-use or full-width character occurs, a look-alike of Đ, or `_x` as Excel writes control
    /// characters.
    var hasOddCharacters = false

    /// Whether references or tags of HTML, or guards around numbers, may occur.
    var mayHaveExportMarks = false

    /// Whether `TextRepair` may find something to do.
    var mayNeedRepair: Bool { mayBeLegacy || mayHaveLostLetters || hasOddCharacters || hasUnprintable || mayHaveExportMarks }

    /// A survey of no text; `formUnion` adds to it.
    init() {}

    /// Adds what another survey found.
    mutating func formUnion(_ other: TextSurvey) {
        firstInvalid = firstInvalid ?? other.firstInvalid
        mayNeedNFC = mayNeedNFC || other.mayNeedNFC
        hasUnprintable = hasUnprintable || other.hasUnprintable
        mayBeLegacy = mayBeLegacy || other.mayBeLegacy
        mayHaveLostLetters = mayHaveLostLetters || other.mayHaveLostLetters
        hasOddCharacters = hasOddCharacters || other.hasOddCharacters
        mayHaveExportMarks = mayHaveExportMarks || other.mayHaveExportMarks
    }

    /// Surveys the bytes from `start` on.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.init(bytes.span, from: start)
    }

    /// Surveys the bytes from `start` on.
    init(_ bytes: Span<UInt8>, from start: Int = 0) {
        self.init(bytes, from: start, start, upTo: bytes.count)
    }

    /// Surveys the characters that begin between `first` and `limit` in the bytes from `start` on; the one before `first` again.
    private init(_ bytes: Span<UInt8>, from start: Int, _ first: Int, upTo limit: Int) {
        var i = first
        while i < limit {
            let end = min(i < PlainVietnamese.reach ? PlainVietnamese.reach : i &+ PlainVietnamese.width, limit)
            // The last byte is always left to the single characters, so that none of them ends cut.
            if i >= PlainVietnamese.reach, end < bytes.count, PlainVietnamese(bytes, at: i).hasNothingToNote {
                i = end
                continue
            }
            stepBack(to: start, from: &i, in: bytes)
            guard surveyCharacters(from: &i, to: end, in: bytes) else { return }
        }
    }

    /// Surveys the bytes from `start` on, in blocks of at least `block` on several cores; the same as on one.
    init(_ bytes: [UInt8], from start: Int = 0, on cores: Int, block: Int = 1 << 22) {
        let count = (bytes.count - start) / block
        guard cores > 1, count > 1 else {
            self.init(bytes, from: start)
            return
        }
        let parts = Cores.map(count, on: cores) { part in
            let first = start + part * block
            return TextSurvey(bytes.span, from: start, first, upTo: part == count - 1 ? bytes.count : first + block)
        }
        self.init()
        for part in parts {
            formUnion(part)
            // What stands behind a byte that is not UTF-8 is not surveyed.
            if firstInvalid != nil { break }
        }
    }

    /// Steps back to the first byte of the character that begins before `i`, unless that is ASCII: it may go on at `i`.
    private func stepBack(to start: Int, from i: inout Int, in bytes: Span<UInt8>) {
        var first = i &- 1
        while first > start, Self.isContinuation(bytes[first]) { first &-= 1 }
        if first >= start, bytes[first] >= 0x80 { i = first }
    }

    /// Surveys the characters that begin between `i` and `end`; false at a byte that is not UTF-8.
    private mutating func surveyCharacters(from i: inout Int, to end: Int, in bytes: Span<UInt8>) -> Bool {
        while i < end {
            let lead = bytes[i]
            if lead < 0x80 {
                noteASCII(lead, at: i, in: bytes)
                i &+= 1
                continue
            }
            let width = character(lead, at: i, in: bytes)
            if width == 0 {
                firstInvalid = i
                return false
            }
            i &+= width
        }
        return true
    }

    /// The width of the character at `i` (Unicode, table 3-7), or 0 when it is not UTF-8.
    @inline(__always)
    private mutating func character(_ lead: UInt8, at i: Int, in bytes: Span<UInt8>) -> Int {
        let left = bytes.count &- i
        guard lead >= 0xC2, left >= 2 else { return 0 }
        let second = bytes[i &+ 1]
        if lead < 0xE0 {
            guard Self.isContinuation(second) else { return 0 }
            // U+0080…U+02FF, which holds all of Vietnamese but U+1EA0…U+1EF9, never changes under NFC.
            if lead > 0xCB { mayNeedNFC = true }
            noteTwoBytes(lead, second, at: i, in: bytes)
            return 2
        }
        guard left >= 3 else { return 0 }
        let third = bytes[i &+ 2]
        if lead < 0xF0 {
            guard Self.isContinuation(second), Self.isContinuation(third) else { return 0 }
            if lead == 0xE0, second < 0xA0 { return 0 }
            if lead == 0xED, second > 0x9F { return 0 }
            if lead == 0xEF, second == 0xBF, third >= 0xBE { hasUnprintable = true }
            if !Self.isSettled(lead, second, third) { mayNeedNFC = true }
            // U+1E00…U+1EFF, most of the letters beyond Latin-1, is the usual case.
            if lead != 0xE1 || second < 0xB8 { noteThreeBytes(lead, second, third, at: i, in: bytes) }
            return 3
        }
        guard left >= 4, lead <= 0xF4 else { return 0 }
        guard Self.isContinuation(second), Self.isContinuation(third), Self.isContinuation(bytes[i &+ 3]) else { return 0 }
        if lead == 0xF0, second < 0x90 { return 0 }
        if lead == 0xF4, second > 0x8F { return 0 }
        mayNeedNFC = true
        return 4
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// Whether a character of three bytes never changes under NFC: U+1E00…U+1EFF, the common punctuation and currency
    /// signs, and the private-use bullets that Word pastes.
    @inline(__always)
    private static func isSettled(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch lead {
        case 0xE1: second >= 0xB8 && second <= 0xBB
        case 0xE2: second == 0x82 || (second == 0x80 && third >= 0x82)
        case 0xEE: true
        case 0xEF: second <= 0xA3 || second == 0xBB || second == 0xBF
        default: false
        }
    }
}
