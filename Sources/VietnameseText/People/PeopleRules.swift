/// What a reader of people must know of the programme (quy tắc đọc ô tác giả).
public struct PeopleRules: Sendable {
    /// The year by which ages and two-digit years are counted.
    public let programmeYear: Int
    /// The prefixes by which telephone numbers are told apart.
    public let phones: PhoneRules
    /// In which order the days and months of birth dates stand.
    var order = DateOrder.dayFirst

    /// Takes the year of the programme and the prefixes in force.
    public init(programmeYear: Int, phones: PhoneRules) {
        self.programmeYear = programmeYear
        self.phones = phones
    }

    /// The year of birth that `text` is, and nothing else.
    func birthYear(_ text: String) -> BirthYear? {
        BirthYearParsing.parse(text, programmeYear: programmeYear, order: order)
    }

    /// The telephone numbers of `text`; nil when something in it is none.
    func numbers(_ text: String) -> [PhoneNumber]? {
        PhoneParsing.parse(text, rules: phones)
    }
}
