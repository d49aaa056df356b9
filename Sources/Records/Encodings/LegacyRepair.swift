import SangkienDiagnostics
import VietnameseText

/// Converts the columns of a table that are in an older encoding (chuyển mã từng cột).
///
/// A column is decided by all its words, then each cell on its own: ASCII, Unicode and foreign names stay. Source: docs/encodings.md.
struct LegacyRepair {
    /// Words that are counted of one column before deciding.
    private static let wordsCounted = 5_000
    /// Encodings that one column may mix.
    private static let mostReadings = 3

    private let options: TextRepair.Options
    private var judge = WordJudge()
    /// What the words of the whole file speak for.
    private var ofFile: LegacyReading?
    /// The records of which a cell was converted.
    private var converted: Set<Int> = []
    private var ties: [Tie] = []
    private var results: [String: ColumnEncoding] = [:]
    private var words: [String: (all: Int, vietnamese: Int)] = [:]

    /// A cell that reads equally well both ways.
    private struct Tie {
        let record: Int
        let column: Int
        let reading: LegacyReading
    }

    /// A repair of a table so opened.
    init(_ table: Table, _ options: TextRepair.Options) {
        self.options = options
        ofFile = options.forced ?? options.ofFile
    }

    /// Converts what must be; notes what remains unclear.
    mutating func repair(
        _ table: inout Table,
        _ suspects: Suspects,
        _ notes: inout ColumnNotes,
        isKnownHeading: (String) -> Bool
    ) {
        var tallies: [EncodingTally] = []
        for column in suspects.records.indices { tallies.append(tally(table, column, suspects.records[column])) }
        var headings = EncodingTally()
        for column in suspects.headings { judge.count(table.headings[column], in: &headings) }
        if ofFile == nil { ofFile = commonest(tallies) ?? headings.decision }
        let readings = tallies.map { reading(of: $0) }
        for column in readings.indices {
            guard let first = readings[column] else {
                noteUnclear(&table, column, suspects.records[column], isDecided: false, &notes)
                continue
            }
            // Beside words of the old encoding, those without a sign of it are looked at as well.
            let cells = table.records.indices.filter {
                column < table.records[$0].cells.count && Self.isBeyondASCII(table.records[$0].cells[column])
            }
            convert(&table, column, first, cells, &notes)
        }
        settleTies(&table)
        let heading = HeadingRepair(forced: options.forced, columns: readings, others: [headings.decision, ofFile].compactMap { $0 })
        heading.repair(&table, &judge, isKnownHeading: isKnownHeading)
        report(&table)
    }

    // MARK: Deciding

    private mutating func tally(_ table: Table, _ column: Int, _ records: [Int]) -> EncodingTally {
        var tally = EncodingTally()
        for record in records where tally.words < Self.wordsCounted {
            judge.count(table.records[record].cells[column], in: &tally, limit: Self.wordsCounted)
        }
        return tally
    }

    /// The reading that most columns' words decided for.
    private func commonest(_ tallies: [EncodingTally]) -> LegacyReading? {
        var gains: [LegacyReading: Int] = [:]
        for tally in tallies {
            if let reading = tally.decision { gains[reading, default: 0] += tally.advantage(of: reading) }
        }
        return LegacyReading.all.max { gains[$0, default: 0] < gains[$1, default: 0] }.flatMap { gains[$0] == nil ? nil : $0 }
    }

    /// The reading of a column: the one asked for, its own, or the file's when the column does not speak against it.
    private func reading(of tally: EncodingTally) -> LegacyReading? {
        if let forced = options.forced { return forced }
        if let own = tally.decision { return own }
        guard let ofFile else { return nil }
        if options.isBytes { return ofFile }
        return tally.advantage(of: ofFile) > 0 ? ofFile : nil
    }

    // MARK: Converting

    /// Converts the cells of a column; those that the first reading does not make Vietnamese are looked at again together.
    private mutating func convert(
        _ table: inout Table,
        _ column: Int,
        _ first: LegacyReading,
        _ records: [Int],
        _ notes: inout ColumnNotes
    ) {
        var reading = first
        var rest = records
        for _ in 0..<Self.mostReadings {
            var left: [Int] = []
            for record in rest where !convertCell(&table, record, column, reading) { left.append(record) }
            rest = left
            guard options.forced == nil, !rest.isEmpty, let next = tally(table, column, rest).decision, next != reading else { break }
            reading = next
        }
        for record in rest { noteTie(table.records[record].cells[column], record, column, first) }
        noteUnclear(&table, column, rest, isDecided: true, &notes)
    }

    /// Converts a cell that gains by it; false when it does not.
    private mutating func convertCell(_ table: inout Table, _ record: Int, _ column: Int, _ reading: LegacyReading) -> Bool {
        let text = table.records[record].cells[column]
        if reading.page == .windows1252, Self.isUnicode(text), reading.encoding != .doubleUTF8 { return false }
        let tally = judge.tally(text)
        if options.forced == nil {
            let advantage = tally.advantage(of: reading)
            guard advantage > 0 || (advantage == 0 && tally.odd > 0 && options.isBytes) else { return false }
        }
        return replace(&table, record, column, reading, tally)
    }

    /// Puts the converted text in place; false when it is the same.
    private mutating func replace(
        _ table: inout Table,
        _ record: Int,
        _ column: Int,
        _ reading: LegacyReading,
        _ tally: EncodingTally
    ) -> Bool {
        let before = table.records[record].cells[column]
        let after = reading.text(before)
        if after.utf8.elementsEqual(before.utf8) { return false }
        table.records[record].cells[column] = after
        converted.insert(record)
        let key = "\(column) \(reading.name)"
        let known = words[key] ?? (0, 0)
        words[key] = (known.all + tally.words, known.vietnamese + tally.vietnamese(in: reading))
        if results[key] == nil {
            results[key] = ColumnEncoding(
                column: column + 1,
                heading: "",
                name: reading.name,
                converted: 0,
                cells: 0,
                confidence: 0,
                place: table.place(record, column),
                before: before,
                after: after
            )
        }
        results[key]?.converted += 1
        return true
    }

    // MARK: Ties

    /// Remembers a cell that is Vietnamese as it stands and as converted: `Hè` is `Hố` in TCVN3.
    private mutating func noteTie(_ text: String, _ record: Int, _ column: Int, _ reading: LegacyReading) {
        guard options.forced == nil, !Self.isUnicode(text) else { return }
        let tally = judge.tally(text)
        guard tally.words > 0, tally.advantage(of: reading) == 0, tally.asTheyStand > 0 else { return }
        ties.append(Tie(record: record, column: column, reading: reading))
    }

    /// Converts ties where the column holds no Unicode and more cells gained than tie, elsewhere where another cell of the row
    /// is known to be of the old encoding.
    private mutating func settleTies(_ table: inout Table) {
        let rows = converted
        for (column, ties) in Dictionary(grouping: ties, by: \.column).sorted(by: { $0.key < $1.key }) {
            let gained = results.values.filter { $0.column == column + 1 }.reduce(0) { $0 + $1.converted }
            let isWhole = gained >= ties.count && !Self.holdsUnicode(table, column, besides: rows)
            for tie in ties where isWhole || rows.contains(tie.record) {
                let tally = judge.tally(table.records[tie.record].cells[column])
                _ = replace(&table, tie.record, column, tie.reading, tally)
            }
        }
    }

    /// Whether a column has cells that were Unicode from the start.
    private static func holdsUnicode(_ table: Table, _ column: Int, besides converted: Set<Int>) -> Bool {
        table.records.indices.contains { record in
            !converted.contains(record) && column < table.records[record].cells.count && isUnicode(table.records[record].cells[column])
        }
    }

    /// Whether a text has letters beyond ASCII, or the control characters that VISCII uses for some.
    static func isBeyondASCII(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0x80 || [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E].contains($0) }
    }

    /// Whether a text has letters that no old encoding shows: ă đ ĩ ũ ơ ư, or one of U+1EA0–U+1EF9.
    static func isUnicode(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
            case 0x300, 0x301, 0x303, 0x309, 0x323: true
            default: false
            }
        }
    }

    // MARK: Unclear

    /// `T013` for cells that look like an older encoding and are not converted; in a file of bytes, for all that are not Vietnamese.
    private mutating func noteUnclear(
        _ table: inout Table,
        _ column: Int,
        _ records: [Int],
        isDecided: Bool,
        _ notes: inout ColumnNotes
    ) {
        guard options.forced == nil else { return }
        for record in records {
            let text = table.records[record].cells[column]
            let tally = judge.tally(text)
            guard tally.words > tally.asTheyStand else { continue }
            let gains = tally.odd > 0 && LegacyReading.all.contains { tally.advantage(of: $0) > 0 }
            guard gains || options.isBytes || (isDecided && tally.odd > 0) else { continue }
            notes.add(.encodingUnclear, column: column, at: table.place(record, column), typed: text)
            if gains { table.records[record].markUnreadable(Self.unclear(table, column)) }
        }
    }

    private static func unclear(_ table: Table, _ column: Int) -> LocalizedText {
        let name = column < table.headings.count ? table.headings[column] : "\(column + 1)"
        return LocalizedText(
            vi: "chữ trong ô “\(name)” có thể là bảng mã cũ, chưa chuyển được",
            en: "the cell “\(name)” may be in an older encoding and was not converted"
        )
    }

    // MARK: Report

    private func report(_ table: inout Table) {
        let sorted = results.sorted { ($0.value.column, $0.key) < ($1.value.column, $1.key) }
        for (key, result) in sorted {
            var result = result
            let column = result.column - 1
            let counted = words[key] ?? (0, 0)
            result.heading = column < table.headings.count ? table.headings[column] : ""
            result.place.heading = result.heading
            result.cells = table.records.count { column < $0.cells.count && !$0.cells[column].isEmpty }
            result.confidence = counted.all == 0 ? 1 : Double(counted.vietnamese) / Double(counted.all)
            table.encodings.append(result)
            var finding = Diagnostic(
                .encodingConverted,
                at: result.place,
                Argument("encoding", result.name),
                Argument("count", result.converted),
                Argument("cells", result.cells),
                Argument("confidence", Int((result.confidence * 100).rounded(.down)))
            )
            finding.typed = "\(result.before)” → “\(result.after)"
            table.diagnostics.append(finding)
        }
    }
}
