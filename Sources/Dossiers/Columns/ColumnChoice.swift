import Records
import SangkienDiagnostics
import VietnameseText

/// Which column of a table holds which field, or why that cannot be said (gán cột vào trường).
struct ColumnChoice {
    /// Columns by `Field.index`; several where JSON writes one field in two ways (`author`, `authors`), and where they say the same or
    /// make up the field together.
    private(set) var columns: [[Int]] = Array(repeating: [], count: Field.allCases.count)
    /// The column of several facts that holds a field without a column of its own, by `Field.index`.
    private(set) var shared: [Int?] = Array(repeating: nil, count: Field.allCases.count)
    /// How the columns of a field are read together.
    private(set) var joins: [Field: ColumnJoin] = [:]
    /// How each column was recognised.
    private(set) var matches: [HeadingMatcher.Match?]
    /// Headings of columns that hold no field.
    private(set) var unknown: [String] = []
    /// Their places.
    private(set) var loose: [Int] = []
    /// Headings of personal data that the form does not ask for.
    private(set) var personal: [String] = []
    /// Columns that cannot be told apart, by the place of the later one.
    private var faultsByColumn: [(column: Int, finding: Diagnostic)] = []
    let headings: [String]
    private let place: SourceLocation
    /// What the columns that gave way to others meant.
    private var yielded: [Int: HeadingMatcher.Match] = [:]

    /// Chooses the columns of `table`.
    init(_ table: Table, _ matcher: HeadingMatcher, at place: SourceLocation) {
        headings = table.headings
        self.place = place
        matches = table.headings.map(matcher.match)
        let sides = ColumnSides(table, matches, matcher)
        for (column, match) in sides.matches { matches[column] = match }
        joins = sides.joins
        joinNames()
        for field in Field.allCases {
            let candidates = matches.indices.filter { matches[$0]?.field == field }
            columns[field.index] = table.format.hasRows && joins[field] == nil ? chosen(candidates, for: field, table) : candidates
        }
        takeOtherMeanings()
        takeSubmitter()
        if table.format.hasRows { shareDates(table.records) }
        shareColumns()
        for (column, heading) in headings.enumerated() where matches[column] == nil { note(heading, column, matcher) }
    }

    /// Columns that cannot be told apart, from the left.
    var faults: [Diagnostic] { faultsByColumn.sorted { $0.column < $1.column }.map(\.finding) }
    /// What the unknown columns may be.
    var offers: ColumnOffers { ColumnOffers(unknown: unknown) }

    // MARK: Several columns of one field

    /// `Họ và tên đệm` with `Tên` behind it is the name; alone it is none.
    private mutating func joinNames() {
        for column in matches.indices where matches[column]?.piece == .familyName {
            let next = column + 1
            if next < matches.count, ["ten", "ten goi"].contains(VietnameseFolding.bareKey(headings[next])) {
                matches[next] = matches[column]
                matches[next]?.piece = .givenName
            } else {
                matches[column] = nil
            }
        }
    }

    /// The columns that are `field`: of several the surest, all where they belong together or say the same.
    private mutating func chosen(_ candidates: [Int], for field: Field, _ table: Table) -> [Int] {
        let candidates = haveNames(field) ? candidates : withoutPlaces(candidates)
        guard candidates.count > 1 || candidates.contains(where: { field.isOfAuthors && place(of: $0) != nil }) else { return candidates }
        let added = candidates.filter { place(of: $0) != nil }
        let given = candidates.filter { matches[$0]?.piece == .givenName }
        let others = candidates.filter { !added.contains($0) && !given.contains($0) }
        let surest = others.compactMap { matches[$0]?.rank }.min() ?? 0
        var kept = others.filter { matches[$0]?.rank == surest }
        if surest >= HeadingMatcher.Match.weakRank { kept = added.contains(where: isNumbered) ? [] : Array(kept.prefix(1)) }
        for column in others where !kept.contains(column) {
            yielded[column] = matches[column]
            matches[column] = nil
        }
        if let join = join(of: kept, field) {
            joins[field] = join
        } else {
            for column in kept.dropFirst() where !Self.agree(kept[0], column, table.records) {
                faultsByColumn.append((column, duplicate(field, kept[0], column)))
            }
        }
        let names = given.filter { kept.contains($0 - 1) }
        if !names.isEmpty { joins[field] = .names }
        if !added.isEmpty, field.isOfAuthors {
            let people = places(of: columns[Field.author.index])
            joins[field] = .ofAuthors(AuthorColumns(authors: people, facts: places(of: kept + added)))
        } else if !added.isEmpty, kept.count + added.count > 1 {
            joins[field] = !names.isEmpty ? .namesAndList(names) : field == .person ? .lines : .people
        }
        return (kept + names).sorted() + added.filter { place(of: $0)?.isCoAuthor == false }
            + added.filter { place(of: $0)?.isCoAuthor == true }
    }

    /// Whether columns may be those of single authors: facts that are numbered go with names that are.
    private func haveNames(_ field: Field) -> Bool {
        !field.isOfAuthors || columns[Field.author.index].contains { place(of: $0) != nil }
    }

    /// The columns that speak of no author in particular; the others are no field.
    private mutating func withoutPlaces(_ candidates: [Int]) -> [Int] {
        let placed = candidates.filter { place(of: $0) != nil }
        for column in placed { matches[column] = nil }
        return candidates.filter { !placed.contains($0) }
    }

    /// Which author a column speaks of; nil for one that may speak of all.
    private func place(of column: Int) -> AuthorPlace? {
        switch matches[column]?.piece {
        case .ofAuthor(let place): place
        case .coAuthors: AuthorPlace(isCoAuthor: true, number: 0)
        default: nil
        }
    }

    /// Columns with the author that each speaks of; one that does not say is the main author's.
    private func places(of columns: [Int]) -> [AuthorColumns.Place] {
        columns.map { ($0, place(of: $0) ?? AuthorPlace(isCoAuthor: false, number: 0)) }
    }

    /// `Tác giả 1`: who put the initiative forward beside them may be none of them.
    private func isNumbered(_ column: Int) -> Bool { place(of: column).map { !$0.isCoAuthor && $0.number > 0 } ?? false }

    /// How columns that all mean `field` are one; nil where only one of them can be meant.
    private func join(of columns: [Int], _ field: Field) -> ColumnJoin? {
        guard columns.count > 1 else { return nil }
        if field == .phone { return .list }
        // Whoever names several columns as the authors means all of them.
        if columns.allSatisfy({ matches[$0]?.way == .map }) {
            if field == .author { return .people }
            if field == .person { return .lines }
        }
        let aspects = columns.count { matches[$0]?.piece == .aspect }
        return field == .effect && aspects >= columns.count - 1 ? .labelled : nil
    }

    /// Whether two columns nowhere say different things.
    private static func agree(_ first: Int, _ second: Int, _ records: [Record]) -> Bool {
        records.allSatisfy { record in
            guard first < record.cells.count, second < record.cells.count else { return true }
            let (left, right) = (trimmed(record.cells[first]), trimmed(record.cells[second]))
            return left.isEmpty || right.isEmpty || VietnameseFolding.key(left) == VietnameseFolding.key(right)
        }
    }

    /// A column that gave way may be another field that has none: `Giải pháp` beside `Tên sáng kiến` is the summary.
    private mutating func takeOtherMeanings() {
        let people = columns[Field.person.index]
        if let person = people.first, (matches[person]?.weakness ?? 0) > 0, !columns[Field.author.index].isEmpty {
            for column in people { matches[column] = nil }
            columns[Field.person.index] = []
        }
        for column in matches.indices {
            guard let match = yielded[column], matches[column] == nil, let other = match.otherwise, columns[other.index].isEmpty else {
                continue
            }
            var taken = HeadingMatcher.Match(field: other, way: match.way)
            taken.weakness = match.weakness
            matches[column] = taken
            columns[other.index] = [column]
        }
    }

    /// In an office's list of dossiers, without authors and initiatives, `Đơn vị` is who sent each.
    private mutating func takeSubmitter() {
        let ofInitiatives: [Field] = [.author, .person, .title]
        guard columns[Field.submitter.index].isEmpty, columns[Field.workplace.index].count == 1,
            !matches.contains(where: { $0.map { !Set($0.fields).isDisjoint(with: ofInitiatives) } ?? false }),
            Field.ofDossier.contains(where: { !columns[$0.index].isEmpty }), case let column = columns[Field.workplace.index][0],
            let match = matches[column]
        else { return }
        matches[column] = HeadingMatcher.Match(field: .submitter, way: match.way)
        (columns[Field.submitter.index], columns[Field.workplace.index]) = ([column], [])
    }

    /// A column of numbers of papers in which some cells have the date too: `12/TTr-LĐLĐ ngày 05/3/2021` below `Số Tờ trình`.
    private mutating func shareDates(_ records: [Record]) {
        for (number, date) in [(Field.proposalNumber, Field.proposalDate), (.recognitionNumber, .recognitionDate)] {
            guard columns[number.index].count == 1, joins[number] == nil, case let column = columns[number.index][0],
                let match = matches[column],
                records.contains(where: { column < $0.cells.count && PaperCitation.mayHoldDate($0.cells[column]) })
            else { continue }
            var shared = HeadingMatcher.Match(fields: [number, date], way: match.way)
            shared.piece = .numberAndDate
            (matches[column], columns[number.index]) = (shared, [])
        }
    }

    /// Gives the facts of combined columns to the fields that have no column of their own.
    private mutating func shareColumns() {
        for column in matches.indices {
            guard let match = matches[column], match.fields.count > 1 else { continue }
            let free = match.fields.filter { columns[$0.index].isEmpty && shared[$0.index] == nil }
            if free.isEmpty { matches[column] = nil }
            for field in free { shared[field.index] = column }
        }
    }

    private mutating func note(_ heading: String, _ column: Int, _ matcher: HeadingMatcher) {
        if matcher.isPrivate(heading) {
            personal.append(heading)
            return
        }
        unknown.append(heading)
        loose.append(column)
        let several = matcher.fieldsBetween(heading)
        guard !several.isEmpty else { return }
        let words = several.map { "“\($0.heading)”" }.joined(separator: ", ")
        let finding = Diagnostic(
            .ambiguousHeading,
            at: place,
            Argument("column", column + 1),
            Argument("heading", Self.line(heading)),
            Argument("fields", words),
            Argument("map", Self.option(heading, several[0]))
        )
        faultsByColumn.append((column, finding))
    }

    private func duplicate(_ field: Field, _ first: Int, _ second: Int) -> Diagnostic {
        Diagnostic(
            .duplicateHeading,
            at: place,
            field: field.key,
            Argument("first", first + 1),
            Argument("firstHeading", headings[first]),
            Argument("second", second + 1),
            Argument("secondHeading", headings[second]),
            Argument("field", field.heading),
            Argument("map", Self.option(headings[first], field)),
            Argument("both", both(first, second, field))
        )
    }

    /// How both columns are read where each may name authors.
    private func both(_ first: Int, _ second: Int, _ field: Field) -> LocalizedText {
        guard field == .author || field == .person else { return LocalizedText(vi: "", en: "") }
        let options = [first, second].map { Self.option(headings[$0], field) }.joined(separator: " ")
        return LocalizedText(
            vi: " Nếu mỗi cột ghi một tác giả thì chạy lại với \(options).",
            en: " If each names an author, run again with \(options)."
        )
    }

    /// `--map 'Tên SK=Tên sáng kiến'`, ready to type.
    static func option(_ heading: String, _ field: Field) -> String {
        "--map '\(line(heading).replacing("'", with: "'\\''"))=\(field.heading)'"
    }

    /// A heading on one line, cut short.
    static func line(_ heading: String) -> String {
        heading.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
    }
}

extension Field {
    /// True for a fact that each author has for himself.
    fileprivate var isOfAuthors: Bool { [.birthYear, .position, .workplace, .phone].contains(self) }
}
