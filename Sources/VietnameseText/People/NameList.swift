/// The people named in one cell, and what the cell says of each beside the name (danh sách tác giả trong một ô).
struct NameList {
    /// The people in the order in which they are named, years and numbers still as typed.
    private(set) var people: [NamedPerson] = []
    /// False when a part of the cell may or may not be another person.
    private(set) var isCertain = true
    /// True when a name may be that of several people, or no whole name: `Nguyễn Văn An Nguyễn Thị Bình`, `Nguyễn`.
    private(set) var hasUnsureNames = false

    private let rules: PeopleRules
    /// The role that a label such as `Thành viên:` gives to those behind it.
    private var role: String?
    private var hasCapitals = true

    /// Somebody whom a cell names.
    struct NamedPerson {
        var person: Person
        /// The year of birth in the words of the cell.
        var birthYear: TypedBirthYear?
        var positions: [String] = []
        var workplaces: [String] = []

        /// True when more than post, unit and part in the group is known.
        var hasFacts: Bool { birthYear != nil || person.phone != nil || person.email != nil || person.share != nil }
    }

    /// Reads a cell of names.
    ///
    /// - Complexity: linear in the length of the cell.
    init(_ cell: String, rules: PeopleRules) {
        self.rules = rules
        if Self.isOneName(cell) {
            people.append(NamedPerson(person: Person(name: cell)))
            isCertain = !Self.isGroup(cell)
            hasUnsureNames = JoinedNames.areUnsure(cell)
            return
        }
        let bare = IdentityNumbers.removed(from: cell)
        let whole = BrokenNames(bare ?? cell)
        let cut = NamePieces(whole.text)
        hasCapitals = cut.hasCapitals
        for piece in cut.pieces { take(piece) }
        if people.isEmpty, !cell.isEmpty, !cut.pieces.isEmpty { people.append(NamedPerson(person: Person(name: trimmed(cell)))) }
        if whole.isDoubtful || bare != nil { isCertain = false }
        hasUnsureNames = people.contains { JoinedNames.areUnsure($0.person.name) }
    }

    /// True for a cell that names a unit or a group and nobody in it: `Phòng Kỹ thuật`, `Tập thể tổ 2`, `Nhóm cải tiến`.
    private static func isGroup(_ cell: String) -> Bool {
        // Nearly every cell begins with a family name, which is seen without taking it apart.
        if let space = cell.utf8.firstIndex(of: UInt8(ascii: " ")), NameShape.isFamilyName(cell[..<space]) { return false }
        let words = NameLetters.words(of: cell)
        guard words.count > 1, !NameShape.isFamilyName(words[0]) else { return false }
        if GroupWords.areOthers(cell) || VietnameseFolding.key(String(words[0])) == "nhóm" { return true }
        return if case .organisation = NameShape.of(cell) { true } else { false }
    }

    /// True for a cell with nothing in it by which names are set apart, as nearly all are: it need not be cut.
    static func isOneName(_ cell: String) -> Bool {
        var word = 0
        let bytes = cell.utf8Span.span
        for place in bytes.indices {
            switch bytes[place] {
            case UInt8(ascii: " "):
                if isJoining(bytes, word..<place) { return false }
                word = place + 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "'"): break
            // Vietnamese letters and combining marks; what stands for a comma or a dash lies elsewhere.
            case 0x80...0xBF, 0xC3...0xC6, 0xCC, 0xCD, 0xE1: break
            default: return false
            }
        }
        return true
    }

    /// Words with which a second name may begin, in small letters and in capitals: as many bytes in both.
    private static let joining = [
        "và", "với", "cùng", "tức", "bí", "biệt", "hay", "còn", "thường", "tên", "va", "voi", "cung", "and", "tuc", "bi",
    ]
    .map { (small: Array($0.utf8), capital: Array($0.uppercased().utf8)) }

    private static func isJoining(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        joining.contains { small, capital in
            guard small.count == word.count else { return false }
            for place in small.indices {
                let byte = bytes[word.lowerBound + place]
                guard byte == small[place] || byte == capital[place] else { return false }
            }
            return true
        }
    }

    private mutating func take(_ piece: NamePieces.Piece) {
        var text = piece.text
        if let label = label(in: text) {
            text = label.rest
            if label.field != nil {
                take(fact: text, piece)
                return
            }
            role = label.role
        }
        guard !text.isEmpty else {
            if !people.isEmpty { for bracket in piece.brackets { take(bracket: bracket) } }
            return
        }
        if let (name, alias) = GroupWords.alias(in: text), !name.isEmpty || !people.isEmpty {
            if !name.isEmpty { add(name) }
            people[people.count - 1].person.aliases.append(alias)
        } else if let (name, fact) = nameBeforeColon(text) {
            add(name)
            if !fact.isEmpty { take(fact: fact, piece) }
        } else if !takesFact(text, piece) {
            add(text)
        }
        if !people.isEmpty { for bracket in piece.brackets { take(bracket: bracket) } }
    }

    /// A label with a colon at the front of a piece.
    private func label(in text: String) -> (rest: String, role: String?, field: String?)? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let label = trimmed(String(text[..<colon]))
        let rest = trimmed(String(text[text.index(after: colon)...]))
        if GroupWords.isLabel(label) || PersonTitles.areAll(of: label) { return (rest, nil, nil) }
        // `Tác giả 1:` numbers the people of a list.
        let unnumbered = trimmed(String(label.prefix { !$0.isNumber }))
        if GroupWords.isLabel(unnumbered), label.utf8.last.map(\.isDigit) == true { return (rest, nil, nil) }
        if GroupWords.isRole(unnumbered) { return (rest, unnumbered, nil) }
        return Self.factLabels.contains(VietnameseFolding.bareKey(label)) ? (rest, nil, label) : nil
    }

    /// `Nguyễn Văn Mẫu: chủ nhiệm`: a name, and what the cell says of this person behind a colon; nil where that may be anything else.
    private func nameBeforeColon(_ text: String) -> (name: String, fact: String)? {
        guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = trimmed(String(text[..<colon]))
        let fact = trimmed(String(text[text.index(after: colon)...]))
        guard [.name, .namelike].contains(NameShape.of(name, hasCapitals: hasCapitals)) else { return nil }
        if fact.isEmpty || isFact(fact) || GroupWords.isRole(fact) { return (name, fact) }
        let isKnown = [.post, .organisation].contains(NameShape.of(fact, hasCapitals: hasCapitals))
        return isKnown && NameShape.of(name, hasCapitals: hasCapitals) == .name ? (name, fact) : nil
    }

    private static let factLabels: Set = [
        "sn", "ns", "nam sinh", "sinh nam", "ngay sinh", "sinh ngay", "dt", "sdt", "dien thoai", "so dien thoai", "email", "chuc vu",
        "chuc danh", "don vi", "don vi cong tac", "noi cong tac", "ty le", "ty le dong gop",
    ]

    // MARK: Names

    /// Adds a person; a year, a number or a share behind the name goes to its place.
    private mutating func add(_ text: String) {
        var (name, rest) = Self.split(beforeDigits: text)
        if !rest.isEmpty, name.isEmpty || !isFact(rest) { (name, rest) = (text, "") }
        var person = Person(name: name)
        person.role = role
        people.append(NamedPerson(person: person))
        if NameLetters.hasNumber(name) { isCertain = false }
        if !rest.isEmpty { take(fact: rest, nil) }
    }

    /// `Nguyễn Văn Mẫu sinh năm 1985` in its two parts; the second is empty where there is no digit.
    private static func split(beforeDigits text: String) -> (name: String, rest: String) {
        let words = NameLetters.words(of: text)
        guard var place = words.firstIndex(where: NameLetters.hasNumber) else { return (text, "") }
        while place > 0, factWords.contains(VietnameseFolding.bareKey(String(words[place - 1]))),
            words[place - 1].first?.isLowercase == true
                || words[place - 1].allSatisfy({ $0.isUppercase || !$0.isLetter })
        { place -= 1 }
        return (words[..<place].joined(separator: " "), words[place...].joined(separator: " "))
    }

    private static let factWords: Set = ["sn", "ns", "sinh", "nam", "ngay", "dt", "sdt", "dien", "thoai", "so", "ty", "le"]

    // MARK: Facts beside names

    /// True when a piece is a fact of the person before it, or nobody; it is then dealt with.
    private mutating func takesFact(_ text: String, _ piece: NamePieces.Piece) -> Bool {
        if GroupWords.areOthers(text) || !people.isEmpty && StandIn(text) != nil {
            // The cell as a whole may be the name of a group: `Tập thể Phòng Kỹ thuật`.
            guard !people.isEmpty else { return false }
            isCertain = false
            return true
        }
        if PersonTitles.areAll(of: text) {
            // `Ông` in front of the list, `ThS` behind a name: nobody by itself.
            return true
        }
        guard !people.isEmpty else { return false }
        if isFact(text) || GroupWords.isRole(text) {
            take(fact: text, piece)
            return true
        }
        switch NameShape.of(Self.split(beforeDigits: text).name, hasCapitals: hasCapitals) {
        case .name, .namelike: return false
        case .post, .organisation:
            take(fact: text, piece)
            return true
        case .other:
            isCertain = false
            if piece.separator == .strong { return false }
            return true
        }
    }

    /// Whether a text is a year of birth, a telephone number, an e-mail address or a share and nothing else.
    private func isFact(_ text: String) -> Bool {
        let hasAddress = text.utf8.contains(UInt8(ascii: "@"))
        guard hasAddress || NameLetters.hasNumber(text) else { return false }
        return hasAddress || Shares.share(text) != nil || year(text) != nil || rules.numbers(text)?.isEmpty == false
    }

    /// A year of birth; two digits and days as spreadsheets number them are years only behind a label.
    private func year(_ text: String) -> BirthYear? {
        guard let year = rules.birthYear(text) else { return nil }
        let isSure = ![.twoDigits, .serial].contains(year.form) || text.contains(where: \.isLetter)
        return isSure ? year : nil
    }

    private mutating func take(fact text: String, _ piece: NamePieces.Piece?) {
        guard !people.isEmpty else {
            isCertain = false
            return
        }
        let last = people.count - 1
        if text.contains("@") {
            people[last].person.email = text
        } else if text.contains("%"), let share = Shares.share(text) {
            people[last].person.share = share
        } else if let year = year(text) {
            if people[last].birthYear != nil { isCertain = false }
            people[last].birthYear = TypedBirthYear(text: text, value: year)
        } else if let number = rules.numbers(text)?.first {
            people[last].person.phone = number
        } else if GroupWords.isRole(text) {
            people[last].person.role = text
        } else {
            switch NameShape.of(text, hasCapitals: hasCapitals) {
            case .organisation: people[last].workplaces.append(text)
            case .post: people[last].positions.append(text)
            case .name, .namelike, .other: isCertain = piece == nil && isCertain
            }
        }
    }

    /// What stands in brackets behind a name, part by part.
    private mutating func take(bracket: String) {
        let last = people.count - 1
        var remarks: [String] = []
        for part in bracket.split(whereSeparator: { ",;|\n".contains($0) }).map({ trimmed(String($0)) }) where !part.isEmpty {
            if isFact(part) {
                take(fact: part, nil)
            } else if let alias = GroupWords.alias(in: part), alias.name.isEmpty {
                people[last].person.aliases.append(alias.alias)
            } else if !GroupWords.isRole(part), people[last].person.aliases.isEmpty, Self.isAlias(part) {
                people[last].person.aliases.append(part)
            } else {
                remarks.append(part)
                if GroupWords.isRole(part) { continue }
                switch NameShape.of(part) {
                case .post: people[last].positions.append(part)
                case .organisation: people[last].workplaces.append(part)
                case .name, .namelike, .other: break
                }
            }
        }
        if !remarks.isEmpty { people[last].person.role = remarks.joined(separator: ", ") }
    }

    /// A short name in brackets, `(Ba)`, `(Sáu Dân)`.
    private static func isAlias(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard words.count <= 4, words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
        switch NameShape.of(text) {
        case .name, .namelike: return !PersonTitles.areAll(of: text)
        case .post, .organisation, .other: return false
        }
    }
}
