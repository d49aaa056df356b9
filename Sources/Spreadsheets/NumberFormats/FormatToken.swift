/// A piece of a section of a format code (mảnh của mã định dạng; ISO 29500-1, 18.8.31).
enum FormatToken: Equatable, Sendable {
    /// Words that are shown as they stand.
    case literal([UInt8])
    /// A place of a digit: `0`, `#` or `?`.
    case digit(UInt8)
    /// The point before decimals.
    case point
    /// `,`: parts thousands, or scales by them.
    case comma
    /// `%`.
    case percent
    /// `E+` or `E-`.
    case exponent(showsPlus: Bool)
    /// `/`, of a fraction where digits stand on both sides.
    case slash
    /// `General`.
    case general
    /// `@`, the text of the cell.
    case text
    /// A run of letters of a date or time, as many as `count`: `d`, `m`, `y`, `h`, `s`, and `n` for minutes.
    case date(UInt8, count: Int)
    /// `[h]`, `[mm]`, `[s]`: hours, minutes or seconds of the whole span.
    case elapsed(UInt8, count: Int)
    /// `AM/PM` or `A/P`.
    case dayHalf
    /// Decimals of seconds: `.00`.
    case secondDecimals(Int)
}

/// One section of a format code, taken apart.
struct ScannedSection {
    var tokens: [FormatToken] = []
    /// `[>=100]`.
    var condition: FormatCondition?
    /// `[$-42A]`: the language of names, as Windows numbers it.
    var language: Int?
    /// Whether it shows a date or a time.
    var isDate: Bool {
        tokens.contains { token in
            switch token {
            case .date, .elapsed, .dayHalf: true
            default: false
            }
        }
    }
    /// Whether it shows the text of a cell.
    var hasText: Bool { tokens.contains(.text) }
}

/// When a section of a format counts: `[<1000]`.
struct FormatCondition: Sendable {
    enum Sign: Sendable { case less, lessOrEqual, more, moreOrEqual, equal, notEqual }

    let sign: Sign
    let limit: Double

    /// Reads what stands in brackets; nil when it is no condition.
    init?(_ bytes: ArraySlice<UInt8>) {
        let signs = bytes.prefix { "<>=".utf8.contains($0) }
        guard let value = Double(String(decoding: bytes[signs.endIndex...], as: UTF8.self).filter { $0 != " " }), value.isFinite else {
            return nil
        }
        switch String(decoding: signs, as: UTF8.self) {
        case "<": sign = .less
        case "<=": sign = .lessOrEqual
        case ">": sign = .more
        case ">=": sign = .moreOrEqual
        case "=": sign = .equal
        case "<>": sign = .notEqual
        default: return nil
        }
        limit = value
    }

    func holds(_ value: Double) -> Bool {
        switch sign {
        case .less: value < limit
        case .lessOrEqual: value <= limit
        case .more: value > limit
        case .moreOrEqual: value >= limit
        case .equal: value == limit
        case .notEqual: value != limit
        }
    }

    /// True when only numbers below 0 meet it; their sign is then for the section to show.
    var isOfNegatives: Bool {
        switch sign {
        case .less: limit <= 0
        case .lessOrEqual, .equal: limit < 0
        default: false
        }
    }
}
