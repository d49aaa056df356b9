import VietnameseText

/// The day that a value means (giá trị ngày).
extension Value {
    /// The day that it is known to be; nil for every other value, also where its text can be read as one.
    var ownDay: CalendarDate? {
        guard case .date(_, let iso) = self else { return nil }
        return CalendarDate(iso: iso)
    }

    /// The day that it is, or that its text says; nil where it says none.
    var day: CalendarDate? { ownDay ?? Self.day(of: text) }

    /// The day that a text says; a year of two digits is read as one of this century.
    static func day(of text: String) -> CalendarDate? {
        DateParsing.parse(text, pivotYear: 2050)?.date
    }
}
