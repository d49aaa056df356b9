import Diagnostics
import Dossiers
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
    case mendable
    /// Only a person can decide.
    case decision
    /// It stays invalid, unless something was only typed wrong.
    case lost
}

/// Judges what can still be done, for every report alike.
///
/// Source: letter III.2: a dossier must be complete when its time is up; complaints and disputes are looked at when initiatives
/// are selected.
package struct Remedies: Sendable {
    /// The last day on which something can be sent, and whether it is still to come.
    package let lastDay: CalendarDate
    private let isOpen: Bool

    /// The remedies on the day of the check of `context`.
    package init(_ context: RuleContext) {
        lastDay = context.programme.submission.lastDayOnTime
        isOpen = context.asOf <= lastDay
    }

    /// What can be done about one finding.
    package func remedy(for finding: Diagnostic) -> Remedy {
        switch finding.code.mending {
        case .nothing: .none
        case .entry: .entry
        case .decision: .decision
        case .slip: .slip
        case .supplement: isOpen ? .supplement : .over
        }
    }

    /// The hardest remedy that a dossier needs to become valid; `none` when it is.
    package func remedy(for checked: CheckedDossier) -> Remedy {
        checked.findings.filter { $0.severity <= .review }.map(remedy(for:)).max() ?? .none
    }

    /// The group a dossier belongs to.
    package func outlook(of checked: CheckedDossier) -> Outlook {
        if checked.verdict == .valid { return .valid }
        switch remedy(for: checked) {
        case .none, .entry, .supplement: return .mendable
        case .decision: return .decision
        case .slip, .over: return .lost
        }
    }
}
