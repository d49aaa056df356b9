extension DiagnosticCode {
    /// Family `T`: text and encoding.
    static let text: [DiagnosticCode] = [notUnicode, normalised, forbiddenCharacter, decodedUTF16]

    /// `T001`: Not Unicode (Tệp không phải Unicode).
    public static let notUnicode = DiagnosticCode(
        "T001",
        "not-unicode",
        .error,
        title: .init(vi: "Tệp không phải Unicode", en: "Not Unicode"),
        message: .init(
            vi: "Tệp không phải UTF-8: byte thứ {offset} không hợp lệ, nên chữ tiếng Việt sẽ sai.",
            en: "The file is not UTF-8: byte {offset} is invalid, so Vietnamese letters would be wrong."
        ),
        hint: .init(
            vi: "Trong Excel chọn Lưu thành → “CSV UTF-8 (Comma delimited)”. Chữ phông .VnTime hay VNI phải chuyển mã trước.",
            en: "In Excel choose Save As → “CSV UTF-8 (Comma delimited)”. Text in .VnTime or VNI fonts must be converted first."
        )
    )

    /// `T002`: Normalised to NFC (Chuyển về dạng dựng sẵn).
    public static let normalised = DiagnosticCode(
        "T002",
        "normalised",
        .info,
        title: .init(vi: "Chuyển về dạng dựng sẵn", en: "Normalised to NFC"),
        message: .init(
            vi: "{count} ô có dấu ở dạng tổ hợp đã chuyển về dạng dựng sẵn (NFC); chữ nhìn không đổi (ô đầu tiên ở vị trí này).",
            en: "{count} cells with combining marks were composed (NFC); they look the same (the first one is here)."
        ),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )

    /// `T003`: Unprintable character (Ký tự không in được).
    public static let forbiddenCharacter = DiagnosticCode(
        "T003",
        "forbidden-character",
        .warning,
        title: .init(vi: "Ký tự không in được", en: "Unprintable character"),
        message: .init(
            vi: "Ô có ký tự điều khiển {characters} mà Word và LibreOffice không chấp nhận; văn bản in ra bỏ ký tự này.",
            en: "The cell holds control characters {characters} that Word and LibreOffice refuse; documents leave them out."
        ),
        hint: .init(
            vi: "Gõ lại ô này nếu chữ bị thiếu.",
            en: "Type the cell again if something is missing from it."
        )
    )

    /// `T004`: Read as UTF-16 (Đọc dạng UTF-16).
    public static let decodedUTF16 = DiagnosticCode(
        "T004",
        "decoded-utf16",
        .info,
        title: .init(vi: "Đọc dạng UTF-16", en: "Read as UTF-16"),
        message: .init(vi: "Tệp mã hoá {encoding}, đã đọc đúng.", en: "The file is {encoding} and was read as such."),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )
}
