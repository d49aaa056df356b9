/// Words and numbers in columns.
enum Columns {
    static func head(_ name: String, _ titles: [String]) -> String {
        padded(name, 24) + titles.map { padded($0, 10, right: true) }.joined()
    }

    static func line(_ name: String, _ cells: [String]) -> String {
        padded(name, 24) + cells.map { padded($0, 10, right: true) }.joined()
    }

    /// A number with two decimals.
    static func decimal(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, width - text.count))
        return right ? fill + text : text + fill
    }
}
