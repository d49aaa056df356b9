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
    package var submission: Submission
    package var proposal: Proposal
    package var applicationPeriod: ApplicationPeriod
    package var recognition: Recognition
    package var humanFacts: HumanFacts
    package var form: Form
    package var description: Description
    package var awards: Awards
    package var quotas: Quotas
    package var units: Units
    package var eligibility: Eligibility
    package var selection: Selection
    package var rubric: Rubric
    package var phones: Phones
    package var similarity: Similarity
    package var withdrawal: Withdrawal
    /// More headings for a field, added to the built-in synonyms: field key → headings.
    package var headings: [String: [String]]
    /// Legal ground of each section: topic (`submission`, `recognition`, …) → section of the letter.
    package var basis: [String: String]
    /// Severities of findings that the programme sets otherwise than the code: code → severity, nil for none at all.
    package var severities: [String: Severity?]
    /// The values of the file by their dotted keys, for `explain`.
    package var settings: ProgrammeSettings
    package var papers: Papers
    /// What is told of the file and does not keep it from being used, such as keys of a newer version.
    package var remarks: [Diagnostic] = []

    package struct Source: Sendable {
        package var title: String
        package var number: String?
        package var date: CalendarDate?
        /// The letters it rests on (căn cứ).
        package var references: [String]

        /// The letter in one line: its title, with its number and day as far as they are known.
        package var line: String {
            let facts = [number.map { "số \($0)" }, date.map { "ngày \($0.shortText)" }].compactMap(\.self)
            return facts.isEmpty ? title : "\(title) (\(facts.joined(separator: " ")))"
        }
    }

    package struct Province: Sendable {
        package var name: String
        package var union: String
        package var office: String
        package var place: String
        /// Who issues the province-wide table, after “của …”.
        package var issuer: String
        /// Authority line and signer of the province-wide forms.
        package var authority: String
        package var signerTitle: String
    }

    /// Time limit and channels (mục III.2).
    package struct Submission: Sendable {
        package enum Mode: String, Sendable, CaseIterable {
            /// The deadline day itself is too late (“trước ngày”).
            case before
            /// The deadline day itself still counts.
            case through
        }
        package enum Channel: String, Sendable, CaseIterable {
            case post
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
            case optional
            case required
        }
        package var deadline: CalendarDate
        package var mode: Mode
        /// Channels by which a dossier must be sent; all of them.
        package var channels: [Channel]
        /// Channel that a single, undifferentiated date column stands for.
        package var singleDateMeans: Channel
        package var postDate: PostDate
        /// Phases with deadlines of their own; none when there is only the one deadline.
        package var phases: [Phase]
        package var portal: Portal
        /// Days and hours of the national portal and of forwarding.
        package var portalOpens: CalendarDate?
        package var portalCloses: CalendarDate?
        package var forwardBy: CalendarDate?
        /// Address of the national portal, for messages and guides only.
        package var portalAddress: String?
        /// The first day on which a paper of the programme can be dated; nil where the file does not say (`Programme.begins`).
        package var opens: CalendarDate?
        /// UTC offset in minutes for every deadline; +07:00 = 420.
        package var utcOffsetMinutes: Int
    }

    package struct Proposal: Sendable {
        package var required: Bool
        /// Bodies that may sign: id, name as typed or printed, authority line on the form.
        package var signingBodies: [SigningBody]
        /// Authority line when the body is not known.
        package var unknownAuthority: String
        package var signerTitle: String
    }

    package struct SigningBody: Sendable {
        package var id: String
        package var name: String
        package var aliases: [String]
        /// The authority line of the form, such as `TM. BAN THƯỜNG VỤ`.
        package var authority: String
    }

    package struct ApplicationPeriod: Sendable {
        /// What words that say too little mean (ambiguity A2).
        package enum Doubt: String, Sendable, CaseIterable {
            case accept
            case review
        }
        package var from: CalendarDate
        package var through: CalendarDate
        /// A month or quarter that lies only partly in the window.
        package var monthOverlap: Doubt
        /// A whole year, such as “năm 2021”.
        package var yearOnly: Doubt
    }

    package struct Recognition: Sendable {
        package var required: Bool
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

    package struct HumanFacts: Sendable {
        /// What a person must answer.
        package enum Fact: String, Sendable, CaseIterable {
            case complaint
            case dispute
        }
        package var facts: [Fact]
        /// A “Không” needs a person's name and a day to count.
        package var confirmationRequired: Bool
        /// How many days before the selection, or before the day of the check where that is not known, a “Không” may have been confirmed.
        package var confirmedWithinDays: Int
        /// What people write besides “Có” and “Không”.
        package var words: Words
    }

    package struct Description: Sendable {
        package var limit: Int
        /// How characters are counted (ambiguity A6).
        package var counting: CharacterCounting
        /// The fields whose length is looked at.
        package var fields: [String]
        /// True where a trade secret may leave its summary blank.
        package var secretMayBeEmpty: Bool
    }

    package struct Awards: Sendable {
        package var firstYear: Int
        package var lastYear: Int
        /// Which school years belong to the window (ambiguity A10).
        package var schoolYears: SchoolYears
        package var vocabulary: [String]
    }

    package struct Quotas: Sendable {
        package var rules: [Quota]
    }

    package struct Quota: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case required
            case aspirational
        }
        package var level: String
        package var minimum: Int
        package var kind: Kind
    }

    package struct Units: Sendable {
        package var levels: [Level]
        package var list: [Unit]
    }

    package struct Level: Sendable {
        package var id: String
        package var name: String
        package var aliases: [String]
        /// id of the signing body.
        package var signingBody: String
        /// Words in a union's own name that tell its level: “trực thuộc LĐLĐ tỉnh”.
        package var nameWords: [String]
        /// True when `units.list` names every unit of the level; only then is a unit unknown, or missing from a run.
        package var unitsListed: Bool
    }

    package struct Unit: Sendable {
        package var name: String
        package var aliases: [String]
        /// id of its level.
        package var level: String
        package var validFrom: CalendarDate?
        package var validThrough: CalendarDate?
        /// The union that took over its work.
        package var successor: String?
        /// The base unions below it (công đoàn cơ sở trực thuộc), in the order of its reports; none where the programme does not list them.
        package var baseUnions: [String]
    }

    package struct Phones: Sendable {
        package var rules: PhoneRules
        /// The year in which old mobile numbers stopped.
        package var renumberedYear: Int
    }

    /// One of a closed list of values, with the ways people write it.
    package struct Choice: Sendable {
        package let id: String
        package let name: String
        package let aliases: [String]
        private let keys: Set<String>
        /// What the names of bodies begin with that mean this choice: “Trường …”, “UBND xã …”; folded, word by word.
        private let leads: [[Substring]]

        /// A choice that its name, its id and the aliases all mean, and every name that begins with one of `leads`.
        package init(id: String, name: String, aliases: [String], leads: [String] = []) {
            self.id = id
            self.name = name
            self.aliases = aliases
            self.leads = leads.map { VietnameseFolding.bareKey($0).split(separator: " ") }
            keys = Set(([name, id] + aliases).map(VietnameseFolding.bareKey))
        }

        /// True when the text that folds to `key` (`VietnameseFolding.bareKey`) is this choice's name, id or an alias.
        package func matches(key: String) -> Bool {
            keys.contains(key)
        }

        /// How many words of a name, folded, the longest beginning has that means this choice; 0 for none.
        func leadLength(in words: [Substring]) -> Int {
            leads.lazy.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
        }
    }
}
