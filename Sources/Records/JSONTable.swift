import Diagnostics

/// Turns JSON into records (bảng từ JSON).
///
/// Three shapes are read: `{"dossiers": [{…, "initiatives": [{…}]}]}`, an array of rows, and one object a line; a row
/// with `initiatives` is a dossier. Objects inside a row become dotted columns, arrays of scalars one cell.
struct JSONTable {
    private let input: InputText
    private let file: String
    private let limits: Limits
    var scanner: JSONScanner
    private var keys = JSONKeys()
    var output: JSONRecords
    private var inspector: CellInspector
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
    private var isLines = false
    private var objects = 0

    /// A reader of `input`, which is called `file` in messages.
    init(_ input: InputText, file: String, limits: Limits) {
        self.input = input
        self.file = file
        self.limits = limits
        scanner = JSONScanner(input.bytes, from: input.start)
        inspector = CellInspector(input.survey)
        output = JSONRecords(file: file, limits: limits)
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
            throw DiagnosticError(faults.isEmpty ? [Diagnostic(.noRecords, at: SourceLocation(file: file))] : faults)
        }
        let headings = output.squareUp()
        let format: TableFormat = hasLines ? .jsonLines : .json
        var table = Table(file: file, format: format, encoding: input.encoding, headings: headings, records: output.records)
        table.diagnostics = allDiagnostics
        table.blankRows = output.blankRows
        table.isCut = isBroken
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
        while let (node, _) = try nextKey(below: JSONKeys.root(level), in: object) { try readValue(node, level) }
        try finishAuthors(level)
        let first = pendingCells.count
        pendingCells.append(contentsOf: rows[level.rawValue].cells)
        pendingRows.append((start.line, first..<pendingCells.count))
    }

    // MARK: Values

    /// Reads the value of a key into the row of `level`.
    private mutating func readValue(_ node: Int, _ level: JSONKeys.Level) throws(DiagnosticError) {
        let token = try next()
        switch token.kind {
        case .beginObject:
            let object = newObject()
            while let (child, _) = try nextKey(below: node, in: object) { try readValue(child, level) }
        case .beginArray: try readArray(node, level, token)
        default: try set(node, level, text(token, node, level), Self.kind(token), token)
        }
    }

    /// Reads an array of scalars, or of author objects, into one cell.
    private mutating func readArray(_ node: Int, _ level: JSONKeys.Level, _ start: JSONToken) throws(DiagnosticError) {
        let isAuthors = keys.nodes[node].role == .authors
        var hasObjects = false
        var list = JSONAuthors()
        while true {
            let token = try next()
            if token.kind == .endArray { break }
            list.count += 1
            if token.kind == .beginObject, isAuthors {
                guard list.count <= limits.authors else { throw limits.tooManyAuthors(at: place(token)) }
                hasObjects = true
                try readAuthor(of: node, level, into: &list)
            } else if token.kind == .beginObject || token.kind == .beginArray {
                throw shape(.nested(keys.nodes[node].path, token.kind), at: token)
            } else {
                list.add(text(token, node, level), of: node, kind: .text, line: token.line)
            }
        }
        let names = list.facts.first { $0.node == node }
        let joined = names.map { JSONAuthors.joined($0, keepingPlaces: hasObjects) } ?? ""
        try set(node, level, joined, .text, start)
        if hasObjects { rows[level.rawValue].authors = list }
    }

    /// Reads one author object, whose brace is read already; names count as values of the list itself.
    private mutating func readAuthor(
        of node: Int,
        _ level: JSONKeys.Level,
        into list: inout JSONAuthors
    ) throws(DiagnosticError) {
        let object = newObject()
        while let (child, _) = try nextKey(below: node, in: object) {
            let token = try next()
            guard token.kind != .beginObject, token.kind != .beginArray else {
                throw shape(.nestedAuthor(keys.nodes[child].name, token.kind), at: token)
            }
            let owner = keys.nodes[child].role == .authorName ? node : child
            list.add(text(token, child, level), of: owner, kind: Self.kind(token), line: token.line)
        }
    }

    /// Puts the authors' facts where a single author's would stand; what the row has itself stays, and the authors'
    /// own goes under `authors.` then, as does every other key of theirs.
    private mutating func finishAuthors(_ level: JSONKeys.Level) throws(DiagnosticError) {
        let authors = rows[level.rawValue].authors
        for fact in authors.facts where keys.nodes[fact.node].role != .authors {
            let isFact = keys.nodes[fact.node].role == .authorFact
            let text = JSONAuthors.joined(fact, keepingPlaces: isFact)
            if text.isEmpty { continue }
            let place = SourceLocation(file: file, line: fact.line)
            var cell = JSONCell(column: 0, text: text, kind: authors.count == 1 ? fact.kind : .text, line: fact.line)
            if isFact {
                cell.column = try column(keys.nodes[fact.node].name, at: place)
                if rows[level.rawValue].replaceEmpty(with: cell) { continue }
            }
            cell.column = try column(keys.nodes[fact.node].path, at: place)
            guard rows[level.rawValue].add(cell) else {
                throw DiagnosticError(
                    Diagnostic(.jsonDuplicateKey, at: place, Argument("key", keys.nodes[fact.node].path))
                )
            }
        }
    }

    private mutating func set(
        _ node: Int,
        _ level: JSONKeys.Level,
        _ text: String,
        _ kind: CellKind,
        _ token: JSONToken
    ) throws(DiagnosticError) {
        var column = keys.nodes[node].column
        if column < 0 {
            column = try self.column(keys.nodes[node].path, at: place(token))
            keys.setColumn(column, of: node)
        }
        guard rows[level.rawValue].add(JSONCell(column: column, text: text, kind: kind, line: token.line)) else {
            throw duplicate(node, at: token)
        }
    }

    private mutating func column(_ path: String, at place: SourceLocation) throws(DiagnosticError) -> Int {
        let column = output.columns.column(path)
        guard output.columns.count <= limits.columns else { throw limits.tooManyColumns(output.columns.count, at: place) }
        return column
    }

    private mutating func text(_ token: JSONToken, _ node: Int, _ level: JSONKeys.Level) -> String {
        guard token.kind != .null else { return "" }
        let text = input.bytes.span.text(token)
        guard token.kind == .string, token.hasCodes || inspector.isNeeded, inspector.note(text) else { return text }
        let place = SourceLocation(
            file: file,
            record: output.records.count + 1 + (level == .initiative ? pendingRows.count : 0),
            line: token.line,
            column: token.column,
            heading: keys.nodes[node].path
        )
        return inspector.composed(text, at: place)
    }

    private static func kind(_ token: JSONToken) -> CellKind {
        switch token.kind {
        case .number: .number
        case .yes, .no: .bool
        case .null: .null
        default: .text
        }
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
    private mutating func nextKey(below parent: Int, in object: Int) throws(DiagnosticError) -> (node: Int, token: JSONToken)? {
        let token = try next()
        if token.kind == .endObject { return nil }
        let bytes = input.bytes
        let node = keys.find(token, below: parent, in: bytes.span)
        guard keys.note(node, in: object) else { throw duplicate(node, at: token) }
        return (node, token)
    }

    private mutating func newObject() -> Int {
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

    private func place(_ token: JSONToken) -> SourceLocation {
        SourceLocation(file: file, line: token.line, column: token.column)
    }

    private func shape(_ problem: JSONShape, at token: JSONToken) -> DiagnosticError {
        DiagnosticError(Diagnostic(.jsonShape, at: place(token), Argument("problem", problem.text)))
    }

    private func duplicate(_ node: Int, at token: JSONToken) -> DiagnosticError {
        DiagnosticError(Diagnostic(.jsonDuplicateKey, at: place(token), Argument("key", keys.nodes[node].path)))
    }

    private var allDiagnostics: [Diagnostic] {
        var all = faults + diagnostics
        if let blank = output.blankSummary { all.append(blank) }
        if let summary = inspector.summary { all.append(summary) }
        return all
    }
}
