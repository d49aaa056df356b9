import VietnameseText

/// The values of one column as they are sorted: by number or date where all of them are such, else as a dictionary has them.
enum SortColumn {
    case numbers([ExactNumber?])
    case dates([CalendarDate?])
    case texts([[UInt8]?])

    /// Takes the values of the column; `isByGivenName` says that they are names of people, of which the last word counts first.
    ///
    /// The column is left unfinished when `steps` go on no more.
    init(_ values: [Value], isByGivenName: Bool, _ steps: inout UntilCancelled) {
        if !isByGivenName, let numbers = Self.all(values, &steps, { $0.ownDay == nil ? ExactNumber($0.text, isExact: $0.isNumber) : nil }) {
            self = .numbers(numbers)
        } else if !isByGivenName, let dates = Self.all(values, &steps, { $0.day }) {
            self = .dates(dates)
        } else {
            var keys: [[UInt8]?] = []
            keys.reserveCapacity(values.count)
            for value in values {
                guard steps.goesOn() else { break }
                let text = trimmed(value.text)
                keys.append(text.isEmpty ? nil : isByGivenName ? VietnameseCollation.givenNameKey(text) : VietnameseCollation.key(text))
            }
            self = .texts(keys)
        }
    }

    /// What `read` makes of each value, blank ones left out; nil as soon as it can read one of them not, or `steps` go on no more.
    private static func all<Result>(_ values: [Value], _ steps: inout UntilCancelled, _ read: (Value) -> Result?) -> [Result?]? {
        var results: [Result?] = []
        results.reserveCapacity(values.count)
        for value in values {
            guard steps.goesOn() else { return nil }
            let isBlank = trimmed(value.text).isEmpty
            guard let result = isBlank ? nil : read(value) else {
                guard isBlank else { return nil }
                results.append(nil)
                continue
            }
            results.append(result)
        }
        return results
    }

    /// Negative, zero or positive as one value stands before the other; blank ones stand last either way.
    func order(_ left: Int, _ right: Int, isDescending: Bool) -> Int {
        switch self {
        case .numbers(let numbers): Self.order(numbers[left], numbers[right], isDescending) { $0 < $1 }
        case .dates(let dates): Self.order(dates[left], dates[right], isDescending) { $0 < $1 }
        case .texts(let texts): Self.order(texts[left], texts[right], isDescending) { $0.lexicographicallyPrecedes($1) }
        }
    }

    private static func order<Key>(_ left: Key?, _ right: Key?, _ isDescending: Bool, _ isBefore: (Key, Key) -> Bool) -> Int {
        guard let left else { return right == nil ? 0 : 1 }
        guard let right else { return -1 }
        let order = isBefore(left, right) ? -1 : isBefore(right, left) ? 1 : 0
        return isDescending ? -order : order
    }
}

extension Value {
    /// True when its points and commas can mean one thing only.
    var isNumber: Bool { if case .number = self { true } else { false } }
}
