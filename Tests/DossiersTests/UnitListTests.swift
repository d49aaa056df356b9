import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Unions that begin, end and are merged, as dated data (docs/programmes.md).
@Suite struct UnitListTests {
    private static let name = "- name: LĐLĐ thành phố Quy Nhơn"

    private func checking(_ dates: String) throws -> Checking {
        try Checking(edits: [(Self.name, Self.name + "\n" + dates)])
    }

    @Test(arguments: [
        ("      validThrough: 2021-04-11", true), ("      validThrough: 2021-04-12", false), ("      validFrom: 2021-04-13", true),
        ("      validFrom: 2021-04-12", false), ("      validFrom: 2020-01-01\n      validThrough: 2021-12-31", false),
    ])
    func `đơn vị không hoạt động vào ngày gửi thì nhắc, không loại`(dates: String, isReported: Bool) throws {
        let checked = try checking(dates).model(#"{"submitter": "LĐLĐ thành phố Quy Nhơn"}"#)
        #expect(checked.codes == (isReported ? ["H006"] : []))
        #expect(checked.verdict == .valid)
    }

    @Test func `nêu đơn vị kế thừa và tính chỉ tiêu cho đơn vị ấy`() throws {
        let checking = try checking("      validThrough: 2021-04-01\n      successor: LĐLĐ huyện Phù Cát")
        let dossiers =
            try checking.read(
                ModelDossier.json(of: [
                    #"{"dossierId": "1", "submitter": "LĐLĐ thành phố Quy Nhơn"}"#,
                    #"{"dossierId": "2", "submitter": "LĐLĐ huyện Phù Cát", "initiatives": [{"title": "Phiếu hẹn màu"}]}"#,
                    #"{"dossierId": "3", "initiatives": [{}, {"title": "Phiếu hẹn màu"}]}"#,
                ]),
                file: "mau.json"
            )
            .dossiers
        let checker = Checker(checking.context)
        let checked = dossiers.map(checker.check)
        #expect(checked[0].finding("H006")?.message(in: .vietnamese).contains("Phù Cát") == true)
        let found = checker.quotaFindings(checked)
        // Both dossiers count for Phù Cát, and Quy Nhơn is no longer expected.
        #expect(found.map(\.code.id) == ["L103", "L103"])
        #expect(found.first?.argument("total") == "10")
        #expect(found.first?.argument("names")?.contains("Quy Nhơn") == false)
    }

    @Test func `đơn vị kế thừa phải có trong danh sách`() {
        let thrown = codesThrown { () throws(DiagnosticError) in
            do { _ = try checking("      successor: LĐLĐ huyện Lạ") } catch { throw error as? DiagnosticError ?? DiagnosticError([]) }
        }
        #expect(thrown == ["D103"])
    }

    @Test func `kế thừa vòng tròn không làm treo`() throws {
        let checking = try checking("      validThrough: 2020-01-01\n      successor: LĐLĐ thành phố Quy Nhơn")
        let checked = try checking.model(#"{"submitter": "LĐLĐ thành phố Quy Nhơn"}"#)
        #expect(Checker(checking.context).quotaFindings([checked]).map(\.code.id) == ["L101"])
    }

    @Test func `gõ sai tên thì gợi ý tên gần nhất`() throws {
        let found = try #require(try Checking().model(#"{"submitter": "LĐLĐ huyện Tuy Phứơcc"}"#).finding("H002"))
        #expect(found.argument("suggestion")?.contains("LĐLĐ huyện Tuy Phước") == true)
    }
}
