/// A year of birth and how it was written.
public struct BirthYear: Sendable, Equatable {
    /// How a year of birth was written.
    public enum Form: Sendable {
        /// `1985`, `SN 1985`, `1985.0`.
        case year
        /// `85`.
        case twoDigits
        /// `20/3/1985`.
        case fullDate
        /// `3/1985`.
        case monthYear
        /// `31126`: a date as Excel stores it.
        case serial
        /// `07/06/1905`: the number 1985 in a cell formatted as a date.
        case yearShownAsDate
        /// `36 tuổi`: counted back from the programme year.
        case age
    }

    /// The year, four digits.
    public var year: Int
    /// How it was written.
    public var form: Form

    /// Takes a year and how it was written.
    public init(year: Int, form: Form) {
        self.year = year
        self.form = form
    }
}

/// Reads years of birth as people and spreadsheets write them.
///
/// Source: docs/data.md, “Birth years” and “Dates and periods” (years that Excel shows as dates of 1905) and docs/rules.md, A9 (only the year is kept).
public enum BirthYearParsing {
    /// Reads one year of birth.
    ///
    /// Takes the text of a cell, the programme year, and what the column shows of the order of days and months. Gives the year
    /// and its form, or nil when the text is not exactly one year of birth or lies after the programme year or over 120 years
    /// before it; five digits that are a year with one more are none. Two digits give the latest such year not after the programme
    /// year; `4/15/1985` is 1985 in any column. Whether the age is plausible is for the caller to say.
    public static func parse(_ text: String, programmeYear: Int, order: DateOrder = .dayFirst) -> BirthYear? {
        // Four digits are a year, as in most cells.
        if text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit), let year = Int(text, in: 0...9999) {
            let now = min(max(programmeYear, 200), 9000)
            return (now - 120...now).contains(year) ? BirthYear(year: year, form: .year) : nil
        }
        guard var tokens = Lexer.cell(text) else { return nil }
        tokens.removeAll { "()'\"\n".utf8.contains($0.mark) || $0.mark == ScalarFolding.symbol }
        guard tokens.count <= 20 else { return nil }
        var cursor = TokenCursor(tokens: tokens)
        let now = min(max(programmeYear, 200), 9000)
        skipLabel(&cursor)
        guard let found = value(&cursor, now: now, order) else { return nil }
        cursor.skipMarks(".,;")
        guard cursor.isAtEnd, (now - 120...now).contains(found.year) else { return nil }
        return found
    }

    /// Steps over `SN:`, `Năm sinh`, `Ngày tháng năm sinh` and the like.
    static func skipLabel(_ cursor: inout TokenCursor) {
        let labels = [
            ["ngay", "thang", "nam", "sinh"], ["ngay", "sinh"], ["nam", "sinh"], ["sinh", "ngay"], ["sinh", "nam"],
            ["sinh", "thang"], ["sinh"], ["sn"], ["ns"], ["nam"],
        ]
        cursor.skipMarks("-.:")
        if labels.contains(where: { cursor.skip($0) }) { cursor.skipMarks("-.:") }
    }

    /// The value that starts here, its range not yet checked.
    static func value(_ cursor: inout TokenCursor, now: Int, _ order: DateOrder = .dayFirst) -> BirthYear? {
        let reader = DateReader(century: .notAfter(now))
        if let age = age(&cursor) { return BirthYear(year: now - age, form: .age) }
        if let date = date(&cursor, reader, order) {
            _ = cursor.skip("t")
            _ = TimeReader.time(&cursor, allowsOffset: true)
            return dated(date, now: now)
        }
        if let year = monthAndYear(&cursor, reader) { return BirthYear(year: year, form: .monthYear) }
        guard let number = cursor.current, number.kind == .number else { return nil }
        switch number.length {
        case 5:
            guard !isYearWithOneDigitMore(number.value, now: now), let serial = reader.serial(&cursor, range: 10_000...60_000) else {
                return nil
            }
            return BirthYear(year: serial.date.year, form: .serial)
        case 2, 4:
            guard let year = reader.year(number) else { return nil }
            cursor.position += 1
            // A spreadsheet's 1985.0.
            if ".,".utf8.contains(cursor.mark()), cursor.number(1) == 0, cursor.peek(1)?.isSpaced == false {
                cursor.position += 2
            }
            return BirthYear(year: year, form: number.length == 2 ? .twoDigits : .year)
        default:
            return nil
        }
    }

    /// `19985`: a year of birth with one digit too many, rather than the number of a day before 1957; which year, nobody can say.
    private static func isYearWithOneDigitMore(_ number: Int, now: Int) -> Bool {
        guard (10_000..<21_000).contains(number) else { return false }
        return [1, 10, 100, 1000, 10_000]
            .contains { place in
                (now - 90...now - 14).contains(number / (place * 10) * place + number % place)
            }
    }

    /// A full date; the order of day and month matters only in 1905, where the column's decides.
    private static func date(_ cursor: inout TokenCursor, _ reader: DateReader, _ order: DateOrder) -> CalendarDate? {
        let startsWithYear = cursor.current?.length == 4
        if let date = reader.date(&cursor) {
            guard !startsWithYear else { return date }
            let swapped = CalendarDate(year: date.year, month: date.day, day: date.month)
            return order == .monthFirstSeen && date.year == 1905 ? swapped ?? date : date
        }
        return DateReader(century: reader.century, order: .monthFirstSeen).numeric(&cursor)
    }

    /// A full date; dates of 1905 are years that a spreadsheet showed as dates.
    private static func dated(_ date: CalendarDate, now: Int) -> BirthYear {
        let serial = date.dayNumber + DateReader.serialOfEpoch
        if date.year == 1905, serial >= 1900, serial <= now {
            return BirthYear(year: serial, form: .yearShownAsDate)
        }
        return BirthYear(year: date.year, form: .fullDate)
    }

    /// `36 tuổi`, `tuổi: 36`.
    private static func age(_ cursor: inout TokenCursor) -> Int? {
        var ahead = cursor
        let isLabelled = ahead.skip("tuoi")
        if isLabelled { ahead.skipMarks(":") }
        guard let age = ahead.number(digits: 3), (1...120).contains(age) else { return nil }
        ahead.position += 1
        guard isLabelled || ahead.skip("tuoi") else { return nil }
        cursor = ahead
        return age
    }

    /// `3/1985`, `tháng 3 năm 1985`, `T3/1985`, `1985-03`.
    private static func monthAndYear(_ cursor: inout TokenCursor, _ reader: DateReader) -> Int? {
        var ahead = cursor
        let isNamed = ahead.skip("thang") || ahead.skip("t")
        if !isNamed, ahead.current?.length == 4, ahead.mark(1) == UInt8(ascii: "-"), ahead.peek(2)?.length == 2,
            let month = ahead.number(2), (1...12).contains(month), let year = reader.year(ahead.current)
        {
            cursor.position += 3
            return year
        }
        guard DateReader.month(&ahead) != nil else { return nil }
        guard ahead.skipMark("/-.") || (isNamed && ahead.skip("nam")) else { return nil }
        guard ahead.current?.length == 4, let year = reader.year(ahead.current) else { return nil }
        ahead.position += 1
        cursor = ahead
        return year
    }
}
