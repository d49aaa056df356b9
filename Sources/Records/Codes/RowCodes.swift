import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of rows of a file, and its grammar.
    static let rowCodes: [DiagnosticCode] = [
        rowTooLong, unsupportedFormat, unknownColumn, blankRow, rowTooShort, unterminatedQuote, strayQuote, jsonSyntax, jsonShape,
        jsonDuplicateKey,
        noRecords, withdrawalComment,
    ]

    /// `D005`: Unsupported format (Định dạng không đọc được).
    package static let unsupportedFormat = DiagnosticCode(
        "D005",
        "unsupported-format",
        .error,
        title: .init(vi: "Định dạng không đọc được", en: "Unsupported format"),
        message: .init(
            vi: "Nội dung tệp là {kind}, không phải bảng tính, CSV hay JSON.",
            en: "The content is {kind}, not a workbook, a CSV table or JSON."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `D009`: Column not used (Cột không dùng).
    package static let unknownColumn = DiagnosticCode(
        "D009",
        "unknown-column",
        .info,
        title: .init(vi: "Cột chưa đưa vào biểu", en: "Column not used"),
        message: .init(vi: "Các cột sau chưa đưa vào biểu: {columns}.", en: "Columns not used: {columns}."),
        hint: .init(vi: "Cột nào cần in thì đổi tên theo mẫu.", en: "Rename those that should be printed as in the form.")
    )

    /// `D011`: Blank row (Dòng trống).
    package static let blankRow = DiagnosticCode(
        "D011",
        "blank-row",
        .info,
        title: .init(vi: "Dòng trống", en: "Blank row"),
        message: .init(
            vi: "Bỏ qua {count} dòng trống (vị trí nêu dưới đây là dòng đầu tiên).",
            en: "{count|# blank row was|# blank rows were} skipped (the first one is here)."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D013`: Row with too few cells (Dòng thiếu ô).
    package static let rowTooShort = DiagnosticCode(
        "D013",
        "row-too-short",
        .warning,
        title: .init(vi: "Dòng thiếu ô", en: "Row with too few cells"),
        message: .init(
            vi: "Dòng có {found} ô, bảng có {expected} cột; các ô thiếu được coi là trống.",
            en: "The row has {found|# cell|# cells}, the table {expected|# column|# columns}; the missing ones count as blank."
        ),
        hint: .init(
            vi: "Xem dòng này có bị ngắt giữa chừng không.",
            en: "See whether this row was cut by a stray line break."
        )
    )

    /// `D014`: Quote never closed (Dấu ngoặc kép không đóng).
    package static let unterminatedQuote = DiagnosticCode(
        "D014",
        "unterminated-quote",
        .error,
        title: .init(vi: "Dấu ngoặc kép không đóng", en: "Quote never closed"),
        message: .init(
            vi: "Ô bắt đầu ở đây mở dấu ngoặc kép nhưng không đóng; phần còn lại của tệp không đọc được chắc chắn.",
            en: "The cell that begins here opens a quote and never closes it; the rest cannot be read with certainty."
        ),
        hint: .init(
            vi: "Thêm dấu \" ở cuối ô, hoặc xóa dấu \" thừa ở đầu ô, rồi chạy lại.",
            en: "Add the closing \" or delete the stray opening one, and run again."
        )
    )

    /// `D015`: Stray quote (Dấu ngoặc kép lạc chỗ).
    package static let strayQuote = DiagnosticCode(
        "D015",
        "stray-quote",
        .warning,
        title: .init(vi: "Dấu ngoặc kép lạc chỗ", en: "Stray quote"),
        message: .init(
            vi: "Có chữ đứng ngay sau dấu ngoặc kép đóng; giữ đúng như đã ghi.",
            en: "Text follows a closing quote; it was kept as typed."
        ),
        hint: .init(
            vi: "Trong ô có ngoặc kép, mỗi dấu \" bên trong phải gõ hai lần (\"\").",
            en: "Inside a quoted cell, each \" must be doubled (\"\")."
        )
    )

    /// `D016`: JSON syntax (JSON sai cú pháp).
    package static let jsonSyntax = DiagnosticCode(
        "D016",
        "json-syntax",
        .error,
        title: .init(vi: "JSON sai cú pháp", en: "JSON syntax"),
        message: .init(vi: "JSON không đọc được: {problem}.", en: "The JSON cannot be read: {problem}."),
        hint: .init(
            vi: "Tệp có thể bị cắt hoặc bị sửa nhầm ở vị trí này; xuất lại tệp từ ứng dụng gốc.",
            en: "The file may be cut, or edited by hand wrongly, at this place; export it again."
        )
    )

    /// `D017`: JSON of another shape (JSON không đúng dạng).
    package static let jsonShape = DiagnosticCode(
        "D017",
        "json-shape",
        .error,
        title: .init(vi: "JSON không đúng dạng", en: "Unexpected JSON structure"),
        message: .init(vi: "JSON không đúng dạng: {problem}.", en: "The JSON has an unexpected structure: {problem}."),
        hint: .init(
            vi: "Dùng {\"dossiers\": [{…, \"initiatives\": [{…}]}]}, hoặc một mảng các dòng, hoặc mỗi dòng một đối tượng.",
            en: "Use {\"dossiers\": [{…, \"initiatives\": [{…}]}]}, an array of rows, or one object a line."
        )
    )

    /// `D018`: JSON key given twice (JSON lặp tên trường).
    package static let jsonDuplicateKey = DiagnosticCode(
        "D018",
        "json-duplicate-key",
        .error,
        title: .init(vi: "JSON lặp tên nội dung", en: "JSON key given twice"),
        message: .init(
            vi: "Tên “{key}” có hai lần trong cùng một đối tượng.",
            en: "The key “{key}” stands twice in one object."
        ),
        hint: .init(vi: "Xóa một trong hai.", en: "Delete one of the two.")
    )

    /// `D020`: No data rows (Không có dòng dữ liệu).
    package static let noRecords = DiagnosticCode(
        "D020",
        "no-records",
        .error,
        title: .init(vi: "Không có dòng dữ liệu", en: "No data rows"),
        message: .init(
            vi: "Tệp không có dòng dữ liệu nào.",
            en: "The file holds no data."
        ),
        hint: .init(vi: "Nhập sáng kiến vào dưới dòng tiêu đề.", en: "Enter the initiatives below the heading.")
    )

    /// `D092`: Comment about a withdrawal or complaint (Ghi chú xin rút, khiếu nại).
    package static let withdrawalComment = DiagnosticCode(
        "D092",
        "withdrawal-comment",
        .warning,
        title: .init(vi: "Ghi chú xin rút, khiếu nại", en: "Comment about a withdrawal or complaint"),
        message: .init(
            vi: "Ghi chú (comment) ở đây có chữ “{words}”: có thể dòng đã rút, hoặc có khiếu nại, tranh chấp. Dòng vẫn được đọc.",
            en: "The comment here says “{words}”: the row may have been withdrawn, or be in dispute. It is read all the same."
        ),
        hint: .init(
            vi:
                "Đề nghị đơn vị xác nhận. Nếu đã rút thì ghi “Đã rút” vào cột “Tình trạng” của dòng; có khiếu nại, tranh chấp thì ghi vào cột của nó.",
            en:
                "Ask the union. Enter a withdrawal as “Đã rút” in the column “Tình trạng” of the row, a complaint or dispute in its own column."
        )
    )

    /// `D012`: Row with too many cells (Dòng thừa ô).
    package static let rowTooLong = DiagnosticCode(
        "D012",
        "row-too-long",
        .error,
        title: .init(vi: "Dòng thừa ô", en: "Row with too many cells"),
        message: .init(
            vi: "Dòng có {found} ô nhưng bảng chỉ có {expected} cột; các ô thừa không thuộc cột nào.",
            en: "The row has {found|# cell|# cells} but the table has {expected|# column|# columns}; the extra cells belong to none."
        ),
        hint: .init(
            vi: "Thường do một ô có dấu phân cách mà không đặt trong ngoặc kép. Sửa ô đó, hoặc lưu lại bằng Excel.",
            en: "Usually a cell with the delimiter in it and no quotes. Fix that cell, or save again from Excel."
        )
    )
}
