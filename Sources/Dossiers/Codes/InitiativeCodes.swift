import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of initiatives (sáng kiến): their contents and people.
    static let initiativeCodes: [DiagnosticCode] = [
        fieldMissing, fieldAdvised, personUnclear, authorsUnclear, birthYearUnclear, birthYearImplausible, birthYearReduced,
        birthYearsUnmatched, summaryTooLong, awardYearOutside, fieldGroupUnknown, sectorUnknown,
    ]

    /// `S001`: Required content missing (Thiếu nội dung bắt buộc).
    package static let fieldMissing = DiagnosticCode(
        "S001",
        "field-missing",
        .error,
        topic: "form",
        settings: ["form.requiredFields", "description.secretMayBeEmpty"],
        correction: .supplement,
        judges: .initiative,
        title: .init(vi: "Thiếu nội dung bắt buộc", en: "Required content missing"),
        message: .init(vi: "Thiếu “{field}”.", en: "“{field}” is missing."),
        hint: .init(vi: "Bổ sung vào cột “{field}”.", en: "Fill the column “{field}”.")
    )

    /// `S002`: Better filled in (Nên ghi thêm).
    package static let fieldAdvised = DiagnosticCode(
        "S002",
        "field-advised",
        .info,
        topic: "form",
        settings: ["form.advisedFields"],
        judges: .initiative,
        title: .init(vi: "Nên ghi thêm", en: "Recommended field is blank"),
        message: .init(vi: "Chưa ghi “{field}”.", en: "“{field}” is blank."),
        hint: .init(
            vi: "Không bắt buộc; nếu không tính được bằng tiền thì ghi rõ như vậy.",
            en: "Not required; if it cannot be counted in money, say so."
        )
    )

    /// `S003`: Author cell hard to take apart (Chưa tách được thông tin tác giả).
    package static let personUnclear = DiagnosticCode(
        "S003",
        "person-unclear",
        .review,
        topic: "form",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Chưa tách được thông tin tác giả", en: "Author cell could not be split"),
        message: .init(
            vi: "Chưa phân biệt rõ họ tên, năm sinh, chức vụ, đơn vị, điện thoại trong một ô; biểu in đúng như đã ghi.",
            en: "Name, birth year, position, workplace and phone in one cell cannot be told apart with certainty; printed as typed."
        ),
        hint: .init(vi: "Xem lại, hoặc tách thành các cột riêng.", en: "Have a look, or use a column for each.")
    )

    /// `S004`: Unclear who the authors are (Chưa rõ ô tác giả ghi mấy người).
    package static let authorsUnclear = DiagnosticCode(
        "S004",
        "authors-unclear",
        .warning,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Chưa rõ ô tác giả ghi mấy người", en: "Unclear who the authors are"),
        message: .init(
            vi: "Ô họ tên có phần chưa chắc là họ tên của một người; biểu in đúng như đã ghi, tạm đếm {count|00} tác giả.",
            en:
                "A part of the name cell may name nobody or several people; printed as typed, and {count|# author is|# authors are} counted."
        ),
        hint: .init(
            vi: "Ghi tên từng tác giả, cách nhau dấu chấm phẩy; năm sinh, chức vụ, đơn vị ghi ở cột của chúng.",
            en: "Name each author, with semicolons between; birth years, positions and workplaces go to their own columns."
        )
    )

    /// `S011`: Birth year unclear (Chưa rõ năm sinh).
    package static let birthYearUnclear = DiagnosticCode(
        "S011",
        "birth-year-unclear",
        .review,
        topic: "form",
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Chưa rõ năm sinh", en: "Birth year unclear"),
        message: .init(vi: "Không đọc được năm sinh đã ghi.", en: "The birth year could not be read."),
        hint: .init(vi: "Ghi năm sinh bằng 4 chữ số.", en: "Write it in four digits.")
    )

    /// `S012`: Birth year implausible (Năm sinh cần xem lại).
    package static let birthYearImplausible = DiagnosticCode(
        "S012",
        "birth-year-implausible",
        .warning,
        topic: "form",
        settings: ["form.plausibleAges.from", "form.plausibleAges.through"],
        judges: .initiative,
        title: .init(vi: "Năm sinh cần xem lại", en: "Birth year implausible"),
        message: .init(
            vi: "Theo năm sinh này, tác giả {age} tuổi vào năm {year}.",
            en: "Given this birth year, the author was {age|# year|# years} old in {year}."
        ),
        hint: .init(
            vi: "Kiểm tra lại năm sinh; công văn không giới hạn tuổi.",
            en: "Check it; the letter sets no age limit."
        )
    )

    /// `S013`: Reduced to the year (Chỉ lấy năm sinh).
    package static let birthYearReduced = DiagnosticCode(
        "S013",
        "birth-year-reduced",
        .info,
        topic: "form",
        settings: ["form.birthYear"],
        judges: .initiative,
        title: .init(vi: "Chỉ lấy năm sinh", en: "Reduced to the year"),
        message: .init(
            vi: "Ô năm sinh ghi cả ngày tháng hoặc dạng khác; chỉ in năm {years}.",
            en: "The cell holds more than a year, or another form of it; only the year is printed: {years}."
        ),
        hint: .init(vi: "Không phải xử lý nếu năm đúng.", en: "Nothing to do if the year is right.")
    )

    /// `S014`: Birth years and authors differ in number (Số năm sinh khác số tác giả).
    package static let birthYearsUnmatched = DiagnosticCode(
        "S014",
        "birth-years-unmatched",
        .warning,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Số năm sinh khác số tác giả", en: "Birth years and authors differ in number"),
        message: .init(
            vi: "Có {authors|00} tác giả nhưng {found|00} năm sinh.",
            en: "There {authors|is # author|are # authors} but {found|# birth year|# birth years}."
        ),
        hint: .init(
            vi: "Ghi mỗi tác giả một năm sinh, theo đúng thứ tự họ tên.",
            en: "Enter one birth year for each author, in the order of the names."
        )
    )

    /// `S301`: Summary over the portal's limit (Tóm tắt dài quá giới hạn của phần mềm trực tuyến).
    package static let summaryTooLong = DiagnosticCode(
        "S301",
        "summary-too-long",
        .warning,
        topic: "description",
        settings: ["description.limit", "description.counting", "description.fields"],
        judges: .initiative,
        title: .init(vi: "Tóm tắt dài quá giới hạn của phần mềm trực tuyến", en: "Summary over the portal's limit"),
        message: .init(
            vi: "“{field}” dài {found}/{limit} ký tự (giới hạn của phần mềm trực tuyến, không phải của biểu giấy).",
            en: "“{field}” has {found} of {limit|# character|# characters} (a limit of the online portal, not of the paper form)."
        ),
        hint: .init(
            vi: "Rút gọn khi nhập lên phần mềm trực tuyến; biểu in đủ, không cắt.",
            en: "Shorten it for the portal; the form prints all of it."
        )
    )

    /// `S401`: Award year outside the window (Thành tích ngoài giai đoạn quy định).
    package static let awardYearOutside = DiagnosticCode(
        "S401",
        "award-year-outside",
        .warning,
        topic: "awards",
        settings: ["awards.firstYear", "awards.lastYear", "awards.schoolYears"],
        judges: .initiative,
        title: .init(vi: "Thành tích ngoài giai đoạn quy định", en: "Award year outside the window"),
        message: .init(vi: "Danh hiệu, khen thưởng năm {years} nằm ngoài giai đoạn {window}.", en: "{years} lies outside {window}."),
        hint: .init(vi: "Chỉ ghi danh hiệu, khen thưởng của giai đoạn {window}.", en: "List awards of {window} only.")
    )

    /// `S501`: Unknown field of work (Lĩnh vực chưa có trong danh mục).
    package static let fieldGroupUnknown = DiagnosticCode(
        "S501",
        "field-group-unknown",
        .warning,
        topic: "eligibility",
        settings: ["eligibility.fieldGroups"],
        judges: .initiative,
        title: .init(vi: "Lĩnh vực chưa có trong danh mục", en: "Unknown field of work"),
        message: .init(
            vi: "Lĩnh vực “{typed}” chưa có trong danh mục: {allowed}.",
            en: "The field “{typed}” is none of: {allowed}."
        ),
        hint: .init(vi: "Chọn một trong các lĩnh vực này.", en: "Choose one of these.")
    )

    /// `S502`: Unknown sector (Khối chưa có trong danh mục).
    package static let sectorUnknown = DiagnosticCode(
        "S502",
        "sector-unknown",
        .warning,
        topic: "eligibility",
        settings: ["eligibility.sectors"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Khối chưa có trong danh mục", en: "Unknown sector"),
        message: .init(vi: "Khối “{typed}” chưa có trong danh mục: {allowed}.", en: "The sector “{typed}” is none of: {allowed}."),
        hint: .init(vi: "Chọn một trong các khối này.", en: "Choose one of these.")
    )
}
