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
    /// The runs of a text in the cell itself.
    var runs = RunLooks()
    private var pieces: [RunPiece] = []

    /// Begins another cell.
    mutating func begin() {
        (type, style, isFormula, hasValue) = (.number, 0, false, false)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends a run of a text in the cell.
    mutating func endRun() { runs.end(&bytes) }

    /// The cell as a person sees it; nil when it points to a shared string that is not there.
    mutating func made(_ context: WorkbookContext) -> SheetCell? {
        if runs.hasPieces || !pieces.isEmpty { pieces = runs.takePieces() }
        guard let cell = plain(context) else { return nil }
        var look = runs.finish()
        if type == .shared, context.strings.hasLooks, let index = bytes.span.number { look = context.strings.look(index) }
        if !context.struckStyles.isEmpty, cell.kind != .empty, context.struckStyles.contains(style) { look.insert(.struck) }
        return cell.looking(look)
    }

    /// The runs of the cell, which was made and shows `shown`; nil where it looks the same throughout.
    func runs(_ context: WorkbookContext, shown: String) -> [CellRun]? {
        let base = context.looks[style] ?? RunStyle()
        switch type {
        case .shared: return bytes.span.number.flatMap { context.strings.runs($0, base: base, shown: shown, theme: context.theme) }
        case .inline where !pieces.isEmpty: return CellRun.runs(bytes[...], pieces[...], base: base, shown: shown, theme: context.theme)
        default: return nil
        }
    }

    /// The cell without its look.
    private mutating func plain(_ context: WorkbookContext) -> SheetCell? {
        guard hasValue else { return isFormula ? SheetCell("", kind: .notComputed, isFormula: true) : .empty }
        switch type {
        case .shared:
            // An empty cell, as some exporters write it, also with the index -1.
            if bytes.allSatisfy({ $0 <= 0x20 }) || bytes == [0x2D, 0x31] { return text("") }
            guard let index = bytes.span.number, index < context.strings.count else { return nil }
            return shown(context.strings[index], context)
        case .inline, .formulaText:
            RunPiece.decode(&pieces, in: &bytes, from: 0)
            return shown(bytes.text(0..<bytes.count), context)
        case .truth: return SheetCell(bytes.span.truth == true ? "TRUE" : "FALSE", kind: .bool, isFormula: isFormula)
        case .error: return SheetCell(bytes.text(0..<bytes.count), kind: .error, isFormula: isFormula)
        case .date:
            guard let date = SerialDate(iso: bytes.span) else { return text(bytes.text(0..<bytes.count)) }
            let parts = context.format(style).parts
            return SheetCell(date.text(parts), kind: .date, isFormula: isFormula, date: date.value(parts))
        case .number:
            return number(context)
        }
    }

    private func text(_ text: String) -> SheetCell {
        SheetCell(text, kind: text.isEmpty ? .empty : .text, isFormula: isFormula)
    }

    /// A text as its format shows it, which may put words around it.
    private func shown(_ text: String, _ context: WorkbookContext) -> SheetCell {
        self.text(context.format(style).shown(text: text) ?? text)
    }

    private func number(_ context: WorkbookContext) -> SheetCell {
        // A number without digits is nothing: some programs write a formula's missing result so.
        if bytes.isEmpty { return isFormula ? SheetCell("", kind: .notComputed, isFormula: true) : .empty }
        if isFormula, context.isNotComputed, bytes == [0x30] { return SheetCell("", kind: .notComputed, isFormula: true) }
        let format = context.format(style)
        if case .general = format, isPlain { return SheetCell(bytes.text(0..<bytes.count), kind: .number, isFormula: isFormula) }
        guard let shown = format.shown(bytes.span, context.system) else { return text(bytes.text(0..<bytes.count)) }
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
    /// The number format of a cell style.
    func format(_ style: Int) -> NumberFormat {
        style < formats.count ? formats[style] : .general
    }
}
