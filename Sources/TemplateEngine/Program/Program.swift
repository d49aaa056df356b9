import SangkienDiagnostics
import SangkienMarkup

/// A part of a template as literal byte runs and operations; rendering it is copying and escaping.
struct Program: Sendable {
    /// One step.
    ///
    /// Targets are indices of operations.
    enum Operation: Sendable {
        /// Copies these bytes.
        case literal(Range<Int>)
        /// Writes the value of a slot.
        case value(Int)
        /// Writes the value of a slot; one that is not blank keeps the paragraph that holds nothing else.
        case optionalValue(Int)
        /// Writes what the field of that number makes of the data.
        case computed(Int)
        /// Writes what the tag of that number computes from the rows of a list.
        case aggregate(Int)
        /// Goes to `otherwise` when the data has the slot's field and pictures can be had.
        case unlessPicture(Int, otherwise: Int)
        /// Goes to `otherwise` when no picture of the part comes from the data.
        case unlessNoPicture(otherwise: Int)
        /// Takes the picture of that number as its value names it; goes to `otherwise` where it is blank.
        case beginPicture(Int, otherwise: Int)
        /// Writes something of the picture at hand.
        case pictureHole(Int, PictureHole)
        /// Begins the repetition of a slot's list; goes to `end` when the list is empty.
        case loop(Int, end: Int)
        /// As `loop` when the data has the slot's list; otherwise what follows stands once as it is.
        case repeatKnown(Int, end: Int)
        /// Takes the next row and goes back behind `begin`, or goes on.
        case endLoop(begin: Int)
        /// Takes the next row of the innermost list where the condition of an office program of that number holds; blank behind the last.
        case nextRecord(test: Int?)
        /// Writes these bytes in every row of the innermost list but the first.
        case nextRow(Range<Int>)
        /// Goes to `otherwise` unless the condition of that number holds.
        case branch(Int, otherwise: Int)
        /// Goes to `otherwise` when the condition of an office program of that number holds.
        case unlessTest(Int, otherwise: Int)
        /// Goes to `otherwise` when the data has the slot's field: a content control, a placeholder.
        case unlessKnown(Int, otherwise: Int)
        /// Goes on elsewhere.
        case jump(Int)

        // Tables that may lose all their rows.

        /// Begins a table or a group of rows, which is taken back when no row was written.
        case beginGroup
        /// A row of the open groups begins.
        case row
        case endGroup

        // Cells, headers and bodies of Word, which need a paragraph (ECMA-376, 17.4.65).

        /// Begins what must end with a paragraph.
        case openContainer
        /// A table or a paragraph begins directly in it.
        case block(isTable: Bool)
        /// Writes these bytes unless a paragraph stands last; with `acceptsTable`, unless there is anything.
        case closeContainer(Range<Int>, acceptsTable: Bool)

        // Copies of a repeat, in which identities may not come twice.

        /// Copies these bytes the first time only; the number tells one such place from another.
        case once(Int, Range<Int>)
        /// Copies these bytes the first time, and then a number of its own.
        case number(Int, Range<Int>)
        /// Writes nothing the first time, and then ` (2)`, ` (3)` and so on.
        case suffix(Int)
        /// Copies these bytes, the number of a list, until its loop begins again; then the number of a new list.
        case list(Int)
        /// Writes these bytes from the second copy on.
        case afterFirst(Int, Range<Int>)

        // Merged cells.

        /// The table of that number, in which cells are merged over rows, begins or ends.
        case mergedTable(Int)
        /// A row of such a table begins; the number tells which.
        case mergedRow(Int)
        /// Copies these bytes, which go on from the cell above, or begins the merged cell where that one is missing.
        case continued(Int, Range<Int>)
        /// Goes to `otherwise` in a row that does not go on with the merged cell of that number.
        case unlessJoined(Int, otherwise: Int)
        /// Writes how many rows the merged cell of that number covers from the row at hand on.
        case rowSpan(Int)

        // Cells of tables that formulas compute with.

        /// A cell begins, or ends: the site of that number takes the number in it.
        case openCell
        case closeCell(Int)

        // Columns that are repeated.

        /// The table of that number begins: how many columns it has is computed.
        case beginColumns(Int)
        /// Prints what follows as often as the columns of that region stand there; goes to `end` when they do not.
        case columnCopies(Int, end: Int)
        /// Goes back behind `begin`, or goes on.
        case endColumns(begin: Int)
        /// Goes to `otherwise` where nothing is left of the columns of that span.
        case whereColumns(Int, otherwise: Int)
        /// Writes how many columns there are of those of that span.
        case columnSpan(Int)
        /// Writes the covered cells beside a cell over that span.
        case coveredCells(Int)
        /// Writes the elements of a column of a table, all copies of a repeated one at its first.
        case columnElement(Int, Int)
        /// Writes the styles of columns.
        case columnStyles
        /// Writes the styles of the colours that formatted texts have.
        case richStyles

        // Cells merged by their values.

        /// Writes how many rows the cell covers, as the format says it.
        case span(Int)
        /// Goes to `otherwise` in a row whose cell belongs to the one above.
        case unlessContinued(Int, otherwise: Int)
    }

    /// A hole: the name that a tag gives, and what becomes of the value.
    struct Slot: Sendable {
        /// The name; for a content control, its title and its tag.
        let names: [String]
        let formatter: Formatter?
        /// True when the data need not have it.
        let isOptional: Bool
        let context: TextContext
        let location: SourceLocation
        /// Where the value stands in the part.
        let anchor: Int
        /// True for a content control or placeholder, which stays as it is when the data has no such name.
        var isNamedPlace = false
        /// The kind of the number format of such a place, where that is one that nothing computes.
        var unknownFormat: String?
        /// True for the list of a repeating section at an item behind its first.
        var isFurtherItem = false
        /// True for a name in a table of contents, which is a copy of one elsewhere.
        var isCached = false
        /// True for a name that Word may have cut.
        var mayBeCut = false
        /// True for the number of the record, or of the row in a repeat (MERGESEQ).
        var isRecordNumber = false
        /// True for the list of the records that the whole document is repeated for.
        var isRecords = false
        /// The cells that it computes with, of a formula in a table.
        var cells: SlotCells?
        /// What is done to the rows of its list first.
        var query: [QueryStep] = []
        /// Where its text may be printed with its formatting.
        var rich: RichPlace?
        /// The columns that its list repeats.
        var columns: Int?

        /// True when its value does not come from the data.
        var needsNoData: Bool { isRecordNumber || cells != nil }

        /// The name that messages use.
        var name: String { names[0] }
    }

    /// A cell of a table whose number formulas compute with.
    struct CellSite: Sendable {
        let location: SourceLocation
        let isWord: Bool
        /// True for a cell without tags.
        let isLiteral: Bool
        /// The totals that it belongs to, and how many repeats are around both it and their formula.
        var feeds: [(total: Int, depth: Int)] = []
    }

    /// What a formula makes of some totals; `depth` is as in their sites.
    struct SlotCells: Sendable {
        let function: CellFunction
        let totals: [(total: Int, depth: Int)]
    }

    /// A field of an office program that the data decides, its names being slots.
    struct Computed: Sendable {
        let expression: FieldExpression<Int>
        let context: TextContext
    }

    /// A field of LibreOffice that computes with names of the document; an old result where the data has only some of them.
    struct OwnComputation: Sendable {
        let field: String
        let slots: [Int]
        /// The slot by which the data may give its value itself.
        let own: Int?
        let isComputed: Bool
    }

    /// A cell whose equal neighbours are merged.
    struct Merge: Sendable {
        /// The slot whose values are compared; a blank one merges nothing.
        let slot: Int
        /// The other slots of the cell: what prints something else is no part of one cell.
        let others: [Int]
        let dialect: Dialect
    }

    /// A row of a table in which cells are merged over rows.
    struct MergedRow: Sendable {
        /// A merged cell that the row begins or goes on with.
        struct Entry: Sendable {
            let region: Int
            let isOrigin: Bool
            /// How many repeats are around both this row and the one that begins the cell.
            let depth: Int
        }

        let table: Int
        /// How many rows it stands for.
        let height: Int
        let entries: [Entry]
    }

    /// A numbered list that begins again in each copy of what it stands in (danh sách đánh số lại).
    struct NumberedList: Sendable {
        /// The number of the list in the template.
        let number: Int
        /// How many loops are open where its copies begin: that of the innermost one begins it anew each time.
        let depth: Int
    }

    /// A comparison of a slot's value.
    struct Term: Sendable {
        let slot: Int
        let test: TemplateEngine.Condition.Test
        /// The counter that it is compared with, inside a repeat: `«?STT ≠ tổng số»`.
        var counter: Int?
    }

    /// Comparisons of which all, or one, must hold.
    struct Condition: Sendable {
        let terms: [Term]
        let needsAll: Bool
        /// Another reading, which counts where the data has its names.
        var joined: [Condition] = []
    }

    /// The bytes of the part, and behind them what operations insert.
    var bytes: [UInt8]
    var operations: [Operation] = []
    var slots: [Slot] = []
    var conditions: [Condition] = []
    var computed: [Computed] = []
    var tests: [FieldTest<Int>] = []
    var merges: [Merge] = []
    var aggregates: [Aggregate] = []
    var pictures: [Picture] = []
    var columns = Columns()
    /// True for a part that holds nothing but pictures that may be named like fields; without them it goes as it is.
    var isSample = false
    var cellSites: [CellSite] = []
    var totalCount = 0
    /// The operation that begins the repetition of the document for the records.
    var recordLoop: Int? {
        guard repeatsRecords else { return nil }
        return operations.firstIndex { if case .repeatKnown(let slot, _) = $0 { slots[slot].isRecords } else { false } }
    }
    /// True when the whole document is repeated for the records.
    var repeatsRecords: Bool { slots.contains(where: \.isRecords) }
    var lists: [NumberedList] = []
    /// The slots of controls that no value fits into.
    var unfillable: [Int] = []
    /// What LibreOffice computes with names of the document, which the data may have too.
    var ownComputations: [OwnComputation] = []
    /// The sections that are not well made, in which names of their lists may stand; such a program is never rendered.
    var looseSections: [LooseSection] = []
    /// How many places differ between the first copy and others.
    var copySites = 0
    /// The rows of tables in which cells are merged over rows.
    var mergedRows: [MergedRow] = []
    /// How many such tables there are, and the table of each such cell.
    var mergedTables = 0
    var tableOfMerged: [Int] = []
    /// The first number that no identity in the part has.
    var firstFreeNumber = 1
}
