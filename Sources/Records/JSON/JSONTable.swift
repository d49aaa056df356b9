import SangkienDiagnostics
import SangkienFiles

/// Turns JSON into records (bảng từ JSON).
///
/// Three shapes are read: `{"dossiers": [{…, "initiatives": [{…}]}]}`, an array of rows, and one object a line; a row
/// with `initiatives` is a dossier. Objects inside a row become dotted columns, arrays of scalars one cell.
struct JSONTable {
    let input: InputText
    let file: String
    let limits: Limits
    var scanner: JSONScanner
    var keys = JSONKeys()
    var output: JSONRecords
    var inspector: CellInspector
    /// Findings that sum up the file.
    private var diagnostics: [Diagnostic] = []
    /// The rows being read, by level.
    var rows = [JSONRow(), JSONRow(), JSONRow()]
    /// The initiatives of the dossier being read: they wait for the facts that stand behind them.
    private var pendingCells: [JSONCell] = []
    var pendingRows: [(line: Int, cells: Range<Int>)] = []
    var dossiers = 0
    /// Faults of single entries; the entries around them are read all the same.
    var faults: [Diagnostic] = []
    /// Set where broken grammar ended the reading: what stands behind it was not read.
    var isBroken = false
    /// Set where a budget ended the reading.
    var isOverBudget = false
    /// Faults of entries that are only counted, and where the first of them stands.
    var countedFaults: (count: Int, first: SourceLocation?) = (0, nil)
    private var isLines = false
    private var objects = 0

    /// A reader of `input`, which is called `file` in messages.
    init(_ input: InputText, file: String, limits: Limits) {
        self.input = input
        self.file = file
        self.limits = limits
        scanner = JSONScanner(input.bytes, from: input.start)
        inspector = CellInspector(input.survey)
        output = JSONRecords(file: file, textBytes: input.bytes.count, limits: limits)
    }

    /// Reads the whole table.
    mutating func read() throws(DiagnosticError) -> Table {
        let first = try next()
        guard first.kind == .beginArray || first.kind == .beginObject else { throw shape(.root(first.kind), at: first) }
        isLines = first.kind == .beginObject && ["jsonl", "ndjson"].contains { TableReader.hasExtension($0, file) }
        do throws(DiagnosticError) {
            if first.kind == .beginObject {
                try readValues(from: first)
            } else {
                try readRoot()
                _ = try next()
            }
        } catch {
            try keepWhatStandsBefore(error)
        }
        guard output.hasWholeRecord else {
            let none = [Diagnostic(.noRecords, at: SourceLocation(file: file))]
            throw DiagnosticError(faults.isEmpty ? none : faults + [countedFinding].compactMap { $0 })
        }
        let headings = output.squareUp()
        let format: TableFormat = hasLines ? .jsonLines : .json
        var table = Table(file: file, format: format, encoding: input.encoding, headings: headings, records: output.records)
        table.diagnostics = allDiagnostics
        table.blankRows = output.blankRows
        table.isCut = isBroken
        table.isOverBudget = isOverBudget
        for run in output.runs { table.equalRows[run.first] = run.last }
        return table
    }

    /// What the whole text holds, escapes undone.
    var survey: TextSurvey {
        var survey = input.survey
        survey.formUnion(inspector.found)
        return survey
    }

    /// Whether each line is a value of its own, as far as is known.
    var hasLines: Bool { isLines || scanner.hasManyValues }

    // MARK: Shapes

    /// Reads the elements of a top-level array.
    private mutating func readRoot() throws(DiagnosticError) {
        var index = 1
        while true {
            let token = try next()
            if token.kind == .endArray { return }
            if token.kind == .beginObject {
                try readRecovering(.entry, token, isDossier: false)
            } else {
                try skip(token, after: shape(.rootElement(index, token.kind), at: token))
            }
            index += 1
        }
    }

    /// Reads a dossier, a flat row, or the object around the dossiers, whose brace is read already.
    mutating func readEntry(_ level: JSONKeys.Level, _ start: JSONToken, isDossier: Bool) throws(DiagnosticError) {
        rows[level.rawValue].begin(line: start.line)
        pendingCells.removeAll(keepingCapacity: true)
        pendingRows.removeAll(keepingCapacity: true)
        var isDossier = isDossier
        var isList = false
        let object = newObject()
        try StoppedReading.check(file, row: object - 1)
        while let (node, key) = try nextKey(below: JSONKeys.root(level), in: object) {
            switch keys.nodes[node].role {
            case .dossiers:
                guard !isDossier else { throw shape(.bothLists, at: key) }
                isList = true
                try readList(node, recovers: true) { (table, element) throws(DiagnosticError) in
                    try table.readRecovering(.entry, element, isDossier: true)
                }
            case .initiatives:
                guard !isList else { throw shape(.bothLists, at: key) }
                isDossier = true
                try readList(node) { (table, element) throws(DiagnosticError) in try table.readInitiative(element) }
            default: try readValue(node, level)
            }
        }
        try finishAuthors(level)
        if isList { noteUnusedKeys() } else { try finishEntry(level, isDossier: isDossier) }
    }

    /// Reads a list of objects, each by `body`; null for `initiatives` is no list and nothing to read.
    ///
    /// An element that is no object is a fault of the list, unless the list recovers: then it is kept as a faulty record.
    private mutating func readList(
        _ node: Int,
        recovers: Bool = false,
        _ body: (inout JSONTable, JSONToken) throws(DiagnosticError) -> Void
    ) throws(DiagnosticError) {
        let name = keys.nodes[node].name
        let first = try next()
        if first.kind == .null, keys.nodes[node].role == .initiatives { return }
        guard first.kind == .beginArray else { throw shape(.notAList(name, first.kind), at: first) }
        var index = 1
        while true {
            let element = try next()
            if element.kind == .endArray { return }
            if element.kind == .beginObject {
                try body(&self, element)
            } else {
                let fault = shape(.listElement(name, index, element.kind), at: element)
                guard recovers else { throw fault }
                try skip(element, after: fault)
            }
            index += 1
        }
    }

    private mutating func readInitiative(_ start: JSONToken) throws(DiagnosticError) {
        let level = JSONKeys.Level.initiative
        rows[level.rawValue].begin(line: start.line)
        let object = newObject()
        try StoppedReading.check(file, row: object - 1)
        while let (node, _) = try nextKey(below: JSONKeys.root(level), in: object) { try readValue(node, level) }
        try finishAuthors(level)
        let first = pendingCells.count
        pendingCells.append(contentsOf: rows[level.rawValue].cells)
        pendingRows.append((start.line, first..<pendingCells.count))
    }

    // MARK: Records

    private mutating func finishEntry(_ level: JSONKeys.Level, isDossier: Bool) throws(DiagnosticError) {
        if isDossier { dossiers += 1 }
        let group = isDossier ? dossiers : nil
        if pendingRows.isEmpty {
            try output.append(rows[level.rawValue].cells, [], line: rows[level.rawValue].line, group)
        } else {
            for row in pendingRows {
                try output.append(rows[level.rawValue].cells, pendingCells[row.cells], line: row.line, group)
            }
        }
    }

    // MARK: Events and findings

    mutating func next() throws(DiagnosticError) -> JSONToken {
        do {
            return try scanner.next()
        } catch {
            throw error.refusal(file: file)
        }
    }

    /// The next key of an object, with its node; nil at the object's end.
    mutating func nextKey(below parent: Int, in object: Int) throws(DiagnosticError) -> (node: Int, token: JSONToken)? {
        let token = try next()
        if token.kind == .endObject { return nil }
        let bytes = input.bytes
        let node = keys.find(token, below: parent, in: bytes.span)
        guard keys.note(node, in: object) else { throw duplicate(node, at: token) }
        return (node, token)
    }

    mutating func newObject() -> Int {
        objects += 1
        return objects
    }

    /// `D009` for facts beside `dossiers`, which belong to no record.
    private mutating func noteUnusedKeys() {
        let paths = output.columns.paths
        let cells = rows[JSONKeys.Level.top.rawValue].cells.filter { !["schema", "$schema"].contains(paths[$0.column]) }
        guard let first = cells.first else { return }
        let names = cells.map { paths[$0.column] }.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(.unknownColumn, at: SourceLocation(file: file, line: first.line), Argument("columns", names))
        )
    }

    func place(_ token: JSONToken) -> SourceLocation {
        SourceLocation(file: file, line: token.line, column: token.column)
    }

    func shape(_ problem: JSONShape, at token: JSONToken) -> DiagnosticError {
        DiagnosticError(Diagnostic(.jsonShape, at: place(token), Argument("problem", problem.text)))
    }

    func duplicate(_ node: Int, at token: JSONToken) -> DiagnosticError {
        DiagnosticError(Diagnostic(.jsonDuplicateKey, at: place(token), Argument("key", keys.nodes[node].path)))
    }

    /// `D063`, when faults were only counted.
    private var countedFinding: Diagnostic? {
        guard countedFaults.count > 0 else { return nil }
        return Diagnostic(.faultsCounted, at: countedFaults.first, Argument("count", countedFaults.count))
    }

    private var allDiagnostics: [Diagnostic] {
        var all = faults + diagnostics
        if let counted = countedFinding { all.append(counted) }
        for run in output.runs { all.append(run.finding(file: file, sheet: nil)) }
        if let blank = output.blankSummary { all.append(blank) }
        if let summary = inspector.summary { all.append(summary) }
        return all
    }
}
