import Diagnostics

/// Codes of what a template reckons from its data (tính từ dữ liệu).
extension DiagnosticCode {
    /// `M110`: A cell that is no number (Ô không phải là số).
    public static let cellNotNumber = DiagnosticCode(
        "M110",
        "cell-not-number",
        .error,
        title: .init(vi: "Ô trong bảng không phải là số", en: "A cell that is no number"),
        message: .init(
            vi: "Công thức của bảng dùng ô này, nhưng {count|00} giá trị của ô không phải là số: {values}.",
            en: "A formula of the table reckons with this cell, and {count} of its values are no numbers: {values}."
        ),
        hint: .init(
            vi: "Ghi số không kèm chữ trong dữ liệu, ví dụ 1.234.500, rồi điền lại; hoặc bỏ công thức khỏi mẫu.",
            en: "Write numbers without words into the data, such as 1.234.500, and fill again; or take the formula out of the template."
        )
    )

    /// `M111`: A value that is no number (Giá trị không phải là số).
    public static let valueNotNumber = DiagnosticCode(
        "M111",
        "value-not-number",
        .error,
        title: .init(vi: "Giá trị không phải là số", en: "A value that is no number"),
        message: .init(
            vi: "Thẻ tính “{tag}” gặp {count} giá trị không phải là số: {values}.",
            en: "The tag reckons with “{tag}”, and {count} of its values are no numbers: {values}."
        ),
        hint: .init(
            vi: "Ghi số không kèm chữ trong dữ liệu, ví dụ 1.234.500, hoặc để trống nếu không có, rồi điền lại.",
            en: "Write numbers without words into the data, such as 1.234.500, or leave the cell blank where there is none, and fill again."
        )
    )
}
