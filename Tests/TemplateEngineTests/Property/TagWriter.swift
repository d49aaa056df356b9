import TestKit

/// Writes random parts as an outline with tags, in any spelling, and cut anywhere.
struct TagWriter {
    private var random: SeededRandom
    private let mayCut: Bool

    init(seed: UInt64, mayCut: Bool) {
        random = SeededRandom(seed: seed)
        self.mayCut = mayCut
    }

    /// The lines of an outline.
    mutating func lines(_ parts: [Part]) -> [String] {
        parts.flatMap { part -> [String] in
            switch part {
            case .remark: return [tag("!ghi chú")]
            case .paragraph(let kind, let pieces): return [(kind == .heading ? "= " : "") + text(pieces)]
            case .table(let heading, let groups):
                return ["|! " + heading.joined(separator: " | ") + " |"] + groups.flatMap { rows($0) } + ["---"]
            case .section(let opening, let inner, let otherwise):
                let (open, close) = ends(opening)
                return [open] + lines(inner) + (otherwise.map { [tag(":")] + lines($0) } ?? []) + [close]
            }
        }
    }

    private mutating func rows(_ group: RowGroup) -> [String] {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        switch group {
        case .fixed(let cells): return [row(cells.map { text($0) })]
        case .inRow(let opening, let cells):
            let (open, close) = ends(opening)
            var texts = cells.map { text($0) }
            texts[0] = open + texts[0]
            texts[texts.count - 1] += close
            return [row(texts)]
        case .betweenRows(let opening, let rows):
            let (open, close) = ends(opening)
            let width = rows[0].count
            let empty = Array(repeating: "", count: width - 1)
            return [row([open] + empty)] + rows.map { row($0.map { text($0) }) } + [row(empty + [close])]
        }
    }

    private mutating func text(_ pieces: [Piece]) -> String {
        pieces.map { piece -> String in
            switch piece {
            case .word(let word): return word
            case .value(let name, .asIs): return tag(spelled(name))
            case .value(let name, .upper): return tag(spelled(name) + " | hoa")
            case .value(let name, .lower): return tag(spelled(name) + "|thường")
            case .position: return tag("STT")
            case .total: return tag("tổng số")
            case .remark: return tag("!ghi chú")
            case .absent: return tag("không có?")
            case .section(let opening, let inner, let otherwise):
                let (open, close) = ends(opening)
                return open + text(inner) + (otherwise.map { tag(":") + text($0) } ?? "") + close
            }
        }
        .joined()
    }

    // MARK: Tags

    private mutating func ends(_ opening: Opening) -> (open: String, close: String) {
        switch opening {
        case .each(let list): (tag("#" + spelled(list)), tag(Bool.random(using: &random) ? "/" + spelled(list) : "/"))
        case .when(let field, let wanted): (tag("?\(field) = \(wanted)"), tag("/"))
        case .whenEmpty(let field): (tag("^" + spelled(field)), tag("/" + field))
        }
    }

    private mutating func spelled(_ name: String) -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: name.uppercased()
        case 1: name.replacing(" ", with: "_")
        case 2: name.replacing(" ", with: "\\{A0}")
        default: name
        }
    }

    /// The tag between delimiters of any kind, cut in places.
    private mutating func tag(_ inner: String) -> String {
        let kinds = [("«", "»"), ("≪", "≫"), ("<<", ">>"), ("{{", "}}"), ("＜＜", "＞＞")]
        let kind = inner.contains("|") ? kinds[0] : kinds.randomElement(using: &random) ?? kinds[0]
        let text = kind.0 + inner + kind.1
        guard mayCut, !inner.contains("\\"), Int.random(in: 0..<3, using: &random) == 0 else { return text }
        // An even number of cuts, so that what follows stands where it stood.
        let places = (0..<2).map { _ in Int.random(in: 1..<text.count, using: &random) }.sorted()
        let characters = Array(text)
        return String(characters[..<places[0]]) + "¦" + String(characters[places[0]..<places[1]]) + "¦" + String(characters[places[1]...])
    }
}
