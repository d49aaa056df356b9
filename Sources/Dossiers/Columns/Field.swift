import VietnameseText

/// A field of the data contract (trường dữ liệu); the raw value is its place among all fields.
package enum Field: Int, Sendable, CaseIterable {
    // Of the dossier.
    case dossierId
    case submitter
    case submitterLevel
    case proposalNumber
    case proposalDate
    case signingBody
    case signerTitle
    case signer
    case proposalFile
    case postedOn
    case emailedOn
    /// One date for both ways of sending, where a table has a single column.
    case sentOn
    /// The day the post brought it, where a programme counts that day.
    case receivedOn
    /// The phase of a programme with several.
    case phase
    case complaint
    case dispute
    case confirmedBy
    case confirmedOn
    // Of the initiative.
    case number
    case author
    case birthYear
    case position
    case workplace
    case phone
    /// What each author contributed, in percent.
    case shares
    /// The group of workers an author belongs to.
    case authorGroup
    /// Column 2 of the form in one cell: name, birth year, position, workplace, phone.
    case person
    case title
    case fieldGroup
    case sector
    case period
    case summary
    case effect
    case benefit
    case scope
    /// Column 6 of the form in one cell: effect, benefit, scope.
    case effectAll
    case awards
    case recognitionKind
    case recognitionNumber
    case recognitionDate
    case recognitionIssuer
    case recognitionLevel
    case recognitionFile
    /// When it was entered in the online portal, and its number there.
    case portalOn
    case portalCode
    /// A trade secret, whose summary stays blank and out of the public edition.
    case secret
    /// A ground on which an initiative may not take part.
    case exclusion
    /// Whether the union still sends it: “Đã rút”.
    case status
    /// Chosen by the province for its own award, and to be proposed to the national confederation.
    case awarded
    case forwarded
    /// The place and the points that the province's judges gave it.
    case rank
    case score

    /// True for the facts of the dossier as a whole.
    package var isOfDossier: Bool {
        rawValue < Field.number.rawValue
    }

    /// The field's place among all fields.
    package var index: Int { rawValue }

    /// The field's JSON name, such as `proposal.date`.
    package var key: String { Self.keys[rawValue] }

    /// The field with this JSON name.
    package init?(key: String) {
        guard let index = Self.keys.firstIndex(of: key) else { return nil }
        self.init(rawValue: index)
    }

    /// The JSON names, in the order of the cases.
    package static let keys: [String] = [
        "dossierId",
        "submitter",
        "submitterLevel",
        "proposal.number",
        "proposal.date",
        "proposal.signingBody",
        "proposal.signerTitle",
        "proposal.signer",
        "proposal.file",
        "postedOn",
        "emailedOn",
        "sentOn",
        "receivedOn",
        "phase",
        "complaint",
        "dispute",
        "confirmedBy",
        "confirmedOn",
        "number",
        "author",
        "birthYear",
        "position",
        "workplace",
        "phone",
        "shares",
        "authorGroup",
        "person",
        "title",
        "field",
        "sector",
        "period",
        "summary",
        "effect",
        "benefit",
        "scope",
        "effectAll",
        "awards",
        "recognition.kind",
        "recognition.number",
        "recognition.date",
        "recognition.issuer",
        "recognition.level",
        "recognition.file",
        "portal.date",
        "portal.code",
        "secret",
        "exclusion",
        "initiativeStatus",
        "selection.awarded",
        "selection.forwarded",
        "selection.rank",
        "selection.score",
    ]

    /// The fields that hold a date.
    package static let dates: [Field] = [
        .proposalDate, .postedOn, .emailedOn, .sentOn, .receivedOn, .confirmedOn, .recognitionDate, .portalOn,
    ]

    /// The fields of a dossier, and those of an initiative.
    package static let ofDossier = allCases.filter(\.isOfDossier)
    package static let ofInitiative = allCases.filter { !$0.isOfDossier }

    /// The heading of the data contract, also the name shown to people.
    package var heading: String { headings[0] }

    /// The heading of the contract and the other ways tables write it (docs/data.md).
    package var headings: [String] {
        switch self {
        case .dossierId: ["Mã hồ sơ"]
        case .submitter: ["Đơn vị trình", "Đơn vị đề nghị", "Công đoàn trình"]
        case .submitterLevel: ["Cấp trình"]
        case .proposalNumber: ["Số Tờ trình", "Tờ trình số"]
        case .proposalDate: ["Ngày Tờ trình"]
        case .signingBody: ["Ký thay mặt", "Tập thể ký"]
        case .signerTitle: ["Chức vụ người ký"]
        case .signer: ["Người ký"]
        case .proposalFile: ["Tệp Tờ trình", "File Tờ trình"]
        case .postedOn: ["Ngày gửi bưu điện", "Ngày bưu điện", "Ngày dấu bưu điện"]
        case .emailedOn: ["Ngày gửi email", "Ngày email", "Ngày gửi thư điện tử"]
        case .sentOn:
            ["Ngày gửi", "Ngày nộp", "Ngày gửi hồ sơ", "Ngày nộp hồ sơ", "Thời gian gửi", "Thời gian gửi hồ sơ", "Thời gian nộp hồ sơ"]
        case .receivedOn: ["Ngày nhận qua bưu điện", "Ngày nhận", "Ngày nhận hồ sơ", "Ngày văn thư đến"]
        case .phase: ["Đợt", "Đợt nộp", "Đợt cập nhật"]
        case .complaint: ["Khiếu nại"]
        case .dispute: ["Tranh chấp quyền tác giả", "Tranh chấp"]
        case .confirmedBy: ["Người xác nhận"]
        case .confirmedOn: ["Ngày xác nhận"]
        case .number: ["TT", "STT", "Số TT", "Số thứ tự"]
        case .author: ["Họ và tên", "Họ tên", "Tác giả", "authors", "Họ và tên tác giả"]
        case .birthYear: ["Năm sinh", "NS", "Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh"]
        case .position: ["Chức vụ", "Chức danh", "Nghề nghiệp"]
        case .workplace: ["Đơn vị công tác", "Đơn vị", "Nơi công tác", "CĐCS"]
        case .phone: ["Số điện thoại", "SĐT", "ĐT", "Điện thoại", "Số điện thoại liên hệ"]
        case .shares: ["Tỷ lệ đóng góp", "Tỷ lệ (%) đóng góp", "% đóng góp"]
        case .authorGroup: ["Đối tượng", "Nhóm đối tượng"]
        case .person:
            [
                "Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ",
                "Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại",
            ]
        case .title: ["Tên sáng kiến", "Tên giải pháp", "Tên đề tài"]
        case .fieldGroup: ["Lĩnh vực"]
        case .sector: ["Khối"]
        case .period: ["Thời gian áp dụng", "Thời gian ứng dụng", "Ngày áp dụng lần đầu"]
        case .summary: ["Tóm tắt nội dung sáng kiến", "Tóm tắt nội dung", "Tóm tắt", "Nội dung sáng kiến"]
        case .effect: ["Hiệu quả sáng kiến", "Hiệu quả"]
        case .benefit: ["Giá trị làm lợi"]
        case .scope: ["Phạm vi ứng dụng", "Phạm vi áp dụng"]
        case .effectAll:
            [
                "Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng",
                "Hiệu quả, giá trị làm lợi, phạm vi ứng dụng",
            ]
        case .awards:
            [
                "Danh hiệu thi đua, khen thưởng", "Danh hiệu", "Hình thức khen thưởng",
                "Các danh hiệu thi đua, hình thức khen thưởng cá nhân trong 03 năm",
            ]
        case .recognitionKind: ["Loại công nhận"]
        case .recognitionNumber: ["Số quyết định công nhận", "Số QĐ", "Số QĐ công nhận"]
        case .recognitionDate: ["Ngày công nhận", "Ngày quyết định"]
        case .recognitionIssuer: ["Cơ quan công nhận"]
        case .recognitionLevel: ["Cấp công nhận"]
        case .recognitionFile: ["Tệp văn bản công nhận", "Tệp công nhận", "File công nhận"]
        case .portalOn: ["Ngày cập nhật phần mềm", "Ngày cập nhật lên phần mềm", "Ngày nhập phần mềm"]
        case .portalCode: ["Mã số trên phần mềm", "Mã sáng kiến trên phần mềm"]
        case .secret: ["Bí mật công nghệ"]
        case .exclusion: ["Trường hợp loại trừ", "Lý do loại trừ"]
        case .status: ["Tình trạng", "Tình trạng sáng kiến", "Rút", "Đã rút", "Xin rút", "Rút sáng kiến", "Rút khỏi danh sách"]
        case .awarded: ["LĐLĐ tỉnh khen thưởng", "Tỉnh khen thưởng", "Đề nghị tỉnh khen thưởng", "Chọn tỉnh", "Tỉnh chọn"]
        case .forwarded:
            ["Đề nghị Tổng Liên đoàn", "Đề nghị TLĐ", "Đề nghị Tổng Liên đoàn khen thưởng", "Chọn TLĐ", "Chọn Tổng Liên đoàn"]
        case .rank: ["Xếp hạng", "Thứ hạng", "Hạng"]
        case .score: ["Điểm", "Tổng điểm", "Điểm chấm", "Điểm số"]
        }
    }

    /// Words in a heading that make a column needless personal data: ignored, never printed (docs/privacy.md).
    package static let privateHeadings = [
        "CCCD", "CMND", "Số CCCD", "Số CMND", "Căn cước", "Căn cước công dân", "Chứng minh nhân dân", "Số định danh",
        "Dân tộc", "Tôn giáo", "Địa chỉ nhà", "Nơi ở", "Chỗ ở", "Số BHXH", "Số tài khoản", "Hộ khẩu", "Quê quán",
    ]
}
