import Records
import VietnameseText

/// What a cell says of complaints or of disputes (câu trả lời về khiếu nại, tranh chấp; docs/rules.md, rule 35 and A15).
enum HumanAnswer: String, Sendable, Equatable {
    /// Nothing.
    case blank
    /// There is none: “Không”.
    case none
    /// There is one: “Có”.
    case stands
    /// There was one, and it has ended: “Đã rút đơn”.
    case ended
    /// There is one, and somebody is at work on it: “Đang giải quyết”.
    case pending
    /// None so far: “Chưa có”.
    case noneYet
    /// Words for not knowing, or any other words.
    case unknown
}

/// Reads such cells by the words of the programme (`humanFacts.*Words`).
struct AnswerWords: Sendable {
    private let none: [String]
    private let ended: [String]
    private let pending: [String]
    private let noneYet: [String]
    private static let hedges = [" co the ", " co le ", " co ve ", " co hay ", " co thong tin ", " co khi ", " co hoac "]
    /// What takes a “không” back in part: “trừ ông …”, “nhưng có tranh chấp”.
    private static let contrary = [
        " nhung ", " tuy nhien ", " song ", " tru ", " ngoai tru ", " rieng ", " co tranh chap ", " co khieu nai ", " co don ",
        " co nguoi ",
        " co y kien ", " co thac mac ",
    ]
    /// A longer text is a story that only a person can weigh; in bytes.
    private static let longest = 400

    init(_ facts: Programme.HumanFacts) {
        func keys(_ words: [String]) -> [String] { words.map { " \(VietnameseFolding.bareKey($0)) " } }
        none = keys(facts.words.none)
        ended = keys(facts.words.ended)
        pending = keys(facts.words.pending)
        noneYet = keys(facts.words.noneYet)
    }

    /// What `text` says; words of somebody at work outweigh all others, then those of an end.
    func answer(_ text: String) -> HumanAnswer {
        if text.isEmpty { return .blank }
        switch YesNo.parse(text) {
        case .yes: return .stands
        case .no: return .none
        case .unknown: return .unknown
        case .unclear: break
        }
        guard text.utf8.count <= Self.longest, !text.contains("?") else { return .unknown }
        let key = Self.shortNo(" \(VietnameseFolding.bareKey(text)) ")
        if pending.contains(where: { isSaid($0, in: key) }) { return .pending }
        if ended.contains(where: key.contains) { return .ended }
        if noneYet.contains(where: key.hasPrefix) { return .noneYet }
        if let phrase = none.filter(key.hasPrefix).max(by: { $0.utf8.count < $1.utf8.count }) {
            // “Không có khiếu nại nhưng có tranh chấp” is no clear no.
            let rest = key.dropFirst(phrase.count - 1)
            return Self.contrary.contains(where: rest.contains) ? .unknown : .none
        }
        // “Có đơn của ông …” says that there is one, whatever follows; “có thể”, “có lẽ” do not.
        return key.hasPrefix(" co ") && !Self.hedges.contains(where: key.hasPrefix) ? .stands : .unknown
    }

    /// What a cell for complaints and disputes together says of one of them: `Có tranh chấp, không khiếu nại`.
    ///
    /// Where it names only the other, nothing is known of this one.
    func answer(_ text: String, about fact: Programme.HumanFacts.Fact) -> HumanAnswer {
        let whole = answer(text)
        guard whole != .blank else { return whole }
        let clauses = VietnameseFolding.key(text).replacing(" nhưng ", with: ";").replacing(" còn có ", with: ";có ")
            .split { ",;.\n\r".contains($0) }.map(String.init)
        func speaks(_ clause: String, of topics: [String]) -> Bool {
            let key = " \(VietnameseFolding.bareKey(clause)) "
            return topics.contains { key.contains($0) }
        }
        let (dispute, complaint) = ([" tranh chap "], [" khieu nai ", " khieu kien ", " to cao "])
        let own = clauses.filter { speaks($0, of: fact == .dispute ? dispute : complaint) }
        let isAboutOther = clauses.contains { speaks($0, of: fact == .dispute ? complaint : dispute) }
        // `Không tranh chấp` answers nothing about a complaint.
        if whole == .none { return own.isEmpty && isAboutOther ? .unknown : .none }
        return own.isEmpty ? isAboutOther ? .unknown : whole : answer(own.joined(separator: ", "))
    }

    /// True for a short note that speaks of a complaint or dispute and does not say that there is none.
    func isNoteOfComplaint(_ note: String) -> Bool {
        guard note.utf8.count <= Self.longest else { return false }
        let key = " \(VietnameseFolding.bareKey(note)) "
        guard Self.topics.contains(where: key.contains) || Self.speaksOfSuit(note) else { return false }
        guard !Self.otherTopics.contains(where: key.contains) else { return false }
        return answer(note) != .none
    }

    /// Whether a note speaks of a suit or an accusation; only with its marks is `kiện` not `kiến`.
    private static func speaksOfSuit(_ note: String) -> Bool {
        let words = VietnameseFolding.key(note).split { !$0.isLetter }
        let key = " \(words.joined(separator: " ")) "
        return suits.contains(where: key.contains) && !key.contains(" kiện toàn ")
    }

    private static let suits = [
        " đơn kiện ", " đang kiện ", " khởi kiện ", " bị kiện ", " vụ kiện ", " kiện ra ", " kiện tụng ", " đơn thư ",
        " bị tố ", " đạo ý tưởng ", " đạo văn ",
    ]
    private static let topics = [" khieu nai ", " khieu kien ", " to cao ", " tranh chap "]
    /// What an initiative may be about: `Quy trình giải quyết khiếu nại`.
    private static let otherTopics = [
        " cong tac ", " quy trinh ", " ho so khieu nai ", " cong dan ", " khach hang ", " tranh chap lao dong ",
    ]

    /// Whether a phrase stands somewhere without “không” before it: “không còn khiếu nại” is no “còn khiếu nại”.
    private func isSaid(_ phrase: String, in key: String) -> Bool {
        var rest = Substring(key)
        while let range = rest.firstRange(of: phrase) {
            if !key[..<range.lowerBound].hasSuffix(" khong") { return true }
            rest = rest[rest.index(after: range.lowerBound)...]
        }
        return false
    }

    /// “Ko có đơn” as “Không có đơn”.
    private static func shortNo(_ key: String) -> String {
        for short in [" ko ", " k ", " kg ", " hong "] where key.hasPrefix(short) { return " khong " + key.dropFirst(short.count) }
        return key
    }
}

/// The answers about complaints and disputes, and who confirmed them when: of a dossier, or of one of its initiatives.
struct HumanAnswers {
    let complaint: HumanAnswer
    let dispute: HumanAnswer
    let confirmedBy: String
    let confirmedOn: Reading<ReadDate>
    /// The names in `confirmedBy`, by `Person.nameKey`; none where they are not certain.
    let confirming: Set<UInt64>
}

extension Dossier {
    /// The facts that may be answered for each initiative of its own.
    static let answers: [Field] = [.complaint, .dispute, .confirmedBy, .confirmedOn]

    /// True when its rows answer for themselves: two of them differ, or the first one is silent.
    ///
    /// Then no answer is the dossier's.
    var answersByInitiative: Bool {
        let given: [Fact] = [Field.complaint, .dispute].compactMap { facts[$0.index] }
        // What the office's register or the text around the table says, it says of the dossier.
        if given.contains(where: { $0.place != nil }) { return false }
        return rowsDiffer || given.contains { $0.record.number != firstRecord.number }
    }
}

extension RuleContext {
    /// True when a dossier says of all of its initiatives that there is neither complaint nor dispute.
    package func isUndisputed(_ dossier: Dossier) -> Bool {
        func areNone(_ answers: HumanAnswers) -> Bool { answers.complaint == .none && answers.dispute == .none }
        guard dossier.answersByInitiative else { return areNone(reader.answers(of: dossier)) }
        return reader.answersOfOwnRows(of: dossier).allSatisfy { $0.answer == .none }
            && dossier.initiatives.allSatisfy { areNone(reader.answers(of: $0, in: dossier)) }
    }
}

extension CellReader {
    /// The answers of an initiative's own row; a confirmation that its row leaves blank is the dossier's.
    func answers(of initiative: Initiative, in dossier: Dossier) -> HumanAnswers {
        func own(_ field: Field) -> String { initiative.source.value(of: field, in: initiative.record) }
        let name = Self.name(own(.confirmedBy).isEmpty ? dossier[.confirmedBy] : own(.confirmedBy))
        return HumanAnswers(
            complaint: answer(own(.complaint), .complaint, initiative.source),
            dispute: answer(own(.dispute), .dispute, initiative.source),
            confirmedBy: name,
            confirmedOn: own(.confirmedOn).isEmpty ? date(.confirmedOn, of: dossier) : date(.confirmedOn, ofRow: initiative),
            confirming: nameKeys(name)
        )
    }

    /// The answers of a dossier.
    func answers(of dossier: Dossier) -> HumanAnswers {
        HumanAnswers(
            complaint: answer(dossier[.complaint], .complaint, dossier.source),
            dispute: answer(dossier[.dispute], .dispute, dossier.source),
            confirmedBy: Self.name(dossier[.confirmedBy]),
            confirmedOn: date(.confirmedOn, of: dossier),
            confirming: nameKeys(dossier[.confirmedBy])
        )
    }

    /// What the rows of a dossier that hold no initiative say of complaints and disputes.
    func answersOfOwnRows(of dossier: Dossier) -> [(field: Field, answer: HumanAnswer, record: Record)] {
        dossier.answersOfOwnRows.map { field, record in
            let text = dossier.source.value(of: field, in: record)
            return (field, answer(text, field == .complaint ? .complaint : .dispute, dossier.source), record)
        }
    }

    /// What a cell says; of a column for both, what it says of the one.
    private func answer(_ text: String, _ fact: Programme.HumanFacts.Fact, _ source: InputSource) -> HumanAnswer {
        let isShared = source.column(of: .complaint).map { $0 == source.column(of: .dispute) } ?? false
        return isShared ? answers.answer(text, about: fact) : answers.answer(text)
    }

    /// Who confirmed; nobody where other words stand in place of a name.
    private static func name(_ text: String) -> String {
        StandIn.isContent(text) ? text : ""
    }

    private func nameKeys(_ names: String) -> Set<UInt64> {
        if names.isEmpty { return [] }
        var cells = PeopleCells()
        cells.names = names
        let people = people.people(cells)
        return people.certainty == .certain ? Set(people.persons.map(\.nameKey)) : []
    }
}
