import SangkienDiagnostics
import VietnameseText

/// A dossier with what its cells mean (hồ sơ đã đọc): each is read once, when the dossier is judged, for all rules.
///
/// The words as typed stay beside it, in `dossier`. Nothing of it is kept when the verdict is there: a run may have a hundred thousand
/// dossiers.
struct ReadDossier {
    let dossier: Dossier
    /// The union that sent it, where it is listed.
    let unit: Reading<Programme.Unit>
    /// The union's level as typed; and as typed or else by the list.
    let typedLevel: Reading<Programme.Level>
    let level: Programme.Level?
    /// The body that signs, as typed or else by the level.
    let signingBody: Reading<Programme.SigningBody>
    /// The phase it names.
    let phase: Reading<Programme.Phase>
    /// What it says of complaints and disputes, and whether its rows answer for themselves.
    let answers: HumanAnswers
    let answersByInitiative: Bool
    /// What is known of the sending by each of the programme's channels.
    let sendings: [(channel: Programme.Submission.Channel, sending: Sending)]
    /// The days of entry in the portal, by initiative; none where the table has no such column.
    let portalDays: [Reading<ReadDate>]
    /// By place in `Self.dates`.
    private let readDates: [Reading<ReadDate>]

    /// The fields of a dossier that hold a date.
    static let dates = Field.dates.filter(\.isOfDossier)

    /// Reads `dossier`.
    init(_ dossier: Dossier, _ reader: CellReader) {
        self.dossier = dossier
        unit = reader.unit(of: dossier)
        typedLevel = reader.typedLevel(of: dossier)
        level = reader.level(of: dossier)
        signingBody = reader.signingBody(of: dossier)
        phase = reader.phase(of: dossier)
        answers = reader.answers(of: dossier)
        answersByInitiative = dossier.answersByInitiative
        let read = Self.dates.map { reader.date($0, of: dossier) }
        readDates = read
        let submission = reader.programme.submission
        let lastDay = submission.lastDay(of: phase.value?.deadline ?? submission.deadline)
        sendings = submission.channels.map { channel in
            (channel, Sending(of: dossier, by: channel, submission, lastDay: lastDay, reader: reader) { Self.date($0, read) })
        }
        portalDays = dossier.source.has(.portalOn) ? dossier.initiatives.map { reader.date(.portalOn, of: $0) } : []
    }

    /// The words of a fact as typed.
    subscript(_ field: Field) -> String { dossier[field] }

    /// What the cell of a date field was read as.
    func date(_ field: Field) -> Reading<ReadDate> { Self.date(field, readDates) }

    /// The day in the cell of a date field; nil where it is blank or unclear.
    func day(_ field: Field) -> CalendarDate? { date(field).value?.day }

    /// The day of entry in the portal of the initiative at a place counted from 0.
    func portalDay(at place: Int) -> Reading<ReadDate> { portalDays.isEmpty ? .blank : portalDays[place] }

    private static func date(_ field: Field, _ read: [Reading<ReadDate>]) -> Reading<ReadDate> {
        dates.firstIndex(of: field).map { read[$0] } ?? .blank
    }
}
