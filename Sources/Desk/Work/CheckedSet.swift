#if Desk
import Attachments
import Dossiers
import Pipeline
import Records
import Register
import SangkienDiagnostics
import SangkienFiles
import Synchronization
import VietnameseText

/// The register's files as they were checked on a day (kết quả kiểm tra), with what ties them to the register.
final class CheckedSet: Sendable {
    let run: CheckRun
    /// The same with what was typed in its messages: the page is for those whose tables these are (docs/privacy.md).
    let shown: CheckRun
    /// Where each dossier stands, by its place: asked for by every list.
    let outlooks: [Outlook]
    /// The key of the union that each dossier counts for, by its place.
    let unionKeys: [String]
    /// What a person may look for, by the dossier's place: folded, made once the result is there.
    private let searched = Mutex<[[UInt8]]?>(nil)
    /// The files under plain names; they stay as long as somebody holds the result.
    let view: FileView
    /// The number in the register of each dossier that was checked, by its place, and the places by those numbers.
    let numbers: [Int]
    let places: [Int: Int]
    /// The versions that do not count, with their numbers.
    let aside: [(number: Int, dossier: Dossier)]
    /// What the office said of each dossier, by its number.
    let facts: [Int: [Fact]]
    let marks: [Int: [Mark]]

    /// What is needed to check.
    struct Task: Sendable {
        let options: DeskOptions
        let register: Register
        let day: CalendarDate
        let progress: RunProgress
        /// What earlier checks know.
        let memory: CheckMemory
        let views: Views
    }

    /// Reads the register, lays out its files and checks them.
    ///
    /// - Throws: `RegisterError` or `DiagnosticError`; `DeskFault.checkStopped` in a cancelled task.
    static func made(_ task: Task) async throws -> CheckedSet {
        let register = task.register
        let (facts, marks) = (try register.facts(), try register.marks())
        let view = try task.views.next(register)
        let context = RuleContext(programme: task.options.programme, asOf: task.day)
        let papers = view.receipts.values.filter { isPaper($0.name) }
        let looks = try !papers.isEmpty && register.looksForPapers()
        // What one union sends by its link says nothing of the others, who may have brought their papers to the office.
        let senders = Set(papers.map { $0.union.isEmpty ? "" : context.union(named: $0.union).key })
        var reading = ReadOptions()
        reading.conversionFolder = task.options.conversionFolder
        let run = await CheckRun.run(
            view.receipts.isEmpty ? [] : [view.path],
            context: context,
            options: reading,
            attachments: looks ? try AttachmentRun.folder(view.path, shown: Self.filesName) : nil,
            hasAttachments: { senders.contains("") || senders.contains(context.union(of: $0).key) },
            jobs: task.options.jobs,
            keepsOriginals: true,
            office: try OfficeBook(facts, marks, try register.dossiers()),
            settled: try register.headings().map(SettledColumn.init),
            memory: task.memory,
            digests: view.digests,
            progress: task.progress
        )
        if run.isStopped { throw DeskFault.checkStopped }
        let asideKeys = run.versionsAside
        let keys = run.dossiers.indices.compactMap { run.officeIdentity(of: $0) } + asideKeys.map(\.identity)
        let numbers = try register.numbers(of: keys.map(DossierKey.init))
        return CheckedSet(
            run,
            view,
            Array(numbers.prefix(run.dossiers.count)),
            aside: zip(numbers.dropFirst(run.dossiers.count), asideKeys).map { ($0, $1.dossier) },
            facts,
            marks
        )
    }

    private init(
        _ run: CheckRun,
        _ view: FileView,
        _ numbers: [Int],
        aside: [(number: Int, dossier: Dossier)],
        _ facts: [Fact],
        _ marks: [Mark]
    ) {
        (self.run, self.view, self.numbers, self.aside) = (run, view, numbers, aside)
        shown = run.showingTyped()
        outlooks = run.dossiers.map(\.outlook)
        unionKeys = run.dossiers.map { run.context.union(of: $0.dossier).key }
        places = Dictionary(numbers.enumerated().map { ($1, $0) }) { first, _ in first }
        self.facts = Dictionary(grouping: facts, by: \.dossier)
        self.marks = Dictionary(grouping: marks, by: \.dossier)
    }

    /// The places of the dossiers in whose union, letter, authors or titles `words` stand, whatever their marks and case; nil for no words.
    func places(holding words: String) -> Set<Int>? {
        let key = Array(VietnameseFolding.bareKey(words).utf8)
        guard !key.isEmpty else { return nil }
        let texts = searchTexts()
        return Set(texts.indices.filter { Self.holds(texts[$0], key) })
    }

    /// Makes what is searched before somebody searches.
    func prepareSearch() { _ = searchTexts() }

    private func searchTexts() -> [[UInt8]] {
        searched.withLock { known in
            if let known { return known }
            let made = shown.dossiers.map(Self.searchText)
            known = made
            return made
        }
    }

    private static func searchText(_ checked: CheckedDossier) -> [UInt8] {
        var words = [checked.names.id, checked.names.submitter, checked.dossier[.proposalNumber]]
        for initiative in checked.dossier.initiatives { words += [initiative[.title], initiative[.author]] }
        return Array(words.map(VietnameseFolding.bareKey).joined(separator: "\n").utf8)
    }

    private static func holds(_ text: [UInt8], _ key: [UInt8]) -> Bool {
        guard text.count >= key.count else { return false }
        return (0...text.count - key.count)
            .contains { text[$0] == key[0] && text[$0..<$0 + key.count].elementsEqual(key) }
    }

    /// Whether a file called so is a paper of a dossier, not a table: only once there is one are papers looked for and opened.
    static func isPaper(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"].contains { name.hasSuffix($0) }
    }

    /// What messages call the place where the files lie: nobody has to know which folder that is.
    private static let filesName = LocalizedText(vi: "Tệp nhận được", en: "Files received")

    /// The receipt of a file that findings and summaries name.
    func receipt(of file: String) -> Receipt? {
        let prefix = view.path + "/"
        guard file.hasPrefix(prefix) else { return nil }
        var name = file.dropFirst(prefix.count)
        // A file in an archive belongs to the archive.
        while true {
            if let receipt = view.receipts[String(name)] { return receipt }
            guard let slash = name.lastIndex(of: "/") else { return nil }
            name = name[..<slash]
        }
    }
}

extension OfficeBook {
    /// The register's answers in the form in which a workbook would give them.
    init(_ facts: [Fact], _ marks: [Mark], _ dossiers: [Int: DossierKey]) throws {
        var rows: [Int: [String: String]] = [:]
        for fact in facts { rows[fact.dossier, default: [:]][fact.question] = fact.answer }
        let dossierRows = rows.sorted { $0.key < $1.key }
            .compactMap { number, answers in dossiers[number].map { DossierRow(Identity($0), answers: answers) } }
        var places: [[String]: Int] = [:]
        var initiatives: [InitiativeRow] = []
        for mark in marks {
            guard let key = dossiers[mark.dossier] else { continue }
            let known = [String(mark.dossier), mark.number, mark.author, mark.title]
            if places[known] == nil {
                places[known] = initiatives.count
                let row = InitiativeRow(Identity(key), number: mark.number, author: mark.author, title: mark.title, answers: [:])
                initiatives.append(row)
            }
            if let place = places[known] { initiatives[place].answers[mark.question] = mark.answer }
        }
        self.init(dossiers: dossierRows, initiatives: initiatives)
    }
}

extension OfficeBook.Identity {
    init(_ key: DossierKey) {
        self.init(union: key.union, letter: key.letter, letterDay: key.letterDay, code: key.code, version: key.version)
    }
}

extension DossierKey {
    init(_ identity: OfficeBook.Identity) {
        self.init(
            union: identity.union,
            letter: identity.letter,
            letterDay: identity.letterDay,
            code: identity.code,
            version: identity.version
        )
    }
}

extension SettledColumn {
    init(_ heading: SettledHeading) {
        let scope: Scope = heading.union.isEmpty ? .file(heading.digest) : .union(heading.union)
        self.init(scope, heading: heading.heading, field: heading.field == "-" ? nil : heading.field)
    }
}
#endif
