import SangkienDiagnostics

extension DiagnosticCode {
    /// Every code of this target: XML that a template may not have.
    package static let ofMarkup: [DiagnosticCode] = [templateXML, templateDoctype]

    /// `M002`: Broken XML in a template (Mẫu hỏng XML).
    package static let templateXML = DiagnosticCode(
        "M002",
        "template-xml",
        .error,
        title: .init(vi: "Mẫu hỏng XML", en: "Broken XML in a template"),
        message: .init(
            vi: "XML của mẫu không đọc được: {problem}.",
            en: "The template's XML cannot be read: {problem}."
        ),
        hint: .init(
            vi: "Sửa lại chỗ này, hoặc lấy lại mẫu gốc.",
            en: "Fix this place, or take the original template again."
        )
    )

    /// `M003`: DOCTYPE in a template (Mẫu có DOCTYPE).
    package static let templateDoctype = DiagnosticCode(
        "M003",
        "template-doctype",
        .error,
        title: .init(vi: "Mẫu có DOCTYPE", en: "DOCTYPE in a template"),
        message: .init(
            vi: "Phần này có khai báo DOCTYPE; vì an toàn, mẫu Word và LibreOffice không được có.",
            en: "This part declares a DOCTYPE, which Word and LibreOffice templates may not have, for safety."
        ),
        hint: .init(vi: "Xóa khai báo DOCTYPE.", en: "Delete the declaration.")
    )
}
