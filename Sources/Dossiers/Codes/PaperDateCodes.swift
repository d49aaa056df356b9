import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of dates that a paper cannot have, and of two dates of one paper.
    static let paperDateCodes: [DiagnosticCode] = [
        citedDateDiffers, proposalInFuture, proposalAfterDeadline, datedBeforeProgramme, recognitionInFuture, recognitionAfterSending,
        recognitionAfterDeadline, recognitionBeforeStart,
    ]

    /// `H207`: Proposal dated after the check (Ngày Tờ trình sau ngày kiểm tra).
    package static let proposalInFuture = DiagnosticCode(
        "H207",
        "proposal-in-future",
        .review,
        topic: "proposal",
        correction: .entry,
        title: .init(vi: "Ngày Tờ trình sau ngày kiểm tra", en: "Proposal dated after the check"),
        message: .init(
            vi: "Tờ trình đề ngày {date}, sau ngày kiểm tra {asOf}.",
            en: "The proposal letter is dated {date}, after the day of the check, {asOf}."
        ),
        hint: .init(
            vi: "Kiểm tra lại ngày, tháng, năm trên Tờ trình; nếu ghi nhầm, đề nghị ghi lại cho đúng.",
            en: "Check day, month and year on the letter; correct a slip."
        )
    )

    /// `H208`: Proposal dated after the deadline (Ngày Tờ trình sau hạn gửi).
    package static let proposalAfterDeadline = DiagnosticCode(
        "H208",
        "proposal-after-deadline",
        .review,
        topic: "proposal",
        settings: ["submission.deadline"],
        correction: .entry,
        title: .init(vi: "Ngày Tờ trình sau hạn gửi", en: "Proposal dated after the deadline"),
        message: .init(
            vi: "Tờ trình đề ngày {date}, sau hạn gửi hồ sơ ({limit}).",
            en: "The proposal letter is dated {date}, after the deadline ({limit})."
        ),
        hint: .init(vi: "Kiểm tra lại ngày Tờ trình và ngày gửi.", en: "Check the date of the letter and the day of sending.")
    )

    /// `H209`: Dated before the programme (Ngày trước khi có Chương trình).
    package static let datedBeforeProgramme = DiagnosticCode(
        "H209",
        "dated-before-programme",
        .review,
        topic: "submission",
        settings: ["submission.opens"],
        correction: .entry,
        title: .init(vi: "Ngày trước khi có Chương trình", en: "Dated before the programme"),
        message: .init(
            vi: "“{field}” ghi ngày {date}, trước khi Chương trình bắt đầu (ngày {begins}).",
            en: "“{field}” is {date}, before the programme began ({begins})."
        ),
        hint: .init(
            vi: "Kiểm tra lại ngày, tháng, năm; nếu ghi nhầm, đề nghị ghi lại cho đúng.",
            en: "Check day, month and year; correct a slip."
        )
    )

    /// `S212`: Recognition dated after the check (Ngày công nhận sau ngày kiểm tra).
    package static let recognitionInFuture = DiagnosticCode(
        "S212",
        "recognition-in-future",
        .review,
        topic: "recognition",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Ngày công nhận sau ngày kiểm tra", en: "Recognition dated after the check"),
        message: .init(
            vi: "Văn bản công nhận đề ngày {date}, sau ngày kiểm tra {asOf}.",
            en: "The recognition is dated {date}, after the day of the check, {asOf}."
        ),
        hint: .init(
            vi: "Kiểm tra lại ngày, tháng, năm trên văn bản công nhận; nếu ghi nhầm, đề nghị ghi lại cho đúng.",
            en: "Check day, month and year on the paper; correct a slip."
        )
    )

    /// `S213`: Recognised after sending (Công nhận sau ngày gửi hồ sơ).
    package static let recognitionAfterSending = DiagnosticCode(
        "S213",
        "recognition-after-sending",
        .review,
        topic: "recognition",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Công nhận sau ngày gửi hồ sơ", en: "Recognised after sending"),
        message: .init(
            vi: "Văn bản công nhận đề ngày {date}, sau ngày gửi hồ sơ {sent}.",
            en: "The recognition is dated {date}, after the dossier was sent on {sent}."
        ),
        hint: .init(
            vi: "Kiểm tra lại hai ngày này. Nếu ngày công nhận đúng, hồ sơ lúc gửi chưa có văn bản công nhận của sáng kiến này.",
            en: "Check both dates. If the recognition’s is right, the dossier was sent without it."
        )
    )

    /// `S214`: Recognised after the deadline (Công nhận sau hạn gửi hồ sơ).
    package static let recognitionAfterDeadline = DiagnosticCode(
        "S214",
        "recognition-after-deadline",
        .review,
        topic: "recognition",
        settings: ["submission.deadline"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Công nhận sau hạn gửi hồ sơ", en: "Recognised after the deadline"),
        message: .init(
            vi: "Văn bản công nhận đề ngày {date}, sau hạn gửi hồ sơ ({limit}).",
            en: "The recognition is dated {date}, after the deadline ({limit})."
        ),
        hint: .init(vi: "Kiểm tra lại ngày công nhận và ngày gửi.", en: "Check the date of the recognition and the day of sending.")
    )

    /// `S215`: Recognised before it began (Công nhận trước khi triển khai).
    package static let recognitionBeforeStart = DiagnosticCode(
        "S215",
        "recognition-before-start",
        .review,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Công nhận trước khi triển khai", en: "Recognised before it began"),
        message: .init(
            vi: "Văn bản công nhận đề ngày {date}, trước khi sáng kiến bắt đầu áp dụng ngày {start}.",
            en: "The recognition is dated {date}, before it was in use on {start}."
        ),
        hint: .init(
            vi:
                "Kiểm tra lại hai thời gian này. Sáng kiến phải đã triển khai và mang lại hiệu quả mới được công nhận; cũng có thể ghi nhầm thời gian áp dụng.",
            en: "Check both. An initiative is recognised for what it did; or the period may be a slip."
        )
    )

    /// `D086`: Two dates of one paper (Hai ngày của một văn bản).
    package static let citedDateDiffers = DiagnosticCode(
        "D086",
        "cited-date-differs",
        .review,
        judges: .initiative,
        title: .init(vi: "Hai ngày của một văn bản khác nhau", en: "Two dates of one paper differ"),
        message: .init(
            vi: "Ngày ghi cùng số văn bản trong ô này khác ngày ở cột ngày.",
            en: "The date beside the number in this cell differs from the one in the column of the date."
        ),
        hint: .init(
            vi: "Đối chiếu với văn bản rồi sửa ngày ghi nhầm; biểu in ngày ở cột ngày.",
            en: "Compare with the paper and correct the wrong date; the forms print the one in the column of the date."
        )
    )
}
