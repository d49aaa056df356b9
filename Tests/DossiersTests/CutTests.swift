import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Quotas and selections count distinct, eligible initiatives, and tell where the line is drawn.
@Suite struct CutTests {
    private func initiative(_ number: Int, score: String, isChosen: Bool, field: String = "awarded", more: String = "") -> String {
        let mark = isChosen ? ", \"\(field)\": \"x\"" : ""
        return
            "{\"number\": \"\(number)\", \"author\": \"Lê Mẫu \(number)\", \"title\": \"Cải tiến \(number)\", \"selection\": {\"score\": \"\(score)\"\(mark)}\(more)}"
    }

    private func found(_ initiatives: [String], awards: Int = 2) throws -> [Diagnostic] {
        let checking = try Checking(edits: [("provinceAwards: 10", "provinceAwards: \(awards)"), ("forwarded: 4", "forwarded: 2")])
        let checked = try checking.model("{\"initiatives\": [\(initiatives.joined(separator: ", "))]}")
        return Checker(checking.context).selectionFindings([checked])
    }

    @Test func `cắt giữa các sáng kiến bằng điểm`() throws {
        let tied = try found(
            [("9", true), ("8,0", true), ("8", false), ("8.00", false)].enumerated().map { initiative($0 + 1, score: $1.0, isChosen: $1.1) }
        )
        #expect(tied.map(\.code.id) == ["L117"] && tied[0].argument("count") == "2" && tied[0].subject.initiative == 2)
        let clear = try found(
            [("9", true), ("8", true), ("7", false)].enumerated().map { initiative($0 + 1, score: $1.0, isChosen: $1.1) }
        )
        #expect(clear.isEmpty)
    }

    @Test func `chọn sáng kiến thấp hơn sáng kiến không chọn`() throws {
        let lower = try found(
            [("9", true), ("6", true), ("8", false)].enumerated().map { initiative($0 + 1, score: $1.0, isChosen: $1.1) }
        )
        #expect(lower.map(\.code.id) == ["L118"] && lower[0].subject.initiative == 2)
    }

    @Test func `sáng kiến không hợp lệ hoặc đã rút không phải là người bị bỏ qua`() throws {
        let others = [
            initiative(3, score: "9", isChosen: false, more: #", "period": "năm 2019""#),
            initiative(4, score: "9", isChosen: false, more: #", "initiativeStatus": "rút""#),
        ]
        #expect(try found([initiative(1, score: "9", isChosen: true), initiative(2, score: "6", isChosen: true)] + others).isEmpty)
    }

    @Test func `chọn sáng kiến không hợp lệ hoặc đã rút thì báo, dù hồ sơ hợp lệ`() throws {
        let bad = initiative(2, score: "9", isChosen: true, more: #", "initiativeStatus": "đã rút""#)
        let found = try found([initiative(1, score: "9", isChosen: true), bad])
        #expect(found.map(\.code.id).contains("L115"))
        #expect(found.first { $0.code.id == "L115" }?.message(in: .vietnamese).contains("đã rút") == true)
    }

    @Test func `sáng kiến đề nghị chỉ so trong cùng lĩnh vực, và nêu nhóm để trống`() throws {
        let health = #", "field": "Y tế""#
        let chosen = [
            initiative(1, score: "9", isChosen: true, field: "forwarded"),
            initiative(2, score: "5", isChosen: true, field: "forwarded", more: health), initiative(3, score: "8", isChosen: false),
        ]
        let found = try found(chosen, awards: 0)
        #expect(found.map(\.code.id) == ["L120"] && found[0].argument("count") == "3")
        let one = try self.found([1, 2].map { initiative($0, score: "", isChosen: true, field: "forwarded") }, awards: 0)
        #expect(one.map(\.code.id) == ["L119"] && one[0].argument("group") == "Tạo ra sản phẩm mới")
    }

    @Test func `đồng tác giả là tác giả chính của sáng kiến khác`() throws {
        let group = #"{"number": "2", "author": "Trần Mẫu; Lê Mẫu 1", "title": "Phiếu hẹn", "selection": {"awarded": "x"}}"#
        #expect(try found([initiative(1, score: "", isChosen: true), group]).map(\.code.id) == ["L123"])
    }

    @Test func `ít sáng kiến hơn số được chọn thì nói hệ quả`() throws {
        let few = try found([initiative(1, score: "", isChosen: true)])
        #expect(few.map(\.code.id) == ["L111", "L124"] && few[1].argument("found") == "1")
    }

    @Test func `chỉ tiêu đếm sáng kiến khác nhau, hợp lệ`() throws {
        let checking = try Checking()
        func quota(_ initiatives: String) throws -> String? {
            Checker(checking.context).quotaFindings([try checking.model("{\"initiatives\": [\(initiatives)]}")]).first?
                .message(in: .vietnamese)
        }
        #expect(try quota("{}, {\"number\": \"2\"}")?.contains("có 01 sáng kiến hợp lệ (chưa kể 1 lượt trùng") == true)
        let second = #"{"number": "2", "title": "Phiếu hẹn""#
        #expect(try quota("{}, \(second), \"period\": \"năm 2021\"}")?.contains("1 sáng kiến còn chờ xác nhận") == true)
        #expect(try quota("{}, \(second), \"recognition\": null}")?.contains("có 01 sáng kiến hợp lệ;") == true)
        #expect(try quota("{}, \(second)}") == nil)
    }
}
