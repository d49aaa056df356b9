/// A format code, made ready once for each cell style: up to four sections, of which a number or text takes one (mã định dạng).
///
/// Source: ISO 29500-1, 18.8.31.
final class FormatCode: Sendable {
    /// How a section shows a number.
    private enum Pattern: Sendable {
        case number(NumberPattern)
        case fraction(FractionPattern)
        case date(DatePattern)
    }

    private struct Section: Sendable {
        let pattern: Pattern
        let condition: FormatCondition?
    }

    private let sections: [Section]
    /// The words around `@`; nil when texts are shown as they are.
    private let textTokens: [FormatToken]?
    /// How much of a date the first section shows.
    let parts: DateParts

    init(_ code: String) {
        var scanned = FormatScanner.sections(code)
        // The section of texts is the fourth, or the last that has an `@`; one that would hide the text is not followed.
        var texts: ScannedSection?
        if let last = scanned.last, scanned.count == 4 || last.hasText, !last.isDate {
            if scanned.count > 1 { scanned.removeLast() }
            texts = last
        }
        textTokens = texts.flatMap { $0.hasText && $0.tokens != [.text] ? $0.tokens : nil }
        sections = scanned.map { Section(pattern: Self.pattern($0), condition: $0.condition) }
        if case .date(let date) = sections[0].pattern { parts = date.parts } else { parts = .day }
    }

    private static func pattern(_ section: ScannedSection) -> Pattern {
        if section.isDate { return .date(DatePattern(section)) }
        if let fraction = FractionPattern(section.tokens) { return .fraction(fraction) }
        return .number(NumberPattern(section.tokens))
    }

    /// What a person sees of a number; nil when no date can be made of it.
    func shown(_ digits: DecimalDigits, _ value: Double, _ system: SerialDate.System) -> NumberFormat.Shown? {
        let (section, takesSign) = section(for: value)
        let number = takesSign ? digits.magnitude : digits
        var bytes: [UInt8]
        switch section.pattern {
        case .date(let pattern): return pattern.shown(value, system)
        case .number(let pattern): bytes = pattern.shown(number)
        case .fraction(let pattern): bytes = pattern.shown(number, abs(value))
        }
        Self.trim(&bytes)
        // What a format hides is there all the same, and is not lost here; a zero that it hides is nothing.
        if bytes.isEmpty, digits.isZero { return NumberFormat.Shown(text: "", kind: .empty) }
        let text = bytes.isEmpty ? digits.general : String(decoding: bytes, as: UTF8.self)
        return NumberFormat.Shown(text: text, kind: .number)
    }

    /// The section for a number, and whether it shows the sign itself.
    private func section(for value: Double) -> (Section, takesSign: Bool) {
        let first = sections[0]
        if sections.count == 1 { return (first, first.condition?.isOfNegatives ?? false) }
        if first.condition == nil, sections[1].condition == nil {
            // `positive;negative` and `positive;negative;zero`.
            if value < 0 { return (sections[1], true) }
            return (value == 0 && sections.count > 2 ? sections[2] : first, false)
        }
        if first.condition.map({ $0.holds(value) }) ?? (sections.count > 2 ? value > 0 : value >= 0) {
            return (first, first.condition?.isOfNegatives ?? false)
        }
        let second = sections[1]
        if let condition = second.condition {
            if condition.holds(value) { return (second, condition.isOfNegatives) }
            return (sections[sections.count - 1], false)
        }
        if sections.count == 2 { return (second, false) }
        return value < 0 ? (second, true) : (sections[2], false)
    }

    /// What a person sees of a text; nil when it is the text itself.
    func shown(text: String) -> String? {
        guard let textTokens, !text.isEmpty else { return nil }
        var shown = ""
        for token in textTokens {
            switch token {
            case .text: shown += text
            case .literal(let words): shown += String(decoding: words, as: UTF8.self)
            default: break
            }
        }
        return shown
    }

    private static func trim(_ bytes: inout [UInt8]) {
        while bytes.last == 0x20 { bytes.removeLast() }
        if let start = bytes.firstIndex(where: { $0 != 0x20 }), start > 0 { bytes.removeFirst(start) }
    }
}
