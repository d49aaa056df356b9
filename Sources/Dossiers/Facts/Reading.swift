import VietnameseText

/// What the words of a cell mean (cách đọc một ô); the words themselves stay beside it, in `Dossier` and `Initiative`.
package enum Reading<Value: Sendable>: Sendable {
    /// The cell is blank, or there is none.
    case blank
    /// Its words have one meaning.
    case value(Value)
    /// Its words have none, or several: only a person can tell.
    case unclear

    /// What it was read as; nil where it is blank or unclear.
    package var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// What it was read as; unclear where the words mean nothing.
    init(ofWords value: Value?) {
        self = value.map(Self.value) ?? .unclear
    }
}

/// The day that a cell gives.
package struct ReadDate: Sendable, Equatable {
    /// The day.
    package let day: CalendarDate
    /// False for `8/4`, which was read in the programme's year.
    package let hasYear: Bool
}
