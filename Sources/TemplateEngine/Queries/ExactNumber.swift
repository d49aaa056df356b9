import VietnameseText

/// A number of up to 15 decimals that sums do not blur: 0,1 and 0,2 are 0,3 (số thập phân đúng).
struct ExactNumber: Comparable, Sendable {
    /// How many units make one.
    private static let scale: Int128 = 1_000_000_000_000_000
    private static let places = 15

    private(set) var units: Int128

    static let zero = ExactNumber(units: 0)

    private init(units: Int128) { self.units = units }

    /// The number that stands in a cell, as `CellNumber` reads it; nil for what is none.
    ///
    /// Decimals behind the fifteenth are rounded.
    /// `isExact` tells that its points and commas can mean one thing only.
    init?(_ text: String, isExact: Bool) {
        if let plain = Self.plain(text) {
            self.init(units: plain)
            return
        }
        guard let number = CellNumber(text, isExact: isExact) else { return nil }
        self.init(number.exact, isNegative: number.value < 0)
    }

    private init?(_ number: VietnameseNumber, isNegative: Bool) {
        var fraction: Int128 = 0
        let digits = number.fractionDigits.utf8
        for digit in digits.prefix(Self.places) { fraction = fraction * 10 + Int128(digit &- 0x30) }
        for _ in min(digits.count, Self.places)..<Self.places { fraction *= 10 }
        if let next = digits.dropFirst(Self.places).first, next >= UInt8(ascii: "5") { fraction += 1 }
        let (whole, isTooLarge) = Int128(number.integerPart).multipliedReportingOverflow(by: Self.scale)
        guard !isTooLarge else { return nil }
        self.init(units: isNegative ? -whole - fraction : whole + fraction)
    }

    /// Up to 15 digits and nothing else, the most frequent form by far; nil for all others.
    private static func plain(_ text: String) -> Int128? {
        let utf8 = text.utf8
        guard (1...places).contains(utf8.count), utf8.first != UInt8(ascii: "0") || utf8.count == 1 else { return nil }
        var value = 0
        for byte in utf8 {
            guard case let digit = byte &- 0x30, digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return Int128(value) * scale
    }

    static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.units < right.units }

    /// The sum; nil where it is larger than any amount of the world.
    func adding(_ other: ExactNumber) -> ExactNumber? {
        let (sum, isTooLarge) = units.addingReportingOverflow(other.units)
        return isTooLarge ? nil : ExactNumber(units: sum)
    }

    /// The number divided, its last decimal rounded away from zero.
    func divided(by count: Int) -> ExactNumber {
        let (quotient, rest) = units.quotientAndRemainder(dividingBy: Int128(count))
        let isUp = rest.magnitude * 2 >= Int128(count).magnitude
        return ExactNumber(units: quotient + (isUp ? (units < 0 ? -1 : 1) : 0))
    }

    /// Rounded to so many decimals, away from zero in the middle.
    func rounded(to decimals: Int) -> ExactNumber {
        var step: Int128 = 1
        for _ in min(max(decimals, 0), Self.places)..<Self.places { step *= 10 }
        guard step > 1 else { return self }
        let (quotient, rest) = units.quotientAndRemainder(dividingBy: step)
        let isUp = rest.magnitude * 2 >= step.magnitude
        return ExactNumber(units: (quotient + (isUp ? (units < 0 ? -1 : 1) : 0)) * step)
    }

    /// As Vietnamese documents write it: `1.234.500,5`; with `decimals`, so many behind the comma.
    func text(decimals: Int? = nil) -> String {
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: Self.scale.magnitude)
        let digits = String(whole)
        var text = units < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "." }
            text.append(digit)
        }
        var places = Array(String(fraction))
        places = Array(repeating: "0", count: Self.places - places.count) + places
        let least = decimals ?? 0
        while places.count > least, places.last == "0" { places.removeLast() }
        return places.isEmpty ? text : text + "," + String(places)
    }
}
