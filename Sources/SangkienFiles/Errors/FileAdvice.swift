import SangkienDiagnostics

/// What to do with a file that is not read, by its kind (cách xử lý tệp không đọc được).
enum FileAdvice {
    static let saveAsExcel = LocalizedText(
        vi: "Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu dưới dạng (Save As) → “Excel Workbook (*.xlsx)”, rồi dùng tệp vừa lưu.",
        en: "Open it in Excel or LibreOffice, choose Save As → “Excel Workbook (*.xlsx)”, and use the saved file."
    )
    static let saveAsWord = LocalizedText(
        vi:
            "Nếu trong đó có bảng sáng kiến: mở tệp bằng Word hoặc LibreOffice, chọn Lưu dưới dạng (Save As) → “Word Document (*.docx)”, rồi dùng tệp vừa lưu (máy có LibreOffice thì sangkien tự chuyển). Nếu là văn bản của hồ sơ: để trong thư mục chỉ bằng --attachments.",
        en:
            "If it holds a table of initiatives: open it in Word or LibreOffice, choose Save As → “Word Document (*.docx)”, and use that file (where LibreOffice is installed this happens by itself). If it is a paper of a dossier: keep it in the folder named by --attachments."
    )
    static let copyTable = LocalizedText(
        vi: "Nếu trong đó có bảng sáng kiến: mở tệp, chép bảng sang Excel, lưu thành .xlsx.",
        en: "If it holds a table of initiatives: open it, copy the table into Excel and save that as .xlsx."
    )
    static let oldOffice = LocalizedText(
        vi: "Đề nghị người gửi cho biết tệp soạn bằng ứng dụng nào; mở bằng ứng dụng đó, lưu thành .xlsx hoặc .docx.",
        en: "Ask the sender which program it comes from; open it there and save it as .xlsx or .docx."
    )
    static let unpack = LocalizedText(
        vi: "Giải nén vào một thư mục rồi chạy lại với thư mục đó.",
        en: "Unpack it into a folder, and run again with that folder."
    )
    static let export = LocalizedText(
        vi: "Mở bằng ứng dụng đã tạo ra tệp, xuất bảng ra Excel (.xlsx) hoặc CSV.",
        en: "Open it in the program it comes from, and export the table as Excel (.xlsx) or CSV."
    )
    static let askSender = LocalizedText(
        vi: "Đề nghị người gửi cho biết đây là tệp gì; nếu là bảng thì gửi bản lưu dạng .xlsx, .ods hoặc .csv.",
        en: "Ask the sender what it is; if it is a table, ask for it as .xlsx, .ods or .csv."
    )
    static let paper = LocalizedText(
        vi:
            "Nếu đây là bảng sáng kiến, đề nghị người gửi gửi tệp gốc (.xlsx, .ods hoặc .csv). Nếu là văn bản của hồ sơ, để trong thư mục chỉ bằng --attachments.",
        en:
            "If it is meant as the table, ask the sender for the original (.xlsx, .ods or .csv). If it is a paper of a dossier, keep it in the folder named by --attachments."
    )
    static let picture = LocalizedText(
        vi:
            "Ảnh không đọc được thành bảng: đề nghị người gửi gửi tệp gốc (.xlsx, .ods hoặc .csv). Nếu là văn bản của hồ sơ, để trong thư mục chỉ bằng --attachments.",
        en:
            "A picture cannot be read as a table: ask the sender for the original (.xlsx, .ods or .csv). If it is a paper of a dossier, keep it in the folder named by --attachments."
    )
}
