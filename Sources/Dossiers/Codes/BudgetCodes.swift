import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of budgets of findings.
    static let budgetCodes: [DiagnosticCode] = [findingsOverBudget, findingsCounted, filledDown]

    /// `D059`: Too many findings (Quá nhiều lỗi, lưu ý).
    package static let findingsOverBudget = DiagnosticCode(
        "D059",
        "findings-over-budget",
        .error,
        reachesBudget: true,
        title: .init(vi: "Quá nhiều lỗi, lưu ý", en: "Too many findings"),
        message: .init(
            vi: "Có {found} lỗi, lưu ý, chỉ ghi ra {limit}. Hồ sơ nào cũng được kiểm tra đủ; của {dossiers} hồ sơ chỉ ghi số lượt theo mã.",
            en:
                "There {found|is # finding|are # findings}, of which {limit|# is|# are} listed. Every dossier was judged in full; of {dossiers} only the numbers by code are listed."
        ),
        hint: .init(
            vi: "Sửa các điểm đã ghi rồi kiểm tra lại, chia nhỏ tệp, hoặc chạy lại với --limits findings=SỐ lớn hơn.",
            en: "Fix what is listed and check again, split the file, or run again with a larger --limits findings=NUMBER."
        )
    )

    /// `D060`: Findings only counted (Lỗi, lưu ý chỉ ghi số lượt).
    package static let findingsCounted = DiagnosticCode(
        "D060",
        "findings-counted",
        .error,
        title: .init(vi: "Lỗi, lưu ý chỉ ghi số lượt", en: "Findings only counted"),
        message: .init(
            vi: "Hồ sơ có {count} lỗi, lưu ý, không ghi từng điểm vì lượt chạy đã có quá nhiều: {codes}.",
            en: "The dossier has {count|# finding|# findings}, not listed because the run has too many: {codes}."
        ),
        hint: .init(
            vi: "Kiểm tra riêng hồ sơ này, hoặc chạy lại với --limits findings=SỐ lớn hơn.",
            en: "Check this dossier alone, or run again with a larger --limits findings=NUMBER."
        )
    )

    /// `D062`: Column filled down (Cột bị kéo xuống).
    package static let filledDown = DiagnosticCode(
        "D062",
        "filled-down",
        .info,
        title: .init(vi: "Cột bị kéo xuống quá cuối bảng", en: "Column filled down beyond the table"),
        message: .init(
            vi: "Các dòng {rows} chỉ có ô được kéo từ trên xuống, không có sáng kiến; bỏ qua.",
            en: "{rows~Row # holds|Rows # hold} only cells filled down from above and no initiative; {rows~it is|they are} left out."
        ),
        hint: .init(
            vi: "Không phải xử lý. Xóa các dòng đó thì tệp nhẹ hơn.",
            en: "Nothing to do. Without these rows the file is smaller."
        )
    )
}
