/// A time of day as written, with its offset from UTC where one was given.
struct ClockTime {
    var hour: Int
    var minute: Int
    /// Minutes east of UTC; nil for Vietnamese time.
    var offset: Int?

    /// The day and time in Vietnamese time.
    func on(_ date: CalendarDate) -> DateTime {
        guard let offset else { return DateTime(date: date, hour: hour, minute: minute) }
        let minutes = hour * 60 + minute - offset + 7 * 60
        let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
        let rest = minutes - days * 1440
        return DateTime(date: date.adding(days: days), hour: rest / 60, minute: rest % 60)
    }
}

/// Reads a time of day from tokens: `08:10`, `08:10:30`, `8h10`, `8 giờ 10 phút`, `2h chiều`, `24h`, `08:10:00+07:00`.
enum TimeReader {
    /// The time that starts here; nil, and nothing stepped over, when there is none.
    static func time(_ cursor: inout TokenCursor, allowsOffset: Bool) -> ClockTime? {
        let start = cursor
        if let time = colonTime(&cursor, allowsOffset: allowsOffset) ?? spokenTime(&cursor) { return time }
        cursor = start
        return nil
    }

    private static func colonTime(_ cursor: inout TokenCursor, allowsOffset: Bool) -> ClockTime? {
        let colon = UInt8(ascii: ":")
        guard let hour = cursor.number(digits: 2), cursor.mark(1) == colon else { return nil }
        guard let minute = cursor.number(2, digits: 2), minute < 60 else { return nil }
        var end = 3
        if cursor.mark(3) == colon {
            guard let second = cursor.number(4, digits: 2), second <= 60 else { return nil }
            end = 5
            if cursor.mark(5) == UInt8(ascii: "."), cursor.peek(6)?.kind == .number { end = 7 }
        }
        var ahead = cursor
        ahead.position += end
        let half = dayHalf(&ahead)
        var offset: Int?
        if allowsOffset {
            guard let read = readOffset(&ahead) else { return nil }
            offset = read.minutes
        }
        guard let time = clock(hour, minute, half, offset) else { return nil }
        cursor = ahead
        return time
    }

    private static func spokenTime(_ cursor: inout TokenCursor) -> ClockTime? {
        guard let hour = cursor.number(digits: 2), ["h", "g", "gio"].contains(cursor.word(1)) else { return nil }
        var ahead = cursor
        ahead.position += 2
        var minute = 0
        if let written = ahead.number(digits: 2), written < 60, !isStartOfDate(ahead) {
            minute = written
            ahead.position += 1
            _ = ahead.skip("p") || ahead.skip("ph") || ahead.skip("phut")
        }
        let half = dayHalf(&ahead)
        guard let time = clock(hour, minute, half, nil) else { return nil }
        cursor = ahead
        return time
    }

    /// In `8h 15/4/2021` the 15 is a day.
    private static func isStartOfDate(_ cursor: TokenCursor) -> Bool {
        let next = cursor.mark(1)
        let joins = next == UInt8(ascii: "/") || next == UInt8(ascii: "-") || next == UInt8(ascii: ".")
        return (joins && cursor.number(2) != nil && cursor.peek(2)?.isSpaced == false) || cursor.word(1) == "thang"
    }

    /// True for the afternoon, false for the morning, nil when nothing is said.
    private static func dayHalf(_ cursor: inout TokenCursor) -> Bool? {
        switch cursor.word() {
        case "sa", "am", "sang":
            cursor.position += 1
            return false
        case "ch", "pm", "chieu", "toi":
            cursor.position += 1
            return true
        default: return nil
        }
    }

    private struct Offset {
        /// Minutes east of UTC; nil when none was written.
        var minutes: Int?
    }

    /// The offset here; nil when what stands here is a wrong one.
    private static func readOffset(_ cursor: inout TokenCursor) -> Offset? {
        if cursor.skip("z") { return Offset(minutes: 0) }
        // `GMT+0700` says how far from it.
        let isNamed = cursor.skip("utc") || cursor.skip("gmt")
        let sign = cursor.mark()
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return Offset(minutes: isNamed ? 0 : nil) }
        guard let first = cursor.peek(1), first.kind == .number, !first.isSpaced else { return nil }
        var minutes: Int
        if first.length == 4 {
            guard first.value % 100 < 60 else { return nil }
            minutes = first.value / 100 * 60 + first.value % 100
            cursor.position += 2
        } else {
            guard first.length <= 2 else { return nil }
            minutes = first.value * 60
            cursor.position += 2
            if cursor.mark() == UInt8(ascii: ":") {
                guard let rest = cursor.number(1, digits: 2), rest < 60 else { return nil }
                minutes += rest
                cursor.position += 2
            }
        }
        guard minutes <= 14 * 60 else { return nil }
        return Offset(minutes: sign == UInt8(ascii: "-") ? -minutes : minutes)
    }

    private static func clock(_ hour: Int, _ minute: Int, _ isAfternoon: Bool?, _ offset: Int?) -> ClockTime? {
        guard hour < 24 || (hour == 24 && minute == 0 && isAfternoon == nil) else { return nil }
        var hour = hour
        if isAfternoon == true, hour < 12 { hour += 12 }
        if isAfternoon == false, hour == 12 { hour = 0 }
        return ClockTime(hour: hour, minute: minute, offset: offset)
    }
}
