/// What type a cell of OpenDocument says its value has (OpenDocument 1.3, part 3, 19.389).
enum OpenDocumentType {
    case none
    case number
    case date
    case time
    case truth
    case string

    init(_ bytes: Span<UInt8>) {
        if bytes.equals("float") || bytes.equals("percentage") || bytes.equals("currency") {
            self = .number
        } else if bytes.equals("date") {
            self = .date
        } else if bytes.equals("time") {
            self = .time
        } else if bytes.equals("boolean") {
            self = .truth
        } else {
            self = bytes.equals("string") ? .string : .none
        }
    }
}

/// The cell of an OpenDocument sheet that is being read: its value, and what its paragraphs show.
struct OpenDocumentCell {
    var type = OpenDocumentType.none
    var isFormula = false
    var isError = false
    /// Whether a merged cell lies over it; what it holds then is not seen.
    var isCovered = false
    var count = 1
    var columns = 1
    var rows = 1
    /// What its paragraphs show, as UTF-8.
    private(set) var text: [UInt8] = []

    private var value: [UInt8] = []
    private var string: [UInt8]?
    private var hasParagraph = false

    /// Begins another cell.
    mutating func begin() {
        (type, isFormula, isError, isCovered) = (.none, false, false, false)
        (count, columns, rows) = (1, 1, 1)
        text.removeAll(keepingCapacity: true)
        value.removeAll(keepingCapacity: true)
        (string, hasParagraph) = (nil, false)
    }

    mutating func setValue(_ bytes: Span<UInt8>) {
        value.removeAll(keepingCapacity: true)
        value.append(bytes)
    }

    mutating func setString(_ bytes: Span<UInt8>) {
        string = []
        string?.append(bytes)
    }

    /// Begins a paragraph, on a line of its own.
    mutating func beginParagraph() {
        if hasParagraph { text.append(0x0A) }
        hasParagraph = true
    }

    /// Appends text of a paragraph.
    ///
    /// The standard counts white space as one space (part 3, 6.1.2); LibreOffice shows and writes it in cells as it is, and so it is
    /// kept here.
    mutating func append(_ bytes: Span<UInt8>) {
        text.append(bytes)
    }

    /// Appends spaces, a tab or a line break; more than any cell may have are cut, which refuses the cell.
    mutating func append(_ mark: UInt8, count: Int = 1) {
        text.append(contentsOf: repeatElement(mark, count: min(count, max(0, SheetLimits.cellBytes - text.count) + 1)))
    }

    /// The cell as a person sees it.
    var made: SheetCell {
        if isCovered { return .empty }
        if isError || isFormula && showsError { return SheetCell(shown, kind: .error, isFormula: isFormula) }
        switch type {
        case .number: return number
        case .date:
            guard let date = SerialDate(iso: value.span) else { return words }
            let parts = parts(of: date)
            return SheetCell(date.text(parts), kind: .date, isFormula: isFormula, date: date.value(parts))
        case .time:
            guard let seconds = Self.seconds(value.span) else { return words }
            return SheetCell(SerialDate.clock(seconds), kind: .date, isFormula: isFormula)
        case .truth: return SheetCell(value.span.truth == true ? "TRUE" : "FALSE", kind: .bool, isFormula: isFormula)
        case .string, .none: return words
        }
    }

    private var shown: String { text.text(0..<text.count) }

    private var words: SheetCell {
        if type == .none, isFormula, !hasParagraph { return SheetCell("", kind: .notComputed, isFormula: true) }
        let words = string.map { $0.text(0..<$0.count) } ?? shown
        return SheetCell(words, kind: words.isEmpty ? .empty : .text, isFormula: isFormula)
    }

    /// `TRUE` for a one that is shown so, `FALSE` for a nought; nil for other numbers.
    ///
    /// LibreOffice writes truth values as numbers, or as `TRUE()`, where the cell's format is not one of truth values.
    private func shownTruth(_ digits: [UInt8]) -> String? {
        if digits == [UInt8(ascii: "1")], text.span.equals("TRUE") { return "TRUE" }
        return digits == [UInt8(ascii: "0")] && text.span.equals("FALSE") ? "FALSE" : nil
    }

    private var number: SheetCell {
        guard let digits = NumberText.plain(value.span) else { return words }
        if let truth = shownTruth(digits) { return SheetCell(truth, kind: .bool, isFormula: isFormula) }
        let result = showsPadded(digits) ? shown : digits.text(0..<digits.count)
        return SheetCell(result, kind: .number, isFormula: isFormula)
    }

    /// Whether the cell shows the number with zeros before it, as for telephone numbers, and marks between the digits at most.
    private func showsPadded(_ digits: [UInt8]) -> Bool {
        guard text.first == 0x30, text.allSatisfy({ $0 &- 0x30 <= 9 || " .-+()/".utf8.contains($0) }) else { return false }
        let seen = text.filter { $0 &- 0x30 <= 9 }
        return seen.count > digits.count && Array(seen.drop { $0 == 0x30 }) == digits
    }

    /// How much of the date the cell shows: `04/2021` and `2021` show no day.
    private func parts(of date: SerialDate) -> DateParts {
        guard date.seconds == 0, text.count <= 7 else { return .day }
        let numbers = text.split { $0 &- 0x30 > 9 }.map { Array($0).span.number }
        if numbers == [date.year] { return .year }
        return numbers == [date.month, date.year] ? .month : .day
    }

    private static let errors: Set<String> = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]

    /// Whether a formula shows an error; LibreOffice before 4 said so in no other way.
    private var showsError: Bool {
        guard text.count <= 8, text.first == UInt8(ascii: "#") || text.starts(with: "Err:".utf8) else { return false }
        return text.first != UInt8(ascii: "#") || Self.errors.contains(shown)
    }

    /// Seconds of a duration such as `PT08H30M00S`; nil for anything else.
    private static func seconds(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "P"), bytes[1] == UInt8(ascii: "T") else { return nil }
        var (total, number, isFraction) = (0, 0, false)
        for index in 2..<bytes.count {
            switch bytes[index] {
            case 0x30...0x39:
                if !isFraction { number = number * 10 + Int(bytes[index] - 0x30) }
                if number > 1 << 32 { return nil }
            case UInt8(ascii: "H"): (total, number) = (total + number * 3600, 0)
            case UInt8(ascii: "M"): (total, number) = (total + number * 60, 0)
            case UInt8(ascii: "S"): (total, number) = (total + number, 0)
            case UInt8(ascii: "."), UInt8(ascii: ","): isFraction = true
            default: return nil
            }
        }
        return total
    }
}
