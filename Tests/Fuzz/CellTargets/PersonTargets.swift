import FuzzKit
import VietnameseText

extension CellTargets {
    /// The cell with a person's name, year of birth, post, unit and telephone number.
    static let people = FuzzTarget("people", longest: 2_100) { input in
        let cell = text(input)
        guard let person = PersonCellParsing.parse(cell, programmeYear: year) else { return }
        try promise(!trimmed(person.name).isEmpty, "a person has a name")
        let pieces = [person.name, person.birthYear, person.position, person.workplace, person.phone].compactMap { $0 }
        let typed = Array(cell.utf8)
        for word in pieces.flatMap({ $0.utf8.split { " ,;\n".utf8.contains($0) } }) {
            try promise(typed.firstRange(of: Array(word)) != nil, "“\(text(word))” was typed")
        }
    }

    /// Years of birth.
    static let birthYears = FuzzTarget("birth-years", longest: longestCell) { input in
        let cell = text(input)
        let order = order(input)
        guard let birth = BirthYearParsing.parse(cell, programmeYear: year, order: order) else { return }
        try promise((year - 120...year).contains(birth.year), "a person is at most 120 years old")
        let again = BirthYearParsing.parse(String(birth.year), programmeYear: year, order: order)
        try promise(again?.year == birth.year, "the year alone is read as the same year")
    }

    /// Telephone numbers, by the prefixes of the first programme.
    static let phones = FuzzTarget("phones", longest: longestCell) { input in
        guard let numbers = PhoneParsing.parse(text(input), rules: phoneRules) else { return }
        for number in numbers {
            let digits = number.national.utf8
            try promise((10...11).contains(digits.count) && digits.first == UInt8(ascii: "0"), "“\(number.national)” can be dialled")
            try promise(digits.allSatisfy { (0x30...0x39).contains($0) }, "“\(number.national)” is digits")
        }
        let written = numbers.map(\.national).joined(separator: "; ")
        try promise(
            written.utf8.count > longestCell || PhoneParsing.parse(written, rules: phoneRules)?.map(\.national) == numbers.map(\.national),
            "“\(written)” is read as it was written"
        )
    }

    private static let phoneRules = PhoneRules(
        mobilePrefixes: ["032", "033", "056", "070", "089", "090", "091", "098"],
        landlineAreas: ["256", "24", "28"],
        oldMobilePrefixes: ["0120": "070", "0162": "032", "01202": "0702"],
        oldLandlinePrefixes: ["056", "04"]
    )
}
