import Diagnostics

extension DiagnosticCode {
    /// Codes of dossiers (hồ sơ): who sends them, and when.
    static let dossierCodes: [DiagnosticCode] = [
        submitterMissing, submitterUnknown, levelUnclear, factsConflict, sentLate, sentOnDeadline, channelMissing, channelNotRecorded,
        sentDateUnclear, sentInFuture,
    ]

    /// `H001`: No submitter (Thiếu đơn vị trình).
    package static let submitterMissing = DiagnosticCode(
        "H001",
        "submitter-missing",
        .error,
        topic: "units",
        settings: ["units.list"],
        title: .init(vi: "Thiếu đơn vị trình", en: "No submitter"),
        message: .init(vi: "Hồ sơ không ghi đơn vị trình.", en: "The dossier names no submitting union."),
        hint: .init(
            vi: "Ghi tên công đoàn trình hồ sơ vào cột “Đơn vị trình”.",
            en: "Enter the submitting union in the column “Đơn vị trình”."
        )
    )

    /// `H002`: Submitter not in the list (Đơn vị trình không có trong danh sách).
    package static let submitterUnknown = DiagnosticCode(
        "H002",
        "submitter-unknown",
        .warning,
        topic: "units",
        settings: ["units.list", "units.levels"],
        title: .init(vi: "Đơn vị trình không có trong danh sách", en: "Submitter not in the list"),
        message: .init(
            vi: "Đơn vị trình “{name}” không có trong danh sách đơn vị của chương trình.{suggestion}",
            en: "The submitter “{name}” is not in the programme's list of unions.{suggestion}"
        ),
        hint: .init(
            vi: "Sửa tên cho khớp, hoặc bổ sung đơn vị vào tệp chương trình.",
            en: "Correct the name, or add the union to the programme file."
        )
    )

    /// `H003`: Submitter level unclear (Cấp trình không rõ).
    package static let levelUnclear = DiagnosticCode(
        "H003",
        "level-unclear",
        .review,
        topic: "units",
        settings: ["units.levels"],
        correction: .entry,
        title: .init(vi: "Cấp trình không rõ", en: "Submitter level unclear"),
        message: .init(
            vi: "Không rõ cấp trình{typed}; các cấp: {allowed}.",
            en: "The submitter's level is not clear{typed}; the levels are: {allowed}."
        ),
        hint: .init(
            vi: "Ghi một trong các cấp này vào cột “Cấp trình”.",
            en: "Enter one of these in the column “Cấp trình”."
        )
    )

    /// `H004`: Dossier facts differ (Thông tin hồ sơ không thống nhất).
    package static let factsConflict = DiagnosticCode(
        "H004",
        "facts-conflict",
        .review,
        correction: .entry,
        title: .init(vi: "Thông tin hồ sơ không thống nhất", en: "Dossier facts differ"),
        message: .init(
            vi: "“{field}” của hồ sơ ghi khác nhau giữa các dòng (lần đầu ở {other}); lấy giá trị đầu.",
            en: "“{field}” differs between rows of this dossier (first at {other}); the first is used."
        ),
        hint: .init(
            vi: "Sửa cho giống nhau, hoặc chỉ ghi ở dòng đầu của hồ sơ.",
            en: "Make them agree, or give it on the dossier's first row only."
        )
    )

    /// `H101`: Sent late (Nộp quá hạn).
    package static let sentLate = DiagnosticCode(
        "H101",
        "sent-late",
        .error,
        topic: "submission",
        settings: ["submission.deadline", "submission.mode", "submission.postDate", "submission.phases"],
        correction: .slip,
        title: .init(vi: "Nộp quá hạn", en: "Sent late"),
        message: .init(
            vi: "Gửi {channel} ngày {date}, quá hạn: phải gửi {limit}.",
            en: "Sent {channel} on {date}, too late: it had to be sent {limit}."
        ),
        hint: .init(
            vi: "Quá hạn thì không bổ sung được; nếu ngày ghi sai, sửa theo dấu bưu điện hoặc ngày gửi email.",
            en: "A late dossier cannot be fixed; if the date is wrong, correct it from the postmark or the e-mail."
        )
    )

    /// `H102`: Sent on the day itself (Nộp đúng ngày hết hạn).
    package static let sentOnDeadline = DiagnosticCode(
        "H102",
        "sent-on-deadline",
        .error,
        topic: "submission",
        settings: ["submission.mode", "submission.deadline"],
        correction: .slip,
        title: .init(vi: "Nộp đúng ngày hết hạn", en: "Sent on the day itself"),
        message: .init(
            vi: "Gửi {channel} đúng ngày {date}; công văn ghi “trước ngày” {deadline}.",
            en: "Sent {channel} on {date} itself; the letter says “before” {deadline}."
        ),
        hint: .init(
            vi: "Nếu ban tổ chức chấp nhận ngày này, đặt submission.mode: through trong tệp chương trình.",
            en: "If the organisers accept that day, set submission.mode: through in the programme file."
        )
    )

    /// `H103`: A channel is missing (Chưa gửi đủ hai đường).
    package static let channelMissing = DiagnosticCode(
        "H103",
        "channel-missing",
        .error,
        topic: "submission",
        settings: ["submission.channels"],
        correction: .supplement,
        title: .init(vi: "Chưa gửi đủ hai đường", en: "A channel is missing"),
        message: .init(
            vi: "Chưa ghi ngày gửi {channel}; hồ sơ phải gửi qua: {channels}.",
            en: "No date of sending {channel}; a dossier must go by: {channels}."
        ),
        hint: .init(
            vi: "Gửi bổ sung {limit} và ghi ngày gửi.",
            en: "Send it {limit} and enter the date."
        )
    )

    /// `H104`: A channel is not recorded (Chưa ghi nhận một đường gửi).
    package static let channelNotRecorded = DiagnosticCode(
        "H104",
        "channel-not-recorded",
        .review,
        topic: "submission",
        settings: ["submission.singleDateMeans", "submission.channels"],
        correction: .entry,
        title: .init(vi: "Chưa ghi nhận một đường gửi", en: "A channel is not recorded"),
        message: .init(
            vi: "Chỉ có một cột ngày gửi, coi là ngày gửi {known}; chưa ghi nhận ngày gửi {channel}.",
            en: "There is one date column only, taken as {known}; sending {channel} is not recorded."
        ),
        hint: .init(
            vi: "Tách thành hai cột “Ngày gửi bưu điện” và “Ngày gửi email”.",
            en: "Use two columns, “Ngày gửi bưu điện” and “Ngày gửi email”."
        )
    )

    /// `H105`: Date of sending unclear (Ngày gửi không rõ).
    package static let sentDateUnclear = DiagnosticCode(
        "H105",
        "sent-date-unclear",
        .review,
        topic: "submission",
        settings: ["submission.channels"],
        correction: .entry,
        title: .init(vi: "Ngày gửi không rõ", en: "Date of sending unclear"),
        message: .init(
            vi: "Không hiểu ngày gửi {channel}: “{typed}”.",
            en: "The date of sending {channel} is not understood: “{typed}”."
        ),
        hint: .init(vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.", en: "Write day/month/year, such as {example}.")
    )

    /// `H106`: Sent in the future (Ngày gửi ở tương lai).
    package static let sentInFuture = DiagnosticCode(
        "H106",
        "sent-in-future",
        .review,
        topic: "submission",
        settings: ["submission.utcOffsetMinutes"],
        correction: .entry,
        title: .init(vi: "Ngày gửi ở tương lai", en: "Sent in the future"),
        message: .init(
            vi: "Ngày gửi {channel} {date} sau ngày xét {asOf}.",
            en: "The date of sending {channel}, {date}, is after the day of the check, {asOf}."
        ),
        hint: .init(vi: "Kiểm tra lại ngày gửi.", en: "Check the date.")
    )
}
