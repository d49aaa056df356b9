import VietnameseText

/// A field of the data contract (trường dữ liệu); the raw value is its place among all fields.
package enum Field: Int, Sendable, CaseIterable {
    // Of the dossier.
    /// The id of the dossier: a code of the table's own (mã hồ sơ).
    case dossierId
    /// The union that sends it (đơn vị trình).
    case submitter
    /// The level of that union (cấp trình).
    case submitterLevel
    /// The number of the proposal letter (số Tờ trình).
    case proposalNumber
    /// The day on the proposal letter (ngày Tờ trình).
    case proposalDate
    /// In whose name the letter is signed (ký thay mặt).
    case signingBody
    /// The position of who signed it (chức vụ người ký).
    case signerTitle
    /// Who signed it (người ký).
    case signer
    /// The name of the scanned letter (tệp Tờ trình).
    case proposalFile
    /// The day it was given to the post (ngày gửi bưu điện).
    case postedOn
    /// The day it was sent by e-mail (ngày gửi email).
    case emailedOn
    /// One date for both ways of sending, where a table has a single column.
    case sentOn
    /// The day the post brought it, where a programme counts that day.
    case receivedOn
    /// The phase of a programme with several.
    case phase
    /// Whether there is a complaint (khiếu nại).
    case complaint
    /// Whether authorship is disputed (tranh chấp).
    case dispute
    /// Who confirmed that there is neither (người xác nhận).
    case confirmedBy
    /// When that was confirmed (ngày xác nhận).
    case confirmedOn
    // Of the initiative.
    /// Its number in the table (số thứ tự).
    case number
    /// The author, or the first of several (họ và tên tác giả).
    case author
    /// The author's birth year, or birth date (năm sinh).
    case birthYear
    /// The author's position (chức vụ).
    case position
    /// Where the author works (nơi công tác).
    case workplace
    /// The author's telephone number (điện thoại).
    case phone
    /// What each author contributed, in percent.
    case shares
    /// The group of workers an author belongs to.
    case authorGroup
    /// Column 2 of the form in one cell: name, birth year, position, workplace, phone.
    case person
    /// What the initiative is called (tên sáng kiến).
    case title
    /// The field of work it belongs to (lĩnh vực).
    case fieldGroup
    /// The block of employers it comes from (khối).
    case sector
    /// Since when it is applied (thời gian áp dụng).
    case period
    /// What it consists of, limited in length (mô tả tóm tắt).
    case summary
    /// What it brings besides money (hiệu quả).
    case effect
    /// What it brings in money (giá trị làm lợi).
    case benefit
    /// Where it can be used (phạm vi áp dụng).
    case scope
    /// Column 6 of the form in one cell: effect, benefit, scope.
    case effectAll
    /// What it, or its author, was awarded before (hình thức khen thưởng).
    case awards
    /// By what kind of paper it is recognised: a decision, a certificate (loại văn bản công nhận).
    case recognitionKind
    /// The number of that paper.
    case recognitionNumber
    /// The day of that paper.
    case recognitionDate
    /// Who issued that paper (cơ quan công nhận).
    case recognitionIssuer
    /// On which level it is recognised (cấp công nhận).
    case recognitionLevel
    /// The name of that paper's scan (tệp văn bản công nhận).
    case recognitionFile
    /// When it was entered in the online portal (ngày cập nhật phần mềm).
    case portalOn
    /// Its number in the online portal (mã trên phần mềm).
    case portalCode
    /// A trade secret, whose summary stays blank and out of the public edition.
    case secret
    /// A ground on which an initiative may not take part.
    case exclusion
    /// Whether the union still sends it: “Đã rút”.
    case status
    /// Chosen by the province for its own award (LĐLĐ tỉnh khen thưởng).
    case awarded
    /// To be proposed to the national confederation (đề nghị Tổng Liên đoàn).
    case forwarded
    /// The place that the province's judges gave it (xếp hạng).
    case rank
    /// The points that the province's judges gave it (điểm).
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

    /// The fields of a dossier, in the order of the contract.
    package static let ofDossier = allCases.filter(\.isOfDossier)
    /// The fields of an initiative, in the order of the contract.
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
        case .workplace: ["Đơn vị công tác", "Đơn vị", "Nơi công tác"]
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
