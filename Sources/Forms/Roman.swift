/// Roman numerals, by which office documents number groups and volumes.
enum Roman {
    /// The numeral of a number from 1 to 3,999; other numbers in Arabic digits.
    static func numeral(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for (value, letters) in signs {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let signs = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
