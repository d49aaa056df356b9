extension DiagnosticCode {
    /// Family `X`: writing.
    static let writing: [DiagnosticCode] = [
        outputFolderUnwritable, writeFailed, dossierSkipped, nothingToWrite, starterExists,
    ]

    /// `X001`: Output cannot be written (Không ghi được vào nơi lưu).
    public static let outputFolderUnwritable = DiagnosticCode(
        "X001",
        "output-unwritable",
        .error,
        title: .init(vi: "Không ghi được vào nơi lưu", en: "Output cannot be written"),
        message: .init(vi: "Không ghi được vào đây: {reason}.", en: "Nothing can be written here: {reason}."),
        hint: .init(
            vi: "Chọn thư mục khác bằng -o, hoặc kiểm tra quyền ghi của thư mục này.",
            en: "Choose another place with -o, or check that you may write to this one."
        )
    )

    /// `X002`: Writing failed (Ghi tệp không xong).
    public static let writeFailed = DiagnosticCode(
        "X002",
        "write-failed",
        .error,
        title: .init(vi: "Ghi tệp không xong", en: "Writing failed"),
        message: .init(
            vi: "Không ghi xong tệp: {reason}. Tệp dở dang đã bỏ.",
            en: "The file could not be finished: {reason}. Nothing half-written was left."
        ),
        hint: .init(
            vi: "Kiểm tra dung lượng đĩa còn trống và đóng tệp nếu đang mở, rồi chạy lại.",
            en: "Check the free disk space, close the file if it is open, and run again."
        )
    )

    /// `X003`: Dossier left out of a form (Hồ sơ không đưa vào biểu).
    public static let dossierSkipped = DiagnosticCode(
        "X003",
        "dossier-skipped",
        .info,
        title: .init(vi: "Hồ sơ không đưa vào biểu", en: "Dossier left out of a form"),
        message: .init(
            vi: "{id} không đưa vào {form}: {reason}.",
            en: "{id} is not in {form}: {reason}."
        ),
        hint: .init(
            vi: "Biểu toàn tỉnh chỉ gồm hồ sơ hợp lệ; dùng --include all để in cả hồ sơ khác.",
            en: "The province-wide form holds valid dossiers only; --include all prints the others too."
        )
    )

    /// `X004`: Nothing to write (Không có gì để in).
    public static let nothingToWrite = DiagnosticCode(
        "X004",
        "nothing-to-write",
        .warning,
        title: .init(vi: "Không có gì để in", en: "Nothing to write"),
        message: .init(
            vi: "Không có hồ sơ nào để lập {form}.",
            en: "There is no dossier to fill {form} with."
        ),
        hint: .init(
            vi: "Chạy “sangkien check” để xem vì sao, hoặc dùng --include all.",
            en: "Run “sangkien check” to see why, or use --include all."
        )
    )

    /// `X020`: Starter folder not empty (Thư mục khởi tạo đã có sẵn).
    public static let starterExists = DiagnosticCode(
        "X020",
        "starter-exists",
        .error,
        title: .init(vi: "Thư mục khởi tạo đã có sẵn", en: "Starter folder is there already"),
        message: .init(
            vi: "Ở đây đã có {names}; không ghi đè lên, và chưa tạo gì.",
            en: "There are {names} here already; nothing was overwritten, and nothing was made."
        ),
        hint: .init(
            vi: "Chọn thư mục khác, hoặc chuyển các tệp này đi nơi khác rồi chạy lại.",
            en: "Choose another folder, or move these away and run again."
        )
    )
}
