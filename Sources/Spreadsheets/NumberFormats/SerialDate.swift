/// A day and time that a spreadsheet counts as a number of days (số ngày của bảng tính).
struct SerialDate: Equatable {
    let day: Int
    let month: Int
    let year: Int
    /// Seconds of the day.
    let seconds: Int

    /// From which day on a workbook counts (ISO 29500-1, 18.17.4.1).
    enum System: Sendable {
        /// 1 is 01/01/1900, and 60 is 29/02/1900, a day that never was.
        case from1900
        /// 0 is 01/01/1904.
        case from1904
    }

    /// The date of a serial number; nil for one that Excel shows as `####`.
    init?(_ serial: Double, _ system: System) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        // Excel shows times to the second.
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 {
            days += 1
            seconds = 0
        }
        if system == .from1904 { days += 1_462 }
        guard days < 2_958_466 else { return nil }
        self.seconds = seconds
        switch days {
        case 0: (day, month, year) = (0, 1, 1900)
        case 60: (day, month, year) = (29, 2, 1900)
        // From 01/03/1900 on the days are one more than they should be, because of the day that never was.
        default: (day, month, year) = Self.civil(days < 60 ? days + 1 : days)
        }
    }

    /// A day as ISO 8601 writes it, with or without a time: `2021-04-15`, `2021-04-15T08:30:00`; nil for anything else.
    init?(iso bytes: Span<UInt8>) {
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = bytes.extracting(0..<4).number, let month = bytes.extracting(5..<7).number,
            let day = bytes.extracting(8..<10).number, (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        (self.day, self.month, self.year) = (day, month, year)
        guard bytes.count > 10 else {
            seconds = 0
            return
        }
        guard bytes[10] == 0x54, let time = Self.clock(bytes.extracting(11..<bytes.count)) else { return nil }
        seconds = time
    }

    /// Seconds of `08:30:00` or `08:30`, fractions and zones left out.
    static func clock(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count >= 5, bytes[2] == 0x3A, let hour = bytes.extracting(0..<2).number,
            let minute = bytes.extracting(3..<5).number, hour < 24, minute < 60
        else { return nil }
        guard bytes.count >= 8, bytes[5] == 0x3A else { return hour * 3600 + minute * 60 }
        guard let second = bytes.extracting(6..<8).number, second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// The day that is `days` after 30/12/1899 (Hinnant, “chrono-compatible low-level date algorithms”).
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        // 719,468 days lie between 01/03/0000 and 01/01/1970, which is 25,569 days after 30/12/1899.
        let shifted = days - 25_569 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, month, yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
    }

    /// The date as a value; nil for the two days that Excel counts and no calendar has.
    func value(_ parts: DateParts) -> CellDate? {
        guard day > 0, !(year == 1900 && month == 2 && day == 29) else { return nil }
        return CellDate(dayNumber: dayNumber, seconds: seconds, parts: parts)
    }

    /// Days since 1970-01-01 (Hinnant, “chrono-compatible low-level date algorithms”).
    private var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return shiftedYear / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date as Vietnamese write it, in the parts that its format shows; a time only when it is shown, and not midnight.
    func text(_ parts: DateParts, showsTime: Bool = true) -> String {
        switch parts {
        case .year: return String(year)
        case .month: return "\(Self.padded(month))/\(year)"
        case .day:
            let date = "\(Self.padded(day))/\(Self.padded(month))/\(year)"
            return seconds == 0 || !showsTime ? date : "\(date) \(Self.clock(seconds))"
        }
    }

    /// Seconds as `08:30`, or `08:30:15`.
    static func clock(_ seconds: Int) -> String {
        let clock = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
        return seconds % 60 == 0 ? clock : "\(clock):\(padded(seconds % 60))"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
