import VietnameseText

/// A cell of a column that holds several facts, taken apart (tách ô gộp).
///
/// By labels, by what the facts look like, by lines. Every word of the cell but labels is in one of the facts; where that is a guess, a
/// person is asked.
struct CombinedCell {
    /// The facts as typed.
    private(set) var facts: [Field: String] = [:]
    /// False when the cell could not be taken apart with certainty.
    private(set) var isCertain = true

    private static let personFacts: Set<Field> = [.birthYear, .position, .workplace, .phone]
    private static let paperFacts: Set<Field> = [
        .recognitionNumber, .recognitionDate, .recognitionIssuer, .recognitionLevel, .recognitionKind,
    ]
    private static let letterFacts: Set<Field> = [.proposalNumber, .proposalDate]
    private static let humanFacts: Set<Field> = [.complaint, .dispute]

    /// Takes `text` apart into `fields`, which the heading names in this order.
    init(_ text: String, fields: [Field], programmeYear: Int) {
        let set = Set(fields)
        if let labelled = Self.labelled(text, fields) {
            facts = labelled
        } else if set.isSubset(of: Self.personFacts) {
            takePerson(text, fields, programmeYear)
        } else if set.isSubset(of: Self.paperFacts) {
            let paper = PaperCitation(text, programmeYear: programmeYear)
            facts = [
                .recognitionNumber: paper.number, .recognitionDate: paper.date, .recognitionIssuer: paper.issuer,
                .recognitionLevel: paper.level,
            ]
            isCertain = paper.isCertain
        } else if set.isSubset(of: Self.letterFacts) {
            let paper = PaperCitation(text, programmeYear: programmeYear)
            isCertain = paper.isCertain && paper.issuer.isEmpty && paper.level.isEmpty
            // A letter has no field for who issued it: what else there is stays in sight.
            facts = [.proposalNumber: isCertain ? paper.number : text, .proposalDate: paper.date]
        } else if set.isSubset(of: Self.humanFacts) {
            // One “Không” answers both questions.
            facts = Dictionary(fields.map { ($0, text) }) { first, _ in first }
        } else {
            takeLines(text, fields)
        }
        facts = facts.filter { !$0.value.isEmpty }
    }

    /// The facts of a person whose name stands in another column.
    private mutating func takePerson(_ text: String, _ fields: [Field], _ programmeYear: Int) {
        let hasPost = fields.contains(.position)
        let rest: PeopleCells.Rest? = hasPost == fields.contains(.workplace) ? nil : hasPost ? .post : .unit
        guard let person = PersonCellParsing.parse(text, programmeYear: programmeYear, hasName: false, rest: rest) else {
            facts[fields[0]] = text
            isCertain = false
            return
        }
        isCertain = person.isCertain
        facts = [
            .birthYear: person.birthYear ?? "", .position: person.position ?? "", .workplace: person.workplace ?? "",
            .phone: person.phone ?? "",
        ]
    }

    /// As many lines as facts are one each; else the first fact holds all.
    private mutating func takeLines(_ text: String, _ fields: [Field]) {
        let lines = Self.pieces(of: text, at: \.isNewline)
        let pieces = lines.count == fields.count ? lines : Self.pieces(of: text) { $0 == ";" || $0 == "|" }
        guard pieces.count == fields.count else {
            facts[fields[0]] = text
            isCertain = false
            return
        }
        facts = Dictionary(zip(fields, pieces)) { first, _ in first }
        isCertain = lines.count == fields.count
    }

    private static func pieces(of text: String, at isSeparator: (Character) -> Bool) -> [String] {
        text.split(whereSeparator: isSeparator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The longest cell in which labels are looked for, in bytes; no form has so much in one.
    private static let longestLabelled = 20_000

    /// `Thời gian: từ 01/2021; Phạm vi: toàn công ty`: the facts by their labels, when the cell begins with one and has several.
    private static func labelled(_ text: String, _ fields: [Field]) -> [Field: String]? {
        guard text.utf8.count <= longestLabelled else { return nil }
        var facts: [Field: String] = [:]
        var current: Field?
        for piece in pieces(of: text, at: { $0.isNewline || $0 == ";" }) {
            var words = piece
            if let colon = piece.firstIndex(of: ":"), let field = field(labelled: piece[..<colon], fields) {
                current = field
                words = trimmed(String(piece[piece.index(after: colon)...]))
            }
            guard let current else { return nil }
            if facts[current] != nil { words = "\n" + words }
            facts[current, default: ""] += words
        }
        return facts.count > 1 ? facts : nil
    }

    /// The longest label, in bytes.
    private static let longestLabel = 200
    /// The words of each field's headings, by `Field.index`.
    private static let headings = Field.allCases.map { $0.headings.map(HeadingText.words) }

    /// The field that a label such as `Thời gian` means; nil for one without a word.
    private static func field(labelled label: Substring, _ fields: [Field]) -> Field? {
        guard label.utf8.count <= longestLabel else { return nil }
        let key = HeadingText.words(String(label))
        guard !key.isEmpty else { return nil }
        let meant = WordingTable.shared.match(key)?.fields
        return fields.first { field in headings[field.index].contains { $0.starts(with: key) } || meant == [field] }
    }
}
