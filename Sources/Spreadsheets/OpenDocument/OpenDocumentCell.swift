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
    /// The comment on it, as UTF-8.
    private(set) var comment: [UInt8] = []
    /// Whether the style of the whole cell strikes it through.
    var isStruck = false
    /// The runs of its text.
    private var runs = RunLooks()
    /// The runs that say how they look, once the cell is made.
    private(set) var pieces: [RunPiece] = []
    private var openRuns: [RunLooks.Style] = []

    private var value: [UInt8] = []
    private var string: [UInt8]?
    private var hasParagraph = false

    /// Begins another cell.
    mutating func begin() {
        (type, isFormula, isError, isCovered) = (.none, false, false, false)
        (count, columns, rows) = (1, 1, 1)
        text.removeAll(keepingCapacity: true)
        value.removeAll(keepingCapacity: true)
        (string, hasParagraph, isStruck) = (nil, false, false)
        if !comment.isEmpty { comment.removeAll() }
        openRuns.removeAll(keepingCapacity: true)
    }

    /// Begins a piece of text of another style, which may stand inside one.
    mutating func beginRun(_ style: RunLooks.Style) {
        runs.end(&text)
        var whole = style
        if let outer = openRuns.last {
            whole.isStruck = whole.isStruck || outer.isStruck
            if whole.script == .line { whole.script = outer.script }
            whole.print = whole.print.over(outer.print)
        }
        openRuns.append(whole)
        runs.style = whole
    }

    /// Ends it.
    mutating func endRun() {
        runs.end(&text)
        // A cell inside an open run has forgotten it.
        _ = openRuns.popLast()
        if let outer = openRuns.last { runs.style = outer }
    }

    /// Appends words of the comment on the cell; its beginning says what it is about.
    mutating func appendComment(_ bytes: Span<UInt8>) {
        if comment.count + bytes.count <= SheetLimits.commentBytes { comment.append(bytes) }
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
    mutating func made() -> SheetCell {
        runs.end(&text)
        if runs.hasPieces || !pieces.isEmpty { pieces = runs.takePieces() }
        var look = runs.finish()
        let cell = plain
        if cell.kind == .empty { return cell }
        if isStruck { look.insert(.struck) }
        return cell.looking(look)
    }

    private var plain: SheetCell {
        if isCovered { return .empty }
        if isError || isFormula && showsError { return SheetCell(shown, kind: .error, isFormula: isFormula) }
        switch type {
        case .number: return number
        case .date:
            guard let date = SerialDate(iso: value.span) else { return words }
            let seen = ShownDate.vietnamese(text, date)
            return SheetCell(seen.text, kind: .date, isFormula: isFormula, date: date.value(seen.parts))
        case .time:
            guard let seconds = Self.seconds(value.span) else { return words }
            let clock = text.contains(UInt8(ascii: ":")) ? shown : SerialDate.clock(seconds)
            return SheetCell(clock, kind: .date, isFormula: isFormula)
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

    /// `TRUE` for a one that is shown so, `FALSE` for a zero; nil for other numbers.
    ///
    /// LibreOffice writes truth values as numbers, or as `TRUE()`, where the cell's format is not one of truth values.
    private func shownTruth(_ digits: [UInt8]) -> String? {
        if digits == [UInt8(ascii: "1")], text.span.equals("TRUE") { return "TRUE" }
        return digits == [UInt8(ascii: "0")] && text.span.equals("FALSE") ? "FALSE" : nil
    }

    private var number: SheetCell {
        guard let digits = DecimalDigits(value.span), let double = NumberText.value(value.span) else { return words }
        if let truth = shownTruth(digits.plain(point: 0x2E)) { return SheetCell(truth, kind: .bool, isFormula: isFormula) }
        // A word of truth that is not the value's own says nothing.
        let isTruth = text.span.equals("TRUE") || text.span.equals("FALSE")
        let seen = isTruth ? nil : ShownNumber.vietnamese(text, value: double)
        let shown = seen.map { $0.text(0..<$0.count) } ?? digits.general
        return SheetCell(shown, kind: .number, isFormula: isFormula)
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
