extension DiagnosticCode {
    /// Family `D`: what lies in a folder of inputs and is not read.
    static let folder: [DiagnosticCode] = [fileNotRead, papersPassedOver, ownResults, folderNotRead, hiddenPassedOver]

    /// `D023`: File not read (Tệp không được đọc).
    public static let fileNotRead = DiagnosticCode(
        "D023",
        "file-not-read",
        .error,
        title: .init(vi: "Tệp không được đọc", en: "File not read"),
        message: .init(
            vi: "Không đọc tệp này: đây là {kind}. Trong đó có thể có hồ sơ.",
            en: "This file was not read: it is {kind}. It may hold dossiers."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `D034`: Papers beside the tables (Văn bản để cạnh bảng).
    public static let papersPassedOver = DiagnosticCode(
        "D034",
        "papers-passed-over",
        .info,
        title: .init(vi: "Văn bản để cạnh bảng", en: "Papers beside the tables"),
        message: .init(
            vi: "Không đọc {count} tệp không phải bảng ({kind}): {names}.",
            en: "Not read, since no tables ({kind}; {count} in number): {names}."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `D035`: Results of this program (Kết quả do phần mềm lập).
    public static let ownResults = DiagnosticCode(
        "D035",
        "own-results",
        .info,
        title: .init(vi: "Kết quả do phần mềm lập", en: "Results of this program"),
        message: .init(
            vi: "Bỏ qua {count} tệp do chính phần mềm này lập, không phải dữ liệu: {names}.",
            en: "Passed over, since made by this program and no data ({count} in number): {names}."
        ),
        hint: .init(
            vi: "Không cần làm gì; nên lưu kết quả ở thư mục khác với dữ liệu.",
            en: "Nothing to do; better keep results in a folder apart from the data."
        )
    )

    /// `D038`: Folder not looked into (Thư mục không xem được).
    public static let folderNotRead = DiagnosticCode(
        "D038",
        "folder-not-read",
        .error,
        title: .init(vi: "Thư mục không xem được", en: "Folder not looked into"),
        message: .init(
            vi: "Không xem được bên trong: {reason}. Các tệp khác vẫn được đọc.",
            en: "This could not be looked into: {reason}. All other files were read."
        ),
        hint: .init(
            vi: "Nếu trong đó có dữ liệu: kiểm tra quyền đọc, hoặc chỉ thẳng thư mục đó trong lệnh.",
            en: "If it holds data: check that you may read it, or name that folder itself in the command."
        )
    )

    /// `D039`: Hidden files (Tệp ẩn).
    public static let hiddenPassedOver = DiagnosticCode(
        "D039",
        "hidden-passed-over",
        .info,
        title: .init(vi: "Tệp ẩn", en: "Hidden files"),
        message: .init(
            vi: "Bỏ qua {count} tệp hoặc thư mục ẩn: {names}.",
            en: "Hidden files and folders passed over ({count} in number): {names}."
        ),
        hint: .init(
            vi: "Không cần làm gì: đây là tệp phụ của máy tính; tên của chúng bắt đầu bằng dấu chấm.",
            en: "Nothing to do: systems and office programs keep such files, whose names begin with a dot."
        )
    )
}
