import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of whose dossier it is, whether it can be understood, how it was sent.
    static let senderCodes: [DiagnosticCode] = [levelMismatch, submitterNotValid, dossierNotUnderstood, receiptMissing, phaseUnclear]

    /// `H005`: Level differs from the list (Cấp trình khác danh sách).
    package static let levelMismatch = DiagnosticCode(
        "H005",
        "level-mismatch",
        .warning,
        topic: "units",
        settings: ["units.levels", "units.list"],
        title: .init(vi: "Cấp trình khác danh sách", en: "Level differs from the list"),
        message: .init(
            vi: "Cấp trình ghi “{typed}”, còn danh sách đơn vị ghi “{listed}”; tạm tính theo cấp đã ghi trong bảng.",
            en: "The level is given as “{typed}”, the list of unions says “{listed}”; the table's own is used."
        ),
        hint: .init(
            vi: "Sửa cột “Cấp trình”, hoặc sửa danh sách đơn vị trong tệp quy định của Chương trình.",
            en: "Correct the column “Cấp trình”, or the list of unions in the programme file."
        )
    )

    /// `H006`: Union did not exist that day (Đơn vị chưa thành lập hoặc đã kết thúc hoạt động).
    package static let submitterNotValid = DiagnosticCode(
        "H006",
        "submitter-not-valid",
        .warning,
        topic: "units",
        settings: ["units.list"],
        title: .init(vi: "Đơn vị chưa thành lập hoặc đã kết thúc hoạt động", en: "Union not active on that date"),
        message: .init(
            vi: "Theo danh mục, “{name}” hoạt động {span}; ngày dùng để đối chiếu là ngày {date}.{successor}",
            en: "According to the list, “{name}” is active {span}; the date in question is {date}.{successor}"
        ),
        hint: .init(
            vi: "Kiểm tra lại đơn vị trình, hoặc sửa thời gian của đơn vị trong tệp quy định của Chương trình.",
            en: "Check the submitter, or the union's dates in the programme file."
        )
    )

    /// `H007`: Dossier not understood (Hồ sơ có phần chưa đọc được).
    package static let dossierNotUnderstood = DiagnosticCode(
        "H007",
        "dossier-not-understood",
        .review,
        correction: .entry,
        title: .init(vi: "Hồ sơ có phần chưa đọc được", en: "Dossier not fully readable"),
        message: .init(
            vi: "Có phần dữ liệu của hồ sơ chưa đọc được: {reason}. Phần này chưa được kiểm tra.",
            en: "Part of the dossier's data could not be read: {reason}. That part was not examined."
        ),
        hint: .init(
            vi: "Sửa chỗ được nêu trong tệp dữ liệu rồi kiểm tra lại; các hồ sơ khác không bị ảnh hưởng.",
            en: "Fix that place in the data file and check again; other dossiers are not affected."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị sửa chỗ được nêu và gửi lại bảng.")
    )

    /// `H107`: Date of receipt missing (Chưa ghi ngày nhận).
    package static let receiptMissing = DiagnosticCode(
        "H107",
        "receipt-missing",
        .review,
        topic: "submission",
        settings: ["submission.postDate"],
        correction: .entry,
        title: .init(vi: "Chưa ghi ngày nhận", en: "Date of receipt missing"),
        message: .init(
            vi: "Chương trình tính hạn theo ngày nhận qua bưu điện, nhưng hồ sơ chỉ ghi ngày gửi {date}.",
            en: "The programme counts the day of receipt by post, but the dossier gives only the day of posting, {date}."
        ),
        hint: .init(
            vi: "Ghi ngày nhận vào cột “Ngày nhận qua bưu điện” theo dấu “ĐẾN” hoặc sổ đăng ký văn bản đến của văn thư.",
            en: "Enter it in the column “Ngày nhận qua bưu điện”, from the register of incoming post."
        ),
        toUnion: .init(hint: "Nội dung này do cơ quan nhận hồ sơ ghi; đơn vị không phải bổ sung.")
    )

    /// `H108`: Phase unclear (Chưa rõ đợt).
    package static let phaseUnclear = DiagnosticCode(
        "H108",
        "phase-unclear",
        .review,
        topic: "submission",
        settings: ["submission.phases"],
        correction: .entry,
        title: .init(vi: "Chưa rõ đợt", en: "Phase unclear"),
        message: .init(
            vi: "Đợt “{typed}” chưa có trong các đợt của Chương trình: {allowed}.",
            en: "The phase “{typed}” is none of the programme's: {allowed}."
        ),
        hint: .init(
            vi: "Ghi một trong các đợt này vào cột “Đợt”; để trống thì tính theo hạn cuối cùng.",
            en: "Enter one of these in the column “Đợt”; left blank, the last deadline applies."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị cho biết hồ sơ thuộc đợt nào.")
    )
}
