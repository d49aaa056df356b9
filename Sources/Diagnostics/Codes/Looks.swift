extension DiagnosticCode {
    /// Family `D`, from `D090` on: what the look of a workbook says besides its text.
    static let looks: [DiagnosticCode] = [struckThrough, lostScript, withdrawalComment]

    /// `D090`: Text struck through (Chữ gạch ngang).
    public static let struckThrough = DiagnosticCode(
        "D090",
        "struck-through",
        .warning,
        title: .init(vi: "Chữ gạch ngang", en: "Text struck through"),
        message: .init(
            vi: "Bảng gạch ngang {what}; chữ gạch ngang vẫn được đọc như chữ thường.",
            en: "The sheet strikes through {what}; such text is read like any other."
        ),
        hint: .init(
            vi: "Nội dung đã bỏ thì xóa khỏi bảng rồi chạy lại; nội dung còn dùng thì bỏ gạch ngang.",
            en: "Delete what no longer counts and run again; remove the line from what does."
        )
    )

    /// `D091`: Raised or lowered letters (Chữ trên, chữ dưới).
    public static let lostScript = DiagnosticCode(
        "D091",
        "lost-script",
        .warning,
        title: .init(vi: "Chữ trên, chữ dưới không giữ được", en: "Raised or lowered letters"),
        message: .init(
            vi:
                "{count} ô có chữ nhỏ phía trên hoặc phía dưới dòng mà Unicode không có ký tự tương ứng; được đọc như chữ thường (ô đầu tiên ở vị trí này).",
            en:
                "{count|# cell holds|# cells hold} raised or lowered letters for which Unicode has no sign; they are read as if on the line (the first cell is here)."
        ),
        hint: .init(
            vi: "Kiểm tra lại nghĩa của ô; nếu chữ in ra dễ hiểu nhầm thì viết cách khác, ví dụ “10 mũ x”.",
            en: "See whether the cell still means the same; if not, write it in another way, such as “10 to the power of x”."
        )
    )

    /// `D092`: Comment that asks for withdrawal (Ghi chú xin rút).
    public static let withdrawalComment = DiagnosticCode(
        "D092",
        "withdrawal-comment",
        .warning,
        title: .init(vi: "Ghi chú xin rút", en: "Comment that asks for withdrawal"),
        message: .init(
            vi: "Ghi chú (comment) của ô này có chữ “{words}”: có thể đơn vị đã rút nội dung của dòng. Dòng vẫn được đọc.",
            en: "The comment on this cell says “{words}”: the row may have been withdrawn. It is read all the same."
        ),
        hint: .init(
            vi: "Hỏi lại đơn vị; nếu đã rút thì xóa dòng khỏi bảng rồi chạy lại.",
            en: "Ask the union; if the row was withdrawn, delete it and run again."
        )
    )
}
