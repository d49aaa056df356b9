import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// Versions of one dossier count once, and differ only in what they mean (docs/architecture.md, “Repeats are counted once”).
@Suite struct VersionTests {
    /// The dossiers that are left of several models with changes, versions marked.
    private func kept(_ changes: String..., checking: Checking) throws -> [Dossier] {
        try kept(changes, checking)
    }

    private func kept(_ changes: [String], _ checking: Checking) throws -> [Dossier] {
        Checker(checking.context).withoutRepeats(try checking.read(ModelDossier.json(of: changes), file: "mau.json").dossiers).dossiers
    }

    private func initiatives(_ count: Int, marked: Int, _ more: String = "") -> String {
        let all = (0..<count)
            .map { place in
                let mark = place < marked ? #", "selection": {"awarded": "Có"}"# : ""
                return #"{"number": "\#(place + 1)", "author": "Lê Mẫu \#(place)", "title": "Gá số \#(place)"\#(mark)}"#
            }
        return #"{"initiatives": [\#(all.joined(separator: ", "))]\#(more)}"#
    }

    @Test func `xét chọn tính các bản là một, bản nhiều dấu hơn`() throws {
        let checking = try Checking()
        let checker = Checker(checking.context)
        for (first, second) in [(10, 10), (10, 3), (3, 10)] {
            let dossiers = try kept(
                initiatives(10, marked: first),
                initiatives(10, marked: second, #", "complaint": "Có""#),
                checking: checking
            )
            #expect(dossiers.count == 2)
            let codes = checker.selectionFindings(dossiers.map(checker.check)).map(\.code.id)
            // Only that they are not valid, ten times and not twenty.
            #expect(codes == ["L124"] + Array(repeating: "L115", count: 10), "\(first), \(second): \(codes)")
        }
        let apart = try kept(initiatives(10, marked: 10), initiatives(10, marked: 10, #", "dossierId": "MAU-02""#), checking: checking)
        #expect(Set(checker.selectionFindings(apart.map(checker.check)).map(\.code.id)) == ["L111", "L112"])
    }

    @Test func `báo cáo tuần tính các bản là một, theo tuần của bản đầu`() throws {
        let checking = try Checking()
        let dossiers = try kept(
            #"{"postedOn": "1/4/2021", "emailedOn": "1/4/2021"}"#,
            initiatives(3, marked: 0),
            #"{"dossierId": "MAU-09", "proposal": {"number": "99/TTr-LĐLĐ"}}"#,
            checking: checking
        )
        let weeks = WeeklyCounts(dossiers.map(Checker(checking.context).check), checking.context).byWeek
        #expect(weeks.map(\.monday.iso) == ["2021-03-29", "2021-04-12"])
        #expect(weeks.map(\.count.dossiers) == [1, 1])
        #expect(weeks.map(\.count.initiatives) == [3, 1])
    }

    @Test func `chỗ khác nhau là chỗ khác nghĩa`() throws {
        let checking = try Checking()
        let dossiers = try kept(
            "{}",
            #"{"emailedOn": "ngày 12 tháng 4 năm 2021", "submitter": "LĐLĐ H. Tuy Phước", "dispute": "Có", "proposal": {"number": "012/TTr – LĐLĐ"}, "initiatives": [{"phone": "+84 950 000 001", "period": "Từ 1/2021 đến nay", "scope": "Toàn công ty"}]}"#,
            checking: checking
        )
        let finding = try #require(dossiers.first?.diagnostics.first { $0.code.id == "L003" })
        #expect(finding.argument("difference") == "khác nhau ở “Tranh chấp quyền tác giả”, “Phạm vi ứng dụng”")
    }

    @Test func `hồ sơ không mã ghi số cách khác vẫn là một`() throws {
        let checking = try Checking()
        let same = #"{"dossierId": null, "proposal": {"number": "Số 012 /TTr-LĐLĐ"}, "submitter": "LĐLĐ H. Tuy Phước"}"#
        #expect(try kept(#"{"dossierId": null}"#, same, checking: checking).count == 1)
        let other = try kept(#"{"dossierId": null}"#, same.replacing("Số 012", with: "Số 013"), checking: checking)
        #expect(other.count == 2 && other.allSatisfy { $0.diagnostics.isEmpty })
        let version = try kept(#"{"dossierId": null}"#, same.replacing("{\"d", with: #"{"complaint": "Có", "d"#), same, checking: checking)
        #expect(version.map { $0.diagnostics.map(\.code.id) } == [["L003"], ["L003"]])
        #expect(Set(version.map(\.id)).count == 2)
    }

    @Test func `so sánh tính mỗi hồ sơ một bản và giữ số đúng`() throws {
        let checking = try Checking()
        let group = #"{"author": "Trần Thị Mẫu; Lê Văn Mẫu", "birthYear": "1990; 1985", "title": "Giàn phơi"}"#
        let dossiers = try kept(
            "{}",
            #"{"complaint": "Có"}"#,
            #"{"dossierId": "MAU-02", "proposal": {"number": "77/TTr-LĐLĐ"}, "initiatives": [\#(group)]}"#,
            checking: checking
        )
        let found = Comparison(dossiers, checking.context).run()
        let person = try #require(found.first { $0.code.id == "L204" })
        #expect(person.argument("count") == "2" && person.argument("dossiers") == "2")
        #expect(person.argument("role") == ", trong đó 1 lần là đồng tác giả")
        #expect(person.subject.person == 2 && person.related.count == 1)
        let shared = found.first { $0.code.id == "L207" }
        #expect(shared?.argument("count") == "2")
        let within = Comparison(Array(dossiers.prefix(2)), checking.context).run()
        #expect(within.isEmpty, "\(within.map(\.code.id))")
    }

    @Test func `hai bản ghi khác ngày quyết định không phải là mâu thuẫn với hồ sơ khác`() throws {
        let checking = try Checking()
        let corrected = #"{"initiatives": [{"recognition": {"date": "16/3/2021"}}]}"#
        let other = #"{"dossierId": "MAU-02", "proposal": {"number": "77"}, "initiatives": [{"title": "Khác", "author": "Y Bịa"}]}"#
        let dossiers = try kept("{}", corrected, other, checking: checking)
        #expect(!Comparison(dossiers, checking.context).run().contains { $0.code.id == "L206" })
        let apart = try kept("{}", corrected.replacing("{\"i", with: #"{"dossierId": "MAU-03", "i"#), other, checking: checking)
        #expect(Comparison(apart, checking.context).run().contains { $0.code.id == "L206" })
    }

    @Test func `bốn lần số bản không mất tám lần công`() throws {
        let checking = try Checking()
        let checker = Checker(checking.context)
        func dossiers(_ count: Int) throws -> [Dossier] {
            let rows = (0..<count).map { "K-1,LĐLĐ huyện Tuy Phước,12/TTr-LĐLĐ,\($0),Lê Mẫu \($0),Gá \($0)\n" }
            let head = "Mã hồ sơ,Đơn vị trình,Số tờ trình,TT,Họ và tên,Tên sáng kiến\n"
            return try rows.flatMap { try checking.csv(head + $0).dossiers }
        }
        let (few, many) = (try dossiers(250), try dossiers(1_000))
        let (less, more) = (
            ThreadWork.nanoseconds { _ = checker.withoutRepeats(few) }, ThreadWork.nanoseconds { _ = checker.withoutRepeats(many) }
        )
        #expect(more < less * 8, "\(less) ns, \(more) ns")
    }
}
