import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Section I.2 of the letter is a condition of the initiative, the note of III.2 one of the dossier: two verdicts.
@Suite struct InitiativeVerdictTests {
    private static let second = #"{"number": "2", "author": "Phạm Văn Mẫu", "title": "Phiếu hẹn màu""#

    /// The verdicts on two initiatives, of which the second is changed.
    private func verdicts(_ change: String, dossier: String = "", edits: [(old: String, new: String)] = []) throws -> String {
        let checked = try Checking(edits: edits).model("{\(dossier)\"initiatives\": [{}, \(Self.second)\(change)}]}")
        return ([checked.verdict.rawValue] + checked.dossier.initiatives.map { checked.verdict(on: $0).rawValue }).joined(separator: " ")
    }

    @Test(arguments: [
        (#", "period": "Từ tháng 9/2020""#, "valid eligible ineligible"), (#", "recognition": null"#, "valid eligible ineligible"),
        (#", "effect": null"#, "valid eligible ineligible"), (#", "period": "năm 2021""#, "valid eligible needs-review"),
        (#", "recognition": {"level": "Khu vực"}"#, "valid eligible needs-review"),
        (#", "awards": "2021: Giấy khen""#, "valid eligible eligible"),
    ])
    func `một sáng kiến không đạt thì chỉ sáng kiến đó bị loại`(change: String, expected: String) throws {
        #expect(try verdicts(change) == expected)
    }

    @Test func `hồ sơ gửi muộn không hợp lệ dù sáng kiến đạt`() throws {
        #expect(try verdicts("", dossier: #""postedOn": "20/4/2021","#) == "invalid eligible eligible")
    }

    @Test func `không còn sáng kiến nào thì hồ sơ không hợp lệ, còn sáng kiến chờ xác nhận thì cần xác nhận`() throws {
        let early = #""period": "Từ tháng 9/2020""#
        let none = try Checking().model("{\"initiatives\": [{\(early)}, \(Self.second), \(early)}]}")
        #expect(none.verdict == .invalid && none.count(.ineligible) == 2)
        let open = try Checking().model("{\"initiatives\": [{\(early)}, \(Self.second), \"period\": \"năm 2021\"}]}")
        #expect(open.verdict == .needsReview)
    }

    @Test func `chương trình có thể loại cả hồ sơ`() throws {
        let edits = [(old: "unmetJudges: initiative", new: "unmetJudges: dossier")]
        #expect(try verdicts(#", "period": "Từ tháng 9/2020""#, edits: edits) == "invalid eligible ineligible")
    }

    @Test func `sáng kiến giữ số thứ tự của mình khi chỉ còn sáng kiến hợp lệ`() throws {
        let checked = try Checking().model("{\"initiatives\": [{\"period\": \"Từ tháng 9/2020\"}, \(Self.second)}]}")
        #expect(checked.eligible.dossier.initiatives.map(\.place) == [2] && checked.dossier.initiatives.count == 2)
        #expect(checked.initiativeWords[.vietnamese] == "1 hợp lệ; không hợp lệ: số 1")
    }

    @Test func `mọi mã của sáng kiến xét sáng kiến, mã của hồ sơ xét hồ sơ`() {
        for code in DiagnosticCode.ofDossiers where code.id.hasPrefix("S") { #expect(code.judges == .initiative, "\(code.id)") }
        let ofHumanFacts = ["H401", "H402", "H403", "H404", "H405", "H406", "H407", "H408", "H409", "H410", "H413", "H414", "H415"]
        for code in DiagnosticCode.ofDossiers where code.id.hasPrefix("H") {
            #expect((code.judges == .initiative) == ofHumanFacts.contains(code.id), "\(code.id)")
        }
    }

    @Test func `số sáng kiến liền nhau viết gọn`() {
        #expect(InitiativePlaces.list([8]) == "8" && InitiativePlaces.list([3, 2, 7, 9, 8]) == "2, 3, 7-9")
    }

    // MARK: Complaints by initiative

    private func table(_ answers: [String]) throws -> CheckedDossier {
        let rows = answers.enumerated()
            .map { place, answer in
                "K1,LĐLĐ huyện Phù Cát,07/TTr,08/4/2021,09/4/2021,09/4/2021,\(answer),Cán bộ Mẫu,19/4/2021,\(place + 1),Lê Mẫu \(place),1985,"
                    + "Tổ trưởng,Công ty Mẫu,0950000001,Cải tiến \(place),Từ 02/2021,Tóm tắt,Hiệu quả,Toàn đơn vị,30/QĐ,25/3/2021"
            }
        let headings =
            "Mã hồ sơ,Đơn vị trình,Số tờ trình,Ngày tờ trình,Ngày gửi bưu điện,Ngày gửi email,Khiếu nại,Tranh chấp quyền tác giả,Người xác nhận,"
            + "Ngày xác nhận,TT,Họ và tên,Năm sinh,Chức vụ,Đơn vị công tác,Số điện thoại,Tên sáng kiến,Thời gian áp dụng,Tóm tắt,Hiệu quả,"
            + "Phạm vi ứng dụng,Số quyết định công nhận,Ngày công nhận"
        let checking = try Checking()
        let input = try checking.csv(headings + "\n" + rows.joined(separator: "\n") + "\n")
        return Checker(checking.context).check(try #require(input.dossiers.first))
    }

    @Test(arguments: [
        (["Không,Không", "Có,Không", "Không,Không"], "valid", "eligible ineligible eligible"),
        (["Không,Không", "Không,Đang giải quyết", ","], "valid", "eligible needs-review needs-review"),
        ([",", "Có,Không", "Không,Không"], "valid", "needs-review ineligible eligible"),
        (["Có,Không", ",", ","], "invalid", "eligible eligible eligible"),
        (["Không,Không", ",", ","], "valid", "eligible eligible eligible"),
        (["Có,Không", "Có,Không", "Có,Không"], "invalid", "eligible eligible eligible"),
    ])
    func `khiếu nại của từng sáng kiến, hoặc của cả hồ sơ`(answers: [String], dossier: String, initiatives: String) throws {
        let checked = try table(answers)
        #expect(checked.verdict.rawValue == dossier && !checked.codes.contains("H004"))
        #expect(checked.dossier.initiatives.map { checked.verdict(on: $0).rawValue }.joined(separator: " ") == initiatives)
    }

    /// The same with rows between that hold an answer and no initiative; each answer begins with `-`.
    private func tableWithOwnRows(_ answers: [String]) throws -> CheckedDossier {
        let rows = answers.enumerated()
            .map { place, answer in
                if answer.hasPrefix("-") { return "K1,,,,,,\(answer.dropFirst())" + String(repeating: ",", count: 10) }
                return "K1,LĐLĐ huyện Phù Cát,07/TTr,08/4/2021,09/4/2021,09/4/2021,\(answer),Cán bộ Mẫu,19/4/2021,\(place + 1),"
                    + "Lê Mẫu \(place),Cải tiến \(place),Từ 02/2021,Tóm tắt,Hiệu quả,Toàn đơn vị,30/QĐ"
            }
        let headings =
            "Mã hồ sơ,Đơn vị trình,Số tờ trình,Ngày tờ trình,Ngày gửi bưu điện,Ngày gửi email,Khiếu nại,Tranh chấp quyền tác giả,Người xác nhận,"
            + "Ngày xác nhận,TT,Họ và tên,Tên sáng kiến,Thời gian áp dụng,Tóm tắt,Hiệu quả,Phạm vi ứng dụng,Số quyết định công nhận"
        let checking = try Checking()
        let input = try checking.csv(headings + "\n" + rows.joined(separator: "\n") + "\n")
        #expect(input.dossiers.count == 1)
        return Checker(checking.context).check(try #require(input.dossiers.first))
    }

    @Test(arguments: [
        (["Không,Không", "-Có,", "Không,Không"], ["3 H401"]), (["Không,Không", "-,Có", "Không,Không"], ["3 H403"]),
        (["Không,Không", "-Có khiếu nại của bà B,", "Không,Không"], ["3 H401"]), (["-Có,Không", "Không,Không", "Không,Không"], ["2 H401"]),
        (["Không,Không", "-Đang giải quyết,", "Không,Không"], ["3 H408"]), (["Không,Không", "-Có,", "-Có,", "Không,Không"], ["3 H401"]),
        (["Có,Không", "-Có,", "Có,Không"], ["2 H401"]), (["Không,Không", "-Không,Không", "Không,Không"], []),
        (["-Không,Không", "Không,Không", "Có,Không"], ["4 H401"]), (["Không,Không", "-\"-\",", "Không,Không"], []),
    ])
    func `câu trả lời ở dòng không có sáng kiến vẫn được tính`(answers: [String], expected: [String]) throws {
        let found = try tableWithOwnRows(answers).findings.filter { $0.code.id.hasPrefix("H40") }
        #expect(found.map { "\($0.location?.row ?? 0) \($0.code.id)" } == expected)
    }

    @Test(arguments: [
        (#""confirmedOn": "05/4/2021""#, "H413"), (#""confirmedOn": "12/4/2021""#, nil), (#""confirmedBy": "ông lê văn mẫu""#, "H415"),
        (#""complaint": "Có, đã giải quyết xong ngày 18/4""#, "H407"), (#""dispute": "Không còn""#, "H407"),
        (#""complaint": "Đang giải quyết""#, "H408"), (#""dispute": "Chưa có""#, "H409"), (#""complaint": "Không còn khiếu nại""#, "H407"),
        (#""complaint": "☐ Có ☒ Không""#, nil), (#""complaint": "Có / Không""#, "H402"), (#""dispute": "Không/Có""#, "H404"),
        (#""complaint": "Không có khiếu nại về nội dung nhưng có tranh chấp""#, "H402"),
        (#""complaint": "Không có đơn, trừ đơn của ông A""#, "H402"),
        (#""complaint": "Ko có đơn""#, nil), (#""complaint": "Không nhận được đơn khiếu nại nào""#, nil),
        (#""complaint": "Vẫn còn khiếu nại""#, "H408"),
    ])
    func `mỗi câu trả lời đưa ra đúng câu hỏi cho người xác nhận`(change: String, code: String?) throws {
        let checked = try Checking().model("{\(change)}")
        #expect(checked.codes == (code.map { [$0] } ?? []))
        #expect(checked.verdict == (code == nil ? .valid : .needsReview))
    }

    @Test(arguments: [
        ("Không", []), ("Không có khiếu nại, tranh chấp", []), ("Có khiếu nại", ["H401", "H404"]),
        ("Có tranh chấp, không khiếu nại", ["H403"]),
        ("Không khiếu nại, có tranh chấp", ["H403"]), ("Không có khiếu nại; đang tranh chấp", ["H408"]),
        ("Không có khiếu nại nhưng có tranh chấp", ["H403"]), ("Có", ["H401", "H403"]), ("chưa rõ", ["H402", "H404"]),
        ("Không có tranh chấp, khiếu nại đã rút đơn", ["H407"]),
    ])
    func `một cột cho cả khiếu nại và tranh chấp thì xét riêng từng việc`(cell: String, codes: [String]) throws {
        let checking = try Checking()
        let heading = "Mã hồ sơ,\"Khiếu nại, tranh chấp\",Người xác nhận,Ngày xác nhận,TT,Họ và tên,Tên sáng kiến\n"
        let input = try checking.csv(heading + "H1,\"\(cell)\",Trần Văn Mẫu,19/4/2021,1,Lê Văn Mẫu,Gá kẹp\n")
        let checked = Checker(checking.context).check(try #require(input.dossiers.first))
        #expect(checked.codes.filter { $0.hasPrefix("H40") } == codes)
    }

    @Test func `xác nhận quá lâu trước ngày xét chọn thì hỏi lại`() throws {
        let edits = [(old: "provinceAwards: 10", new: "provinceAwards: 10\n  day: 2021-05-25")]
        let checked = try Checking(edits: edits).model()
        #expect(checked.codes == ["H414"] && checked.finding("H414")?.argument("selection") == "25/5/2021")
        #expect(try Checking(edits: [(old: edits[0].old, new: "provinceAwards: 10\n  day: 2021-05-10")]).model().verdict == .valid)
    }
}
