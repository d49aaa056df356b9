import SangkienDiagnostics
import VietnameseText

/// A JSON value of any shape (giá trị JSON); members and elements in the order of the text.
package enum JSONValue: Sendable, Equatable {
    /// A string, in NFC.
    case text(String)
    /// A number in its own digits.
    case number(String)
    /// True or false.
    case bool(Bool)
    /// Nothing.
    case null
    /// Elements, in the order of the text.
    case array([JSONValue])
    /// Members, in the order of the text.
    case object([Member])

    /// One member of an object.
    package struct Member: Sendable, Equatable {
        /// Its name, in NFC.
        package let key: String
        /// What stands behind the colon.
        package let value: JSONValue

        /// A member called `key`.
        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }
}

/// Reads JSON of any shape, for templates that are filled with data of their own.
package enum JSONTree {
    /// Reads one input; JSON lines become an array.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - file: Its name for messages, or `-`.
    ///   - budgets: How long its lists may be, and how much text it may have.
    /// - Returns: The value, and what was found in its texts: characters that no document can hold.
    /// - Throws: What makes the input unusable: empty, binary, not Unicode, wrong syntax, a key given twice, a list of too many elements, too many values.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        budgets: Budgets = .standard
    ) throws(DiagnosticError) -> (value: JSONValue, diagnostics: [Diagnostic]) {
        var limits = Limits()
        limits.budgets = budgets
        guard bytes.count <= budgets.text else { throw DiagnosticError(limits.tooMuchText(at: SourceLocation(file: file))) }
        let input = try InputText(bytes, file: file)
        var reader = TreeReader(input, file: file, limits: limits)
        var values: [JSONValue] = []
        while let value = try reader.nextValue() { values.append(value) }
        return (values.count == 1 ? values[0] : .array(values), reader.diagnostics)
    }

    /// True when the input is JSON rather than a table: by its name, else by its first character.
    package static func looksLikeJSON(_ bytes: [UInt8], file: String) -> Bool {
        let name = file.lowercased()
        if [".json", ".jsonl", ".ndjson"].contains(where: name.hasSuffix) { return true }
        if [".csv", ".tsv"].contains(where: name.hasSuffix) { return false }
        let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

/// Builds values from the scanner's events; the scanner bounds the depth.
private struct TreeReader {
    private let bytes: [UInt8]
    private let file: String
    private var scanner: JSONScanner
    private(set) var diagnostics: [Diagnostic] = []
    /// How many lists are open, and the 1-based place in the outermost one.
    private var depth = 0
    private var record = 0
    /// The key whose value is read.
    private var key: String?

    /// How many texts with such characters are named.
    private static let mostReports = 20

    private let limits: Limits
    private let mostValues: Int
    private let mostElements: Int
    private var values = 0

    init(_ input: InputText, file: String, limits: Limits) {
        self.limits = limits
        mostValues = limits.cells(text: input.bytes.count)
        mostElements = limits.budgets.rows(text: input.bytes.count)
        bytes = input.bytes
        self.file = file
        scanner = JSONScanner(input.bytes, from: input.start)
    }

    /// The next top-level value; nil at the end.
    mutating func nextValue() throws(DiagnosticError) -> JSONValue? {
        let token = try next()
        return token.kind == .end ? nil : try value(token)
    }

    private mutating func value(_ token: JSONToken) throws(DiagnosticError) -> JSONValue {
        values += 1
        guard values <= mostValues else { throw limits.tooManyCells(mostValues, at: place(token)) }
        switch token.kind {
        case .beginObject: return try object()
        case .beginArray:
            depth += 1
            defer { depth -= 1 }
            var elements: [JSONValue] = []
            while true {
                let element = try next()
                if element.kind == .endArray { return .array(elements) }
                guard elements.count < mostElements else {
                    throw DiagnosticError(limits.tooManyRows(mostElements, at: place(element)))
                }
                if depth == 1 { record = elements.count + 1 }
                elements.append(try value(element))
            }
        case .number: return .number(bytes.span.text(token))
        case .yes: return .bool(true)
        case .no: return .bool(false)
        case .null: return .null
        default: return .text(text(token))
        }
    }

    private func place(_ token: JSONToken) -> SourceLocation {
        SourceLocation(file: file, line: token.line, column: token.column)
    }

    private mutating func text(_ token: JSONToken) -> String {
        let text = bytes.span.text(token)
        if TextSurvey(text.utf8Span.span).hasUnprintable, diagnostics.count < Self.mostReports {
            let place = SourceLocation(
                file: file,
                record: record == 0 ? nil : record,
                line: token.line,
                column: token.column,
                heading: key
            )
            let rows = LocalizedText(vi: "dòng \(token.line)", en: "row \(token.line)")
            let characters = Argument("characters", CellInspector.unprintable(in: text))
            diagnostics.append(Diagnostic(.forbiddenCharacter, at: place, Argument("count", 1), Argument("rows", rows), characters))
        }
        return Normalization.nfc(text)
    }

    private mutating func object() throws(DiagnosticError) -> JSONValue {
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        while true {
            let token = try next()
            if token.kind == .endObject { return .object(members) }
            let key = Normalization.nfc(bytes.span.text(token))
            guard keys.insert(key).inserted else {
                let place = SourceLocation(file: file, line: token.line, column: token.column)
                throw DiagnosticError(Diagnostic(.jsonDuplicateKey, at: place, Argument("key", key)))
            }
            self.key = key
            members.append(JSONValue.Member(key: key, value: try value(try next())))
        }
    }

    private mutating func next() throws(DiagnosticError) -> JSONToken {
        do {
            return try scanner.next()
        } catch {
            throw error.refusal(file: file)
        }
    }
}
