import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of initiatives, people and decisions that occur more than once.
    static let similarCodes: [DiagnosticCode] = [
        initiativeFromTwoUnions, nearDuplicateByOthers, nearDuplicateByAuthor, personRepeated, phoneShared, decisionContradictory,
        decisionShared,
    ]

    /// `L201`: One initiative sent by several unions (Một sáng kiến do nhiều đơn vị trình).
    package static let initiativeFromTwoUnions = DiagnosticCode(
        "L201",
        "initiative-from-two-unions",
        .review,
        topic: "similarity",
        settings: ["similarity.minimumWords", "similarity.nearDuplicatePercent", "similarity.listedPlaces"],
        title: .init(vi: "Một sáng kiến do nhiều đơn vị trình", en: "One initiative sent by several unions"),
        message: .init(
            vi: "Sáng kiến “{title}” do {unions} đơn vị trình; đã có ở {other}{more}.",
            en: "The initiative “{title}” was sent by {unions|# union|# unions}; it is already listed at {other}{more}."
        ),
        hint: .init(
            vi: "Đề nghị các đơn vị thống nhất một đơn vị trình, đơn vị còn lại rút sáng kiến.",
            en: "Agree on one union; the other one withdraws it. The program deletes neither."
        )
    )

    /// `L202`: Nearly the same text by other authors (Nội dung gần trùng, tác giả khác).
    package static let nearDuplicateByOthers = DiagnosticCode(
        "L202",
        "near-duplicate-by-others",
        .review,
        topic: "similarity",
        settings: ["similarity.nearDuplicatePercent", "similarity.minimumWords", "similarity.listedPlaces"],
        title: .init(vi: "Nội dung gần trùng, tác giả khác", en: "Nearly the same text by other authors"),
        message: .init(
            vi: "Nội dung trùng {percent}% với sáng kiến của tác giả khác ở {other}{more}.",
            en: "The text is {percent}% the same as that of other authors at {other}{more}."
        ),
        hint: .init(
            vi: "Đọc đối chiếu: có thể là đồng tác giả gửi riêng, dùng chung một bản mẫu, hoặc có tranh chấp quyền tác giả.",
            en: "Read both: co-authors may have sent it separately, a model text was copied, or authorship is disputed."
        )
    )

    /// `L203`: Nearly the same text by the same author (Nội dung gần trùng, cùng tác giả).
    package static let nearDuplicateByAuthor = DiagnosticCode(
        "L203",
        "near-duplicate-by-author",
        .warning,
        topic: "similarity",
        settings: ["similarity.nearDuplicatePercent", "similarity.minimumWords", "similarity.listedPlaces"],
        title: .init(vi: "Nội dung gần trùng, cùng tác giả", en: "Nearly the same text by the same author"),
        message: .init(
            vi: "Nội dung trùng {percent}% với sáng kiến của cùng tác giả ở {other}{more}.",
            en: "The text is {percent}% the same as that of the same author at {other}{more}."
        ),
        hint: .init(
            vi: "Nếu là một sáng kiến gửi hai lần thì bỏ bớt một; nếu là hai sáng kiến thì viết rõ chỗ khác nhau.",
            en: "If one initiative was sent twice, drop one; if they are two, say clearly how they differ."
        )
    )

    /// `L204`: Person in several initiatives (Một người có nhiều sáng kiến).
    package static let personRepeated = DiagnosticCode(
        "L204",
        "person-repeated",
        .warning,
        settings: ["similarity.listedPlaces"],
        title: .init(vi: "Một người có nhiều sáng kiến", en: "One person in several initiatives"),
        message: .init(
            vi: "Tác giả này có tên trong {count} sáng kiến ở {dossiers} hồ sơ{role}; đã có ở {other}{more}.",
            en:
                "This author is named in {count|# initiative|# initiatives} of {dossiers|# dossier|# dossiers}{role}; already at {other}{more}."
        ),
        hint: .init(
            vi: "Kiểm tra xem có gửi trùng không. Một người được có nhiều sáng kiến, nhưng khi khen thưởng mỗi người tính một lần.",
            en: "See whether something was sent twice. A person may have several initiatives, but is rewarded once."
        )
    )

    /// `L205`: Telephone number of several people (Một số điện thoại của nhiều người).
    package static let phoneShared = DiagnosticCode(
        "L205",
        "phone-shared",
        .warning,
        settings: ["similarity.listedPlaces"],
        title: .init(vi: "Một số điện thoại của nhiều người", en: "One telephone number for several people"),
        message: .init(
            vi: "Số điện thoại này ghi cho {people} người khác nhau; đã có ở {other}{more}.",
            en: "This telephone number is given for {people} different people; already at {other}{more}."
        ),
        hint: .init(
            vi: "Ghi số của chính tác giả; nếu là số chung của cơ quan thì không phải xử lý.",
            en: "Give the author's own number; leave it if it is that of the office."
        )
    )

    /// `L206`: Contradictory decision (Văn bản công nhận ghi không thống nhất).
    package static let decisionContradictory = DiagnosticCode(
        "L206",
        "decision-contradictory",
        .warning,
        topic: "recognition",
        settings: ["similarity.listedPlaces"],
        title: .init(vi: "Văn bản công nhận ghi không thống nhất", en: "Contradictory decision"),
        message: .init(
            vi: "Văn bản công nhận số {number} ở đây ghi {what} khác với ở {other}{more}.",
            en: "The recognition no. {number} has another {what} here than at {other}{more}."
        ),
        hint: .init(
            vi: "Đối chiếu với bản gốc và sửa chỗ ghi nhầm; nếu là hai văn bản khác nhau thì không phải xử lý.",
            en: "Compare with the papers and correct the wrong one; leave both if they are two papers."
        )
    )

    /// `L207`: Decision in several dossiers (Một quyết định cho nhiều hồ sơ).
    package static let decisionShared = DiagnosticCode(
        "L207",
        "decision-shared",
        .info,
        topic: "recognition",
        settings: ["similarity.listedPlaces"],
        title: .init(vi: "Một quyết định cho nhiều hồ sơ", en: "One decision for several dossiers"),
        message: .init(
            vi: "Văn bản công nhận số {number} được ghi cho {count} sáng kiến ở nhiều hồ sơ; đã có ở {other}{more}.",
            en:
                "The recognition no. {number} is given for {count|# initiative|# initiatives} of several dossiers; already at {other}{more}."
        ),
        hint: .init(
            vi: "Một quyết định được công nhận nhiều sáng kiến; chỉ cần xem danh sách kèm theo có đủ tên các sáng kiến này.",
            en: "A decision may recognise many initiatives; just see that its list names these."
        )
    )
}
