/// The cells of one initiative that speak of its authors, as typed (các ô về tác giả).
public struct PeopleCells: Sendable {
    /// The names.
    public var names = ""
    /// The years of birth, one for each or one for all.
    public var birthYears = ""
    /// The posts, one for each or one for all.
    public var positions = ""
    /// The units, one for each or one for all.
    public var workplaces = ""
    /// The telephone numbers, one for each or one for all.
    public var phones = ""
    /// The shares, one for each.
    public var shares = ""
    /// Column 2 of the form: everything in one cell; it names the people only where `names` is blank.
    public var merged = ""
    /// What the words behind the name in the merged cell are, where its heading says so.
    public var mergedRest: Rest?
    /// In which order day and month stand in the cell of birth years.
    public var order = DateOrder.dayFirst

    /// What the heading of a merged cell such as `Họ tên, đơn vị` leaves for the words that are no name, year or number.
    public enum Rest: Sendable {
        /// They are the post.
        case post
        /// They are the unit.
        case unit
    }

    /// Blank cells.
    public init() {}
}

/// The one reader of people: whoever counts, compares or prints authors takes what it gives (đọc ô tác giả).
///
/// Source: docs/data.md, “Names” and “People in one cell”.
public final class PeopleReader: Sendable {
    /// Longer cells are no list of authors.
    private static let longest = 200_000
    /// The programme's year and telephone prefixes.
    private let rules: PeopleRules

    /// A reader by the rules of a programme.
    public init(_ rules: PeopleRules) {
        self.rules = rules
    }

    /// True when the cells name at most one person, with nothing beside the name: reading them again costs next to nothing.
    public static func areOfOne(_ cells: PeopleCells) -> Bool {
        cells.merged.isEmpty && NameList.isOneName(cells.names)
    }

    /// Everyone whom the cells name.
    ///
    /// Takes cells as typed, trimmed; gives the people with what is known of each. A cell that cannot be told apart is one person
    /// whose name is the whole cell.
    public func people(_ cells: PeopleCells) -> People {
        let read = named(cells)
        var rules = rules
        rules.order = cells.order
        var people = People()
        people.certainty = read.certainty
        people.merged = read.texts
        people.hasFactsBesideNames = !cells.names.isEmpty && read.people.contains(where: \.hasFacts)
        people.birthYears =
            cells.birthYears.isEmpty
            ? read.people.compactMap(\.birthYear)
            : ListedFacts.birthYears(of: cells.birthYears, people: read.people.count, rules: rules)
        var cells = cells
        if rules.numbers(cells.phones) == nil {
            let phones = PhoneCell(cells.phones, people: read.people.count, rules: rules)
            (cells.phones, people.phonesHeldPapers) = (phones.text, phones.heldPapers)
        }
        let placed = ListedFacts.placedNumbers(of: cells.phones, people: read.people.count, rules: rules)
        people.leavesNumbersOut = placed != nil
        people.phones =
            cells.phones.isEmpty
            ? read.phones ?? read.people.compactMap(\.person.phone)
            : placed?.flatMap(\.self) ?? ListedFacts.numbers(of: cells.phones, rules: rules)
        people.shares = cells.shares.isEmpty ? read.people.compactMap(\.person.share) : Shares.parse(cells.shares)
        people.persons = persons(read, cells, people, placed)
        if people.certainty == .certain, Self.areRepeated(people.persons) { people.certainty = .guessedPeople }
        return people
    }

    /// The cell of telephone numbers as it is printed: without numbers of papers.
    public func printedPhones(_ cells: PeopleCells) -> String {
        guard rules.numbers(cells.phones) == nil, PhoneCell(cells.phones, people: 1, rules: rules).heldPapers else { return cells.phones }
        return PhoneCell(cells.phones, people: named(cells).people.count, rules: rules).text
    }

    /// Whether one name stands twice, and no two years of birth show that they are two people.
    private static func areRepeated(_ persons: [Person]) -> Bool {
        guard persons.count > 1 else { return false }
        var years: [String: Set<Int>] = [:]
        var counts: [String: Int] = [:]
        for person in persons {
            let name = person.spelling
            counts[name, default: 0] += 1
            if let year = person.birthYear?.year { years[name, default: []].insert(year) }
        }
        return counts.contains { $1 > 1 && $0.contains(" ") && years[$0, default: []].count < $1 }
    }

    /// The names of the cells, with what stands beside each.
    private struct Named {
        var people: [NameList.NamedPerson] = []
        var certainty = People.Certainty.certain
        /// The numbers of a merged cell; nil for none.
        var phones: [PhoneNumber]?
        var texts: People.MergedTexts?
    }

    private func named(_ cells: PeopleCells) -> Named {
        var read = Named()
        let cell = cells.names.isEmpty ? cells.merged : cells.names
        if cell.isEmpty { return read }
        if cell.utf8.count > Self.longest {
            read.certainty = .unread
        } else if !cells.names.isEmpty {
            let list = NameList(cell, rules: rules)
            (read.people, read.certainty) = (list.people, list.isCertain && !list.hasUnsureNames ? .certain : .guessedPeople)
            if !cells.merged.isEmpty { read.texts = MergedPeople(cells.merged, rest: cells.mergedRest, rules: rules).texts }
            return read
        } else {
            let merged = MergedPeople(cell, rest: cells.mergedRest, rules: rules)
            (read.people, read.certainty, read.phones, read.texts) = (merged.people, merged.certainty, merged.phones, merged.texts)
        }
        if read.certainty == .unread {
            read.people = [NameList.NamedPerson(person: Person(name: cell))]
            if cells.names.isEmpty { read.texts = People.MergedTexts(name: cell) }
        }
        return read
    }

    /// The people with their own facts, the main author first.
    private func persons(_ read: Named, _ cells: PeopleCells, _ people: People, _ placed: [[PhoneNumber]]?) -> [Person] {
        let count = read.people.count
        guard count > 0 else { return [] }
        let main = read.people.firstIndex { $0.person.role.map(GroupWords.isMain) ?? false } ?? 0
        let years = cells.birthYears.isEmpty ? [] : people.birthYears.map(\.value)
        let hasOwnPhones = cells.phones.isEmpty && read.people.contains { $0.person.phone != nil }
        let phones = hasOwnPhones ? [] : people.phones ?? []
        let shares = cells.shares.isEmpty ? [] : people.shares ?? []
        let positions = cells.positions.isEmpty ? [] : ListedFacts.texts(of: cells.positions, people: count)
        let workplaces = cells.workplaces.isEmpty ? [] : ListedFacts.texts(of: cells.workplaces, people: count)
        var persons: [Person] = []
        for (place, named) in read.people.enumerated() {
            var person = named.person
            person.isMain = place == main
            let year = People.own(years, at: place, of: count, isMain: person.isMain) ?? nil
            person.birthYear = year ?? named.birthYear?.value
            let phone = placed.map { $0[place].first } ?? People.own(phones, at: place, of: count, isMain: person.isMain)
            person.phone = phone ?? person.phone
            if shares.count == count { person.share = shares[place] }
            person.position = positions.isEmpty ? person.position ?? Self.joined(named.positions) : positions[place]
            person.workplace = workplaces.isEmpty ? person.workplace ?? Self.joined(named.workplaces) : workplaces[place]
            persons.append(person)
        }
        persons.insert(persons.remove(at: main), at: 0)
        return persons
    }

    private static func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
}
