import VietnameseText

/// How a field of an office program shows its value (tùy chọn của trường): the switches of a Word field (ECMA-376, 17.16.4).
struct FieldShape: Sendable {
    /// `\* Roman`, `\* CardText` and their like.
    var formatter: Formatter?
    /// `\* Upper` and its like, after all else.
    var letters: Formatter?
    /// The date picture, `\@`.
    var date: DatePicture?
    /// The number picture, `\#`.
    var number: NumberPicture?
    /// `\* Caps`: each word begins with a capital letter.
    var capitalizesWords = false
    /// `\* roman`, `\* alphabetic`: numerals in small letters.
    var lowersNumerals = false
    /// What shows the value as another kind of number.
    var numeral: FieldNumeral?
    /// `\b` and `\f`: text around a value that is not blank.
    var before = ""
    var after = ""

    /// True when the value is shown as it is, or by one formatter alone.
    var isPlain: Bool {
        date == nil && number == nil && numeral == nil && !capitalizesWords && !lowersNumerals && before.isEmpty && after.isEmpty
            && (formatter == nil || letters == nil)
    }

    /// The one formatter of a plain shape.
    var only: Formatter? { formatter ?? letters }

    /// The value as it is printed; `isNumber` tells that its points and commas can mean one thing only.
    ///
    /// `day` is the value itself where it is known to be a day.
    func apply(to text: String, isNumber: Bool, day: CalendarDate? = nil) -> String {
        guard !trimmed(text).isEmpty else { return "" }
        var shown = text
        if let date, let day = day ?? Value.day(of: text) ?? date.anyDay(at: text) {
            shown = date.text(of: day, at: date.showsTime ? ClockTime(in: text) : nil)
        } else if let number, let value = VietnameseNumber(text, isExact: isNumber) {
            shown = number.text(of: value)
        }
        let plain = shown
        if let formatter { shown = formatter.apply(to: shown, isNumber: isNumber, day: date == nil ? day : nil) }
        if let numeral { shown = numeral.text(of: shown, isNumber: isNumber) ?? shown }
        // What is no number stays as it is.
        if lowersNumerals, shown != plain { shown = shown.lowercased() }
        if let letters { shown = letters.apply(to: shown) }
        if capitalizesWords { shown = Self.capitalized(shown) }
        return before + shown + after
    }

    private static func capitalized(_ text: String) -> String {
        var isAtStart = true
        return
            text.map { character -> String in
                defer { isAtStart = !(character.isLetter || character.isNumber) }
                return isAtStart ? character.uppercased() : String(character)
            }
            .joined()
    }
}
