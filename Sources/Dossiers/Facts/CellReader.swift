import Records
import VietnameseText

/// The one reader of cells that are no plain words (bộ đọc ô): dates, periods, money, unions, choices of the programme's lists.
///
/// Whoever judges, compares or prints such a cell takes what it gives. Source: docs/data.md.
package struct CellReader: Sendable {
    let programme: Programme
    let units: UnitDirectory
    let people: PeopleReader

    /// A reader by the year and the lists of a programme.
    package init(_ programme: Programme) {
        self.programme = programme
        units = UnitDirectory(programme.units, deadline: programme.submission.deadline)
        people = PeopleReader(PeopleRules(programmeYear: programme.year, phones: programme.phones.rules))
    }

    // MARK: Dates

    /// The date that words give, in the programme's year where they name none; nil when they are not one date.
    func date(_ words: String, order: DateOrder = .dayFirst) -> ReadDate? {
        if let full = DateParsing.parse(words, pivotYear: programme.year, order: order) { return ReadDate(day: full.date, hasYear: true) }
        return DateParsing.parse(words, pivotYear: programme.year, order: order, yearWhenMissing: programme.year)
            .map { ReadDate(day: $0.date, hasYear: false) }
    }

    /// The date that a cell gives by itself: a true date of a workbook is what it is, a text is read in the order of its column.
    func date(_ field: Field, _ text: String, in record: Record, _ source: InputSource) -> ReadDate? {
        if let day = source.day(of: field, in: record) { return ReadDate(day: day.date, hasYear: true) }
        return date(text, order: source.order(of: field, in: record))
    }

    /// The date in a fact of a dossier; unclear too where its column shows that the day may be another.
    func date(_ field: Field, of dossier: Dossier) -> Reading<ReadDate> {
        let record = dossier.facts[field.index]?.record ?? dossier.firstRecord
        return judgedDate(field, dossier[field], in: record, dossier.source)
    }

    /// The date in a field of an initiative, in the same way.
    func date(_ field: Field, of initiative: Initiative) -> Reading<ReadDate> {
        judgedDate(field, initiative[field], in: initiative.record, initiative.source)
    }

    private func judgedDate(_ field: Field, _ text: String, in record: Record, _ source: InputSource) -> Reading<ReadDate> {
        if text.isEmpty { return .blank }
        guard !source.traces.isShortOfMidnight(field), let date = date(field, text, in: record, source) else { return .unclear }
        // A true date is what it is, unless its whole column was swapped.
        let isSwapped =
            source.traces.areDatesSwapped(in: field) && date.day.day != date.day.month && source.day(of: field, in: record) != nil
        return isSwapped ? .unclear : .value(date)
    }

    /// The period of application that a cell gives by itself.
    func period(_ text: String, in record: Record, _ source: InputSource) -> Period? {
        PeriodParsing.parse(text, pivotYear: programme.year, order: source.order(of: .period, in: record))
    }

    /// When an initiative was applied; unclear too where its column shows that a day may be another.
    func period(of initiative: Initiative) -> Reading<Period> {
        let text = initiative[.period]
        if text.isEmpty { return .blank }
        guard let period = period(text, in: initiative.record, initiative.source) else { return .unclear }
        return initiative.source.traces.isShortOfMidnight(.period) && period.precision == .day ? .unclear : .value(period)
    }

    // MARK: Money

    /// What a cell of benefit says in money, in the unit of its heading; the number of a number cell has one meaning.
    func benefit(_ text: String, in record: Record, _ source: InputSource) -> BenefitReading {
        BenefitReading.read(text, unit: source.benefitUnit, isExact: source.isNumber(.benefit, in: record))
    }
}
