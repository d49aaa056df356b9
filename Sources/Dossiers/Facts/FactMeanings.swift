import Records
import VietnameseText

/// What facts mean, whatever their spelling (nghĩa của dữ kiện): two cells agree when their keys are equal.
///
/// Dates agree by their day, answers by yes and no, unions, levels, bodies and choices by the programme's lists with all their other names,
/// numbers of documents without blanks and leading zeros, people by name and title, telephone numbers as dialled today, money by its amount,
/// and all other words without case, kind of Unicode and spacing. A cell that cannot be read as what its column holds agrees by its words.
/// Source: docs/data.md, “The same said twice”.
struct FactMeanings {
    private let programme: Programme
    private let units: UnitDirectory
    private let reader: PeopleReader

    /// The meanings by the lists of a programme.
    init(_ programme: Programme) {
        self.programme = programme
        units = UnitDirectory(programme.units, deadline: programme.submission.deadline)
        reader = PeopleReader(PeopleRules(programmeYear: programme.year, phones: programme.phones.rules))
    }

    /// The key of `field` as `record` gives it; `text` is what it gives, trimmed.
    func key(of field: Field, _ text: String, in record: Record, _ source: InputSource) -> String {
        if text.isEmpty { return "" }
        return read(field, text, record, source) ?? "\u{1}" + VietnameseFolding.key(text)
    }

    /// The key of a dossier's fact; empty where no row gave one.
    func key(of field: Field, in dossier: Dossier) -> String {
        guard let fact = dossier.facts[field.index] else { return "" }
        return key(of: field, fact.value, in: fact.record, dossier.source)
    }

    /// The key of a field of an initiative; of the people of a merged cell, what it gives for each column.
    func key(of field: Field, in initiative: Initiative) -> String {
        switch field {
        case .author:
            let people = initiative.people
            if people.certainty == .unread || people.persons.isEmpty { break }
            return people.persons.map(\.spelling).joined(separator: ";")
        case .birthYear:
            let years = initiative.people.birthYears
            guard !years.isEmpty, years.allSatisfy({ $0.value != nil }) else { break }
            return years.compactMap { $0.value.map { String($0.year) } }.joined(separator: ";")
        case .phone:
            guard let numbers = initiative.people.phones, !numbers.isEmpty else { break }
            return numbers.map(\.current).joined(separator: ";")
        case .shares:
            guard let shares = initiative.people.shares, !shares.isEmpty else { break }
            return shares.map(String.init).joined(separator: ";")
        // Whatever it says of people is said by the fields it stands for.
        case .person where initiative.isMerged: return ""
        default: break
        }
        return key(of: field, initiative[field], in: initiative.record, initiative.source)
    }

    // MARK: How a field is read

    /// The key of what a cell was read as; nil where only its words count.
    private func read(_ field: Field, _ text: String, _ record: Record, _ source: InputSource) -> String? {
        switch field {
        case .proposalDate, .postedOn, .emailedOn, .sentOn, .receivedOn, .confirmedOn, .recognitionDate, .portalOn:
            if let day = source.day(of: field, in: record) { return day.date.iso }
            return DateParsing.parse(text, pivotYear: programme.year, order: source.order(of: field, in: record))?.date.iso
        case .complaint, .dispute, .secret: return Self.answer(text)
        case .awarded, .forwarded: return Choosing.isChosen(text) ? "yes" : Self.answer(text)
        case .submitter: return VietnameseFolding.bareKey(units.unit(named: text)?.name ?? text)
        case .submitterLevel: return units.level(named: text)?.id
        case .signingBody: return programme.proposal.signingBody(named: text)?.id
        case .proposalNumber, .recognitionNumber: return Self.documentNumber(text)
        case .signer, .confirmedBy: return people(text)
        case .proposalFile, .recognitionFile: return Self.path(text)
        case .phase: return choice(programme.submission.phases.map(\.choice), text)
        case .authorGroup: return choice(programme.eligibility.authorGroups, text)
        case .fieldGroup: return choice(programme.eligibility.fieldGroups, text)
        case .sector: return choice(programme.eligibility.sectors, text)
        case .exclusion: return choice(programme.eligibility.exclusions, text) ?? Self.answer(text)
        case .recognitionKind: return choice(programme.recognition.kinds, text)
        case .recognitionLevel: return choice(programme.recognition.levels, text)
        case .benefit: return Self.amount(text, unit: source.benefitUnit)
        case .period:
            return PeriodParsing.parse(text, pivotYear: programme.year, order: source.order(of: field, in: record))
                .map { "\($0.start.iso) \($0.startLatest.iso) \($0.end?.iso ?? "") \($0.isOpen)" }
        case .rank, .number: return Int(text, in: 0...1_000_000).map(String.init)
        default: return nil
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

    /// `Số 05 /TTr – LĐLĐ` and `5/TTr-LĐLĐ` are one number.
    private static func documentNumber(_ text: String) -> String? {
        var words = VietnameseFolding.bareKey(text).split(separator: " ")
        while words.count > 1, ["so", "to", "trinh", "quyet", "dinh"].contains(words[0]) { words.removeFirst() }
        guard let first = words.first, first.first?.isNumber == true else { return nil }
        let number = first.drop { $0 == "0" }
        // No blank tells `TTr-LĐLĐ` from `TTrLĐLĐ`, nor `31` from `31 /TTr`.
        return ([number.isEmpty ? first : number] + words.dropFirst()).joined(separator: "/")
    }

    private func people(_ text: String) -> String? {
        var cells = PeopleCells()
        cells.names = text
        let people = reader.people(cells)
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

    private static func amount(_ text: String, unit: String?) -> String? {
        guard case .amount(let dong) = BenefitReading.read(text, unit: unit) else { return nil }
        // A rate of every year is not the same as a sum.
        let rest = VietnameseFolding.bareKey(text).split(separator: " ").filter { ["nam", "thang", "quy", "vu", "ngay"].contains($0) }
        return "\(dong) \(rest.joined(separator: " "))"
    }
}
