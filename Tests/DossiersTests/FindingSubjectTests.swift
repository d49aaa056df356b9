import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// A finding carries what it is about, and the other places that it speaks of; nothing is found again by file and row.
@Suite struct FindingSubjectTests {
    private let heading = "Mã hồ sơ,Đơn vị trình,Số tờ trình,Họ và tên,Năm sinh,Số điện thoại,Tên sáng kiến,Tỉnh khen thưởng\n"

    private func checked(_ rows: [String]) throws -> (checking: Checking, dossiers: [CheckedDossier]) {
        let checking = try Checking()
        let input = try checking.csv(heading + rows.joined(separator: "\n") + "\n")
        return (checking, input.dossiers.map(Checker(checking.context).check))
    }

    @Test func `phát hiện về sáng kiến ghi thứ tự trong hồ sơ, về tác giả ghi người`() throws {
        let rows = [
            "H1,LĐLĐ huyện Tuy Phước,1/TTr,Lê A,1985,0950000001,T1,", "H2,LĐLĐ huyện Phù Cát,2/TTr,Lê B,1986,0950000002,T2,",
            "H1,,,Trần C; Lê D (chủ nhiệm),1985; 2019,0950000003,T3,",
        ]
        let dossiers = try checked(rows).dossiers
        let finding = try #require(dossiers[0].finding("S012"))
        #expect(finding.subject == FindingSubject(initiative: 2, person: 1))
        #expect(dossiers[0].findings.filter { $0.code.id == "S201" }.map(\.subject.initiative) == [1, 2])
        #expect(dossiers[0].finding("H103")?.subject == FindingSubject())
        #expect(dossiers.allSatisfy { checked in checked.findings.allSatisfy { $0.subject.dossier == nil } })
    }

    @Test func `năm sinh, điện thoại không đọc được cũng ghi người`() throws {
        let rows = [
            "H1,LĐLĐ huyện Tuy Phước,1/TTr,Lê A,abc,chưa nhớ,T1,", "H2,LĐLĐ huyện Phù Cát,2/TTr,Lê B,20/3/1986,950000002,T2,",
            "H3,LĐLĐ huyện Phù Mỹ,3/TTr,Trần C; Lê D (chủ nhiệm),1985; ?,0950000003; 0120 000 0001,T3,",
        ]
        let dossiers = try checked(rows).dossiers
        let found = [("S011", 0, 1), ("S021", 0, 1), ("S013", 1, 1), ("S022", 1, 1), ("S011", 2, 1), ("S023", 2, 1)]
        for (code, dossier, person) in found {
            #expect(dossiers[dossier].finding(code)?.subject == FindingSubject(initiative: 1, person: person), "\(code)")
        }
    }

    @Test func `nơi liên quan là vị trí, không chỉ là chữ`() throws {
        let conflict = try checked(["H1,LĐLĐ huyện Tuy Phước,1/TTr,Lê A,1985,,T1,", "H1,,2/TTr,Lê B,1986,,T2,"]).dossiers
        let finding = try #require(conflict[0].finding("H004"))
        #expect(finding.related.map(\.line) == [2] && finding.related.map(\.column) == [3] && finding.location?.line == 3)
    }

    @Test func `phát hiện giữa các hồ sơ ghi hồ sơ, sáng kiến, người và mọi nơi được nêu`() throws {
        let rows = (1...4).map { "H\($0),LĐLĐ huyện Tuy Phước,\($0)/TTr,Phạm X; Lê A (chủ nhiệm),1990; 1985,,T\($0),Có" }
        let (checking, dossiers) = try checked(rows)
        let repeated = Comparison(dossiers.map(\.dossier), checking.context).run().filter { $0.code.id == "L204" }
        #expect(repeated.map(\.subject.dossier) == ["H2", "H2"] && repeated.map(\.subject.initiative) == [1, 1])
        #expect(repeated.compactMap(\.subject.person).sorted() == [1, 2])
        #expect(repeated.map { $0.related.map(\.line) } == [[2, 4, 5], [2, 4, 5]])
        let chosen = Checker(checking.context).selectionFindings(dossiers).filter { $0.code.id == "L112" }
        #expect(chosen.map(\.subject.dossier) == ["H2", "H3", "H4"] && chosen.flatMap { $0.related.map(\.line) } == [2, 2, 2])
    }

    @Test func `hồ sơ lặp lại chỉ ra hồ sơ trước`() throws {
        let checking = try Checking()
        let model = try checking.model().dossier
        let changes = #"{"submitter": "LĐLĐ huyện Phù Cát", "proposal": {"number": "13/TTr-LĐLĐ"}, "initiatives": [{"title": "Khác"}]}"#
        let other = try checking.model(changes).dossier
        let same = Checker(checking.context).withoutRepeats([model, model])
        #expect(same.findings.map(\.subject.dossier) == ["MAU-01"] && same.findings.map(\.related.count) == [1])
        let differing = Checker(checking.context).withoutRepeats([model, other]).dossiers.flatMap(\.diagnostics)
        #expect(differing.filter { $0.code.id == "L002" }.flatMap { $0.related.map(\.line) } == [1])
    }
}
