extension DiagnosticCode {
    /// Family `H`: dossiers (hồ sơ).
    static let dossier: [DiagnosticCode] =
        [
            submitterMissing, submitterUnknown, levelUnclear, factsConflict, sentLate, sentOnDeadline, channelMissing,
            channelNotRecorded, sentDateUnclear, sentInFuture, proposalMissing, proposalNumberMissing,
            proposalDateMissing, proposalDateUnclear, proposalAfterSending, signingBodyUnclear, noInitiative,
            noCompleteInitiative, complaintStands, complaintUnknown, disputeStands, disputeUnknown, confirmationMissing,
            confirmationDateUnclear,
        ] + dossierPapers

    /// `H001`: No submitter (Thiếu đơn vị trình).
    public static let submitterMissing = DiagnosticCode(
        "H001",
        "submitter-missing",
        .error,
        topic: "units",
        title: .init(vi: "Thiếu đơn vị trình", en: "No submitter"),
        message: .init(vi: "Hồ sơ không ghi đơn vị trình.", en: "The dossier names no submitting union."),
        hint: .init(
            vi: "Ghi tên công đoàn trình hồ sơ vào cột “Đơn vị trình”.",
            en: "Enter the submitting union in the column “Đơn vị trình”."
        )
    )

    /// `H002`: Submitter not in the list (Đơn vị trình không có trong danh sách).
    public static let submitterUnknown = DiagnosticCode(
        "H002",
        "submitter-unknown",
        .warning,
        topic: "units",
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
    public static let levelUnclear = DiagnosticCode(
        "H003",
        "level-unclear",
        .review,
        topic: "units",
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
    public static let factsConflict = DiagnosticCode(
        "H004",
        "facts-conflict",
        .review,
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
    public static let sentLate = DiagnosticCode(
        "H101",
        "sent-late",
        .error,
        topic: "submission",
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
    public static let sentOnDeadline = DiagnosticCode(
        "H102",
        "sent-on-deadline",
        .error,
        topic: "submission",
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
    public static let channelMissing = DiagnosticCode(
        "H103",
        "channel-missing",
        .error,
        topic: "submission",
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
    public static let channelNotRecorded = DiagnosticCode(
        "H104",
        "channel-not-recorded",
        .review,
        topic: "submission",
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
    public static let sentDateUnclear = DiagnosticCode(
        "H105",
        "sent-date-unclear",
        .review,
        topic: "submission",
        title: .init(vi: "Ngày gửi không rõ", en: "Date of sending unclear"),
        message: .init(
            vi: "Không hiểu ngày gửi {channel}: “{typed}”.",
            en: "The date of sending {channel} is not understood: “{typed}”."
        ),
        hint: .init(vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.", en: "Write day/month/year, such as {example}.")
    )

    /// `H106`: Sent in the future (Ngày gửi ở tương lai).
    public static let sentInFuture = DiagnosticCode(
        "H106",
        "sent-in-future",
        .review,
        topic: "submission",
        title: .init(vi: "Ngày gửi ở tương lai", en: "Sent in the future"),
        message: .init(
            vi: "Ngày gửi {channel} {date} sau ngày xét {asOf}.",
            en: "The date of sending {channel}, {date}, is after the day of the check, {asOf}."
        ),
        hint: .init(vi: "Kiểm tra lại ngày gửi.", en: "Check the date.")
    )

    /// `H201`: No proposal letter (Thiếu Tờ trình).
    public static let proposalMissing = DiagnosticCode(
        "H201",
        "proposal-missing",
        .error,
        topic: "proposal",
        title: .init(vi: "Thiếu Tờ trình", en: "No proposal letter"),
        message: .init(
            vi: "Hồ sơ không có Tờ trình (không ghi số, ngày hay tệp).",
            en: "The dossier has no proposal letter (no number, date or file)."
        ),
        hint: .init(
            vi: "Gửi Tờ trình của {body}, và ghi số, ngày Tờ trình.",
            en: "Send the proposal letter of {body}, and enter its number and date."
        )
    )

    /// `H202`: Proposal letter without number (Tờ trình chưa có số).
    public static let proposalNumberMissing = DiagnosticCode(
        "H202",
        "proposal-number-missing",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tờ trình chưa có số", en: "Proposal letter without number"),
        message: .init(
            vi: "Tờ trình chưa ghi số; biểu in ra để chấm.",
            en: "The proposal letter has no number; the form prints dots."
        ),
        hint: .init(vi: "Ghi số Tờ trình sau khi vào sổ văn thư.", en: "Enter the number once it is registered.")
    )

    /// `H203`: Proposal letter without date (Tờ trình chưa có ngày).
    public static let proposalDateMissing = DiagnosticCode(
        "H203",
        "proposal-date-missing",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tờ trình chưa có ngày", en: "Proposal letter without date"),
        message: .init(
            vi: "Tờ trình chưa ghi ngày; biểu in ra để chấm.",
            en: "The proposal letter has no date; the form prints dots."
        ),
        hint: .init(vi: "Ghi ngày ký Tờ trình.", en: "Enter the day it was signed.")
    )

    /// `H204`: Proposal date unclear (Ngày Tờ trình không rõ).
    public static let proposalDateUnclear = DiagnosticCode(
        "H204",
        "proposal-date-unclear",
        .warning,
        topic: "proposal",
        title: .init(vi: "Ngày Tờ trình không rõ", en: "Proposal date unclear"),
        message: .init(
            vi: "Không hiểu ngày Tờ trình “{typed}”; biểu in ra để chấm.",
            en: "The date of the proposal letter, “{typed}”, is not understood; the form prints dots."
        ),
        hint: .init(vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.", en: "Write day/month/year, such as {example}.")
    )

    /// `H205`: Proposal signed after sending (Tờ trình ký sau ngày gửi).
    public static let proposalAfterSending = DiagnosticCode(
        "H205",
        "proposal-after-sending",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tờ trình ký sau ngày gửi", en: "Proposal signed after sending"),
        message: .init(
            vi: "Tờ trình đề ngày {date}, sau ngày gửi {sent}.",
            en: "The proposal letter is dated {date}, after it was sent on {sent}."
        ),
        hint: .init(vi: "Kiểm tra lại hai ngày này.", en: "Check both dates.")
    )

    /// `H206`: Signing body unclear (Tập thể ký không rõ).
    public static let signingBodyUnclear = DiagnosticCode(
        "H206",
        "signing-body-unclear",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tập thể ký không rõ", en: "Signing body unclear"),
        message: .init(
            vi: "Tập thể ký đã ghi không phải: {allowed}.",
            en: "The signing body entered is none of: {allowed}."
        ),
        hint: .init(
            vi: "Sửa lại; nếu để trống, phần mềm chọn theo cấp trình.",
            en: "Correct it; left blank, it follows from the level."
        )
    )

    /// `H301`: Dossier without initiatives (Hồ sơ không có sáng kiến).
    public static let noInitiative = DiagnosticCode(
        "H301",
        "no-initiative",
        .error,
        topic: "summaryTable",
        title: .init(vi: "Hồ sơ không có sáng kiến", en: "Dossier without initiatives"),
        message: .init(
            vi: "Hồ sơ không có sáng kiến nào trong bảng tổng hợp.",
            en: "The dossier's summary table lists no initiative."
        ),
        hint: .init(
            vi: "Nhập ít nhất một sáng kiến vào bảng tổng hợp tóm tắt.",
            en: "Enter at least one initiative in the summary table."
        )
    )

    /// `H302`: No complete initiative (Không có sáng kiến nào ghi đủ).
    public static let noCompleteInitiative = DiagnosticCode(
        "H302",
        "no-complete-initiative",
        .error,
        topic: "summaryTable",
        title: .init(vi: "Không có sáng kiến nào ghi đủ", en: "No complete initiative"),
        message: .init(
            vi: "Bảng tổng hợp có {count} sáng kiến nhưng không sáng kiến nào ghi đủ các nội dung bắt buộc.",
            en:
                "The summary table lists {count|# initiative, without all required contents|# initiatives, none with all required contents}."
        ),
        hint: .init(
            vi: "Bổ sung các ô còn thiếu được nêu ở từng sáng kiến.",
            en: "Fill the blanks named under each initiative."
        )
    )

    /// `H401`: A complaint stands (Có khiếu nại).
    public static let complaintStands = DiagnosticCode(
        "H401",
        "complaint-stands",
        .error,
        topic: "complaint",
        title: .init(vi: "Có khiếu nại", en: "A complaint stands"),
        message: .init(
            vi: "Có khiếu nại về nội dung hoặc kết quả sáng kiến.",
            en: "There is a complaint about the initiative's content or result."
        ),
        hint: .init(
            vi: "Giải quyết xong khiếu nại, ghi lại “Không”, người và ngày xác nhận.",
            en: "When it is settled, enter “Không” with who confirmed it and when."
        )
    )

    /// `H402`: Complaint not known (Chưa rõ có khiếu nại hay không).
    public static let complaintUnknown = DiagnosticCode(
        "H402",
        "complaint-unknown",
        .review,
        topic: "complaint",
        title: .init(vi: "Chưa rõ có khiếu nại hay không", en: "Complaint not known"),
        message: .init(
            vi: "Chưa xác nhận có khiếu nại hay không.",
            en: "It is not confirmed whether a complaint stands."
        ),
        hint: .init(
            vi: "Người phụ trách ghi “Không” hoặc “Có” vào cột “Khiếu nại”.",
            en: "The officer in charge enters “Không” or “Có” in the column “Khiếu nại”."
        )
    )

    /// `H403`: An authorship dispute stands (Có tranh chấp quyền tác giả).
    public static let disputeStands = DiagnosticCode(
        "H403",
        "dispute-stands",
        .error,
        topic: "dispute",
        title: .init(vi: "Có tranh chấp quyền tác giả", en: "An authorship dispute stands"),
        message: .init(vi: "Có tranh chấp về quyền tác giả.", en: "There is a dispute about authorship."),
        hint: .init(
            vi: "Giải quyết xong tranh chấp, ghi lại “Không”, người và ngày xác nhận.",
            en: "When it is settled, enter “Không” with who confirmed it and when."
        )
    )

    /// `H404`: Dispute not known (Chưa rõ có tranh chấp hay không).
    public static let disputeUnknown = DiagnosticCode(
        "H404",
        "dispute-unknown",
        .review,
        topic: "dispute",
        title: .init(vi: "Chưa rõ có tranh chấp hay không", en: "Dispute not known"),
        message: .init(
            vi: "Chưa xác nhận có tranh chấp quyền tác giả hay không.",
            en: "It is not confirmed whether authorship is disputed."
        ),
        hint: .init(
            vi: "Người phụ trách ghi “Không” hoặc “Có” vào cột “Tranh chấp quyền tác giả”.",
            en: "The officer in charge enters “Không” or “Có” in the column “Tranh chấp quyền tác giả”."
        )
    )

    /// `H405`: Who confirmed, and when? (Thiếu người hoặc ngày xác nhận).
    public static let confirmationMissing = DiagnosticCode(
        "H405",
        "confirmation-missing",
        .review,
        topic: "complaint",
        title: .init(vi: "Thiếu người hoặc ngày xác nhận", en: "Who confirmed, and when?"),
        message: .init(
            vi: "Ghi “Không” khiếu nại, tranh chấp nhưng thiếu {missing}.",
            en: "“Không” is entered for complaint and dispute, but {missing} is missing."
        ),
        hint: .init(vi: "Ghi người xác nhận và ngày xác nhận.", en: "Enter who confirmed it and on what day.")
    )

    /// `H406`: Date of confirmation unusable (Ngày xác nhận không dùng được).
    public static let confirmationDateUnclear = DiagnosticCode(
        "H406",
        "confirmation-date-unclear",
        .review,
        topic: "complaint",
        title: .init(vi: "Ngày xác nhận không dùng được", en: "Date of confirmation unusable"),
        message: .init(
            vi: "Ngày xác nhận “{typed}” không hiểu được hoặc sau ngày xét {asOf}.",
            en: "The date of confirmation, “{typed}”, is not understood or after the day of the check, {asOf}."
        ),
        hint: .init(vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.", en: "Write day/month/year, such as {example}.")
    )
}
