import Records
import VietnameseText

/// Which columns of a table tell what a row is (các cột nhận dạng dòng).
struct RowColumns {
    let number: Int?
    let title: Int?
    /// Columns of who: the author's name, or the form's merged column.
    let names: [Int]
    /// Columns of all facts of a person.
    let person: [Int]
    /// Columns of what an initiative is about, but for its title.
    let content: [Int]
    /// Columns of the dossier's facts, and what they are.
    let dossierFields: [Int: Field]
    /// The same columns.
    let dossier: Set<Int>

    /// The fields of a person, which an author's further initiatives share.
    static let personFields: [Field] = [.author, .person, .birthYear, .position, .workplace, .phone, .authorGroup]

    init(_ source: InputSource) {
        number = source.column(of: .number)
        title = source.column(of: .title)
        names = [Field.author, .person].compactMap(source.column)
        person = Self.personFields.compactMap(source.column)
        let others = Field.ofInitiative.filter { ![.number, .title].contains($0) && !Self.personFields.contains($0) }
        content = others.compactMap(source.column)
        let own = Field.ofDossier.compactMap { field in source.column(of: field).map { ($0, field) } }
        // A column for complaints and disputes is two fields.
        dossierFields = Dictionary(own) { _, last in last }
        dossier = Set(dossierFields.keys)
    }
}

/// One row by what is filled in it (hình dạng của dòng).
struct RowShape {
    /// The columns that hold something, from the left.
    let filled: [Int]
    /// The cells, trimmed.
    let texts: [String]
    let columns: RowColumns

    init(_ record: Record, _ columns: RowColumns) {
        texts = record.cells.map(trimmed)
        filled = texts.indices.filter { [texts] in !texts[$0].isEmpty }
        self.columns = columns
    }

    /// The texts that are not blank, from the left.
    var words: [String] { filled.map { texts[$0] } }

    func isFilled(_ column: Int?) -> Bool {
        guard let column, column < texts.count else { return false }
        return !texts[column].isEmpty
    }

    /// Whether one of these columns is filled.
    func hasAny(_ columns: some Sequence<Int>) -> Bool { columns.contains { isFilled($0) } }

    /// The cell of TT; empty without one.
    var numberText: String { columns.number.map { $0 < texts.count ? texts[$0] : "" } ?? "" }
    var hasTitle: Bool { isFilled(columns.title) }
    var hasName: Bool { hasAny(columns.names) }
    var hasPerson: Bool { hasAny(columns.person) }
    var hasContent: Bool { hasAny(columns.content) }
    var hasDossierFact: Bool { hasAny(columns.dossier) }

    /// Whether it can only be an initiative: a title with its number, or with its author and more.
    var isSurelyData: Bool {
        guard hasTitle else { return false }
        if RowWords.number(numberText) != nil { return true }
        return hasName && (filled.count >= 4 || hasContent)
    }

    /// The only text of the row, where a part's number beside it does not count; nil when there is more.
    var lone: (text: String, column: Int, isNumbered: Bool)? {
        switch filled.count {
        case 1: (texts[filled[0]], filled[0], false)
        case 2 where RowWords.isPartNumber(texts[filled[0]]): (texts[filled[1]], filled[0], true)
        default: nil
        }
    }
}
