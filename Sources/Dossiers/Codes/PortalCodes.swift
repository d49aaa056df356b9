import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of the online portal and what it may leave out.
    static let portalCodes: [DiagnosticCode] = [portalLate, secretUnclear, summaryWithheld, portalMissing, portalDateUnclear]

    /// `S302`: Entered after the portal closed (Cập nhật sáng kiến sau khi phần mềm trực tuyến đóng).
    package static let portalLate = DiagnosticCode(
        "S302",
        "portal-late",
        .warning,
        topic: "submission",
        settings: ["submission.portalCloses", "submission.portal", "submission.phases"],
        correction: .slip,
        judges: .initiative,
        title: .init(vi: "Cập nhật sáng kiến sau khi phần mềm trực tuyến đóng", en: "Entered after the portal closed"),
        message: .init(
            vi: "Sáng kiến cập nhật ngày {date}, sau ngày phần mềm trực tuyến đóng ({closes}).",
            en: "The day of entry in the portal, {date}, is after it closed on {closes}."
        ),
        hint: .init(
            vi: "Kiểm tra lại ngày cập nhật sáng kiến trên phần mềm trực tuyến của Tổng Liên đoàn.",
            en: "Check the day in the portal."
        )
    )

    /// `S303`: Trade secret not settled (Chưa rõ có phải bí mật công nghệ hay không).
    package static let secretUnclear = DiagnosticCode(
        "S303",
        "secret-unclear",
        .review,
        topic: "description",
        settings: ["description.secretMayBeEmpty"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Chưa rõ có phải bí mật công nghệ hay không", en: "Trade secret not settled"),
        message: .init(
            vi: "Ô “Bí mật công nghệ” chưa ghi rõ “Có” hay “Không”.",
            en: "The cell “Bí mật công nghệ” says neither Có nor Không."
        ),
        hint: .init(
            vi: "Ghi “Có” hoặc “Không”; chưa rõ thì bản công khai không in phần tóm tắt.",
            en: "Enter “Có” or “Không”; until then the public edition leaves the summary out."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận sáng kiến có phải bí mật công nghệ hay không.")
    )

    /// `S304`: Summary left out as a trade secret (Không ghi tóm tắt vì bí mật công nghệ).
    package static let summaryWithheld = DiagnosticCode(
        "S304",
        "summary-withheld",
        .info,
        topic: "description",
        settings: ["description.secretMayBeEmpty"],
        judges: .initiative,
        title: .init(vi: "Không ghi tóm tắt vì bí mật công nghệ", en: "Summary left out as a trade secret"),
        message: .init(
            vi: "Sáng kiến là bí mật công nghệ nên được để trống phần tóm tắt; cần có tên và hiệu quả.",
            en: "The initiative is a trade secret, so its summary may be blank; its name and effect are needed."
        ),
        hint: .init(
            vi: "Không phải xử lý. Bản công khai không in phần tóm tắt.",
            en: "Nothing to do. The public edition leaves the summary out."
        )
    )

    /// `S305`: Not entered in the portal (Chưa cập nhật sáng kiến lên phần mềm trực tuyến).
    package static let portalMissing = DiagnosticCode(
        "S305",
        "portal-missing",
        .error,
        topic: "submission",
        settings: ["submission.portal"],
        correction: .supplement,
        judges: .initiative,
        title: .init(vi: "Chưa cập nhật sáng kiến lên phần mềm trực tuyến", en: "Not entered in the portal"),
        message: .init(
            vi: "Chưa ghi ngày cập nhật sáng kiến lên phần mềm trực tuyến; Chương trình này bắt buộc cập nhật.",
            en: "No day of entry in the portal; this programme requires the entry."
        ),
        hint: .init(
            vi: "Cập nhật lên phần mềm trực tuyến chậm nhất ngày {closes} rồi ghi ngày vào cột “Ngày cập nhật phần mềm”.",
            en: "Enter it in the portal by {closes}, and the day in the column “Ngày cập nhật phần mềm”."
        ),
        toUnion: .init(hint: "Đề nghị cập nhật sáng kiến lên phần mềm trực tuyến chậm nhất ngày {closes} và cho biết ngày cập nhật.")
    )

    /// `S306`: Day of portal entry unclear (Chưa rõ ngày cập nhật phần mềm trực tuyến).
    package static let portalDateUnclear = DiagnosticCode(
        "S306",
        "portal-date-unclear",
        .warning,
        topic: "submission",
        settings: ["submission.portal"],
        judges: .initiative,
        title: .init(vi: "Chưa rõ ngày cập nhật phần mềm trực tuyến", en: "Day of portal entry unclear"),
        message: .init(
            vi: "Không đọc được ngày cập nhật phần mềm trực tuyến: “{typed}”.",
            en: "The day of entry in the portal could not be read: “{typed}”."
        ),
        hint: .init(
            vi: "Ghi dạng ngày/tháng/năm, ví dụ {example}.",
            en: "Write day/month/year, such as {example}."
        )
    )
}
