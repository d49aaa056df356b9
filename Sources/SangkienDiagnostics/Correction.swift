/// How a finding can be corrected, and until when (cách sửa và thời hạn sửa).
///
/// Source: letter III.2: a dossier must be complete when its time is up, while complaints and disputes are looked at when
/// initiatives are selected.
public enum Correction: String, Sendable, CaseIterable {
    /// Nothing to fix: a remark (không cần sửa).
    case nothing
    /// Words or numbers of the table are to be completed or corrected; always possible (sửa, ghi thêm trong bảng).
    case entry
    /// Something is missing and can still be sent until the deadline (gửi bổ sung trước hạn).
    case supplement
    /// The fact itself is against the rule; only a slip of the pen can be corrected (chỉ sửa được nếu ghi nhầm).
    case slip
    /// A person answers, settles or judges it, until initiatives are selected (chờ người có trách nhiệm quyết định).
    case decision

    /// What follows from a severity alone.
    init(of severity: Severity) {
        self =
            switch severity {
            case .info: .nothing
            case .review: .decision
            case .warning, .error: .entry
            }
    }
}
