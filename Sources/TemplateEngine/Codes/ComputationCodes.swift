import SangkienDiagnostics

/// Codes of what a template computes from its data (tính từ dữ liệu).
extension DiagnosticCode {
    /// `M110`: A cell that is no number (Ô không phải là số).
    public static let cellNotNumber = DiagnosticCode(
        "M110",
        "cell-not-number",
        .error,
        title: .init(vi: "Ô trong bảng không phải là số", en: "A cell that is no number"),
        message: .init(
            vi: "Công thức của bảng dùng ô này, nhưng {count|00} giá trị của ô không phải là số: {values}.",
            en: "A formula of the table computes with this cell, and {count} of its values are no numbers: {values}."
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
            vi: "Mẫu tính hay so sánh “{tag}” theo số, nhưng {count|00} giá trị không phải là số: {values}.",
            en: "The template computes with “{tag}” or compares it as a number, and {count} of its values are no numbers: {values}."
        ),
        hint: .init(
            vi: "Ghi số không kèm chữ trong dữ liệu, ví dụ 1.234.500, hoặc để trống nếu không có, rồi điền lại.",
            en: "Write numbers without words into the data, such as 1.234.500, or leave the cell blank where there is none, and fill again."
        )
    )

    /// `M121`: A value that is no day (Giá trị không phải là ngày).
    public static let valueNotDay = DiagnosticCode(
        "M121",
        "value-not-day",
        .error,
        title: .init(vi: "Giá trị không phải là ngày", en: "A value that is no day"),
        message: .init(
            vi: "Mẫu so sánh “{tag}” theo ngày, nhưng {count|00} giá trị không phải là ngày: {values}.",
            en: "The template compares “{tag}” as a day, and {count} of its values are no days: {values}."
        ),
        hint: .init(
            vi: "Ghi đủ ngày, tháng, năm trong dữ liệu, ví dụ 15/4/2021, hoặc để trống nếu không có, rồi điền lại.",
            en: "Write day, month and year into the data, such as 15/4/2021, or leave the cell blank where there is none, and fill again."
        )
    )

    /// `M115`: A code that cannot be printed (Mã không in được).
    public static let codeUnprintable = DiagnosticCode(
        "M115",
        "code-unprintable",
        .error,
        title: .init(vi: "Mã QR, mã vạch không in được", en: "A code that cannot be printed"),
        message: .init(
            vi: "{kind} của “{tag}” không in được ({record}): {reason}.",
            en: "{kind} of “{tag}” cannot be printed ({record}): {reason}."
        ),
        hint: .init(
            vi: "Rút gọn nội dung của ô ấy trong dữ liệu, hoặc dùng loại mã khác; ô để trống thì không in mã.",
            en: "Shorten the value in the data, or use the other kind of code; where it is left blank no code is printed."
        )
    )

    /// `M113`: More columns than the format takes (Quá nhiều cột).
    public static let tooManyColumns = DiagnosticCode(
        "M113",
        "too-many-columns",
        .error,
        title: .init(vi: "Bảng quá nhiều cột", en: "A table of too many columns"),
        message: .init(
            vi: "Điền các cột lặp vào thì bảng có {count} cột, trong khi một bảng của văn bản chỉ được {limit} cột.",
            en: "With its repeated columns filled in the table would have {count|# column|# columns}; a table of a document takes {limit}."
        ),
        hint: .init(
            vi: "Lọc bớt bằng “| lọc …” hoặc “| lấy 12” trong thẻ lặp theo cột, hoặc lặp theo dòng: bỏ “| theo cột”.",
            en: "Choose fewer by “| lọc …” or “| lấy 12” in the tag that repeats columns, or repeat rows: delete “| theo cột”."
        )
    )

    /// `M114`: A row that does not have the columns of its table (Dòng không khớp số cột).
    public static let columnsUnequal = DiagnosticCode(
        "M114",
        "columns-unequal",
        .error,
        title: .init(vi: "Dòng không khớp các cột của bảng", en: "A row without the columns of its table"),
        message: .init(
            vi:
                "Bảng có {columns} cột lặp theo dòng tiêu đề, nhưng danh sách “{tag}” của dòng dữ liệu số {record} có {count} mục không khớp với các cột ấy.",
            en:
                "By its heading the table has {columns} repeated columns, but the list “{tag}” of data row {record} has {count|# entry|# entries} not fitting them."
        ),
        hint: .init(
            vi: "Cho mỗi dòng đủ các mục như dòng tiêu đề và cùng thứ tự; dòng chưa có số liệu nào thì để danh sách trống.",
            en: "Give each row the entries of the heading in the same order; where a row has no figures at all leave its list empty."
        )
    )

    /// `M112`: A picture that cannot be used (Ảnh không dùng được).
    public static let pictureUnusable = DiagnosticCode(
        "M112",
        "picture-unusable",
        .error,
        title: .init(vi: "Ảnh không dùng được", en: "A picture that cannot be used"),
        message: .init(
            vi: "Ảnh {file} của “{tag}” không dùng được: {reason}.",
            en: "The picture {file} of “{tag}” cannot be used: {reason}."
        ),
        hint: .init(
            vi:
                "Đặt ảnh PNG, JPEG hoặc SVG vào thư mục ảnh, ghi đúng tên tệp trong dữ liệu, và chạy với --pictures THƯ-MỤC; ô không có ảnh thì để trống.",
            en:
                "Put PNG, JPEG or SVG pictures into the folder, write their names into the data as they are, and run with --pictures FOLDER; leave cells blank where there is none."
        )
    )
}
