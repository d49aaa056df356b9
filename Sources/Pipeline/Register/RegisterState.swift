import Dossiers
import SangkienDiagnostics

/// A run's dossiers with what its register says of them (hồ sơ đã ghép với sổ theo dõi).
struct RegisterState: Sendable {
    /// The register; nil where there is none, or none that can be used.
    let book: RegisterBook?
    /// Which row is about which dossier, by the places of all dossiers.
    let join: RegisterJoin
    /// All dossiers, also the versions that do not count.
    let all: [Dossier]
    /// The places among them of those that are checked, in order.
    private(set) var kept: [Int] = []
    /// The dossiers that are checked, with the register's facts.
    private(set) var dossiers: [Dossier] = []
    /// Mean and rank of each initiative, by the places of its dossier among all and of itself.
    private(set) var marks: [[PointMark]] = []
    /// What is to be said of the register as a whole.
    private(set) var findings: [Diagnostic] = []
    /// The dossiers that the register accepts, by their places among those checked.
    private(set) var accepted: [Int] = []

    /// Puts what `book` says into `dossiers`.
    init(_ book: RegisterBook?, _ dossiers: [Dossier], _ context: RuleContext) {
        (self.book, all) = (book, dossiers)
        join = RegisterJoin(book, dossiers, context)
        var facts = DossierFacts(book?.dossiers, join, dossiers, context)
        kept = dossiers.indices.filter { !facts.setAside.contains($0) }
        var points = InitiativeFacts(book?.initiatives, join, kept, facts.dossiers, context)
        marks = points.marks
        self.dossiers = kept.map { points.dossiers[$0] }
        accepted = kept.indices.filter { facts.accepted.contains(kept[$0]) }
        guard let book else { return }
        findings = book.findings + summary(facts, points, book) + RegisterRemarks(book, join, all, context).findings
        findings += facts.takeFindings() + points.takeFindings()
    }

    /// `D120`, where anything was taken.
    private func summary(_ facts: DossierFacts, _ points: InitiativeFacts, _ book: RegisterBook) -> [Diagnostic] {
        let used = facts.used.merging(points.used, uniquingKeysWith: +)
        guard !used.isEmpty else { return [] }
        let count = used.values.reduce(0, +)
        return [
            Diagnostic(
                .registerFacts,
                at: SourceLocation(file: book.file),
                Argument("facts", count),
                Argument("dossiers", used.count)
            )
        ]
    }

    /// `H412` for dossiers that the register accepts and the rules do not.
    func findings(on checked: [CheckedDossier]) -> [Diagnostic] {
        guard let sheet = book?.dossiers else { return [] }
        return accepted.filter { checked[$0].verdict != .valid }
            .map { place in
                let row = join.dossierRows[kept[place]].first.map { sheet.rows[$0] }
                return Diagnostic(
                    .acceptedNotValid,
                    at: row.map { sheet.place(.decision, in: $0) },
                    Argument("id", checked[place].names.id),
                    Argument("verdict", checked[place].verdict.words)
                )
                .about(FindingSubject(dossier: checked[place].names.id))
            }
    }
}

/// The mean of an initiative's points and its rank by it; nil where no judge gave any.
struct PointMark: Sendable, Equatable {
    var mean: Int?
    var rank: Int?
}
