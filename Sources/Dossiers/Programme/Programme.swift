import SangkienDiagnostics
import VietnameseText

/// A programme's rules as dated data (chương trình, quy chế): what `programme.yaml` in a programme folder says.
///
/// Everything that another year or province would change stands here and never in code (docs/programmes.md).
package struct Programme: Sendable {
    /// The folder's name, such as `75-nghin-sang-kien-2021`; the stable id of the programme.
    package var id: String
    /// The folder it was read from, where its forms' templates are.
    package var folder: String
    /// Its name as printed: “75 nghìn sáng kiến, vượt khó, phát triển”.
    package var name: String
    /// The year of the programme; pre-printed in forms and pivot for two-digit years.
    package var year: Int
    /// The letter that defines it and the letters that one rests on.
    package var source: Source
    /// The province: names printed on the province-wide forms.
    package var province: Province
    /// Time limit and channels.
    package var submission: Submission
    /// The proposal letter that a dossier needs.
    package var proposal: Proposal
    /// The days in which an initiative must have been applied first.
    package var applicationPeriod: ApplicationPeriod
    /// The papers that recognise an initiative, and their levels.
    package var recognition: Recognition
    /// What only people can confirm: no complaint, no dispute.
    package var humanFacts: HumanFacts
    /// What the summary table prints, and how.
    package var form: Form
    /// The limit of length of descriptions.
    package var description: Description
    /// The years of awards that count.
    package var awards: Awards
    /// How many initiatives each level is asked for.
    package var quotas: Quotas
    /// The unions and their levels.
    package var units: Units
    /// Which initiatives and authors may take part.
    package var eligibility: Eligibility
    /// How many are selected, and how they are counted.
    package var selection: Selection
    /// The scale of points; no criterion where there is none.
    package var rubric: Rubric
    /// What telephone numbers may begin with; for remarks only.
    package var phones: Phones
    /// From when two initiatives are reported as alike.
    package var similarity: Similarity
    /// Words by which a union takes an initiative back.
    package var withdrawal: Withdrawal
    /// More headings for a field, added to the built-in synonyms: field key → headings.
    package var headings: [String: [String]]
    /// Legal ground of each section: topic (`submission`, `recognition`, …) → section of the letter.
    package var basis: [String: String]
    /// Severities of findings that the programme sets otherwise than the code: code → severity, nil for none at all.
    package var severities: [String: Severity?]
    /// The values of the file by their dotted keys, for `explain`.
    package var settings: ProgrammeSettings
    /// Heads, signatures and recipients of the letters.
    package var papers: Papers
    /// What is reported of the file and does not keep it from being used, such as keys of a newer version.
    package var remarks: [Diagnostic] = []
}
