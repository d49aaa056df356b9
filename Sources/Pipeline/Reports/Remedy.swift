import Dossiers
import SangkienDiagnostics
import VietnameseText

/// What can be done about a finding on the day of the check, the lightest first (còn làm được gì).
package enum Remedy: Int, Sendable, CaseIterable, Comparable {
    /// Nothing is to be done: a remark.
    case none
    /// Words of the table are completed or corrected, at any time.
    case entry
    /// A person answers, settles or judges it.
    case decision
    /// Something is missing and can still be sent.
    case supplement
    /// The fact itself is against the rule; only a slip of the pen can be corrected.
    case slip
    /// Something is missing, and the time to send it is over.
    case over

    /// Orders from what is done most easily to what cannot be done any more.
    package static func < (left: Remedy, right: Remedy) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Where a dossier stands for the clerk who telephones (hồ sơ thuộc nhóm nào).
package enum Outlook: String, Sendable, CaseIterable {
    /// Valid as it is.
    case valid
    /// What stands against it can still be sent or corrected.
    case fixable
    /// Only a person can decide.
    case decision
    /// It stays invalid, unless something was only typed wrong.
    case lost
}

extension Timetable {
    /// What can be done about one finding.
    func remedy(for finding: Diagnostic) -> Remedy {
        if correctability(of: finding) == .over { return .over }
        return switch finding.code.correction {
        case .nothing: .none
        case .entry: .entry
        case .decision: .decision
        case .slip: .slip
        case .supplement: .supplement
        }
    }
}

extension CheckedDossier {
    /// The hardest remedy that the dossier needs to become valid; `none` when it is.
    package var remedy: Remedy {
        deciding.map(timetable.remedy(for:)).max() ?? .none
    }

    /// The group the dossier belongs to.
    package var outlook: Outlook {
        if verdict == .valid { return .valid }
        switch remedy {
        case .none, .entry, .supplement: return .fixable
        case .decision: return .decision
        case .slip, .over: return .lost
        }
    }
}
