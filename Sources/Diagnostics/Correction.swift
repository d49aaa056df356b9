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
}

extension DiagnosticCode {
    /// How findings of this code are fixed; a code without an entry of its own goes by its severity.
    public var correction: Correction {
        if let known = Self.corrections[id] { return known }
        switch severity {
        case .info: return .nothing
        case .review: return .decision
        case .warning, .error: return .entry
        }
    }

    /// Codes whose correction does not follow from their severity alone.
    private static let corrections: [String: Correction] = {
        var table: [String: Correction] = [:]
        let groups: [(Correction, [String])] = [
            (.supplement, supplements), (.slip, slips), (.decision, decisions), (.entry, entries),
        ]
        for (correction, ids) in groups { for id in ids { table[id] = correction } }
        return table
    }()

    private static let supplements = ["H103", "H201", "H301", "H302", "L101", "L102", "L103", "S001", "S201", "S204", "S305"]
    private static let slips = ["H101", "H102", "S101", "S102", "S104", "S302", "S505", "S507"]
    private static let decisions = ["H401", "H403", "L112", "L115", "S209"]
    private static let entries = [
        "H003", "H004", "H007", "H104", "H105", "H106", "H107", "H108", "H405", "H406", "L002", "S003", "S011", "S103", "S203",
        "S303", "S502",
    ]
}
