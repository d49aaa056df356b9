import SangkienDiagnostics
import VietnameseText

/// The author's facts: shape and likelihood of birth year and phone (docs/data.md, “Birth years” and “Phones”).
///
/// No value stands in a message.
enum AuthorRules {
    static func check(_ read: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let (initiative, people) = (read.initiative, read.people)
        var findings: [Diagnostic] = []
        if initiative.isPersonUnclear {
            var unclear = finding(.personUnclear, .person, initiative)
            unclear.typed = pieces(of: initiative)
            findings.append(unclear)
        }
        // Words in place of a name are reported as such.
        if people.certainty == .guessedPeople, !CellReader.isInPlace(initiative[.author]), initiative[.author].contains(where: \.isLetter) {
            findings.append(finding(.authorsUnclear, .author, initiative, Argument("count", people.persons.count)))
        }
        return findings + birthYears(of: people, initiative, context) + phone(people, initiative, context)
    }

    /// What the merged cell was taken for, piece by piece; shown only on request.
    private static func pieces(of initiative: Initiative) -> String {
        let fields: [Field] = [.author, .birthYear, .position, .workplace, .phone]
        let pieces = fields.filter { !initiative[$0].isEmpty }.map { "\($0.heading): \(initiative[$0])" }
        return pieces.isEmpty ? initiative[.person] : pieces.joined(separator: "; ")
    }

    private static func birthYears(of people: People, _ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for year in people.birthYears {
            let known = Set(findings.map(\.code.id))
            findings += birthYear(year, of: people, initiative, context).filter { !known.contains($0.code.id) }
                .map { $0.about(FindingSubject(initiative: initiative.place, person: person(with: year, in: people))) }
        }
        let (years, authors) = (people.birthYears.count, people.persons.count)
        guard years > 1, authors > 0, years != authors, people.certainty != .unread else { return findings }
        if authors > 1 {
            findings.append(finding(.birthYearsUnmatched, .birthYear, initiative, Argument("authors", authors), Argument("found", years)))
        } else if !findings.contains(where: { $0.code === DiagnosticCode.birthYearUnclear }) {
            // Two years for one person: either may be wrong.
            findings.append(finding(.birthYearUnclear, .birthYear, initiative))
        }
        return findings
    }

    /// The place of the author with this year, counted from 1; nil where the year is nobody's in particular.
    private static func person(with year: TypedBirthYear, in people: People) -> Int? {
        if people.persons.count == 1 { return 1 }
        if year.value == nil {
            // As many years as people: the one that cannot be read is that of whoever has none.
            guard people.birthYears.count == people.persons.count else { return nil }
            return only(people.persons.indices.filter { people.persons[$0].birthYear == nil })
        }
        let places = people.persons.indices.filter { people.persons[$0].birthYear == year.value && year.value != nil }
        return only(places)
    }

    /// The only place, counted from 1.
    private static func only(_ places: [Int]) -> Int? { places.count == 1 ? places[0] + 1 : nil }

    /// What is to be said of one author's birth year.
    private static func birthYear(
        _ typed: TypedBirthYear,
        of people: People,
        _ initiative: Initiative,
        _ context: RuleContext
    ) -> [Diagnostic] {
        let traces = initiative.source.traces
        guard let birth = typed.value else { return [finding(.birthYearUnclear, .birthYear, initiative)] }
        var findings: [Diagnostic] = []
        // A merged author cell is printed as typed: nothing is reduced there.
        if birth.form == .yearShownAsDate {
            if !traces.isWholeColumn(.yearAsDate, .birthYear) { findings.append(finding(.birthYearShownAsDate, .birthYear, initiative)) }
        } else if birth.form != .year, !initiative.isMerged {
            let years = people.birthYears.compactMap { $0.value }.filter { ![.year, .yearShownAsDate].contains($0.form) }
            let printed = years.map { String($0.year) }.joined(separator: ", ")
            findings.append(finding(.birthYearReduced, .birthYear, initiative, Argument(private: "years", printed)))
        }
        let age = context.programme.year - birth.year
        if !context.programme.form.plausibleAges.contains(age) {
            let year = Argument("year", context.programme.year)
            findings.append(finding(.birthYearImplausible, .birthYear, initiative, Argument("age", age), year))
        }
        return findings
    }

    private static func phone(_ people: People, _ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        if people.phonesHeldPapers {
            // Without a number of its own the cell is asked about all the same.
            let asked = about(people.persons.count == 1 ? 1 : nil, finding(.phoneHoldsPaper, .phone, initiative))
            return [asked] + (people.phones ?? []).compactMap { remark(on: $0, isOnly: false, initiative, context) }
        }
        guard let numbers = people.phones, !numbers.isEmpty || initiative[.phone].isEmpty else {
            // A dash is a blank cell, and `#REF!` one that nobody knows: both are reported as such.
            let isReportedOtherwise = StandInRules.isNothing(initiative[.phone], .phone) || CellReader.showsError(initiative[.phone])
            let only = people.persons.count == 1 ? 1 : nil
            return isReportedOtherwise ? [] : [about(only, finding(.phoneMalformed, .phone, initiative))]
        }
        let remarks = numbers.compactMap { number in
            remark(on: number, isOnly: numbers.count == 1, initiative, context).map { about(person(with: number, in: people), $0) }
        }
        return remarks + unmatched(numbers, people, initiative)
    }

    /// The place of the author with this number, counted from 1; nil where it is nobody's in particular.
    private static func person(with number: PhoneNumber, in people: People) -> Int? {
        people.persons.count == 1 ? 1 : only(people.persons.indices.filter { people.persons[$0].phone == number })
    }

    /// The finding with the author whom it is about, by the place counted from 1; nil where it is nobody in particular.
    private static func about(_ author: Int?, _ finding: Diagnostic) -> Diagnostic {
        finding.about(FindingSubject(initiative: finding.subject.initiative, person: author))
    }

    /// What is to be said of one number; one of several in a cell is printed as typed.
    private static func remark(
        on number: PhoneNumber,
        isOnly: Bool,
        _ initiative: Initiative,
        _ context: RuleContext
    ) -> Diagnostic? {
        let prefix = Argument("prefix", String(number.national.prefix(3)))
        switch number.status {
        case .mobile, .landline: return nil
        case .zeroRestored:
            // A merged author cell is printed as typed, so nothing was restored there.
            guard isOnly, !initiative.isMerged else { return finding(.phoneZeroMissing, .phone, initiative) }
            if initiative.source.traces.isWholeColumn(.lostZero, .phone) { return nil }
            return finding(.phoneZeroRestored, .phone, initiative)
        case .oldMobile(let suggestion):
            let year = Argument("year", context.programme.phones.renumberedYear)
            return finding(.phoneOld, .phone, initiative, year, Argument("prefix", String(suggestion.prefix(3))))
        case .unknownPrefix: return finding(.phonePrefixUnknown, .phone, initiative, prefix)
        case .ambiguousOldLandline: return finding(.phoneAmbiguous, .phone, initiative, prefix)
        case .shortened: return finding(.phoneShortened, .phone, initiative)
        }
    }

    /// Whose the numbers are: those of their places in the list, or nobody's in particular.
    private static func use(_ isPlaced: Bool) -> Argument {
        let vi = isPlaced ? "mỗi số là của tác giả ở đúng thứ tự" : "chưa ghép số với người"
        let en = isPlaced ? "each belongs to the author at its place" : "none is assigned to a person"
        return Argument("use", LocalizedText(vi: vi, en: en))
    }

    /// Several numbers of a group that are not as many as its members belong to nobody in particular (docs/data.md, “People in one cell”).
    private static func unmatched(_ numbers: [PhoneNumber], _ people: People, _ initiative: Initiative) -> [Diagnostic] {
        let authors = people.persons.count
        guard people.certainty != .unread, authors > 1 else { return [] }
        // A blank place of the main author is asked about; one number that is his may serve all.
        let isLeftOut = people.leavesNumbersOut && people.persons.first?.phone == nil
        guard isLeftOut || (numbers.count > 1 && numbers.count != authors) else { return [] }
        let found = Argument("found", numbers.count)
        return [finding(.phonesUnmatched, .phone, initiative, Argument("authors", authors), found, use(people.leavesNumbersOut))]
    }
}
