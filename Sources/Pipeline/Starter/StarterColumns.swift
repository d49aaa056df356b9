import Dossiers

/// A column of the starter workbook (cột của bảng mẫu).
struct StarterColumn: Sendable {
    let field: Field
    /// In characters of the normal font.
    let width: Int
    /// True where a spreadsheet program would spoil what is typed: numbers with a leading 0, dates, years, `12/4`.
    let isText: Bool
    /// Values to choose from; none for a free text.
    let choices: [String]

    /// The columns for a programme: the data contract, and what this programme asks for besides.
    static func columns(for programme: Programme) -> [StarterColumn] {
        Field.allCases.filter { isWanted($0, by: programme) }.map { StarterColumn($0, programme) }
    }

    private init(_ field: Field, _ programme: Programme) {
        self.field = field
        width = Self.width(of: field)
        isText = Self.isText(field)
        choices = Self.choices(of: field, programme)
    }

    private static func isWanted(_ field: Field, by programme: Programme) -> Bool {
        switch field {
        // The merged columns of the form and the single date stand for others that are here; selection is the province's work.
        case .person, .effectAll, .sentOn, .authorGroup, .portalCode, .status, .awarded, .forwarded, .rank, .score: false
        case .postedOn: programme.submission.channels.contains(.post) && programme.submission.postDate == .postmark
        case .receivedOn: programme.submission.channels.contains(.post) && programme.submission.postDate == .received
        case .emailedOn: programme.submission.channels.contains(.email)
        case .phase: !programme.submission.phases.isEmpty
        case .complaint: programme.humanFacts.facts.contains(.complaint)
        case .dispute: programme.humanFacts.facts.contains(.dispute)
        case .confirmedBy, .confirmedOn: !programme.humanFacts.facts.isEmpty
        case .shares: programme.form.shareTotal != nil
        case .portalOn: programme.submission.portal == .required
        case .secret: programme.description.secretMayBeEmpty
        case .exclusion: !programme.eligibility.exclusions.isEmpty
        default: true
        }
    }

    private static func width(of field: Field) -> Int {
        switch field {
        case .number: 6
        case .birthYear: 9
        case .summary, .effect: 45
        case .title: 36
        case .submitter, .fieldGroup, .workplace: 28
        case .author, .benefit, .scope, .awards, .recognitionIssuer, .exclusion: 24
        case .period: 20
        case .dossierId: 18
        default: 16
        }
    }

    private static func isText(_ field: Field) -> Bool {
        switch field {
        // Long words: in text format older programs show more than 255 characters as ####.
        case .title, .summary, .effect, .scope, .awards, .workplace, .author, .position, .fieldGroup: false
        default: true
        }
    }

    private static func choices(of field: Field, _ programme: Programme) -> [String] {
        switch field {
        case .submitter: programme.units.list.filter { $0.exists(on: programme.submission.deadline) }.map(\.name)
        case .submitterLevel: programme.units.levels.map(\.name)
        case .signingBody: programme.proposal.signingBodies.map(\.name)
        case .phase: programme.submission.phases.map(\.choice.name)
        case .complaint, .dispute: ["Không", "Có", "Chưa rõ"]
        case .secret: ["Không", "Có"]
        case .fieldGroup: programme.eligibility.fieldGroups.map(\.name)
        case .sector: programme.eligibility.sectors.map(\.name)
        case .recognitionKind: programme.recognition.kinds.map(\.name)
        case .recognitionLevel: levels(programme.recognition)
        case .exclusion: ["Không"] + programme.eligibility.exclusions.map(\.name)
        default: []
        }
    }

    /// The levels that count, from the lowest on.
    private static func levels(_ recognition: Programme.Recognition) -> [String] {
        let minimum = recognition.levels.firstIndex { $0.id == recognition.minimumLevel } ?? 0
        return recognition.levels[minimum...].map(\.name)
    }
}
