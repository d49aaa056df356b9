import Records
import VietnameseText

/// The one reader of cells that are no plain words (bộ đọc ô): dates, periods, answers, money, unions, choices of the programme's lists.
///
/// Whoever judges, compares or prints such a cell takes what it gives; no rule reads text. Source: docs/data.md.
package final class CellReader: Sendable {
    let programme: Programme
    let units: UnitDirectory
    let people: PeopleReader
    let withdrawal: WithdrawalWords
    let answers: AnswerWords
    /// The first and the last day that the programme speaks of; a file that contradicts itself has them the other way round.
    private let begins: CalendarDate
    private let closes: CalendarDate
    /// The names of papers that do not recognise by themselves, folded, each with the space behind it; “BK” and the like may begin a number.
    let insufficientNames: [(words: String, kind: Programme.Choice)]
    private let dates = CellMemo<ReadDate?>()
    private let periods = CellMemo<Period?>()
    private let years = CellMemo<[Int]>()

    /// A reader by the year and the lists of a programme.
    package init(_ programme: Programme) {
        self.programme = programme
        (begins, closes) = (programme.begins, programme.closes)
        insufficientNames = programme.recognition.insufficientKinds
            .flatMap { kind in ([kind.name] + kind.aliases).map { (VietnameseFolding.bareKey($0) + " ", kind) } }
            .filter { $0.words.utf8.count > 5 }
        units = UnitDirectory(programme.units, province: programme.province.name, deadline: programme.submission.deadline)
        withdrawal = WithdrawalWords(programme.withdrawal.words)
        answers = AnswerWords(programme.humanFacts)
        people = PeopleReader(PeopleRules(programmeYear: programme.year, phones: programme.phones.rules))
    }

    // MARK: Dates

    /// The date that words give, in the programme's year where they name none; nil when they are not one date.
    func date(_ words: String, order: DateOrder = .dayFirst) -> ReadDate? {
        let year = programme.year
        return dates.value(words, order) {
            DateParsing.parse(words, pivotYear: year, order: order, yearWhenMissing: year)
                .map { ReadDate(day: $0.date, hasYear: !DateParsing.lacksYear(words, in: year)) }
        }
    }

    /// The date that a cell gives by itself: a true date of a workbook is what it is, a text is read in the order of its column.
    func date(_ field: Field, _ text: String, in record: Record, _ source: InputSource) -> ReadDate? {
        if let day = source.day(of: field, in: record) { return ReadDate(day: day.date, hasYear: true) }
        return date(text, order: source.order(of: field, in: record))
    }

    /// The date in a fact of a dossier; unclear too where its column shows that the day may be another.
    func date(_ field: Field, of dossier: Dossier) -> Reading<ReadDate> {
        guard let fact = dossier.facts[field.index] else { return .blank }
        // What stands outside the table has nothing to do with its columns.
        if fact.place != nil { return fact.value.isEmpty || StandIn(fact.value) == .nothing ? .blank : Reading(ofWords: date(fact.value)) }
        return judgedDate(field, fact.value, in: fact.record, dossier.source)
    }

    /// The date in a field of an initiative, in the same way.
    func date(_ field: Field, of initiative: Initiative) -> Reading<ReadDate> {
        judgedDate(field, initiative[field], in: initiative.record, initiative.source)
    }

    private func judgedDate(_ field: Field, _ text: String, in record: Record, _ source: InputSource) -> Reading<ReadDate> {
        if text.isEmpty || StandIn(text) == .nothing { return .blank }
        guard doubt(field, text, in: record, source) == nil else { return .unclear }
        return Reading(ofWords: date(field, text, in: record, source))
    }

    /// True for a date whose AM or PM puts it beyond the programme, while it lies within it with the day first: the sign may mean nothing.
    func isUnlikelyEnglish(_ day: CalendarDate, _ text: String, order: DateOrder) -> Bool {
        guard day > closes, order == .dayFirst, ExcelTrace.englishTimeNumbers(in: text) != nil,
            let other = date(text, order: .dayFirstSeen)?.day
        else { return false }
        return other >= begins && other <= closes
    }

    /// The date that an initiative's own row gives in a fact of the dossier.
    func date(_ field: Field, ofRow initiative: Initiative) -> Reading<ReadDate> {
        judgedDate(field, initiative.source.value(of: field, in: initiative.record), in: initiative.record, initiative.source)
    }

    /// The period of application that a cell gives by itself.
    func period(_ text: String, in record: Record, _ source: InputSource) -> Period? {
        let order = source.order(of: .period, in: record)
        return periods.value(text, order) { PeriodParsing.parse(text, pivotYear: programme.year, order: order) }
    }

    /// When an initiative was applied; unclear too where its column shows that a day may be another.
    func period(of initiative: Initiative) -> Reading<Period> {
        let text = initiative[.period]
        if text.isEmpty { return .blank }
        guard let period = period(text, in: initiative.record, initiative.source) else { return .unclear }
        return initiative.source.traces.isShortOfMidnight(.period) && period.precision == .day ? .unclear : .value(period)
    }

    // MARK: Answers and money

    /// A clear yes or no; unclear for other words, those for not knowing among them (docs/rules.md, rule 35).
    package static func answer(_ words: String) -> Reading<Bool> {
        if words.isEmpty { return .blank }
        switch YesNo.parse(words) {
        case .yes: return .value(true)
        case .no: return .value(false)
        case .unknown, .unclear: return .unclear
        }
    }

    /// Whether an initiative is a trade secret, whose summary may stay blank and is not for the public; blank where the programme makes
    /// nothing of that (docs/rules.md, rule 16).
    ///
    /// An unclear answer is asked about: until then the summary is neither missing nor published.
    package static func secret(of initiative: Initiative, _ programme: Programme) -> Reading<Bool> {
        programme.description.secretMayBeEmpty ? answer(initiative[.secret]) : .blank
    }

    /// What a cell of benefit says in money, in the unit of its heading; the number of a number cell has one meaning.
    func benefit(_ text: String, in record: Record, _ source: InputSource) -> BenefitReading {
        BenefitReading.read(text, unit: source.benefitUnit, isExact: source.isNumber(.benefit, in: record))
    }

    /// The two meanings of a benefit whose separator has two; nil where it has one, or none.
    func meanings(ofBenefit initiative: Initiative) -> (first: String, second: String)? {
        let text = initiative[.benefit]
        // Most cells need no more than a look.
        guard BenefitReading.mayBeAmbiguous(text),
            case .ambiguous(let first, let second) = benefit(text, in: initiative.record, initiative.source)
        else { return nil }
        return (first, second)
    }

    /// The years of awards in a cell, and those with which school years begin.
    func awards(of initiative: Initiative) -> ReadAwards {
        let text = initiative[.awards]
        let years = years.value(text) { AwardYears.years(in: text) }
        // A birth year that strayed into the cell is no award and not to be repeated.
        guard years.contains(where: { !(programme.awards.firstYear...programme.awards.lastYear).contains($0) }) else {
            return ReadAwards(years: years, schoolYears: [])
        }
        return ReadAwards(years: AwardYears.years(in: Redaction.redact(text)), schoolYears: AwardYears.schoolYears(in: text))
    }
}

/// The years that a cell of awards names.
struct ReadAwards {
    /// Calendar years, ascending, each once.
    let years: [Int]
    /// The first years of school years; read only where a year is outside of those that the programme counts.
    let schoolYears: [Int]
}
