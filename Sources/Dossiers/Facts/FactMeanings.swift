import Records
import VietnameseText

/// What facts mean, whatever their spelling (nghĩa của dữ kiện): two cells agree when their keys are equal.
///
/// Dates agree by their day, answers by yes and no, unions, levels, bodies and choices by the programme's lists with all their other names,
/// numbers of documents without blanks and leading zeros, codes of dossiers without marks, people by name and title, telephone numbers as dialled today, money by its amount,
/// and all other words without case, kind of Unicode and spacing. A cell that cannot be read as what its column holds agrees by its words.
/// Source: docs/data.md, “The same said twice”.
struct FactMeanings: Sendable {
    private let reader: CellReader
    private var programme: Programme { reader.programme }

    /// The meanings of cells as `reader` reads them.
    init(_ reader: CellReader) {
        self.reader = reader
    }

    /// The key of `field` as `record` gives it; `text` is what it gives, trimmed.
    func key(of field: Field, _ text: String, in record: Record, _ source: InputSource) -> String {
        if text.isEmpty { return "" }
        return read(field, text, record, source) ?? Self.words(text)
    }

    /// The key of `field` as words outside of the table give it, day before month.
    func key(of field: Field, outside text: String) -> String {
        if Field.dates.contains(field) { return reader.date(text)?.day.iso ?? Self.words(text) }
        return read(field, text) ?? Self.words(text)
    }

    private static func words(_ text: String) -> String { "\u{1}" + VietnameseFolding.key(text) }

    /// The key of a dossier's fact; empty where no row gave one.
    func key(of field: Field, in dossier: Dossier) -> String {
        guard let fact = dossier.facts[field.index] else { return "" }
        // What stands outside the table has nothing to do with its columns.
        if fact.place != nil { return fact.value.isEmpty ? "" : key(of: field, outside: fact.value) }
        return key(of: field, fact.value, in: fact.record, dossier.source)
    }

    /// The keys of all fields of an initiative, in the order of `Field.ofInitiative`.
    func keys(of initiative: Initiative) -> [String] {
        let people = initiative.people
        return Field.ofInitiative.map { field in
            // Whatever a merged cell says of people is said by the fields it stands for.
            if field == .person, initiative.isMerged { return "" }
            return Self.key(of: field, in: people) ?? key(of: field, initiative[field], in: initiative.record, initiative.source)
        }
    }

    /// What is said of people, in the field `field`; nil where that is no such field, or only its words count.
    private static func key(of field: Field, in people: People) -> String? {
        switch field {
        case .author:
            if people.certainty == .unread || people.persons.isEmpty { return nil }
            return people.persons.map(\.spelling).joined(separator: ";")
        case .birthYear:
            let years = people.birthYears.compactMap(\.value)
            guard !years.isEmpty, years.count == people.birthYears.count else { return nil }
            return years.map { String($0.year) }.joined(separator: ";")
        case .phone:
            guard let numbers = people.phones, !numbers.isEmpty else { return nil }
            return numbers.map(\.current).joined(separator: ";")
        case .shares:
            guard let shares = people.shares, !shares.isEmpty else { return nil }
            return shares.map(String.init).joined(separator: ";")
        default: return nil
        }
    }

    /// The key of a table's own code of a dossier: case, blanks and marks between letters and digits tell none apart, `HS-01` and `hs 01`.
    ///
    /// Between two numbers, or two words, a mark counts: `HS-1-1` is no `HS-11`.
    static func code(_ text: String) -> String {
        let key = VietnameseFolding.key(text)
        var code = ""
        var hasGap = false
        for character in key {
            guard character.isLetter || character.isNumber else {
                hasGap = true
                continue
            }
            if hasGap, let last = code.last, last.isNumber == character.isNumber { code.append("/") }
            code.append(character)
            hasGap = false
        }
        return code.isEmpty ? key : code
    }

    // MARK: How a field is read

    /// The key of what a cell was read as; nil where only its words count.
    private func read(_ field: Field, _ text: String, _ record: Record, _ source: InputSource) -> String? {
        switch field {
        case .benefit: return amount(text, record, source)
        case .period:
            return reader.period(text, in: record, source).map { "\($0.start.iso) \($0.startLatest.iso) \($0.end?.iso ?? "") \($0.isOpen)" }
        default:
            if Field.dates.contains(field) { return reader.date(field, text, in: record, source)?.day.iso }
            return read(field, text)
        }
    }

    /// The same of a field whose words mean the same wherever they stand.
    private func read(_ field: Field, _ text: String) -> String? {
        switch field {
        case .complaint, .dispute: return answer(text)
        case .secret: return Self.answer(text)
        case .status: return reader.withdrawal.reading(text).value.map { $0 ? "withdrawn" : "kept" }
        case .awarded, .forwarded: return Choosing.isChosen(text) ? "yes" : Self.answer(text)
        case .submitter: return VietnameseFolding.bareKey(reader.units.unit(named: text)?.name ?? text)
        case .submitterLevel: return (reader.units.level(named: text) ?? reader.units.level(inName: text))?.id
        case .signingBody: return programme.proposal.signingBody(named: text)?.id
        case .dossierId: return Self.code(text)
        case .proposalNumber, .recognitionNumber: return DocumentNumber.key(text)
        case .signer, .confirmedBy: return people(text)
        case .proposalFile, .recognitionFile: return Self.path(text)
        case .phase: return choice(programme.submission.phases.map(\.choice), text)
        case .authorGroup: return choice(programme.eligibility.authorGroups, text)
        case .fieldGroup: return choice(programme.eligibility.fieldGroups, text)
        case .sector: return choice(programme.eligibility.sectors, text)
        case .exclusion: return choice(programme.eligibility.exclusions, text) ?? Self.answer(text)
        case .recognitionKind: return choice(programme.recognition.kinds, text)
        case .recognitionLevel: return reader.recognitionLevel(text).value?.id
        case .rank: return RankWords.rank(in: text).map(String.init)
        case .number: return Int(text, in: 0...1_000_000).map(String.init)
        default: return nil
        }
    }

    /// What a cell says of complaints or disputes; only plain answers agree whatever their words.
    private func answer(_ text: String) -> String? {
        switch reader.answers.answer(text) {
        case .none: "no"
        case .stands: "yes"
        case .blank, .ended, .pending, .noneYet, .unknown: Self.answer(text)
        }
    }

    /// Yes, no, or not known; other words count as words.
    private static func answer(_ text: String) -> String? {
        switch YesNo.parse(text) {
        case .yes: "yes"
        case .no: "no"
        case .unknown: "unknown"
        case .unclear: nil
        }
    }

    private func people(_ text: String) -> String? {
        var cells = PeopleCells()
        cells.names = text
        let people = reader.people.people(cells)
        guard people.certainty == .certain, !people.persons.isEmpty else { return nil }
        return people.persons.map(\.spelling).joined(separator: ";")
    }

    private static func path(_ text: String) -> String {
        let parts = text.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
        return parts.joined(separator: "/")
    }

    private func choice(_ choices: [Programme.Choice], _ text: String) -> String? {
        let key = VietnameseFolding.bareKey(text)
        return choices.first { $0.matches(key: key) }?.id
    }

    private func amount(_ text: String, _ record: Record, _ source: InputSource) -> String? {
        guard case .amount(let dong) = reader.benefit(text, in: record, source) else { return nil }
        // A rate of every year is not the same as a sum.
        let rest = VietnameseFolding.bareKey(text).split(separator: " ").filter { ["nam", "thang", "quy", "vu", "ngay"].contains($0) }
        return "\(dong) \(rest.joined(separator: " "))"
    }
}
