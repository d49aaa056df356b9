import VietnameseText

/// Columns that speak of one author each (cột của từng tác giả): `Tác giả 1`, `Năm sinh tác giả 1`, `Tác giả 2`, `Năm sinh tác giả 2`.
struct AuthorColumns: Sendable {
    /// A column and whom it is about.
    typealias Place = (column: Int, place: AuthorPlace)

    /// The columns of names, the main author's first.
    private let authors: [Int]
    /// The columns of the fact that belong to each of them.
    private let facts: [[Int]]
    /// Those of authors who have no column of names.
    private let others: [Int]

    /// Pairs the columns of one fact with those of names.
    init(authors: [Place], facts: [Place]) {
        var own = Array(repeating: [Int](), count: authors.count)
        var others: [Int] = []
        let places = Dictionary(authors.enumerated().map { ($1.place, $0) }) { first, _ in first }
        for fact in facts {
            let isFirst = !fact.place.isCoAuthor && fact.place.number <= 1
            let found = places[fact.place] ?? (isFirst ? authors.indices.first : nil)
            if let found { own[found].append(fact.column) } else { others.append(fact.column) }
        }
        (self.authors, self.facts, self.others) = (authors.map(\.column), own, others)
    }

    /// The fact of each author whom a record names, in their order, by `; `; a dash for one who has none.
    ///
    /// `cell` gives the trimmed text of a column.
    func text(_ cell: (Int) -> String) -> String {
        var texts: [String] = []
        for (place, author) in authors.enumerated() {
            let name = cell(author)
            let fact = facts[place].map(cell).filter { !$0.isEmpty }.joined(separator: ", ")
            guard !name.isEmpty || !fact.isEmpty else { continue }
            // A list behind one name would be taken for those of several.
            let isOne = !name.contains { ";|\n\r".contains($0) || $0.isNewline }
            texts.append(isOne ? Self.onOneLine(fact) : fact)
        }
        let known = texts.filter { !$0.isEmpty }
        let more = others.map(cell).filter { !$0.isEmpty }
        if known.isEmpty { return more.joined(separator: "; ") }
        return (texts.map { $0.isEmpty ? "-" : $0 } + more).joined(separator: "; ")
    }

    private static func onOneLine(_ text: String) -> String {
        text.split { ";|".contains($0) || $0.isNewline }.map { trimmed(String($0)) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
