import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code of this target: text documents.
    package static let ofDocumentTables: [DiagnosticCode] = [textOverBudget, documentParts]

    /// `D058`: Too much text (Quá nhiều chữ).
    package static let textOverBudget = DiagnosticCode(
        "D058",
        "text-over-budget",
        .error,
        reachesBudget: true,
        title: .init(vi: "Quá nhiều chữ", en: "Too much text"),
        message: .init(
            vi: "Tệp có hơn {limit} byte chữ nên không đọc hết.",
            en: "The input has more than {limit|# byte|# bytes} of text and was not read to its end."
        ),
        hint: .init(
            vi: "Kiểm tra xem có đúng tệp dữ liệu không; chia nhỏ tệp, hoặc chạy lại với --limits text=SỐ lớn hơn.",
            en: "See whether it is the right file, split it, or run again with a larger --limits text=NUMBER."
        )
    )

    /// `D070`: Parts of a document read otherwise than they look (Chỗ trong văn bản được đọc khác khi nhìn).
    package static let documentParts = DiagnosticCode(
        "D070",
        "document-parts",
        .info,
        title: .init(vi: "Nội dung trong văn bản cần lưu ý khi đọc", en: "Parts of a document read otherwise than they look"),
        message: .init(
            vi: "Văn bản có: {what}.",
            en: "The document has: {what}."
        ),
        hint: .init(
            vi:
                "Nội dung hiện hành là nội dung được đọc. Nếu chưa đúng: mở tệp, chấp nhận hoặc từ chối các thay đổi (Xem lại (Review)). Đưa chú thích và hộp văn bản vào ô của bảng, rồi lưu lại.",
            en:
                "The current text is what is read. If that is not what was meant: open the file, accept or reject the changes (Review), move notes and text boxes into cells of the table, and save it."
        )
    )
}
