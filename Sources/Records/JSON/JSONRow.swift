import Spreadsheets

/// One value of a JSON row, at its column.
struct JSONCell {
    var column: Int
    var text: String
    var kind: CellKind
    var line: Int
}

/// The values read so far for one dossier, initiative or flat row (dòng đang đọc).
struct JSONRow {
    /// The values, in the order of the source.
    private(set) var cells: [JSONCell] = []
    /// The line where it begins.
    private(set) var line = 0
    /// The author objects of the row.
    var authors = JSONAuthors()
    private var number = 0
    /// By column: the number of the row that last had a value there.
    private var filled: [Int] = []

    /// Begins another row.
    mutating func begin(line: Int) {
        cells.removeAll(keepingCapacity: true)
        authors = JSONAuthors()
        number += 1
        self.line = line
    }

    /// Adds a value; false when the row has one in that column already.
    mutating func add(_ cell: JSONCell) -> Bool {
        while filled.count <= cell.column { filled.append(0) }
        if filled[cell.column] == number { return false }
        filled[cell.column] = number
        cells.append(cell)
        return true
    }

    /// Puts a value where the row has none, or an empty one; false when it has one that is not empty.
    mutating func replaceEmpty(with cell: JSONCell) -> Bool {
        if add(cell) { return true }
        guard let index = cells.firstIndex(where: { $0.column == cell.column }), cells[index].text.isEmpty else { return false }
        cells[index] = cell
        return true
    }
}

/// Authors given as objects; their facts are joined in the authors' order (danh sách tác giả).
struct JSONAuthors {
    /// One fact of the authors: its key, and the authors' values, none of them empty.
    struct Fact {
        var node: Int
        var line: Int
        var kind: CellKind
        var values: [(author: Int, text: String)] = []
    }

    /// The facts in order of first appearance.
    private(set) var facts: [Fact] = []
    /// How many authors there are.
    var count = 0
    private var places: [Int: Int] = [:]

    /// Adds a fact of the current author.
    mutating func add(_ text: String, of node: Int, kind: CellKind, line: Int) {
        let place = places[node, default: facts.count]
        if place == facts.count {
            places[node] = place
            facts.append(Fact(node: node, line: line, kind: kind))
        }
        if !text.isEmpty { facts[place].values.append((count, text)) }
    }

    /// The values of a fact joined with `; `.
    ///
    /// With `keepingPlaces` an author without one leaves an empty place, except at the end, so that the second phone
    /// stays the second author's.
    static func joined(_ fact: Fact, keepingPlaces: Bool) -> String {
        guard keepingPlaces else { return fact.values.map(\.text).joined(separator: "; ") }
        var text = ""
        var author = 1
        for value in fact.values {
            for _ in author..<value.author { text += "; " }
            author = value.author
            text += value.text
        }
        return text
    }
}
