import TestKit

/// A part of a random template (phần của mẫu ngẫu nhiên); each form of it can be written and worked out.
indirect enum Part: Sendable {
    case paragraph(Block.Paragraph.Kind, [Piece])
    /// A paragraph that is only a remark.
    case remark
    case table(heading: [String], [RowGroup])
    /// Paragraphs or tables between two paragraphs of tags.
    case section(Opening, [Part], otherwise: [Part]?)
}

/// A piece of a paragraph.
indirect enum Piece: Sendable {
    case word(String)
    case value(String, shownAs: Shown)
    case position
    case total
    case remark
    /// A field that no data has.
    case absent
    case section(Opening, [Piece], otherwise: [Piece]?)

    enum Shown: Sendable {
        case asIs
        case upper
        case lower
    }
}

/// Rows of a table that belong together; each cell is one paragraph.
enum RowGroup: Sendable {
    case fixed([[Piece]])
    /// Both tags stand in the row that they repeat.
    case inRow(Opening, [[Piece]])
    /// The tags stand in rows of their own.
    case betweenRows(Opening, [[[Piece]]])
}

/// What a section asks for.
enum Opening: Sendable {
    case each(String)
    case when(String, equals: String)
    case whenEmpty(String)
}

/// Makes random templates over the fields of `RandomData`.
struct RandomTemplate {
    private var random: SeededRandom
    private var budget = 40

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// The parts of one template.
    mutating func parts() -> [Part] {
        parts(level: 0, depth: 0)
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    private mutating func parts(level: Int, depth: Int) -> [Part] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in part(level: level, depth: depth) }
    }

    private mutating func part(level: Int, depth: Int) -> Part {
        budget -= 1
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .remark
        case 1: return .paragraph(.heading, pieces(level: level, depth: depth))
        case 2...4 where depth < 3 && budget > 0:
            let (opening, inner) = opening(level: level)
            let isCondition = if case .each = opening { false } else { true }
            let otherwise = isCondition && chance(50) ? parts(level: level, depth: depth + 1) : nil
            return .section(opening, parts(level: inner, depth: depth + 1), otherwise: otherwise)
        case 5...6 where budget > 0: return table(level: level, depth: depth)
        default: return .paragraph(.plain, pieces(level: level, depth: depth))
        }
    }

    private mutating func table(level: Int, depth: Int) -> Part {
        let columns = Int.random(in: 1...3, using: &random)
        func cells(_ level: Int, _ template: inout RandomTemplate) -> [[Piece]] {
            (0..<columns).map { _ in template.pieces(level: level, depth: depth + 2) }
        }
        var groups: [RowGroup] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let (opening, inner) = opening(level: level)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: groups.append(.fixed(cells(level, &self)))
            // In a table of one column both tags would stand in one cell, and repeat what is in it.
            case 1 where columns > 1: groups.append(.inRow(opening, cells(inner, &self)))
            default: groups.append(.betweenRows(opening, (0..<Int.random(in: 1...2, using: &random)).map { _ in cells(inner, &self) }))
            }
        }
        return .table(heading: (0..<columns).map { "cột \($0)" }, groups)
    }

    /// Something to open, and the level of the names inside it.
    private mutating func opening(level: Int) -> (Opening, Int) {
        if level < RandomData.depth, chance(60) { return (.each(RandomData.list(level + 1)), level + 1) }
        let known = Int.random(in: 0...level, using: &random)
        if chance(30) { return (.whenEmpty(RandomData.flag(known)), level) }
        return (.when(RandomData.flag(known), equals: RandomData.flags.randomElement(using: &random) ?? ""), level)
    }

    /// A paragraph's pieces, a word first, so that it never ends up empty.
    private mutating func pieces(level: Int, depth: Int) -> [Piece] {
        [.word("từ")] + (0..<Int.random(in: 0...3, using: &random)).map { _ in piece(level: level, depth: depth) }
    }

    private mutating func piece(level: Int, depth: Int) -> Piece {
        budget -= 1
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return .word(["a b", "&", "<x>", "\"", "ộ", "1.", "x?"].randomElement(using: &random) ?? "")
        case 1 where level > 0: return chance(50) ? .position : .total
        case 2: return .remark
        case 3: return .absent
        case 4...5 where depth < 3 && budget > 0:
            let (opening, inner) = opening(level: level)
            let isCondition = if case .each = opening { false } else { true }
            let otherwise = isCondition && chance(50) ? pieces(level: level, depth: depth + 1) : nil
            return .section(opening, pieces(level: inner, depth: depth + 1), otherwise: otherwise)
        default:
            let known = Int.random(in: 0...level, using: &random)
            let shown: Piece.Shown = chance(80) ? .asIs : chance(50) ? .upper : .lower
            return .value(RandomData.field(known, Int.random(in: 0..<2, using: &random)), shownAs: shown)
        }
    }
}
