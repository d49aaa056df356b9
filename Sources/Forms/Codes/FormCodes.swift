import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code of this target: forms.
    package static let ofForms: [DiagnosticCode] = [selectionEmpty, selectionRemark]

    /// `X101`: Nothing chosen yet (Chưa chọn sáng kiến nào).
    package static let selectionEmpty = DiagnosticCode(
        "X101",
        "selection-empty",
        .warning,
        title: .init(vi: "Chưa chọn sáng kiến nào", en: "Nothing chosen yet"),
        message: .init(
            vi: "Chưa có sáng kiến nào được đánh dấu ở cột “{column}”; danh sách gồm {count|00} sáng kiến đủ điều kiện.",
            en: "No initiative is marked in the column “{column}”; the list holds {count|# candidate|# candidates} to choose from."
        ),
        hint: .init(
            vi: "Ghi “Có” ở cột này cho các sáng kiến được chọn rồi lập lại; sangkien không tự chọn.",
            en: "Enter “Có” there for those that are chosen and make it again; the program chooses nobody."
        )
    )

    /// `X106`: To be settled before signing (Lưu ý trước khi trình ký).
    package static let selectionRemark = DiagnosticCode(
        "X106",
        "selection-remark",
        .warning,
        title: .init(vi: "Lưu ý trước khi trình ký", en: "To be settled before signing"),
        message: .init(
            vi: "Danh sách theo cột “{column}”: {remark}",
            en: "The list by the column “{column}”: {remark}"
        ),
        hint: .init(
            vi: "Sửa cột chọn rồi lập lại danh sách, hoặc báo cáo cấp có thẩm quyền trước khi ký. Lưu ý này không in trong danh sách.",
            en: "Correct the column and make the list again, or tell whoever decides before it is signed. The list does not print this."
        )
    )
}
