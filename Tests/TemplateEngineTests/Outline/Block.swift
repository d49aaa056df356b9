/// What a reader sees of a document, in the notation of `Cases/README.md`, the same for every format.
indirect enum Block: Sendable, Equatable {
    case paragraph(Paragraph)
    case table([Row])

    /// A paragraph, a heading, or an item of a list.
    struct Paragraph: Sendable, Equatable {
        enum Kind: Sendable, Equatable {
            case plain
            case heading
            case bullet(level: Int)
            /// With the number a reader sees.
            case numbered(level: Int, number: Int)
        }
        var kind = Kind.plain
        var text: [Inline]

        /// A paragraph of these pieces, the ones without a letter left out.
        init(kind: Kind = .plain, text: [Inline]) {
            self.kind = kind
            self.text = text.filter { if case .text("", _) = $0 { false } else { true } }
        }
    }

    struct Row: Sendable, Equatable {
        /// Printed again on every page.
        var isHeader = false
        var cells: [Cell]
    }

    struct Cell: Sendable, Equatable {
        enum Merge: Sendable, Equatable {
            case none
            /// Covered by the cell above.
            case up
            /// Covered by the cell to the left.
            case left
        }
        var merge = Merge.none
        var blocks: [Block] = []
    }
}

/// A piece of a paragraph.
enum Inline: Sendable, Equatable {
    case text(String, isBold: Bool)
    /// A space that shows, also at an end or beside another.
    case space
    case lineBreak
    case tab
    /// Where an office program began a new run or span, for no reason a reader sees.
    case cut
    /// Content in a frame of its own inside the paragraph: a text box, a note.
    case frame([Block])
}

extension [Block] {
    /// The notation, a line for each paragraph and each row.
    var lines: [String] {
        var lines: [String] = []
        var followsTable = false
        for block in self {
            switch block {
            case .paragraph(let paragraph):
                lines.append(paragraph.line)
                followsTable = false
            case .table(let rows):
                if followsTable { lines.append("---") }
                lines += rows.map(\.line)
                followsTable = true
            }
        }
        return lines
    }

    /// The notation inside a cell or a frame.
    fileprivate var inlineText: String {
        map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.line
            case .table(let rows): "[" + rows.map { $0.cells.map(\.text).joined(separator: "; ") }.joined(separator: " / ") + "]"
            }
        }
        .joined(separator: " // ")
    }
}

extension Block.Paragraph {
    fileprivate var line: String {
        let text = text.notation.isEmpty ? "¶" : text.notation
        switch kind {
        case .plain: return text
        case .heading: return "= " + text
        case .bullet(let level): return String(repeating: "  ", count: level) + "- " + text
        case .numbered(let level, let number): return String(repeating: "  ", count: level) + "\(number). " + text
        }
    }
}

extension Block.Row {
    fileprivate var line: String {
        (isHeader ? "|! " : "| ") + cells.map { $0.text.isEmpty ? "|" : $0.text + " |" }.joined(separator: " ")
    }
}

extension Block.Cell {
    fileprivate var text: String {
        switch merge {
        case .up: "^"
        case .left: "<"
        case .none: blocks.inlineText == "¶" ? "" : blocks.inlineText
        }
    }
}

extension [Inline] {
    /// The notation of a paragraph: `**` around bold text, spaces that a trimmed line would lose as `␣`.
    fileprivate var notation: String {
        var result = ""
        var isBold = false
        for inline in self {
            switch inline {
            case .text(let text, let wantsBold):
                guard !text.isEmpty else { continue }
                if wantsBold != isBold {
                    result += "**"
                    isBold = wantsBold
                }
                result += text.unicodeScalars.map(Self.sign).joined()
            case .space: result += " "
            case .lineBreak: result += "⏎"
            case .tab: result += "⇥"
            case .cut: continue
            case .frame(let blocks): result += "⟦" + blocks.inlineText + "⟧"
            }
        }
        return Self.withVisibleSpaces(result + (isBold ? "**" : ""))
    }

    /// A character that cannot be seen, by its number.
    private static func sign(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x2060, 0xFEFF, 0xFFF0...0xFFFF:
            "\\{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: "\(scalar)"
        }
    }

    /// Spaces at either end and runs of them as `␣`.
    private static func withVisibleSpaces(_ text: String) -> String {
        var result = ""
        let characters = [Character](text)
        for (index, character) in characters.enumerated() {
            let isEdge = index == 0 || index == characters.count - 1
            let isRun =
                (index > 0 && characters[index - 1] == " ") || (index + 1 < characters.count && characters[index + 1] == " ")
            result.append(character == " " && (isEdge || isRun) ? "␣" : character)
        }
        return result
    }
}
