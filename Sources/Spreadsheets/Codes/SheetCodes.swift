import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of single cells and rows of a sheet: their size, values and look.
    static let sheetCodes: [DiagnosticCode] = [
        emptyInput, inputTooLarge, errorCell, formulaWithoutValue, struckThrough, lostScript,
    ]

    /// `D004`: Empty input (Tệp không có nội dung).
    package static let emptyInput = DiagnosticCode(
        "D004",
        "empty-input",
        .error,
        title: .init(vi: "Tệp không có nội dung", en: "Empty input"),
        message: .init(vi: "Tệp không có nội dung nào để đọc.", en: "The file has no content."),
        hint: .init(
            vi: "Mở tệp gốc, lưu lại (Excel .xlsx, .ods hoặc CSV UTF-8) rồi gửi lại.",
            en: "Open the original, save it again (as .xlsx, .ods or CSV UTF-8) and use that."
        )
    )

    /// `D019`: Input too large (Tệp quá lớn).
    package static let inputTooLarge = DiagnosticCode(
        "D019",
        "input-too-large",
        .error,
        title: .init(vi: "Tệp quá lớn", en: "Input too large"),
        message: .init(vi: "Vượt giới hạn {limit}: {what}.", en: "Over the limit of {limit}: {what}."),
        hint: .init(
            vi: "Chia tệp thành nhiều tệp nhỏ hơn; kiểm tra xem có đúng tệp dữ liệu không.",
            en: "Split the file; check that it is the data file you meant."
        )
    )

    /// `D047`: Cell with an error (Ô bị lỗi công thức).
    package static let errorCell = DiagnosticCode(
        "D047",
        "error-cell",
        .error,
        title: .init(vi: "Ô bị lỗi công thức", en: "Cell with an error"),
        message: .init(
            vi: "Ô hiển thị lỗi {error} thay cho giá trị; chưa biết nội dung của ô.",
            en: "The cell shows the error {error} instead of a value; what it should hold is not known."
        ),
        hint: .init(
            vi: "Sửa công thức trong ô, hoặc gõ thẳng giá trị đúng, rồi lưu bảng tính.",
            en: "Fix the formula, or type the right value into the cell, and save the workbook."
        )
    )

    /// `D048`: Formula without a value (Công thức chưa có kết quả).
    package static let formulaWithoutValue = DiagnosticCode(
        "D048",
        "formula-without-value",
        .error,
        title: .init(vi: "Công thức chưa có kết quả", en: "Formula without a value"),
        message: .init(
            vi: "Ô có công thức nhưng trong tệp không có kết quả tính; chưa biết nội dung của ô.",
            en: "The cell has a formula, but the file holds no result of it; what it should hold is not known."
        ),
        hint: .init(
            vi: "Mở bảng tính bằng Excel hoặc LibreOffice để tính lại, lưu rồi chạy lại; hoặc gõ thẳng giá trị vào ô.",
            en: "Open the workbook in Excel or LibreOffice, which computes it, save it and run again; or type the value into the cell."
        )
    )

    /// `D090`: Text struck through (Chữ gạch ngang).
    package static let struckThrough = DiagnosticCode(
        "D090",
        "struck-through",
        .warning,
        title: .init(vi: "Chữ gạch ngang", en: "Text struck through"),
        message: .init(
            vi: "Bảng gạch ngang {what}; chữ gạch ngang vẫn được đọc như chữ thường.",
            en: "The sheet strikes through {what}; such text is read like any other."
        ),
        hint: .init(
            vi:
                "Đề nghị đơn vị xác nhận: sáng kiến đã rút thì ghi “Đã rút” vào cột “Tình trạng”; nội dung bỏ thì xóa, còn dùng thì bỏ gạch ngang.",
            en: "Ask the union: enter “Đã rút” under “Tình trạng” for what was withdrawn; delete what is dropped, unstrike what counts."
        )
    )

    /// `D091`: Raised or lowered letters (Chữ trên, chữ dưới).
    package static let lostScript = DiagnosticCode(
        "D091",
        "lost-script",
        .warning,
        title: .init(vi: "Chữ trên, chữ dưới không giữ được", en: "Raised or lowered letters"),
        message: .init(
            vi:
                "{count} ô có chữ nhỏ phía trên hoặc phía dưới dòng mà Unicode không có ký tự tương ứng. Chữ đó được đọc như chữ thường (vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "{count|# cell holds|# cells hold} raised or lowered letters for which Unicode has no sign; they are read as if on the line (the first cell is here)."
        ),
        hint: .init(
            vi: "Kiểm tra lại nghĩa của ô; nếu chữ in ra dễ hiểu nhầm thì viết cách khác, ví dụ “10 mũ x”.",
            en: "See whether the cell still means the same; if not, write it in another way, such as “10 to the power of x”."
        )
    )
}
