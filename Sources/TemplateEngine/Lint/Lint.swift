import SangkienDiagnostics

/// The values that a template is checked with: those of one document a record.
public struct LintRecords: Sendable {
    /// How many records there are.
    public let count: Int
    /// The values of the 0-based record, in the order of the schema.
    public let values: @Sendable (_ record: Int) -> [Value]

    /// No records: only names are checked.
    public static let none = LintRecords(count: 0) { _ in [] }

    /// `count` records, whose values are asked for one after the other.
    public init(count: Int, values: @escaping @Sendable (_ record: Int) -> [Value]) {
        self.count = count
        self.values = values
    }
}

extension Template {
    /// All that is wrong with the template at `path`, and all that is worth a note, in document order.
    ///
    /// Without data it looks at the template alone. With a schema it also looks for names that the data lacks, names that
    /// match only without diacritics, and fields that the template never uses; with records, at the values too.
    ///
    /// - Parameters:
    ///   - path: a template as `load(_:sharedParts:)` takes it.
    ///   - schema: the names of the data.
    ///   - records: the values of the data.
    ///   - sharedParts: as for `load(_:sharedParts:)`.
    /// - Returns: errors, warnings and notes; nothing is thrown, an unreadable template is a finding too.
    public static func lint(_ path: String, schema: Schema? = nil, records: LintRecords = .none, sharedParts: String? = nil) -> [Diagnostic]
    {
        lint(path, schema, records) { () throws(DiagnosticError) in try TemplateSource.open(path, sharedParts: sharedParts) }
    }

    /// All that is wrong with a template in memory, as `lint(_:schema:records:sharedParts:)`.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - name: what messages call it; its ending helps where the bytes do not tell the format.
    ///   - schema: the names of the data.
    ///   - records: the values of the data.
    /// - Returns: errors, warnings and notes; nothing is thrown.
    public static func lint(_ bytes: [UInt8], name: String, schema: Schema? = nil, records: LintRecords = .none) -> [Diagnostic] {
        lint(name, schema, records) { () throws(DiagnosticError) in try TemplateSource.open(bytes, name: name) }
    }

    private static func lint(
        _ path: String,
        _ schema: Schema?,
        _ records: LintRecords,
        open: () throws(DiagnosticError) -> TemplateSource
    ) -> [Diagnostic] {
        do throws(DiagnosticError) {
            let (template, read) = read(try open())
            var findings = read
            if let schema { findings += DataLint(template, schema: schema, records: records, faults: read).findings }
            if !template.hasTags, !read.contains(where: { $0.severity == .error }) {
                findings.append(Diagnostic(.templateWithoutTags, at: SourceLocation(file: path)))
            }
            return template.ordered(findings)
        } catch {
            return error.diagnostics
        }
    }

    /// True when some part has tags.
    private var hasTags: Bool {
        parts.contains { if case .program = $0.part { true } else { false } }
    }

    /// The findings in the order of the parts and their bytes, each once.
    ///
    /// A text box stands twice in a Word document, once for older programs; to a person it is one place.
    private func ordered(_ findings: [Diagnostic]) -> [Diagnostic] {
        var ranks: [String: Int] = [:]
        for (rank, part) in parts.enumerated() { ranks[part.name] = rank }
        let ranked = findings.enumerated()
            .map { place, finding -> (rank: (Int, Int, Int), finding: Diagnostic) in
                // What is said of the data comes last, what is said of the whole file first.
                guard let location = finding.location else { return ((.max, 0, place), finding) }
                let part = ranks.first { (location.part ?? location.file).hasSuffix($0.key) }?.value
                return ((part ?? -1, location.byteOffset ?? -1, place), finding)
            }
        var seen: Set<String> = []
        return ranked.sorted { $0.rank < $1.rank }.map(\.finding)
            .filter { finding in
                guard let place = finding.location?.place?.vietnamese else { return true }
                let context = finding.location?.context ?? ""
                let offset = place.hasPrefix("hộp văn bản") ? 0 : finding.location?.byteOffset ?? 0
                return seen.insert("\(finding.code.id)|\(place)|\(context)|\(offset)|\(finding.message(in: .vietnamese))").inserted
            }
    }
}
