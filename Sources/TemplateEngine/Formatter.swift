import VietnameseText

/// How a value is shown (cách định dạng): the word after `|` in a tag.
///
/// A value that a formatter cannot read is printed as typed.
enum Formatter: String, Sendable, CaseIterable {
    /// `ngày 05 tháng 7 năm 2023` (Nghị định 30/2020, the date rule)
    case longDate = "ngày dài"
    /// `05/7/2023`
    case shortDate = "ngày ngắn"
    /// Upper case.
    case uppercase = "hoa"

    init?(named name: String) {
        let key = VietnameseFolding.bareKey(name)
        guard let match = Self.allCases.first(where: { VietnameseFolding.bareKey($0.rawValue) == key }) else { return nil }
        self = match
    }

    func apply(to text: String) -> String {
        switch self {
        case .uppercase: text.uppercased()
        // A year of two digits is read as one of this century.
        case .longDate: DateParsing.parse(text, pivotYear: 2050)?.date.longText ?? text
        case .shortDate: DateParsing.parse(text, pivotYear: 2050)?.date.shortText ?? text
        }
    }
}
