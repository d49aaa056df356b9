import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of quotas of all unions, and what the province selects.
    static let selectionCodes: [DiagnosticCode] = [
        quotaAimed, unitsSilent, awardedCount, awardedPersonRepeated, forwardedCount, forwardedFieldMissing, selectedNotValid,
        forwardedNotAwarded, rankUnclear,
    ]

    /// `L102`: Short of the aim (Chưa đạt mức phấn đấu).
    package static let quotaAimed = DiagnosticCode(
        "L102",
        "quota-aimed",
        .info,
        topic: "quotas",
        settings: ["quotas.rules"],
        correction: .supplement,
        title: .init(vi: "Chưa đạt mức phấn đấu", en: "Short of the aim"),
        message: .init(
            vi: "{submitter} có {found|00} sáng kiến hợp lệ{besides}; mức phấn đấu là {minimum|00} sáng kiến.",
            en: "{submitter} has {found|# eligible initiative|# eligible initiatives}{besides}; the aim is {minimum}."
        ),
        hint: .init(
            vi: "Đây là mức phấn đấu, không bắt buộc; có thể động viên đơn vị gửi thêm (hạn quy định: {deadline}).",
            en: "It is an aim, no duty; the union may be encouraged to send more before {deadline}."
        )
    )

    /// `L103`: Unions without a dossier (Đơn vị chưa có hồ sơ).
    package static let unitsSilent = DiagnosticCode(
        "L103",
        "units-silent",
        .warning,
        topic: "quotas",
        settings: ["units.levels", "units.list"],
        correction: .supplement,
        title: .init(vi: "Đơn vị chưa có hồ sơ", en: "Unions without a dossier"),
        message: .init(
            vi: "Chưa có hồ sơ của {count|00}/{total|00} đơn vị thuộc {level}: {names}.{unread}",
            en: "No dossier from {count} of {total|# union|# unions} of the level {level}: {names}.{unread}"
        ),
        hint: .init(
            vi: "Đôn đốc các đơn vị này (hạn quy định: {deadline}). Đơn vị đã gửi mà vẫn có tên: kiểm tra lại cột “Đơn vị trình”.",
            en: "Remind them; the deadline is {deadline}. If they did send, check the submitter's name. Other dossiers are not affected."
        ),
        lateHint: .init(
            vi: "Đã hết hạn gửi hồ sơ ({deadline}). Đơn vị đã gửi mà vẫn có tên: kiểm tra lại cột “Đơn vị trình”.",
            en: "The deadline ({deadline}) is over. If they did send, check the submitter's name. Other dossiers are not affected."
        )
    )

    /// `L111`: Number of awarded initiatives (Số sáng kiến được chọn khen thưởng chưa đúng).
    package static let awardedCount = DiagnosticCode(
        "L111",
        "awarded-count",
        .warning,
        topic: "selection",
        settings: ["selection.provinceAwards"],
        title: .init(vi: "Số sáng kiến được chọn khen thưởng chưa đúng", en: "Number of awarded initiatives"),
        message: .init(
            vi: "Đã chọn {found|00}/{expected|00} sáng kiến để LĐLĐ tỉnh khen thưởng.",
            en: "{found|# initiative is|# initiatives are} chosen for the province's award; the rule is {expected}."
        ),
        hint: .init(
            vi: "Chọn thêm hoặc bớt ở cột “LĐLĐ tỉnh khen thưởng”.",
            en: "Choose more or fewer in the column “Tỉnh khen thưởng”."
        )
    )

    /// `L112`: One person awarded twice (Một cá nhân được chọn hai lần).
    package static let awardedPersonRepeated = DiagnosticCode(
        "L112",
        "awarded-person-repeated",
        .error,
        topic: "selection",
        settings: ["selection.persons"],
        correction: .decision,
        title: .init(vi: "Một cá nhân được chọn hai lần", en: "One person awarded twice"),
        message: .init(
            vi: "Tác giả của sáng kiến được chọn ở đây đã được chọn ở {other}; công văn ghi mỗi cá nhân một sáng kiến.",
            en: "The author of the initiative chosen here is already chosen at {other}; the letter says one initiative a person."
        ),
        hint: .init(
            vi: "Giữ một trong hai, chọn sáng kiến của người khác thay vào.",
            en: "Keep one of the two and choose another person's instead."
        )
    )

    /// `L113`: Number of forwarded initiatives (Số sáng kiến đề nghị Tổng Liên đoàn chưa đúng).
    package static let forwardedCount = DiagnosticCode(
        "L113",
        "forwarded-count",
        .warning,
        topic: "selection",
        settings: ["selection.forwarded", "selection.forwardedCounts"],
        title: .init(vi: "Số sáng kiến đề nghị Tổng Liên đoàn chưa đúng", en: "Number of forwarded initiatives"),
        message: .init(
            vi: "Đã chọn {found|00}/{expected|00} sáng kiến{scope} để đề nghị Tổng Liên đoàn.",
            en: "{found|# initiative|# initiatives}{scope} {found|is|are} chosen to be forwarded; the letter says {expected}."
        ),
        hint: .init(
            vi: "Chọn thêm hoặc bớt ở cột “Đề nghị Tổng Liên đoàn”.",
            en: "Choose more or fewer in the column “Đề nghị Tổng Liên đoàn”."
        )
    )

    /// `L114`: Forwarded without a field (Sáng kiến đề nghị chưa rõ lĩnh vực).
    package static let forwardedFieldMissing = DiagnosticCode(
        "L114",
        "forwarded-field-missing",
        .review,
        topic: "selection",
        settings: ["eligibility.fieldGroups", "selection.forwardedCounts"],
        title: .init(vi: "Sáng kiến đề nghị chưa rõ lĩnh vực", en: "Forwarded without a field"),
        message: .init(
            vi: "Sáng kiến đề nghị Tổng Liên đoàn chưa ghi lĩnh vực trong danh mục: {allowed}.",
            en: "The forwarded initiative names no field among: {allowed}."
        ),
        hint: .init(
            vi: "Ghi lĩnh vực vào cột “Lĩnh vực”.",
            en: "Enter it in the column “Lĩnh vực”."
        )
    )

    /// `L115`: Chosen from a dossier that is not valid (Chọn sáng kiến của hồ sơ chưa hợp lệ).
    package static let selectedNotValid = DiagnosticCode(
        "L115",
        "selected-not-valid",
        .error,
        topic: "selection",
        correction: .decision,
        title: .init(vi: "Chọn sáng kiến của hồ sơ chưa hợp lệ", en: "Chosen from a dossier that is not valid"),
        message: .init(
            vi: "Sáng kiến được chọn thuộc hồ sơ {id}, kết luận: {verdict}.",
            en: "The chosen initiative belongs to dossier {id}, whose verdict is: {verdict}."
        ),
        hint: .init(
            vi: "Bổ sung cho hồ sơ hợp lệ trước khi chọn, hoặc chọn sáng kiến khác.",
            en: "Make the dossier valid first, or choose another initiative."
        )
    )

    /// `L116`: Forwarded but not awarded (Đề nghị Tổng Liên đoàn mà chưa thuộc số được khen thưởng).
    package static let forwardedNotAwarded = DiagnosticCode(
        "L116",
        "forwarded-not-awarded",
        .warning,
        topic: "selection",
        settings: ["selection.forwardedFromAwarded"],
        title: .init(vi: "Đề nghị Tổng Liên đoàn mà chưa thuộc số được khen thưởng", en: "Forwarded but not awarded"),
        message: .init(
            vi: "Sáng kiến đề nghị Tổng Liên đoàn chưa thuộc số sáng kiến LĐLĐ tỉnh khen thưởng; Chương trình này quy định phải thuộc.",
            en: "The forwarded initiative is not among those the province awards, as this programme asks."
        ),
        hint: .init(
            vi: "Chọn cả ở cột “LĐLĐ tỉnh khen thưởng”, hoặc đặt selection.forwardedFromAwarded: false.",
            en: "Choose it in the column “Tỉnh khen thưởng” too, or set selection.forwardedFromAwarded: false."
        )
    )

    /// `X103`: Rank unclear (Xếp hạng, điểm không đọc được).
    package static let rankUnclear = DiagnosticCode(
        "X103",
        "rank-unclear",
        .warning,
        title: .init(vi: "Xếp hạng, điểm không đọc được", en: "Rank or points unclear"),
        message: .init(
            vi: "{count} ô ở cột “{field}” không đọc được là số; các sáng kiến đó xếp sau cùng.",
            en:
                "{count|# cell|# cells} of the column “{field}” {count|holds|hold} no number; {count|that initiative comes|those initiatives come} last."
        ),
        hint: .init(
            vi: "Xếp hạng ghi số nguyên từ 1; điểm ghi số như 8,75. Để trống nếu chưa có.",
            en: "Ranks are whole numbers from 1, points numbers such as 8,75. Leave it blank if there is none."
        )
    )
}
