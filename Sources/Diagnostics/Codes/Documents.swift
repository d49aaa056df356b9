extension DiagnosticCode {
    /// Family `D`, from `D070` on: text documents, and what stands around a table.
    static let documents: [DiagnosticCode] = [
        documentParts, documentTable, documentWithoutTable, uprightSlips, aroundFact, aroundDiffers, nameHint, sectionFact,
        archiveNotRead, converted, conversionFailed,
    ]

    /// `D070`: Parts of a document read otherwise than they look (Chỗ trong văn bản được đọc khác khi nhìn).
    public static let documentParts = DiagnosticCode(
        "D070",
        "document-parts",
        .info,
        title: .init(vi: "Chỗ trong văn bản cần lưu ý khi đọc", en: "Parts of a document read otherwise than they look"),
        message: .init(
            vi: "Văn bản có: {what}.",
            en: "The document has: {what}."
        ),
        hint: .init(
            vi:
                "Nội dung hiện hành là nội dung được đọc. Nếu chưa đúng ý: mở tệp, chấp nhận hoặc từ chối các thay đổi (Review → Accept/Reject), đưa chú thích và hộp văn bản vào ô của bảng, rồi lưu lại.",
            en:
                "The current text is what is read. If that is not what was meant: open the file, accept or reject the changes (Review), move notes and text boxes into cells of the table, and save it."
        )
    )

    /// `D071`: Table of a document (Bảng trong văn bản).
    public static let documentTable = DiagnosticCode(
        "D071",
        "document-table",
        .info,
        title: .init(vi: "Bảng trong văn bản", en: "Table of a document"),
        message: .init(
            vi: "Đọc bảng trong văn bản: dòng tiêu đề của bảng là dòng {first}, dòng cuối là dòng {last}{parts}.",
            en: "A table of a document was read: its heading is line {first}, its last row line {last}{parts}."
        ),
        hint: .init(
            vi: "Không cần làm gì. Số dòng trong các thông báo đếm từ đầu văn bản: mỗi đoạn văn và mỗi dòng của bảng là một dòng.",
            en: "Nothing to do. Messages count lines from the top of the document: each paragraph and each row of a table is one."
        )
    )

    /// `D072`: Document without a table (Văn bản không có bảng).
    public static let documentWithoutTable = DiagnosticCode(
        "D072",
        "document-without-table",
        .error,
        title: .init(vi: "Văn bản không có bảng sáng kiến", en: "Document without a table of initiatives"),
        message: .init(
            vi: "Trong văn bản không có bảng nào có các cột của bảng tổng hợp sáng kiến.",
            en: "The document has no table with the columns of a summary of initiatives."
        ),
        hint: .init(
            vi:
                "Kiểm tra xem có đúng tệp không. Nội dung phải nằm trong bảng (Insert → Table) có dòng tiêu đề như mẫu của công văn; chữ gõ cách nhau bằng phím Tab hoặc ảnh chụp bảng thì không đọc được.",
            en:
                "Check that it is the file you meant. The data must stand in a table with the headings of the letter's form; text parted by tabs, or a picture of a table, cannot be read."
        )
    )

    /// `D073`: Upright slips (Phiếu dọc).
    public static let uprightSlips = DiagnosticCode(
        "D073",
        "upright-slips",
        .info,
        title: .init(vi: "Phiếu dọc", en: "Upright slips"),
        message: .init(
            vi: "Đọc {count} phiếu dọc (cột trái là tên mục, cột phải là nội dung), mỗi phiếu là một sáng kiến.",
            en: "{count|# upright slip was|# upright slips were} read (labels on the left, values on the right), each as one initiative."
        ),
        hint: .init(
            vi: "Không cần làm gì; xem lại bằng lệnh xem nếu có mục bị sót.",
            en: "Nothing to do; look it over with inspect if something is missing."
        )
    )

    /// `D074`: Fact from around the table (Dữ kiện lấy ở ngoài bảng).
    public static let aroundFact = DiagnosticCode(
        "D074",
        "fact-around-table",
        .info,
        title: .init(vi: "Dữ kiện lấy ở ngoài bảng", en: "Fact from around the table"),
        message: .init(
            vi: "“{field}” lấy ở dòng {row}, ngoài bảng.",
            en: "“{field}” was taken from line {row}, outside the table."
        ),
        hint: .init(
            vi: "Không cần làm gì nếu đúng. Nếu sai, sửa dòng đó, hoặc thêm cột “{field}” vào bảng: cột được dùng trước.",
            en: "Nothing to do if it is right. If not, correct that line, or add a column “{field}”: a column goes first."
        )
    )

    /// `D075`: Column and surroundings differ (Cột và dòng ngoài bảng khác nhau).
    public static let aroundDiffers = DiagnosticCode(
        "D075",
        "column-and-surroundings-differ",
        .warning,
        title: .init(vi: "Cột và dòng ngoài bảng ghi khác nhau", en: "Column and surroundings differ"),
        message: .init(
            vi: "“{field}” ở dòng {row}, ngoài bảng, khác với cột của bảng; dùng nội dung trong cột.",
            en: "“{field}” in line {row}, outside the table, is not what the column says; the column is used."
        ),
        hint: .init(
            vi: "Xem lại hai chỗ, sửa chỗ sai; có thể bảng được chép từ hồ sơ khác.",
            en: "Look at both and correct the wrong one; the table may have been copied from another dossier."
        )
    )

    /// `D076`: Name speaks of a union (Tên tệp gợi ý đơn vị trình).
    public static let nameHint = DiagnosticCode(
        "D076",
        "name-hints-at-union",
        .info,
        title: .init(vi: "Tên tệp gợi ý đơn vị trình", en: "Name speaks of a union"),
        message: .init(
            vi: "Tên tệp hoặc trang tính gợi ý đơn vị trình là “{unit}”; tên tệp không phải căn cứ nên chưa dùng.",
            en: "The name of the file or sheet speaks of “{unit}”; a name decides nothing, so it was not used."
        ),
        hint: .init(
            vi: "Nếu đúng, ghi tên đơn vị vào dòng “Kèm theo Tờ trình số … của …”, hoặc vào cột “Đơn vị trình”.",
            en: "If it is right, write the union into the line “Kèm theo Tờ trình số … của …”, or into the column “Đơn vị trình”."
        )
    )

    /// `D077`: Fact from the name of a part (Dữ kiện lấy từ tên phần).
    public static let sectionFact = DiagnosticCode(
        "D077",
        "fact-from-section",
        .info,
        title: .init(vi: "Dữ kiện lấy từ tên phần của bảng", en: "Fact from the name of a part"),
        message: .init(
            vi: "“{field}” của các sáng kiến từ dòng này là “{value}”, lấy từ tên phần ở trên.",
            en: "“{field}” of the initiatives from this row on is “{value}”, taken from the name of their part above."
        ),
        hint: .init(
            vi: "Không cần làm gì nếu đúng. Nếu sai, thêm cột “{field}” vào bảng: cột được dùng trước.",
            en: "Nothing to do if it is right. If not, add a column “{field}”: a column goes first."
        )
    )

    /// `D095`: Archive not read (Tệp nén không đọc được).
    public static let archiveNotRead = DiagnosticCode(
        "D095",
        "archive-not-read",
        .error,
        title: .init(vi: "Tệp nén không đọc được", en: "Archive not read"),
        message: .init(
            vi: "Không đọc được tệp nén: {reason}. Các tệp khác vẫn được đọc.",
            en: "The archive could not be read: {reason}. All other files were read."
        ),
        hint: .init(
            vi:
                "Giải nén vào một thư mục (nhập mật khẩu nếu được hỏi) rồi chạy lại với thư mục đó; nếu không giải nén được thì xin lại tệp.",
            en: "Unpack it into a folder, with its password if it has one, and run again with that folder; else ask for the file again."
        )
    )

    /// `D096`: Converted by LibreOffice (Tệp được LibreOffice chuyển đổi).
    public static let converted = DiagnosticCode(
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
            vi: "Xem lại nội dung bằng lệnh xem. Lần sau nên xin bản lưu dạng .xlsx hoặc .docx.",
            en: "Look it over with inspect. Next time better ask for it as .xlsx or .docx."
        )
    )

    /// `D097`: Conversion failed (Không chuyển đổi được tệp).
    public static let conversionFailed = DiagnosticCode(
        "D097",
        "conversion-failed",
        .error,
        title: .init(vi: "Không chuyển đổi được tệp", en: "Conversion failed"),
        message: .init(vi: "Không chuyển đổi được tệp này: {reason}.", en: "This file could not be converted: {reason}."),
        hint: .init(
            vi: "Mở tệp bằng chương trình đã soạn ra nó và lưu thành .xlsx hoặc .docx; nếu không mở được thì xin lại tệp.",
            en: "Open it in the program it comes from and save it as .xlsx or .docx; if it does not open, ask for it again."
        )
    )
}
