/// Opens and closes the lists around items as their levels and kinds change.
struct ListWriter {
    private var format = Form.docx
    /// The open lists from the outside in; true for a numbered one.
    private var open: [Bool] = []
    private var opening = ""
    /// The number of Word's current numbered list, 0 before the first.
    private var number = 0

    /// Word's number of every list with bullets.
    static let bulletNumber = 9

    init(format: Form = .docx) {
        self.format = format
    }

    /// Lists inside a cell or a frame: none is open there, and numbers go on.
    var inside: ListWriter {
        var inner = ListWriter(format: format)
        inner.number = number
        return inner
    }

    /// Goes on after a cell or a frame.
    mutating func goOn(after inner: ListWriter) {
        number = inner.number
    }

    /// What must stand before the paragraph that was entered last.
    mutating func takeOpening() -> String {
        defer { opening = "" }
        return opening
    }

    /// Word's number of the list that an item of `kind` is in.
    func wordNumber(_ kind: Block.Paragraph.Kind) -> Int {
        if case .numbered = kind { number } else { Self.bulletNumber }
    }

    /// Goes on to a paragraph of `kind`; what ends is added to the last of `lines`.
    mutating func enter(_ kind: Block.Paragraph.Kind, _ lines: inout [String]) {
        switch kind {
        case .plain, .heading: leaveAll(&lines)
        case .bullet(let level): enterItem(level: level, number: nil, &lines)
        case .numbered(let level, let shown): enterItem(level: level, number: shown, &lines)
        }
    }

    /// Ends every open list.
    mutating func leaveAll(_ lines: inout [String]) {
        while !open.isEmpty { leave(&lines) }
    }

    private mutating func enterItem(level: Int, number shown: Int?, _ lines: inout [String]) {
        let isNew = shown == 1 && level == 0
        if isNew || (shown != nil && number == 0) { number += 1 }
        guard format != .docx else { return }
        while open.count > level + 1 { leave(&lines) }
        if open.count == level + 1, isNew || open[level] != (shown != nil) { leave(&lines) }
        if open.count == level + 1 {
            lines[lines.count - 1] += itemEnd
        } else {
            while open.count < level + 1 {
                opening += begin(isNumbered: shown != nil, first: shown ?? 1)
                open.append(shown != nil)
            }
        }
        opening += format == .odt ? "<text:list-item>" : "<li>"
    }

    private var itemEnd: String { format == .odt ? "</text:list-item>" : "</li>" }

    private func begin(isNumbered: Bool, first: Int) -> String {
        switch format {
        case .docx: ""
        case .odt:
            "<text:list text:style-name=\"\(isNumbered ? "So" : "Cham")\""
                + (isNumbered && first > 1 ? " text:continue-numbering=\"true\"" : "") + ">"
        case .html: isNumbered ? (first > 1 ? "<ol start=\"\(first)\">" : "<ol>") : "<ul>"
        }
    }

    private mutating func leave(_ lines: inout [String]) {
        let isNumbered = open.removeLast()
        let end =
            switch format {
            case .docx: ""
            case .odt: "</text:list>"
            case .html: isNumbered ? "</ol>" : "</ul>"
            }
        guard !lines.isEmpty else { return }
        lines[lines.count - 1] += itemEnd + end
    }
}
