/// What the look of a cell says besides its text (hình thức của chữ trong ô).
package struct CellLook: OptionSet, Sendable, Hashable {
    /// The bits.
    package let rawValue: UInt8

    /// The looks of these bits.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// All of its text is struck through (gạch ngang).
    package static let struck = CellLook(rawValue: 1)
    /// A part of its text is struck through.
    package static let partlyStruck = CellLook(rawValue: 2)
    /// Raised or lowered letters for which Unicode has no sign stand in the text as if they were on the line.
    package static let lostScript = CellLook(rawValue: 4)
}

/// The runs of a text while it is read: which are struck through, raised or lowered (các đoạn chữ trong ô).
struct RunLooks {
    /// How a run is written.
    struct Style: Equatable {
        var isStruck = false
        var script = LetterPosition.line
        /// What it says of its look in print.
        var print = RunStyle()
    }

    /// The style of the run that is open; the text outside runs has none.
    var style = Style()
    private var start = 0
    private var hasStruck = false
    private var hasPlain = false
    private var hasLostScript = false
    /// The runs that say how they look, by their place in the bytes.
    private var pieces: [RunPiece] = []

    /// Whether some run says how it looks.
    var hasPieces: Bool { !pieces.isEmpty }

    /// Takes the runs that say how they look.
    mutating func takePieces() -> [RunPiece] {
        defer { pieces = [] }
        return pieces
    }

    /// Begins a run at the end of the text so far.
    mutating func begin(at end: Int) {
        (style, start) = (Style(), end)
    }

    /// Ends the run, whose text stands at the end of `bytes`.
    mutating func end(_ bytes: inout [UInt8]) {
        note(isBlank: bytes[min(start, bytes.count)...].allSatisfy { $0 <= 0x20 }, style.isStruck)
        if style.script != .line, !ScriptSigns.convert(&bytes, from: start, style.script) {
            hasLostScript = true
            style.print.set(style.script == .raised ? .raised : .lowered)
        }
        if !style.print.says.isEmpty, start < bytes.count { pieces.append(RunPiece(start: start, end: bytes.count, style: style.print)) }
        begin(at: bytes.count)
    }

    /// Notes a text that stands in no run.
    mutating func note(isBlank: Bool, _ isStruck: Bool = false) {
        if isBlank { return }
        if isStruck { hasStruck = true } else { hasPlain = true }
    }

    /// What was seen, and a beginning for the next text.
    mutating func finish() -> CellLook {
        guard hasStruck || hasLostScript else {
            self = RunLooks()
            return []
        }
        var look: CellLook = hasLostScript ? .lostScript : []
        if hasStruck { look.insert(hasPlain ? .partlyStruck : .struck) }
        self = RunLooks()
        return look
    }
}
