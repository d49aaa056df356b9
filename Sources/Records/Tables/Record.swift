import SangkienDiagnostics
import Spreadsheets

/// One data row with its place and its original words (bản ghi).
package struct Record: Sendable, Equatable {
    /// What the rows around a record say of it (dòng xung quanh).
    package final class Surroundings: Sendable, Equatable {
        /// The words of the section row above.
        package let section: String?
        /// The row of the author whose facts it goes on with.
        package let continues: Int?
        /// Whether the author's cell is merged over the record's row, so that it is the author's beyond doubt.
        package let isMergedWithAuthor: Bool
        /// Rows below with text alone, which were not joined to it.
        package let looseText: [LooseText]

        /// Notes what is known.
        package init(section: String?, continues: Int? = nil, isMergedWithAuthor: Bool = false, looseText: [LooseText] = []) {
            self.section = section
            self.continues = continues
            self.isMergedWithAuthor = isMergedWithAuthor
            self.looseText = looseText
        }

        /// Whether both say the same.
        package static func == (left: Surroundings, right: Surroundings) -> Bool {
            (left.section, left.continues, left.isMergedWithAuthor) == (right.section, right.continues, right.isMergedWithAuthor)
                && left.looseText == right.looseText
        }
    }

    /// The facts of combined cells (các ý của ô gộp), by a number that the reader of the columns gives.
    package final class Parts: Sendable, Equatable {
        private let texts: [Int: String]
        /// The columns, counted from 0, whose cell could not be taken apart with certainty.
        package let unclear: [Int]
        /// Those whose cell says another day than the column of the day.
        package let differing: [Int]

        /// Notes the facts.
        package init(_ texts: [Int: String], unclear: [Int], differing: [Int] = []) {
            (self.texts, self.unclear, self.differing) = (texts, unclear, differing)
        }

        /// The fact with this number, as typed; nil when no cell holds it.
        package subscript(fact: Int) -> String? { texts[fact] }

        /// Whether both hold the same.
        package static func == (left: Parts, right: Parts) -> Bool {
            (left.texts, left.unclear, left.differing) == (right.texts, right.unclear, right.differing)
        }
    }

    /// A row below with text alone, which may belong to a record (chữ rời).
    package struct LooseText: Sendable, Equatable {
        /// Its 1-based row.
        package let row: Int
        /// Its 1-based physical line.
        package let line: Int
        /// The columns with text, counted from 0; none for a line below a document's table.
        package let columns: [Int]
        /// Whether it speaks of a complaint, a dispute or a withdrawal.
        package let mayDecide: Bool
        /// How many further rows with text alone it stands for, and the last of them.
        package private(set) var further: (count: Int32, lastRow: Int32) = (0, 0)

        /// Notes such a row.
        package init(row: Int, line: Int, columns: [Int], mayDecide: Bool = false) {
            self.row = row
            self.line = line
            self.columns = columns
            self.mayDecide = mayDecide
        }

        /// Lets it stand for one more row below.
        package mutating func add(row: Int) {
            further = (further.count + 1, Int32(clamping: row))
        }

        /// Whether both say the same.
        package static func == (left: LooseText, right: LooseText) -> Bool {
            (left.row, left.line) == (right.row, right.line) && left.columns == right.columns && left.further == right.further
                && left.mayDecide == right.mayDecide
        }
    }

    // A small file may have a hundred thousand records, and every step copies some: what is a number takes four bytes, and what few
    // records have stands apart, so that a copy counts two references.
    private var places: SIMD4<Int32>
    private var rare: Rare?

    /// What is known of a record besides its text: nothing, of nearly every row of CSV.
    private final class Rare: Sendable {
        struct Values: Equatable, Sendable {
            var kinds: [CellKind]?
            var dates: [DatedCell] = []
            var faults: [FaultyCell] = []
            var lines: [Int32]?
            var fault: LocalizedText?
            var isAligned = false
            var surroundings: Surroundings?
            var parts: Parts?
        }

        let values: Values

        init(_ values: Values) { self.values = values }
    }

    /// Changes what is known besides the text.
    private mutating func note(_ change: (inout Rare.Values) -> Void) {
        var values = rare?.values ?? Rare.Values()
        change(&values)
        rare = values == Rare.Values() ? nil : Rare(values)
    }

    /// The 1-based data record, without heading, title and blank rows.
    package var number: Int {
        get { Int(places.x) }
        set { places.x = Int32(clamping: newValue) }
    }
    /// The 1-based row as a spreadsheet shows it, counting title, heading and blank rows; of JSON the same as `number`.
    package var row: Int {
        get { Int(places.y) }
        set { places.y = Int32(clamping: newValue) }
    }
    /// The 1-based physical line where the record begins.
    package var line: Int {
        get { Int(places.z) }
        set { places.z = Int32(clamping: newValue) }
    }
    /// The 1-based JSON dossier this record came from; nil for CSV and for flat JSON rows.
    package var group: Int? {
        get { places.w == 0 ? nil : Int(places.w) }
        set { places.w = Int32(clamping: newValue ?? 0) }
    }
    /// The cells in NFC, in the order of the table's headings: as many as there are headings, then the extra cells if the row
    /// was longer; in a table of more blanks than cells (`Budgets.filling`) a row may end early.
    package var cells: [String]
    /// What each cell holds, of JSON and workbooks; nil where all are text.
    ///
    /// A cell beyond its end is text.
    package var kinds: [CellKind]? {
        get { rare?.values.kinds }
        set { note { $0.kinds = newValue } }
    }
    /// The true dates among the cells, by column.
    package var dates: [DatedCell] {
        get { rare?.values.dates ?? [] }
        set { note { $0.dates = newValue } }
    }
    /// The cells that show no value, by column; their text among `cells` is empty.
    package var faults: [FaultyCell] {
        get { rare?.values.faults ?? [] }
        set { note { $0.faults = newValue } }
    }
    /// JSON only: the line of each cell's value; 0 where the record has no such key.
    package var lines: [Int32]? {
        get { rare?.values.lines }
        set { note { $0.lines = newValue } }
    }
    /// Why its cells may not mean what their columns say; nil for a record that was read whole.
    package var fault: LocalizedText? {
        get { rare?.values.fault }
        set { note { $0.fault = newValue } }
    }
    /// Whether the cells of a record with a fault still stand in their columns, as when only words of it cannot be read.
    package var isAligned: Bool {
        get { rare?.values.isAligned ?? false }
        set { note { $0.isAligned = newValue } }
    }
    /// What the rows around it say of it; nil for nearly every record.
    package var surroundings: Surroundings? {
        get { rare?.values.surroundings }
        set { note { $0.surroundings = newValue } }
    }
    /// What cells of several facts were taken apart into; nil for a table without combined columns.
    package var parts: Parts? {
        get { rare?.values.parts }
        set { note { $0.parts = newValue } }
    }

    /// The part of the table it stands in: the words of the section row above it (`I. KHỐI DOANH NGHIỆP`).
    package var section: String? { surroundings?.section }
    /// The row of the author whose facts it goes on with; nil for a record of its own.
    package var continues: Int? { surroundings?.continues }

    /// Makes a record.
    package init(
        number: Int,
        row: Int,
        line: Int,
        group: Int? = nil,
        cells: [String],
        kinds: [CellKind]? = nil,
        dates: [DatedCell] = [],
        faults: [FaultyCell] = [],
        lines: [Int32]? = nil,
        fault: LocalizedText? = nil
    ) {
        places = SIMD4(Int32(clamping: number), Int32(clamping: row), Int32(clamping: line), Int32(clamping: group ?? 0))
        self.cells = cells
        let values = Rare.Values(kinds: kinds, dates: dates, faults: faults, lines: lines, fault: fault)
        rare = kinds == nil && dates.isEmpty && faults.isEmpty && lines == nil && fault == nil ? nil : Rare(values)
    }

    /// Whether both hold the same.
    package static func == (left: Record, right: Record) -> Bool {
        left.places == right.places && left.cells == right.cells && left.rare?.values == right.rare?.values
    }
}

extension Record {
    /// Adds texts that stand below it and may belong to it.
    package mutating func add(_ texts: [LooseText]) {
        let known = surroundings
        surroundings = Surroundings(
            section: known?.section,
            continues: known?.continues,
            isMergedWithAuthor: known?.isMergedWithAuthor == true,
            looseText: (known?.looseText ?? []) + texts
        )
    }
}
