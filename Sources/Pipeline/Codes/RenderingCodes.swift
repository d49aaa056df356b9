import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of templates filled with data of any shape.
    static let renderingCodes: [DiagnosticCode] = [oneRowOfMany]

    /// `M306`: One row of many (Chỉ in dòng đầu).
    package static let oneRowOfMany = DiagnosticCode(
        "M306",
        "one-row-of-many",
        .warning,
        title: .init(vi: "Chỉ in dòng đầu", en: "One row of many"),
        message: .init(
            vi: "Dữ liệu có {count} dòng nhưng mẫu không lặp gì, nên văn bản chỉ có dòng đầu.",
            en: "The data has {count|# row|# rows}, but the template repeats nothing: the document shows the first one only."
        ),
        hint: .init(
            vi: "Mỗi dòng một văn bản: thêm --each \"«tên cột»\". Mọi dòng trong một văn bản: đặt «#dòng» … «/dòng» quanh phần lặp.",
            en: "For one document a row add --each \"«column»\"; for all rows in one document put «#dòng» … «/dòng» around what repeats."
        )
    )
}
