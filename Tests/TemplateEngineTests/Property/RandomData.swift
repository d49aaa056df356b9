import TemplateEngine
import TestKit

/// Random data: values that trouble XML, in lists inside lists (dữ liệu ngẫu nhiên).
struct RandomData {
    /// How many lists stand inside each other.
    static let depth = 2
    /// What a flag may be.
    static let flags = ["một", "hai", ""]

    /// The name of a field of rows at a level; 0 is the document itself.
    static func field(_ level: Int, _ number: Int) -> String { "Tên \(["đầu", "giữa", "cuối"][level]) \(number)" }
    static func flag(_ level: Int) -> String { "cờ \(level)" }
    static func list(_ level: Int) -> String { "Danh sách \(level)" }

    private var random: SeededRandom
    private var count = 0

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// The data of a document.
    mutating func document() -> RandomRow {
        row(level: 0)
    }

    private mutating func row(level: Int) -> RandomRow {
        var texts: [String: String] = [:]
        for number in 0..<2 {
            count += 1
            // The number tells the value from every other; the brackets keep its own spaces away from its neighbours.
            texts[Self.field(level, number)] = "v\(count)[\(random.hostileText(longest: 8))]"
        }
        texts[Self.flag(level)] = Self.flags.randomElement(using: &random) ?? ""
        var rows: [RandomRow] = []
        if level < Self.depth {
            for _ in 0..<Int.random(in: 0...3, using: &random) { rows.append(self.row(level: level + 1)) }
        }
        return RandomRow(level: level, texts: texts, rows: rows)
    }
}

/// The values of one row, and the rows of the list inside it.
struct RandomRow: Sendable {
    let level: Int
    let texts: [String: String]
    let rows: [RandomRow]

    /// The row as data of the engine.
    var data: CaseData { CaseData(schema: Self.schema(level: level), values: values) }

    private static func schema(level: Int) -> Schema {
        let texts = [RandomData.field(level, 0), RandomData.field(level, 1), RandomData.flag(level)].map { Schema.Field.text($0) }
        guard level < RandomData.depth else { return Schema(texts) }
        return Schema(texts + [.list(RandomData.list(level + 1), of: schema(level: level + 1))])
    }

    private var values: [Value] {
        let names = [RandomData.field(level, 0), RandomData.field(level, 1), RandomData.flag(level)]
        let inner = rows.map(\.values)
        let list = level < RandomData.depth ? [Value.rows(Rows(count: inner.count) { inner[$0][$1] })] : []
        return names.map { .text(texts[$0] ?? "") } + list
    }
}
