/// Reads the start or end of a period from tokens.
struct PeriodPointReader {
    var dates: DateReader

    /// The point that starts here; `first` is the start of the period when its end is read.
    func point(_ cursor: inout TokenCursor, after first: PeriodPoint? = nil) -> PeriodPoint? {
        if let term = schoolTerm(&cursor) { return term }
        if case .quarter = first, let quarter = dated(&cursor, quarterNumber) { return quarter }
        if let quarter = quarter(&cursor) { return quarter }
        if let part = partOfYearOrMonth(&cursor) { return part }
        if let month = namedMonth(&cursor) { return month }
        if let day = day(&cursor) { return day }
        if let month = dates.monthAndYear(&cursor) { return PeriodPoint.months(month.year, month.month) }
        if let year = year(&cursor) { return year }
        return numbers(&cursor)
    }

    // MARK: School years

    /// `năm học 2020-2021`, `học kỳ II năm học 2020-2021`, `HK1 2020-2021`.
    private func schoolTerm(_ cursor: inout TokenCursor) -> PeriodPoint? {
        var ahead = cursor
        var term: Int?
        if ahead.skip("hoc", "ky") || ahead.skip("hoc", "ki") || ahead.skip("hk") {
            guard let number = ordinal(&ahead), number <= 2 else { return nil }
            term = number
        } else if ahead.skip("hki") {
            term = 1
        } else if ahead.skip("hkii") {
            term = 2
        }
        if term != nil { _ = ahead.skipMark(",-") || ahead.skip("cua") }
        let startsYear = ahead.skip("dau", "nam", "hoc")
        guard startsYear || ahead.skip("nam", "hoc") || ahead.skip("nh") || term != nil else { return nil }
        guard let first = fourDigitYear(ahead.current), "-/".utf8.contains(ahead.mark(1)) else { return nil }
        guard let last = ahead.peek(2), last.kind == .number else { return nil }
        let isNext = last.length == 4 ? last.value == first + 1 : last.length == 2 && last.value == (first + 1) % 100
        guard isNext else { return nil }
        ahead.position += 3
        cursor = ahead
        return switch term {
        case 1: PeriodPoint.months(first, 9, count: 3)
        case 2: PeriodPoint.months(first + 1, 1, count: 3)
        default:
            startsYear ? PeriodPoint.months(first, 9) : PeriodPoint.span(first, 9, first + 1, 5, .schoolYear)
        }
    }

    /// Two years in a row, `2020-2021`: where nothing else stands there they are a span of years, or a school year as schools write it.
    func twoYears(_ cursor: inout TokenCursor) -> (start: PeriodPoint, end: PeriodPoint)? {
        guard let first = fourDigitYear(cursor.current), cursor.mark(1) == UInt8(ascii: "-") else { return nil }
        guard fourDigitYear(cursor.peek(2)) == first + 1 else { return nil }
        guard let start = PeriodPoint.span(first, 1, first + 1, 5, .schoolYear),
            let end = PeriodPoint.months(first + 1, 1, count: 12, .year)
        else {
            return nil
        }
        cursor.position += 3
        return (start, end)
    }

    // MARK: Quarters, parts of years and months

    /// `quý I/2021`, `Q1/2021`, `quý 1 năm 2021`, `quý II`.
    private func quarter(_ cursor: inout TokenCursor) -> PeriodPoint? {
        var ahead = cursor
        let joined = ["qi": 1, "qii": 2, "qiii": 3, "qiv": 4][ahead.word()]
        if let joined {
            ahead.position += 1
            cursor = ahead
            return withYear(&cursor, joined)
        }
        guard ahead.skip("quy") || ahead.skip("q") else { return nil }
        guard let point = dated(&ahead, quarterNumber) else { return nil }
        cursor = ahead
        return point
    }

    private func quarterNumber(_ cursor: inout TokenCursor) -> Int? {
        ordinal(&cursor)
    }

    private func dated(_ cursor: inout TokenCursor, _ read: (inout TokenCursor) -> Int?) -> PeriodPoint? {
        var ahead = cursor
        guard let number = read(&ahead) else { return nil }
        cursor = ahead
        return withYear(&cursor, number)
    }

    private func withYear(_ cursor: inout TokenCursor, _ quarter: Int) -> PeriodPoint? {
        guard let year = followingYear(&cursor) else { return .quarter(quarter) }
        return PeriodPoint.months(year, quarter * 3 - 2, count: 3, .quarter)
    }

    /// `đầu năm 2021`, `cuối năm 2020`, `giữa tháng 3/2021`.
    private func partOfYearOrMonth(_ cursor: inout TokenCursor) -> PeriodPoint? {
        guard let part = ["dau": 0, "giua": 1, "cuoi": 2][cursor.word()] else { return nil }
        var ahead = cursor
        ahead.position += 1
        if ahead.skip("thang") {
            guard let month = DateReader.month(&ahead), let year = followingYear(&ahead) else { return nil }
            cursor = ahead
            return PeriodPoint.thirdOfMonth(year, month, part)
        }
        guard ahead.skip("nam"), let year = fourDigitYear(ahead.current) else { return nil }
        ahead.position += 1
        cursor = ahead
        return switch part {
        case 0: PeriodPoint.months(year, 1)
        case 1: PeriodPoint.months(year, 5, count: 4, .quarter)
        default: PeriodPoint.months(year, 10, count: 3, .quarter)
        }
    }

    // MARK: Months, days, years

    /// `tháng 3/2021`, `tháng 3 năm 2021`, `T3/2021`, `tháng tư`, `tháng 2`.
    private func namedMonth(_ cursor: inout TokenCursor) -> PeriodPoint? {
        var ahead = cursor
        guard ahead.skip("thang") || (ahead.word() == "t" && ahead.number(1) != nil && ahead.skip("t")) else {
            return nil
        }
        guard let month = DateReader.month(&ahead) else { return nil }
        cursor = ahead
        guard let year = followingYear(&cursor) else { return .month(month) }
        return PeriodPoint.months(year, month)
    }

    /// `tháng 1, 2, 3 năm 2021`, `tháng 2 và tháng 3/2021`: months one after the other in one year.
    func listedMonths(_ cursor: inout TokenCursor) -> (start: PeriodPoint, end: PeriodPoint)? {
        var ahead = cursor
        var months: [Int] = []
        while ahead.skip("thang") || ahead.skip("cac", "thang") || !months.isEmpty, let month = DateReader.month(&ahead) {
            guard months.last.map({ month == $0 + 1 }) ?? true else { return nil }
            months.append(month)
            guard ahead.skipMark(",;+&") || ahead.skip("va") else { break }
        }
        guard months.count > 1, let year = followingYear(&ahead), let start = PeriodPoint.months(year, months[0]),
            let end = PeriodPoint.months(year, months[0], count: months.count)
        else { return nil }
        cursor = ahead
        return (start, end)
    }

    /// `15/2/2021`, `ngày 15 tháng 2 năm 2021`, `ngày 15/2`, `ngày 15`, a serial number.
    private func day(_ cursor: inout TokenCursor) -> PeriodPoint? {
        if let date = dates.date(&cursor) ?? dates.named(&cursor) { return .span(date, date, .day) }
        if let serial = cursor.number(digits: 5), (40_000...60_000).contains(serial) {
            cursor.position += 1
            let date = CalendarDate(dayNumber: serial - DateReader.serialOfEpoch)
            return .span(date, date, .day)
        }
        var ahead = cursor
        let isNamed = ahead.skip("ngay")
        guard let day = ahead.number(digits: 2), (1...31).contains(day) else { return nil }
        ahead.position += 1
        if ahead.skip("thang"), let month = DateReader.month(&ahead) {
            cursor = ahead
            return .dayOfMonth(day: day, month: month)
        }
        guard isNamed else { return nil }
        if ahead.skipMark("/."), let month = ahead.number(digits: 2), (1...12).contains(month) {
            ahead.position += 1
            cursor = ahead
            return .dayOfMonth(day: day, month: month)
        }
        cursor = ahead
        return .day(day)
    }

    /// `năm 2021`.
    private func year(_ cursor: inout TokenCursor) -> PeriodPoint? {
        guard cursor.word() == "nam", let year = fourDigitYear(cursor.peek(1)) else { return nil }
        cursor.position += 2
        return PeriodPoint.months(year, 1, count: 12, .year)
    }

    /// `3/2021`, `2021-03`, `15/2`, `2021`, `01`.
    private func numbers(_ cursor: inout TokenCursor) -> PeriodPoint? {
        guard let first = cursor.current, first.kind == .number else { return nil }
        let joins = "/-.".utf8.contains(cursor.mark(1))
        if let year = fourDigitYear(first) {
            cursor.position += 1
            if joins, let month = cursor.number(1, digits: 2), (1...12).contains(month),
                !"/-.".utf8.contains(cursor.mark(2))
            {
                cursor.position += 2
                return PeriodPoint.months(year, month)
            }
            return PeriodPoint.months(year, 1, count: 12, .year)
        }
        guard first.length <= 2 else { return nil }
        cursor.position += 1
        if joins, let year = fourDigitYear(cursor.peek(1)) {
            guard (1...12).contains(first.value) else { return nil }
            cursor.position += 2
            return PeriodPoint.months(year, first.value)
        }
        if joins, cursor.mark() != UInt8(ascii: "-"), let month = cursor.number(1, digits: 2) {
            guard (1...12).contains(month), (1...31).contains(first.value) else { return nil }
            cursor.position += 2
            return .dayOfMonth(day: first.value, month: month)
        }
        return .number(first.value)
    }

    // MARK: Pieces

    /// A year after a quarter or month: `/2021`, `-2021`, `năm 2021`, `, 2021`.
    private func followingYear(_ cursor: inout TokenCursor) -> Int? {
        var ahead = cursor
        _ = ahead.skipMark("/-.,")
        _ = ahead.skip("nam")
        guard ahead.position > cursor.position, let year = fourDigitYear(ahead.current) else { return nil }
        ahead.position += 1
        cursor = ahead
        return year
    }

    /// 1–4 in Arabic, Roman or Vietnamese.
    private func ordinal(_ cursor: inout TokenCursor) -> Int? {
        let names = [
            "i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nhat": 1, "nhi": 2,
        ]
        guard let number = cursor.number(digits: 1) ?? names[cursor.word()], (1...4).contains(number) else {
            return nil
        }
        cursor.position += 1
        return number
    }

    private func fourDigitYear(_ token: Token?) -> Int? {
        guard let token, token.kind == .number, token.length == 4, (1900...2199).contains(token.value) else {
            return nil
        }
        return token.value
    }
}
