import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of workbooks.
    static let workbookCodes: [DiagnosticCode] = [
        inputNotFound, lockedWorkbook, oldExcelWorkbook, notAWorkbook, damagedWorkbook, workbookXML, workbookDoctype, workbookWithoutSheet,
        hiddenSheet,
        hiddenRowsOrColumns, mergedCells, formulasAsSaved, sameSheetName, sheetWithoutCells, noSuchSheet,
        rowsOutOfOrder, sheetWithoutPart, harmlessDamage,
    ]

    /// `D040`: Locked workbook (Bảng tính có mật khẩu).
    package static let lockedWorkbook = DiagnosticCode(
        "D040",
        "locked-workbook",
        .error,
        title: .init(vi: "Tệp có mật khẩu", en: "Locked workbook or document"),
        message: .init(
            vi: "Tệp đặt mật khẩu mở nên không đọc được.",
            en: "The file opens only with a password, so it cannot be read."
        ),
        hint: .init(
            vi:
                "Mở tệp bằng mật khẩu, vào Tệp (File) → Thông tin (Info) → Bảo vệ (Protect Workbook, Protect Document), xóa mật khẩu, lưu lại rồi chạy lại.",
            en: "Open it with the password, remove it under File → Info → Protect Workbook or Protect Document, save it, and run again."
        )
    )

    /// `D041`: Old Excel workbook (Bảng tính Excel kiểu cũ).
    package static let oldExcelWorkbook = DiagnosticCode(
        "D041",
        "old-excel-workbook",
        .error,
        title: .init(vi: "Bảng tính Excel kiểu cũ", en: "Old Excel workbook"),
        message: .init(
            vi: "Tệp là bảng tính Excel kiểu cũ ({kind}), sangkien không đọc kiểu này.",
            en: "The file is a workbook of an older Excel form ({kind}), which is not read."
        ),
        hint: .init(
            vi:
                "Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu dưới dạng (Save As) → “Excel Workbook (*.xlsx)”, rồi dùng tệp vừa lưu; chỉ đổi đuôi tên thì không được.",
            en: "Open it in Excel or LibreOffice, choose Save As → “Excel Workbook (*.xlsx)”, and use that file; renaming is not enough."
        )
    )

    /// `D042`: Not a workbook (Không phải bảng tính).
    package static let notAWorkbook = DiagnosticCode(
        "D042",
        "not-a-workbook",
        .error,
        title: .init(vi: "Không phải bảng tính", en: "Not a workbook"),
        message: .init(
            vi: "Nội dung tệp là {kind}, không phải bảng tính XLSX hay ODS, dù tên tệp thế nào.",
            en: "The content is {kind}, not an XLSX or ODS workbook, whatever its name."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `D043`: Damaged workbook (Bảng tính bị hỏng).
    package static let damagedWorkbook = DiagnosticCode(
        "D043",
        "damaged-workbook",
        .error,
        title: .init(vi: "Tệp bị hỏng", en: "Damaged workbook or document"),
        message: .init(vi: "Không đọc được tệp: {reason}.", en: "The file cannot be read: {reason}."),
        hint: .init(
            vi:
                "Mở tệp bằng Excel, Word hoặc LibreOffice (nếu được hỏi thì đồng ý sửa), xem lại rồi lưu thành tệp mới. Nếu không mở được thì đề nghị gửi lại bản gốc.",
            en:
                "Open it in Excel, Word or LibreOffice (let it repair the file), look it over and save it as a new file; else ask for the original."
        )
    )

    /// `D044`: Broken XML in a workbook (Phần trong bảng tính sai cú pháp).
    package static let workbookXML = DiagnosticCode(
        "D044",
        "workbook-xml",
        .error,
        title: .init(vi: "Phần trong tệp sai cú pháp", en: "Broken XML in a workbook or document"),
        message: .init(
            vi: "Nội dung bên trong tệp sai cú pháp: {problem}.",
            en: "The inner content of the file is broken: {problem}."
        ),
        hint: .init(
            vi:
                "Tệp hỏng khi tải, khi chép, hoặc do ứng dụng đã xuất ra nó. Xuất hay tải lại; hoặc mở bằng Excel, Word hay LibreOffice rồi lưu thành tệp mới.",
            en:
                "It was damaged on its way or by the program that made it. Fetch or export it again, or open it in Excel, Word or LibreOffice and save it anew."
        )
    )

    /// `D045`: Document type in a workbook (Bảng tính có khai báo DOCTYPE).
    package static let workbookDoctype = DiagnosticCode(
        "D045",
        "workbook-doctype",
        .error,
        title: .init(vi: "Tệp có khai báo DOCTYPE", en: "Document type in a workbook or document"),
        message: .init(
            vi:
                "Tệp có phần khai báo (DOCTYPE) không có trong bảng tính, văn bản thông thường, có thể gây mất an toàn; tệp chưa được đọc.",
            en: "The file holds a DOCTYPE, which Excel, Word and LibreOffice never write and which can do harm; it is not read."
        ),
        hint: .init(
            vi: "Chỉ dùng nếu tin người gửi: mở bằng LibreOffice, lưu thành tệp mới; nếu không rõ nguồn gốc thì đề nghị gửi lại bản gốc.",
            en: "Only if you trust the sender: open it in LibreOffice and save a new file; otherwise ask for the original."
        )
    )

    /// `D046`: Workbook without a sheet (Bảng tính không có trang nào).
    package static let workbookWithoutSheet = DiagnosticCode(
        "D046",
        "workbook-without-sheet",
        .error,
        title: .init(vi: "Bảng tính không có trang nào", en: "Workbook without a sheet"),
        message: .init(vi: "Bảng tính không có trang tính nào chứa ô.", en: "The workbook has no sheet with cells."),
        hint: .init(
            vi: "Kiểm tra xem có đúng tệp không; dữ liệu phải nằm trên một trang tính (worksheet), không phải trang biểu đồ.",
            en: "Check that it is the file you meant; the data must stand on a worksheet, not on a chart sheet."
        )
    )

    /// `D049`: Hidden sheet (Trang tính bị ẩn).
    package static let hiddenSheet = DiagnosticCode(
        "D049",
        "hidden-sheet",
        .info,
        title: .init(vi: "Trang tính bị ẩn", en: "Hidden sheet"),
        message: .init(vi: "Trang tính này đang ẩn; nội dung vẫn được đọc.", en: "This sheet is hidden; it is read all the same."),
        hint: .init(
            vi: "Nếu không muốn dùng trang này thì xóa nó khỏi bảng tính, hoặc chọn trang bằng --sheet TÊN.",
            en: "To leave it out, delete it from the workbook, or choose a sheet with --sheet NAME."
        )
    )

    /// `D050`: Hidden rows or columns (Dòng, cột bị ẩn).
    package static let hiddenRowsOrColumns = DiagnosticCode(
        "D050",
        "hidden-rows-or-columns",
        .info,
        title: .init(vi: "Dòng, cột bị ẩn", en: "Hidden rows or columns"),
        message: .init(
            vi: "Trang tính có chỗ đang ẩn: {what}; nội dung ở đó vẫn được đọc.",
            en: "Parts of the sheet are hidden: {what}; they are read all the same."
        ),
        hint: .init(
            vi: "Bỏ bộ lọc hoặc chọn Hiện (Unhide) để xem; dòng nào không dùng thì xóa hẳn.",
            en: "Clear the filter or choose Unhide to see them; delete the rows that should not count."
        )
    )

    /// `D051`: Merged cells (Ô gộp).
    package static let mergedCells = DiagnosticCode(
        "D051",
        "merged-cells",
        .info,
        title: .init(vi: "Ô gộp", en: "Merged cells"),
        message: .init(
            vi: "Trang tính có {count} vùng ô gộp; giá trị chỉ tính cho ô trên cùng bên trái của mỗi vùng.",
            en: "The sheet has {count|# merged range|# merged ranges}; a value counts for the top left cell of its range only."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu chỉ gộp ở tiêu đề. Trong phần dữ liệu, hãy bỏ gộp và ghi đủ giá trị cho từng dòng.",
            en: "Nothing to do when only headings are merged. Among the data, unmerge the cells and fill in every row."
        )
    )

    /// `D052`: Formulas as saved (Công thức lấy theo lần lưu cuối).
    package static let formulasAsSaved = DiagnosticCode(
        "D052",
        "formulas-as-saved",
        .info,
        title: .init(vi: "Công thức lấy theo lần lưu cuối", en: "Formulas as saved"),
        message: .init(
            vi: "Trang tính có {count} ô công thức; kết quả lấy theo lần lưu cuối, không tính lại.",
            en:
                "The sheet has {count|# cell with a formula|# cells with formulas}; their results are those last saved, nothing is computed anew."
        ),
        hint: .init(
            vi: "Nếu bảng tính lấy số liệu từ tệp khác hoặc từ ngày hiện tại, hãy mở ra và lưu lại trước khi dùng.",
            en: "If the workbook takes data from other files or from today's date, open it and save it before use."
        )
    )

    /// `D053`: Two sheets of one name (Hai trang tính trùng tên).
    package static let sameSheetName = DiagnosticCode(
        "D053",
        "same-sheet-name",
        .warning,
        title: .init(vi: "Hai trang tính trùng tên", en: "Two sheets of one name"),
        message: .init(
            vi: "Bảng tính có nhiều trang tính cùng tên “{name}”; cả hai đều được đọc.",
            en: "The workbook has several sheets called “{name}”; all are read."
        ),
        hint: .init(
            vi: "Excel không cho đặt như vậy, nên tệp do ứng dụng khác lập. Mở bằng LibreOffice, đổi tên một trang rồi lưu lại.",
            en: "Excel does not allow that, so another program made the file. Open it in LibreOffice, rename one sheet, and save it."
        )
    )

    /// `D054`: Sheet without cells (Trang không có ô).
    package static let sheetWithoutCells = DiagnosticCode(
        "D054",
        "sheet-without-cells",
        .info,
        title: .init(vi: "Trang không có ô", en: "Sheet without cells"),
        message: .init(
            vi: "Trang “{name}” là trang biểu đồ, hộp thoại hoặc macro, không có ô nên bỏ qua.",
            en: "“{name}” is a sheet of a chart, a dialog or macros; it has no cells and is skipped."
        ),
        hint: .init(
            vi: "Không phải xử lý, trừ khi dữ liệu chỉ nằm ở trang này; khi đó hãy chép số liệu sang trang tính thường.",
            en: "Nothing to do, unless the data is only there; then copy it to an ordinary sheet."
        )
    )

    /// `D055`: No such sheet (Không có trang tính này).
    package static let noSuchSheet = DiagnosticCode(
        "D055",
        "no-such-sheet",
        .error,
        title: .init(vi: "Không có trang tính này", en: "No such sheet"),
        message: .init(
            vi: "Bảng tính không có trang “{name}”. Các trang có: {found}.",
            en: "The workbook has no sheet called “{name}”. It has: {found}."
        ),
        hint: .init(
            vi: "Ghi lại đúng tên trang ở --sheet; tên có dấu cách phải đặt trong ngoặc kép.",
            en: "Give the right name to --sheet; put a name with spaces in quotes."
        )
    )

    /// `D081`: Rows put in order (Dòng lộn thứ tự).
    package static let rowsOutOfOrder = DiagnosticCode(
        "D081",
        "rows-out-of-order",
        .info,
        title: .init(vi: "Các dòng lưu không theo thứ tự", en: "Rows put in order"),
        message: .init(
            vi: "Ứng dụng lập tệp đã lưu các dòng không theo thứ tự; sangkien đã xếp lại theo số dòng.",
            en: "The program that made the file saved its rows out of order; they were sorted by their numbers."
        ),
        hint: .init(vi: "Không phải xử lý; nên đối chiếu vài dòng.", en: "Nothing to do; compare a few rows.")
    )

    /// `D082`: Sheet without content (Trang tính mất nội dung).
    package static let sheetWithoutPart = DiagnosticCode(
        "D082",
        "sheet-without-part",
        .warning,
        title: .init(vi: "Trang tính không có nội dung trong tệp", en: "Sheet whose content is missing"),
        message: .init(
            vi: "Tệp có tên trang tính này nhưng không có nội dung của nó; các trang tính khác vẫn được đọc.",
            en: "The file names this sheet but does not hold its content; the other sheets were read."
        ),
        hint: .init(
            vi: "Mở tệp bằng Excel hoặc LibreOffice để xem; nếu trang này có sáng kiến, đề nghị đơn vị gửi lại tệp.",
            en: "Open the file in Excel or LibreOffice; if there are initiatives on that sheet, ask the union to send the file again."
        )
    )

    /// `D083`: Harmless damage skipped (Chỗ hỏng không ảnh hưởng dữ liệu).
    package static let harmlessDamage = DiagnosticCode(
        "D083",
        "harmless-damage",
        .info,
        title: .init(vi: "Bỏ qua chỗ bất thường không ảnh hưởng dữ liệu", en: "Harmless damage skipped"),
        message: .init(vi: "Đã bỏ qua {what}; dữ liệu của bảng vẫn đủ.", en: "Skipped: {what}; the data of the table is whole."),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D001`: Input not found (Không tìm thấy tệp).
    package static let inputNotFound = DiagnosticCode(
        "D001",
        "input-not-found",
        .error,
        title: .init(vi: "Không tìm thấy tệp", en: "Input not found"),
        message: .init(vi: "Không có tệp hoặc thư mục này.", en: "There is no such file or folder."),
        hint: .init(
            vi: "Kiểm tra lại tên tệp và thư mục, hoặc kéo thả tệp vào cửa sổ dòng lệnh để có đúng đường dẫn.",
            en: "Check the name and the folder; dragging the file into the terminal gives its exact path."
        )
    )
}
