/// How a piece of a cell's text looks, as far as documents can print it (kiểu của một đoạn chữ).
package struct RunStyle: Sendable, Hashable {
    /// What a piece has besides its colour.
    package struct Marks: OptionSet, Sendable, Hashable {
        /// The bits.
        package let rawValue: UInt8

        /// The marks of these bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold (đậm).
        package static let bold = Marks(rawValue: 1)
        /// Italic (nghiêng).
        package static let italic = Marks(rawValue: 2)
        /// Underlined (gạch chân).
        package static let underline = Marks(rawValue: 4)
        /// Raised letters for which Unicode has no sign (chỉ số trên).
        package static let raised = Marks(rawValue: 8)
        /// Lowered ones (chỉ số dưới).
        package static let lowered = Marks(rawValue: 16)
        /// Stands for the colour, in what a piece says of itself.
        static let colour = Marks(rawValue: 32)
        /// Every one of them.
        static let all = Marks(rawValue: 63)
    }

    /// What it has.
    package var marks: Marks = []
    /// Its colour; nil for that of text.
    var colour: RunColour?
    /// What it says of itself, be it yes or no; the rest is as its surroundings say.
    var says: Marks = []

    /// Sets a mark, or says that it is not there.
    mutating func set(_ mark: Marks, _ isOn: Bool = true) {
        says.insert(mark)
        if isOn { marks.insert(mark) } else { marks.remove(mark) }
    }

    /// Sets the colour; nil says that it is that of text.
    mutating func set(_ colour: RunColour?) {
        says.insert(.colour)
        self.colour = colour
    }

    /// The style inside a piece or a cell that has another.
    func over(_ base: RunStyle) -> RunStyle {
        var style = self
        style.marks = base.marks.subtracting(says).union(marks)
        if !says.contains(.colour) { style.colour = base.colour }
        style.says = says.union(base.says)
        return style
    }
}

/// A piece of a cell's text that looks the same throughout (một đoạn chữ trong ô).
package struct CellRun: Sendable, Equatable {
    /// Its text.
    package var text: String
    /// What it has besides its colour.
    package let marks: RunStyle.Marks
    /// Its colour, red, green and blue in one number; nil for that of text, and for one that is not seen on white paper.
    package let colour: UInt32?

    /// A piece of text.
    package init(_ text: String, _ marks: RunStyle.Marks = [], colour: UInt32? = nil) {
        (self.text, self.marks, self.colour) = (text, marks, colour)
    }

    private func looks(like other: CellRun) -> Bool { marks == other.marks && colour == other.colour }

    /// The runs of a text of which some pieces say how they look.
    ///
    /// - Parameters:
    ///   - bytes: the text, UTF-8.
    ///   - pieces: the pieces in order, each within the text; what lies between looks like `base`.
    ///   - base: the look of the cell itself.
    ///   - shown: what the cell shows.
    ///   - theme: the colours of the workbook's theme.
    /// - Returns: nil where the looks make no difference, or the text is another than what the cell shows.
    static func runs(
        _ bytes: ArraySlice<UInt8>,
        _ pieces: ArraySlice<RunPiece>,
        base: RunStyle,
        shown: String,
        theme: [UInt32]
    ) -> [CellRun]? {
        var runs: [CellRun] = []
        func add(_ from: Int, _ to: Int, _ style: RunStyle) {
            guard to > from else { return }
            let text = String(decoding: bytes[(bytes.startIndex + from)..<(bytes.startIndex + to)], as: UTF8.self)
            let run = CellRun(text, style.marks, colour: style.colour.flatMap { $0.printed(theme) })
            if runs.last?.looks(like: run) == true { runs[runs.count - 1].text += text } else { runs.append(run) }
        }
        var end = 0
        for piece in pieces {
            add(end, piece.start, base)
            add(piece.start, piece.end, piece.style.over(base))
            end = piece.end
        }
        add(end, bytes.count, base)
        let isFormatted = runs.contains { !$0.marks.isEmpty || $0.colour != nil }
        guard isFormatted, runs.map(\.text).joined().utf8.elementsEqual(shown.utf8) else { return nil }
        return runs
    }
}

/// A cell with formatting of its own (ô có chữ định dạng).
package struct FormattedCell: Sendable, Equatable {
    /// Its column, counted from 0.
    package let column: Int
    /// Its text, piece by piece.
    package let runs: [CellRun]
}

/// Where a piece of a text stands, in bytes from the beginning of the text, and what it says of its look.
struct RunPiece {
    var start: Int
    var end: Int
    let style: RunStyle

    /// Undoes the escapes in the text of these pieces, which stands at the end of `bytes`; without pieces where one crosses their bounds.
    static func decode(_ pieces: inout [RunPiece], in bytes: inout [UInt8], from start: Int) {
        let count = bytes.count
        let written = pieces.isEmpty ? [] : bytes[start...]
        EscapedText.decode(&bytes, from: start)
        guard bytes.count < count, !pieces.isEmpty else { return }
        var (end, target) = (0, 0)
        func length(to next: Int) -> Int {
            var piece = Array(written[(start + end)..<(start + next)])
            EscapedText.decode(&piece, from: 0)
            end = next
            return piece.count
        }
        for index in pieces.indices {
            target += length(to: pieces[index].start)
            let begin = target
            target += length(to: pieces[index].end)
            (pieces[index].start, pieces[index].end) = (begin, target)
        }
        target += length(to: count - start)
        if target != bytes.count - start { pieces = [] }
    }
}
