import VietnameseText

/// A formula of a Word field (`= {MERGEFIELD a} * 2`, ECMA-376, 17.16.3.3): numbers, fields, signs and functions of numbers.
indirect enum FieldFormula<Name: Sendable>: Sendable {
    case number(Double)
    case value(FieldExpression<Name>)
    case negative(FieldFormula)
    /// One of `+ - * / ^`.
    case binary(Unicode.Scalar, FieldFormula, FieldFormula)
    /// 1 where it is so, else 0.
    case comparison(FieldComparison, FieldFormula, FieldFormula)
    case call(FieldFunction, [FieldFormula])
}

/// The functions of Word that compute with what is given to them.
enum FieldFunction: String, Sendable, CaseIterable {
    case sum, product, average, count, min, max, round, int, abs, sign, mod, and, or, not
    /// The second of three where the first is not 0, else the third.
    case `if`
    /// 1 where its argument can be computed.
    case defined
    case `true`, `false`

    /// Nil where Word would show an error.
    func result(_ numbers: [Double]) -> Double? {
        if self == .true || self == .false { return numbers.isEmpty ? (self == .true ? 1 : 0) : nil }
        guard let first = numbers.first else { return nil }
        switch self {
        case .and: return numbers.contains(0) ? 0 : 1
        case .or: return numbers.allSatisfy { $0 == 0 } ? 0 : 1
        case .not: return numbers.count == 1 ? (first == 0 ? 1 : 0) : nil
        case .sign: return numbers.count == 1 ? (first == 0 ? 0 : first < 0 ? -1 : 1) : nil
        case .mod: return numbers.count == 2 && numbers[1] != 0 ? first.truncatingRemainder(dividingBy: numbers[1]) : nil
        case .if: return numbers.count == 3 ? (first == 0 ? numbers[2] : numbers[1]) : nil
        case .defined: return 1
        case .true, .false: return nil
        case .sum: return numbers.reduce(0, +)
        case .product: return numbers.reduce(1, *)
        case .count: return Double(numbers.count)
        case .average: return numbers.reduce(0, +) / Double(numbers.count)
        case .min: return numbers.min()
        case .max: return numbers.max()
        case .int: return first.rounded(.down)
        case .abs: return Swift.abs(first)
        case .round:
            let places = numbers.count > 1 ? Swift.max(-15, Swift.min(15, numbers[1].rounded())) : 0
            var scale = 1.0
            for _ in 0..<Int(Swift.abs(places)) { scale *= 10 }
            if places < 0 { scale = 1 / scale }
            return (first * scale).rounded(.toNearestOrAwayFromZero) / scale
        }
    }
}

extension FieldFormula {
    /// The same with other names; `change` is asked for each in order.
    func map<Other>(_ change: (Name) -> Other) -> FieldFormula<Other> {
        switch self {
        case .number(let number): .number(number)
        case .value(let value): .value(value.map(change))
        case .negative(let inner): .negative(inner.map(change))
        case .binary(let sign, let left, let right): .binary(sign, left.map(change), right.map(change))
        case .comparison(let sign, let left, let right): .comparison(sign, left.map(change), right.map(change))
        case .call(let function, let arguments): .call(function, arguments.map { $0.map(change) })
        }
    }

    /// The result as people here write numbers, or a word of Word's own where it cannot be computed.
    ///
    /// Thousands are kept apart where they are in some number that it computes with.
    func text(_ value: (Name) -> Value) -> String {
        if isNothing(value) { return "" }
        guard let text = result(value).flatMap(Self.written) else { return Self.failure }
        var isGrouped = false
        _ = map { name in if case .number(let text) = value(name), text.contains(".") { isGrouped = true } }
        return isGrouped ? Self.grouped(text) : text
    }

    /// True where these values do not let it be computed.
    func fails(_ value: (Name) -> Value) -> Bool { !isNothing(value) && result(value).flatMap(Self.written) == nil }

    /// The average of no numbers: alone it is blank, and nothing can be computed with it.
    static var nothing: String { "\u{FFFF}" }

    private func isNothing(_ value: (Name) -> Value) -> Bool {
        if case .value(let expression) = self { expression.text(value) == Self.nothing } else { false }
    }

    /// What stands where a formula cannot be computed; no document with it is written.
    static var failure: String { "!Lỗi công thức" }

    /// A number with its thousands kept apart.
    static func grouped(_ text: String) -> String {
        VietnameseNumber(text, isExact: true)?.text ?? text
    }

    private func result(_ value: (Name) -> Value) -> Double? {
        switch self {
        case .number(let number): return number
        case .value(let expression):
            let text = trimmed(expression.text(value))
            guard !text.isEmpty else { return 0 }
            guard let number = VietnameseNumber(text, isExact: expression.isNumber(value)) else { return nil }
            let size = Double("\(number.integerPart).\(number.fractionDigits.isEmpty ? "0" : number.fractionDigits)")
            return size.map { number.isNegative ? -$0 : $0 }
        case .negative(let inner): return inner.result(value).map { -$0 }
        case .binary(let sign, let left, let right):
            guard let first = left.result(value), let second = right.result(value) else { return nil }
            return Self.compute(sign, first, second)
        case .comparison(let sign, let left, let right):
            guard let first = left.result(value), let second = right.result(value) else { return nil }
            return sign.holds(order: first < second ? -1 : first > second ? 1 : 0) ? 1 : 0
        case .call(let function, let arguments):
            let results = arguments.map { $0.result(value) }
            // Of a choice only what is chosen counts.
            if function == .if, results.count == 3, let test = results[0] { return test == 0 ? results[2] : results[1] }
            if function == .defined { return results.count == 1 ? (results[0] == nil ? 0 : 1) : nil }
            let numbers = results.compactMap(\.self)
            return numbers.count == arguments.count ? function.result(numbers) : nil
        }
    }

    private static func compute(_ sign: Unicode.Scalar, _ first: Double, _ second: Double) -> Double? {
        switch sign {
        case "+": return first + second
        case "-": return first - second
        case "*": return first * second
        case "/": return second == 0 ? nil : first / second
        default:
            // Whole powers only, as far as a form may need them.
            guard second == second.rounded(), (0...64).contains(second) else { return nil }
            return (0..<Int(second)).reduce(1) { power, _ in power * first }
        }
    }

    /// Nil for what has more digits than a number of a form.
    static func written(_ number: Double) -> String? {
        guard number.isFinite, abs(number) < 9e15 else { return nil }
        let places = abs(number) < 9e8 ? 6 : abs(number) < 9e12 ? 2 : 0
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(number) * Double(scale)).rounded(.toNearestOrAwayFromZero))
        var decimals = String(scaled % scale + scale).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        let digits = String(scaled / scale) + (decimals.isEmpty || places == 0 ? "" : "," + decimals)
        return number < 0 && scaled > 0 ? "-" + digits : digits
    }
}
