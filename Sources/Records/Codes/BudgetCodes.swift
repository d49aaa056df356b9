import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of budgets of rows, and what repeats itself.
    static let budgetCodes: [DiagnosticCode] = [rowsOverBudget, equalRows, faultsCounted]

    /// `D056`: Too many rows (Quá nhiều dòng).
    package static let rowsOverBudget = DiagnosticCode(
        "D056",
        "rows-over-budget",
        .error,
        reachesBudget: true,
        title: .init(vi: "Quá nhiều dòng", en: "Too many rows"),
        message: .init(
            vi: "Đã đọc đủ {limit} dòng; từ dòng này trở đi chưa đọc.",
            en: "{limit|# row was|# rows were} read; from this row on nothing was."
        ),
        hint: .init(
            vi: "Kiểm tra xem bảng có dòng thừa không; chia nhỏ tệp, hoặc chạy lại với --limits rows=SỐ lớn hơn.",
            en: "See whether the table has rows too many, split the file, or run again with a larger --limits rows=NUMBER."
        )
    )

    /// `D061`: Equal rows (Dòng lặp y hệt).
    package static let equalRows = DiagnosticCode(
        "D061",
        "equal-rows",
        .warning,
        title: .init(vi: "Các dòng trùng hoàn toàn", en: "Equal rows"),
        message: .init(
            vi: "{count} dòng liền nhau trùng hoàn toàn, đến dòng {last}; chỉ tính một dòng.",
            en: "{count|# row|# rows} one below the other are the same, down to row {last}; they count as one row."
        ),
        hint: .init(
            vi: "Xóa các dòng thừa; thường do kéo hoặc sao chép ô quá cuối bảng.",
            en: "Delete the rows that are too many; usually cells were filled or pasted beyond the end of the table."
        )
    )

    /// `D063`: Further faults of a kind (Còn lỗi cùng loại).
    package static let faultsCounted = DiagnosticCode(
        "D063",
        "faults-counted",
        .error,
        title: .init(vi: "Còn nhiều chỗ hỏng", en: "Further faults"),
        message: .init(
            vi: "Còn {count} phần tử hỏng khác không ghi từng chỗ; phần tử đầu tiên ở đây.",
            en: "{count|# more broken entry is|# more broken entries are} not listed one by one; the first of them stands here."
        ),
        hint: .init(
            vi: "Xem có đúng tệp dữ liệu không; sửa nơi xuất ra tệp này.",
            en: "See whether it is the right file; fix what writes it."
        )
    )
}
