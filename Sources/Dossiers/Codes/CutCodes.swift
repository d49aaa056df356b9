import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of where the province draws the line in what it selects.
    static let cutCodes: [DiagnosticCode] = [
        cutInTie, lowerChosen, forwardedOneGroup, forwardedGroupsEmpty, awardedCoauthor, tooFewEligible, markUnclear,
    ]

    /// `L117`: Cut among equals (Chọn giữa các sáng kiến bằng nhau).
    package static let cutInTie = DiagnosticCode(
        "L117",
        "cut-in-tie",
        .warning,
        topic: "selection",
        settings: ["selection.provinceAwards", "selection.forwarded"],
        correction: .decision,
        title: .init(vi: "Chọn giữa các sáng kiến bằng nhau", en: "Cut among equals"),
        message: .init(
            vi: "Sáng kiến xếp cuối trong số được chọn có {mark}; còn {count|00} sáng kiến cùng {kind} chưa được chọn.",
            en: "The lowest chosen initiative has {mark}; of those with the same {kind}, {count} more {count|is|are} not chosen."
        ),
        hint: .init(
            vi: "Cấp có thẩm quyền quyết định chọn trong số bằng nhau theo tiêu chí nào, và ghi lý do.",
            en: "Whoever decides says by what the equals were told apart, and notes it."
        )
    )

    /// `L118`: A lower one chosen (Chọn sáng kiến xếp thấp hơn).
    package static let lowerChosen = DiagnosticCode(
        "L118",
        "lower-chosen",
        .warning,
        topic: "selection",
        correction: .decision,
        title: .init(vi: "Chọn sáng kiến xếp thấp hơn", en: "A lower one chosen"),
        message: .init(
            vi: "Có {count|00} sáng kiến không được chọn dù {kind} cao hơn sáng kiến được chọn này ({mark}).",
            en: "Of those with a better {kind} than this chosen one ({mark}), {count} {count|is|are} not chosen."
        ),
        hint: .init(
            vi: "Kiểm tra lại; nếu chọn theo lĩnh vực hoặc lý do khác thì ghi lý do vào biên bản.",
            en: "Check it; if the reason is the field or another one, note it in the minutes."
        )
    )

    /// `L119`: All of one group of fields (Chỉ chọn trong một nhóm lĩnh vực).
    package static let forwardedOneGroup = DiagnosticCode(
        "L119",
        "forwarded-one-group",
        .warning,
        topic: "selection",
        settings: ["eligibility.fieldGroups"],
        correction: .decision,
        title: .init(vi: "Chỉ chọn trong một nhóm lĩnh vực", en: "All of one group of fields"),
        message: .init(
            vi: "Cả {count|00} sáng kiến đề nghị Tổng Liên đoàn thuộc một nhóm “{group}”; công văn nêu {total} nhóm lĩnh vực.",
            en: "All {count} forwarded initiatives are of one group, “{group}”; the letter names {total}."
        ),
        hint: .init(
            vi: "Xem lại có sáng kiến hợp lệ ở nhóm khác hay không: {candidates}.",
            en: "See whether other groups have eligible ones: {candidates}."
        )
    )

    /// `L120`: Groups of fields without any (Nhóm lĩnh vực chưa có sáng kiến).
    package static let forwardedGroupsEmpty = DiagnosticCode(
        "L120",
        "forwarded-groups-empty",
        .info,
        topic: "selection",
        settings: ["eligibility.fieldGroups"],
        title: .init(vi: "Nhóm lĩnh vực chưa có sáng kiến", en: "Groups of fields without any"),
        message: .init(
            vi: "Chưa có sáng kiến đề nghị Tổng Liên đoàn ở {count} nhóm lĩnh vực: {groups}.",
            en: "{count|# group of fields has|# groups of fields have} no forwarded initiative: {groups}."
        ),
        hint: .init(
            vi: "Số sáng kiến đề nghị ít hơn số nhóm lĩnh vực thì có nhóm để trống; chỉ nêu để biết.",
            en: "Fewer initiatives than groups leave groups empty; this only says which."
        )
    )

    /// `L123`: A co-author is another’s main author (Đồng tác giả cũng là tác giả chính của sáng kiến khác).
    package static let awardedCoauthor = DiagnosticCode(
        "L123",
        "awarded-coauthor",
        .warning,
        topic: "selection",
        settings: ["selection.persons"],
        correction: .decision,
        title: .init(vi: "Đồng tác giả cũng là tác giả chính của sáng kiến khác", en: "A co-author is another’s main author"),
        message: .init(
            vi: "Một đồng tác giả của sáng kiến được chọn này là tác giả chính của sáng kiến được chọn ở {other}.",
            en: "A co-author of this chosen initiative is the main author of the chosen one at {other}."
        ),
        hint: .init(
            vi: "Công văn ghi “10 sáng kiến của 10 cá nhân”: cấp có thẩm quyền quyết định người này tính cho sáng kiến nào.",
            en: "The letter says “10 initiatives of 10 persons”: whoever decides says for which one this person counts."
        )
    )

    /// `L124`: Too few to select from (Chưa đủ sáng kiến để xét chọn).
    package static let tooFewEligible = DiagnosticCode(
        "L124",
        "too-few-eligible",
        .warning,
        topic: "selection",
        settings: ["selection.provinceAwards", "selection.forwarded"],
        correction: .decision,
        title: .init(vi: "Chưa đủ sáng kiến để xét chọn", en: "Too few to select from"),
        message: .init(
            vi: "Mới có {found|00} sáng kiến hợp lệ trong các hồ sơ hợp lệ, ít hơn {wanted}.{more}",
            en:
                "Valid dossiers hold {found|# eligible initiative|# eligible initiatives}, fewer than {wanted}.{more}"
        ),
        hint: .init(
            vi:
                "Chỉ được chọn trong số này; công văn không cho lấy sáng kiến không hợp lệ cho đủ số. Giải quyết xong các nội dung cần xác nhận, hoặc Ban Thường vụ quyết định chọn ít hơn.",
            en:
                "Only these may be chosen; the letter does not let others fill the number. Settle what needs a person, or let the standing committee decide to choose fewer."
        )
    )

    /// `L125`: Mark unclear (Dấu chọn ghi không rõ).
    package static let markUnclear = DiagnosticCode(
        "L125",
        "mark-unclear",
        .warning,
        topic: "selection",
        correction: .entry,
        title: .init(vi: "Dấu chọn ghi không rõ", en: "Mark unclear"),
        message: .init(
            vi: "{count|00} ô ở cột “{field}” ghi không rõ, chưa tính là được chọn.",
            en: "{count|# cell|# cells} of the column “{field}” {count|is|are} unclear and {count|counts|count} as not chosen."
        ),
        hint: .init(
            vi: "Ghi “Có” cho sáng kiến được chọn; ghi “Không” hoặc để trống cho các sáng kiến khác.",
            en: "Enter “Có” for those that are chosen, “Không” or nothing for the others."
        )
    )
}
