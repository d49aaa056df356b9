/// What type a cell of an XLSX sheet says it has (ISO 29500-1, 18.18.11).
enum CellType {
    case number
    case shared
    case inline
    case formulaText
    case truth
    case error
    case date

    init(_ bytes: Span<UInt8>) {
        if bytes.equals("s") {
            self = .shared
        } else if bytes.equals("inlineStr") {
            self = .inline
        } else if bytes.equals("str") {
            self = .formulaText
        } else if bytes.equals("b") {
            self = .truth
        } else if bytes.equals("e") {
            self = .error
        } else if bytes.equals("d") {
            self = .date
        } else {
            self = .number
        }
    }
}

/// The cell of an XLSX sheet that is being read: what the file says, and what a person sees of it.
struct CellValue {
    var type = CellType.number
    var style = 0
    var isFormula = false
    var hasValue = false
    /// The value as the file has it, UTF-8.
    var bytes: [UInt8] = []

    /// Begins another cell.
    mutating func begin() {
        (type, style, isFormula, hasValue) = (.number, 0, false, false)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The cell as a person sees it; nil when it points to a shared string that is not there.
    mutating func made(_ context: WorkbookContext) -> SheetCell? {
        guard hasValue else { return isFormula ? SheetCell("", kind: .notComputed, isFormula: true) : .empty }
        switch type {
        case .shared:
            guard let index = bytes.span.number, index < context.strings.count else { return nil }
            return text(context.strings[index])
        case .inline, .formulaText:
            EscapedText.decode(&bytes, from: 0)
            return text(bytes.text(0..<bytes.count))
        case .truth: return SheetCell(bytes.span.truth == true ? "TRUE" : "FALSE", kind: .bool, isFormula: isFormula)
        case .error: return SheetCell(bytes.text(0..<bytes.count), kind: .error, isFormula: isFormula)
        case .date:
            guard let date = SerialDate(iso: bytes.span) else { return text(bytes.text(0..<bytes.count)) }
            let parts = context.parts(style)
            return SheetCell(date.text(parts), kind: .date, isFormula: isFormula, date: date.value(parts))
        case .number:
            return number(context)
        }
    }

    private func text(_ text: String) -> SheetCell {
        SheetCell(text, kind: text.isEmpty ? .empty : .text, isFormula: isFormula)
    }

    private func number(_ context: WorkbookContext) -> SheetCell {
        // A number without digits is nothing: some programs write a formula's missing result so.
        if bytes.isEmpty { return isFormula ? SheetCell("", kind: .notComputed, isFormula: true) : .empty }
        if isFormula, context.isNotComputed, bytes == [0x30] { return SheetCell("", kind: .notComputed, isFormula: true) }
        let format = style < context.formats.count ? context.formats[style] : .plain
        if format == .plain, isPlain { return SheetCell(bytes.text(0..<bytes.count), kind: .number, isFormula: isFormula) }
        guard let digits = NumberText.plain(bytes.span) else { return text(bytes.text(0..<bytes.count)) }
        let shown = format.shown(digits, value: bytes.span, system: context.system)
        return SheetCell(shown.text, kind: shown.kind, isFormula: isFormula, date: shown.date)
    }

    /// Whether the file's own digits are what a person sees: a whole number without leading zeros.
    private var isPlain: Bool {
        guard bytes.count <= 15, bytes[0] != 0x30 || bytes.count == 1 else { return false }
        for byte in bytes where byte &- 0x30 > 9 { return false }
        return true
    }
}

extension WorkbookContext {
    /// How much of a date the cell style shows.
    func parts(_ style: Int) -> DateParts {
        guard style < formats.count, case .date(let parts) = formats[style] else { return .day }
        return parts
    }
}

extension NumberFormat {
    /// A number as the format shows it; `digits` are its plain digits, `value` is what the file has.
    func shown(_ digits: [UInt8], value: Span<UInt8>, system: SerialDate.System) -> (text: String, kind: CellKind, date: CellDate?) {
        let plain: (String, CellKind, CellDate?) = (digits.text(0..<digits.count), .number, nil)
        switch self {
        case .plain: return plain
        case .padded(let pattern):
            return NumberFormat.pad(digits.span, with: pattern).map { ($0.text(0..<$0.count), .number, nil) } ?? plain
        case .date(let parts):
            guard let serial = NumberText.value(value), let date = SerialDate(serial, system) else { return plain }
            return (date.text(parts), .date, date.value(parts))
        case .time:
            guard let serial = NumberText.value(value), let date = SerialDate(serial, system) else { return plain }
            return serial < 1 ? (SerialDate.clock(date.seconds), .date, nil) : (date.text(.day), .date, date.value(.day))
        case .timeSpan:
            guard let serial = NumberText.value(value), serial >= 0, serial < 1e6 else { return plain }
            return (SerialDate.clock(Int((serial * 86_400).rounded())), .date, nil)
        }
    }
}
