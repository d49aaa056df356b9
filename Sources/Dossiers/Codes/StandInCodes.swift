import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of words that stand where another content is expected, or where nobody looks for them.
    static let standInCodes: [DiagnosticCode] = [wordsInPlace, noteOfComplaint]

    /// `S005`: Words in place of the content (Lời ghi thay cho nội dung).
    package static let wordsInPlace = DiagnosticCode(
        "S005",
        "words-in-place",
        .review,
        topic: "form",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Lời ghi thay cho nội dung", en: "Words in place of the content"),
        message: .init(
            vi: "Cột “{field}” ghi “{typed}”, chưa phải là nội dung cần ghi; biểu {printed}.",
            en: "The column “{field}” says “{typed}” in place of its content; it is printed {printed}."
        ),
        hint: .init(
            vi: "Ghi đủ nội dung vào ô này, kể cả khi giống dòng trên; chưa có thì để trống.",
            en: "Write the content into this cell, even when it is that of the row above; leave it blank if there is none."
        )
    )

    /// `H410`: A note speaks of a complaint or dispute (Ghi chú nói về khiếu nại, tranh chấp).
    package static let noteOfComplaint = DiagnosticCode(
        "H410",
        "note-of-complaint",
        .review,
        topic: "humanFacts",
        settings: ["humanFacts.facts"],
        judges: .initiative,
        title: .init(vi: "Ghi chú nói về khiếu nại, tranh chấp", en: "A note speaks of a complaint or dispute"),
        message: .init(
            vi: "Cột “{column}” ghi “{typed}”: có nói về khiếu nại, tranh chấp.",
            en: "The column “{column}” says “{typed}”, which speaks of a complaint or dispute."
        ),
        hint: .init(
            vi:
                "Đề nghị đơn vị xác nhận, rồi ghi vào cột “Khiếu nại” hoặc “Tranh chấp quyền tác giả”; không phải khiếu nại thì sửa ghi chú.",
            en: "Ask the union, then enter it in the column “Khiếu nại” or “Tranh chấp quyền tác giả”; reword the note if it is none."
        )
    )
}
