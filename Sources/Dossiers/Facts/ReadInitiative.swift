import SangkienDiagnostics
import VietnameseText

/// An initiative with what its cells mean (sáng kiến đã đọc): each is read once, when it is judged, for all rules.
///
/// The words as typed stay beside it, in `initiative`.
struct ReadInitiative {
    /// A kind of paper that does not recognise by itself, and the cell that names it.
    typealias InsufficientKind = (kind: Programme.Choice, field: Field)

    let initiative: Initiative
    /// Everyone whom it names.
    let people: People
    /// When it was applied.
    let period: Reading<Period>
    /// The date of its recognition, and of its entry in the portal.
    let recognitionDate: Reading<ReadDate>
    let portalDay: Reading<ReadDate>
    /// The kind of paper that recognises it, of those that do; and of those that do not by themselves.
    let recognitionKind: Reading<Programme.Choice>
    let insufficientKind: InsufficientKind?
    /// The level of recognition, of all levels of the programme.
    let recognitionLevel: Reading<Programme.Choice>
    /// The groups it belongs to.
    let authorGroup: Reading<Programme.Choice>
    let fieldGroup: Reading<Programme.Choice>
    let sector: Reading<Programme.Choice>
    /// The ground on which it may not take part; nil for a clear no.
    let exclusion: Reading<Programme.Choice?>
    /// Whether it is a trade secret; blank where the programme makes nothing of that.
    let secret: Reading<Bool>
    /// The two meanings of its benefit in money, where the separator has two.
    let benefitMeanings: (first: String, second: String)?
    /// The years of its awards.
    let awards: ReadAwards

    /// Reads `initiative`, whose day of entry in the portal was read with its dossier.
    init(_ initiative: Initiative, portalDay: Reading<ReadDate>, _ reader: CellReader) {
        let programme = reader.programme
        let lists = programme.eligibility
        self.initiative = initiative
        self.portalDay = portalDay
        people = initiative.people
        period = reader.period(of: initiative)
        recognitionDate = reader.date(.recognitionDate, of: initiative)
        recognitionKind = reader.choice(initiative[.recognitionKind], of: programme.recognition.kinds)
        switch recognitionKind {
        case .unclear:
            insufficientKind = reader.choice(initiative[.recognitionKind], of: programme.recognition.insufficientKinds).value
                .map { ($0, .recognitionKind) }
        case .blank: insufficientKind = reader.insufficientKind(besideNumberOf: initiative)
        case .value: insufficientKind = nil
        }
        recognitionLevel = reader.recognitionLevel(initiative[.recognitionLevel])
        authorGroup = reader.choice(initiative[.authorGroup], of: lists.authorGroups)
        fieldGroup = reader.choice(initiative[.fieldGroup], of: lists.fieldGroups)
        sector = reader.choice(initiative[.sector], of: lists.sectors)
        exclusion = reader.exclusion(of: initiative)
        secret = CellReader.secret(of: initiative, programme)
        benefitMeanings = reader.meanings(ofBenefit: initiative)
        awards = reader.awards(of: initiative)
    }

    /// The words of a field as typed.
    subscript(_ field: Field) -> String { initiative[field] }
}
