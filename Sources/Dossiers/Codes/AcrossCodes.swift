import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of across dossiers.
    static let acrossCodes: [DiagnosticCode] = [dossierRepeated, dossierIDReused, dossierVersions, quotaNotMet]

    /// `L001`: Dossier given twice (Hồ sơ trùng).
    package static let dossierRepeated = DiagnosticCode(
        "L001",
        "dossier-repeated",
        .warning,
        title: .init(vi: "Hồ sơ trùng", en: "Dossier given twice"),
        message: .init(
            vi: "Hồ sơ {id} trùng hoàn toàn với hồ sơ ở {other}; chỉ tính một lần.",
            en: "Dossier {id} is identical to the one at {other}; it counts once."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu cùng một tệp được đưa vào hai lần hoặc ở hai dạng.",
            en: "Nothing to do if the same data was passed twice or in two formats."
        )
    )

    /// `L002`: Dossier id used twice (Mã hồ sơ dùng hai lần).
    package static let dossierIDReused = DiagnosticCode(
        "L002",
        "dossier-id-reused",
        .review,
        correction: .entry,
        title: .init(vi: "Mã hồ sơ dùng hai lần", en: "Dossier id used twice"),
        message: .init(
            vi: "Mã hồ sơ {id} đã có ở {other} nhưng nội dung khác; giữ cả hai.",
            en: "Dossier id {id} is already listed at {other} with other content; both are kept."
        ),
        hint: .init(
            vi: "Đặt mã khác cho một trong hai hồ sơ.",
            en: "Give one of the two another id."
        ),
        toUnion: .init(
            message: "Có hồ sơ khác mang cùng mã với hồ sơ này ở {other}.",
            hint: "Nội dung này do cơ quan nhận hồ sơ xử lý; đơn vị không phải bổ sung."
        )
    )

    /// `L003`: Versions of one dossier (Hồ sơ gửi nhiều bản khác nhau).
    package static let dossierVersions = DiagnosticCode(
        "L003",
        "dossier-versions",
        .review,
        title: .init(vi: "Hồ sơ gửi nhiều bản khác nhau", en: "Versions of one dossier"),
        message: .init(
            vi: "Đơn vị đã gửi hồ sơ này nhiều lần theo cùng một Tờ trình: bản khác ở {other}{more}; {difference}.",
            en: "The union sent this dossier several times with the same letter: another version at {other}{more}; {difference}."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận bản nào có hiệu lực rồi bỏ bản kia; không căn cứ vào tên tệp hay thứ tự tệp.",
            en: "Ask the union which version counts and remove the other; neither the files' names nor their order decide."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận bản nào có hiệu lực.")
    )

    /// `L101`: Quota not met (Chưa đủ chỉ tiêu).
    package static let quotaNotMet = DiagnosticCode(
        "L101",
        "quota-not-met",
        .warning,
        topic: "quotas",
        settings: ["quotas.rules"],
        correction: .supplement,
        title: .init(vi: "Chưa đủ chỉ tiêu", en: "Quota not met"),
        message: .init(
            vi: "{submitter} có {found|00} sáng kiến hợp lệ{besides}; quy định có ít nhất {minimum|00} sáng kiến.",
            en: "{submitter} has {found|# eligible initiative|# eligible initiatives}{besides}; the quota is at least {minimum}."
        ),
        hint: .init(
            vi: "Đôn đốc đơn vị gửi thêm (hạn quy định: {deadline}). Chỉ tiêu không ảnh hưởng đến tính hợp lệ của hồ sơ.",
            en: "Ask the union for more before {deadline}. A quota never invalidates a dossier."
        ),
        lateHint: .init(
            vi: "Đã hết hạn gửi hồ sơ ({deadline}). Chỉ tiêu không ảnh hưởng đến tính hợp lệ của hồ sơ.",
            en: "The deadline ({deadline}) is over. A quota never invalidates a dossier."
        )
    )
}
