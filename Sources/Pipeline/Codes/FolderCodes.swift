import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of folders, and what lies in them and is not read.
    static let folderCodes: [DiagnosticCode] = [
        folderWithoutInputs, fileNotRead, papersPassedOver, ownResults, folderNotRead, hiddenPassedOver, programmeNotFound,
        templatesNotFound, templateNotFound, formFolderUnclear,
    ]

    /// `D003`: Folder without inputs (Thư mục không có dữ liệu).
    package static let folderWithoutInputs = DiagnosticCode(
        "D003",
        "folder-without-inputs",
        .error,
        title: .init(vi: "Thư mục không có dữ liệu", en: "Folder without inputs"),
        message: .init(
            vi: "Trong thư mục không có tệp nào đọc được ({endings}).",
            en: "The folder holds no readable input ({endings})."
        ),
        hint: .init(
            vi: "Chép tệp dữ liệu vào thư mục này, hoặc chỉ đúng thư mục chứa tệp.",
            en: "Put the data files into it, or name the right folder."
        )
    )

    /// `D023`: File not read (Tệp không được đọc).
    package static let fileNotRead = DiagnosticCode(
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
    package static let papersPassedOver = DiagnosticCode(
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

    /// `D035`: Results of this program (Kết quả do sangkien lập).
    package static let ownResults = DiagnosticCode(
        "D035",
        "own-results",
        .info,
        title: .init(vi: "Kết quả do sangkien lập", en: "Results of this program"),
        message: .init(
            vi: "Bỏ qua {count} tệp do chính sangkien lập, không phải dữ liệu: {names}.",
            en: "Skipped, since made by this program and not data ({count} in number): {names}."
        ),
        hint: .init(
            vi: "Không phải xử lý; nên lưu kết quả ở thư mục khác với dữ liệu.",
            en: "Nothing to do; better keep results in a folder apart from the data."
        )
    )

    /// `D038`: Folder not looked into (Thư mục không xem được).
    package static let folderNotRead = DiagnosticCode(
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
    package static let hiddenPassedOver = DiagnosticCode(
        "D039",
        "hidden-passed-over",
        .info,
        title: .init(vi: "Tệp ẩn", en: "Hidden files"),
        message: .init(
            vi: "Bỏ qua {count} tệp hoặc thư mục ẩn: {names}.",
            en: "Hidden files and folders skipped ({count} in number): {names}."
        ),
        hint: .init(
            vi: "Không phải xử lý: đây là tệp phụ của máy tính, tên bắt đầu bằng dấu chấm.",
            en: "Nothing to do: systems and office programs keep such files, whose names begin with a dot."
        )
    )

    /// `D101`: Programme not found (Không tìm thấy Chương trình).
    package static let programmeNotFound = DiagnosticCode(
        "D101",
        "programme-not-found",
        .error,
        title: .init(vi: "Không tìm thấy Chương trình", en: "Programme not found"),
        message: .init(
            vi: "Không tìm thấy Chương trình “{name}”. Đã tìm ở: {places}. Hiện có: {available}.",
            en: "The programme “{name}” was not found. Looked in: {places}. There are: {available}."
        ),
        hint: .init(
            vi: "Dùng --programme với tên hiện có, hoặc đường dẫn thư mục chứa programme.yaml.",
            en: "Use --programme with one of these names, or the path of a folder with a programme.yaml."
        )
    )

    /// `D104`: Templates not found (Không tìm thấy thư mục mẫu).
    package static let templatesNotFound = DiagnosticCode(
        "D104",
        "templates-not-found",
        .error,
        title: .init(vi: "Không tìm thấy thư mục mẫu", en: "Templates not found"),
        message: .init(
            vi: "Không tìm thấy thư mục mẫu (Templates). Đã tìm ở: {places}.",
            en: "The Templates folder was not found. Looked in: {places}."
        ),
        hint: .init(
            vi: "Cài lại sangkien (make install), hoặc đặt biến SANGKIEN_TEMPLATES trỏ tới thư mục Templates.",
            en: "Install again (make install), or let SANGKIEN_TEMPLATES name the Templates folder."
        )
    )

    /// `M001`: Template not found (Không tìm thấy mẫu).
    package static let templateNotFound = DiagnosticCode(
        "M001",
        "template-not-found",
        .error,
        title: .init(vi: "Không tìm thấy mẫu", en: "Template not found"),
        message: .init(
            vi: "Không có mẫu “{form}” dạng {format} trong Chương trình. Đã tìm ở: {place}.{suggestion}",
            en: "There is no template “{form}” of format {format} in the programme. Looked in: {place}.{suggestion}"
        ),
        hint: .init(
            vi: "Kiểm tra tên mẫu; các mẫu hiện có: {available}.",
            en: "Check the name; there are: {available}."
        )
    )

    /// `M008`: Folder of a form unclear (Thư mục của biểu riêng chưa rõ).
    package static let formFolderUnclear = DiagnosticCode(
        "M008",
        "form-folder-unclear",
        .error,
        title: .init(vi: "Thư mục của biểu riêng chưa rõ", en: "Folder of a form unclear"),
        message: .init(
            vi: "Chưa lập được biểu riêng “{name}”: {problem}.",
            en: "The programme's own form “{name}” was not made: {problem}."
        ),
        hint: .init(
            vi: "Mỗi thư mục trong “forms” là một biểu, tên khác các biểu có sẵn; mỗi dạng văn bản chỉ để một tệp mẫu.",
            en: "Each folder in “forms” is one form, called otherwise than those of sangkien, with one template of each format."
        )
    )
}
