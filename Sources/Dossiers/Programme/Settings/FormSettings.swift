import SangkienDiagnostics

extension Programme {
    /// The summary table's contents and wording.
    package struct Form: Sendable {
        /// Field keys that must be filled.
        package var requiredFields: [String]
        /// Field keys whose absence is worth a remark.
        package var advisedFields: [String]
        /// Field keys kept in the public edition.
        package var publicFields: [String]
        /// What joins the facts of the author column and of the effect column; may be a line break.
        package var joinFacts: String
        /// What is printed for a letter's number that is not known.
        package var blankNumber: String
        /// What is printed for a day that is not known.
        package var blankDay: String
        /// What is printed for a signing body that is not known.
        package var blankBody: String
        /// What the awards cell prints when blank.
        package var blankAwards: String
        /// Ages at the programme's year outside which a birth year is remarked on.
        package var plausibleAges: ClosedRange<Int>
        /// Rows a volume of the province-wide table when `--split auto`.
        package var volumeRows: Int
        /// Rows after which a long summary table goes on as another table on a new page, 0 for never: Writer takes ever longer for each row more.
        package var tableRows: Int
        /// How a birth date is printed (ambiguity A9).
        package var birthYear: BirthPrint
        /// How rows of the province-wide table are numbered (ambiguity A12).
        package var numbering: Numbering
        /// What the shares of co-authors add up to, in percent; nil where shares are not asked for: those given then add up to 100.
        package var shareTotal: Int?
        /// How wide the table's columns may be.
        package var columns: Columns
    }

    /// What the form prints of a birth date.
    package enum BirthPrint: String, Sendable, CaseIterable {
        /// The year, whatever was typed.
        case yearOnly
        /// The words as typed.
        case asTyped
    }

    /// The numbers in the first column of the province-wide table.
    package enum Numbering: String, Sendable, CaseIterable {
        /// 1 to n through all unions.
        case through
        /// From 1 again for each union.
        case perUnion
        /// The numbers of the input.
        case asTyped
    }
}

extension Programme.Form {
    /// How wide the summary table is and its columns may be (độ rộng các cột), in whole millimetres.
    package struct Columns: Sendable, Equatable {
        /// The table's width: the page without its margins.
        package var tableWidth = 247
        /// For each of the seven columns from the left, the least and the greatest width; documents get what their texts need.
        ///
        /// The least ones are those at which the heading takes four lines at most.
        package var bounds: [ClosedRange<Int>] = [10...10, 33...60, 22...55, 22...30, 40...125, 30...110, 40...55]

        /// How many columns the annex of the letter has.
        static let count = 7
        /// No page is wider.
        static let widest = 2000
    }
}

extension ProgrammeFile {
    /// The section `form`.
    mutating func form() -> Programme.Form {
        let keys = [
            "requiredFields", "advisedFields", "publicFields", "joinFacts", "blankNumber", "blankDay", "blankBody", "blankAwards",
            "plausibleAges", "volumeRows", "tableRows", "birthYear", "numbering", "shareTotal",
            "tableWidth", "columns",
        ]
        let section = section("form", keys: keys)
        reader.note("form.shareTotal", default: ProgrammeSettings.unset)
        let fields = Programme.fieldKeys
        return Programme.Form(
            requiredFields: reader.words("requiredFields", in: section, among: fields, mayBeEmpty: true),
            advisedFields: reader.words("advisedFields", in: section, among: fields, mayBeEmpty: true),
            publicFields: reader.words("publicFields", in: section, among: fields),
            joinFacts: reader.text("joinFacts", in: section),
            blankNumber: reader.text("blankNumber", in: section),
            blankDay: reader.text("blankDay", in: section),
            blankBody: reader.text("blankBody", in: section),
            blankAwards: reader.text("blankAwards", in: section, mayBeEmpty: true),
            plausibleAges: ages(in: section),
            volumeRows: reader.integer("volumeRows", in: section, 1...100_000) ?? 1,
            tableRows: reader.optionalInteger("tableRows", in: section, 0...100_000) ?? 100,
            birthYear: reader.choice("birthYear", in: section, default: .yearOnly),
            numbering: reader.choice("numbering", in: section, default: .through),
            shareTotal: reader.optionalInteger("shareTotal", in: section, 1...1000),
            columns: columns(in: section)
        )
    }

    mutating func ages(in form: YAMLSection) -> ClosedRange<Int> {
        let section = reader.section("plausibleAges", in: form, keys: ["from", "through"])
        guard let from = reader.integer("from", in: section, 0...150), let through = reader.integer("through", in: section, 0...150)
        else { return 0...0 }
        guard from <= through else {
            reader.reportReversed("from", "through", in: section)
            return 0...0
        }
        return from...through
    }

    /// The widths; a file without them gets those that ship.
    mutating func columns(in form: YAMLSection) -> Programme.Form.Columns {
        typealias Columns = Programme.Form.Columns
        var columns = Columns()
        columns.tableWidth = reader.integer("tableWidth", in: form, 1...Columns.widest, default: columns.tableWidth)
        let sections = reader.optionalSections("columns", in: form, keys: ["from", "through"])
        guard !sections.isEmpty else { return columns }
        var bounds: [ClosedRange<Int>] = []
        for section in sections { bounds.append(self.bounds(in: section)) }
        guard bounds.count == Columns.count else {
            report("columns", in: form, ProgrammeProblem.wrongCount(bounds.count), allowed: ProgrammeProblem.count(Columns.count))
            return columns
        }
        let fits = bounds.reduce(0) { $0 + $1.lowerBound }...bounds.reduce(0) { $0 + $1.upperBound }
        guard fits.contains(columns.tableWidth) else {
            report("columns", in: form, ProgrammeProblem.widths(fits), allowed: ProgrammeProblem.tableWidth(columns.tableWidth))
            return columns
        }
        columns.bounds = bounds
        return columns
    }
    private mutating func bounds(in section: YAMLSection) -> ClosedRange<Int> {
        let allowed = 1...Programme.Form.Columns.widest
        guard let from = reader.integer("from", in: section, allowed), let through = reader.integer("through", in: section, allowed)
        else { return 1...1 }
        guard from <= through else {
            reader.reportReversed("from", "through", in: section)
            return from...from
        }
        return from...through
    }

    private mutating func report(_ name: String, in section: YAMLSection, _ problem: LocalizedText, allowed: LocalizedText) {
        reader.report(section.path(to: name), at: reader.entry(name, in: section)?.value.place, problem, allowed: allowed)
    }
}
