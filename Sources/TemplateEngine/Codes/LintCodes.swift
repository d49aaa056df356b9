import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of what `template lint` notes of a template that can be filled.
    static let lintCodes: [DiagnosticCode] = [
        textNotTag, nameWithoutMarks, fieldsUnused, valuesUnreadable, templateWithoutTags,
    ]

    /// `M301`: Text that looks like a tag (Chữ giống thẻ).
    public static let textNotTag = DiagnosticCode(
        "M301",
        "text-not-tag",
        .info,
        title: .init(vi: "Chữ giống thẻ", en: "Text that looks like a tag"),
        message: .init(
            vi: "“{text}” trông giống đầu một thẻ nhưng không thành thẻ, nên được in nguyên như chữ thường.",
            en: "“{text}” looks like the beginning of a tag but is none; it is printed as it stands."
        ),
        hint: .init(
            vi:
                "Nếu đúng là thẻ thì gõ cho đủ hai dấu đóng trong cùng đoạn, tối đa 80 chữ, ví dụ <<Họ và tên>>; nếu không phải thẻ thì giữ nguyên.",
            en: "If it is meant as a tag, close it in the same paragraph within 80 characters, such as <<Name>>; otherwise leave it."
        )
    )

    /// `M302`: Name typed without diacritics (Tên gõ thiếu dấu).
    public static let nameWithoutMarks = DiagnosticCode(
        "M302",
        "name-without-marks",
        .info,
        title: .init(vi: "Tên gõ thiếu dấu", en: "Name typed without diacritics"),
        message: .init(
            vi: "Thẻ “{tag}” được đọc là cột “{name}”: hai tên chỉ khác dấu, dấu câu, hay do Word cắt ngắn.",
            en: "The tag “{tag}” is taken for “{name}”: they differ in diacritics or punctuation, or Word has cut the name."
        ),
        hint: .init(
            vi: "Nên gõ đúng “{name}” để không nhầm với cột khác.",
            en: "Better type “{name}”, so that it is never taken for another."
        )
    )

    /// `M303`: Fields that the template does not use (Cột mẫu không dùng).
    public static let fieldsUnused = DiagnosticCode(
        "M303",
        "fields-unused",
        .info,
        title: .init(vi: "Cột mẫu không dùng", en: "Fields that the template does not use"),
        message: .init(
            vi: "Dữ liệu có {count} cột mà mẫu không dùng: {names}.",
            en: "The template does not use these fields of the data ({count}): {names}."
        ),
        hint: .init(
            vi: "Nếu không cần in các cột này thì không phải xử lý; nếu cần thì thêm thẻ có tên cột vào mẫu.",
            en: "Fine if intended; otherwise add tags with these names."
        )
    )

    /// `M304`: Values that a formatter cannot read (Giá trị không định dạng được).
    public static let valuesUnreadable = DiagnosticCode(
        "M304",
        "values-unreadable",
        .warning,
        title: .init(vi: "Giá trị không định dạng được", en: "Values that a formatter cannot read"),
        message: .init(
            vi: "{count} giá trị của “{tag}” không đọc được theo cách “{formatter}” nên sẽ in đúng như đã ghi: {values}.",
            en: "The formatter “{formatter}” cannot read values of “{tag}” ({count}); they are printed as typed: {values}."
        ),
        hint: .init(
            vi: "Sửa các giá trị ấy trong dữ liệu, hoặc bỏ cách định dạng khỏi thẻ.",
            en: "Correct these values in the data, or take the formatter out of the tag."
        )
    )

    /// `M305`: Template without tags (Mẫu không có thẻ).
    public static let templateWithoutTags = DiagnosticCode(
        "M305",
        "template-without-tags",
        .warning,
        title: .init(vi: "Mẫu không có thẻ", en: "Template without tags"),
        message: .init(
            vi: "Mẫu không có thẻ nào: mọi văn bản điền ra sẽ trùng hoàn toàn với mẫu.",
            en: "The template has no tags: every document made of it will be the same."
        ),
        hint: .init(
            vi: "Gõ tên cột của dữ liệu giữa « và » (hoặc << và >>) vào chỗ cần điền, ví dụ «Họ và tên».",
            en: "Type the data's headings between « and » (or << and >>) where they belong, such as «Name»."
        )
    )
}
