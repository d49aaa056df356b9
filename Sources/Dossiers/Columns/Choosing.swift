import VietnameseText

/// The marks of a column of choice (dấu chọn).
enum Choosing {
    /// True for “Có”, a cross or a tick.
    static func isChosen(_ mark: String) -> Bool {
        CellReader.answer(mark).value == true || marks.contains(mark) || words.contains(VietnameseFolding.bareKey(mark))
    }

    /// True for a cross or a tick, and for “Có”, which says no more in a column that asks nothing else.
    static func isTick(_ mark: String) -> Bool { marks.contains(mark) || CellReader.answer(mark).value == true }

    /// Crosses and ticks, the letters that look like them among them.
    private static let marks: Set<String> = [
        "x", "X", "×", "v", "V", "√", "✓", "✔", "☑", "☒", "✗", "✘", "■", "●", "+", "(x)", "[x]", "(X)", "[X]",
    ]
    private static let words: Set<String> = ["chon", "duoc chon", "da chon", "de nghi", "duoc de nghi"]
}

extension Initiative {
    /// True when it is marked in a column of choice, `.awarded` or `.forwarded`.
    package func isChosen(_ field: Field) -> Bool {
        Choosing.isChosen(self[field])
    }

    /// True when a column of choice holds words that neither choose nor refuse; a dash and “chưa” refuse.
    package func isUnclear(_ field: Field) -> Bool {
        let mark = self[field]
        return !mark.isEmpty && !isChosen(field) && CellReader.answer(mark).value != false && StandIn(mark) != .nothing
    }
}

extension RuleContext {
    /// The group of fields of the letter that an initiative belongs to; nil when it names none of them.
    package func fieldGroup(of initiative: Initiative) -> Programme.Choice? {
        reader.choice(initiative[.fieldGroup], of: programme.eligibility.fieldGroups).value
    }
}
