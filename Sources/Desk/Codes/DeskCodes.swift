import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code that `Desk` reports; builds without the desk have them too, for their pages.
    static let ofDesk: [DiagnosticCode] = [deskMissing, deskPortTaken, deskNotOpened, deskRegisterUnusable, deskNeedsUsers]

    /// `X120`: This build has no desk (Bản cài này không có bàn làm việc).
    package static let deskMissing = DiagnosticCode(
        "X120",
        "desk-missing",
        .error,
        title: .init(vi: "Bản cài này không có bàn làm việc", en: "This build has no desk"),
        message: .init(
            vi: "Bản sangkien này được dựng không có bàn làm việc; các lệnh khác vẫn dùng được.",
            en: "This sangkien was built without the desk; all other commands work."
        ),
        hint: .init(
            vi: "Cài bản có bàn làm việc: make install DESK=1.",
            en: "Install the build with the desk: make install DESK=1."
        )
    )

    /// `X121`: Port in use (Cổng đang có chương trình khác dùng).
    package static let deskPortTaken = DiagnosticCode(
        "X121",
        "desk-port-taken",
        .error,
        title: .init(vi: "Cổng đang có chương trình khác dùng", en: "Port in use"),
        message: .init(
            vi: "Cổng {port} của máy này đang có chương trình khác dùng; bàn làm việc chưa mở.",
            en: "Another program uses port {port} of this machine; the desk was not opened."
        ),
        hint: .init(
            vi: "Nếu bàn làm việc đang mở ở cửa sổ khác, dùng cửa sổ đó. Nếu không, chọn cổng khác: --port 0 là cổng trống bất kỳ.",
            en: "If a desk is open in another window, use that one. Otherwise choose another port: --port 0 takes any that is free."
        )
    )

    /// `X122`: Desk not opened (Chưa mở được bàn làm việc).
    package static let deskNotOpened = DiagnosticCode(
        "X122",
        "desk-not-opened",
        .error,
        title: .init(vi: "Chưa mở được bàn làm việc", en: "Desk not opened"),
        message: .init(vi: "Chưa mở được bàn làm việc: {reason}.", en: "The desk was not opened: {reason}."),
        hint: .init(vi: "Chạy lại lệnh; nếu vẫn vậy, chọn cổng khác bằng --port.", en: "Try again; if it stays so, choose another --port.")
    )

    /// `X123`: Register not usable (Chưa dùng được sổ của bàn làm việc).
    package static let deskRegisterUnusable = DiagnosticCode(
        "X123",
        "desk-register-unusable",
        .error,
        title: .init(vi: "Chưa dùng được sổ của bàn làm việc", en: "Register of the desk not usable"),
        message: .init(
            vi: "Chưa dùng được sổ của bàn làm việc ở thư mục này: {reason}.",
            en: "The register of the desk in this folder cannot be used: {reason}."
        ),
        hint: .init(
            vi:
                "Sổ đang mở ở cửa sổ khác thì đóng cửa sổ đó. Sổ hỏng thì khôi phục bản sao lưu vào thư mục mới (--restore). Hoặc chọn thư mục khác bằng --folder.",
            en:
                "Close the other window if the register is open there. Restore a backup of a damaged one to a new folder (--restore). Or choose another --folder."
        )
    )

    /// `X124`: Nobody may come in from other machines (Chưa có người dùng để vào từ máy khác).
    package static let deskNeedsUsers = DiagnosticCode(
        "X124",
        "desk-needs-users",
        .error,
        title: .init(vi: "Chưa có người dùng để vào từ máy khác", en: "No user may come in from other machines"),
        message: .init(
            vi: "Bàn làm việc ở “{address}” mở cho máy khác vào, nhưng chưa có người dùng nào có mật khẩu; bàn làm việc chưa mở.",
            en: "At “{address}” other machines reach the desk, and no user has a password yet; the desk was not opened."
        ),
        hint: .init(
            vi: "Thêm người dùng: sangkien nguoi-dung them 'Họ và tên'. Chỉ dùng trên máy này thì bỏ --address và --host-name.",
            en: "Add a user: sangkien users add 'Full name'. For this machine alone leave out --address and --host-name."
        )
    )
}
