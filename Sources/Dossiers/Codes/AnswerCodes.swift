import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of what a dossier says of complaints and disputes besides yes and no, and of who confirmed it when.
    static let answerCodes: [DiagnosticCode] = [
        factEnded, factPending, factNoneYet, confirmationBeforeSending, confirmationTooOld, confirmationByAuthor,
    ]

    /// `H407`: Complaint or dispute said to have ended (Khiếu nại, tranh chấp ghi là đã kết thúc).
    package static let factEnded = DiagnosticCode(
        "H407",
        "fact-ended",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.facts", "humanFacts.endedWords"],
        judges: .initiative,
        title: .init(vi: "Khiếu nại, tranh chấp ghi là đã kết thúc", en: "Complaint or dispute said to have ended"),
        message: .init(
            vi: "Cột “{column}” ghi “{typed}”: đã có {fact} và ghi là đã kết thúc.",
            en: "The column “{column}” says “{typed}”: there was a {fact}, and it is said to have ended."
        ),
        hint: .init(
            vi:
                "Đề nghị xác nhận {fact} đã kết thúc từ ngày nào, theo văn bản nào; khi đó ghi “Không” và ghi người xác nhận, ngày xác nhận.",
            en: "Confirm on what day and by which paper the {fact} ended; then enter “Không” with who confirmed it and when."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận bằng văn bản {fact} đã kết thúc từ ngày nào, theo văn bản nào.")
    )

    /// `H408`: Complaint or dispute being dealt with (Khiếu nại, tranh chấp đang được giải quyết).
    package static let factPending = DiagnosticCode(
        "H408",
        "fact-pending",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.facts", "humanFacts.pendingWords"],
        judges: .initiative,
        title: .init(vi: "Khiếu nại, tranh chấp đang được giải quyết", en: "Complaint or dispute being dealt with"),
        message: .init(
            vi: "Cột “{column}” ghi “{typed}”: {fact} đang được giải quyết.",
            en: "The column “{column}” says “{typed}”: a {fact} is being dealt with."
        ),
        hint: .init(
            vi: "Đề nghị cơ quan giải quyết cho biết đến ngày xét chọn có xong hay không; nếu chưa xong thì không đưa vào xét chọn.",
            en: "Ask whether it will be settled by the day of selection; if not, it cannot be selected."
        )
    )

    /// `H409`: None so far (Mới ghi là chưa có khiếu nại, tranh chấp).
    package static let factNoneYet = DiagnosticCode(
        "H409",
        "fact-none-yet",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.facts", "humanFacts.noneYetWords"],
        judges: .initiative,
        title: .init(vi: "Mới ghi là chưa có khiếu nại, tranh chấp", en: "None so far"),
        message: .init(
            vi: "Cột “{column}” ghi “{typed}”: đến lúc ghi chưa có {fact}, chưa phải là xác nhận không có.",
            en: "The column “{column}” says “{typed}”: no {fact} so far, which does not confirm that there is none."
        ),
        hint: .init(
            vi: "Đề nghị xác nhận lại trước khi xét chọn; nếu vẫn không có thì ghi “Không” và ghi người xác nhận, ngày xác nhận.",
            en: "Confirm it again before the selection; if there is none, enter “Không” with who confirmed it and when."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận lại bằng văn bản trước khi xét chọn.")
    )

    /// `H413`: Confirmed before sending (Xác nhận trước khi gửi hồ sơ).
    package static let confirmationBeforeSending = DiagnosticCode(
        "H413",
        "confirmation-before-sending",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.confirmationRequired"],
        judges: .initiative,
        title: .init(vi: "Xác nhận trước khi gửi hồ sơ", en: "Confirmed before sending"),
        message: .init(
            vi: "Xác nhận không có khiếu nại, tranh chấp ngày {date}, trước khi hồ sơ được gửi ngày {sent}.",
            en: "That there is no complaint or dispute was confirmed on {date}, before the dossier was sent on {sent}."
        ),
        hint: .init(
            vi: "Đề nghị xác nhận lại sau ngày gửi, sát ngày xét chọn.",
            en: "Confirm it again after the dossier was sent, close to the selection."
        )
    )

    /// `H414`: Confirmation too old (Xác nhận đã lâu).
    package static let confirmationTooOld = DiagnosticCode(
        "H414",
        "confirmation-too-old",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.confirmedWithinDays", "selection.day"],
        judges: .initiative,
        title: .init(vi: "Xác nhận đã lâu", en: "Confirmation too old"),
        message: .init(
            vi: "Xác nhận không có khiếu nại, tranh chấp ngày {date}, quá {days|00} ngày trước ngày xét chọn {selection}.",
            en:
                "That there is no complaint or dispute was confirmed on {date}, more than {days|# day|# days} before the selection on {selection}."
        ),
        hint: .init(
            vi: "Đề nghị xác nhận lại trong vòng {days|00} ngày trước ngày xét chọn.",
            en: "Confirm it again within {days|# day|# days} before the selection."
        )
    )

    /// `H415`: Confirmed by an author (Người xác nhận là tác giả).
    package static let confirmationByAuthor = DiagnosticCode(
        "H415",
        "confirmation-by-author",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.confirmationRequired"],
        judges: .initiative,
        title: .init(vi: "Người xác nhận là tác giả", en: "Confirmed by an author"),
        message: .init(
            vi: "Người xác nhận không có khiếu nại, tranh chấp trùng tên với tác giả của chính sáng kiến này.",
            en: "Who confirmed that there is no complaint or dispute has the name of an author of this very initiative."
        ),
        hint: .init(
            vi: "Đề nghị người khác xác nhận; nếu là hai người trùng tên, ghi thêm chức vụ sau họ tên người xác nhận.",
            en: "Let somebody else confirm it; two persons of one name are told apart by the position after the name."
        )
    )
}
