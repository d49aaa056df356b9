import VietnameseText

/// Computes with values one after the other (tính dần).
struct RunningAggregate {
    /// A value that is none of what is computed or compared with, and the row that it stands in, the outer lists' rows before it.
    struct Wrong {
        let place: [Int]
        let value: String
        /// True where it should be a day, not a number.
        var wantsDay = false
    }

    private let function: AggregateFunction
    private var count = 0
    private var sum = ExactNumber.zero
    private var best: (value: Value, key: Comparison)?
    private var known: Set<String> = []
    private var texts: [String] = []
    private(set) var wrong: [Wrong] = []

    /// What the least and the most are found by: all numbers, or all dates.
    private enum Comparison {
        case number(ExactNumber)
        case date(CalendarDate)
    }

    init(_ function: AggregateFunction) { self.function = function }

    /// Takes a value of the row at `place`; a blank one is none.
    mutating func add(_ value: Value, at place: @autoclosure () -> [Int]) {
        let text = value.text
        guard !trimmed(text).isEmpty else { return }
        switch function {
        case .sum, .average:
            guard let number = ExactNumber(text, isExact: value.isNumber), let total = sum.adding(number) else {
                return refuse(text, place())
            }
            (sum, count) = (total, count + 1)
        case .least, .most: compare(value, text, place())
        case .count: if case .rows(let rows) = value, rows.count == 0 { return } else { count += 1 }
        case .distinct: known.insert(VietnameseFolding.key(text))
        case .enumeration: texts.append(trimmed(text))
        }
    }

    /// Takes so many rows.
    mutating func add(count: Int) { self.count += count }

    /// What came out: blank where nothing was there to compute an average or an end with.
    func result(decimals: Int?) -> Value {
        switch function {
        case .sum: return Self.number(sum, decimals)
        case .average:
            return count == 0
                ? .text("") : Self.number(sum.divided(by: count), decimals ?? Self.decimalsOfAverage, isLeast: decimals != nil)
        case .least, .most:
            guard let best else { return .text("") }
            if let decimals, case .number(let number) = best.key { return Self.number(number, decimals) }
            return best.value
        case .count: return .number(String(count))
        case .distinct: return .number(String(known.count))
        case .enumeration: return .text(texts.joined(separator: ", "))
        }
    }

    /// What came out as it is sorted and compared by: a number without its unit.
    var compared: Value {
        if case .number(let number)? = best?.key { return .number(number.text()) }
        return result(decimals: nil)
    }

    /// How many decimals an average has at most, where its tag says nothing.
    private static let decimalsOfAverage = 2

    private static func number(_ number: ExactNumber, _ decimals: Int?, isLeast: Bool = true) -> Value {
        guard let decimals else { return .number(number.text()) }
        return .number(number.rounded(to: decimals).text(decimals: isLeast ? decimals : nil))
    }

    private mutating func refuse(_ text: String, _ place: [Int]) {
        wrong.append(Wrong(place: place, value: text))
    }

    private mutating func compare(_ value: Value, _ text: String, _ place: @autoclosure () -> [Int]) {
        switch best?.key {
        case nil:
            if value.ownDay == nil, let number = ExactNumber(text, isExact: value.isNumber) {
                best = (value, .number(number))
            } else if let date = value.day {
                best = (value, .date(date))
            } else {
                refuse(text, place())
            }
        case .number(let known):
            guard let number = ExactNumber(text, isExact: value.isNumber) else { return refuse(text, place()) }
            if function == .least ? number < known : number > known { best = (value, .number(number)) }
        case .date(let known):
            guard let date = value.day else { return refuse(text, place()) }
            if function == .least ? date < known : date > known { best = (value, .date(date)) }
        }
    }
}
