import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of rows that may be no initiative, or more than one, and of records that say one thing twice.
    static let rowCodes: [DiagnosticCode] = [severalInOneRow, exampleRow, keyTwice]

    /// `D088`: One field by two names (Một trường hai tên).
    package static let keyTwice = DiagnosticCode(
        "D088",
        "key-twice",
        .review,
        judges: .initiative,
        title: .init(vi: "Một nội dung ghi bằng hai tên trường", en: "One field by two names"),
        message: .init(
            vi: "“{first}” và “{second}” cùng là “{field}” nhưng ghi khác nhau; tạm dùng “{first}”.",
            en: "“{first}” and “{second}” are both “{field}” and differ; “{first}” is used for now."
        ),
        hint: .init(
            vi: "Giữ một tên trường, xóa tên kia.",
            en: "Keep one of the names and delete the other."
        )
    )

    /// `S006`: Several initiatives in one row (Một dòng có thể gồm nhiều sáng kiến).
    package static let severalInOneRow = DiagnosticCode(
        "S006",
        "several-in-one-row",
        .review,
        topic: "form",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Một dòng có thể gồm nhiều sáng kiến", en: "Perhaps several initiatives in one row"),
        message: .init(
            vi: "Cột “{field}” ghi {count} mục, có thể là {count} sáng kiến ghi chung một dòng; tạm tính là một sáng kiến.",
            en: "The column “{field}” lists {count|# entry|# entries}, perhaps as many initiatives in one row; it is counted as one."
        ),
        hint: .init(
            vi: "Nhiều sáng kiến thì ghi mỗi sáng kiến một dòng; một sáng kiến thì ghi một tên, một số văn bản công nhận.",
            en: "Give each initiative a row of its own; if it is one, write one title and one number of its recognition."
        )
    )

    /// `S007`: The form's example (Dòng ví dụ còn trong bảng).
    package static let exampleRow = DiagnosticCode(
        "S007",
        "example-row",
        .review,
        topic: "form",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Dòng ví dụ còn trong bảng", en: "The form's example is still in the table"),
        message: .init(
            vi: "Cột “{field}” cho biết đây là dòng ví dụ (“VD”, “Ví dụ”, “Mẫu”) của biểu; tạm tính là một sáng kiến.",
            en: "By its column “{field}” this row is the example that came with the form; it is counted as an initiative."
        ),
        hint: .init(
            vi: "Xóa dòng ví dụ. Nếu là sáng kiến thật thì ghi số thứ tự và bỏ chữ “Ví dụ”.",
            en: "Delete the example. If it is a real initiative, give it a number and leave the word out."
        )
    )
}
