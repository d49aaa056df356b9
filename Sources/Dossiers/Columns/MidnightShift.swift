import Records
import SangkienDiagnostics
import VietnameseText

/// A column whose times are all the same few seconds before midnight (cột bị lùi sang ngày hôm trước).
///
/// Some programs that turn dates into others' forms compute with the time zone of a place long ago: midnight of 8 April becomes 23:59:43 of
/// 7 April, in every cell by the same seconds. The day meant is then probably the next one; only a person knows.
/// Source: docs/data.md, “Dates and periods”.
struct MidnightShift: Sendable {
    /// How many cells there are, the first of them, and its day.
    private(set) var count = 0
    private var first: Record?
    private var day: CalendarDate?
    private var second = -1

    /// The earliest second of a day that counts as just before midnight.
    private static let earliest = 86_400 - 120
    /// `23:59:59` is what people and programs write for the end of a day.
    private static let endOfDay = 86_399

    /// Looks at one column, whose cells are `texts`; nil when a single date in it has another time.
    ///
    /// Without `haveDates` no cell of the table holds a date as a value.
    init?(_ records: [Record], _ texts: [String], column: Int, haveDates: Bool) {
        for place in texts.indices {
            let found: (CalendarDate, second: Int)
            if haveDates, let date = records[place].day(at: column)?.date, let second = records[place].seconds(at: column) {
                found = (date, second)
            } else if let text = Self.read(texts[place]) {
                found = text
            } else {
                // A word is no date; a date without a time contradicts.
                if ExcelTrace.dateNumbers(in: texts[place]) != nil { return nil }
                continue
            }
            // A whole minute is what people write.
            guard (Self.earliest..<Self.endOfDay).contains(found.second), found.second % 60 > 0, second < 0 || second == found.second else {
                return nil
            }
            (second, count) = (found.second, count + 1)
            if first == nil { (first, day) = (records[place], found.0) }
        }
        guard count > 0 else { return nil }
    }

    /// The day and the second of a text such as `07/04/2021 23:59:43` or `2021-04-07T23:59:43`.
    private static func read(_ text: String) -> (CalendarDate, second: Int)? {
        guard text.utf8.count <= 40, text.utf8.contains(UInt8(ascii: ":")),
            let range = text.firstRange(of: "23:59:") ?? text.firstRange(of: "23:58:"),
            let date = DateParsing.parse(text, pivotYear: 2000), date.hour == 23, let minute = date.minute,
            let second = Int(text[range.upperBound...].prefix(2), in: 0...59)
        else { return nil }
        return (date.date, 23 * 3600 + minute * 60 + second)
    }

    /// `S072` for the column of `field`.
    func finding(_ field: Field, _ source: InputSource) -> Diagnostic {
        var finding = Diagnostic(.columnBeforeMidnight, at: first.map { source.location(of: field, in: $0) }, field: field.key)
        let clock = "23:\(second / 60 % 60):\(second % 60 < 10 ? "0" : "")\(second % 60)"
        finding.arguments = [Argument("column", source.heading(of: field)), .number(count, as: "count"), Argument("time", clock)]
        if let day { finding.arguments += [Argument("date", day.shortText), Argument("other", day.adding(days: 1).shortText)] }
        return finding
    }
}
