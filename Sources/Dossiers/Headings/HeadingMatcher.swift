import Records
import VietnameseText

/// Recognises the headings of columns: the one place where it is decided what a heading means (nhận ra tiêu đề).
///
/// By the words of the contract, the programme and the user, then by known wordings, never by similarity. Case, spacing, tone
/// position, diacritics, punctuation and the remarks of forms (numbers, “vui lòng ghi …”, brackets) do not matter.
package struct HeadingMatcher: Sendable {
    /// How a heading was recognised; the first is the strongest.
    package enum Way: Int, Sendable, Comparable {
        /// The user named the column (`--map`).
        case map
        /// The programme file names it (`headings`).
        case programme
        /// The heading of the data contract, or the JSON name.
        case contract
        /// Another name of the field.
        case synonym
        /// Another wording: `Tên đề tài, giải pháp tham gia`.
        case wording
        /// Several facts of one kind in one column: `Họ tên, chức vụ, đơn vị`.
        case composite

        /// Orders from the strongest way to the weakest.
        package static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }
    }

    /// What a column holds of a field that several columns may make up together.
    package enum Piece: Sendable, Equatable {
        /// The authors besides the main one.
        case coAuthors
        /// What it says of one author, by his place: `Tác giả 1`, `Năm sinh tác giả 2`.
        case ofAuthor(AuthorPlace)
        /// The name without its last word, which stands in the next column.
        case familyName
        /// The last word of the name, whose other words stand in the column before.
        case givenName
        /// One side of the effect: economic, social.
        case aspect
        /// A paper as people cite it: number, date and issuer, or the number alone.
        case wholePaper
        /// The number of a paper by its heading, and in some cells its date behind it.
        case numberAndDate
    }

    /// What a heading means.
    package struct Match: Sendable, Equatable {
        /// The fields whose facts stand in the column, in the order of the heading; none when the user leaves the column out.
        package let fields: [Field]
        /// How it was recognised.
        package let way: Way
        /// How readily it gives way to another column of the field: 0 never, 2 most readily.
        package var weakness = 0
        /// The part of a field that it holds.
        package var piece: Piece?
        /// What it means besides where another column is its field: `Giải pháp` beside `Tên sáng kiến`.
        package var otherwise: Field?
        /// For a column of the author's facts in one cell: those that the heading names.
        package var persons: [Field] = []

        /// How sure it is among the columns of a field; the least is the surest.
        var rank: Int {
            switch way {
            case .map: 0
            case .programme: 1
            default: 2 + weakness
            }
        }

        /// From this rank on a column gives way to another of the same rank.
        static let weakRank = 3

        /// The one field that the column is; nil for none or several.
        package var field: Field? { fields.count == 1 ? fields[0] : nil }

        /// Says what a heading means.
        package init(field: Field?, way: Way) {
            self.init(fields: field.map { [$0] } ?? [], way: way)
        }

        /// Says what a heading of several facts means.
        package init(fields: [Field], way: Way) {
            (self.fields, self.way) = (fields, way)
        }
    }

    private let names: [String: Match]
    /// The names of more than one word without the blanks between them: `hovaten`.
    private let compact: [String: Match]
    private let privateKeys: Set<String>

    /// Knows the headings of the data contract, the programme's own and those the user names, which go before.
    package init(extra: [String: [String]], map: [ReadOptions.Mapping] = []) {
        var names: [String: Match] = [:]
        func add(_ heading: String, _ field: Field?, _ way: Way) {
            let key = VietnameseFolding.bareKey(heading)
            names[key] = names[key] ?? Match(field: field, way: way)
        }
        for mapping in map { add(mapping.heading, mapping.field.flatMap(Field.init(key:)), .map) }
        for field in Field.allCases {
            for heading in extra[field.key] ?? [] { add(heading, field, .programme) }
        }
        for field in Field.allCases {
            for heading in [field.key, field.heading] { add(heading, field, .contract) }
            for heading in field.headings.dropFirst() { add(heading, field, .synonym) }
        }
        self.names = names
        compact = names.reduce(into: [:]) { compact, name in
            if name.key.utf8.contains(0x20) { compact[String(name.key.unicodeScalars.filter { $0 != " " })] = name.value }
        }
        privateKeys = Set(Field.privateHeadings.map(VietnameseFolding.bareKey))
    }

    /// The one field a heading means; nil for an unknown heading and one of several fields.
    package func field(of heading: String) -> Field? {
        match(heading)?.field
    }

    /// Whether a heading names at least one field; by this the heading row of a table is found.
    package func knows(_ heading: String) -> Bool {
        match(heading)?.fields.isEmpty == false
    }

    /// What a heading means and how it was recognised; nil for an unknown one.
    package func match(_ heading: String) -> Match? {
        guard heading.utf8.count <= Self.longest else { return nil }
        let key = VietnameseFolding.bareKey(heading)
        if let match = names[key], !heading.contains("(") { return match }
        guard key.utf8.count <= 3 || WordingTable.shared.isPlausible(key) || names[key] != nil else { return compact[key] }
        // A number says whose fact it is, also in brackets, where it would be left out; without one the heading as a whole goes before.
        let numbered = NumberedHeading(heading)
        if let numbered, numbered.place.number > 0, let match = match(numbered) { return match }
        return read(heading) ?? numbered.flatMap(match) ?? compact[key]
    }

    /// What a heading means that is no name of a field.
    private func read(_ heading: String) -> Match? {
        let text = HeadingText(heading)
        for candidate in text.readings {
            if let match = meaning(of: candidate) { return completed(match, text) }
        }
        return composite(text)
    }

    private static let factsOfAuthors: Set<Field> = [.author, .birthYear, .position, .workplace, .phone, .person]

    /// What a heading means that speaks of one of several authors: `Tác giả 1`, `Năm sinh tác giả thứ hai`.
    private func match(_ numbered: NumberedHeading) -> Match? {
        guard var match = numbered.fact.flatMap(read) ?? read(numbered.rest), let field = match.field,
            Self.factsOfAuthors.contains(field), match.piece == nil
        else { return nil }
        match.piece = .ofAuthor(numbered.place)
        return match
    }

    /// The fields of a heading that cannot stand in one column, since the cell could not be taken apart: who and what at once.
    package func fieldsBetween(_ heading: String) -> [Field] {
        guard heading.utf8.count <= Self.longest, match(heading) == nil else { return [] }
        return HeadingParts(HeadingText(heading), meaning: meaning).fields ?? []
    }

    /// True for a heading of personal data that the form does not ask for.
    package func isPrivate(_ heading: String) -> Bool {
        guard heading.utf8.count <= Self.longest else { return false }
        if isPersonal(heading) { return true }
        guard let numbered = NumberedHeading(heading) else { return false }
        return isPersonal(numbered.rest) || numbered.fact.map(isPersonal) == true
    }

    private func isPersonal(_ heading: String) -> Bool {
        let key = VietnameseFolding.bareKey(heading)
        return privateKeys.contains(key) || HeadingText(heading).readings.contains { WordingTable.shared.isPersonal($0) }
    }

    /// The longest heading that is looked at, in bytes.
    static let longest = 400

    /// What the words of a heading, without marks and remarks, mean.
    private func meaning(of words: [String]) -> Match? {
        let key = words.joined(separator: " ")
        if key.isEmpty { return nil }
        if let match = names[key] { return match }
        return WordingTable.shared.match(words)
    }

    /// A match with what the brackets add: `Quyết định công nhận (số, ngày, cơ quan ban hành)`, `Tác giả (họ tên, năm sinh)`.
    ///
    /// The economic effect in đồng is the benefit.
    private func completed(_ match: Match, _ text: HeadingText) -> Match {
        if match.piece == .aspect, text.isInMoney { return Match(field: .benefit, way: match.way) }
        guard let inner = text.bracket, match.way > .programme, let fields = HeadingParts(inner, of: text, meaning: meaning).fields else {
            return match
        }
        let own = match.field.map { [$0] } ?? []
        let all = (own.filter { $0 != .person && $0 != .effectAll } + fields).uniqued
        return all == match.fields ? match : Self.combined(all, way: .composite) ?? match
    }

    private func composite(_ text: HeadingText) -> Match? {
        guard let fields = HeadingParts(text, meaning: meaning).fields else { return nil }
        return Self.combined(fields, way: .composite)
    }

    private static let personFacts: Set<Field> = [.author, .birthYear, .position, .workplace, .phone]
    private static let effectFacts: Set<Field> = [.effect, .benefit, .scope]

    /// What a column of all of `fields` is: a field itself, a column that the form merges, or a cell to be taken apart.
    ///
    /// Nil where one cell cannot say both who and what.
    private static func combined(_ fields: [Field], way: Way) -> Match? {
        if fields.count == 1 { return Match(fields: fields, way: way) }
        var set = Set(fields)
        if set.remove(.person) != nil { set.insert(.author) }
        if set.contains(.author) {
            if set == [.author, .shares] { return Match(field: .author, way: way) }
            guard set.isSubset(of: personFacts) else { return nil }
            var match = Match(fields: [.person], way: way)
            match.persons = fields.contains(.person) ? [] : fields
            return match
        }
        if set.contains(.effectAll) { return nil }
        if set.isSubset(of: effectFacts) { return Match(fields: [.effectAll], way: way) }
        return set.contains(.number) ? nil : Match(fields: fields, way: way)
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each once.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
