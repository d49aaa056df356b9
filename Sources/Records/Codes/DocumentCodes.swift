import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of tables of text documents.
    static let documentCodes: [DiagnosticCode] = [documentTable, documentWithoutTable, uprightSlips, uprightSheet, converted]

    /// `D071`: Table of a document (Bảng trong văn bản).
    package static let documentTable = DiagnosticCode(
        "D071",
        "document-table",
        .info,
        title: .init(vi: "Bảng trong văn bản", en: "Table of a document"),
        message: .init(
            vi: "Đọc bảng trong văn bản: dòng tiêu đề của bảng là dòng {first}, dòng cuối là dòng {last}{parts}.",
            en: "A table of a document was read: its heading is line {first}, its last row line {last}{parts}."
        ),
        hint: .init(
            vi: "Không phải xử lý. Số dòng trong các thông báo đếm từ đầu văn bản: mỗi đoạn văn và mỗi dòng của bảng là một dòng.",
            en: "Nothing to do. Messages count lines from the top of the document: each paragraph and each row of a table is one."
        )
    )

    /// `D072`: Document without a table (Văn bản không có bảng).
    package static let documentWithoutTable = DiagnosticCode(
        "D072",
        "document-without-table",
        .error,
        title: .init(vi: "Văn bản không có bảng sáng kiến", en: "Document without a table of initiatives"),
        message: .init(
            vi: "Trong văn bản không có bảng nào có các cột của bảng tổng hợp sáng kiến.{boxes}",
            en: "The document has no table with the columns of a summary of initiatives.{boxes}"
        ),
        hint: .init(
            vi:
                "Kiểm tra xem có đúng tệp không. Nội dung phải nằm trong bảng (Chèn (Insert) → Bảng (Table)) có dòng tiêu đề như mẫu của công văn. Chữ gõ cách nhau bằng phím Tab hoặc ảnh chụp bảng thì không đọc được.",
            en:
                "Check that it is the file you meant. The data must stand in a table with the headings of the letter's form; text parted by tabs, or a picture of a table, cannot be read."
        )
    )

    /// `D073`: Upright slips (Phiếu dọc).
    package static let uprightSlips = DiagnosticCode(
        "D073",
        "upright-slips",
        .info,
        title: .init(vi: "Phiếu dọc", en: "Upright slips"),
        message: .init(
            vi: "Đọc {count} phiếu dọc (cột trái là tên mục, cột phải là nội dung), mỗi phiếu là một sáng kiến.",
            en: "{count|# upright slip was|# upright slips were} read (labels on the left, values on the right), each as one initiative."
        ),
        hint: .init(
            vi: "Không phải xử lý; xem lại bằng sangkien xem nếu có mục bị sót.",
            en: "Nothing to do; look it over with inspect if something is missing."
        )
    )

    /// `D084`: Table on its side (Bảng quay ngang).
    package static let uprightSheet = DiagnosticCode(
        "D084",
        "upright-sheet",
        .error,
        title: .init(vi: "Bảng quay ngang", en: "Table on its side"),
        message: .init(
            vi:
                "{count} tiêu đề đứng thành cột ở cột {first}, mỗi sáng kiến một cột; bảng phải có tiêu đề trên một dòng, mỗi sáng kiến một dòng.",
            en:
                "{count|# heading stands|# headings stand} below each other in column {first}, an initiative a column; a table needs them in one row, an initiative a row."
        ),
        hint: .init(
            vi: "Trong Excel: chép vùng dữ liệu, sang trang tính mới chọn Dán đặc biệt (Paste Special) → Hoán vị (Transpose), rồi lưu lại.",
            en: "In Excel: copy the data, choose Paste Special → Transpose in a new sheet, and save."
        )
    )

    /// `D096`: Converted by LibreOffice (Tệp được LibreOffice chuyển đổi).
    package static let converted = DiagnosticCode(
        "D096",
        "converted-by-libreoffice",
        .warning,
        title: .init(vi: "Tệp được LibreOffice chuyển đổi", en: "Converted by LibreOffice"),
        message: .init(
            vi: "Tệp thuộc dạng .{ending}, được LibreOffice trên máy này chuyển sang dạng đọc được; tệp gốc không bị sửa.",
            en:
                "The file is of the form .{ending}; LibreOffice on this computer turned it into one that is read. The file itself was not changed."
        ),
        hint: .init(
            vi: "Xem lại nội dung bằng sangkien xem. Lần sau nên đề nghị gửi bản lưu dạng .xlsx hoặc .docx.",
            en: "Look it over with inspect. Next time better ask for it as .xlsx or .docx."
        )
    )
}
