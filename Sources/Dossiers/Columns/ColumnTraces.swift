import Records
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// What a spreadsheet program did to columns as a whole (dấu vết của Excel trên cả cột).
///
/// More than five such cells are one finding of the column, not one a row: the cause is one, and so is the cure.
struct ColumnTraces: Sendable {
    /// How many cells bear a trace, and the first of them.
    private struct Tally: Sendable {
        var count = 0
        var first: Record?
        var text = ""

        /// Counts what stands below.
        mutating func add(_ other: Tally) {
            if count == 0 { (first, text) = (other.first, other.text) }
            count += other.count
        }
    }

    private let tallies: [Field: [Tally]]
    /// Columns whose true dates may have day and month swapped.
    private let swaps: [Field: DateSwap]
    /// Columns whose dates may be a day too early.
    private let shifts: [Field: MidnightShift]
    /// Columns with AM and PM behind dates.
    private let times: [Field: EnglishTimes]
    /// In which order the dates of the columns stand, by `Field.index`.
    private let orders: [DateOrder]
    /// A number of Excel has no century to guess.
    private static let anyYear = 2000
    /// Up to this number each row is reported by itself.
    private static let few = 5
    /// Up to this number of rows one core is enough.
    private static let fewRecords = 4_096

    /// The columns with dates in them.
    static let dates = Field.dates + [.period]

    /// What one column shows.
    private struct Column: Sendable {
        var tallies = Array(repeating: Tally(), count: ExcelTrace.allCases.count)
        var swap: DateSwap?
        var shift: MidnightShift?
        var times: EnglishTimes?

        init(_ records: [Record], at column: Int, of field: Field, haveDates: Bool) {
            let wanted = ColumnTraces.wanted(field)
            // The texts of one column beside each other: each search would otherwise fetch every row from all over the memory.
            let texts = records.map { column < $0.cells.count ? $0.cells[column] : "" }
            if ColumnTraces.dates.contains(field) {
                swap = haveDates ? DateSwap(records, column: column) : nil
                shift = MidnightShift(records, texts, column: column, haveDates: haveDates)
                times = EnglishTimes(records, texts, column: column)
            }
            for place in texts.indices {
                guard let trace = ExcelTrace.find(in: texts[place]), wanted.contains(trace) else { continue }
                let record = records[place]
                // What a workbook holds as a date has no order of its own; a year in such a cell is a year all the same.
                if trace != .yearAsDate, record.isDate(at: column) { continue }
                var found = Tally(count: 1, first: record, text: "")
                if tallies[trace.rawValue].count == 0 { found.text = trimmed(texts[place]) }
                tallies[trace.rawValue].add(found)
            }
        }
    }

    /// Looks through the cells of the columns at places `columns`, by field, on at most `cores` cores.
    init(_ records: [Record], columns: [[Int]], cores: Int) {
        var tallies: [Field: [Tally]] = [:]
        var swaps: [Field: DateSwap] = [:]
        var shifts: [Field: MidnightShift] = [:]
        var times: [Field: EnglishTimes] = [:]
        let haveDates = records.contains { !$0.dates.isEmpty }
        let places = (Self.dates + [.birthYear, .phone]).flatMap { field in columns[field.index].map { (field: field, column: $0) } }
        // Little work for a table of the usual size.
        let found = Cores.map(places.count, on: records.count < Self.fewRecords ? 1 : cores) { place in
            Column(records, at: places[place].column, of: places[place].field, haveDates: haveDates)
        }
        for ((field, _), column) in zip(places, found) {
            swaps[field] = column.swap ?? swaps[field]
            shifts[field] = column.shift ?? shifts[field]
            times[field] = column.times ?? times[field]
            guard var known = tallies[field] else {
                tallies[field] = column.tallies
                continue
            }
            for trace in known.indices { known[trace].add(column.tallies[trace]) }
            tallies[field] = known
        }
        (self.tallies, self.swaps, self.shifts, self.times) = (tallies, swaps, shifts, times)
        orders = Field.allCases.map { field in
            if (tallies[field]?[ExcelTrace.monthFirst.rawValue].count ?? 0) > 0 { return .monthFirstSeen }
            return times[field]?.isDayFirst == true ? .dayFirstSeen : .dayFirst
        }
    }

    /// What would be a fault in a column of this field.
    private static func wanted(_ field: Field) -> Set<ExcelTrace> {
        switch field {
        case .phone: [.lostZero, .scientific]
        case .birthYear: [.monthFirst, .yearAsDate]
        default: [.monthFirst, .serial]
        }
    }

    /// In which order the dates of a column stand.
    func order(of field: Field) -> DateOrder { orders[field.index] }

    /// True where all times of a column are the same few seconds before midnight: the day meant may be the next one.
    func isShortOfMidnight(_ field: Field) -> Bool {
        !shifts.isEmpty && shifts[field] != nil
    }

    /// True where day and month of the true dates of a column may be swapped: only a person knows.
    func areDatesSwapped(in field: Field) -> Bool {
        !swaps.isEmpty && swaps[field] != nil
    }

    /// True when so many cells bear a trace that the column is reported as a whole.
    func isWholeColumn(_ trace: ExcelTrace, _ field: Field) -> Bool {
        (tallies[field]?[trace.rawValue].count ?? 0) > Self.few
    }

    // MARK: What is to be said of the columns

    /// The findings of the columns of `source`, in the order of the fields.
    func findings(_ source: InputSource) -> [Diagnostic] {
        Field.allCases.flatMap { field in
            ExcelTrace.allCases.compactMap { trace in finding(trace, field, source) }
                + (swaps[field].map { [$0.finding(field, source)] } ?? []) + (shifts[field].map { [$0.finding(field, source)] } ?? [])
                + (times[field]?.finding(field, source).map { [$0] } ?? [])
        }
    }

    private func finding(_ trace: ExcelTrace, _ field: Field, _ source: InputSource) -> Diagnostic? {
        guard let tally = tallies[field]?[trace.rawValue], let first = tally.first, let code = code(for: trace, field) else { return nil }
        var finding = Diagnostic(code, at: source.location(of: field, in: first), field: field.key)
        finding.arguments = [Argument("column", source.heading(of: field)), .number(tally.count, as: "count")]
        if trace == .serial, let date = DateParsing.parse(tally.text, pivotYear: Self.anyYear)?.date {
            finding.arguments += [.numeral(tally.text), Argument("date", date.shortText)]
        }
        finding.typed = tally.text
        return finding
    }

    /// The code for a column; nil where its rows are reported one by one.
    private func code(for trace: ExcelTrace, _ field: Field) -> DiagnosticCode? {
        switch trace {
        case .monthFirst: .columnMonthFirst
        case .serial: .columnSerialDates
        case .yearAsDate: isWholeColumn(trace, field) ? .columnYearsAsDates : nil
        case .lostZero: isWholeColumn(trace, field) ? .columnLostZeros : nil
        case .scientific: isWholeColumn(trace, field) ? .columnScientific : nil
        }
    }
}
