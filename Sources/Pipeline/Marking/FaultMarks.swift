/// What is said of the cells of one sheet (dấu tại các ô): a comment and a colour each.
package struct FaultMarks: Sendable {
    /// How much it matters; the colour helps the eye only, the comment says it in words.
    package enum Level: Int, Sendable, CaseIterable, Comparable {
        /// Something is to be supplied or corrected; somebody is to confirm it; it is worth a look.
        case error, review, note

        /// Orders from the worst to the lightest.
        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

        /// The colour of the cell, light enough to be read in black and white.
        var colour: String {
            switch self {
            case .error: "FFC7CE"
            case .review: "FFEB9C"
            case .note: "DDEBF7"
            }
        }

        /// What the comment begins with.
        var words: String {
            switch self {
            case .error: "Cần bổ sung, chỉnh sửa"
            case .review: "Cần xác nhận"
            case .note: "Nên xem lại"
            }
        }
    }

    /// A cell: its row, counted from 1, and its column, counted from 0.
    package struct Place: Sendable, Hashable, Comparable {
        let row: Int
        let column: Int

        /// The cell in a row, counted from 1, and a column, counted from 0.
        package init(row: Int, column: Int) {
            (self.row, self.column) = (row, column)
        }

        /// Orders from the top, then from the left.
        package static func < (left: Place, right: Place) -> Bool { (left.row, left.column) < (right.row, right.column) }

        /// `D5`.
        var reference: String { Workbook.letters(column) + String(row) }
    }

    /// What is said of one cell.
    struct Mark: Sendable, Equatable {
        var level: Level
        var texts: [String]

        /// All of it as one comment.
        var text: String { texts.joined(separator: "\n\n") }
    }

    /// Who speaks.
    let author: String
    /// The marks by their cells.
    private(set) var marks: [Place: Mark] = [:]

    /// How long the comment on one cell grows; the slip has what is beyond.
    private static let longest = 4_000

    /// No marks yet, in the name of `author`.
    package init(author: String) {
        self.author = author
    }

    /// The cells from the top left on.
    var places: [Place] { marks.keys.sorted() }
    var isEmpty: Bool { marks.isEmpty }

    /// Says something of a cell, once.
    package mutating func add(_ text: String, _ level: Level, at place: Place) {
        var mark = marks[place] ?? Mark(level: level, texts: [])
        mark.level = min(mark.level, level)
        let length = mark.texts.reduce(0) { $0 + $1.utf8.count }
        if !mark.texts.contains(text), length == 0 || length + text.utf8.count <= Self.longest { mark.texts.append(text) }
        marks[place] = mark
    }

    /// The same with every cell where `move` says it is shown: cells that a merged one covers are not.
    func moved(_ move: (Place) -> Place) -> FaultMarks {
        var moved = FaultMarks(author: author)
        for place in places {
            guard let mark = marks[place] else { continue }
            for text in mark.texts { moved.add(text, mark.level, at: move(place)) }
        }
        return moved
    }
}
