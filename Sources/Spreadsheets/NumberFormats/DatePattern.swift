/// The parts of a date or time in a section of a format, with what stands between them (mẫu ngày giờ).
struct DatePattern: Sendable {
    private let tokens: [FormatToken]
    /// How much of a date is shown.
    let parts: DateParts
    private let hasDate: Bool
    private let hasTime: Bool
    private let hasElapsed: Bool
    private let hasDayHalf: Bool
    private let decimals: Int
    /// Whether what is shown can be printed as it stands: day, month, year in this order, the year in four digits, names in Vietnamese.
    private let isVietnamese: Bool

    init(_ section: ScannedSection) {
        tokens = section.tokens
        var letters: [UInt8] = []
        var (hasElapsed, hasDayHalf, decimals, hasNames, isLongYear) = (false, false, 0, false, false)
        for token in section.tokens {
            switch token {
            case .date(let letter, let count):
                let isName = count > 2 && (letter == Self.d || letter == Self.m)
                hasNames = hasNames || isName
                if letter == Self.y, count > 2 { isLongYear = true }
                // The name of a weekday stands anywhere.
                if !(isName && letter == Self.d) { letters.append(letter) }
            case .elapsed: hasElapsed = true
            case .dayHalf: hasDayHalf = true
            case .secondDecimals(let count): decimals = max(decimals, count)
            default: break
            }
        }
        (self.hasElapsed, self.hasDayHalf, self.decimals) = (hasElapsed, hasDayHalf, decimals)
        let date = letters.filter { [Self.d, Self.m, Self.y].contains($0) }
        hasDate = !date.isEmpty || hasNames
        hasTime = hasElapsed || hasDayHalf || letters.contains { [Self.h, Self.n, Self.s].contains($0) }
        let hasDay = date.contains(Self.d)
        parts = hasDay || !date.contains(Self.y) ? .day : date.contains(Self.m) ? .month : .year
        // Windows' numbers of languages: the lower ten bits are the language, 0 that of the computer.
        let language = (section.language ?? 0) & 0x3FF
        isVietnamese =
            isLongYear && (!hasNames || language == 0 || language == 0x2A)
            && [[Self.d, Self.m, Self.y], [Self.m, Self.y], [Self.y]].contains(date)
    }

    private static let d = UInt8(ascii: "d"), m = UInt8(ascii: "m"), y = UInt8(ascii: "y")
    private static let h = UInt8(ascii: "h"), n = UInt8(ascii: "n"), s = UInt8(ascii: "s")

    /// What a person sees of a serial number; nil when it is no date.
    ///
    /// A date that the screen shows in another order, or without its century, is written as Vietnamese write it.
    func shown(_ serial: Double, _ system: SerialDate.System) -> NumberFormat.Shown? {
        if hasElapsed { return elapsed(serial) }
        guard let date = SerialDate(serial, system) else { return nil }
        if !hasDate, serial < 1 { return NumberFormat.Shown(text: text(date, serial), kind: .date) }
        let shown = hasDate && isVietnamese ? text(date, serial) : date.text(parts, showsTime: hasTime)
        return NumberFormat.Shown(text: shown, kind: .date, date: date.value(parts))
    }

    private func elapsed(_ serial: Double) -> NumberFormat.Shown? {
        guard abs(serial) < 1e6 else { return nil }
        let unit = Self.power(decimals)
        let ticks = Int((abs(serial) * 86_400 * Double(unit)).rounded())
        var bytes: [UInt8] = serial < 0 && ticks > 0 ? [0x2D] : []
        write(nil, seconds: ticks / unit, fraction: ticks % unit, to: &bytes)
        return NumberFormat.Shown(text: Self.trimmed(bytes), kind: .date)
    }

    private func text(_ date: SerialDate, _ serial: Double) -> String {
        var (seconds, fraction) = (date.seconds, 0)
        if decimals > 0 {
            let unit = Self.power(decimals)
            let ticks = min(Int(((serial - serial.rounded(.down)) * 86_400 * Double(unit)).rounded()), 86_400 * unit - 1)
            (seconds, fraction) = (ticks / unit, ticks % unit)
        }
        var bytes: [UInt8] = []
        write(date, seconds: seconds, fraction: fraction, to: &bytes)
        return Self.trimmed(bytes)
    }

    private func write(_ date: SerialDate?, seconds: Int, fraction: Int, to bytes: inout [UInt8]) {
        for token in tokens {
            switch token {
            case .literal(let words): bytes += words
            case .date(let letter, let count): write(letter, count, date, seconds, to: &bytes)
            case .elapsed(let letter, let count):
                let total = letter == Self.h ? seconds / 3600 : letter == Self.m ? seconds / 60 : seconds
                Self.pad(total, count, to: &bytes)
            case .dayHalf: bytes += (seconds < 43_200 ? "sáng" : "chiều").utf8
            case .secondDecimals(let count):
                bytes.append(0x2C)
                Self.pad(fraction / Self.power(max(decimals - count, 0)), count, to: &bytes)
            default: break
            }
        }
    }

    private func write(_ letter: UInt8, _ count: Int, _ date: SerialDate?, _ seconds: Int, to bytes: inout [UInt8]) {
        switch letter {
        case Self.h:
            let hour = seconds / 3600 % 24
            Self.pad(hasDayHalf ? (hour + 11) % 12 + 1 : hour, min(count, 2), to: &bytes)
        case Self.n: Self.pad(seconds / 60 % 60, min(count, 2), to: &bytes)
        case Self.s: Self.pad(seconds % 60, min(count, 2), to: &bytes)
        case Self.y:
            if let date { Self.pad(count > 2 ? date.year : date.year % 100, count > 2 ? 4 : 2, to: &bytes) }
        case Self.m: writeMonth(count, date, to: &bytes)
        default:
            guard let date else { return }
            if count > 2 { bytes += date.weekday.utf8 } else { Self.pad(date.day, count, to: &bytes) }
        }
    }

    /// Months have no names in Vietnamese, only numbers: `Tháng 04`, as LibreOffice writes them.
    private func writeMonth(_ count: Int, _ date: SerialDate?, to bytes: inout [UInt8]) {
        guard let month = date?.month else { return }
        switch count {
        case 1, 2: Self.pad(month, count, to: &bytes)
        case 5: bytes += "T".utf8
        default:
            bytes += "Tháng ".utf8
            Self.pad(month, 2, to: &bytes)
        }
    }

    private static func pad(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
        let digits = String(number).utf8
        for _ in 0..<max(0, count - digits.count) { bytes.append(0x30) }
        bytes += digits
    }

    private static func power(_ exponent: Int) -> Int { exponent == 0 ? 1 : exponent == 1 ? 10 : exponent == 2 ? 100 : 1000 }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        var slice = bytes[...]
        while slice.last == 0x20 { slice.removeLast() }
        while slice.first == 0x20 { slice.removeFirst() }
        return String(decoding: slice, as: UTF8.self)
    }
}

extension SerialDate {
    /// The day of the week.
    var weekday: String {
        let names = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"]
        // 1 January 1970 was a Thursday.
        return value(.day).map { names[((Int($0.dayNumber) + 4) % 7 + 7) % 7] } ?? ""
    }
}
