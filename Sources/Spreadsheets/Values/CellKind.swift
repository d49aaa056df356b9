/// What a cell holds (loại ô): of a workbook as the file says it, of JSON as it is written; a cell of CSV is text.
package enum CellKind: UInt8, Sendable {
    /// Nothing, or nothing but a format; of JSON `null`, or no such key.
    case empty
    /// Text, typed or computed; of JSON a string, or several values joined with `; `.
    case text
    /// A number; the text is what a person sees of it, in a workbook always with a decimal comma, in JSON its own digits.
    case number
    /// A date, a time or both; its text always has the day before the month.
    case date
    /// A truth value: `TRUE` or `FALSE`, in JSON `true` or `false`.
    case bool
    /// An error: the text is what the cell shows, such as `#REF!`, and never a value.
    case error
    /// A formula whose result is not in the file; the text is empty.
    case notComputed
}

/// The day that a cell holds as a value, whatever its text looks like (giá trị ngày của ô).
package struct CellDate: Sendable, Hashable {
    /// Days since 1970-01-01.
    package let dayNumber: Int32
    /// Seconds of the day, 0…86,399, also where the cell does not show them.
    package let seconds: Int32
    /// How much of it the cell shows.
    package let parts: DateParts

    /// A day, its time, and how much of them the cell shows.
    package init(dayNumber: Int, seconds: Int, parts: DateParts) {
        (self.dayNumber, self.seconds, self.parts) = (Int32(dayNumber), Int32(seconds), parts)
    }
}

/// How much of a date a cell shows.
package enum DateParts: UInt8, Sendable {
    /// The day, and with it month and year, also where the format hides the year: `15-Apr` is one day of one year.
    case day
    /// Month and year.
    case month
    /// The year alone.
    case year
}
