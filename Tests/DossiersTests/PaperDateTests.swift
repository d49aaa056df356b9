import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Dates that a paper cannot have: at least for a person to look at, with both dates, once for each cause.
@Suite struct PaperDateTests {
    struct Case: Sendable {
        let changes: String
        let code: String
        /// The other date of the message.
        let other: String
    }

    static let dossiers: [Case] = [
        Case(changes: #"{"proposal": {"date": "05/4/2022"}}"#, code: "H207", other: "20/4/2021"),
        Case(changes: #"{"proposal": {"date": "13/4/2021"}}"#, code: "H205", other: "12/4/2021"),
        Case(changes: #"{"proposal": {"date": "05/4/2020"}}"#, code: "H209", other: "25/02/2021"),
        Case(changes: #"{"postedOn": "12/4/2020"}"#, code: "H209", other: "25/02/2021"),
    ]

    @Test(arguments: dossiers)
    func `Tờ trình và ngày gửi`(sample: Case) throws {
        let checked = try Checking().model(sample.changes)
        let found = checked.findings.filter { $0.severity <= .review }
        #expect(found.map(\.code.id) == [sample.code] || sample.changes.contains("postedOn"))
        #expect(checked.finding(sample.code)?.message(in: .vietnamese).contains(sample.other) == true && checked.verdict == .needsReview)
    }

    static let initiatives: [Case] = [
        Case(changes: #"{"recognition": {"date": "15/3/2022"}}"#, code: "S212", other: "20/4/2021"),
        Case(changes: #"{"recognition": {"date": "18/4/2021"}}"#, code: "S213", other: "12/4/2021"),
        Case(changes: #"{"period": "Từ ngày 01/4/2021"}"#, code: "S215", other: "01/4/2021"),
        Case(changes: #"{"period": "Từ ngày 20/5/2021", "recognition": {"date": "15/3/2021"}}"#, code: "S104", other: "20/5/2021"),
    ]

    @Test(arguments: initiatives)
    func `văn bản công nhận và thời gian áp dụng`(sample: Case) throws {
        let checked = try Checking().model("{\"initiatives\": [\(sample.changes)]}")
        #expect(checked.finding(sample.code)?.message(in: .vietnamese).contains(sample.other) == true)
        #expect(checked.verdict == .needsReview && checked.verdicts[1] == .needsReview)
    }

    @Test func `chưa biết ngày gửi thì so với hạn gửi`() throws {
        let checked = try Checking()
            .model(
                #"{"postedOn": "", "emailedOn": "", "proposal": {"date": "16/4/2021"}, "initiatives": [{"recognition": {"date": "18/4/2021"}}]}"#
            )
        #expect(checked.codes.contains("H208") && checked.codes.contains("S214"))
    }

    @Test func `mức độ do chương trình đặt`() throws {
        let edits = [(old: "selection:\n  basis", new: "severities:\n  S213: error\n\nselection:\n  basis")]
        let checked = try Checking(edits: edits).model(#"{"initiatives": [{"recognition": {"date": "18/4/2021"}}]}"#)
        #expect(checked.verdict == .invalid)
    }

    @Test func `tháng áp dụng trùng tháng công nhận thì không có gì lạ`() throws {
        #expect(try Checking().model(#"{"initiatives": [{"period": "Từ tháng 3/2021"}]}"#).codes == [])
    }
}
