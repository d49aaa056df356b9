import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of who takes part with what.
    static let eligibilityCodes: [DiagnosticCode] = [
        sharesNotWhole, sharesUnmatched, recognitionKindUnknown, authorGroupUnknown, authorGroupMissing, workplaceElsewhere,
        workplaceCentral, excluded, exclusionUnclear,
    ]

    /// `S031`: Shares do not add up (Tổng tỷ lệ đóng góp chưa đúng).
    package static let sharesNotWhole = DiagnosticCode(
        "S031",
        "shares-not-whole",
        .warning,
        topic: "form",
        settings: ["form.shareTotal"],
        judges: .initiative,
        title: .init(vi: "Tổng tỷ lệ đóng góp chưa đúng", en: "Shares do not add up"),
        message: .init(
            vi: "Tổng tỷ lệ đóng góp của các tác giả là {found}%, quy định là {total}%.",
            en: "The authors' shares add up to {found}%; {total}% are needed."
        ),
        hint: .init(
            vi: "Đề nghị nhóm tác giả xác nhận và ghi lại tỷ lệ.",
            en: "Ask the authors and enter the shares again."
        )
    )

    /// `S032`: Shares and authors differ in number (Số tỷ lệ khác số tác giả).
    package static let sharesUnmatched = DiagnosticCode(
        "S032",
        "shares-unmatched",
        .warning,
        topic: "form",
        settings: ["form.shareTotal"],
        judges: .initiative,
        title: .init(vi: "Số tỷ lệ khác số tác giả", en: "Shares and authors differ in number"),
        message: .init(
            vi: "Có {authors|00} tác giả nhưng {found|00} tỷ lệ đóng góp đọc được.",
            en: "There {authors|is # author|are # authors} but {found|# readable share|# readable shares}."
        ),
        hint: .init(
            vi: "Ghi mỗi tác giả một tỷ lệ, theo đúng thứ tự tác giả, ví dụ “60%; 40%”.",
            en: "Enter one share for each author in the same order, such as “60%; 40%”."
        )
    )

    /// `S211`: Unknown kind of recognition (Loại văn bản công nhận chưa có trong danh mục).
    package static let recognitionKindUnknown = DiagnosticCode(
        "S211",
        "recognition-kind-unknown",
        .review,
        topic: "recognition",
        settings: ["recognition.kinds", "recognition.insufficientKinds"],
        judges: .initiative,
        title: .init(vi: "Loại văn bản công nhận chưa có trong danh mục", en: "Unknown kind of recognition"),
        message: .init(
            vi: "Loại văn bản “{typed}” chưa có trong danh mục; các loại được nhận: {allowed}.",
            en: "The kind “{typed}” is not in the list; accepted are: {allowed}."
        ),
        hint: .init(
            vi:
                "Ghi đúng loại văn bản; nếu loại này được chấp nhận, bổ sung vào mục recognition.kinds trong tệp quy định của Chương trình.",
            en: "Enter the right kind; if this one is accepted, add it to recognition.kinds in the programme file."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị ghi đúng loại văn bản công nhận.")
    )

    /// `S503`: Author not among those invited (Đối tượng chưa có trong danh mục).
    package static let authorGroupUnknown = DiagnosticCode(
        "S503",
        "author-group-unknown",
        .review,
        topic: "eligibility",
        settings: ["eligibility.authorGroups"],
        judges: .initiative,
        title: .init(vi: "Đối tượng chưa có trong danh mục", en: "Author not among those invited"),
        message: .init(
            vi: "Đối tượng “{typed}” chưa có trong danh mục: {allowed}.",
            en: "“{typed}” is none of: {allowed}."
        ),
        hint: .init(
            vi: "Cán bộ thẩm định xem xét tác giả có thuộc đối tượng tham gia không; nếu có, ghi một trong các đối tượng này.",
            en: "A person must see whether the author may take part; if so, enter one of these."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị ghi rõ tác giả thuộc đối tượng nào.")
    )

    /// `S504`: Author's group blank (Chưa ghi đối tượng).
    package static let authorGroupMissing = DiagnosticCode(
        "S504",
        "author-group-missing",
        .warning,
        topic: "eligibility",
        settings: ["eligibility.authorGroups"],
        judges: .initiative,
        title: .init(vi: "Chưa ghi đối tượng", en: "Author's group blank"),
        message: .init(
            vi: "Cột “Đối tượng” để trống.",
            en: "The column “Đối tượng” is blank."
        ),
        hint: .init(
            vi: "Ghi một trong: {allowed}.",
            en: "Enter one of: {allowed}."
        )
    )

    /// `S505`: Workplace may be in another province (Nơi công tác có thể ở tỉnh khác).
    package static let workplaceElsewhere = DiagnosticCode(
        "S505",
        "workplace-elsewhere",
        .warning,
        topic: "eligibility",
        settings: ["eligibility.provinces", "province.place"],
        correction: .slip,
        judges: .initiative,
        title: .init(vi: "Nơi công tác có thể ở tỉnh khác", en: "Workplace may be in another province"),
        message: .init(
            vi: "Đơn vị công tác có ghi “{place}”; Chương trình dành cho nơi làm việc trên địa bàn {own}.",
            en: "The workplace says “{place}”; the programme is for workplaces in {own}."
        ),
        hint: .init(
            vi:
                "Đề nghị xác nhận nơi làm việc thực tế. Trụ sở đặt ở tỉnh khác vẫn được tham gia, nếu người lao động làm việc trên địa bàn {own}.",
            en: "Confirm where the author really works. A head office elsewhere may take part if the work is done in {own}."
        )
    )

    /// `S506`: May belong to a central sector (Có thể thuộc ngành Trung ương).
    package static let workplaceCentral = DiagnosticCode(
        "S506",
        "workplace-central",
        .info,
        topic: "eligibility",
        settings: ["eligibility.centralSectors"],
        judges: .initiative,
        title: .init(vi: "Có thể thuộc ngành Trung ương", en: "May belong to a central sector"),
        message: .init(
            vi: "Đơn vị công tác có chữ “{word}”; đơn vị thuộc công đoàn ngành Trung ương có thể gửi hồ sơ theo ngành.",
            en: "The workplace says “{word}”; units of a central sector union may send their dossiers there."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận, để một sáng kiến không gửi ở hai nơi; hồ sơ này vẫn được kiểm tra bình thường.",
            en: "Ask, so that one initiative is not sent to two places; this dossier is examined as usual."
        )
    )

    /// `S507`: Excluded (Thuộc trường hợp loại trừ).
    package static let excluded = DiagnosticCode(
        "S507",
        "excluded",
        .error,
        topic: "eligibility",
        settings: ["eligibility.exclusions"],
        correction: .slip,
        judges: .initiative,
        title: .init(vi: "Thuộc trường hợp loại trừ", en: "Excluded"),
        message: .init(
            vi: "Sáng kiến thuộc trường hợp không được tham gia: {reason}.",
            en: "The initiative is of a kind that may not take part: {reason}."
        ),
        hint: .init(
            vi: "Rút sáng kiến khỏi bảng; nếu ghi nhầm, sửa cột “Trường hợp loại trừ” thành “Không”.",
            en: "Take it out of the table; if it is a slip, enter “Không” in the column “Trường hợp loại trừ”."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị rút sáng kiến khỏi bảng; nếu ghi nhầm, đề nghị xác nhận lại.")
    )

    /// `S508`: Exclusion not settled (Chưa xác nhận có thuộc trường hợp loại trừ hay không).
    package static let exclusionUnclear = DiagnosticCode(
        "S508",
        "exclusion-unclear",
        .review,
        topic: "eligibility",
        settings: ["eligibility.exclusions", "eligibility.exclusionBlank"],
        judges: .initiative,
        title: .init(vi: "Chưa xác nhận có thuộc trường hợp loại trừ hay không", en: "Exclusion not settled"),
        message: .init(
            vi: "Chưa xác nhận sáng kiến có thuộc trường hợp loại trừ hay không ({allowed}).",
            en: "It is not confirmed whether the initiative is excluded ({allowed})."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị xác nhận, rồi ghi “Không” hoặc tên trường hợp vào cột “Trường hợp loại trừ”.",
            en: "Ask the union to confirm, then enter “Không”, or the ground, in the column “Trường hợp loại trừ”."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị xác nhận sáng kiến có thuộc trường hợp không được tham gia hay không.")
    )
}
