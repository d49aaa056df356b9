import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of when an initiative was applied and recognised (áp dụng, công nhận).
    static let recognitionCodes: [DiagnosticCode] = [
        periodTooEarly, periodTooLate, periodUnclear, periodInFuture, recognitionMissing, recognitionKindUnclear, recognitionLevelUnclear,
        recognitionLevelTooLow, recognitionNumberMissing, recognitionDateUnclear, recognitionAfterProposal, recognitionOld,
        recognitionByUnion, recognitionLevelMissing,
    ]

    /// `S101`: Applied too early (Áp dụng trước thời gian quy định).
    package static let periodTooEarly = DiagnosticCode(
        "S101",
        "period-too-early",
        .error,
        topic: "applicationPeriod",
        settings: ["applicationPeriod.from", "applicationPeriod.monthOverlap"],
        correction: .slip,
        judges: .initiative,
        title: .init(vi: "Áp dụng trước thời gian quy định", en: "Applied too early"),
        message: .init(vi: "Bắt đầu áp dụng từ {start}, trước ngày {from}.", en: "First used {start}, before {from}."),
        hint: .init(
            vi: "Chỉ nhận sáng kiến bắt đầu triển khai từ ngày {from} đến ngày {to}; nếu ghi nhầm, đề nghị ghi lại cho đúng.",
            en: "Only initiatives that began between {from} and {to} count; correct it if it is a slip."
        )
    )

    /// `S102`: Applied too late (Áp dụng sau thời gian quy định).
    package static let periodTooLate = DiagnosticCode(
        "S102",
        "period-too-late",
        .error,
        topic: "applicationPeriod",
        settings: ["applicationPeriod.through", "applicationPeriod.monthOverlap"],
        correction: .slip,
        judges: .initiative,
        title: .init(vi: "Áp dụng sau thời gian quy định", en: "Applied too late"),
        message: .init(vi: "Bắt đầu áp dụng từ {start}, sau ngày {to}.", en: "First used {start}, after {to}."),
        hint: .init(
            vi: "Chỉ nhận sáng kiến bắt đầu triển khai từ ngày {from} đến ngày {to}; nếu ghi nhầm, đề nghị ghi lại cho đúng.",
            en: "Only initiatives that began between {from} and {to} count; correct it if it is a slip."
        )
    )

    /// `S103`: Period unclear (Chưa rõ thời gian áp dụng).
    package static let periodUnclear = DiagnosticCode(
        "S103",
        "period-unclear",
        .review,
        topic: "applicationPeriod",
        settings: ["applicationPeriod.yearOnly", "applicationPeriod.monthOverlap"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Chưa rõ thời gian áp dụng", en: "Period unclear"),
        message: .init(
            vi:
                "Thời gian áp dụng “{typed}”{doubt} chưa đủ rõ để biết sáng kiến có bắt đầu trong khoảng từ ngày {from} đến ngày {to} hay không.",
            en: "The period “{typed}”{doubt} does not say for sure whether it began between {from} and {to}."
        ),
        hint: .init(
            vi: "Ghi rõ tháng và năm bắt đầu, ví dụ “Từ tháng {example}”.",
            en: "State the month and year of the start, such as “Từ tháng {example}”."
        )
    )

    /// `S104`: Not yet applied (Chưa triển khai).
    package static let periodInFuture = DiagnosticCode(
        "S104",
        "period-in-future",
        .review,
        topic: "applicationPeriod",
        correction: .slip,
        judges: .initiative,
        title: .init(vi: "Chưa triển khai", en: "Not yet applied"),
        message: .init(
            vi: "Bắt đầu áp dụng từ {start}, sau ngày kiểm tra {asOf}; sáng kiến phải đã triển khai.",
            en: "First used {start}, after the day of the check, {asOf}; it must already be in use."
        ),
        hint: .init(vi: "Kiểm tra lại thời gian áp dụng.", en: "Check the period.")
    )

    /// `S201`: No recognition paper (Thiếu quyết định hoặc giấy chứng nhận).
    package static let recognitionMissing = DiagnosticCode(
        "S201",
        "recognition-missing",
        .error,
        topic: "recognition",
        settings: ["recognition.required"],
        correction: .supplement,
        judges: .initiative,
        title: .init(vi: "Thiếu quyết định hoặc giấy chứng nhận", en: "No recognition paper"),
        message: .init(
            vi: "Chưa có quyết định công nhận hoặc giấy chứng nhận sáng kiến.",
            en: "There is no recognition decision or certificate."
        ),
        hint: .init(
            vi: "Gửi quyết định công nhận của đơn vị (hoặc giấy chứng nhận) và ghi số, ngày.",
            en: "Send the employer's decision (or a certificate) and enter its number and date."
        )
    )

    /// `S202`: Kind of paper may not do (Loại văn bản công nhận chưa chắc đủ).
    package static let recognitionKindUnclear = DiagnosticCode(
        "S202",
        "recognition-kind-unclear",
        .review,
        topic: "recognition",
        settings: ["recognition.insufficientKinds"],
        judges: .initiative,
        title: .init(vi: "Loại văn bản công nhận chưa chắc đủ", en: "Kind of document may not qualify"),
        message: .init(
            vi: "“{typed}” chưa chắc là văn bản công nhận; cần: {allowed}.",
            en: "“{typed}” may not be a recognition; needed: {allowed}."
        ),
        hint: .init(
            vi: "Cán bộ thẩm định xem văn bản có công nhận sáng kiến không; quyết định khen thưởng chưa đủ.",
            en: "A person must see whether the paper recognises the initiative; an award alone does not."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị gửi quyết định công nhận hoặc giấy chứng nhận sáng kiến; quyết định khen thưởng chưa đủ.")
    )

    /// `S203`: Recognition level unclear (Chưa rõ cấp công nhận).
    package static let recognitionLevelUnclear = DiagnosticCode(
        "S203",
        "recognition-level-unclear",
        .review,
        topic: "recognition",
        settings: ["recognition.levels"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Chưa rõ cấp công nhận", en: "Recognition level unclear"),
        message: .init(
            vi: "Cấp công nhận “{typed}” chưa có trong danh mục: {allowed}.",
            en: "The level “{typed}” is not in the list: {allowed}."
        ),
        hint: .init(vi: "Ghi một trong các cấp này.", en: "Enter one of these.")
    )

    /// `S204`: Recognised below the base level (Công nhận dưới cấp cơ sở).
    package static let recognitionLevelTooLow = DiagnosticCode(
        "S204",
        "recognition-level-too-low",
        .error,
        topic: "recognition",
        settings: ["recognition.minimumLevel"],
        correction: .supplement,
        judges: .initiative,
        title: .init(vi: "Công nhận dưới cấp cơ sở", en: "Recognised below the base level"),
        message: .init(
            vi: "Cấp công nhận “{typed}” dưới cấp {minimum}.",
            en: "The level “{typed}” is below {minimum}."
        ),
        hint: .init(
            vi: "Cần văn bản công nhận từ cấp {minimum} trở lên.",
            en: "A decision from the level {minimum} upwards is needed."
        )
    )

    /// `S205`: Recognition without number (Văn bản công nhận chưa có số).
    package static let recognitionNumberMissing = DiagnosticCode(
        "S205",
        "recognition-number-missing",
        .warning,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Văn bản công nhận chưa có số", en: "Recognition without number"),
        message: .init(vi: "Văn bản công nhận chưa ghi số.", en: "The recognition paper has no number."),
        hint: .init(
            vi: "Ghi số quyết định hoặc số giấy chứng nhận.",
            en: "Enter the number of the decision or certificate."
        )
    )

    /// `S206`: Recognition date unclear (Chưa rõ ngày công nhận).
    package static let recognitionDateUnclear = DiagnosticCode(
        "S206",
        "recognition-date-unclear",
        .warning,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Chưa rõ ngày công nhận", en: "Recognition date unclear"),
        message: .init(
            vi: "Văn bản công nhận: {problem}.",
            en: "The recognition paper: {problem}."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `S207`: Recognised after the proposal (Công nhận sau Tờ trình).
    package static let recognitionAfterProposal = DiagnosticCode(
        "S207",
        "recognition-after-proposal",
        .warning,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Công nhận sau Tờ trình", en: "Recognised after the proposal"),
        message: .init(
            vi: "Văn bản công nhận đề ngày {date}, sau Tờ trình ngày {proposal}.",
            en: "The recognition is dated {date}, after the proposal letter of {proposal}."
        ),
        hint: .init(vi: "Kiểm tra lại hai ngày này.", en: "Check both dates.")
    )

    /// `S208`: Old recognition (Văn bản công nhận có trước thời gian áp dụng).
    package static let recognitionOld = DiagnosticCode(
        "S208",
        "recognition-old",
        .warning,
        topic: "recognition",
        settings: ["applicationPeriod.from"],
        judges: .initiative,
        title: .init(vi: "Văn bản công nhận có trước thời gian áp dụng", en: "Old recognition"),
        message: .init(
            vi: "Văn bản công nhận đề ngày {date}, trước thời gian áp dụng quy định (từ ngày {from}).",
            en: "The recognition is dated {date}, before the period from {from}."
        ),
        hint: .init(
            vi: "Chỉ hợp lệ nếu sáng kiến bắt đầu triển khai trong thời gian quy định; kiểm tra lại.",
            en: "Valid only if it was first used within the period; check it."
        )
    )

    /// `S209`: Recognised by the union (Văn bản công nhận do tổ chức công đoàn ban hành).
    package static let recognitionByUnion = DiagnosticCode(
        "S209",
        "recognition-by-union",
        .warning,
        topic: "recognition",
        settings: ["recognition.unionWords"],
        correction: .decision,
        judges: .initiative,
        title: .init(vi: "Văn bản công nhận do tổ chức công đoàn ban hành", en: "Recognised by the union"),
        message: .init(
            vi: "Cơ quan công nhận là tổ chức công đoàn; công văn yêu cầu quyết định của đơn vị.",
            en: "The issuer is a union; the letter asks for the employer's decision."
        ),
        hint: .init(vi: "Kiểm tra lại cơ quan ban hành quyết định.", en: "Check who issued it.")
    )

    /// `S210`: Recognition level blank (Chưa ghi cấp công nhận).
    package static let recognitionLevelMissing = DiagnosticCode(
        "S210",
        "recognition-level-missing",
        .info,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Chưa ghi cấp công nhận", en: "Recognition level blank"),
        message: .init(vi: "Chưa ghi cấp công nhận.", en: "The level of recognition is blank."),
        hint: .init(vi: "Ghi cấp công nhận (từ cơ sở trở lên).", en: "Enter the level (from cơ sở upwards).")
    )
}
