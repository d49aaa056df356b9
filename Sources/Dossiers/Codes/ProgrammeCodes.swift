import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of the programme file.
    static let programmeCodes: [DiagnosticCode] = [
        programmeSyntax, programmeValue, programmeKeyUnknown, programmePlaceOpen, programmeInconsistent,
    ]

    /// `D102`: Programme file syntax (Tệp quy định của Chương trình sai cú pháp).
    package static let programmeSyntax = DiagnosticCode(
        "D102",
        "programme-syntax",
        .error,
        title: .init(vi: "Tệp quy định của Chương trình sai cú pháp", en: "Programme file syntax"),
        message: .init(
            vi: "Không đọc được tệp quy định của Chương trình: {problem}.",
            en: "The programme file cannot be read: {problem}."
        ),
        hint: .init(
            vi: "Kiểm tra thụt đầu dòng (dùng dấu cách, không dùng Tab) và dấu hai chấm ở dòng này.",
            en: "Check the indentation (spaces, no tabs) and the colon in this line."
        )
    )

    /// `D103`: Wrong value in the programme file (Giá trị chưa đúng trong tệp quy định của Chương trình).
    package static let programmeValue = DiagnosticCode(
        "D103",
        "programme-value",
        .error,
        title: .init(vi: "Giá trị chưa đúng trong tệp quy định của Chương trình", en: "Wrong value in the programme file"),
        message: .init(vi: "“{key}”: {problem}.", en: "“{key}”: {problem}."),
        hint: .init(vi: "Giá trị được phép: {allowed}.", en: "Allowed: {allowed}.")
    )

    /// `D105`: Key not known in the programme file (Mục chưa biết trong tệp quy định của Chương trình).
    package static let programmeKeyUnknown = DiagnosticCode(
        "D105",
        "programme-key-unknown",
        .warning,
        title: .init(vi: "Mục chưa biết trong tệp quy định của Chương trình", en: "Key not known in the programme file"),
        message: .init(
            vi: "Không dùng mục “{key}”: phiên bản này chưa có mục đó.",
            en: "The key “{key}” is not used: this version does not know it."
        ),
        hint: .init(
            vi: "Nếu tệp viết cho phiên bản mới hơn, hãy cập nhật sangkien; nếu không, xóa mục đó. Các mục ở chỗ này: {known}.",
            en: "If the file was written for a newer version, update the program; if not, delete the key. Keys of this place: {known}."
        )
    )

    /// `D106`: Places to fill in the programme file (Tệp quy định còn chỗ chưa điền).
    package static let programmePlaceOpen = DiagnosticCode(
        "D106",
        "programme-place-open",
        .warning,
        title: .init(vi: "Tệp quy định của Chương trình còn chỗ chưa điền", en: "Places to fill in the programme file"),
        message: .init(
            vi: "Còn {count} chỗ chưa điền: {keys}.",
            en: "{count|# place is|# places are} still to be filled: {keys}."
        ),
        hint: .init(
            vi: "Thay mỗi chỗ “[điền …]” bằng nội dung của văn bản quy định Chương trình.",
            en: "Put what the programme's letter says in the place of each “[điền …]”."
        )
    )

    /// `D107`: Programme file does not fit together (Tệp quy định có chỗ không khớp nhau).
    package static let programmeInconsistent = DiagnosticCode(
        "D107",
        "programme-inconsistent",
        .warning,
        title: .init(vi: "Tệp quy định của Chương trình có chỗ không khớp nhau", en: "Programme file does not fit together"),
        message: .init(vi: "“{key}”: {problem}.", en: "“{key}”: {problem}."),
        hint: .init(
            vi: "Đối chiếu với văn bản quy định Chương trình; đúng như vậy thì không phải xử lý.",
            en: "Compare with the programme's letter; if it is meant so, nothing is to be done."
        )
    )
}
