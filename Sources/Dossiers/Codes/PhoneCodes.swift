import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of telephone numbers (số điện thoại).
    static let phoneCodes: [DiagnosticCode] = [
        phoneMalformed, phoneZeroRestored, phoneOld, phonePrefixUnknown, phoneZeroMissing, phoneShortened, phoneHoldsPaper,
    ]

    /// `S021`: Not a phone number (Số điện thoại cần ghi lại).
    package static let phoneMalformed = DiagnosticCode(
        "S021",
        "phone-malformed",
        .error,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Số điện thoại cần ghi lại", en: "Not a phone number"),
        message: .init(
            vi: "Nội dung ô điện thoại không phải số điện thoại (có thể Excel đã làm mất chữ số).",
            en: "The cell is not a phone number (Excel may have lost digits)."
        ),
        hint: .init(
            vi: "Đề nghị tác giả cho số đúng; đặt dạng cột là Văn bản (Text) rồi gõ đủ số.",
            en: "Ask again and type all digits, in a column formatted as Text."
        ),
        toUnion: .init(hint: "Đề nghị ghi đủ số điện thoại của tác giả.")
    )

    /// `S022`: Leading zero restored (Đã thêm số 0 đầu).
    package static let phoneZeroRestored = DiagnosticCode(
        "S022",
        "phone-zero-restored",
        .info,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Đã thêm số 0 đầu", en: "Leading zero restored"),
        message: .init(
            vi: "Số điện thoại mất số 0 ở đầu; đã thêm lại khi in.",
            en: "The phone number lost its leading zero; it is printed with it."
        ),
        hint: .init(vi: "Không phải xử lý nếu số đúng.", en: "Nothing to do if the number is right.")
    )

    /// `S023`: Old phone number (Đầu số cũ).
    package static let phoneOld = DiagnosticCode(
        "S023",
        "phone-old",
        .warning,
        topic: "form",
        settings: ["phones.renumberedYear"],
        judges: .initiative,
        title: .init(vi: "Đầu số cũ", en: "Old phone number"),
        message: .init(
            vi: "Số di động 11 chữ số đã ngừng dùng từ năm {year}; đầu số mới là {prefix}.",
            en: "11-digit mobile numbers stopped working in {year}; the new prefix is {prefix}."
        ),
        hint: .init(
            vi: "Kiểm tra và ghi số mới; sangkien không tự đổi.",
            en: "Check and enter the new number; it is not changed for you."
        )
    )

    /// `S024`: Unknown phone prefix (Đầu số chưa có trong danh mục).
    package static let phonePrefixUnknown = DiagnosticCode(
        "S024",
        "phone-prefix-unknown",
        .warning,
        topic: "form",
        settings: ["phones.mobilePrefixes", "phones.landlineAreas"],
        judges: .initiative,
        title: .init(vi: "Đầu số chưa có trong danh mục", en: "Unknown phone prefix"),
        message: .init(
            vi: "Đầu số {prefix} chưa có trong danh mục của Chương trình.",
            en: "The prefix {prefix} is not in the programme's list."
        ),
        hint: .init(vi: "Kiểm tra lại số; nếu đúng thì bỏ qua.", en: "Check it; ignore this if it is right.")
    )

    /// `S025`: Leading zero missing (Số điện thoại thiếu số 0 đầu).
    package static let phoneZeroMissing = DiagnosticCode(
        "S025",
        "phone-zero-missing",
        .warning,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Số điện thoại thiếu số 0 đầu", en: "Leading zero missing"),
        message: .init(
            vi: "Một số điện thoại trong ô có nhiều nội dung thiếu số 0 ở đầu; ô này in đúng như đã ghi.",
            en: "A phone number in a cell that holds more lacks its leading zero; that cell is printed as typed."
        ),
        hint: .init(vi: "Gõ thêm số 0 vào trước số điện thoại.", en: "Type the zero before the number.")
    )

    /// `S026`: Second number written short (Số điện thoại thứ hai ghi tắt).
    package static let phoneShortened = DiagnosticCode(
        "S026",
        "phone-shortened",
        .info,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Số điện thoại thứ hai ghi tắt", en: "Second number written short"),
        message: .init(
            vi: "Ô ghi số thứ hai bằng mấy chữ số cuối, đã hiểu là số có cùng các chữ số đầu với số đứng trước; biểu in đúng như đã ghi.",
            en:
                "The cell gives a second number by its last digits; it was read as one that begins as the number before. It is printed as typed."
        ),
        hint: .init(
            vi: "Nếu đúng thì không phải xử lý; nếu không, ghi đủ từng số.",
            en: "Nothing to do if that is right; else write both numbers in full."
        )
    )

    /// `S027`: Number of a paper beside the phone (Số giấy tờ ở ô điện thoại).
    package static let phoneHoldsPaper = DiagnosticCode(
        "S027",
        "phone-holds-paper",
        .review,
        topic: "form",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Số giấy tờ ở ô điện thoại", en: "Number of a paper in the phone cell"),
        message: .init(
            vi: "Ô điện thoại ghi số giấy tờ hoặc tài khoản (như CCCD, CMND); biểu không cần và không in số này.",
            en: "The phone cell holds the number of a paper or account, such as an identity card; the form needs none, and none is printed."
        ),
        hint: .init(
            vi: "Xóa số giấy tờ khỏi ô, chỉ ghi số điện thoại của tác giả.",
            en: "Delete it from the cell, and keep the author's phone number alone."
        ),
        toUnion: .init(hint: "Đề nghị chỉ ghi số điện thoại của tác giả, không ghi số giấy tờ.")
    )
}
