extension DiagnosticCode {
    /// Family `L`: across dossiers.
    static let across: [DiagnosticCode] = [dossierRepeated, dossierIDReused, quotaNotMet] + similar

    /// `L001`: Dossier given twice (Hồ sơ nộp hai lần).
    public static let dossierRepeated = DiagnosticCode(
        "L001",
        "dossier-repeated",
        .warning,
        title: .init(vi: "Hồ sơ nộp hai lần", en: "Dossier given twice"),
        message: .init(
            vi: "Hồ sơ {id} có nội dung y hệt hồ sơ ở {other}; chỉ tính một lần.",
            en: "Dossier {id} is identical to the one at {other}; it counts once."
        ),
        hint: .init(
            vi: "Không cần làm gì nếu cùng một tệp được đưa vào hai lần hoặc ở hai dạng.",
            en: "Nothing to do if the same data was passed twice or in two formats."
        )
    )

    /// `L002`: Dossier id used twice (Mã hồ sơ dùng hai lần).
    public static let dossierIDReused = DiagnosticCode(
        "L002",
        "dossier-id-reused",
        .review,
        title: .init(vi: "Mã hồ sơ dùng hai lần", en: "Dossier id used twice"),
        message: .init(
            vi: "Mã hồ sơ {id} đã có ở {other} nhưng nội dung khác; giữ cả hai.",
            en: "Dossier id {id} already stands at {other} with other content; both are kept."
        ),
        hint: .init(
            vi: "Xem bản nào đúng; xoá bản cũ hoặc đặt mã khác.",
            en: "See which is right; delete the old one or give it another id."
        )
    )

    /// `L101`: Quota not met (Chưa đủ chỉ tiêu).
    public static let quotaNotMet = DiagnosticCode(
        "L101",
        "quota-not-met",
        .warning,
        topic: "quotas",
        title: .init(vi: "Chưa đủ chỉ tiêu", en: "Quota not met"),
        message: .init(
            vi: "{submitter} gửi {found} sáng kiến; chỉ tiêu ít nhất {minimum}.",
            en: "{submitter} sent {found} initiatives; the quota is at least {minimum}."
        ),
        hint: .init(
            vi: "Đôn đốc đơn vị gửi thêm trước {deadline}. Chỉ tiêu không làm hồ sơ mất hợp lệ.",
            en: "Ask the union for more before {deadline}. A quota never invalidates a dossier."
        )
    )
}
