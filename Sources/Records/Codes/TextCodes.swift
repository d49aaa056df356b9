import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of text and encoding.
    static let textCodes: [DiagnosticCode] = [notUnicode, normalised, forbiddenCharacter, decodedUTF16]

    /// `T001`: Not Unicode (Tệp không phải Unicode).
    package static let notUnicode = DiagnosticCode(
        "T001",
        "not-unicode",
        .error,
        title: .init(vi: "Tệp không phải Unicode", en: "Not Unicode"),
        message: .init(
            vi: "Không đọc được chữ trong tệp: byte thứ {offset} không phải UTF-8, và cả tệp không ra tiếng Việt ở bảng mã cũ nào.",
            en: "The letters cannot be read: byte {offset} is not UTF-8, and no older encoding makes Vietnamese of the file."
        ),
        hint: .init(
            vi:
                "Trong Excel chọn Lưu dưới dạng (Save As) → “CSV UTF-8 (Comma delimited)”. Nếu biết bảng mã của tệp thì ghi thêm --encoding.",
            en: "In Excel choose Save As → “CSV UTF-8 (Comma delimited)”. If you know the file's encoding, add --encoding."
        )
    )

    /// `T002`: Normalised to NFC (Chuyển về dạng dựng sẵn).
    package static let normalised = DiagnosticCode(
        "T002",
        "normalised",
        .info,
        title: .init(vi: "Đã chuyển chữ có dấu sang Unicode dựng sẵn", en: "Normalised to NFC"),
        message: .init(
            vi:
                "{count} ô có chữ Unicode tổ hợp đã chuyển sang Unicode dựng sẵn (NFC); chữ nhìn không đổi (vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "{count|# cell with combining marks was|# cells with combining marks were} composed (NFC); they look the same (the first one is here)."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `T003`: Unprintable character (Ký tự không in được).
    package static let forbiddenCharacter = DiagnosticCode(
        "T003",
        "forbidden-character",
        .warning,
        title: .init(vi: "Ký tự không in được", en: "Unprintable character"),
        message: .init(
            vi: "{count} ô ({rows}) có ký tự điều khiển {characters} mà Word và LibreOffice không chấp nhận; văn bản in ra bỏ ký tự này.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} control characters {characters} that Word and LibreOffice refuse; documents leave them out."
        ),
        hint: .init(
            vi: "Gõ lại các ô này nếu chữ bị thiếu.",
            en: "Type those cells again if something is missing from them."
        )
    )

    /// `T004`: Read as UTF-16 (Đọc dạng UTF-16).
    package static let decodedUTF16 = DiagnosticCode(
        "T004",
        "decoded-utf16",
        .info,
        title: .init(vi: "Tệp dùng bảng mã UTF-16", en: "Read as UTF-16"),
        message: .init(vi: "Tệp dùng bảng mã {encoding}, đã đọc được.", en: "The file is {encoding} and was read as such."),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )
}
