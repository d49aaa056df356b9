/// Where letters stand on their line (vị trí chữ).
package enum LetterPosition: Sendable {
    /// On the line.
    case line
    /// Above it (chỉ số trên).
    case raised
    /// Below it (chỉ số dưới).
    case lowered

    /// Reads `style:text-position` (OpenDocument 1.3, part 3, 20.395): `super 58%`, `sub 58%`, or how far above the line in per cent,
    /// as `33% 58%` and `-33% 58%`.
    package init(openDocument words: String) {
        let words = words.split(separator: " ")
        guard let first = words.first, words.count > 1 else {
            self = .line
            return
        }
        if first == "super" {
            self = .raised
        } else if first == "sub" || first.hasPrefix("-") {
            self = .lowered
        } else {
            self = first == "0%" ? .line : .raised
        }
    }
}

/// Signs of Unicode for raised and lowered letters (chữ trên, chữ dưới): `m²`, `10⁻³`, `H₂O`, `37°C`.
package enum ScriptSigns {
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
    static func convert(_ bytes: inout [UInt8], from start: Int, _ script: LetterPosition) -> Bool {
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

    /// `text` with the signs for its letters at this position; as it stands where one has none.
    package static func text(_ text: String, _ position: LetterPosition) -> String {
        guard position != .line else { return text }
        var bytes = Array(text.utf8)
        return convert(&bytes, from: 0, position) ? String(decoding: bytes, as: UTF8.self) : text
    }
}
