extension FixedWidthInteger {
    /// The whole number that a text of a file, a cell or an option says (số đọc từ bên ngoài).
    ///
    /// Takes decimal digits with or without a sign, nothing around them, and the numbers that make sense at this place; gives nil
    /// for anything else, however long. Every number from outside is read so, with a range in which the arithmetic that follows
    /// cannot overflow: Swift ends the program at the first sum that does.
    package init?(_ text: some StringProtocol, in range: ClosedRange<Self>) {
        guard let number = Self(text, radix: 10), range.contains(number) else { return nil }
        self = number
    }
}
