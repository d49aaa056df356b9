/// What one cell says of a person: column 2 of the form.
public struct PersonCell: Sendable, Equatable {
    /// The name as typed.
    public var name: String
    /// The year or date of birth as typed, without its label.
    public var birthYear: String?
    /// The post or posts as typed.
    public var position: String?
    /// The unit as typed.
    public var workplace: String?
    /// The telephone number as typed; several joined by `; `.
    public var phone: String?
    /// False when post and unit were told apart by guess: a person must confirm.
    public var isCertain: Bool
    /// False when the name is a guess, or the cell may speak of several people.
    public internal(set) var isOnePerson = true
    /// How many years `birthYear` is: `1980 và 1985` are two, which no single person has.
    var yearCount = 1

    /// Takes the pieces as described for the properties.
    public init(
        name: String,
        birthYear: String? = nil,
        position: String? = nil,
        workplace: String? = nil,
        phone: String? = nil,
        isCertain: Bool = true
    ) {
        self.name = name
        self.birthYear = birthYear
        self.position = position
        self.workplace = workplace
        self.phone = phone
        self.isCertain = isCertain
    }
}

/// Takes apart the cell that holds name, year of birth, post, unit and telephone number at once.
///
/// Source: docs/data.md, “People in one cell”: by labels and shape, never by the number of commas, for posts contain commas.
public enum PersonCellParsing {
    /// Cells longer than this hold more than one person's particulars.
    private static let longest = 2000

    /// Takes one cell apart.
    ///
    /// Takes the text of a cell and the programme year. Gives the pieces; every word of the text but labels, separators and the
    /// numbers of papers and accounts (CCCD, STK), which make the cell uncertain, is in one of them. Nil when the cell is empty, has no name, or is longer than 2000 bytes.
    ///
    /// The year of birth, the telephone numbers and labelled pieces go first. Of the pieces left after the name, exactly two
    /// are post and unit; else the unit is the last that begins like an organisation, with what follows it, and what is
    /// before is the post. `isCertain` is false when that did not decide, or when the words speak against it.
    ///
    /// Pieces of one fact are joined by what stands between them in the cell, by `, ` where another fact does. A dash within the name of a
    /// unit, `Phòng Kế hoạch - Kỹ thuật`, sets nothing apart where commas and the like do.
    ///
    /// With `hasName` false the name stands elsewhere (`Chức vụ, đơn vị công tác`): the cell's name is then empty, and nil is given only
    /// for a cell that is empty or too long. With `rest`, all but name, year and numbers is the post, or the unit.
    public static func parse(_ text: String, programmeYear: Int, hasName: Bool = true, rest: PeopleCells.Rest? = nil) -> PersonCell? {
        guard text.utf8.count <= longest else { return nil }
        let splitter = PersonSplitter(text: text, programmeYear: programmeYear)
        let split = splitter.split(hasName: hasName)
        var facts = Facts()
        var names: [PersonSplitter.Piece] = []
        for piece in split.pieces {
            switch piece.field {
            case .name: names.append(piece)
            case .position: facts.positions.append(piece)
            case .workplace: facts.workplaces.append(piece)
            case nil: facts.free.append(piece)
            }
        }
        var cell = PersonCell(name: hasName ? splitter.joined(names) ?? "" : "", birthYear: split.birthYear, phone: split.phone)
        if !hasName {
            facts.free = names + facts.free
            if rest == nil { facts.free = facts.free.flatMap(postAndUnit) }
        } else if names.isEmpty {
            guard let first = facts.free.first else { return nil }
            cell.name = first.text
            cell.isOnePerson = isNameLike(first)
            facts.free.removeFirst()
        }
        guard !hasName || !VietnameseFolding.bareKey(cell.name).isEmpty else { return nil }
        // `Tổ trưởng Công ty May Mẫu` behind name and year is both.
        if hasName, rest == nil, facts.free.count == 1, facts.positions.isEmpty, facts.workplaces.isEmpty {
            facts.free = facts.free.flatMap(postAndUnit)
        }

        let decided = rest.map { facts.give(to: $0) } ?? facts.distribute()
        cell.position = splitter.joined(facts.positions)
        cell.workplace = splitter.joined(facts.workplaces)
        cell.yearCount = split.yearCount
        if split.mayBeSeveral { cell.isOnePerson = false }
        let holdsUnit = rest == nil && cell.workplace == nil && cell.position.map(PersonWords.holdsUnit) == true
        if !decided || split.isDoubtful || holdsUnit || !cell.isOnePerson { cell.isCertain = false }
        return cell
    }

    /// The pieces of post and unit, and those that are not given to either yet.
    private struct Facts {
        var positions: [PersonSplitter.Piece] = []
        var workplaces: [PersonSplitter.Piece] = []
        var free: [PersonSplitter.Piece] = []

        /// Gives all pieces to the one fact that the heading leaves for them.
        mutating func give(to rest: PeopleCells.Rest) -> Bool {
            let all = positions + workplaces + free
            (positions, workplaces) = rest == .post ? (all, []) : ([], all)
            return true
        }

        /// Gives unlabelled pieces to post and unit; false when that is a guess.
        mutating func distribute() -> Bool {
            guard !free.isEmpty else { return true }
            if !workplaces.isEmpty {
                positions += free
                return positions.count == free.count
            }
            if !positions.isEmpty {
                workplaces = free
                return free.count == 1 && PersonWords.isOrganisation(free[0].text)
            }
            let isOrganisation = free.map { PersonWords.isOrganisation($0.text) }
            if free.count == 1 {
                if isOrganisation[0] { workplaces = free } else { positions = free }
                return isOrganisation[0] || PersonWords.isPost(free[0].text)
            }
            if free.count == 2 {
                (positions, workplaces) = ([free[0]], [free[1]])
                let isPost = PersonWords.isPost(free[0].text)
                if isOrganisation[1] { return true }
                return isPost && !PersonWords.isPost(free[1].text)
            }
            let unit = isOrganisation.lastIndex(of: true)
            let last = unit ?? free.count - 1
            (positions, workplaces) = (Array(free[..<last]), Array(free[last...]))
            return unit != nil && last > 0 && last == free.count - 1
        }
    }

    /// `Giáo viên Trường THCS Mẫu` as post and unit, where the unit begins with a capital and what stands before it is a whole post.
    private static func postAndUnit(_ piece: PersonSplitter.Piece) -> [PersonSplitter.Piece] {
        guard let place = PersonWords.unitAfterPost(in: piece.text) else { return [piece] }
        let unit = piece.range.lowerBound + piece.text[..<place].utf8.count
        return [
            PersonSplitter.Piece(text: trimmed(String(piece.text[..<place])), range: piece.range.lowerBound..<unit, wordCount: 0),
            PersonSplitter.Piece(text: String(piece.text[place...]), range: unit..<piece.range.upperBound, wordCount: 0),
        ]
    }

    /// True when a text begins like the name of an organisation.
    public static func isOrganisation(_ text: String) -> Bool { PersonWords.isOrganisation(text) }

    private static func isNameLike(_ piece: PersonSplitter.Piece) -> Bool {
        guard (1...8).contains(piece.wordCount) else { return false }
        // `BS. Trần Văn Mẫu` and `Đoàn Văn Mẫu` begin like a post and a unit.
        let name = piece.text.prefix { $0 != "(" }
        return NameShape.of(name) == .name || (!PersonWords.isPost(piece.text) && !PersonWords.isOrganisation(piece.text))
    }
}
