import SangkienDiagnostics
import VietnameseText

extension Programme {
    /// Reads a programme file (tệp chương trình).
    ///
    /// Every problem of the file is thrown together, ordered by line: broken YAML as D102, misspelt keys and wrong values as D103.
    /// Keys that mean nothing here are reported (`Programme.remarks`).
    ///
    /// - Parameters:
    ///   - text: The file's content.
    ///   - path: The file's path, for messages.
    ///   - folder: The folder of the file, where the forms' templates are.
    ///   - id: The programme's stable id, the folder's name.
    /// - Returns: The programme, complete and consistent.
    /// - Throws: Every problem found.
    package static func load(yaml text: String, path: String, folder: String, id: String) throws(DiagnosticError) -> Programme {
        var file = ProgrammeFile(try YAMLFile(text, path: path))
        var programme = file.programme(folder: folder, id: id)
        programme.remarks = file.reader.remarks
        let problems = file.reader.problems.sorted { $0.location.place < $1.location.place }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        programme.remarks += ProgrammeSelfCheck(programme, file.reader.file).findings
        return programme
    }
}

extension SourceLocation? {
    /// Line and column, to order findings of one file.
    fileprivate var place: YAMLNode.Place {
        YAMLNode.Place(line: self?.line ?? 0, column: self?.column ?? 0)
    }
}

/// Reads a programme file section by section; values that cannot be read are replaced by harmless ones, since the
/// programme is thrown away when there is any problem.
struct ProgrammeFile {
    var reader: YAMLReader
    let root: YAMLSection
    private var basis: [String: String] = [:]

    /// The keys of the file, in the order of the file.
    private static let keys = [
        "name", "year", "source", "province", "submission", "proposal", "applicationPeriod", "recognition", "humanFacts",
        "complaint", "dispute", "summaryTable", "form", "description", "awards", "quotas", "units", "eligibility", "selection",
        "phones", "similarity", "headings", "severities", "papers", "withdrawal", "rubric",
    ]

    /// Sections whose `basis` the findings cite; it may not be missing there.
    ///
    /// Files of earlier versions have no `basis` in `selection`.
    private static let citedSections = Set(DiagnosticCode.ofDossiers.compactMap(\.topic)).subtracting(["selection"])

    static let years = 1990...2100
    static let someDay = CalendarDate(dayNumber: 0)

    /// A reader of a parsed file.
    init(_ file: YAMLFile) {
        reader = YAMLReader(file)
        root = reader.document(keys: Self.keys)
    }

    /// The whole programme; `reader.problems` tells whether it may be used.
    mutating func programme(folder: String, id: String) -> Programme {
        let proposal = proposal()
        let units = units(signingBodies: proposal.signingBodies.map(\.id))
        let humanFacts = humanFacts()
        let source = source()
        for name in ["summaryTable"] + humanFacts.facts.map(\.rawValue) { _ = section(name, keys: []) }
        return Programme(
            id: id,
            folder: folder,
            name: reader.text("name", in: root),
            year: reader.integer("year", in: root, Self.years) ?? 0,
            source: source,
            province: province(),
            submission: submission(),
            proposal: proposal,
            applicationPeriod: applicationPeriod(),
            recognition: recognition(),
            humanFacts: humanFacts,
            form: form(),
            description: description(),
            awards: awards(),
            quotas: quotas(levels: units.levels.map(\.id)),
            units: units,
            eligibility: eligibility(),
            selection: selection(),
            rubric: rubric(),
            phones: phones(),
            similarity: similarity(),
            withdrawal: withdrawal(),
            headings: headings(),
            basis: basis,
            severities: severities(),
            settings: ProgrammeSettings(reader.file.root, defaults: reader.defaults),
            papers: papers(grounds: source.references + [source.line])
        )
    }

    /// A section of the document; its `basis` is kept.
    mutating func section(_ name: String, keys: [String]) -> YAMLSection {
        let section = reader.section(name, in: root, keys: ["basis"] + keys)
        if Self.citedSections.contains(name) {
            basis[name] = reader.text("basis", in: section)
        } else {
            basis[name] = reader.optionalText("basis", in: section)
        }
        return section
    }

    /// A section that may be missing as a whole; its keys then have their defaults.
    mutating func optionalSection(_ name: String, keys: [String]) -> YAMLSection {
        guard reader.entry(name, in: root) != nil else { return reader.optionalSection(name, in: root, keys: keys) }
        return section(name, keys: keys)
    }

    // MARK: Sections of single values

    private mutating func source() -> Programme.Source {
        let section = section("source", keys: ["title", "number", "date", "references"])
        return Programme.Source(
            title: reader.text("title", in: section),
            number: reader.optionalText("number", in: section),
            date: reader.optionalDate("date", in: section),
            references: reader.texts("references", in: section, isRequired: false)
        )
    }

    private mutating func province() -> Programme.Province {
        let section = section("province", keys: ["name", "union", "office", "place", "issuer", "authority", "signerTitle"])
        return Programme.Province(
            name: reader.text("name", in: section),
            union: reader.text("union", in: section),
            office: reader.text("office", in: section),
            place: reader.text("place", in: section),
            issuer: reader.text("issuer", in: section),
            authority: reader.text("authority", in: section),
            signerTitle: reader.text("signerTitle", in: section)
        )
    }

    private mutating func submission() -> Programme.Submission {
        typealias Channel = Programme.Submission.Channel
        let keys = [
            "deadline", "mode", "channels", "singleDateMeans", "postDate", "phases", "portal", "portalAddress", "portalOpens",
            "portalCloses", "forwardBy", "utcOffsetMinutes", "opens",
        ]
        let section = section("submission", keys: keys)
        let channels = Channel.allCases.map(\.rawValue)
        let modes = Programme.Submission.Mode.allCases.map(\.rawValue)
        let opens = reader.optionalDate("portalOpens", in: section)
        let closes = reader.optionalDate("portalCloses", in: section)
        if let opens, let closes, closes < opens { reader.reportReversed("portalOpens", "portalCloses", in: section) }
        let portal = reader.choice("portal", in: section, default: Programme.Submission.Portal.optional)
        let deadline = reader.date("deadline", in: section)
        reader.note("submission.opens", default: ProgrammeSettings.unset)
        return Programme.Submission(
            deadline: deadline ?? Self.someDay,
            mode: .init(rawValue: reader.word("mode", in: section, among: modes)) ?? .before,
            // A programme that lives in the portal alone has no other channel.
            channels: reader.words("channels", in: section, among: channels, mayBeEmpty: portal == .required)
                .compactMap(Channel.init),
            singleDateMeans: Channel(rawValue: reader.word("singleDateMeans", in: section, among: channels)) ?? .email,
            postDate: reader.choice("postDate", in: section, default: .postmark),
            phases: phases(in: section, deadline: deadline),
            portal: portal,
            portalOpens: opens,
            portalCloses: closes,
            forwardBy: reader.optionalDate("forwardBy", in: section),
            portalAddress: reader.optionalText("portalAddress", in: section),
            opens: reader.optionalDate("opens", in: section),
            utcOffsetMinutes: reader.integer("utcOffsetMinutes", in: section, -720...840) ?? 0
        )
    }

    private mutating func applicationPeriod() -> Programme.ApplicationPeriod {
        let section = section("applicationPeriod", keys: ["from", "through", "monthOverlap", "yearOnly"])
        let from = reader.date("from", in: section)
        let through = reader.date("through", in: section)
        if let from, let through, through < from { reader.reportReversed("from", "through", in: section) }
        return Programme.ApplicationPeriod(
            from: from ?? Self.someDay,
            through: through ?? Self.someDay,
            monthOverlap: reader.choice("monthOverlap", in: section, default: .accept),
            yearOnly: reader.choice("yearOnly", in: section, default: .review)
        )
    }

    private mutating func form() -> Programme.Form {
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

    private mutating func ages(in form: YAMLSection) -> ClosedRange<Int> {
        let section = reader.section("plausibleAges", in: form, keys: ["from", "through"])
        guard let from = reader.integer("from", in: section, 0...150), let through = reader.integer("through", in: section, 0...150)
        else { return 0...0 }
        guard from <= through else {
            reader.reportReversed("from", "through", in: section)
            return 0...0
        }
        return from...through
    }

    private mutating func description() -> Programme.Description {
        let section = section("description", keys: ["limit", "counting", "fields", "secretMayBeEmpty"])
        return Programme.Description(
            limit: reader.integer("limit", in: section, 1...1_000_000) ?? 1,
            counting: reader.choice("counting", in: section, default: .codePoints),
            fields: reader.words("fields", in: section, among: Programme.fieldKeys, default: ["summary"]),
            secretMayBeEmpty: reader.flag("secretMayBeEmpty", in: section, default: true)
        )
    }

    private mutating func awards() -> Programme.Awards {
        let section = section("awards", keys: ["firstYear", "lastYear", "schoolYears", "vocabulary"])
        let first = reader.integer("firstYear", in: section, Self.years)
        let last = reader.integer("lastYear", in: section, Self.years)
        if let first, let last, last < first { reader.reportReversed("firstYear", "lastYear", in: section) }
        return Programme.Awards(
            firstYear: first ?? 0,
            lastYear: last ?? 0,
            schoolYears: reader.choice("schoolYears", in: section, default: .within),
            vocabulary: reader.texts("vocabulary", in: section, isRequired: false)
        )
    }

    private mutating func selection() -> Programme.Selection {
        let keys = ["provinceAwards", "forwarded", "forwardedCounts", "forwardedFromAwarded", "persons", "day"]
        let section = section("selection", keys: keys)
        reader.note("selection.day", default: ProgrammeSettings.unset)
        return Programme.Selection(
            provinceAwards: reader.integer("provinceAwards", in: section, 0...100_000) ?? 0,
            forwarded: reader.integer("forwarded", in: section, 0...100_000) ?? 0,
            forwardedCounts: reader.choice("forwardedCounts", in: section, default: .total),
            forwardedFromAwarded: reader.flag("forwardedFromAwarded", in: section, default: false),
            persons: reader.choice("persons", in: section, default: .mainAuthor),
            day: reader.optionalDate("day", in: section)
        )
    }
}
