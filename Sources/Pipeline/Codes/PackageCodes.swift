import SangkienDiagnostics

extension DiagnosticCode {
    /// `X112`: Package not made (Chưa lập được gói gửi lại đơn vị).
    package static let packageFailed = DiagnosticCode(
        "X112",
        "package-failed",
        .error,
        title: .init(vi: "Chưa lập được gói gửi lại đơn vị", en: "Package not made"),
        message: .init(vi: "Chưa lập được gói gửi lại đơn vị: {reason}.", en: "The package for the union was not made: {reason}."),
        hint: .init(
            vi: "Các gói khác vẫn lập đủ. Với hồ sơ này, gửi Phiếu yêu cầu bổ sung (--form phieu-bo-sung) cùng tệp của đơn vị.",
            en: "The other packages are whole. For this dossier send the return slip (--form phieu-bo-sung) with the union's file."
        )
    )

    /// `X113`: A copy in place of the union's file (Trả bản chép thay cho tệp của đơn vị).
    package static let senderFileCopied = DiagnosticCode(
        "X113",
        "sender-file-copied",
        .info,
        title: .init(vi: "Trả bản chép thay cho tệp của đơn vị", en: "A copy in place of the union's file"),
        message: .init(
            vi: "Không đánh dấu ngay trong tệp của đơn vị được ({reason}); gói gửi lại có bản chép các dòng của đơn vị, đã đánh dấu.",
            en: "The union's own file could not be marked ({reason}); the package holds a marked copy of its rows."
        ),
        hint: .init(
            vi: "Nội dung các dòng đúng như đã đọc. Muốn đánh dấu trong chính tệp đó, lưu thành .xlsx không có macro rồi chạy lại.",
            en: "The rows are as they were read. To mark the file itself, save it as .xlsx without macros and run again."
        )
    )

    /// `X114`: File changed meanwhile (Tệp của đơn vị đã thay đổi).
    package static let senderFileChanged = DiagnosticCode(
        "X114",
        "sender-file-changed",
        .warning,
        title: .init(vi: "Tệp của đơn vị đã thay đổi trong khi chạy", en: "The union's file changed meanwhile"),
        message: .init(
            vi: "Tệp này đã thay đổi sau khi được kiểm tra; gói gửi lại có bản chép các dòng đã kiểm tra, đã đánh dấu.",
            en: "This file changed after it was checked; the package holds a marked copy of the rows that were checked."
        ),
        hint: .init(vi: "Đóng tệp đó rồi chạy lại.", en: "Close the file and run again.")
    )
}
