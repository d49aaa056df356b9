extension DiagnosticCode {
    /// Family `D`: budgets that were reached, and what repeats itself.
    static let budgets: [DiagnosticCode] = [
        rowsOverBudget, initiativesOverBudget, textOverBudget, findingsOverBudget, findingsCounted, equalRows, filledDown, faultsCounted,
        dossiersOverBudget,
    ]

    /// Whether the code says that a budget was reached, so that not all was read.
    public var isBudget: Bool {
        [Self.rowsOverBudget, .initiativesOverBudget, .dossiersOverBudget, .textOverBudget, .findingsOverBudget].contains { $0 === self }
    }

    /// `D056`: Too many rows (Quá nhiều dòng).
    public static let rowsOverBudget = DiagnosticCode(
        "D056",
        "rows-over-budget",
        .error,
        title: .init(vi: "Quá nhiều dòng", en: "Too many rows"),
        message: .init(
            vi: "Đã đọc đủ {limit} dòng; từ dòng này trở đi chưa đọc.",
            en: "{limit|# row was|# rows were} read; from this row on nothing was."
        ),
        hint: .init(
            vi: "Xem bảng có dòng thừa không, chia tệp nhỏ ra, hoặc chạy lại với --limits rows=SỐ lớn hơn.",
            en: "See whether the table has rows too many, split the file, or run again with a larger --limits rows=NUMBER."
        )
    )

    /// `D057`: Too many initiatives (Quá nhiều sáng kiến).
    public static let initiativesOverBudget = DiagnosticCode(
        "D057",
        "initiatives-over-budget",
        .error,
        title: .init(vi: "Quá nhiều sáng kiến", en: "Too many initiatives"),
        message: .init(
            vi: "Lượt chạy này chỉ xét {limit} sáng kiến; từ chỗ này còn {dossiers} hồ sơ chưa xét.",
            en: "This run judges {limit|# initiative|# initiatives}; from here on {dossiers|# dossier was|# dossiers were} not judged."
        ),
        hint: .init(
            vi: "Chạy từng phần, hoặc chạy lại với --limits initiatives=SỐ lớn hơn.",
            en: "Run in parts, or run again with a larger --limits initiatives=NUMBER."
        )
    )

    /// `D058`: Too much text (Quá nhiều chữ).
    public static let textOverBudget = DiagnosticCode(
        "D058",
        "text-over-budget",
        .error,
        title: .init(vi: "Quá nhiều chữ", en: "Too much text"),
        message: .init(
            vi: "Tệp có hơn {limit} byte chữ nên không đọc hết.",
            en: "The input has more than {limit|# byte|# bytes} of text and was not read to its end."
        ),
        hint: .init(
            vi: "Xem có đúng tệp dữ liệu không, chia tệp nhỏ ra, hoặc chạy lại với --limits text=SỐ lớn hơn.",
            en: "See whether it is the right file, split it, or run again with a larger --limits text=NUMBER."
        )
    )

    /// `D059`: Too many findings (Quá nhiều phát hiện).
    public static let findingsOverBudget = DiagnosticCode(
        "D059",
        "findings-over-budget",
        .error,
        title: .init(vi: "Quá nhiều phát hiện", en: "Too many findings"),
        message: .init(
            vi: "Có {found} phát hiện, chỉ ghi ra {limit}. Hồ sơ nào cũng được xét đủ; của {dossiers} hồ sơ chỉ ghi số phát hiện theo mã.",
            en:
                "There {found|is # finding|are # findings}, of which {limit|# is|# are} listed. Every dossier was judged in full; of {dossiers} only the numbers by code are listed."
        ),
        hint: .init(
            vi: "Sửa các điểm đã ghi rồi kiểm tra lại, chia tệp nhỏ ra, hoặc chạy lại với --limits findings=SỐ lớn hơn.",
            en: "Fix what is listed and check again, split the file, or run again with a larger --limits findings=NUMBER."
        )
    )

    /// `D060`: Findings only counted (Phát hiện chỉ ghi số).
    public static let findingsCounted = DiagnosticCode(
        "D060",
        "findings-counted",
        .error,
        title: .init(vi: "Phát hiện chỉ ghi số", en: "Findings only counted"),
        message: .init(
            vi: "Hồ sơ có {count} phát hiện, không ghi từng điểm vì lượt chạy đã có quá nhiều: {codes}.",
            en: "The dossier has {count|# finding|# findings}, not listed because the run has too many: {codes}."
        ),
        hint: .init(
            vi: "Kiểm tra riêng hồ sơ này, hoặc chạy lại với --limits findings=SỐ lớn hơn.",
            en: "Check this dossier alone, or run again with a larger --limits findings=NUMBER."
        )
    )

    /// `D061`: Equal rows (Dòng lặp y hệt).
    public static let equalRows = DiagnosticCode(
        "D061",
        "equal-rows",
        .warning,
        title: .init(vi: "Dòng lặp y hệt", en: "Equal rows"),
        message: .init(
            vi: "{count} dòng liền nhau giống hệt nhau, đến dòng {last}; chỉ tính một dòng.",
            en: "{count|# row|# rows} one below the other are the same, down to row {last}; they count as one row."
        ),
        hint: .init(
            vi: "Xoá các dòng thừa; thường do kéo hoặc sao chép ô quá cuối bảng.",
            en: "Delete the rows that are too many; usually cells were filled or pasted beyond the end of the table."
        )
    )

    /// `D062`: Column filled down (Cột bị kéo xuống).
    public static let filledDown = DiagnosticCode(
        "D062",
        "filled-down",
        .info,
        title: .init(vi: "Cột bị kéo xuống quá cuối bảng", en: "Column filled down beyond the table"),
        message: .init(
            vi: "Các dòng {rows} chỉ có ô được kéo từ trên xuống, không có sáng kiến; bỏ qua.",
            en: "{rows~Row # holds|Rows # hold} only cells filled down from above and no initiative; {rows~it is|they are} left out."
        ),
        hint: .init(
            vi: "Không cần làm gì. Xoá các dòng đó thì tệp nhẹ hơn.",
            en: "Nothing to do. Without these rows the file is smaller."
        )
    )

    /// `D063`: Further faults of a kind (Còn lỗi cùng loại).
    public static let faultsCounted = DiagnosticCode(
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

    /// `D064`: Too many dossiers (Quá nhiều hồ sơ).
    public static let dossiersOverBudget = DiagnosticCode(
        "D064",
        "dossiers-over-budget",
        .error,
        title: .init(vi: "Quá nhiều hồ sơ", en: "Too many dossiers"),
        message: .init(
            vi: "Lượt chạy này chỉ xét {limit} hồ sơ; từ chỗ này còn {dossiers} hồ sơ chưa xét.",
            en: "This run judges {limit|# dossier|# dossiers}; from here on {dossiers|# was|# were} not judged."
        ),
        hint: .init(
            vi:
                "Xem cột mã hồ sơ có bị ghi nhầm mỗi dòng một mã không; nếu đúng là nhiều hồ sơ, chạy lại với --limits dossiers=SỐ lớn hơn.",
            en:
                "See whether the column of dossier ids has another id in each row by mistake; if there are so many dossiers, run again with a larger --limits dossiers=NUMBER."
        )
    )
}
