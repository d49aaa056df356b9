import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of the files of recognition papers, and of numbers that are another paper's (tệp, số văn bản công nhận).
    static let initiativePaperCodes: [DiagnosticCode] = [
        recognitionFileNotFound, recognitionFileNotNamed, recognitionFileUnusable, recognitionFileUndecided, recognitionFileOutside,
        oneFileSeveralDecisions, recognitionOfOtherKind, recognitionRevoked,
    ]

    /// `S601`: File of the recognition not found (Không có tệp văn bản công nhận).
    package static let recognitionFileNotFound = DiagnosticCode(
        "S601",
        "recognition-file-not-found",
        .error,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Không có tệp văn bản công nhận", en: "File of the recognition not found"),
        message: .init(
            vi: "Không có tệp “{name}” (quyết định hoặc giấy chứng nhận) trong thư mục {folder}.",
            en: "There is no file “{name}” (decision or certificate) in {folder}."
        ),
        hint: .init(
            vi: "Đặt tệp vào thư mục đính kèm, hoặc sửa tên trong cột “Tệp văn bản công nhận” cho đúng.",
            en: "Put the file into the folder, or correct its name in the column “Tệp công nhận”."
        ),
        toUnion: .init(message: "Chưa nhận được tệp “{name}” (quyết định hoặc giấy chứng nhận).", hint: "Đề nghị đơn vị gửi tệp này.")
    )

    /// `S602`: No file of the recognition (Chưa có tệp văn bản công nhận).
    package static let recognitionFileNotNamed = DiagnosticCode(
        "S602",
        "recognition-file-not-named",
        .error,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Chưa có tệp văn bản công nhận", en: "No file of the recognition"),
        message: .init(
            vi:
                "Bảng chưa ghi tên tệp văn bản công nhận. Trong thư mục {folder}, thư mục con của hồ sơ {id} không có tệp quyet-dinh… hay giay-chung-nhan… nào cho sáng kiến này.",
            en:
                "The table names no file of the recognition, and {folder} holds no file quyet-dinh… or giay-chung-nhan… for this initiative in a folder of dossier {id}."
        ),
        hint: .init(
            vi:
                "Gửi bản quét: ghi tên tệp vào cột “Tệp văn bản công nhận”, hoặc đặt tên như quyet-dinh-tt-3.pdf (cho TT 3) trong thư mục mang mã hồ sơ.",
            en:
                "Send a scan: enter its name in “Tệp công nhận”, or call it quyet-dinh-tt-3.pdf (for TT 3) in the folder named as the dossier."
        ),
        toUnion: .init(
            message: "Chưa nhận được bản quét quyết định hoặc giấy chứng nhận.",
            hint: "Đề nghị đơn vị gửi bản quét quyết định hoặc giấy chứng nhận."
        )
    )

    /// `S603`: File of the recognition unusable (Tệp văn bản công nhận không dùng được).
    package static let recognitionFileUnusable = DiagnosticCode(
        "S603",
        "recognition-file-unusable",
        .error,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Tệp văn bản công nhận không dùng được", en: "File of the recognition unusable"),
        message: .init(
            vi: "Tệp văn bản công nhận “{name}”: {reason}.",
            en: "The file of the recognition “{name}”: {reason}."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị gửi lại tệp không đặt mật khẩu và mở thử trước khi gửi.",
            en: "Ask the union to send the file again, without a password, and to open it before sending."
        )
    )

    /// `S604`: File of the recognition undecided (Chưa rõ tệp văn bản công nhận).
    package static let recognitionFileUndecided = DiagnosticCode(
        "S604",
        "recognition-file-undecided",
        .review,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Chưa rõ tệp văn bản công nhận", en: "File of the recognition undecided"),
        message: .init(
            vi: "Tệp văn bản công nhận “{name}”: {reason}.",
            en: "The file of the recognition “{name}”: {reason}."
        ),
        hint: .init(
            vi: "Việc cần làm: {action}.",
            en: "To do: {action}."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị gửi lại văn bản dạng PDF.")
    )

    /// `S605`: Recognition outside the folder (Tên tệp văn bản công nhận dẫn ra ngoài thư mục).
    package static let recognitionFileOutside = DiagnosticCode(
        "S605",
        "recognition-file-outside",
        .error,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Tên tệp văn bản công nhận dẫn ra ngoài thư mục", en: "Recognition outside the folder"),
        message: .init(
            vi: "Không mở tệp văn bản công nhận “{name}”: tên {reason}, ngoài thư mục {folder}.",
            en: "The file of the recognition “{name}” was not opened: {reason}, outside {folder}."
        ),
        hint: .init(
            vi: "Chép tệp vào thư mục đính kèm, rồi chỉ ghi tên tệp trong thư mục đó.",
            en: "Copy the file into the folder of attachments, and enter only its name in there."
        ),
        toUnion: .init(
            message: "Chưa nhận được bản quét quyết định hoặc giấy chứng nhận.",
            hint: "Đề nghị đơn vị gửi bản quét quyết định hoặc giấy chứng nhận."
        )
    )

    /// `S606`: One file for several decisions (Một tệp cho nhiều số quyết định).
    package static let oneFileSeveralDecisions = DiagnosticCode(
        "S606",
        "one-file-several-decisions",
        .warning,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Một tệp cho nhiều số quyết định", en: "One file for several decisions"),
        message: .init(
            vi: "Tệp “{name}” được ghi cho {count} quyết định khác số.",
            en: "The file “{name}” stands for decisions of different numbers, {count} in all."
        ),
        hint: .init(
            vi: "Mở tệp xem có đủ các quyết định không; nếu chỉ có một thì sửa số hoặc gửi tệp còn thiếu.",
            en: "Open it and see whether all decisions are in it; if only one is, correct the number or send the missing file."
        )
    )

    /// `S216`: Number of another paper as the recognition's (Số của văn bản khác).
    package static let recognitionOfOtherKind = DiagnosticCode(
        "S216",
        "recognition-of-other-kind",
        .review,
        topic: "recognition",
        settings: ["recognition.kinds"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Số văn bản công nhận là số của văn bản khác", en: "Number of another paper as the recognition's"),
        message: .init(
            vi: "Số “{typed}” có ký hiệu của {kind}, không phải quyết định hay giấy chứng nhận.",
            en: "The number “{typed}” has the sign of another paper ({kind}), not of a decision or certificate."
        ),
        hint: .init(
            vi: "Ghi số của quyết định hoặc giấy chứng nhận; nếu chỉ có văn bản khác thì sáng kiến chưa được công nhận.",
            en: "Enter the number of the decision or certificate; with another paper alone the initiative is not recognised yet."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị ghi số của quyết định hoặc giấy chứng nhận công nhận sáng kiến.")
    )

    /// `S217`: Recognition revoked (Văn bản công nhận bị thu hồi).
    package static let recognitionRevoked = DiagnosticCode(
        "S217",
        "recognition-revoked",
        .review,
        topic: "recognition",
        judges: .initiative,
        title: .init(vi: "Văn bản công nhận có thể không còn hiệu lực", en: "Recognition perhaps revoked"),
        message: .init(
            vi: "Cột “{column}” ghi “{typed}”: có thể văn bản công nhận đã bị thu hồi, hủy bỏ, hoặc sáng kiến chưa được công nhận.",
            en: "The column “{column}” says “{typed}”: the recognition may have been revoked, or never given."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận. Văn bản còn hiệu lực thì xóa lời ghi ấy; không còn thì sáng kiến không đủ điều kiện.",
            en: "Ask the union. If the paper is in force, delete those words; otherwise the initiative does not qualify."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận văn bản công nhận còn hiệu lực hay không.")
    )
}
