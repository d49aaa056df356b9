import Dossiers
import SangkienDiagnostics
import TemplateEngine

/// A form (biểu mẫu): which papers it makes, and which values their templates need; knows no file format.
package protocol OfficialForm: Sendable {
    /// The name of the form, also of its template folder and of its documents.
    static var name: String { get }
    /// What its papers are called, as the properties of their files show it (tên biểu).
    static var title: String { get }
    /// What messages call it, in the middle of a sentence.
    static var words: LocalizedText { get }
    /// The names that the template may use.
    static var schema: Schema { get }
    /// Which dossiers get a paper of their own; nil when none does.
    static var dossierPapers: PaperChoice? { get }
    /// Which dossiers the papers of single unions hold; nil when there are none.
    static var unionPapers: PaperChoice? { get }
    /// Which dossiers the papers of the whole province hold; nil when there are none.
    static var provincePapers: PaperChoice? { get }
    /// The form that makes for single unions what this one makes for the province (`--per dossier`); nil when there is none.
    static var ofSingleUnions: (any OfficialForm.Type)? { get }
    /// False for papers that are nobody else's business.
    static var hasPublicEdition: Bool { get }

    /// The form by the rules in `context`; the public edition leaves out phone, birth year and e-mail.
    init(_ context: RuleContext, isPublic: Bool)

    /// The form with its long tables cut after `rows` rows, 0 for never, in place of what the programme says (`--rows-per-table`).
    func cut(after rows: Int) -> Self

    /// The values of one dossier's own paper, in the order of the schema.
    func values(for dossier: CheckedDossier) -> [Value]

    /// The papers of single unions, one each, in the order of their first dossiers.
    func papers(ofUnions dossiers: [CheckedDossier]) -> [UnionPaper]

    /// The papers of the whole province.
    ///
    /// - Parameters:
    ///   - dossiers: The dossiers they hold.
    ///   - all: Every dossier of the run.
    ///   - volumeRows: How many initiatives a volume holds where the form comes in volumes; 0 for a single one.
    /// - Returns: The papers, in the order in which they are numbered; none when there is nothing to print.
    func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper]
}

extension OfficialForm {
    package static var dossierPapers: PaperChoice? { nil }
    package static var unionPapers: PaperChoice? { nil }
    package static var provincePapers: PaperChoice? { nil }
    package static var ofSingleUnions: (any OfficialForm.Type)? { nil }
    package static var hasPublicEdition: Bool { true }

    package func cut(after rows: Int) -> Self { self }

    package func values(for dossier: CheckedDossier) -> [Value] { [] }

    package func papers(ofUnions dossiers: [CheckedDossier]) -> [UnionPaper] { [] }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] { [] }
}

/// A paper of one union, made of all its dossiers.
package struct UnionPaper: Sendable {
    /// The union's name; empty where its dossiers name none.
    package let union: String
    /// The id of its first dossier.
    package let firstDossier: String
    /// The values of its paper, in the order of the schema.
    package let values: [Value]
    /// How many initiatives it holds.
    package let initiatives: Int
}

/// A paper of the whole province: its values, how many initiatives it holds, and what is to be said about it.
package struct ProvincePaper: Sendable {
    /// The values of the paper, in the order of the schema.
    package let values: [Value]
    /// How many initiatives it holds.
    package let initiatives: Int
    /// What is to be said about it.
    package let findings: [Diagnostic]

    init(_ values: [Value], initiatives: Int, findings: [Diagnostic] = []) {
        self.values = values
        self.initiatives = initiatives
        self.findings = findings
    }
}

/// Which dossiers a form prints unless the user says otherwise (`--include`).
package struct PaperChoice: Sendable {
    /// The dossiers by what was found on them.
    package enum Verdicts: Sendable {
        /// Whatever was found.
        case all
        /// Valid ones, unless all are asked for.
        case valid
        /// Only those that something stands against, or an initiative of theirs; one that is clear is not missing here.
        case notClear
    }

    /// Which dossiers are printed.
    package let verdicts: Verdicts
    /// True when a dossier without initiatives is printed too.
    package let holdsEmpty: Bool

    /// What the form prints of a dossier: never what was withdrawn, unless it speaks of the dossier itself; of the province's lists of valid
    /// dossiers only what is eligible, unless all are asked for (`includesAll`).
    package func part(of checked: CheckedDossier, isProvince: Bool, includesAll: Bool) -> CheckedDossier {
        switch verdicts {
        case .notClear: checked
        case .valid where isProvince && !includesAll: checked.eligible
        case .valid, .all: checked.standing
        }
    }

    init(_ verdicts: Verdicts, holdsEmpty: Bool = false) {
        self.verdicts = verdicts
        self.holdsEmpty = holdsEmpty
    }
}

/// Every form there is.
package enum OfficialForms {
    /// The forms in the order in which they are listed.
    package static let all: [any OfficialForm.Type] = [
        SummaryTableForm.self, ReturnSlipForm.self, ProposalForm.self, WeeklyReportForm.self, UnionWeeklyReportForm.self, RankingForm.self,
        AwardedForm.self, ForwardedForm.self,
    ]

    /// The form called `name`.
    package static func form(named name: String) -> (any OfficialForm.Type)? {
        all.first { $0.name == name }
    }
}
