import Dossiers
import Forms
import TestKit
import Testing

/// What a return slip says of the initiatives: which to take off the table, which to complete, which are eligible.
@Suite struct SlipInitiativeTests {
    /// The sentence about initiatives, of which each is changed.
    private func words(_ changes: [String], dossier: String = "", asOf: String = "2021-04-20") throws -> String? {
        let initiatives = changes.enumerated().map { #"{"title": "Cải tiến \#($0)"\#($1)}"# }
        let changes = "{\(dossier)\"initiatives\": [\(initiatives.joined(separator: ", "))]}"
        return try Checking(asOf: asOf).paper(ReturnSlipForm.self, changes)["kết luận sáng kiến"]
    }

    private static let early = #", "period": "Từ tháng 9/2020""#

    @Test func `rút sáng kiến không đạt, các sáng kiến còn lại hợp lệ`() throws {
        let twelve = (1...12).map { $0 == 8 ? Self.early : "" }
        #expect(try words(twelve) == "Đề nghị rút sáng kiến số 8 khỏi bảng, 11 sáng kiến còn lại hợp lệ.")
        #expect(try words([Self.early, "", ""]) == "Đề nghị rút sáng kiến số 1 khỏi bảng, 02 sáng kiến còn lại hợp lệ.")
    }

    @Test func `sáng kiến nào cũng hợp lệ thì không nói gì`() throws {
        #expect(try words(["", ""])?.isEmpty == true)
    }

    @Test func `thiếu nội dung thì bổ sung, cần xác nhận thì xác nhận, đã rút thì nêu`() throws {
        let all = try words([#", "phone": null"#, #", "period": "năm 2021""#, #", "initiativeStatus": "đã rút""#, ""], asOf: "2021-04-13")
        #expect(
            all?.hasPrefix("Đề nghị bổ sung, chỉnh sửa sáng kiến số 1 theo bảng dưới đây, nếu không thì rút khỏi bảng; xác nhận") == true
        )
        #expect(all?.hasSuffix("Sáng kiến số 3 đơn vị đã rút, không xét chọn.") == true)
    }

    @Test func `hồ sơ không hợp lệ thì không hứa cho các sáng kiến còn lại`() throws {
        let late = try words([Self.early, ""], dossier: #""emailedOn": "16/4/2021","#)
        #expect(late == "Đề nghị rút sáng kiến số 1 khỏi bảng; 01 sáng kiến còn lại chỉ được xét chọn khi hồ sơ hợp lệ.")
        #expect(try words([Self.early]) == "Đề nghị rút sáng kiến số 1 khỏi bảng; hồ sơ không có sáng kiến nào hợp lệ.")
    }
}
