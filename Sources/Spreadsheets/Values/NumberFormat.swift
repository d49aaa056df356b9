/// What a number format makes of a number, as far as it changes what a person reads (định dạng số).
///
/// Formats of money, percent and decimals leave the number as it is.
enum NumberFormat: Equatable, Sendable {
    case plain
    /// A date, with or without a time.
    case date(DateParts)
    /// A time of the day.
    case time
    /// A time span, whose hours may be more than 24: `[h]:mm`.
    case timeSpan
    /// Zeros to fill up, with literals between: `0000\ 000\ 000`, as for telephone numbers. Zero bytes stand for digits.
    case padded([UInt8])

    /// A built-in format (ISO 29500-1, 18.8.30); those from 27 on are dates where Excel is Chinese, Japanese, Korean or Thai.
    init(builtIn id: Int) {
        switch id {
        case 14...16, 22, 27...31, 36, 50...54, 57, 58: self = .date(.day)
        case 17, 55: self = .date(id == 17 ? .month : .day)
        case 18...21, 32...35, 45, 47: self = .time
        case 46: self = .timeSpan
        case 56: self = .date(.day)
        default: self = .plain
        }
    }

    /// A format of the workbook's own.
    init(code: String) {
        let section = FormatSection(code.utf8)
        if section.isGeneral {
            self = .plain
        } else if let zeros = section.zeros {
            self = .padded(zeros)
        } else if section.hasDay || section.hasMonth || section.hasYear {
            self = .date(section.hasDay || !section.hasYear ? .day : section.hasMonth ? .month : .year)
        } else if section.hasSpan {
            self = .timeSpan
        } else {
            self = section.hasTime ? .time : .plain
        }
    }

    /// A whole number in such a format; nil when the format shows it differently or it does not fit.
    static func pad(_ digits: Span<UInt8>, with format: [UInt8]) -> [UInt8]? {
        let room = format.count(where: { $0 == 0 })
        guard !digits.isEmpty, digits.count <= room, digits.indices.allSatisfy({ digits[$0] &- 0x30 <= 9 }) else { return nil }
        var missing = room - digits.count
        var next = 0
        return format.map { byte in
            guard byte == 0 else { return byte }
            if missing > 0 {
                missing -= 1
                return UInt8(ascii: "0")
            }
            next += 1
            return digits[next - 1]
        }
    }
}

/// The first section of a format code, the one of positive numbers (ISO 29500-1, 18.8.31).
private struct FormatSection {
    private(set) var hasDay = false
    private(set) var hasMonth = false
    private(set) var hasYear = false
    private(set) var hasTime = false
    private(set) var hasSpan = false
    private(set) var isGeneral = false
    /// Zeros as zero bytes and the literals between them; nil when there is anything else.
    private(set) var zeros: [UInt8]?

    private var pattern: [UInt8] = []
    private var isOnlyZeros = true
    /// The letters of dates and times in order, each run once; `m` is a minute after an hour or before a second.
    private var letters: [UInt8] = []

    init(_ code: String.UTF8View) {
        let bytes = Array(code)
        isGeneral = bytes.count == 7 && String(decoding: bytes, as: UTF8.self).lowercased() == "general"
        guard !isGeneral else { return }
        var index = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index = take(bytes, at: index) }
        for (place, letter) in letters.enumerated() { note(letter, at: place) }
        // Words between or behind the digits would make a text of the number; the marks of telephone numbers do not.
        let hasOnlyMarks = pattern.allSatisfy { $0 == 0 || " .-+()/".utf8.contains($0) }
        if isOnlyZeros, hasOnlyMarks, pattern.count(where: { $0 == 0 }) > 1 { zeros = pattern }
    }

    /// Takes the token at `index`; where the next one begins.
    private mutating func take(_ bytes: [UInt8], at index: Int) -> Int {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case UInt8(ascii: "\""):
            let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
            pattern += bytes[(index + 1)..<end]
            return end + 1
        case UInt8(ascii: "\\"):
            if next != 0 { pattern.append(next) }
            return index + 2
        case UInt8(ascii: "_"), UInt8(ascii: "*"):
            isOnlyZeros = false
            return index + 2
        case UInt8(ascii: "["):
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
            bracket(bytes[(index + 1)..<end])
            return end + 1
        case UInt8(ascii: "0"):
            pattern.append(0)
        case let letter where "dmyhsegabpDMYHSEGABP".utf8.contains(letter):
            isOnlyZeros = false
            return takeLetters(bytes, at: index)
        case let byte where " -+():'{}<>=!^&~".utf8.contains(byte) || byte >= 0x80:
            pattern.append(byte)
        default:
            isOnlyZeros = false
        }
        return index + 1
    }

    private mutating func takeLetters(_ bytes: [UInt8], at index: Int) -> Int {
        let letter = bytes[index] | 0x20
        // `E+00` is an exponent; `AM/PM` and `A/P` go with an hour; a lone `a`, `b`, `g` or `p` says nothing.
        if letter == UInt8(ascii: "e"), index + 1 < bytes.count, bytes[index + 1] == 0x2B || bytes[index + 1] == 0x2D { return index + 2 }
        var end = index
        while end < bytes.count, bytes[end] | 0x20 == letter { end += 1 }
        if "dmyhse".utf8.contains(letter) { letters.append(letter) }
        return end
    }

    /// `[h]`, `[mm]` and `[s]` are time spans; colours, conditions and languages change nothing but the look.
    private mutating func bracket(_ words: ArraySlice<UInt8>) {
        guard let first = words.first, "hms".utf8.contains(first | 0x20), words.allSatisfy({ $0 | 0x20 == first | 0x20 }) else {
            if words.first != UInt8(ascii: "$") { isOnlyZeros = false }
            return
        }
        hasSpan = true
        isOnlyZeros = false
        letters.append(UInt8(ascii: "h"))
    }

    private mutating func note(_ letter: UInt8, at place: Int) {
        switch letter {
        case UInt8(ascii: "d"): hasDay = true
        case UInt8(ascii: "y"), UInt8(ascii: "e"): hasYear = true
        case UInt8(ascii: "m"):
            let isMinute =
                place > 0 && letters[place - 1] == UInt8(ascii: "h")
                || place + 1 < letters.count && letters[place + 1] == UInt8(ascii: "s")
            if isMinute { hasTime = true } else { hasMonth = true }
        default: hasTime = true
        }
    }
}
