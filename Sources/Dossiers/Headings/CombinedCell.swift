import VietnameseText

/// A cell of a column that holds several facts, taken apart (tách ô gộp).
///
/// By labels, by what the facts look like, by lines. Every word of the cell is in one of the facts; where that is a guess, a person
/// is asked.
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
            facts = [.proposalNumber: paper.number, .proposalDate: paper.date]
            isCertain = paper.isCertain && paper.issuer.isEmpty && paper.level.isEmpty
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
        guard let person = PersonCellParsing.parse(text, programmeYear: programmeYear, hasName: false) else {
            facts[fields[0]] = text
            isCertain = false
            return
        }
        var (position, workplace) = (person.position, person.workplace)
        isCertain = person.isCertain
        if !fields.contains(.position), fields.contains(.workplace) {
            (position, workplace) = (nil, [position, workplace].compactMap(\.self).joined(separator: ", "))
            isCertain = true
        } else if !fields.contains(.workplace), fields.contains(.position) {
            (position, workplace) = ([position, workplace].compactMap(\.self).joined(separator: ", "), nil)
            isCertain = true
        }
        facts = [
            .birthYear: person.birthYear ?? "", .position: position ?? "", .workplace: workplace ?? "", .phone: person.phone ?? "",
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
            if let colon = piece.firstIndex(of: ":"), let field = field(labelled: String(piece[..<colon]), fields) {
                current = field
                words = trimmed(String(piece[piece.index(after: colon)...]))
            }
            guard let current else { return nil }
            facts[current] = facts[current].map { "\($0)\n\(words)" } ?? words
        }
        return facts.count > 1 ? facts : nil
    }

    private static func field(labelled label: String, _ fields: [Field]) -> Field? {
        let key = HeadingText.words(label)
        return fields.first { field in
            field.headings.contains { HeadingText.words($0) == key || HeadingText.words($0).starts(with: key) }
                || WordingTable.shared.match(key)?.fields == [field]
        }
    }
}
