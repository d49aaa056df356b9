import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of templates filled with data of any shape.
    static let renderingCodes: [DiagnosticCode] = [oneRowOfMany, rowsAroundHeading, recordUnlikely, otherTablesUnused, everyRecordSkipped]

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

    /// `M307`: Rows around the headings (Dòng quanh tiêu đề).
    package static let rowsAroundHeading = DiagnosticCode(
        "M307",
        "rows-around-heading",
        .info,
        title: .init(vi: "Dòng quanh tiêu đề không dùng", en: "Rows around the headings left out"),
        message: .init(
            vi: "Tiêu đề của bảng dữ liệu là dòng {heading}; dòng {rows} ở trên hay ngay dưới tiêu đề không được điền.",
            en:
                "The headings of the data are in {heading~row #|rows #}; {rows~row # above or just below is|rows # above or just below are} left out."
        ),
        hint: .init(
            vi: "Không phải xử lý. Nếu tiêu đề ở dòng khác, hãy xóa các dòng phía trên tiêu đề ấy.",
            en: "Nothing to do. If the headings are in another row, delete the rows above it."
        )
    )

    /// `M308`: A record that looks like a total or signature (Dòng giống dòng cộng, phần ký).
    package static let recordUnlikely = DiagnosticCode(
        "M308",
        "record-unlikely",
        .warning,
        title: .init(vi: "Dòng giống dòng cộng hay phần ký", en: "A row that looks like a total or signature"),
        message: .init(
            vi: "Dòng {rows} của dữ liệu giống dòng cộng hay phần ký, nhưng vẫn được điền như một bản ghi.",
            en:
                "{rows~Row # of the data looks like a total or signature, but is filled as a record|Rows # of the data look like totals or signatures, but are filled as records}."
        ),
        hint: .init(
            vi: "Xóa dòng ấy khỏi dữ liệu rồi điền lại; nếu đúng là bản ghi thì không phải xử lý.",
            en: "Delete the row from the data and fill again; if it is a record, there is nothing to do."
        )
    )

    /// `M309`: Other tables of the data (Bảng khác của dữ liệu).
    package static let otherTablesUnused = DiagnosticCode(
        "M309",
        "other-tables-unused",
        .info,
        title: .init(vi: "Bảng khác của dữ liệu không dùng", en: "Other tables of the data left out"),
        message: .init(
            vi: "Tệp dữ liệu còn {count|00} bảng khác có dòng, không được điền: {names}.",
            en: "The data has {count|# other table|# other tables} with rows, which {count|is|are} not used: {names}."
        ),
        hint: .init(
            vi: "Không phải xử lý. Cần bảng khác thì thêm --sheet \"tên trang tính\", hoặc chép bảng ấy sang một tệp riêng.",
            en: "Nothing to do. For another table add --sheet \"NAME\", or copy it into a file of its own."
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
