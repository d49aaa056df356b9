import DocumentTables

/// A document taken apart into tables of initiatives and what stands around them (các phần của văn bản).
///
/// A table without known headings, such as the frame of a letterhead or of a signature, is lines like the paragraphs around it.
struct DocumentPieces {
    /// A piece, from the top of the document.
    enum Piece {
        /// Lines of a paragraph, or of a table that is none of initiatives.
        case lines([AroundLine])
        /// A table with known headings, whose first rows they are.
        case table(DocumentTable, heading: [String])
        /// A table without any, which may go on with the one before it.
        case plain(DocumentTable)
        /// A table of labels and values.
        case slip(UprightSlip)
    }

    private(set) var pieces: [Piece] = []
    private let isKnown: (String) -> Bool

    /// Takes `document` apart; `isKnown` knows the headings of the programme.
    init(_ document: TextDocument, isKnown: @escaping (String) -> Bool) {
        self.isKnown = isKnown
        for block in document.blocks {
            switch block {
            case .line(let line): add(AroundLine.lines(of: [line.text], row: line.number, isAbove: true))
            case .table(let table): add(table)
            }
        }
    }

    private mutating func add(_ lines: [AroundLine]) {
        if !lines.isEmpty { pieces.append(.lines(lines)) }
    }

    private mutating func add(_ table: DocumentTable) {
        let texts = table.rows.prefix(HeadingRow.rowsNeeded).map { row in row.cells.map { HeadingRow.text(of: $0) } }
        let slip = UprightSlip(table, isKnown: isKnown)
        if !texts.isEmpty, case let heading = HeadingRow(among: texts, isKnownHeading: isKnown), heading.isKnown,
            slip?.labels.outweigh(heading, isKnown: isKnown) != true
        {
            pieces.append(.table(table, heading: heading.headings))
        } else if let slip {
            pieces.append(.slip(slip))
        } else if table.nested.isEmpty {
            pieces.append(.plain(table))
        } else {
            addFrame(table)
        }
    }

    /// A table around others: they are tables of the document, and its other text is lines.
    private mutating func addFrame(_ table: DocumentTable) {
        // Rows and nested tables both come from the top.
        var rest = table.nested[...]
        for (index, row) in table.rows.enumerated() {
            let next = index + 1 < table.rows.count ? table.rows[index + 1].number : Int.max
            var inside: [DocumentTable] = []
            while let nested = rest.first, (nested.rows.first?.number ?? 0) < next {
                rest.removeFirst()
                if let first = nested.rows.first?.number, first >= row.number { inside.append(nested) }
            }
            let repeated = Set(inside.flatMap { $0.rows.map(Self.flattened) })
            add(AroundLine.lines(of: row.cells, row: row.number, isAbove: true).filter { !repeated.contains($0.text) })
            for nested in inside { add(nested) }
        }
    }

    /// A row as the text of the cell around its table has it.
    private static func flattened(_ row: DocumentRow) -> String {
        HeadingRow.tidy(row.line)
    }
}
