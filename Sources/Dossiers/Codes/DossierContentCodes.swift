import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of what a dossier holds, and what only a person knows of it.
    static let dossierContentCodes: [DiagnosticCode] = [
        proposalMissing, proposalNumberMissing, proposalOfOtherKind, proposalDateMissing, proposalDateUnclear, proposalAfterSending,
        signingBodyUnclear,
        noInitiative, noCompleteInitiative, complaintStands, complaintUnknown, disputeStands, disputeUnknown, confirmationMissing,
        confirmationDateUnclear,
    ]

    /// `H201`: No proposal letter (Thiếu Tờ trình).
    package static let proposalMissing = DiagnosticCode(
        "H201",
        "proposal-missing",
        .error,
        topic: "proposal",
        settings: ["proposal.required"],
        correction: .supplement,
        title: .init(vi: "Thiếu Tờ trình", en: "No proposal letter"),
        message: .init(
            vi: "Hồ sơ chưa có Tờ trình (chưa ghi số, ngày và tên tệp).",
            en: "The dossier has no proposal letter (no number, date or file)."
        ),
        hint: .init(
            vi: "Gửi Tờ trình của {body}, và ghi số, ngày Tờ trình.",
            en: "Send the proposal letter of {body}, and enter its number and date."
        )
    )

    /// `H202`: Proposal letter without number (Tờ trình chưa có số).
    package static let proposalNumberMissing = DiagnosticCode(
        "H202",
        "proposal-number-missing",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tờ trình chưa có số", en: "Proposal letter without number"),
        message: .init(
            vi: "Tờ trình chưa ghi số; biểu in dấu chấm để điền tay.",
            en: "The proposal letter has no number; the form shows a dotted blank."
        ),
        hint: .init(vi: "Ghi số Tờ trình sau khi văn thư cấp số, đăng ký văn bản đi.", en: "Enter the number once it is registered.")
    )

    /// `H210`: Number of another paper (Số của văn bản khác).
    package static let proposalOfOtherKind = DiagnosticCode(
        "H210",
        "proposal-of-other-kind",
        .review,
        topic: "proposal",
        correction: .entry,
        title: .init(vi: "Số Tờ trình là số của văn bản khác", en: "Number of another paper as the letter's"),
        message: .init(
            vi: "Số Tờ trình “{typed}” có ký hiệu của {kind}, không phải Tờ trình.",
            en: "The letter's number “{typed}” has the sign of another paper ({kind}), not of a Tờ trình."
        ),
        hint: .init(
            vi: "Ghi số của Tờ trình, như 12/TTr-LĐLĐ; nếu đơn vị gửi văn bản khác thì đề nghị gửi Tờ trình.",
            en: "Enter the number of the letter, such as 12/TTr-LĐLĐ; if another paper was sent, ask for the letter."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị ghi số của Tờ trình; nếu đã gửi văn bản khác thì gửi bổ sung Tờ trình.")
    )

    /// `H203`: Proposal letter without date (Tờ trình chưa có ngày).
    package static let proposalDateMissing = DiagnosticCode(
        "H203",
        "proposal-date-missing",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tờ trình chưa có ngày", en: "Proposal letter without date"),
        message: .init(
            vi: "Tờ trình chưa ghi ngày; biểu in dấu chấm để điền tay.",
            en: "The proposal letter has no date; the form shows a dotted blank."
        ),
        hint: .init(vi: "Ghi ngày ký Tờ trình.", en: "Enter the day it was signed.")
    )

    /// `H204`: Proposal date unclear (Chưa rõ ngày Tờ trình).
    package static let proposalDateUnclear = DiagnosticCode(
        "H204",
        "proposal-date-unclear",
        .warning,
        topic: "proposal",
        title: .init(vi: "Chưa rõ ngày Tờ trình", en: "Proposal date unclear"),
        message: .init(
            vi: "Không đọc được ngày Tờ trình “{typed}”; biểu in dấu chấm để điền tay.",
            en: "The date of the proposal letter, “{typed}”, could not be read; the form shows a dotted blank."
        ),
        hint: .init(vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.", en: "Write day/month/year, such as {example}.")
    )

    /// `H205`: Proposal signed after sending (Tờ trình ký sau ngày gửi).
    package static let proposalAfterSending = DiagnosticCode(
        "H205",
        "proposal-after-sending",
        .review,
        topic: "proposal",
        correction: .entry,
        title: .init(vi: "Tờ trình ký sau ngày gửi", en: "Proposal signed after sending"),
        message: .init(
            vi: "Tờ trình đề ngày {date}, sau ngày gửi {sent}.",
            en: "The proposal letter is dated {date}, after it was sent on {sent}."
        ),
        hint: .init(vi: "Kiểm tra lại hai ngày này.", en: "Check both dates.")
    )

    /// `H206`: Signing body unclear (Chưa rõ Tờ trình ký thay mặt Ban Thường vụ hay Ban Chấp hành).
    package static let signingBodyUnclear = DiagnosticCode(
        "H206",
        "signing-body-unclear",
        .warning,
        topic: "proposal",
        settings: ["proposal.signingBodies"],
        title: .init(vi: "Chưa rõ Tờ trình ký thay mặt Ban Thường vụ hay Ban Chấp hành", en: "Signing body unclear"),
        message: .init(
            vi: "Nội dung ghi ở cột “Ký thay mặt” chưa có trong danh mục: {allowed}.",
            en: "The signing body entered is none of: {allowed}."
        ),
        hint: .init(
            vi: "Ghi một trong danh mục; nếu để trống, sangkien chọn theo cấp trình.",
            en: "Correct it; left blank, it follows from the level."
        )
    )

    /// `H301`: Dossier without initiatives (Hồ sơ không có sáng kiến).
    package static let noInitiative = DiagnosticCode(
        "H301",
        "no-initiative",
        .error,
        topic: "summaryTable",
        correction: .supplement,
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

    /// `H302`: No complete initiative (Chưa có sáng kiến nào ghi đủ).
    package static let noCompleteInitiative = DiagnosticCode(
        "H302",
        "no-complete-initiative",
        .error,
        topic: "summaryTable",
        settings: ["form.requiredFields"],
        correction: .supplement,
        title: .init(vi: "Chưa có sáng kiến nào ghi đủ", en: "No complete initiative"),
        message: .init(
            vi: "Bảng tổng hợp có {count|00} sáng kiến nhưng chưa sáng kiến nào ghi đủ các nội dung bắt buộc.",
            en:
                "The summary table lists {count|# initiative, without all required contents|# initiatives, none with all required contents}."
        ),
        hint: .init(
            vi: "Bổ sung các ô còn thiếu được nêu ở từng sáng kiến.",
            en: "Fill the blanks named under each initiative."
        )
    )

    /// `H401`: A complaint stands (Có khiếu nại).
    package static let complaintStands = DiagnosticCode(
        "H401",
        "complaint-stands",
        .error,
        topic: "complaint",
        settings: ["humanFacts.facts"],
        correction: .decision,
        judges: .initiative,
        title: .init(vi: "Có khiếu nại", en: "Complaint pending"),
        message: .init(
            vi: "Có khiếu nại về nội dung hoặc kết quả sáng kiến.",
            en: "There is a complaint about the initiative's content or result."
        ),
        hint: .init(
            vi: "Sau khi giải quyết xong khiếu nại, ghi “Không” và ghi người xác nhận, ngày xác nhận.",
            en: "When it is settled, enter “Không” with who confirmed it and when."
        ),
        toUnion: .init(
            hint: "Sau khi giải quyết xong, đề nghị đơn vị gửi văn bản xác nhận không còn khiếu nại, ghi rõ người xác nhận, ngày xác nhận."
        )
    )

    /// `H402`: Complaint not known (Chưa xác nhận có hay không có khiếu nại).
    package static let complaintUnknown = DiagnosticCode(
        "H402",
        "complaint-unknown",
        .review,
        topic: "complaint",
        settings: ["humanFacts.facts"],
        judges: .initiative,
        title: .init(vi: "Chưa xác nhận có hay không có khiếu nại", en: "Complaint not confirmed either way"),
        message: .init(
            vi: "Chưa xác nhận có hay không có khiếu nại.",
            en: "It is not confirmed whether there is a complaint."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận, rồi ghi “Không” hoặc “Có” vào cột “Khiếu nại”.",
            en: "Ask the union to confirm, then enter “Không” or “Có” in the column “Khiếu nại”."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận bằng văn bản có hay không có khiếu nại.")
    )

    /// `H403`: An authorship dispute stands (Có tranh chấp quyền tác giả).
    package static let disputeStands = DiagnosticCode(
        "H403",
        "dispute-stands",
        .error,
        topic: "dispute",
        settings: ["humanFacts.facts"],
        correction: .decision,
        judges: .initiative,
        title: .init(vi: "Có tranh chấp quyền tác giả", en: "Authorship dispute pending"),
        message: .init(vi: "Có tranh chấp về quyền tác giả.", en: "There is a dispute about authorship."),
        hint: .init(
            vi: "Sau khi giải quyết xong tranh chấp, ghi “Không” và ghi người xác nhận, ngày xác nhận.",
            en: "When it is settled, enter “Không” with who confirmed it and when."
        ),
        toUnion: .init(
            hint: "Sau khi giải quyết xong, đề nghị đơn vị gửi văn bản xác nhận không còn tranh chấp, ghi rõ người xác nhận, ngày xác nhận."
        )
    )

    /// `H404`: Dispute not known (Chưa xác nhận có hay không có tranh chấp).
    package static let disputeUnknown = DiagnosticCode(
        "H404",
        "dispute-unknown",
        .review,
        topic: "dispute",
        settings: ["humanFacts.facts"],
        judges: .initiative,
        title: .init(vi: "Chưa xác nhận có hay không có tranh chấp", en: "Dispute not confirmed either way"),
        message: .init(
            vi: "Chưa xác nhận có hay không có tranh chấp quyền tác giả.",
            en: "It is not confirmed whether authorship is disputed."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận, rồi ghi “Không” hoặc “Có” vào cột “Tranh chấp quyền tác giả”.",
            en: "Ask the union to confirm, then enter “Không” or “Có” in the column “Tranh chấp quyền tác giả”."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận bằng văn bản có hay không có tranh chấp quyền tác giả.")
    )

    /// `H405`: Who confirmed, and when? (Chưa ghi người xác nhận hoặc ngày xác nhận).
    package static let confirmationMissing = DiagnosticCode(
        "H405",
        "confirmation-missing",
        .review,
        topic: "complaint",
        settings: ["humanFacts.confirmationRequired"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Chưa ghi người xác nhận hoặc ngày xác nhận", en: "Who confirmed, and when?"),
        message: .init(
            vi: "Đã ghi không có khiếu nại, tranh chấp nhưng chưa ghi {missing}.",
            en: "“Không” is entered for complaint and dispute, but {missing} is missing."
        ),
        hint: .init(vi: "Ghi người xác nhận và ngày xác nhận.", en: "Enter who confirmed it and on what day."),
        toUnion: .init(hint: "Đề nghị đơn vị ghi rõ người xác nhận và ngày xác nhận không có khiếu nại, tranh chấp.")
    )

    /// `H406`: Date of confirmation unusable (Ngày xác nhận cần ghi lại).
    package static let confirmationDateUnclear = DiagnosticCode(
        "H406",
        "confirmation-date-unclear",
        .review,
        topic: "complaint",
        settings: ["humanFacts.confirmationRequired"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Ngày xác nhận cần ghi lại", en: "Date of confirmation to be corrected"),
        message: .init(
            vi: "{problem}.",
            en: "{problem}."
        ),
        hint: .init(vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.", en: "Write day/month/year, such as {example}."),
        toUnion: .init(hint: "Đề nghị đơn vị ghi lại ngày xác nhận không có khiếu nại, tranh chấp.")
    )
}
