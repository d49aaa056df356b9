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
}
