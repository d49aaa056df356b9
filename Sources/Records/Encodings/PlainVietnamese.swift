/// Sixteen bytes, asked whether they hold nothing but ASCII and Vietnamese in Unicode as most texts have it (mười sáu byte chữ Việt
/// thường).
///
/// A survey asks this first: in such bytes there is nothing to note. All sixteen are judged at once, each by itself and by the bytes
/// before it; whatever is less common is left to the survey of single characters, whose rules these are.
struct PlainVietnamese {
    /// How many bytes are judged at once.
    static let width = 16
    /// How many bytes must stand before them.
    static let reach = 3

    private typealias Bytes = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// The bytes, those one place before them, and so on.
    private let here, before, secondBefore, thirdBefore: Bytes

    /// The bytes of `bytes` from `i` on.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at i: Int) {
        func load(_ offset: Int) -> Bytes {
            // Any sixteen bytes make a vector, and the load itself traps outside the span.
            unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Bytes.self)
        }
        (here, before, secondBefore, thirdBefore) = (load(i), load(i &- 1), load(i &- 2), load(i &- 3))
    }

    /// True when there is nothing to note, and the characters that begin before the bytes or in them are UTF-8 as far as they reach.
    @inline(__always)
    var hasNothingToNote: Bool {
        let odd = isOddASCII .| isOddWidth .| isOddLetter .| (Self.each(before, is: 0xC3) .& (isForeign .| isMisplaced))
        // A mask is as wide as its bytes.
        let halves = unsafe unsafeBitCast(odd, to: SIMD2<UInt64>.self)
        return halves.x | halves.y == 0
    }

    /// `?`, `_`, `&`, `'`, `<`, `=`, `>`, and control characters but for TAB and line breaks.
    @inline(__always)
    private var isOddASCII: Mask {
        let isBreak = Self.each(here, from: 0x09, to: 0x0A) .| Self.each(here, is: 0x0D)
        return (Self.each(here, from: 0x00, to: 0x1F) .& .!isBreak) .| Self.each(here, from: 0x3C, to: 0x3F)
            .| Self.each(here, from: 0x26, to: 0x27) .| Self.each(here, is: 0x5F)
    }

    /// A byte that continues a character where none goes on, or does not where one must; the first byte of an uncommon character.
    @inline(__always)
    private var isOddWidth: Mask {
        let continues = Self.each(here, from: 0x80, to: 0xBF)
        let mustContinue = Self.each(before, from: 0xC0, to: 0xFF) .| Self.each(secondBefore, from: 0xE0, to: 0xFF)
        let isCommon = Self.each(here, from: 0x00, to: 0xBF) .| Self.each(here, from: 0xC3, to: 0xC6) .| Self.each(here, is: 0xE1)
        return (continues .^ mustContinue) .| .!isCommon
    }

    /// The second byte of a letter other than Ă ă Đ đ Ĩ ĩ, Ũ ũ, Ơ ơ Ư ư and U+1E00…U+1EFF.
    @inline(__always)
    private var isOddLetter: Mask {
        let isHorned = Self.each(here, from: 0xA0, to: 0xA1) .| Self.each(here, from: 0xAF, to: 0xB0)
        let hasTilde = Self.each(here, from: 0xA8, to: 0xA9)
        let isOfC4 = Self.each(here, from: 0x82, to: 0x83) .| Self.each(here, from: 0x90, to: 0x91) .| hasTilde
        return (Self.each(before, is: 0xC4) .& .!isOfC4) .| (Self.each(before, is: 0xC5) .& .!hasTilde)
            .| (Self.each(before, is: 0xC6) .& .!isHorned) .| (Self.each(before, is: 0xE1) .& .!Self.each(here, from: 0xB8, to: 0xBB))
    }

    /// The low five bits of a letter's second byte, which are the same for small and capital letters of U+00C0…U+00FF.
    @inline(__always)
    private var letter: Bytes { here & Bytes(repeating: 0x1F) }

    /// Behind C3: a letter other than À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý.
    @inline(__always)
    private var isForeign: Mask {
        let isOfAOrE = Self.each(letter, from: 0x00, to: 0x03) .| Self.each(letter, from: 0x08, to: 0x0A)
        let isOfIOrO = Self.each(letter, from: 0x0C, to: 0x0D) .| Self.each(letter, from: 0x12, to: 0x15)
        let isOfUOrY = Self.each(letter, from: 0x19, to: 0x1A) .| Self.each(letter, is: 0x1D)
        return .!(isOfAOrE .| isOfIOrO .| isOfUOrY)
    }

    /// Behind C3: a letter that Vietnamese does not have behind the one before it.
    @inline(__always)
    private var isMisplaced: Mask {
        let previous = secondBefore | Bytes(repeating: 0x20)
        let capital = Self.each(secondBefore, from: 0x61, to: 0x7A) .& Self.each(here, from: 0x80, to: 0x9F)
        let latin1 = Self.each(secondBefore, from: 0x80, to: 0xFF) .& Self.each(thirdBefore, from: 0xC2, to: 0xC3)
        let afterAOrE = Self.each(previous, is: 0x61) .| Self.each(previous, is: 0x65)
        let ofI = Self.each(letter, from: 0x0C, to: 0x0D) .| Self.each(letter, is: 0x1D)
        let ofU = Self.each(letter, from: 0x12, to: 0x13) .| Self.each(letter, is: 0x15) .| Self.each(letter, from: 0x19, to: 0x1A)
        let fitO = Self.each(letter, from: 0x00, to: 0x01) .| Self.each(letter, is: 0x03) .| Self.each(letter, from: 0x08, to: 0x09)
        return capital .| latin1 .| afterAOrE .| (Self.each(previous, is: 0x69) .& ofI) .| (Self.each(previous, is: 0x75) .& ofU)
            .| (Self.each(previous, is: 0x6F) .& .!fitO) .| (Self.each(previous, is: 0x79) .& .!Self.each(letter, is: 0x0A))
    }

    // Only vectors compared with vectors become single instructions.

    @inline(__always)
    private static func each(_ bytes: Bytes, is byte: UInt8) -> Mask { bytes .== Bytes(repeating: byte) }

    @inline(__always)
    private static func each(_ bytes: Bytes, from first: UInt8, to last: UInt8) -> Mask {
        bytes &- Bytes(repeating: first) .<= Bytes(repeating: last &- first)
    }
}
