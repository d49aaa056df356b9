/// The people of a cell that holds names, years of birth, posts, units and telephone numbers at once (ô gộp; column 2 of the form).
///
/// Source: docs/data.md, “People in one cell”.
struct MergedPeople {
    /// What the cell says of each, in the order in which they are named.
    private(set) var people: [NameList.NamedPerson] = []
    private(set) var phones: [PhoneNumber]? = []
    private(set) var certainty = People.Certainty.certain
    /// The cells as typed that its pieces would fill, each person's part joined by `; `.
    private(set) var texts = People.MergedTexts()

    private let rules: PeopleRules

    /// Reads a cell; `people` is empty when it cannot be told apart.
    ///
    /// `rest` says what the words are that are neither name, year nor number, where the heading tells.
    init(_ cell: String, rest: PeopleCells.Rest?, rules: PeopleRules) {
        self.rules = rules
        let whole = BrokenNames(cell)
        guard let segments = Self.segments(of: whole.text, rules: rules) else {
            certainty = .unread
            return
        }
        let parts = segments.map(Self.unlabelled)
        let cells = parts.compactMap { part in
            PersonCellParsing.parse(part.text, programmeYear: rules.programmeYear, rest: rest)
        }
        guard cells.count == segments.count, cells.allSatisfy(\.isOnePerson), take(cells, roles: parts.map(\.role)) else {
            (people, certainty) = ([], .unread)
            return
        }
        if whole.isDoubtful || !cells.allSatisfy(\.isCertain), certainty != .unread { certainty = .guessedFacts }
    }

    // MARK: Where a person begins

    /// The parts of the cell that speak of one person each; nil when it is not sure where one begins.
    private static func segments(of cell: String, rules: PeopleRules) -> [String]? {
        let cut = NamePieces(cell)
        var starts: [Int] = []
        var doubtful: [Int] = []
        for (index, piece) in cut.pieces.enumerated() {
            let name = leadingName(piece.text)
            let shape = NameShape.of(name, hasCapitals: cut.hasCapitals)
            guard shape == .name || (index == 0 || piece.isNumbered) && shape == .namelike else { continue }
            let words = PersonTitles.bareWords(of: name, keeping: 1).count
            // Two words behind a comma may be a place: `Thái Bình`, `Hà Nội`.
            let isSure = starts.isEmpty || piece.separator == .strong || words > 2 || PersonTitles.count(in: name) > 0
            if isSure { starts.append(index) } else { doubtful.append(index) }
        }
        if !doubtful.isEmpty {
            guard isListed(doubtful, after: starts, cut) else { return starts.count > 1 || isLikelyGroup(cut, rules) ? nil : [cell] }
            starts = (starts + doubtful).sorted()
        }
        guard starts.count > 1 else { return [cell] }
        return starts.enumerated()
            .map { place, start in
                let end = place + 1 < starts.count ? starts[place + 1] - 1 : cut.pieces.count - 1
                // What stands in front of the first name, such as a number that serves all, belongs to the first.
                let begin = place == 0 ? 0 : start
                return cut.text(cut.pieces[begin].range.lowerBound..<cut.pieces[end].range.upperBound)
            }
    }

    /// Whether short names follow one another at the front without anything between: `Trần Thị B (chủ nhiệm), Lê C, Phạm D`.
    private static func isListed(_ doubtful: [Int], after starts: [Int], _ cut: NamePieces) -> Bool {
        let all = (starts + doubtful).sorted()
        guard let first = all.first, all == Array(first..<first + all.count) else { return false }
        let behind = cut.pieces[(first + all.count)...]
        let numbers = behind.count { $0.text.count(where: \.isNumber) >= 9 }
        let hasRole = cut.pieces[first].brackets.contains { GroupWords.isRole($0) }
        return hasRole || numbers == all.count
    }

    /// Whether a cell shows by its years or roles that it may speak of several people.
    private static func isLikelyGroup(_ cut: NamePieces, _ rules: PeopleRules) -> Bool {
        cut.pieces.count { rules.birthYear($0.text) != nil } > 1 || cut.pieces.contains { $0.brackets.contains { GroupWords.isRole($0) } }
    }

    /// The words of a piece up to its first digit, labels of a list left out.
    private static func leadingName(_ text: String) -> String {
        var name = text[...]
        if let colon = name.firstIndex(of: ":") {
            guard GroupWords.isLabel(String(name[..<colon])) || GroupWords.isRole(String(name[..<colon])) else { return "" }
            name = name[name.index(after: colon)...]
        }
        let words = name.split(separator: " ").prefix { !$0.contains(where: \.isNumber) }
        let labels: Set = ["sn", "ns", "sinh", "nam", "ngay"]
        return words.reversed().drop { labels.contains(VietnameseFolding.bareKey(String($0))) }.reversed().joined(separator: " ")
    }

    /// A part without the label in front of its name, and the role that the label gives: `Nhóm tác giả:`, `Chủ nhiệm:`.
    private static func unlabelled(_ segment: String) -> (text: String, role: String?) {
        guard let colon = segment.prefix(60).firstIndex(of: ":") else { return (segment, nil) }
        let label = trimmed(String(segment[..<colon]))
        let rest = trimmed(String(segment[segment.index(after: colon)...]))
        if GroupWords.isLabel(label) { return (rest, nil) }
        return GroupWords.isRole(label) ? (rest, label) : (segment, nil)
    }

    // MARK: What is said of each

    /// Takes the parts, each read for itself; false when a part names nobody or several.
    private mutating func take(_ cells: [PersonCell], roles: [String?]) -> Bool {
        guard let years = listedYears(cells) else { return false }
        for (place, (cell, role)) in zip(cells, roles).enumerated() {
            let named = NameList(cell.name, rules: rules)
            guard named.people.count == 1, named.isCertain, var person = named.people.first else { return false }
            person.person.role = person.person.role ?? role
            if named.hasUnsureNames { certainty = .guessedPeople }
            if !years.isEmpty {
                person.birthYear = years[place]
            } else if let year = cell.birthYear {
                person.birthYear = TypedBirthYear(text: year, value: rules.birthYear(year))
            }
            people.append(person)
        }
        texts.name = cells.map(\.name).joined(separator: "; ")
        texts.birthYear = people.compactMap { $0.birthYear?.text }.joined(separator: "; ")
        let (positions, workplaces) = (Shared(cells.map(\.position)), Shared(cells.map(\.workplace)))
        for place in people.indices {
            people[place].person.position = positions.facts[place]
            people[place].person.workplace = workplaces.facts[place]
        }
        (texts.position, texts.workplace) = (positions.text, workplaces.text)
        texts.phone = cells.compactMap(\.phone).joined(separator: "; ")
        takePhones(cells)
        return true
    }

    /// The years that the cell lists behind the last name, `1980 và 1985`, one for each person; none where each name has its own.
    ///
    /// Nil where nobody can say whose they are.
    private func listedYears(_ cells: [PersonCell]) -> [TypedBirthYear]? {
        guard cells.contains(where: { $0.yearCount > 1 }) else { return [] }
        guard let last = cells.last, last.yearCount == cells.count, cells.dropLast().allSatisfy({ $0.birthYear == nil }) else { return nil }
        let years = ListedFacts.birthYears(of: last.birthYear ?? "", rules: rules)
        return years.count == cells.count ? years : nil
    }

    /// The facts of several people; one that only stands at the end of the cell serves all.
    private struct Shared {
        let facts: [String?]
        let text: String

        init(_ facts: [String?]) {
            let isShared = facts.dropLast().allSatisfy { $0 == nil }
            self.facts = isShared ? facts.map { _ in facts.last ?? nil } : facts
            let given = facts.compactMap(\.self)
            let isOne = given.count == facts.count && Set(given).count == 1
            text = isOne ? given[0] : given.joined(separator: "; ")
        }
    }

    private mutating func takePhones(_ cells: [PersonCell]) {
        phones = texts.phone.isEmpty ? [] : ListedFacts.numbers(of: texts.phone, rules: rules)
        guard cells.dropLast().contains(where: { $0.phone != nil }) else { return }
        // Numbers that stand with their people are theirs.
        for (place, cell) in cells.enumerated() {
            people[place].person.phone = cell.phone.flatMap { rules.numbers($0) }?.first
        }
    }
}
