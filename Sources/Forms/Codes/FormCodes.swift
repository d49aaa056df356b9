import Diagnostics

extension DiagnosticCode {
    /// Every code of this target: forms.
    package static let ofForms: [DiagnosticCode] = [selectionEmpty]

    /// `X101`: Nothing chosen yet (Chưa chọn sáng kiến nào).
    package static let selectionEmpty = DiagnosticCode(
        "X101",
        "selection-empty",
        .warning,
        title: .init(vi: "Chưa chọn sáng kiến nào", en: "Nothing chosen yet"),
        message: .init(
            vi: "Chưa có sáng kiến nào được đánh dấu ở cột “{column}”; danh sách in {count} ứng viên để xem xét.",
            en: "No initiative is marked in the column “{column}”; the list holds {count|# candidate|# candidates} to choose from."
        ),
        hint: .init(
            vi: "Ghi “Có” ở cột này cho các sáng kiến được chọn rồi lập lại; sangkien không tự chọn.",
            en: "Enter “Có” there for those that are chosen and make it again; the program chooses nobody."
        )
    )
}
