import SangkienDiagnostics

/// Codes of documents that come together: joined into one file, included from other templates.
extension DiagnosticCode {
    static let joiningCodes: [DiagnosticCode] = [documentsNotJoined, partNotIncluded, fillingCancelled, partNotFilled]

    /// `M116`: A document that cannot be joined (Văn bản không nối được).
    public static let documentsNotJoined = DiagnosticCode(
        "M116",
        "documents-not-joined",
        .error,
        title: .init(vi: "Văn bản không nối được", en: "A document that cannot be joined"),
        message: .init(
            vi: "Không đặt được văn bản này vào một tệp chung: {reason}.",
            en: "This document cannot go into one file with others: {reason}."
        ),
        hint: .init(
            vi: "Sửa như thông báo nêu rồi làm lại, hoặc để mỗi văn bản một tệp; chưa có tệp chung nào được ghi.",
            en: "Do as the message says and try again, or keep one file each; no common file was written."
        )
    )

    /// `M117`: A part that cannot be put in (Phần không chèn được).
    public static let partNotIncluded = DiagnosticCode(
        "M117",
        "part-not-included",
        .error,
        title: .init(vi: "Phần không chèn được", en: "A part that cannot be put in"),
        message: .init(
            vi: "Không chèn được phần “{name}” vào mẫu: {reason}.",
            en: "The part “{name}” cannot be put into the template: {reason}."
        ),
        hint: .init(
            vi: "Đặt mẫu của phần ấy (cùng dạng .docx, .odt…) vào thư mục của mẫu, gõ thẻ như «chèn: phần ký» một mình trong một đoạn.",
            en:
                "Put the template of that part, of the same format, into the folder of the template; type the tag, «chèn: phần ký», alone in a paragraph."
        )
    )

    /// `M118`: Filling that was cancelled (Việc điền bị hủy).
    public static let fillingCancelled = DiagnosticCode(
        "M118",
        "filling-cancelled",
        .error,
        title: .init(vi: "Việc điền bị hủy", en: "Filling was cancelled"),
        message: .init(
            vi: "Chương trình gọi đã hủy việc điền mẫu, nên không có văn bản nào được ghi.",
            en: "The program that filled the template cancelled it; no document was written."
        ),
        hint: .init(vi: "Nếu vẫn cần văn bản thì điền lại.", en: "Fill the template again if the document is still wanted.")
    )

    /// `M119`: Tags in an embedded document (Thẻ nằm trong tài liệu nhúng).
    public static let partNotFilled = DiagnosticCode(
        "M119",
        "part-not-filled",
        .error,
        title: .init(vi: "Thẻ nằm trong tài liệu nhúng", en: "Tags in an embedded document"),
        message: .init(
            vi: "Mẫu nhúng cả một tài liệu (“{part}”) có thẻ; các thẻ ấy không điền được và sẽ in nguyên.",
            en: "The template embeds a whole document (“{part}”) that has tags; they cannot be filled and would be printed as they stand."
        ),
        hint: .init(
            vi: "Mở mẫu bằng Word rồi lưu lại (Word chép tài liệu nhúng vào mẫu), hoặc bỏ tài liệu nhúng và gõ thẻ ngay trong mẫu.",
            en:
                "Open the template in Word and save it, which copies the embedded document into it; or delete it and type the tags in the template."
        )
    )
}
