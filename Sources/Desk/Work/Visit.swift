#if Desk
import Register
import SangkienDiagnostics
import Synchronization
import VietnameseText

/// Who is at the page, and how that person wants it (lượt truy cập).
struct Visit: Sendable {
    /// The digest of the session's secret.
    let session: String
    /// Whose session it is.
    let owner: SessionOwner
    var language: Language
    /// The person's name, as it is written beside what that person says; empty until it is given.
    var person: String
    /// The day of the check; nil for the desk's own.
    var day: CalendarDate?

    /// The union that came in by its link; nil for the office.
    var union: String? {
        if case .union(let link) = owner { link.union } else { nil }
    }

    /// Whether the person is known by a password or a link: the name is then not to be typed.
    var isKnown: Bool { owner != .starter }
}

/// What sessions chose (lựa chọn của từng phiên); it goes with the program's run.
final class Visits: Sendable {
    private let language: Language
    private let known = Mutex<[String: Visit]>([:])

    init(_ language: Language) { self.language = language }

    /// The visit of a session; `person` is the name given last of all, where this session gave none.
    func visit(_ session: String, _ owner: SessionOwner, person: String) -> Visit {
        let before = known.withLock { $0[session] }
        let name: String =
            switch owner {
            case .starter: before?.person ?? person
            case .account(let account): account.name
            case .union(let link): link.union
            }
        return Visit(session: session, owner: owner, language: before?.language ?? language, person: name, day: before?.day)
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
