extension DiagnosticCode {
    /// Family `D`, continued: the programme file and its folder.
    static let programmeFile: [DiagnosticCode] = [
        programmeNotFound, programmeSyntax, programmeValue, templatesNotFound, programmeKeyUnknown,
    ]

    /// `D101`: Programme not found (Không tìm thấy chương trình).
    public static let programmeNotFound = DiagnosticCode(
        "D101",
        "programme-not-found",
        .error,
        title: .init(vi: "Không tìm thấy chương trình", en: "Programme not found"),
        message: .init(
            vi: "Không tìm thấy chương trình “{name}”. Đã tìm ở: {places}. Hiện có: {available}.",
            en: "The programme “{name}” was not found. Looked in: {places}. There are: {available}."
        ),
        hint: .init(
            vi: "Dùng --programme với tên hiện có, hoặc đường dẫn thư mục chứa programme.yaml.",
            en: "Use --programme with one of these names, or the path of a folder with a programme.yaml."
        )
    )

    /// `D102`: Programme file syntax (Tệp chương trình sai cú pháp).
    public static let programmeSyntax = DiagnosticCode(
        "D102",
        "programme-syntax",
        .error,
        title: .init(vi: "Tệp chương trình sai cú pháp", en: "Programme file syntax"),
        message: .init(
            vi: "Tệp chương trình không đọc được: {problem}.",
            en: "The programme file cannot be read: {problem}."
        ),
        hint: .init(
            vi: "Kiểm tra thụt đầu dòng (dùng dấu cách, không dùng Tab) và dấu hai chấm ở dòng này.",
            en: "Check the indentation (spaces, no tabs) and the colon in this line."
        )
    )

    /// `D103`: Wrong value in the programme file (Giá trị sai trong tệp chương trình).
    public static let programmeValue = DiagnosticCode(
        "D103",
        "programme-value",
        .error,
        title: .init(vi: "Giá trị sai trong tệp chương trình", en: "Wrong value in the programme file"),
        message: .init(vi: "“{key}”: {problem}.", en: "“{key}”: {problem}."),
        hint: .init(vi: "Giá trị được phép: {allowed}.", en: "Allowed: {allowed}.")
    )

    /// `D104`: Templates not found (Không tìm thấy thư mục mẫu).
    public static let templatesNotFound = DiagnosticCode(
        "D104",
        "templates-not-found",
        .error,
        title: .init(vi: "Không tìm thấy thư mục mẫu", en: "Templates not found"),
        message: .init(
            vi: "Không tìm thấy thư mục mẫu (Templates). Đã tìm ở: {places}.",
            en: "The Templates folder was not found. Looked in: {places}."
        ),
        hint: .init(
            vi: "Cài lại chương trình (make install), hoặc đặt biến SANGKIEN_TEMPLATES trỏ tới thư mục Templates.",
            en: "Install again (make install), or let SANGKIEN_TEMPLATES name the Templates folder."
        )
    )

    /// `D105`: Key not known in the programme file (Khoá lạ trong tệp chương trình).
    public static let programmeKeyUnknown = DiagnosticCode(
        "D105",
        "programme-key-unknown",
        .warning,
        title: .init(vi: "Khoá lạ trong tệp chương trình", en: "Key not known in the programme file"),
        message: .init(
            vi: "Không dùng khoá “{key}”: phiên bản này không biết khoá đó.",
            en: "The key “{key}” is not used: this version does not know it."
        ),
        hint: .init(
            vi: "Nếu tệp viết cho phiên bản mới hơn, hãy cập nhật phần mềm; nếu không, xoá khoá. Các khoá ở chỗ này: {known}.",
            en: "If the file was written for a newer version, update the program; if not, delete the key. Keys of this place: {known}."
        )
    )
}
