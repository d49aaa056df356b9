import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of templates filled with data of any shape.
    static let renderingCodes: [DiagnosticCode] = [oneRowOfMany, everyRecordSkipped]

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

    /// `M120`: Every record left out (Mọi bản ghi đều bị bỏ qua).
    package static let everyRecordSkipped = DiagnosticCode(
        "M120",
        "every-record-skipped",
        .error,
        title: .init(vi: "Mẫu bỏ qua mọi bản ghi", en: "Every record left out"),
        message: .init(
            vi: "Trường SKIPIF ở đây của mẫu bỏ qua tất cả {count} bản ghi của dữ liệu, nên không có văn bản nào để in.",
            en: "The SKIPIF field here leaves out {count|the only record|all # records} of the data, so there is no document to print."
        ),
        hint: .init(
            vi: "Xem lại điều kiện của trường ấy (Alt+F9 trong Word) và cột dữ liệu mà nó so sánh.",
            en: "Check the condition of that field (Alt+F9 in Word) and the column of the data that it compares."
        )
    )
}
