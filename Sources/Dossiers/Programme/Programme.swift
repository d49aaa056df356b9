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
    /// What is told of the file and does not keep it from being used, such as keys of a newer version.
    package var remarks: [Diagnostic] = []

    /// The letter that defines the programme (công văn).
    package struct Source: Sendable {
        /// Its title, as references name it.
        package var title: String
        /// Its number, such as `46/HD-TLĐ`; nil where the file does not say.
        package var number: String?
        /// Its day; nil where the file does not say.
        package var date: CalendarDate?
        /// The letters it rests on (căn cứ).
        package var references: [String]

        /// The letter in one line: its title, with its number and day as far as they are known.
        package var line: String {
            let facts = [number.map { "số \($0)" }, date.map { "ngày \($0.shortText)" }].compactMap(\.self)
            return facts.isEmpty ? title : "\(title) (\(facts.joined(separator: " ")))"
        }
    }

    /// Names and signature of the province's own papers (mục `province`).
    package struct Province: Sendable {
        /// The province, such as `tỉnh Bình Định`.
        package var name: String
        /// The province's union.
        package var union: String
        /// The department of it that is in charge.
        package var office: String
        /// The place that letters are dated from; also the home province of authors.
        package var place: String
        /// Who issues the province-wide table, after “của …”.
        package var issuer: String
        /// Authority line and signer of the province-wide forms.
        package var authority: String
        /// The position under the signature, such as `CHỦ TỊCH`.
        package var signerTitle: String
    }

    /// Time limit and channels (mục III.2).
    package struct Submission: Sendable {
        /// Whether the day in the letter still counts.
        package enum Mode: String, Sendable, CaseIterable {
            /// The deadline day itself is too late (“trước ngày”).
            case before
            /// The deadline day itself still counts.
            case through
        }
        /// A way in which a dossier is sent.
        package enum Channel: String, Sendable, CaseIterable {
            /// By post.
            case post
            /// By e-mail.
            case email
        }
        /// Which day counts for a dossier sent by post (ambiguity A3).
        package enum PostDate: String, Sendable, CaseIterable {
            /// The day of the postmark.
            case postmark
            /// The day the post brought it.
            case received
        }
        /// Whether an entry in the online portal is a condition.
        package enum Portal: String, Sendable, CaseIterable {
            /// An entry is looked at, but nothing depends on it.
            case optional
            /// Without an entry in time an initiative is not eligible.
            case required
        }
        /// The day that the letter names.
        package var deadline: CalendarDate
        /// Whether that day still counts.
        package var mode: Mode
        /// Channels by which a dossier must be sent; all of them.
        package var channels: [Channel]
        /// Channel that a single, undifferentiated date column stands for.
        package var singleDateMeans: Channel
        /// Which day counts for what came by post.
        package var postDate: PostDate
        /// Phases with deadlines of their own; none when there is only the one deadline.
        package var phases: [Phase]
        /// Whether an entry in the online portal is a condition.
        package var portal: Portal
        /// The first day of the national portal; nil where it is not known.
        package var portalOpens: CalendarDate?
        /// The last day of the portal; nil where it is not known.
        package var portalCloses: CalendarDate?
        /// The day until which the province forwards; nil where it is not known.
        package var forwardBy: CalendarDate?
        /// Address of the national portal, for messages and guides only.
        package var portalAddress: String?
        /// The first day on which a paper of the programme can be dated; nil where the file does not say (`Programme.begins`).
        package var opens: CalendarDate?
        /// UTC offset in minutes for every deadline; +07:00 = 420.
        package var utcOffsetMinutes: Int
    }

    /// The proposal letter (Tờ trình; mục `proposal`).
    package struct Proposal: Sendable {
        /// Whether a dossier needs one.
        package var required: Bool
        /// Bodies that may sign: id, name as typed or printed, authority line on the form.
        package var signingBodies: [SigningBody]
        /// Authority line when the body is not known.
        package var unknownAuthority: String
        /// The position under the signature where a table gives none.
        package var signerTitle: String
    }

    /// A body in whose name letters are signed.
    package struct SigningBody: Sendable {
        /// By what the file names it elsewhere.
        package var id: String
        /// Its name as printed.
        package var name: String
        /// Other spellings; compared after folding.
        package var aliases: [String]
        /// The authority line of the form, such as `TM. BAN THƯỜNG VỤ`.
        package var authority: String
    }

    /// The window in which an initiative must have been applied first (mục `applicationPeriod`).
    package struct ApplicationPeriod: Sendable {
        /// What words that say too little mean (ambiguity A2).
        package enum Doubt: String, Sendable, CaseIterable {
            /// It counts as inside.
            case accept
            /// A person is asked.
            case review
        }
        /// The first day that counts.
        package var from: CalendarDate
        /// The last day that counts.
        package var through: CalendarDate
        /// A month or quarter that lies only partly in the window.
        package var monthOverlap: Doubt
        /// A whole year, such as “năm 2021”.
        package var yearOnly: Doubt
    }

    /// Papers by which an initiative is recognised (mục `recognition`).
    package struct Recognition: Sendable {
        /// Whether an initiative needs one.
        package var required: Bool
        /// Papers that recognise it by themselves.
        package var kinds: [Choice]
        /// Papers that may mention the initiative but do not recognise it by themselves.
        package var insufficientKinds: [Choice]
        /// From lowest to highest.
        package var levels: [Choice]
        /// id of the lowest level that counts.
        package var minimumLevel: String
        /// Words in an issuer's name that make it a union (rule A11).
        package var unionWords: [String]
    }

    /// What no table proves and a person must say (mục `humanFacts`).
    package struct HumanFacts: Sendable {
        /// What a person must answer.
        package enum Fact: String, Sendable, CaseIterable {
            /// Whether somebody complained about it.
            case complaint
            /// Whether somebody disputes its authorship.
            case dispute
        }
        /// Which of them the programme asks for.
        package var facts: [Fact]
        /// A “Không” needs a person's name and a day to count.
        package var confirmationRequired: Bool
        /// How many days before the selection, or before the day of the check where that is not known, a “Không” may have been confirmed.
        package var confirmedWithinDays: Int
        /// What people write besides “Có” and “Không”.
        package var words: Words
    }

    /// The limit of length of descriptions (mục `description`).
    package struct Description: Sendable {
        /// The most characters, counted as `counting` says.
        package var limit: Int
        /// How characters are counted (ambiguity A6).
        package var counting: CharacterCounting
        /// The fields whose length is looked at.
        package var fields: [String]
        /// True where a trade secret may leave its summary blank.
        package var secretMayBeEmpty: Bool
    }

    /// The awards that the form lists (mục `awards`).
    package struct Awards: Sendable {
        /// The first calendar year that counts.
        package var firstYear: Int
        /// The last calendar year that counts.
        package var lastYear: Int
        /// Which school years belong to the window (ambiguity A10).
        package var schoolYears: SchoolYears
        /// Titles that the starter workbook suggests.
        package var vocabulary: [String]
    }
}
