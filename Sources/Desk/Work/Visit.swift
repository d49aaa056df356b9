#if Desk
import Diagnostics
import Synchronization
import VietnameseText

/// Who is at the page, and how that person wants it (lượt truy cập).
struct Visit: Sendable {
    let session: Gate.Session
    var language: Language
    /// The person's name, as it is written beside what that person says; empty until it is given.
    var person: String
    /// The day of the check; nil for the desk's own.
    var day: CalendarDate?
}

/// What sessions chose (lựa chọn của từng phiên); it goes with the program's run.
final class Visits: Sendable {
    private let language: Language
    private let known = Mutex<[Gate.Session: Visit]>([:])

    init(_ language: Language) { self.language = language }

    /// The visit of a session; `person` is the name given last of all, where this session gave none.
    func visit(_ session: Gate.Session, person: String) -> Visit {
        known.withLock { $0[session] } ?? Visit(session: session, language: language, person: person, day: nil)
    }

    /// Remembers a visit.
    func remember(_ visit: Visit) {
        known.withLock { known in
            if known.count > 64 { known.removeAll() }
            known[visit.session] = visit
        }
    }
}
#endif
