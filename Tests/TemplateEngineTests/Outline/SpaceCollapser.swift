/// Text in which runs of white space count as one space, and none at the ends (ODF 1.3 part 3, 6.1.2; CSS text).
struct SpaceCollapser {
    private var inlines: [Inline] = []
    /// True when a space now would be one of several, or the first.
    private var isAfterSpace = true

    /// Adds text whose spaces collapse.
    mutating func add(_ text: String, isBold: Bool) {
        var shown = ""
        for scalar in text.unicodeScalars {
            if [" ", "\t", "\n", "\r"].contains(scalar) {
                if !isAfterSpace { shown += " " }
                isAfterSpace = true
            } else {
                shown.unicodeScalars.append(scalar)
                isAfterSpace = false
            }
        }
        inlines.append(.text(shown, isBold: isBold))
    }

    /// Adds text whose spaces all show.
    mutating func addFirm(_ text: String, isBold: Bool) {
        for piece in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if piece.offset > 0 { inlines.append(.space) }
            if !piece.element.isEmpty { inlines.append(.text(String(piece.element), isBold: isBold)) }
        }
        isAfterSpace = false
    }

    /// Adds what is no text.
    mutating func add(_ inline: Inline) {
        inlines.append(inline)
        isAfterSpace = false
    }

    /// Adds a line break, at which spaces are lost.
    mutating func addBreak() {
        dropLastSpace()
        inlines.append(.lineBreak)
        isAfterSpace = true
    }

    /// All of it, without a collapsing space at the end.
    var finished: [Inline] {
        var copy = self
        copy.dropLastSpace()
        return copy.inlines
    }

    private mutating func dropLastSpace() {
        guard let last = inlines.lastIndex(where: { if case .text(let text, _) = $0 { !text.isEmpty } else { true } }),
            case .text(let text, let isBold) = inlines[last], text.hasSuffix(" ")
        else { return }
        inlines[last] = .text(String(text.dropLast()), isBold: isBold)
    }
}
