import VietnameseText

/// A formula of a Word field (`= {MERGEFIELD a} * 2`, ECMA-376, 17.16.3.3): numbers, fields, signs and functions of numbers.
indirect enum FieldFormula<Name: Sendable>: Sendable {
    case number(Double)
    case value(FieldExpression<Name>)
    case negative(FieldFormula)
    /// One of `+ - * / ^`.
    case binary(Unicode.Scalar, FieldFormula, FieldFormula)
    case call(FieldFunction, [FieldFormula])
}

/// The functions of Word that reckon with what is given to them.
enum FieldFunction: String, Sendable, CaseIterable {
    case sum, product, average, count, min, max, round, int, abs

    /// Nil where Word would show an error.
    func result(_ numbers: [Double]) -> Double? {
        guard let first = numbers.first else { return nil }
        switch self {
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
        case .call(let function, let arguments): .call(function, arguments.map { $0.map(change) })
        }
    }

    /// The result as people here write numbers, or a word of Word's own where it cannot be reckoned.
    ///
    /// Thousands are kept apart where they are in some number that it reckons with.
    func text(_ value: (Name) -> Value) -> String {
        guard let text = result(value).flatMap(Self.written) else { return Self.failure }
        var isGrouped = false
        _ = map { name in if case .number(let text) = value(name), text.contains(".") { isGrouped = true } }
        return isGrouped ? Self.grouped(text) : text
    }

    /// What is printed where a formula cannot be reckoned.
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
            return Self.reckon(sign, first, second)
        case .call(let function, let arguments):
            let numbers = arguments.compactMap { $0.result(value) }
            return numbers.count == arguments.count ? function.result(numbers) : nil
        }
    }

    private static func reckon(_ sign: Unicode.Scalar, _ first: Double, _ second: Double) -> Double? {
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
