/// A workbook to be written: sheets of text, with what makes them handy to fill in (bảng tính).
///
/// Only what the starter workbook needs: no numbers, no formulas.
struct Workbook: Sendable {
    var sheets: [Sheet]

    /// One sheet.
    struct Sheet: Sendable {
        var name: String
        var columns: [Column]
        /// The rows from the top; every cell is text.
        var rows: [Row]
        /// Cells that may be filled from a list.
        var choices: [Choices] = []
        /// How many rows and columns stay in view, and are repeated on each printed page.
        var frozen: (rows: Int, columns: Int)
        /// The printed size, in percent.
        var scale: Int
    }

    /// A column: its width in characters, and how its empty cells are formatted.
    struct Column: Sendable {
        var width: Int
        var style: Style
    }

    /// A row of cells from the first column on.
    struct Row: Sendable {
        var cells: [Cell]
        /// The height in points.
        var height: Int
    }

    struct Cell: Sendable {
        var text: String
        var style: Style
    }

    /// Cells of one column that take their values from a range of another sheet; others are accepted after a warning.
    struct Choices: Sendable {
        /// 0-based.
        var column: Int
        /// 1-based rows.
        var rows: ClosedRange<Int>
        /// The range with the values, such as `'Danh mục'!$A$2:$A$16`.
        var source: String
    }

    /// How a cell looks; the raw value is its place in the part of styles.
    enum Style: Int, Sendable, CaseIterable {
        case plain
        /// Headings of the dossier, of the initiative and of its recognition.
        case headingOfDossier
        case headingOfInitiative
        case headingOfRecognition
        case hint
        /// Words, wrapped.
        case words
        /// Text format: a spreadsheet program changes nothing that is typed (`@`).
        case text
    }

    /// The name of a column: 0 is `A`, 26 is `AA`.
    static func letters(_ column: Int) -> String {
        var name = ""
        var rest = column + 1
        while rest > 0 {
            let digit = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
            name = String(decoding: [digit], as: UTF8.self) + name
            rest = (rest - 1) / 26
        }
        return name
    }
}
