import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// What shows only when all dossiers are seen together.
@Suite struct CrossCheckTests {
    private func dossiers(_ changes: String..., file: String = "mau.json") throws -> [Dossier] {
        try Checking().read(ModelDossier.json(of: changes), file: file).dossiers
    }

    private func merged(_ dossiers: [Dossier]) throws -> (ids: [String], codes: [String], own: [[String]]) {
        let result = Checker(try Checking().context).withoutRepeats(dossiers)
        return (result.dossiers.map(\.id), result.findings.map(\.code.id), result.dossiers.map { $0.diagnostics.map(\.code.id) })
    }

    @Test func `hồ sơ y hệt chỉ tính một lần`() throws {
        let result = try merged(dossiers("{}") + dossiers("{}", file: "khac.json"))
        #expect(result.ids == ["MAU-01"])
        #expect(result.codes == ["L001"])
    }

    @Test func `cùng dữ liệu ở CSV và JSON là một hồ sơ`() throws {
        let table = try Checking().csv(ModelDossier.csv()).dossiers
        let result = Checker(try Checking().context).withoutRepeats(try dossiers("{}") + table)
        #expect(result.dossiers.count == 1)
        #expect(result.findings.first?.argument("other") == "mau.json, dòng 1")
        #expect(result.findings.first?.location?.file == "mau.csv")
    }

    @Test(arguments: [
        #"{"complaint": "Có"}"#, #"{"initiatives": [{"title": "Khác"}]}"#, #"{"initiatives": [{}, {"number": "2"}]}"#,
        #"{"dossierId": null, "complaint": "Có"}"#, #"{"initiatives": []}"#,
    ])
    func `các bản của một hồ sơ: bản nào cũng cần xác nhận, một lý do một phát hiện`(changes: String) throws {
        let all = try dossiers("{}", changes)
        let result = try merged(all)
        #expect(Set(result.ids).count == 2)
        #expect(result.codes == [])
        #expect(result.own == [["L003"], ["L003"]])
        let context = try Checking().context
        let checker = Checker(context)
        for reversed in [all, all.reversed()] {
            let kept = checker.withoutRepeats(reversed).dossiers
            #expect(kept.allSatisfy { checker.check($0).verdict != .valid })
            // Two initiatives of one author in one version are reported as before.
            let isWithinOne = changes.contains("number")
            #expect(isWithinOne || Comparison(kept, context).run().isEmpty)
        }
    }

    @Test func `năm khác, Tờ trình khác, không có số thì không phải các bản của một hồ sơ`() throws {
        for changes in [
            #"{"dossierId": null, "proposal": {"number": "13/TTr-LĐLĐ"}}"#, #"{"dossierId": null, "proposal": {"date": "5/4/2020"}}"#,
            #"{"dossierId": null, "proposal": {"number": null}}"#, #"{"dossierId": null, "submitter": "LĐLĐ huyện Phù Cát"}"#,
            #"{"dossierId": "MAU-02", "complaint": "Có"}"#,
        ] {
            #expect(try merged(dossiers("{}", changes)).own == [[], []])
        }
    }

    @Test func `bản khác nêu chỗ khác, ba bản nêu số bản còn lại`() throws {
        let found = Checker(try Checking().context).withoutRepeats(try dossiers("{}", #"{"complaint": "Có"}"#, #"{"initiatives": []}"#))
        let findings = found.dossiers.map { $0.diagnostics.first { $0.code.id == "L003" } }
        #expect(findings[0]?.argument("difference") == "khác nhau ở “Khiếu nại”")
        #expect(findings[0]?.argument("more") == " và 1 bản khác")
        #expect(findings[2]?.argument("difference") == "bản này có 0 sáng kiến, bản kia có 1")
    }

    @Test func `chỉ tiêu tính các bản là một`() throws {
        let one = #"{"initiatives": [{"title": "A"}]}"#
        let two = #"{"initiatives": [{"title": "B"}]}"#
        let checker = Checker(try Checking().context)
        let kept = checker.withoutRepeats(try dossiers(one, two)).dossiers
        let found = checker.quotaFindings(kept.map(checker.check)).filter { $0.code.id == "L101" }
        #expect(found.map { $0.argument("found") } == ["1"])
    }

    @Test func `trùng mã mà khác Tờ trình thì giữ cả hai và cần xác nhận`() throws {
        let changes = #"{"proposal": {"number": "13"}}"#
        let result = try merged(dossiers("{}", changes))
        #expect(result.ids == ["MAU-01", "MAU-01 (2)"])
        #expect(result.codes == [])
        #expect(result.own == [[], ["L002"]])
        let checker = Checker(try Checking().context)
        let kept = checker.withoutRepeats(try dossiers("{}", changes)).dossiers
        #expect(checker.check(kept[0]).verdict == .valid)
        #expect(checker.check(kept[1]).verdict != .valid)
    }

    @Test func `mã viết khác hoa thường vẫn là một mã`() throws {
        let result = try merged(dossiers("{}", #"{"dossierId": " mau-01 ", "complaint": "Có"}"#, #"{"dossierId": "MAU-02"}"#))
        #expect(result.ids == ["MAU-01", "mau-01 (2)", "MAU-02"])
    }

    @Test func `lần thứ ba khác nội dung thành số 3, trùng lần hai thì bỏ`() throws {
        let other = #"{"complaint": "Có"}"#
        let result = try merged(dossiers("{}", other, #"{"dispute": "Có"}"#, other, "{}"))
        #expect(result.ids == ["MAU-01", "MAU-01 (2)", "MAU-01 (3)"])
        #expect(result.codes == ["L001", "L001"])
        #expect(result.own == [["L003"], ["L003"], ["L003"]])
    }

    @Test func `mã được đặt thêm không trùng mã đã có`() throws {
        let result = try merged(dossiers(#"{"dossierId": "MAU-01 (2)"}"#, "{}", #"{"complaint": "Có"}"#))
        #expect(Set(result.ids).count == 3)
    }

    private func quotas(_ dossiers: [Dossier], silent: Bool = false) throws -> [Diagnostic] {
        let checker = Checker(try Checking().context)
        return checker.quotaFindings(dossiers.map(checker.check)).filter { silent || $0.code.id != "L103" }
    }

    /// A dossier of a union with so many initiatives.
    private func sent(_ union: String, level: String? = nil, id: String, _ count: Int) -> String {
        let initiatives = (1...count).map { #"{"number": "\#($0)", "title": "Sáng kiến \#($0) của \#(id)"}"# }.joined(separator: ", ")
        let level = level.map { "\"\($0)\"" } ?? "null"
        return #"{"dossierId": "\#(id)", "submitter": "\#(union)", "submitterLevel": \#(level), "initiatives": [\#(initiatives)]}"#
    }

    @Test func `cấp huyện và ngành tỉnh cần ít nhất hai sáng kiến`() throws {
        let found = try quotas(
            dossiers(
                sent("LĐLĐ huyện Tuy Phước", id: "1", 1),
                sent("LĐLĐ huyện Phù Cát", id: "2", 2),
                sent("Công đoàn ngành Y tế", id: "3", 1),
                sent("LĐLĐ huyện Lạ", level: "LĐLĐ cấp huyện", id: "4", 1)
            )
        )
        #expect(found.map(\.code.id) == ["L101", "L101", "L101"])
        #expect(found.map { $0.argument("submitter") } == ["LĐLĐ huyện Tuy Phước", "Công đoàn ngành Y tế tỉnh", "LĐLĐ huyện Lạ"])
        #expect(found.allSatisfy { $0.argument("found") == "1" && $0.argument("minimum") == "2" && $0.basis != nil })
        #expect(found.first?.argument("deadline") == "trước ngày 15/4/2021")
    }

    @Test func `cộng các hồ sơ của một đơn vị dù viết tên khác nhau`() throws {
        let found = try quotas(dossiers(sent("LĐLĐ TX An Nhơn", id: "1", 1), sent("Liên đoàn Lao động thị xã An Nhơn", id: "2", 1)))
        #expect(found.isEmpty)
    }

    @Test func `công đoàn cơ sở trực thuộc chỉ phấn đấu nên không nhắc`() throws {
        let text = #"{"submitter": "CĐCS Công ty X", "submitterLevel": "CĐCS trực thuộc", "initiatives": []}"#
        let found = try quotas(dossiers("{}", text))
        #expect(found.map(\.code.id) == ["L101", "L102"])
        #expect(found.map { $0.argument("submitter") } == ["LĐLĐ huyện Tuy Phước", "CĐCS Công ty X"])
        #expect(found.map(\.severity) == [.warning, .info])
    }

    @Test func `đơn vị chưa có hồ sơ được nêu thành một danh sách cho mỗi cấp`() throws {
        let two = try dossiers(sent("LĐLĐ huyện Tuy Phước", id: "1", 2), sent("LĐLĐ huyện Phù Cát", id: "2", 2))
        let found = try quotas(two, silent: true)
        #expect(found.map(\.code.id) == ["L103", "L103"])
        #expect(found.first?.argument("count") == "9" && found.first?.argument("total") == "11")
        #expect(found.first?.argument("names")?.contains("Phù Cát") == false)
        #expect(found.last?.argument("level") == "Công đoàn ngành tỉnh")
        // The day of these checks lies behind the deadline: nobody is to be urged any more.
        #expect(found.allSatisfy { $0.hint(in: .vietnamese).hasPrefix("Đã hết hạn gửi hồ sơ (trước ngày 15/4/2021).") })
    }

    @Test func `một đơn vị tự kiểm tra thì không nhắc các đơn vị khác`() throws {
        #expect(try quotas(dossiers(sent("LĐLĐ huyện Tuy Phước", id: "1", 2)), silent: true).isEmpty)
    }

    @Test func `chỉ tiêu không đổi kết luận của hồ sơ`() throws {
        let checker = Checker(try Checking().context)
        let checked = try dossiers("{}").map(checker.check)
        #expect(checker.quotaFindings(checked).map(\.code.id) == ["L101"])
        #expect(checked.map(\.verdict) == [.valid])
    }

    @Test func `không rõ cấp hoặc không ghi đơn vị thì không xét chỉ tiêu`() throws {
        #expect(try quotas(dossiers(sent("CĐCS Công ty X", id: "1", 1), #"{"submitter": null}"#)).isEmpty)
    }
}
