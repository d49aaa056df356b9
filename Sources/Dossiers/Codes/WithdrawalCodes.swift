import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of initiatives that the union takes back.
    static let withdrawalCodes: [DiagnosticCode] = [
        withdrawn, withdrawalUnclear, allWithdrawn,
    ]

    /// `S701`: Initiative withdrawn (Sáng kiến đã rút).
    package static let withdrawn = DiagnosticCode(
        "S701",
        "withdrawn",
        .info,
        settings: ["withdrawal.words"],
        judges: .initiative,
        title: .init(vi: "Sáng kiến đã rút", en: "Initiative withdrawn"),
        message: .init(
            vi: "Đơn vị đã rút sáng kiến này: không đưa vào biểu, không tính vào chỉ tiêu, không xét chọn.",
            en: "The union withdrew this initiative: it stands in no form, counts for no quota and is not examined."
        ),
        hint: .init(
            vi: "Nếu không rút, xóa chữ “rút” ở dòng này rồi kiểm tra lại.",
            en: "If it was not withdrawn, delete that word from its row and check again."
        )
    )

    /// `S702`: Withdrawal unclear (Chưa rõ có rút sáng kiến hay không).
    package static let withdrawalUnclear = DiagnosticCode(
        "S702",
        "withdrawal-unclear",
        .review,
        settings: ["withdrawal.words"],
        judges: .initiative,
        title: .init(vi: "Chưa rõ có rút sáng kiến hay không", en: "Withdrawal unclear"),
        message: .init(
            vi: "Dòng này có ghi về việc rút, bỏ sáng kiến nhưng chưa rõ đơn vị đã rút hay chưa.",
            en: "The row speaks of withdrawing or dropping the initiative, but leaves open whether the union withdrew it."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận, rồi ghi “Đã rút” hoặc “Không rút” vào cột “Tình trạng”.",
            en: "Ask the union, then enter “Đã rút” or “Không rút” in the column “Tình trạng”."
        ),
        toUnion: .init(
            message: "Bảng có sáng kiến ghi về việc rút, bỏ nhưng chưa rõ đơn vị đã rút hay chưa.",
            hint: "Đề nghị đơn vị xác nhận có rút sáng kiến hay không."
        )
    )

    /// `H303`: All initiatives withdrawn (Đơn vị đã rút hết sáng kiến).
    package static let allWithdrawn = DiagnosticCode(
        "H303",
        "all-withdrawn",
        .error,
        topic: "summaryTable",
        settings: ["withdrawal.words"],
        correction: .decision,
        title: .init(vi: "Đơn vị đã rút hết sáng kiến", en: "All initiatives withdrawn"),
        message: .init(
            vi: "Đơn vị đã rút cả {count|00} sáng kiến: hồ sơ không còn sáng kiến nào để xét chọn.",
            en: "The union withdrew {count|its # initiative|all # initiatives}: nothing is left to be selected."
        ),
        hint: .init(
            vi: "Nếu ghi nhầm, xóa chữ “rút” ở các dòng còn gửi.",
            en: "If it is a slip, delete that word from the rows that are still sent."
        )
    )
}
