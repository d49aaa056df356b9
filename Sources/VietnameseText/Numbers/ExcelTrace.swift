/// What a spreadsheet program did to a cell, as far as the cell alone shows it (dấu vết của Excel).
///
/// Source: docs/data.md, “Tables from Excel” (lost zeros, scientific notation), “Dates and periods” (serial numbers, months before days, years shown as dates).
public enum ExcelTrace: Int, Sendable, CaseIterable {
    /// `4/15/2021`: no date with the day first, but one with the month first.
    case monthFirst
    /// `44301`: a date as the number that Excel stores.
    case serial
    /// `07/06/1905`: a year in a cell formatted as a date.
    case yearAsDate
    /// `905123456`: a telephone number without its leading zero.
    case lostZero
    /// `9,05E+08`: digits are lost.
    case scientific

    /// The trace in the text of a cell; nil for most cells, found out without reading them twice.
    public static func find(in text: String) -> ExcelTrace? {
        let span = text.utf8Span.span
        // Nothing of what is looked for is longer, and most cells do not begin with a digit.
        guard span.count <= 40, let runs = DigitRuns(span) else { return nil }
        if runs.isScientific { return .scientific }
        if let date = runs.dateTrace { return date }
        if runs.isSerial { return .serial }
        return runs.isLostZero ? .lostZero : nil
    }
}

extension ExcelTrace {
    /// The first two numbers of a date with AM or PM at the end of its cell, such as `4/8/2021 9:00 AM`.
    ///
    /// That is the sign of American settings, which write the date first. Nil for anything else, as for `8:00 am ngày 8/4/2021`, which a person typed.
    public static func englishTimeNumbers(in text: String) -> (first: Int, second: Int)? {
        // A date is short, hardly a cell has an M at all, and trimming it costs more than looking for one.
        guard text.utf8.count <= 64, text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "m") }) else { return nil }
        let text = trimmed(text)
        guard let last = text.utf8.last, last | 0x20 == UInt8(ascii: "m"), let numbers = dateNumbers(in: text)
        else { return nil }
        let end = FoldedText.bytes(text).filter { $0 != ScalarFolding.space }.suffix(3)
        guard end.first?.isDigit == true, end.dropFirst().elementsEqual("am".utf8) || end.dropFirst().elementsEqual("pm".utf8) else {
            return nil
        }
        return numbers
    }

    /// The first two numbers of a date such as `13/04/2021`, `4-15-21`, with or without a time behind it; nil for anything else.
    ///
    /// Takes the text of a cell; which number is the day it does not say.
    public static func dateNumbers(in text: String) -> (first: Int, second: Int)? {
        let span = text.utf8Span.span
        guard span.count <= 40, let runs = DigitRuns(span), runs.isDate else { return nil }
        return runs.firstTwo
    }
}

/// The first three runs of digits in a cell that begins with a digit, and what stands between them.
private struct DigitRuns {
    private struct Run {
        var value = 0
        var length = 0
    }

    private var first = Run()
    private var second = Run()
    private var third = Run()
    private var marks: (UInt8, UInt8) = (0, 0)
    private var count = 0
    /// All digits, and whether nothing but `.`, `-` and blanks stands between them.
    private var digits = 0
    private var isPlain = true
    private var rest: UInt8 = 0
    private(set) var isScientific = false

    /// Nil when the cell does not begin with a digit.
    init?(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index < bytes.count, bytes[index].isDigit else { return nil }
        var run = Run()
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                run.value = min(run.value * 10 + Int(byte - 48), 1 << 40)
                run.length += 1
            } else {
                if run.length > 0 { close(&run, byte) }
                if byte | 0x20 == UInt8(ascii: "e"), run.length == 0, isExponent(bytes, index) { isScientific = true }
                if byte != 0x20, byte != UInt8(ascii: "."), byte != UInt8(ascii: "-") { isPlain = false }
            }
            index += 1
        }
        if run.length > 0 { close(&run, 0) }
    }

    private mutating func close(_ run: inout Run, _ mark: UInt8) {
        digits += run.length
        switch count {
        case 0: (first, marks.0) = (run, mark)
        case 1: (second, marks.1) = (run, mark)
        case 2: (third, rest) = (run, mark)
        default: break
        }
        count += 1
        run = Run()
    }

    /// `E+08` right behind a digit, and nothing after it.
    private func isExponent(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard bytes[index - 1].isDigit, index + 2 < bytes.count else { return false }
        guard bytes[index + 1] == UInt8(ascii: "+") || bytes[index + 1] == UInt8(ascii: "-") else { return false }
        var end = index + 2
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return end == bytes.count
    }

    /// True for three numbers, the last of which may be a year.
    var isDate: Bool {
        guard count >= 3, marks.0 == marks.1, "/-.".utf8.contains(marks.0), first.length <= 2, second.length <= 2 else { return false }
        // A time may follow, nothing else.
        return (rest == 0 || rest == 0x20 || rest == UInt8(ascii: ",")) && (third.length == 2 || third.length == 4)
    }

    /// The first two of them.
    var firstTwo: (first: Int, second: Int) { (first.value, second.value) }

    /// A date of three numbers that says more than its own day.
    var dateTrace: ExcelTrace? {
        guard isDate else { return nil }
        if (1...12).contains(first.value), (13...31).contains(second.value) { return .monthFirst }
        guard third.value == 1905, (1...31).contains(first.value), (1...12).contains(second.value) else { return nil }
        return .yearAsDate
    }

    /// Dates from 2009 to 2064, the time of day behind a point.
    var isSerial: Bool {
        guard first.length == 5, (40_000...60_000).contains(first.value) else { return false }
        return count == 1 ? isPlain && marks.0 == 0 : count == 2 && ".,".utf8.contains(marks.0) && marks.1 == 0
    }

    /// Nine digits as mobile numbers begin without 0, or ten of a fixed line.
    var isLostZero: Bool {
        guard isPlain, count == 1 || (digits == 9 && first.length == 3 && count == 3) else { return false }
        var leading = first.value
        while leading >= 10 { leading /= 10 }
        return digits == 9 ? [3, 5, 7, 8, 9].contains(leading) : digits == 10 && first.length == 10 && leading == 2
    }
}
