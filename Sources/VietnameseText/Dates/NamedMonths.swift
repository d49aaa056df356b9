/// Dates with the name of a month, as computers write them and people copy them: `8-Apr-21`, `15-thg4-21`, `Apr 8, 2021`, `8/IV/2021`.
extension DateReader {
    /// A date whose month is a name, a Roman number or `thg4`; only for a cell that is a date as a whole: “May 10” is a company, too.
    func named(_ cursor: inout TokenCursor) -> CalendarDate? {
        let start = cursor
        if let date = dayThenMonth(&cursor) ?? monthThenDay(&cursor) ?? yearThenMonth(&cursor) { return date }
        cursor = start
        return nil
    }

    /// `8-Apr-21`, `8 April, 2021`, `8th Apr 2021`, `08/Tháng 4/2021`, `8/IV/2021`.
    private func dayThenMonth(_ cursor: inout TokenCursor) -> CalendarDate? {
        var ahead = cursor
        _ = ahead.skip("ngay")
        guard let day = ahead.number(digits: 2) else { return nil }
        ahead.position += 1
        if ["st", "nd", "rd", "th"].contains(ahead.word()), ahead.current?.isSpaced == false, ahead.number(1) == nil {
            ahead.position += 1
        }
        _ = ahead.skipMark("/-.,")
        guard let month = Self.monthName(&ahead, allowsRoman: true) else { return nil }
        _ = ahead.skipMark("/-.,")
        _ = ahead.skip("nam")
        guard let year = year(ahead.current), let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        ahead.position += 1
        cursor = ahead
        return date
    }

    /// `Apr 8, 2021`, `April 8 2021`, `Tháng 4 8, 2021`.
    private func monthThenDay(_ cursor: inout TokenCursor) -> CalendarDate? {
        var ahead = cursor
        guard let month = Self.monthName(&ahead, allowsRoman: false) else { return nil }
        _ = ahead.skipMark("-.")
        guard let day = ahead.number(digits: 2) else { return nil }
        ahead.position += 1
        _ = ahead.skip("st") || ahead.skip("nd") || ahead.skip("rd") || ahead.skip("th")
        _ = ahead.skipMark(",-.")
        guard ahead.current?.length == 4, let year = year(ahead.current), let date = CalendarDate(year: year, month: month, day: day) else {
            return nil
        }
        ahead.position += 1
        cursor = ahead
        return date
    }

    /// `2021-Apr-08`.
    private func yearThenMonth(_ cursor: inout TokenCursor) -> CalendarDate? {
        var ahead = cursor
        guard ahead.current?.length == 4, let year = year(ahead.current) else { return nil }
        ahead.position += 1
        guard ahead.skipMark("-/. "), let month = Self.monthName(&ahead, allowsRoman: true), ahead.skipMark("-/."),
            let day = ahead.number(digits: 2), let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        ahead.position += 1
        cursor = ahead
        return date
    }

    /// `Mar-21`, `Mar 2021`, `March/2021`: a month as Excel shows it; a year of two digits stands behind a sign.
    func monthAndYear(_ cursor: inout TokenCursor) -> (year: Int, month: Int)? {
        var ahead = cursor
        guard let month = Self.monthName(&ahead, allowsRoman: false) else { return nil }
        let isJoined = ahead.skipMark("-/'")
        let length = ahead.current?.length ?? 0
        guard length == 4 || (isJoined && length == 2), let year = year(ahead.current) else { return nil }
        ahead.position += 1
        cursor = ahead
        return (year, month)
    }

    /// `Apr`, `April`, `thg 4`, `thg4`, `Th4`, `tháng 4`, `tháng Tư`, `IV`.
    private static func monthName(_ cursor: inout TokenCursor, allowsRoman: Bool) -> Int? {
        var ahead = cursor
        let word = ahead.word()
        ahead.position += 1
        if ["thang", "thg", "th", "t"].contains(word) {
            _ = ahead.skipMark(".")
            let isLong = word == "thang"
            guard let month = isLong ? DateReader.month(&ahead) : ahead.number(digits: 2), (1...12).contains(month) else { return nil }
            if !isLong { ahead.position += 1 }
            cursor = ahead
            return month
        }
        guard let month = english[word] ?? (allowsRoman ? roman[word] : nil) else { return nil }
        cursor = ahead
        return month
    }

    private static let english: [String: Int] = {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        ]
        var months = ["sept": 9]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            months[String(name.prefix(3))] = index + 1
        }
        return months
    }()

    private static let roman = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    ]
}

/// Dates without marks and dates without a year, which only a whole cell can be.
extension DateReader {
    /// `20210408` or `08042021`; nil when it may be both.
    func compact(_ cursor: inout TokenCursor) -> CalendarDate? {
        guard let token = cursor.current, token.kind == .number, token.length == 8 else { return nil }
        let value = token.value
        func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
            Self.years.contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
        }
        let yearFirst = date(value / 10_000, value / 100 % 100, value % 100)
        let dayFirst = date(value % 10_000, value / 10_000 % 100, value / 1_000_000)
        guard (yearFirst == nil) != (dayFirst == nil) else { return nil }
        cursor.position += 1
        return yearFirst ?? dayFirst
    }

    /// `8/4`, `ngày 8/4`, `8 tháng 4` in the year `year`.
    func withoutYear(_ cursor: inout TokenCursor, year: Int) -> CalendarDate? {
        var ahead = cursor
        _ = ahead.skip("ngay")
        guard let day = ahead.number(digits: 2) else { return nil }
        ahead.position += 1
        let month: Int
        if ahead.skip("thang") {
            guard let named = DateReader.month(&ahead) else { return nil }
            month = named
        } else {
            // 3.5 and 8-9 are no dates.
            guard ahead.skipMark("/"), let number = ahead.number(digits: 2) else { return nil }
            ahead.position += 1
            month = number
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        cursor = ahead
        return date
    }

    /// `năm hai nghìn không trăm hai mươi mốt`, of this century.
    static func yearInWords(_ cursor: inout TokenCursor) -> Int? {
        var ahead = cursor
        guard ahead.skip("hai", "nghin") || ahead.skip("hai", "ngan") else { return nil }
        _ = ahead.skip("khong", "tram")
        _ = ahead.skip("linh") || ahead.skip("le")
        let digits = [
            "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
        ]
        var value = 0
        if ahead.skip("muoi") {
            value = 10
        } else if let tens = digits[ahead.word()], ahead.word(1) == "muoi" {
            value = tens * 10
            ahead.position += 2
        }
        if let units = digits[ahead.word()] {
            value += units
            ahead.position += 1
        }
        cursor = ahead
        return 2000 + value
    }
}
