/// What one cell says of a person: column 2 of the form.
public struct PersonCell: Sendable, Equatable {
    /// The name as typed.
    public var name: String
    /// The year or date of birth as typed, without its label.
    public var birthYear: String?
    /// The post or posts as typed, joined by `, `.
    public var position: String?
    /// The unit as typed.
    public var workplace: String?
    /// The telephone number as typed; several joined by `; `.
    public var phone: String?
    /// False when post and unit were told apart by guess: a person must confirm.
    public var isCertain: Bool
    /// False when the name is a guess, or the cell may speak of several people.
    public internal(set) var isOnePerson = true

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
    /// Takes the text of a cell and the programme year. Gives the pieces; every word of the text but labels and separators
    /// is in one of them. Nil when the cell is empty, has no name, or is longer than 2000 bytes.
    ///
    /// The year of birth, the telephone numbers and labelled pieces go first. Of the pieces left after the name, exactly two
    /// are post and unit; else the unit is the last that begins like an organisation, with what follows it, and what is
    /// before is the post. `isCertain` is false when that did not decide, or when the words speak against it.
    ///
    /// With `hasName` false the name stands elsewhere (`Chức vụ, đơn vị công tác`): the cell's name is then empty, and nil is given only
    /// for a cell that is empty or too long.
    public static func parse(_ text: String, programmeYear: Int, hasName: Bool = true) -> PersonCell? {
        guard text.utf8.count <= longest else { return nil }
        let splitter = PersonSplitter(text: text, programmeYear: programmeYear)
        let split = splitter.split()
        var names: [String] = []
        var free: [PersonSplitter.Piece] = []
        var positions: [String] = []
        var workplaces: [String] = []
        for piece in split.pieces {
            switch piece.field {
            case .name: names.append(piece.text)
            case .position: positions.append(piece.text)
            case .workplace: workplaces.append(piece.text)
            case nil: free.append(piece)
            }
        }
        var cell = PersonCell(name: names.joined(separator: ", "), birthYear: split.birthYear, phone: split.phone)
        if !hasName {
            free = names.map { PersonSplitter.Piece(text: $0, wordCount: 0, field: nil) } + free.flatMap(Self.postAndUnit)
            cell.name = ""
        } else if names.isEmpty {
            guard let first = free.first else { return nil }
            cell.name = first.text
            cell.isOnePerson = isNameLike(first)
            free.removeFirst()
        }
        guard !hasName || !VietnameseFolding.bareKey(cell.name).isEmpty else { return nil }

        let decided = distribute(free, &positions, &workplaces)
        if !positions.isEmpty { cell.position = positions.joined(separator: ", ") }
        if !workplaces.isEmpty { cell.workplace = workplaces.joined(separator: ", ") }
        if split.mayBeSeveral { cell.isOnePerson = false }
        if !decided || split.isDoubtful || !cell.isOnePerson { cell.isCertain = false }
        return cell
    }

    /// Gives unlabelled pieces to post and unit; false when that is a guess.
    private static func distribute(
        _ free: [PersonSplitter.Piece],
        _ positions: inout [String],
        _ workplaces: inout [String]
    ) -> Bool {
        let texts = free.map(\.text)
        guard !free.isEmpty else { return true }
        if !workplaces.isEmpty {
            positions += texts
            return positions.count == texts.count
        }
        if !positions.isEmpty {
            workplaces = texts
            return free.count == 1 && PersonWords.isOrganisation(free[0].text)
        }
        let isOrganisation = free.map { PersonWords.isOrganisation($0.text) }
        if free.count == 1 {
            if isOrganisation[0] { workplaces = texts } else { positions = texts }
            return isOrganisation[0] || PersonWords.isPost(free[0].text)
        }
        if free.count == 2 {
            positions = [texts[0]]
            workplaces = [texts[1]]
            let isPost = PersonWords.isPost(free[0].text)
            if isOrganisation[1] { return true }
            return isPost && !PersonWords.isPost(free[1].text)
        }
        guard let last = isOrganisation.lastIndex(of: true) else {
            positions = [String](texts.dropLast())
            workplaces = [texts[texts.count - 1]]
            return false
        }
        positions = [String](texts[..<last])
        workplaces = [String](texts[last...])
        return last > 0 && last == texts.count - 1
    }

    /// `Giáo viên Trường THCS Mẫu` as post and unit, where the unit begins with a capital and what stands before it is a whole post.
    private static func postAndUnit(_ piece: PersonSplitter.Piece) -> [PersonSplitter.Piece] {
        guard let place = PersonWords.unitAfterPost(in: piece.text) else { return [piece] }
        return [String(piece.text[..<place]), String(piece.text[place...])]
            .map { PersonSplitter.Piece(text: trimmed($0), wordCount: 0, field: nil) }
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
