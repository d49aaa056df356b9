import Records
import SangkienDiagnostics
import VietnameseText

/// Puts the rows of one input together into dossiers (README, “Data”).
///
/// A row belongs to the dossier of its `Mã hồ sơ`; without one, it goes on with the dossier above it unless its submitter
/// or letter number is another; then it belongs to the dossier of that submitter and number. A further form of the sheet begins dossiers of its own.
package struct DossierBuilder {
    private let source: InputSource
    private let reader: CellReader
    private let meanings: FactMeanings
    /// The fields of JSON that come by several names.
    private let doubledFields: [Field]
    private var dossiers: [Dossier] = []
    private var byKey: [String: Int] = [:]
    private var current: Int?
    /// How many forms of the sheet stand above.
    private var form = 0
    /// The id of the current dossier as the row before has it; empty where it has none.
    private var currentID = ""
    /// Where the first row stands that cannot be understood and is only counted, by dossier.
    private var furtherFaults: [Int: SourceLocation] = [:]
    private var emptyRows = 0
    private var firstEmptyRow: SourceLocation?

    /// The dossiers of `table`, in the order of their first rows, and what is to be said of its rows.
    package static func dossiers(
        of table: Table,
        source: InputSource,
        reader: CellReader
    ) -> (dossiers: [Dossier], diagnostics: [Diagnostic]) {
        var builder = DossierBuilder(source: source, reader: reader)
        let combined = CombinedColumns(source, programmeYear: reader.programme.year)
        let forms = table.furtherForms
        for (index, record) in table.records.enumerated() {
            // What a cancelled task made is not used.
            if index & 0xFF == 0, Task.isCancelled { break }
            while builder.form < forms.count, record.row > forms[builder.form].rows.upperBound { builder.beginForm() }
            builder.add(combined.takenApart(record))
        }
        builder.addFurtherFaults()
        var diagnostics: [Diagnostic] = []
        if let place = builder.firstEmptyRow {
            diagnostics.append(Diagnostic(.blankRow, at: place, Argument("count", builder.emptyRows)))
        }
        return (builder.dossiers, diagnostics)
    }

    private init(source: InputSource, reader: CellReader) {
        self.source = source
        self.reader = reader
        meanings = FactMeanings(reader)
        doubledFields = source.doubledFields
    }

    /// The rows below come with another letter than those above.
    private mutating func beginForm() {
        form += 1
        (current, currentID) = (nil, "")
    }

    private mutating func add(_ record: Record) {
        // Formulas that were drawn down below the table show errors and nothing else.
        let isWritten = record.faults.isEmpty || Field.allCases.contains { $0 != .number && !source.typed($0, in: record).isEmpty }
        let hasInitiative = isWritten && Field.ofInitiative.contains { $0 != .number && !source.value(of: $0, in: record).isEmpty }
        let hasFacts = isWritten && Field.ofDossier.contains { !source.value(of: $0, in: record).isEmpty }
        guard hasInitiative || hasFacts || record.fault != nil else {
            emptyRows += 1
            firstEmptyRow = firstEmptyRow ?? source.location(of: nil, in: record)
            return
        }
        let index = dossier(of: record)
        if let fault = record.fault {
            dossiers[index].rows.faulty += 1
            addFault(fault, of: record, to: index)
        } else {
            dossiers[index].rows.whole += 1
        }
        addRemarks(of: record, to: index, hasInitiative)
        // The cells of a faulty CSV row are shifted; what JSON gave before its fault has its names.
        if record.fault == nil || !source.hasRows || record.isAligned { addFacts(of: record, to: index) }
        guard hasInitiative else {
            if record.fault == nil { addOwnAnswers(of: record, to: index) }
            return
        }
        dossiers[index].initiatives
            .append(Initiative(record: record, source: source, place: dossiers[index].initiatives.count + 1, reader: reader.people))
    }

    /// How many answers of rows without an initiative a dossier remembers.
    private static let ownAnswers = 20

    /// Remembers what a row without an initiative says of complaints and disputes: no initiative's row repeats it.
    private mutating func addOwnAnswers(of record: Record, to index: Int) {
        for field in [Field.complaint, .dispute] {
            let value = source.value(of: field, in: record)
            guard !value.isEmpty, !StandIn.isSilent(value), dossiers[index].answersOfOwnRows.count < Self.ownAnswers else { continue }
            let isKnown = dossiers[index].answersOfOwnRows.contains { $0.field == field && source.value(of: field, in: $0.record) == value }
            if !isKnown { dossiers[index].answersOfOwnRows.append((field, record)) }
        }
    }

    /// Says that a row cannot be understood; of very many rows of a dossier only how many there are.
    private mutating func addFault(_ fault: LocalizedText, of record: Record, to index: Int) {
        let place = source.location(of: nil, in: record)
        guard dossiers[index].rows.faulty <= Budgets.reports else {
            if furtherFaults[index] == nil { furtherFaults[index] = place }
            return
        }
        dossiers[index].diagnostics.append(Diagnostic(.dossierNotUnderstood, at: place, Argument("reason", fault)))
    }

    /// Says how many further rows of each dossier cannot be understood.
    private mutating func addFurtherFaults() {
        for (index, place) in furtherFaults {
            let count = Int(dossiers[index].rows.faulty) - Budgets.reports
            let reason = LocalizedText(
                vi: "từ dòng này trở đi còn \(count) dòng đọc không trọn, không ghi từng dòng",
                en: "from this row on \(count == 1 ? "one more row is" : "\(count) more rows are") broken, not listed one by one"
            )
            dossiers[index].diagnostics.append(Diagnostic(.dossierNotUnderstood, at: place, Argument("reason", reason)))
        }
    }

    /// The dossier a record belongs to, made when it is the first of it.
    private mutating func dossier(of record: Record) -> Int {
        let id = source.value(of: .dossierId, in: record)
        // The rows of a dossier stand together, and write its id alike.
        if !id.isEmpty, record.group == nil, let current, id == currentID { return current }
        currentID = record.group == nil ? id : ""
        let typed = current == nil ? source.typed(.submitter, in: record) : said(.submitter, in: record)
        let submitter = typed.isEmpty ? sectionUnion(of: record) ?? "" : typed
        let number = current == nil ? source.typed(.proposalNumber, in: record) : said(.proposalNumber, in: record)
        let key: String
        if let group = record.group {
            key = "g\(group)"
        } else if !id.isEmpty {
            key = "i" + FactMeanings.code(id)
        } else {
            if let current, continues(current, submitter: submitter, number: number, record) { return current }
            key = "s\(form)\u{0}" + meaning(.submitter, submitter, record) + "\u{0}" + meaning(.proposalNumber, number, record)
        }
        if let known = byKey[key] {
            current = known
            return known
        }
        let name = id.isEmpty ? derivedID(submitter: submitter, number: number, record: record) : id
        dossiers.append(Dossier(id: name, source: source, firstRecord: record))
        byKey[key] = dossiers.count - 1
        current = dossiers.count - 1
        return dossiers.count - 1
    }

    /// The union that the name of a row's part of the table is: `I. LĐLĐ huyện Phù Cát`, where the row names none itself.
    private func sectionUnion(of record: Record) -> String? {
        guard let section = record.section, source.value(of: .submitter, in: record).isEmpty else { return nil }
        return reader.units.unit(named: SectionFacts.withoutNumber(section))?.name
    }

    /// The words of a field; empty for a dash or “như trên”, which leave it as it is above.
    private func said(_ field: Field, in record: Record) -> String {
        let text = source.typed(field, in: record)
        return StandIn.isSilent(text) ? "" : text
    }

    /// True when a row without `Mã hồ sơ` says nothing that the dossier above it does not say too.
    private func continues(_ current: Int, submitter: String, number: String, _ record: Record) -> Bool {
        for (field, value) in [(Field.submitter, submitter), (.proposalNumber, number)] where !value.isEmpty {
            guard let known = dossiers[current].facts[field.index] else { return false }
            guard agree(field, known, value, record) || field == .proposalNumber && isSameLetter(current, known, value, record) else {
                return false
            }
        }
        return true
    }

    /// Whether a row's number is that of the letter above, more or less of it typed: `12`, `12/TTr`, `12/TTr-LĐLĐ`, of one day.
    ///
    /// The two are then one dossier whose numbers differ, which is asked about.
    private func isSameLetter(_ current: Int, _ known: Dossier.Fact, _ value: String, _ record: Record) -> Bool {
        let keys = [known.value, value].map { VietnameseFolding.bareKey($0).filter { $0 != " " } }.sorted { $0.count < $1.count }
        guard keys[0].first?.isNumber == true, keys[1].hasPrefix(keys[0]), keys[1].dropFirst(keys[0].count).first?.isLetter == true else {
            return false
        }
        let (day, above) = (source.value(of: .proposalDate, in: record), dossiers[current].facts[Field.proposalDate.index])
        return !day.isEmpty && above.map { agree(.proposalDate, $0, day, record) } == true
    }

    /// True when a row's value means what is known already.
    private func agree(_ field: Field, _ known: Dossier.Fact, _ value: String, _ record: Record) -> Bool {
        known.value == value || meaning(field, known.value, known.record) == meaning(field, value, record)
    }

    private func meaning(_ field: Field, _ value: String, _ record: Record) -> String {
        meanings.key(of: field, value, in: record, source)
    }

    private func derivedID(submitter: String, number: String, record: Record) -> String {
        let parts = Dossier.parts(ofID: submitter, number)
        var file = source.file.split(separator: "/").last.map(String.init) ?? source.file
        if let sheet = source.sheet { file += " (\(sheet))" }
        return parts.isEmpty ? "\(file)#\(record.number)" : parts.joined(separator: " - ")
    }

    /// What a person must look at: an author taken from above, text that was not joined.
    private mutating func addRemarks(of record: Record, to index: Int, _ hasInitiative: Bool) {
        let subject = FindingSubject(initiative: hasInitiative ? dossiers[index].initiatives.count + 1 : nil)
        for column in record.parts?.unclear ?? [] {
            let fields = source.fields(at: column)
            guard let first = fields.first else { continue }
            let names = fields.map { "“\($0.heading)”" }.joined(separator: ", ")
            let place = source.location(of: first, in: record)
            let finding = Diagnostic(.combinedCellUnclear, at: place, field: first.key, Argument("fields", names))
            dossiers[index].diagnostics.append(first.isOfDossier ? finding : finding.about(subject))
        }
        for column in record.parts?.differing ?? [] {
            guard let first = source.fields(at: column).first else { continue }
            let finding = Diagnostic(.citedDateDiffers, at: source.location(of: first, in: record), field: first.key)
            dossiers[index].diagnostics.append(first.isOfDossier ? finding : finding.about(subject))
        }
        for finding in doubledFields.isEmpty ? [] : source.contradictions(doubledFields, in: record) {
            let isOfDossier = finding.field.flatMap(Field.init(key:))?.isOfDossier ?? false
            dossiers[index].diagnostics.append(isOfDossier ? finding : finding.about(subject))
        }
        guard let surroundings = record.surroundings else { return }
        if let above = surroundings.continues {
            let place = source.location(of: source.has(.author) ? .author : .person, in: record)
            let finding = Diagnostic(.continuedAuthor, at: place, Argument("row", above)).about(subject)
            // One cell over both rows is what the person made of it; nothing is left to ask.
            dossiers[index].diagnostics.append(surroundings.isMergedWithAuthor ? finding.with(.info) : finding)
        }
        dossiers[index].diagnostics += surroundings.looseText.map { $0.finding(below: record, source).about(subject) }
    }

    /// Takes the union that the row's part of the table is called by, once, where no row named one.
    private mutating func addSectionUnion(of record: Record, to index: Int) {
        guard dossiers[index].facts[Field.submitter.index] == nil, let union = sectionUnion(of: record) else { return }
        dossiers[index].facts[Field.submitter.index] = Dossier.Fact(value: union, record: record)
        let place = source.location(of: nil, in: record)
        let field = Argument("field", Field.submitter.heading)
        dossiers[index].diagnostics.append(Diagnostic(.sectionFact, at: place, field: Field.submitter.key, field, Argument("value", union)))
    }

    /// Takes the record's dossier facts; the first one given wins, one that means something else is reported.
    private mutating func addFacts(of record: Record, to index: Int) {
        addSectionUnion(of: record, to: index)
        for field in Field.ofDossier {
            let value = source.value(of: field, in: record)
            guard !value.isEmpty, !dossiers[index].facts.has(value, at: field.index) else { continue }
            guard let known = dossiers[index].facts[field.index] else {
                dossiers[index].facts[field.index] = Dossier.Fact(value: value, record: record)
                continue
            }
            guard !agree(field, known, value, record) else { continue }
            // A dash or `#REF!` contradicts nothing; what stands below it counts.
            if !Dossier.answers.contains(field) {
                if StandIn.isSilent(value) || StandIn.isError(value) { continue }
                if StandIn.isSilent(known.value) || StandIn.isError(known.value) {
                    dossiers[index].facts[field.index] = Dossier.Fact(value: value, record: record)
                    continue
                }
            }
            // Complaints are about one initiative or another: each row answers for its own.
            if Dossier.answers.contains(field) {
                dossiers[index].rowsDiffer = true
                continue
            }
            let first = source.location(of: field, in: known.record)
            dossiers[index].diagnostics
                .append(
                    Diagnostic(
                        .factsConflict,
                        at: source.location(of: field, in: record),
                        field: field.key,
                        Argument("field", field.heading),
                        Argument("other", LocalizedText(vi: first.text(in: .vietnamese), en: first.text(in: .english)))
                    )
                    .related(to: [first])
                )
        }
    }
}
