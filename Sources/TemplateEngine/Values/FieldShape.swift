import VietnameseText

/// How a field of an office program shows its value (tùy chọn của trường): the switches of a Word field (ECMA-376, 17.16.4).
struct FieldShape: Sendable {
    /// `\* Upper` and its like.
    var formatter: Formatter?
    /// The date picture, `\@`.
    var date: DatePicture?
    /// The number picture, `\#`.
    var number: NumberPicture?
    /// `\* Caps`: each word begins with a capital letter.
    var capitalizesWords = false
    /// `\* roman`, `\* alphabetic`: numerals in small letters.
    var lowersNumerals = false
    /// `\* Alphabetic`: a, b … z, aa, bb ….
    var countsInLetters = false
    /// `\b` and `\f`: text around a value that is not blank.
    var before = ""
    var after = ""

    /// True when the value is shown as it is, or by a formatter alone.
    var isPlain: Bool {
        date == nil && number == nil && !capitalizesWords && !lowersNumerals && !countsInLetters && before.isEmpty
            && after.isEmpty
    }

    /// The value as it is printed; `isNumber` tells that its points and commas can mean one thing only.
    ///
    /// `day` is the value itself where it is known to be a day.
    func apply(to text: String, isNumber: Bool, day: CalendarDate? = nil) -> String {
        guard !trimmed(text).isEmpty else { return "" }
        var shown = text
        if let date, let day = day ?? Value.day(of: text) {
            shown = date.text(of: day, at: date.showsTime ? ClockTime(in: text) : nil)
        } else if let number, let value = VietnameseNumber(text, isExact: isNumber) {
            shown = number.text(of: value)
        }
        let plain = shown
        if let formatter { shown = formatter.apply(to: shown, isNumber: isNumber, day: date == nil ? day : nil) }
        if countsInLetters { shown = Self.letters(shown) }
        // What is no number stays as it is.
        if lowersNumerals, shown != plain { shown = shown.lowercased() }
        if capitalizesWords { shown = Self.capitalized(shown) }
        return before + shown + after
    }

    /// The number in letters, as Word counts: Z is followed by AA, BB.
    private static func letters(_ text: String) -> String {
        guard let number = Int(trimmed(text), in: 1...780), let letter = UnicodeScalar(UInt32(0x41 + (number - 1) % 26)) else {
            return text
        }
        return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
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
