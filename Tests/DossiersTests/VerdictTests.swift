import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// What a change of the model dossier leads to.
struct VerdictCase: Sendable, CustomTestStringConvertible {
    let changes: String
    let verdict: Verdict
    let codes: [String]

    init(_ changes: String, _ verdict: Verdict, _ codes: String...) {
        self.changes = changes
        self.verdict = verdict
        self.codes = codes
    }

    var testDescription: String { changes }
}

/// The facts of a dossier, one changed at a time.
@Suite struct VerdictTests {
    @Test func `hồ sơ mẫu hợp lệ và không có phát hiện nào`() throws {
        let checked = try Checking().model()
        #expect(checked.verdict == .valid)
        #expect(checked.codes == [])
    }

    static let dossierFacts: [VerdictCase] = [
        .init(#"{"submitter": null}"#, .invalid, "H001"),
        .init(#"{"submitter": " "}"#, .invalid, "H001"),
        .init(#"{"submitter": "LĐLĐ huyện Tuy Viễn"}"#, .valid, "H002"),
        .init(#"{"submitter": "Huyện Tuy Phước"}"#, .valid),
        .init(#"{"submitter": "ldld  tuy phuoc"}"#, .valid),
        .init(#"{"submitter": "CĐCS Công ty X", "submitterLevel": "CĐCS trực thuộc"}"#, .valid),
        .init(#"{"submitterLevel": null}"#, .valid),
        .init(#"{"submitterLevel": "Cấp xã"}"#, .needsReview, "H003"),
        .init(#"{"submitter": "CĐCS Công ty X", "submitterLevel": null}"#, .needsReview, "H002", "H003"),
        .init(#"{"proposal": {"number": null, "date": null, "file": null}}"#, .invalid, "H201"),
        .init(#"{"proposal": null}"#, .invalid, "H201"),
        .init(#"{"proposal": {"number": null}}"#, .valid, "H202"),
        .init(#"{"proposal": {"date": null}}"#, .valid, "H203"),
        .init(#"{"proposal": {"number": null, "date": null}}"#, .valid, "H202", "H203"),
        .init(#"{"proposal": {"date": "đầu tuần"}}"#, .valid, "H204"),
        .init(#"{"proposal": {"date": "12/4/2021"}}"#, .valid),
        .init(#"{"proposal": {"date": "13/4/2021"}}"#, .needsReview, "H205"),
        .init(#"{"proposal": {"signingBody": "Văn phòng"}}"#, .valid, "H206"),
        .init(#"{"proposal": {"signingBody": "bch"}}"#, .valid),
        .init(#"{"proposal": {"signingBody": null}}"#, .valid),
        .init(#"{"initiatives": [{"title": null}]}"#, .invalid, "H302", "S001"),
        .init(#"{"initiatives": [{}, {"number": "2", "title": null}]}"#, .valid, "S001"),
        .init(#"{"initiatives": [{"benefit": null}]}"#, .valid, "S002"),
    ]

    static let initiativeFacts: [VerdictCase] = [
        .init(#"{"initiatives": [{"birthYear": "chưa rõ"}]}"#, .needsReview, "S011"),
        .init(#"{"initiatives": [{"birthYear": "2015"}]}"#, .valid, "S012"),
        .init(#"{"initiatives": [{"birthYear": "20/3/1985"}]}"#, .valid, "S013"),
        .init(#"{"initiatives": [{"phone": "9,5E+08"}]}"#, .invalid, "S021"),
        .init(#"{"initiatives": [{"phone": "950000001"}]}"#, .valid, "S022"),
        .init(#"{"initiatives": [{"phone": "0120 000 0001"}]}"#, .valid, "S023"),
        .init(#"{"initiatives": [{"phone": "0500 000 001"}]}"#, .valid, "S024"),
        .init(#"{"initiatives": [{"period": "Từ tháng 9/2020 đến nay"}]}"#, .invalid, "S101"),
        .init(#"{"initiatives": [{"period": "Từ tháng 6/2021"}]}"#, .invalid, "S102"),
        .init(#"{"initiatives": [{"period": "năm 2021"}]}"#, .needsReview, "S103"),
        .init(#"{"initiatives": [{"period": "Từ tháng 5/2021"}]}"#, .needsReview, "S104"),
        .init(#"{"initiatives": [{"recognition": null}]}"#, .invalid, "S201"),
        .init(#"{"initiatives": [{"recognition": {"kind": "Bằng khen"}}]}"#, .needsReview, "S202"),
        .init(#"{"initiatives": [{"recognition": {"level": "Khu vực"}}]}"#, .needsReview, "S203"),
        .init(#"{"initiatives": [{"recognition": {"level": "Phân xưởng"}}]}"#, .invalid, "S204"),
        .init(#"{"initiatives": [{"recognition": {"number": null}}]}"#, .valid, "S205"),
        .init(#"{"initiatives": [{"recognition": {"date": null}}]}"#, .valid, "S206"),
        .init(#"{"initiatives": [{"recognition": {"date": "10/4/2021"}}]}"#, .valid, "S207"),
        .init(#"{"initiatives": [{"recognition": {"date": "15/10/2020"}}]}"#, .needsReview, "S215"),
        .init(#"{"initiatives": [{"recognition": {"issuer": "LĐLĐ huyện Tuy Phước"}}]}"#, .valid, "S209"),
        .init(#"{"initiatives": [{"recognition": {"level": ""}}]}"#, .valid, "S210"),
        .init(#"{"initiatives": [{"awards": "2021: Giấy khen"}]}"#, .valid, "S401"),
        .init(#"{"initiatives": [{"awards": null}]}"#, .valid),
        .init(#"{"initiatives": [{"field": "Văn nghệ"}]}"#, .valid, "S501"),
        .init(#"{"initiatives": [{"sector": "Khác"}]}"#, .valid, "S502"),
        .init(#"{"initiatives": [{"field": null, "sector": null, "number": null}]}"#, .valid),
    ]

    @Test(arguments: dossierFacts + initiativeFacts)
    func `mỗi điều riêng lẻ dẫn tới đúng kết luận`(_ example: VerdictCase) throws {
        let checked = try Checking().model(example.changes)
        #expect(checked.verdict == example.verdict)
        #expect(checked.codes == example.codes)
    }

    static let mixed: [VerdictCase] = [
        .init(#"{"complaint": "chưa rõ", "emailedOn": "16/4/2021"}"#, .invalid, "H101", "H402"),
        .init(#"{"dispute": "", "initiatives": [{"recognition": null}]}"#, .invalid, "H404", "S201"),
        .init(#"{"complaint": null, "dispute": "Có"}"#, .invalid, "H402", "H403"),
        .init(#"{"complaint": "Có", "dispute": "chưa rõ"}"#, .invalid, "H401", "H404"),
        .init(#"{"proposal": {"number": null}, "complaint": ""}"#, .needsReview, "H202", "H402"),
        .init(#"{"initiatives": [{"period": "năm 2021", "phone": "12"}]}"#, .invalid, "S021", "S103"),
    ]

    @Test(arguments: mixed)
    func `tiêu chí không đạt nặng hơn điều cần xác nhận`(_ example: VerdictCase) throws {
        let checked = try Checking().model(example.changes)
        #expect(checked.verdict == example.verdict)
        #expect(checked.codes == example.codes)
    }

    @Test(arguments: dossierFacts + initiativeFacts + mixed)
    func `phát hiện có căn cứ, vị trí và đủ chữ ở cả hai ngôn ngữ`(_ example: VerdictCase) throws {
        for finding in try Checking().model(example.changes).findings {
            #expect(finding.code.topic == nil || finding.basis != nil)
            #expect(finding.location?.file == "mau.json")
            for language in Language.allCases {
                #expect(!finding.message(in: language).contains("{"))
                #expect(!finding.hint(in: language).contains("{"))
            }
        }
    }

    @Test func `hồ sơ không có sáng kiến là không hợp lệ`() throws {
        let checking = try Checking()
        let two = try checking.read(ModelDossier.json(of: ["{}", #"{"initiatives": []}"#]), file: "mau.json").dossiers
        let checked = two.map(Checker(checking.context).check)
        #expect(checked.map(\.verdict) == [.valid, .invalid])
        #expect(checked[1].codes == ["H301"])
        let alone = try checking.model(#"{"initiatives": []}"#)
        #expect(alone.codes == ["H301"])
    }

    @Test func `giá trị cá nhân không nằm trong thông báo`() throws {
        let changes = #"{"initiatives": [{"birthYear": "xx1985", "phone": "095x000001"}, {"birthYear": "2/3/1999", "phone": "950000077"}]}"#
        let findings = try Checking().model(changes).findings
        #expect(findings.map(\.code.id) == ["S011", "S021", "S013", "S022"])
        for finding in findings {
            for language in Language.allCases {
                let text = finding.message(in: language) + finding.hint(in: language)
                #expect(!["1985", "095x", "1999", "0077"].contains { text.contains($0) })
            }
        }
    }
}
