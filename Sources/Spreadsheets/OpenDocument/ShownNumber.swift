/// What a cell of OpenDocument shows of a number, with the points and commas of Vietnamese settings (số đang hiện).
///
/// The file keeps the text as the program that saved it showed it, `1,234.5` with American settings; the value beside it tells which mark is
/// which (OpenDocument 1.3, part 3, 19.385).
enum ShownNumber {
    /// The text with a point between groups and a comma before decimals; nil when nothing of the number is shown.
    static func vietnamese(_ text: [UInt8], value: Double) -> [UInt8]? {
        guard text.contains(where: { $0 != UInt8(ascii: "#") && $0 != 0x20 }) else { return nil }
        guard let run = onlyRun(text) else { return text }
        let marks = run.filter { text[$0] == point || text[$0] == comma }
        guard let last = marks.last else { return text }
        let isOneKind = marks.allSatisfy { text[$0] == text[last] }
        var decimal: Int?
        if isOneKind, marks.count == 1 {
            switch isDecimal(last, in: text, run, value) {
            case true?: decimal = last
            case false?: break
            case nil: return text
            }
        } else if !isOneKind {
            decimal = last
        }
        var shown = text
        for mark in marks { shown[mark] = mark == decimal ? comma : point }
        return shown
    }

    private static let point = UInt8(ascii: "."), comma = UInt8(ascii: ",")

    /// The bytes from the first digit of the only number with marks in it to its last; nil when there are several.
    private static func onlyRun(_ text: [UInt8]) -> Range<Int>? {
        var found: Range<Int>?
        var index = 0
        while index < text.count {
            guard isDigit(text[index]) || isMark(text[index]) && index + 1 < text.count && isDigit(text[index + 1]) else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, isDigit(text[index]) || isMark(text[index]) && index + 1 < text.count && isDigit(text[index + 1]) {
                index += 1
            }
            guard text[start..<index].contains(where: isMark) else { continue }
            if found != nil { return nil }
            found = start..<index
        }
        return found
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
    private static func isMark(_ byte: UInt8) -> Bool { byte == point || byte == comma }

    /// Whether the only mark of a number stands before decimals; nil when the value does not tell.
    private static func isDecimal(_ mark: Int, in text: [UInt8], _ run: Range<Int>, _ value: Double) -> Bool? {
        guard run.upperBound - mark - 1 == 3 else { return true }
        let digits = text[run].filter(isDigit)
        guard digits.count <= 15, let whole = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
        let seen = abs(value) * (text.contains(UInt8(ascii: "%")) ? 100 : 1)
        if abs(seen * 1000 - whole) <= 0.5 + whole * 1e-9 { return true }
        return abs(seen - whole) <= 0.5 + whole * 1e-9 ? false : nil
    }
}

/// What a cell of OpenDocument shows of a date (ngày đang hiện).
enum ShownDate {
    /// The text and how much of the date it shows: as shown where day, month and year stand in this order, else as Vietnamese write it.
    static func vietnamese(_ text: [UInt8], _ date: SerialDate) -> (text: String, parts: DateParts) {
        let showsTime = text.contains(UInt8(ascii: ":"))
        let runs = text.split { $0 &- 0x30 > 9 }.map { Array($0) }
        let numbers = runs.prefix(3).map { $0.span.number ?? -1 }
        let shown = text.text(0..<text.count)
        if numbers == [date.day, date.month, date.year] { return (shown, .day) }
        if numbers == [date.month, date.year], runs.count == 2, date.seconds == 0 { return (shown, .month) }
        if numbers == [date.year], runs.count == 1, date.seconds == 0, text.count <= 4 { return (shown, .year) }
        return (date.text(.day, showsTime: showsTime || text.isEmpty), .day)
    }
}
