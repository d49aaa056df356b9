extension DiagnosticCode {
    /// Family `D`: reading a file and its table.
    static let reading: [DiagnosticCode] = [
        inputNotFound, inputUnreadable, folderWithoutInputs, emptyInput, unsupportedFormat, noUsableHeading,
        missingColumn, duplicateHeading, unknownColumn, privateColumn, blankRow, rowTooLong, rowTooShort,
        unterminatedQuote, strayQuote, jsonSyntax, jsonShape, jsonDuplicateKey, inputTooLarge, noRecords,
    ]

    /// `D001`: Input not found (Không tìm thấy tệp).
    public static let inputNotFound = DiagnosticCode(
        "D001",
        "input-not-found",
        .error,
        title: .init(vi: "Không tìm thấy tệp", en: "Input not found"),
        message: .init(vi: "Không có tệp hoặc thư mục này.", en: "There is no such file or folder."),
        hint: .init(
            vi: "Kiểm tra lại tên tệp và thư mục; kéo tệp vào cửa sổ lệnh để lấy đúng đường dẫn.",
            en: "Check the name and the folder; dragging the file into the terminal gives its exact path."
        )
    )

    /// `D002`: Input cannot be opened (Không mở được tệp).
    public static let inputUnreadable = DiagnosticCode(
        "D002",
        "input-unreadable",
        .error,
        title: .init(vi: "Không mở được tệp", en: "Input cannot be opened"),
        message: .init(vi: "Không đọc được tệp: {reason}.", en: "The file cannot be read: {reason}."),
        hint: .init(
            vi: "Đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền đọc, rồi chạy lại.",
            en: "Close it in other programs, check that you may read it, and run again."
        )
    )

    /// `D003`: Folder without inputs (Thư mục không có dữ liệu).
    public static let folderWithoutInputs = DiagnosticCode(
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

    /// `D004`: Empty input (Tệp rỗng).
    public static let emptyInput = DiagnosticCode(
        "D004",
        "empty-input",
        .error,
        title: .init(vi: "Tệp rỗng", en: "Empty input"),
        message: .init(vi: "Tệp không có nội dung.", en: "The file has no content."),
        hint: .init(
            vi: "Mở tệp gốc, lưu lại (Excel .xlsx, .ods hoặc CSV UTF-8) rồi gửi lại.",
            en: "Open the original, save it again (as .xlsx, .ods or CSV UTF-8) and use that."
        )
    )

    /// `D005`: Unsupported format (Định dạng không đọc được).
    public static let unsupportedFormat = DiagnosticCode(
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

    /// `D006`: No usable heading (Không có dòng tiêu đề).
    public static let noUsableHeading = DiagnosticCode(
        "D006",
        "no-usable-heading",
        .error,
        title: .init(vi: "Không có dòng tiêu đề", en: "No usable heading"),
        message: .init(
            vi: "Trong {rows} dòng đầu không có dòng tiêu đề nhận ra được (dòng được xem có {found} ô).",
            en: "No heading row was recognised in the first {rows|row|# rows} (the row looked at has {found|# cell|# cells})."
        ),
        hint: .init(
            vi: "Thêm một dòng tiêu đề có ít nhất “Họ và tên” và “Tên sáng kiến” ngay trên dữ liệu.",
            en: "Add a heading row with at least “Họ và tên” and “Tên sáng kiến” right above the data."
        )
    )

    /// `D007`: Missing column (Thiếu cột).
    public static let missingColumn = DiagnosticCode(
        "D007",
        "missing-column",
        .warning,
        title: .init(vi: "Thiếu cột", en: "Missing column"),
        message: .init(
            vi: "Bảng không có cột: {columns}.{suggestion}",
            en: "The table has no column for: {columns}.{suggestion}"
        ),
        hint: .init(
            vi: "Bổ sung các cột này, hoặc đổi tên cột đã có theo đúng mẫu.",
            en: "Add these columns, or rename the ones you have."
        )
    )

    /// `D008`: Two columns for one field (Hai cột cùng một nội dung).
    public static let duplicateHeading = DiagnosticCode(
        "D008",
        "duplicate-heading",
        .error,
        title: .init(vi: "Hai cột cùng một nội dung", en: "Two columns for one field"),
        message: .init(
            vi: "Cột {first} “{firstHeading}” và cột {second} “{secondHeading}” cùng là “{field}”.",
            en: "Columns {first} “{firstHeading}” and {second} “{secondHeading}” both mean “{field}”."
        ),
        hint: .init(
            vi: "Giữ một cột, đổi tên hoặc xóa cột kia; hoặc chạy lại với {map} để chỉ dùng cột đó.",
            en: "Keep one, rename or delete the other; or run again with {map} to use only that column."
        )
    )

    /// `D009`: Column not used (Cột không dùng).
    public static let unknownColumn = DiagnosticCode(
        "D009",
        "unknown-column",
        .info,
        title: .init(vi: "Cột chưa đưa vào biểu", en: "Column not used"),
        message: .init(vi: "Các cột sau chưa đưa vào biểu: {columns}.", en: "Columns not used: {columns}."),
        hint: .init(vi: "Cột nào cần in thì đổi tên theo mẫu.", en: "Rename those that should be printed as in the form.")
    )

    /// `D010`: Needless personal data (Cột dữ liệu cá nhân không cần thiết).
    public static let privateColumn = DiagnosticCode(
        "D010",
        "private-column",
        .warning,
        title: .init(vi: "Cột dữ liệu cá nhân không cần thiết", en: "Needless personal data"),
        message: .init(
            vi: "Các cột chứa dữ liệu cá nhân mà biểu mẫu không yêu cầu, phần mềm bỏ qua và không in: {columns}.",
            en: "Columns with personal data the form does not ask for; they are ignored and never printed: {columns}."
        ),
        hint: .init(
            vi: "Nên xoá các cột này khỏi tệp trước khi gửi.",
            en: "Better delete these columns before passing the file on."
        )
    )

    /// `D011`: Blank row (Dòng trống).
    public static let blankRow = DiagnosticCode(
        "D011",
        "blank-row",
        .info,
        title: .init(vi: "Dòng trống", en: "Blank row"),
        message: .init(
            vi: "Bỏ qua {count} dòng trống (dòng đầu tiên ở vị trí này).",
            en: "{count|# blank row was|# blank rows were} skipped (the first one is here)."
        ),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )

    /// `D012`: Row with too many cells (Dòng thừa ô).
    public static let rowTooLong = DiagnosticCode(
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

    /// `D013`: Row with too few cells (Dòng thiếu ô).
    public static let rowTooShort = DiagnosticCode(
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
    public static let unterminatedQuote = DiagnosticCode(
        "D014",
        "unterminated-quote",
        .error,
        title: .init(vi: "Dấu ngoặc kép không đóng", en: "Quote never closed"),
        message: .init(
            vi: "Ô bắt đầu ở đây mở dấu ngoặc kép nhưng không đóng; phần còn lại của tệp không đọc được chắc chắn.",
            en: "The cell that begins here opens a quote and never closes it; the rest cannot be read with certainty."
        ),
        hint: .init(
            vi: "Thêm dấu \" ở cuối ô, hoặc xoá dấu \" thừa ở đầu ô, rồi chạy lại.",
            en: "Add the closing \" or delete the stray opening one, and run again."
        )
    )

    /// `D015`: Stray quote (Dấu ngoặc kép lạc chỗ).
    public static let strayQuote = DiagnosticCode(
        "D015",
        "stray-quote",
        .warning,
        title: .init(vi: "Dấu ngoặc kép lạc chỗ", en: "Stray quote"),
        message: .init(
            vi: "Có chữ đứng ngay sau dấu ngoặc kép đóng; giữ nguyên như đã gõ.",
            en: "Text follows a closing quote; it was kept as typed."
        ),
        hint: .init(
            vi: "Trong ô có ngoặc kép, mỗi dấu \" bên trong phải gõ hai lần (\"\").",
            en: "Inside a quoted cell, each \" must be doubled (\"\")."
        )
    )

    /// `D016`: JSON syntax (JSON sai cú pháp).
    public static let jsonSyntax = DiagnosticCode(
        "D016",
        "json-syntax",
        .error,
        title: .init(vi: "JSON sai cú pháp", en: "JSON syntax"),
        message: .init(vi: "JSON không đọc được: {problem}.", en: "The JSON cannot be read: {problem}."),
        hint: .init(
            vi: "Tệp có thể bị cắt hoặc sửa tay sai ở vị trí này; xuất lại tệp từ phần mềm gốc.",
            en: "The file may be cut, or edited by hand wrongly, at this place; export it again."
        )
    )

    /// `D017`: JSON of another shape (JSON không đúng dạng).
    public static let jsonShape = DiagnosticCode(
        "D017",
        "json-shape",
        .error,
        title: .init(vi: "JSON không đúng dạng", en: "JSON of another shape"),
        message: .init(vi: "JSON không đúng dạng: {problem}.", en: "The JSON has another shape: {problem}."),
        hint: .init(
            vi: "Dùng {\"dossiers\": [{…, \"initiatives\": [{…}]}]}, hoặc một mảng các dòng, hoặc mỗi dòng một đối tượng.",
            en: "Use {\"dossiers\": [{…, \"initiatives\": [{…}]}]}, an array of rows, or one object a line."
        )
    )

    /// `D018`: JSON key given twice (JSON lặp tên trường).
    public static let jsonDuplicateKey = DiagnosticCode(
        "D018",
        "json-duplicate-key",
        .error,
        title: .init(vi: "JSON lặp tên trường", en: "JSON key given twice"),
        message: .init(
            vi: "Trường “{key}” có hai lần trong cùng một đối tượng.",
            en: "The key “{key}” stands twice in one object."
        ),
        hint: .init(vi: "Xoá một trong hai.", en: "Delete one of the two.")
    )

    /// `D019`: Input too large (Tệp quá lớn).
    public static let inputTooLarge = DiagnosticCode(
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

    /// `D020`: No data rows (Không có dòng dữ liệu).
    public static let noRecords = DiagnosticCode(
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
}
