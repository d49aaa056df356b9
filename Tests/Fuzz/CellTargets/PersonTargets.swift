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

    /// The cells about a group of authors: names, years of birth, telephone numbers and shares, one after the other, or all in one.
    static let groups = FuzzTarget("groups", longest: 2_100) { input in
        let parts = text(input).split(separator: "\u{1F}", maxSplits: 4, omittingEmptySubsequences: false).map { trimmed(String($0)) }
        var cells = PeopleCells()
        cells.names = parts[0]
        if parts.count > 1 { cells.birthYears = parts[1] }
        if parts.count > 2 { cells.phones = parts[2] }
        if parts.count > 3 { cells.shares = parts[3] }
        if parts.count > 4 { cells.merged = parts[4] }
        let people = PeopleReader(PeopleRules(programmeYear: year, phones: phoneRules)).people(cells)
        try promise(people.persons.isEmpty || people.persons.count(where: \.isMain) == 1, "a group has one main author")
        try promise(people.persons.first?.isMain != false, "the main author stands first")
        let typed = parts.joined(separator: " ")
        for person in people.persons {
            try promise(!trimmed(person.name).isEmpty, "a person has a name")
            for word in person.name.split(separator: " ") { try promise(typed.contains(word), "“\(word)” was typed") }
            try promise(person.birthYear.map { (year - 120...year).contains($0.year) } ?? true, "a person is at most 120 years old")
        }
        if PeopleReader.areOfOne(cells) { try promise(people.persons.count <= 1, "a plain cell names one person") }
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
