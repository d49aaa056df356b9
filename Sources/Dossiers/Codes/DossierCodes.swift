import SangkienDiagnostics

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

    /// `H002`: Submitter not in the list (Đơn vị trình chưa có trong danh mục).
    package static let submitterUnknown = DiagnosticCode(
        "H002",
        "submitter-unknown",
        .warning,
        topic: "units",
        settings: ["units.list", "units.levels"],
        title: .init(vi: "Đơn vị trình chưa có trong danh mục", en: "Submitter not in the list"),
        message: .init(
            vi: "Đơn vị trình “{name}” chưa có trong danh mục đơn vị của Chương trình.{suggestion}",
            en: "The submitter “{name}” is not in the programme's list of unions.{suggestion}"
        ),
        hint: .init(
            vi: "Ghi đúng tên theo danh mục, hoặc bổ sung đơn vị vào tệp quy định của Chương trình.",
            en: "Correct the name, or add the union to the programme file."
        )
    )

    /// `H003`: Submitter level unclear (Chưa rõ cấp trình).
    package static let levelUnclear = DiagnosticCode(
        "H003",
        "level-unclear",
        .review,
        topic: "units",
        settings: ["units.levels"],
        correction: .entry,
        title: .init(vi: "Chưa rõ cấp trình", en: "Submitter level unclear"),
        message: .init(
            vi: "Chưa rõ đơn vị thuộc cấp nào{typed}; các cấp: {allowed}.",
            en: "The submitter's level is not clear{typed}; the levels are: {allowed}."
        ),
        hint: .init(
            vi: "Ghi một trong các cấp này vào cột “Cấp trình”.",
            en: "Enter one of these in the column “Cấp trình”."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị cho biết thuộc cấp nào.")
    )

    /// `H004`: Dossier facts differ (Thông tin hồ sơ không thống nhất).
    package static let factsConflict = DiagnosticCode(
        "H004",
        "facts-conflict",
        .review,
        correction: .entry,
        title: .init(vi: "Thông tin hồ sơ không thống nhất", en: "Dossier facts differ"),
        message: .init(
            vi: "“{field}” của hồ sơ ghi khác nhau giữa các dòng (lần đầu ở {other}); tạm lấy nội dung ghi đầu tiên.",
            en: "“{field}” differs between rows of this dossier (first at {other}); the first is used."
        ),
        hint: .init(
            vi: "Sửa cho giống nhau, hoặc chỉ ghi ở dòng đầu của hồ sơ.",
            en: "Make them agree, or give it on the dossier's first row only."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị ghi thống nhất nội dung này.")
    )

    /// `H101`: Sent late (Gửi quá hạn).
    package static let sentLate = DiagnosticCode(
        "H101",
        "sent-late",
        .error,
        topic: "submission",
        settings: ["submission.deadline", "submission.mode", "submission.postDate", "submission.phases"],
        correction: .slip,
        title: .init(vi: "Gửi quá hạn", en: "Sent late"),
        message: .init(
            vi: "Gửi qua {channel} ngày {date}, quá hạn quy định ({limit}).",
            en: "Sent {channel} on {date}, too late: it had to be sent {limit}."
        ),
        hint: .init(
            vi: "Hồ sơ quá hạn không được bổ sung. Nếu ghi nhầm ngày, sửa theo dấu bưu điện hoặc ngày gửi email.",
            en: "A late dossier cannot be fixed; if the date is wrong, correct it from the postmark or the e-mail."
        ),
        toUnion: .init(
            hint: "Gửi quá hạn, không được bổ sung. Nếu ghi nhầm ngày, đề nghị gửi bản chụp phong bì có dấu bưu điện hoặc email đã gửi."
        )
    )

    /// `H102`: Sent on the day itself (Gửi đúng ngày hết hạn).
    package static let sentOnDeadline = DiagnosticCode(
        "H102",
        "sent-on-deadline",
        .error,
        topic: "submission",
        settings: ["submission.mode", "submission.deadline"],
        correction: .slip,
        title: .init(vi: "Gửi đúng ngày hết hạn", en: "Sent on the day itself"),
        message: .init(
            vi: "Gửi qua {channel} ngày {date}; công văn quy định gửi trước ngày {deadline}.",
            en: "Sent {channel} on {date} itself; the letter says “before” {deadline}."
        ),
        hint: .init(
            vi: "Nếu LĐLĐ tỉnh chấp nhận ngày này, sửa mục thời hạn (submission.mode: through) trong tệp quy định của Chương trình.",
            en: "If the organisers accept that day, set submission.mode: through in the programme file."
        ),
        toUnion: .init(
            hint:
                "Gửi đúng ngày hết hạn, không được bổ sung. Nếu ghi nhầm ngày, đề nghị gửi bản chụp phong bì có dấu bưu điện hoặc email đã gửi."
        )
    )

    /// `H103`: A channel is missing (Chưa gửi đủ hai hình thức).
    package static let channelMissing = DiagnosticCode(
        "H103",
        "channel-missing",
        .error,
        topic: "submission",
        settings: ["submission.channels"],
        correction: .supplement,
        title: .init(vi: "Chưa gửi đủ hai hình thức", en: "A channel is missing"),
        message: .init(
            vi: "Chưa ghi ngày gửi qua {channel}; hồ sơ phải gửi cả bằng {channels}.",
            en: "No date of sending {channel}; a dossier must be sent {channels}."
        ),
        hint: .init(
            vi: "Gửi bổ sung {limit} và ghi ngày gửi.",
            en: "Send it {limit} and enter the date."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị gửi bổ sung bằng hình thức còn thiếu.")
    )

    /// `H104`: A channel is not recorded (Chưa ghi ngày gửi của một hình thức).
    package static let channelNotRecorded = DiagnosticCode(
        "H104",
        "channel-not-recorded",
        .review,
        topic: "submission",
        settings: ["submission.singleDateMeans", "submission.channels"],
        correction: .entry,
        title: .init(vi: "Chưa ghi ngày gửi của một hình thức", en: "A channel is not recorded"),
        message: .init(
            vi: "Chỉ có một cột ngày gửi, coi là ngày gửi qua {known}; chưa ghi ngày gửi qua {channel}.",
            en: "There is one date column only, taken as {known}; sending {channel} is not recorded."
        ),
        hint: .init(
            vi: "Tách thành hai cột “Ngày gửi bưu điện” và “Ngày gửi email”.",
            en: "Use two columns, “Ngày gửi bưu điện” and “Ngày gửi email”."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị cho biết ngày gửi bằng hình thức còn lại.")
    )

    /// `H105`: Date of sending unclear (Chưa rõ ngày gửi).
    package static let sentDateUnclear = DiagnosticCode(
        "H105",
        "sent-date-unclear",
        .review,
        topic: "submission",
        settings: ["submission.channels"],
        correction: .entry,
        title: .init(vi: "Chưa rõ ngày gửi", en: "Date of sending unclear"),
        message: .init(
            vi: "Ngày gửi qua {channel}: {problem}.",
            en: "The sending {channel}: {problem}."
        ),
        hint: .init(vi: "{advice}", en: "{advice}"),
        toUnion: .init(hint: "Đề nghị đơn vị cho biết ngày gửi.")
    )

    /// `H106`: Sent in the future (Ngày gửi sau ngày kiểm tra).
    package static let sentInFuture = DiagnosticCode(
        "H106",
        "sent-in-future",
        .review,
        topic: "submission",
        settings: ["submission.utcOffsetMinutes"],
        correction: .entry,
        title: .init(vi: "Ngày gửi sau ngày kiểm tra", en: "Sent after the day of the check"),
        message: .init(
            vi: "Ngày gửi qua {channel} là ngày {date}, sau ngày kiểm tra {asOf}.",
            en: "The date of sending {channel}, {date}, is after the day of the check, {asOf}."
        ),
        hint: .init(vi: "Kiểm tra lại ngày gửi.", en: "Check the date."),
        toUnion: .init(hint: "Đề nghị đơn vị kiểm tra lại ngày gửi.")
    )
}
