extension DiagnosticCode {
    /// Family `X`, continued: letters and lists.
    static let papers: [DiagnosticCode] = [selectionEmpty, publicEditionMissing, rankUnclear]

    /// `X101`: Nothing chosen yet (Chưa chọn sáng kiến nào).
    public static let selectionEmpty = DiagnosticCode(
        "X101",
        "selection-empty",
        .warning,
        title: .init(vi: "Chưa chọn sáng kiến nào", en: "Nothing chosen yet"),
        message: .init(
            vi: "Chưa có sáng kiến nào được đánh dấu ở cột “{column}”; danh sách in {count} ứng viên để xem xét.",
            en: "No initiative is marked in the column “{column}”; the list holds {count|# candidate|# candidates} to choose from."
        ),
        hint: .init(
            vi: "Ghi “Có” ở cột này cho các sáng kiến được chọn rồi lập lại; phần mềm không tự chọn.",
            en: "Enter “Có” there for those that are chosen and make it again; the program chooses nobody."
        )
    )

    /// `X102`: No public edition (Không có bản công khai).
    public static let publicEditionMissing = DiagnosticCode(
        "X102",
        "public-edition-missing",
        .warning,
        title: .init(vi: "Không có bản công khai", en: "No public edition"),
        message: .init(
            vi: "{form} là văn bản gửi riêng, không có bản công khai, nên không lập.",
            en: "{form} is a letter to one addressee without a public edition; it was not made."
        ),
        hint: .init(vi: "Lập riêng văn bản này, không dùng --public.", en: "Make it by itself, without --public.")
    )

    /// `X103`: Rank unclear (Xếp hạng, điểm không đọc được).
    public static let rankUnclear = DiagnosticCode(
        "X103",
        "rank-unclear",
        .warning,
        title: .init(vi: "Xếp hạng, điểm không đọc được", en: "Rank or points unclear"),
        message: .init(
            vi: "{count} ô ở cột “{field}” không phải là số; các sáng kiến đó xếp sau cùng.",
            en:
                "{count|# cell|# cells} of the column “{field}” {count|holds|hold} no number; {count|that initiative comes|those initiatives come} last."
        ),
        hint: .init(
            vi: "Xếp hạng ghi số nguyên từ 1; điểm ghi số như 8,75. Để trống nếu chưa có.",
            en: "Ranks are whole numbers from 1, points numbers such as 8,75. Leave it blank if there is none."
        )
    )
}
