/// A decimal number, digit for digit as it was typed: nothing is rounded.
public struct VietnameseNumber: Hashable, Sendable {
    /// The digits before the comma.
    public let integerPart: UInt
    /// The digits after the comma, as many as were typed; empty when there are none.
    public let fractionDigits: String
    /// True below zero.
    public let isNegative: Bool

    /// Takes a whole number.
    public init(_ number: Int) {
        integerPart = number.magnitude
        fractionDigits = ""
        isNegative = number < 0
    }

    /// Takes a whole number that is not below zero.
    package init(whole number: UInt) {
        integerPart = number
        fractionDigits = ""
        isNegative = false
    }

    /// Reads text that is one number and nothing else but blanks and closing `.,;`.
    ///
    /// Takes the text of a cell; nil when it is no number, when its separators contradict each other, or when it is a code
    /// or telephone number (`0905123456`, `+84…`). For the accepted forms see `reading(_:)`.
    ///
    /// With `isExact` the text is that of a number cell: a comma always stands before decimals, a point between groups.
    public init?(_ text: String, isExact: Bool = false) {
        guard let reading = VietnameseNumber.reading(text, isExact: isExact) else { return nil }
        guard FoldedText.bytes(reading.rest).allSatisfy({ " .,;\n".utf8.contains($0) }) else { return nil }
        self = reading.number
    }

    init(_ reader: NumberReader) {
        integerPart = reader.integerPart
        fractionDigits = reader.fractionDigits
        isNegative = reader.isNegative
    }

    /// Reads the number at the start of a text and gives what follows it, a unit word for instance.
    ///
    /// Takes the text of a cell; gives the number and the rest as typed (`1.500 m²` gives ` m²`), or nil when the text does
    /// not start with a number. Whether the rest makes sense is for the caller to say: `15/4/2021` gives 15 and `/4/2021`.
    ///
    /// Accepts groups of three by `.`, `,` or a blank (`1.234.500`, `1,234,500`, `1 234 500`), a decimal comma (`1.234,5`) or
    /// point (`1,234.5`) and a minus sign of any kind. One `.` or `,` before exactly three digits separates groups: `216,000`
    /// is 216 thousand; after a lone 0 or over three digits it is a decimal sign: `0,125`; `01.500` may be either and is no number.
    ///
    /// With `isExact` a comma always stands before decimals and a point between groups: `1,125` is less than two, as in a number cell.
    public static func reading(_ text: String, isExact: Bool = false) -> (number: VietnameseNumber, rest: String)? {
        NumberReader.read(text, isExact).map { (VietnameseNumber($0.reader), $0.rest) }
    }

    /// The number as Vietnamese documents write it: `1.234.500`, `-1.234,5`.
    public var text: String {
        var output = isNegative ? "-" : ""
        let digits = String(integerPart)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { output += "." }
            output.append(digit)
        }
        return fractionDigits.isEmpty ? output : output + "," + fractionDigits
    }

    /// The number times `scale` (a power of ten up to 10^18) as a whole number; nil when it is not whole or too large.
    func whole(times scale: Int) -> Int? {
        var digits = fractionDigits[...]
        while digits.last == "0" { digits.removeLast() }
        var places = 1
        for _ in digits {
            // A fraction longer than the scale has zeros does not come out whole.
            let (more, overflows) = places.multipliedReportingOverflow(by: 10)
            guard !overflows, scale % more == 0 else { return nil }
            places = more
        }
        guard let fraction = digits.isEmpty ? 0 : Int(digits, in: 0...Int.max), let integer = Int(exactly: integerPart) else { return nil }
        let (product, overflows) = integer.multipliedReportingOverflow(by: scale)
        let (sum, sumOverflows) = product.addingReportingOverflow(fraction * (scale / places))
        guard !overflows, !sumOverflows else { return nil }
        return isNegative ? -sum : sum
    }
}

/// The number at the start of folded bytes.
struct NumberReader {
    private(set) var integerPart: UInt = 0
    private(set) var fractionDigits = ""
    private(set) var isNegative = false
    /// Where the number ends.
    private(set) var end = 0
    /// True for one comma before three digits, which some mean as a decimal comma.
    private(set) var hasLoneCommaGroup = false

    private static let comma = UInt8(ascii: ",")

    /// The number at the start of a text, and the text after it.
    static func read(_ text: String, _ isExact: Bool = false) -> (reader: NumberReader, rest: String)? {
        guard text.utf8.count <= Lexer.longestCell else { return nil }
        let folded = FoldedText(text)
        guard let reader = NumberReader(folded.bytes, isExact) else { return nil }
        return (reader, folded.substring(reader.end..<folded.bytes.count, of: text))
    }

    /// Nil when no number starts here or its separators contradict each other.
    private init?(_ bytes: [UInt8], _ isExact: Bool) {
        var index = bytes.firstIndex { $0 != ScalarFolding.space && $0 != ScalarFolding.newline } ?? bytes.endIndex
        let hasMinus = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if hasMinus { index += 1 }
        var runs = [NumberReader.run(bytes, at: index)]
        guard !runs[0].isEmpty else { return nil }
        var separators: [UInt8] = []
        while let last = runs.last, let separator = NumberReader.separator(bytes, after: runs, separators) {
            separators.append(separator)
            runs.append(NumberReader.run(bytes, at: last.upperBound + 1))
        }
        end = runs[runs.count - 1].upperBound
        var fraction: Range<Int>?
        if isExact {
            if separators.last == NumberReader.comma {
                fraction = runs.removeLast()
                separators.removeLast()
            }
        } else if let last = separators.last, last != ScalarFolding.space, !separators.dropLast().contains(last) {
            if separators.count == 1, NumberReader.areGroups(runs, bytes) {
                hasLoneCommaGroup = last == NumberReader.comma
            } else {
                // `01.500` is either: groups never start with 0, and few write 0 before a decimal number.
                guard separators.count > 1 || runs[0].count == 1 || bytes[runs[0].lowerBound] != UInt8(ascii: "0") || runs[1].count != 3
                else { return nil }
                fraction = runs.removeLast()
                separators.removeLast()
            }
        }
        if runs.count > 1 {
            guard Set(separators).count == 1, NumberReader.areGroups(runs, bytes) else { return nil }
        } else if runs[0].count > 2, bytes[runs[0].lowerBound] == UInt8(ascii: "0") {
            // A code or a telephone number.
            return nil
        }
        for byte in runs.lazy.joined().map({ bytes[$0] }) {
            let (product, overflows) = integerPart.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflows) = product.addingReportingOverflow(UInt(byte - 48))
            guard !overflows, !sumOverflows else { return nil }
            integerPart = sum
        }
        if let fraction { fractionDigits = String(decoding: bytes[fraction], as: UTF8.self) }
        isNegative = hasMinus && (integerPart > 0 || fractionDigits.utf8.contains { $0 != UInt8(ascii: "0") })
    }

    /// The digits that start at `index`.
    private static func run(_ bytes: [UInt8], at index: Int) -> Range<Int> {
        var end = index
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return index..<end
    }

    /// The separator after the runs read so far, when the number goes on behind it.
    private static func separator(_ bytes: [UInt8], after runs: [Range<Int>], _ separators: [UInt8]) -> UInt8? {
        let index = runs[runs.count - 1].upperBound
        guard index + 1 < bytes.count, bytes[index + 1].isDigit else { return nil }
        let byte = bytes[index]
        if byte == ScalarFolding.space {
            let runs = runs + [run(bytes, at: index + 1)]
            return separators.allSatisfy({ $0 == byte }) && areGroups(runs, bytes) ? byte : nil
        }
        return byte == UInt8(ascii: ".") || byte == comma ? byte : nil
    }

    /// True for one to three digits without a leading 0, and three in each further run.
    private static func areGroups(_ runs: [Range<Int>], _ bytes: [UInt8]) -> Bool {
        runs[0].count <= 3 && bytes[runs[0].lowerBound] != UInt8(ascii: "0") && runs.dropFirst().allSatisfy { $0.count == 3 }
    }
}
