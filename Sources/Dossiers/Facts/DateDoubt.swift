import Records
import SangkienDiagnostics
import VietnameseText

/// Why a cell of a date is unclear (vì sao chưa rõ ngày): its words are no date, or its column shows that they may be another one.
enum DateDoubt: Sendable {
    /// The words are no date.
    case unreadable
    /// A spreadsheet may have swapped day and month of a true date (S070).
    case swapped
    /// The column holds American dates as well: which number is the day nobody can tell (S062).
    case eitherOrder
    /// All days of the column may be one too early (S072).
    case beforeMidnight
    /// AM or PM puts it beyond the programme (S073).
    case englishTime

    /// What is wrong with the day that `name` says in Vietnamese, `english` in English; the words of the cell are for those who may see them.
    func problem(with name: String, _ english: String, _ typed: String) -> Argument {
        let (start, begin) = self == .unreadable ? ("không đọc được ", "could not be read") : ("chưa chắc ", "is doubtful")
        return Argument(
            private: "problem",
            LocalizedText(vi: "\(start)\(name) “\(typed)”\(reason.vietnamese)", en: "\(english) “\(typed)” \(begin)\(reason.english)"),
            shown: LocalizedText(vi: "\(start)\(name) đã ghi\(reason.vietnamese)", en: "\(english) \(begin)\(reason.english)")
        )
    }

    /// What is to be done about it; `example` is a date as people write it.
    func advice(_ example: String) -> Argument {
        let words =
            self == .unreadable
            ? LocalizedText(vi: "Ghi dạng ngày/tháng/năm, ví dụ \(example).", en: "Write day/month/year, such as \(example).")
            : LocalizedText(
                vi: "Xem ngày trên bản giấy hoặc thư đã gửi, rồi gõ lại ngày đúng, ví dụ \(example).",
                en: "See the day on the paper or in the mail, and type it again, such as \(example)."
            )
        return Argument("advice", words)
    }

    /// The reason, with what stands before it; empty for words that are no date.
    var reason: LocalizedText {
        switch self {
        case .unreadable: LocalizedText(vi: "", en: "")
        case .swapped:
            LocalizedText(vi: ", bảng tính có thể đã đảo ngày và tháng", en: ": the spreadsheet may have swapped day and month")
        case .eitherOrder:
            LocalizedText(
                vi: ", cột có cả ngày kiểu Mỹ nên chưa biết số nào là ngày, số nào là tháng",
                en: ": the column holds American dates too, so either number may be the day"
            )
        case .beforeMidnight: LocalizedText(vi: ", tệp có thể đã lùi sang hôm trước", en: ": the file may have moved it to the day before")
        case .englishTime:
            LocalizedText(
                vi: ", ghi giờ kiểu Mỹ nên ngày và tháng có thể đảo nhau",
                en: ": with an American time, day and month may be swapped"
            )
        }
    }
}

/// What is to be said of dates that are unclear.
extension CellReader {
    /// Why the date in a fact of a dossier is unclear.
    func doubt(_ field: Field, of dossier: Dossier) -> DateDoubt {
        guard let fact = dossier.facts[field.index], fact.place == nil else { return .unreadable }
        return doubt(field, fact.value, in: fact.record, dossier.source) ?? .unreadable
    }

    /// Why the date in a field of an initiative is unclear.
    func doubt(_ field: Field, of initiative: Initiative) -> DateDoubt {
        doubt(field, initiative[field], in: initiative.record, initiative.source) ?? .unreadable
    }

    /// Why the period of an initiative is unclear beyond its words; nil where they say too little.
    func doubtOfPeriod(_ initiative: Initiative) -> DateDoubt? {
        let (record, source) = (initiative.record, initiative.source)
        if source.day(of: .period, in: record) != nil { return doubt(.period, initiative[.period], in: record, source) }
        guard source.order(of: .period, in: record) == .monthFirstSeen, period(initiative[.period], in: record, source) == nil else {
            return nil
        }
        return PeriodParsing.parse(initiative[.period], pivotYear: programme.year, order: .dayFirst) == nil ? nil : .eitherOrder
    }

    /// Why the date that a cell gives is not to be trusted; nil for one that is clear.
    func doubt(_ field: Field, _ text: String, in record: Record, _ source: InputSource) -> DateDoubt? {
        let order = source.order(of: field, in: record)
        if source.traces.isShortOfMidnight(field) { return date(text, order: order) == nil ? .unreadable : .beforeMidnight }
        guard let date = date(field, text, in: record, source) else {
            return order == .monthFirstSeen && date(text, order: .dayFirst) != nil ? .eitherOrder : .unreadable
        }
        // A true date is what it is, unless its whole column was swapped.
        if source.traces.areDatesSwapped(in: field), date.day.day != date.day.month, source.day(of: field, in: record) != nil {
            return .swapped
        }
        return isUnlikelyEnglish(date.day, text, order: order) ? .englishTime : nil
    }
}
