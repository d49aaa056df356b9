import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// What the row of hints says of each column (dòng gợi ý); in Vietnamese, as all documents are.
struct StarterHints: Sendable {
    private let programme: Programme
    private let required: Set<String>

    init(_ programme: Programme) {
        self.programme = programme
        required = Set(programme.form.requiredFields)
    }

    /// The hint for a column; that of the first one begins with the mark by which the row is known.
    func text(for field: Field, isFirst: Bool) -> String {
        var words = required.contains(field.key) ? ["Bắt buộc."] : []
        if isFirst { words = ["\(StarterMarks.hint) dòng này chỉ để hướng dẫn, khi đọc được bỏ qua; có thể xóa."] + words }
        words.append(ofDossier(field) ?? ofInitiative(field) ?? ofRecognition(field) ?? "")
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The first names of awards that the programme lists, enough to show how they are written.
    private var awardNames: String {
        programme.awards.vocabulary.prefix(8).joined(separator: ", ")
    }

    private func ofDossier(_ field: Field) -> String? {
        switch field {
        case .dossierId: "Mỗi hồ sơ một mã, ví dụ HS-01; để trống thì lấy theo đơn vị trình và số Tờ trình."
        case .submitter: "Chọn trong danh mục hoặc ghi đủ tên công đoàn. Thông tin chung của hồ sơ chỉ cần ghi ở dòng đầu của hồ sơ."
        case .submitterLevel: "Chọn trong danh mục."
        case .proposalNumber: "Số và ký hiệu, ví dụ 12/TTr-LĐLĐ."
        case .proposalDate, .confirmedOn, .recognitionDate, .portalOn: "Ngày/tháng/năm, ví dụ \(exampleDay)."
        case .signingBody: "Chọn trong danh mục."
        case .signerTitle: "Ví dụ \(programme.proposal.signerTitle)."
        case .signer: "Họ và tên, không ghi học vị."
        case .proposalFile: "Tên tệp đính kèm, nếu có."
        case .postedOn, .receivedOn, .emailedOn: "Ngày/tháng/năm; \(programme.submission.words(for: deadline)[.vietnamese])."
        case .phase: "Chọn trong danh mục."
        case .complaint, .dispute: "Không, Có, hoặc để trống khi chưa rõ; trống không có nghĩa là không."
        case .confirmedBy: "Người xác nhận có hay không có khiếu nại, tranh chấp."
        default: nil
        }
    }

    private func ofInitiative(_ field: Field) -> String? {
        switch field {
        case .number: "Mỗi dòng một sáng kiến."
        case .author: "Tác giả chính ghi đầu; nhiều tác giả cách nhau dấu chấm phẩy."
        case .birthYear: "Bốn chữ số."
        case .phone: "Đủ số 0 ở đầu."
        case .shares: "Mỗi tác giả một tỷ lệ, ví dụ 60%; 40%."
        case .fieldGroup, .sector, .exclusion: "Chọn trong danh mục."
        case .period:
            "Bắt đầu từ ngày \(window.from.shortText) đến ngày \(window.through.shortText), ví dụ Từ tháng \(exampleMonth) đến nay."
        case .summary where programme.description.fields.contains(field.key):
            "Phần mềm trực tuyến nhận tối đa \(programme.description.limit) ký tự."
        case .benefit: "Số tiền kèm đơn vị; không tính được bằng tiền thì ghi rõ như vậy."
        case .scope: "Nơi đang áp dụng và có thể áp dụng."
        case .awards:
            "Danh hiệu, khen thưởng \(programme.awards.firstYear)-\(programme.awards.lastYear), ghi theo từng năm."
                + (awardNames.isEmpty ? "" : " Ví dụ: \(awardNames).")
        case .secret: "Có thì được để trống tóm tắt."
        default: nil
        }
    }

    private func ofRecognition(_ field: Field) -> String? {
        switch field {
        case .recognitionKind, .recognitionLevel: "Chọn trong danh mục."
        case .recognitionNumber: "Số và ký hiệu, ví dụ 45/QĐ-CT."
        case .recognitionIssuer: "Cơ quan, đơn vị ra quyết định; không phải công đoàn."
        case .recognitionFile: "Tên tệp đính kèm, nếu có."
        default: nil
        }
    }

    private var deadline: CalendarDate { programme.submission.deadline }
    private var window: Programme.ApplicationPeriod { programme.applicationPeriod }
    private var exampleDay: String { deadline.adding(days: -10).shortText }
    private var exampleMonth: String { "\(window.from.paddedMonth)/\(window.from.year)" }
}
