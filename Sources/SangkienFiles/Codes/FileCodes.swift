import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code of this target: files that cannot be opened or written.
    package static let ofFiles: [DiagnosticCode] = [inputUnreadable, outputFolderUnwritable, writeFailed]

    /// `D002`: Input cannot be opened (Không mở được tệp).
    package static let inputUnreadable = DiagnosticCode(
        "D002",
        "input-unreadable",
        .error,
        title: .init(vi: "Không mở được tệp", en: "Input cannot be opened"),
        message: .init(vi: "Không đọc được tệp: {reason}.", en: "The file cannot be read: {reason}."),
        // What to do depends on the cause.
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `X001`: Output cannot be written (Không ghi được vào nơi lưu).
    package static let outputFolderUnwritable = DiagnosticCode(
        "X001",
        "output-unwritable",
        .error,
        title: .init(vi: "Không ghi được vào nơi lưu", en: "Output cannot be written"),
        message: .init(vi: "Không ghi được vào đây: {reason}.", en: "Nothing can be written here: {reason}."),
        // What to do depends on the cause.
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `X002`: Writing failed (Ghi tệp không xong).
    package static let writeFailed = DiagnosticCode(
        "X002",
        "write-failed",
        .error,
        title: .init(vi: "Chưa ghi xong tệp", en: "Writing failed"),
        message: .init(
            vi: "Chưa ghi xong tệp: {reason}. Phần dở dang đã được bỏ.",
            en: "The file could not be finished: {reason}. Nothing half-written was left."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )
}
