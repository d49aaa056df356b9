/// Reads a formula of Word, or of a table of LibreOffice.
struct FormulaReader {
    private var pieces: ArraySlice<FieldInstruction.Piece>
    private let known: [String: NamedExpression]
    /// True where names are those of the data, and no cells.
    private let readsNames: Bool
    private(set) var usesKnown = false
    /// True for a formula that computes with cells of its table.
    private(set) var usesCells = false
    private var depth = 0

    init(_ pieces: [FieldInstruction.Piece], known: [String: NamedExpression], readsNames: Bool = false) {
        self.readsNames = readsNames
        self.pieces = pieces.filter { if case .letter(let scalar) = $0 { !scalar.properties.isWhitespace } else { true } }[...]
        self.known = known
    }

    /// The formula of LibreOffice `ooow:sum <B2:B4>` in a cell, or one of names in a field; nil for what is none.
    static func openDocument(_ written: String, readsNames: Bool) -> FieldFormula<FieldName>? {
        let text = written.firstRange(of: ":")
            .flatMap { written[..<$0.lowerBound].allSatisfy(\.isLetter) ? written[$0.upperBound...] : nil }
        var reader = FormulaReader(
            (text ?? written[...]).unicodeScalars.map(FieldInstruction.Piece.letter),
            known: [:],
            readsNames: readsNames
        )
        guard let formula = reader.sum(), reader.pieces.isEmpty else { return nil }
        return formula
    }

    /// The formula behind its `=`; nil for what is none.
    mutating func read() -> FieldFormula<FieldName>? {
        guard take("=") else { return nil }
        guard let formula = comparison(), pieces.isEmpty else { return nil }
        return formula
    }

    private var next: Unicode.Scalar? {
        if case .letter(let scalar) = pieces.first { scalar } else { nil }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        pieces.removeFirst()
        return true
    }

    /// Two sums and a sign between them, which is 1 or 0; or a sum.
    private mutating func comparison() -> FieldFormula<FieldName>? {
        guard let left = sum() else { return nil }
        var written = ""
        while let sign = next, "<>=".unicodeScalars.contains(sign), written.count < 2 {
            written.unicodeScalars.append(sign)
            pieces.removeFirst()
        }
        guard !written.isEmpty else { return left }
        guard let sign = FieldComparison(rawValue: written), let right = sum() else { return nil }
        return .comparison(sign, left, right)
    }

    private mutating func sum() -> FieldFormula<FieldName>? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64, var left = product() else { return nil }
        while let sign = next, sign == "+" || sign == "-" {
            pieces.removeFirst()
            guard let right = product() else { return nil }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func product() -> FieldFormula<FieldName>? {
        guard var left = power() else { return nil }
        while let sign = next, sign == "*" || sign == "/" {
            pieces.removeFirst()
            guard let right = power() else { return nil }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func power() -> FieldFormula<FieldName>? {
        guard var base = factor() else { return nil }
        while take("^") {
            guard let exponent = factor() else { return nil }
            base = .binary("^", base, exponent)
        }
        if take("%") { base = .binary("/", base, .number(100)) }
        return base
    }

    private mutating func factor() -> FieldFormula<FieldName>? {
        var isNegative = false
        while let sign = next, sign == "-" || sign == "+" {
            pieces.removeFirst()
            if sign == "-" { isNegative.toggle() }
        }
        guard let value = operand() else { return nil }
        return isNegative ? .negative(value) : value
    }

    private mutating func operand() -> FieldFormula<FieldName>? {
        if take("(") {
            guard let inner = comparison(), take(")") else { return nil }
            return inner
        }
        if case .value(let value) = pieces.first {
            pieces.removeFirst()
            return .value(value)
        }
        guard let first = next else { return nil }
        if first == "<" {
            guard let range = cells(), range.isSingle else { return nil }
            return reading(.sum, range)
        }
        if first.properties.numericType != nil { return number() }
        let name = word { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" }
        if let value = known[name] {
            usesKnown = true
            return .value(value)
        }
        if next != "(", let truth = ["TRUE": 1.0, "FALSE": 0.0][name.uppercased()] { return .number(truth) }
        if readsNames, next != "(", !name.isEmpty { return .value(.value(FieldName(names: [name]))) }
        if next != "(", next != "<", let range = CellRange(name) { return range.isSingle ? reading(.sum, range) : nil }
        guard let call = arguments() else { return nil }
        return apply(name, call)
    }

    /// What stands in the brackets of a function, or the one cell or range of LibreOffice behind its name.
    private mutating func arguments() -> [Argument]? {
        if next == "<" { return argument().map { [$0] } }
        guard take("(") else { return nil }
        var arguments: [Argument] = []
        repeat {
            guard let argument = argument() else { return nil }
            arguments.append(argument)
        } while take(";") || take(",") || take("|")
        return take(")") ? arguments : nil
    }

    /// A number or a range, as a function takes it.
    private enum Argument {
        case number(FieldFormula<FieldName>)
        case cells(CellRange)
    }

    private mutating func argument() -> Argument? {
        let start = pieces
        if let range = cells(), next == ")" || next == ";" || next == "," || next == "|" || start.first?.isOpening == true {
            return .cells(range)
        }
        pieces = start
        return comparison().map(Argument.number)
    }

    /// `B2`, `B2:B9`, `<B2:B9>`, `ABOVE`.
    private mutating func cells() -> CellRange? {
        let isBracketed = take("<")
        let first = word { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        let last = take(":") ? word { $0.properties.isAlphabetic || $0.properties.numericType != nil } : nil
        guard known[first] == nil, let range = CellRange(first, to: last), !isBracketed || take(">") else { return nil }
        return range
    }

    private mutating func reading(_ function: CellFunction, _ range: CellRange) -> FieldFormula<FieldName> {
        usesCells = true
        let name = "\(function.rawValue.uppercased())"
        return .value(.value(FieldName(names: [name], cells: CellReading(function: function, range: range))))
    }

    private mutating func apply(_ name: String, _ arguments: [Argument]) -> FieldFormula<FieldName>? {
        if arguments.count == 1, case .cells(let range) = arguments[0], let function = CellFunction(named: name) {
            return reading(function, range)
        }
        // A range in several arguments counts by its sum; the other functions of several have none.
        var numbers: [FieldFormula<FieldName>] = []
        for argument in arguments {
            switch argument {
            case .number(let number): numbers.append(number)
            case .cells(let range):
                guard range.isSingle || name.lowercased() == "sum" else { return nil }
                numbers.append(reading(.sum, range))
            }
        }
        return FieldFunction(rawValue: name.lowercased()).map { .call($0, numbers) }
    }

    private mutating func number() -> FieldFormula<FieldName>? {
        let text = word { $0.properties.numericType != nil || $0 == "." || $0 == "," }
        return .value(.text(text))
    }

    private mutating func word(_ belongs: (Unicode.Scalar) -> Bool) -> String {
        var scalars = String.UnicodeScalarView()
        while let scalar = next, belongs(scalar) {
            scalars.append(scalar)
            pieces.removeFirst()
        }
        return String(scalars)
    }
}

extension FieldInstruction.Piece {
    /// True for the sign that opens a range of LibreOffice.
    fileprivate var isOpening: Bool { if case .letter("<") = self { true } else { false } }
}
