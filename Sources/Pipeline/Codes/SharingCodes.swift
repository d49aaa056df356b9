import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of joining the parts of a run.
    static let sharingCodes: [DiagnosticCode] = [partUnfit, partFileChanged, sketchUnfit]

    /// `X125`: Parts that cannot be joined (Chưa gộp được các phần).
    package static let partUnfit = DiagnosticCode(
        "X125",
        "part-unfit",
        .error,
        title: .init(vi: "Chưa gộp được các phần", en: "Parts that cannot be joined"),
        message: .init(
            vi: "Chưa gộp được các phần: {reason}. Chưa ghi gì.",
            en: "The parts were not joined: {reason}. Nothing was written."
        ),
        hint: .init(
            vi: "Nêu đủ các thư mục của một lượt lập chia phần, mỗi phần một thư mục; phần nào hỏng thì lập lại phần ấy.",
            en: "Name all folders of one run in parts, one for each part; make a broken part again."
        )
    )

    /// `X126`: Document of a part changed (Văn bản của một phần đã bị thay đổi).
    package static let partFileChanged = DiagnosticCode(
        "X126",
        "part-file-changed",
        .error,
        title: .init(vi: "Văn bản của một phần đã bị thay đổi", en: "Document of a part changed"),
        message: .init(
            vi: "Văn bản này không còn hoặc đã bị thay đổi sau khi lập; chưa ghi danh sách chung manifest.json.",
            en: "This document is gone, or was changed after it was made; no manifest.json was written."
        ),
        hint: .init(
            vi: "Lập lại phần ấy vào đúng thư mục đó, rồi gộp lại.",
            en: "Make the part again in the same folder, then join the parts again."
        )
    )

    /// `X127`: Sketches that cannot be compared (Chưa so được các bản phác).
    package static let sketchUnfit = DiagnosticCode(
        "X127",
        "sketch-unfit",
        .error,
        title: .init(vi: "Chưa so được các bản phác", en: "Sketches that cannot be compared"),
        message: .init(
            vi: "Chưa so được các phần với nhau: {reason}.",
            en: "The parts were not compared: {reason}."
        ),
        hint: .init(
            vi:
                "Kiểm tra lại phần ấy bằng kiem-tra --sketches, cùng bản sangkien, cùng Chương trình và cùng ngày kiểm tra (--as-of) với các phần khác.",
            en:
                "Check that part again with check --sketches, by the same program and programme, and as of the same day (--as-of) as the others."
        )
    )
}
