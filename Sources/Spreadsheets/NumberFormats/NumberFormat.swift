/// What a number format makes of a number: what a person sees on the screen of a computer with Vietnamese settings (định dạng số).
///
/// Made once for each cell style. Source: ISO 29500-1, 18.8.30 and 18.8.31; docs/number-formats.md.
enum NumberFormat: Sendable {
    /// The number's own digits.
    case general
    /// `dd/mm/yyyy`, the usual format of a date.
    case day
    /// Any other format code.
    case code(FormatCode)

    /// What a person sees of a number.
    struct Shown {
        var text: String
        var kind: CellKind
        var date: CellDate?
    }

    /// The longest code that is followed; Excel's own end is 255 characters.
    private static let longestCode = 1_024

    /// A format of the workbook's own, in the words that files use in every language.
    init(code: String) {
        guard code.utf8.count <= Self.longestCode else {
            self = .general
            return
        }
        switch code.lowercased() {
        case "general", "": self = .general
        case "dd/mm/yyyy", "dd/mm/yyyy;@": self = .day
        default: self = .code(FormatCode(code))
        }
    }

    /// A built-in format; those that depend on the computer's settings as Vietnamese settings have them.
    ///
    /// From 27 on dates where Excel is Chinese, Japanese, Korean or Thai.
    init(builtIn id: Int) {
        let code: String? =
            switch id {
            case 1: "0"
            case 2: "0.00"
            case 3: "#,##0"
            case 4: "#,##0.00"
            case 9: "0%"
            case 10: "0.00%"
            case 11: "0.00E+00"
            case 12: "# ?/?"
            case 13: "# ??/??"
            case 14, 27...31, 36, 50...54, 56...58: "dd/mm/yyyy"
            case 15: "d-mmm-yy"
            case 16: "d-mmm"
            case 17: "mmm-yy"
            case 18: "h:mm AM/PM"
            case 19: "h:mm:ss AM/PM"
            case 20, 32: "h:mm"
            case 21, 33: "h:mm:ss"
            case 22: "dd/mm/yyyy h:mm"
            case 34, 35: "hh:mm:ss"
            case 37: "#,##0;-#,##0"
            case 38: "#,##0;[Red]-#,##0"
            case 39: "#,##0.00;-#,##0.00"
            case 40: "#,##0.00;[Red]-#,##0.00"
            case 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"
            case 42: "_(* #,##0 \"₫\"_);_(* (#,##0 \"₫\");_(* \"-\"_);_(@_)"
            case 43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"
            case 44: "_(* #,##0.00 \"₫\"_);_(* (#,##0.00 \"₫\");_(* \"-\"??_);_(@_)"
            case 5, 6: "#,##0 \"₫\";-#,##0 \"₫\""
            case 7, 8: "#,##0.00 \"₫\";-#,##0.00 \"₫\""
            case 45: "mm:ss"
            case 46: "[h]:mm:ss"
            case 47: "mm:ss.0"
            case 48: "##0.0E+0"
            case 55: "yyyy/mm"
            default: nil
            }
        self = code.map { NumberFormat(code: $0) } ?? .general
    }

    /// What a person sees of a number.
    ///
    /// `value` are the bytes that the file has for it; nil when they are no number.
    func shown(_ value: Span<UInt8>, _ system: SerialDate.System) -> Shown? {
        guard let digits = DecimalDigits(value) else { return nil }
        switch self {
        case .general: return Shown(text: digits.general, kind: .number)
        case .day:
            guard let serial = NumberText.value(value), let date = SerialDate(serial, system) else { break }
            return Shown(text: date.text(.day, showsTime: false), kind: .date, date: date.value(.day))
        case .code(let code):
            guard let serial = NumberText.value(value), let shown = code.shown(digits, serial, system) else { break }
            return shown
        }
        // A number that is no date, as one below 0, shows `####` on the screen: its digits say more.
        return Shown(text: digits.general, kind: .number)
    }

    /// How much of a date the format shows; the day where it is none.
    var parts: DateParts {
        guard case .code(let code) = self else { return .day }
        return code.parts
    }

    /// What a person sees of a text; nil when it is the text itself.
    func shown(text: String) -> String? {
        guard case .code(let code) = self else { return nil }
        return code.shown(text: text)
    }
}
