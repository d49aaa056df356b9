/// Raised and lowered characters as Unicode has them: 10³, m², H₂O (chỉ số trên, chỉ số dưới).
enum ScriptLetters {
    /// Where characters stand on their line.
    enum Position {
        case normal
        case raised
        case lowered
    }

    private static let raised = table("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
    private static let lowered = table("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

    private static func table(_ plain: String, _ moved: String) -> [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip(plain, moved))
    }

    /// The text with the signs that Unicode has for this position; as it stands where it lacks one of them.
    static func text(_ text: String, _ position: Position) -> String {
        let table = position == .raised ? raised : lowered
        guard position != .normal, text.allSatisfy({ table[$0] != nil || $0 == " " }) else { return text }
        return String(text.map { table[$0] ?? $0 })
    }
}
