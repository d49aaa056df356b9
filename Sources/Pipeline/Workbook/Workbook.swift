/// A workbook to be written: sheets of text, with what makes them handy to fill in (bảng tính).
///
/// Only what the starter workbook and the register need: no formulas.
struct Workbook: Sendable {
    var sheets: [Sheet]
    /// The part of styles, in which a `Style` is a place.
    var styles = WorkbookStyles.xml

    /// One sheet.
    struct Sheet: Sendable {
        var name: String
        var columns: [Column]
        /// The rows from the top.
        var rows: [Row]
        /// Cells that may be filled from a list.
        var choices: [Choices] = []
        /// How many rows and columns stay in view, and are repeated on each printed page.
        var frozen: (rows: Int, columns: Int)
        /// The printed size, in percent.
        var scale: Int
        /// What a sheet has that is kept up over time; nil for one that is filled in once.
        var upkeep: Upkeep?
    }

    /// Protection, filter and colours of a sheet that people and the program write in by turns.
    struct Upkeep: Sendable {
        /// The cells of the filter, the headings first: `A3:T5000`.
        var filter: String
        /// Columns of numbers between 0 and a most, 0-based.
        var numbers: [(column: Int, rows: ClosedRange<Int>, most: Int)] = []
        /// What is said where the cursor stands in a column.
        var prompts: [(column: Int, rows: ClosedRange<Int>, text: String)] = []
        /// The cells that are coloured by their words, and the words with the place of their look.
        var coloured: String
        var words: [String] = []
    }

    /// A column: its width in characters, and how its empty cells are formatted.
    struct Column: Sendable {
        var width: Int
        var style: Style
    }

    /// A row of cells from the first column on.
    struct Row: Sendable {
        var cells: [Cell]
        /// The height in points; nil lets the spreadsheet program find it.
        var height: Int?
    }

    struct Cell: Sendable {
        var text: String
        var style: Style
        /// True where the text is a number with a decimal point.
        var isNumber = false
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

    /// How a cell looks: its place in the part of styles.
    struct Style: RawRepresentable, Sendable, Hashable {
        let rawValue: Int

        static let plain = Style(rawValue: 0)
        /// Headings of the dossier, of the initiative and of its recognition.
        static let headingOfDossier = Style(rawValue: 1)
        static let headingOfInitiative = Style(rawValue: 2)
        static let headingOfRecognition = Style(rawValue: 3)
        static let hint = Style(rawValue: 4)
        /// Words, wrapped.
        static let words = Style(rawValue: 5)
        /// Text format: a spreadsheet program changes nothing that is typed (`@`).
        static let text = Style(rawValue: 6)
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
