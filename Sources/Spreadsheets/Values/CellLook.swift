/// What the look of a cell says besides its text (hình thức của chữ trong ô).
package struct CellLook: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

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
        var script = Script.line
    }

    enum Script { case line, raised, lowered }

    /// The style of the run that is open; the text outside runs has none.
    var style = Style()
    private var start = 0
    private var hasStruck = false
    private var hasPlain = false
    private var hasLostScript = false

    /// Begins a run at the end of the text so far.
    mutating func begin(at end: Int) {
        (style, start) = (Style(), end)
    }

    /// Ends the run, whose text stands at the end of `bytes`.
    mutating func end(_ bytes: inout [UInt8]) {
        note(isBlank: bytes[min(start, bytes.count)...].allSatisfy { $0 <= 0x20 }, style.isStruck)
        if style.script != .line, !ScriptSigns.convert(&bytes, from: start, style.script) { hasLostScript = true }
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

/// Signs of Unicode for raised and lowered letters (chữ trên, chữ dưới): `m²`, `10⁻³`, `H₂O`, `37°C`.
enum ScriptSigns {
    private static let raised: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺", "-": "⁻",
        "\u{2212}": "⁻",
        "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ", "o": "°", "O": "°",
    ]
    private static let lowered: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊", "-": "₋",
        "\u{2212}": "₋",
        "=": "₌", "(": "₍", ")": "₎", "a": "ₐ", "e": "ₑ", "o": "ₒ", "x": "ₓ", "h": "ₕ", "k": "ₖ", "l": "ₗ", "m": "ₘ", "n": "ₙ", "p": "ₚ",
        "s": "ₛ",
        "t": "ₜ",
    ]

    /// Puts signs for the letters of `bytes` from `start` on; false, and nothing changed, when one has none.
    static func convert(_ bytes: inout [UInt8], from start: Int, _ script: RunLooks.Script) -> Bool {
        guard start < bytes.count else { return true }
        let signs = script == .raised ? raised : lowered
        var output = String.UnicodeScalarView()
        for scalar in String(decoding: bytes[start...], as: UTF8.self).unicodeScalars {
            // What is a sign already, and what is seen nowhere else than on the line.
            if scalar == " " || scalar == "," || scalar == "°" || scalar == "º" || signs.values.contains(scalar) {
                output.append(scalar)
            } else if let sign = signs[scalar] {
                output.append(sign)
            } else {
                return false
            }
        }
        bytes.removeLast(bytes.count - start)
        bytes += String(output).utf8
        return true
    }
}
