import Dossiers
import TestKit
import Testing

/// Whatever is counted or listed by union follows a union that took over another's work (docs/data.md, “Units”).
@Suite struct UnionGroupTests {
    /// The programme as if Tuy Phước had been taken over by Phù Cát before the deadline.
    private func checking() throws -> Checking {
        try Checking(edits: [
            (
                "    - name: LĐLĐ huyện Tuy Phước\n",
                "    - name: LĐLĐ huyện Tuy Phước\n      validThrough: 2021-04-01\n      successor: LĐLĐ huyện Phù Cát\n"
            )
        ])
    }

    private func dossiers(_ checking: Checking) throws -> [CheckedDossier] {
        try checking.read(
            ModelDossier.json(of: [
                #"{"dossierId": "1", "submitter": "LĐLĐ huyện Tuy Phước"}"#, #"{"dossierId": "2", "submitter": "LĐLĐ huyện Phù Cát"}"#,
                #"{"dossierId": "3", "submitter": "LĐLĐ H. Tuy Phước", "initiatives": [{}, {}]}"#,
            ]),
            file: "mau.json"
        )
        .dossiers.map(Checker(checking.context).check)
    }

    @Test func `đơn vị kế thừa gom cả phần của đơn vị cũ ở mọi nơi`() throws {
        let checking = try checking()
        let dossiers = try dossiers(checking)
        let groups = UnionGroups(dossiers, checking.context, dossier: \.dossier).groups
        #expect(groups.map(\.union.name) == ["LĐLĐ huyện Phù Cát"])
        #expect(groups.first?.items.map(\.dossier.id) == ["1", "2", "3"])
        let counts = WeeklyCounts(dossiers, checking.context)
        #expect(counts.unions.map(\.shownName) == ["LĐLĐ huyện Phù Cát"])
        #expect(counts.byWeek.map(\.count.initiatives) == [4])
        #expect(Ranking(dossiers, checking.context).entries.map(\.rank) == ["1", "2", "3", "4"])
        #expect(Set(Ranking(dossiers, checking.context).entries.map(\.union)) == ["LĐLĐ huyện Phù Cát"])
    }

    @Test func `không có kế thừa thì mỗi đơn vị một nhóm, tên gọi khác vẫn là một`() throws {
        let checking = try Checking()
        let dossiers = try dossiers(checking)
        let groups = UnionGroups(dossiers, checking.context, dossier: \.dossier).groups
        #expect(groups.map { $0.items.count } == [2, 1])
        #expect(WeeklyCounts(dossiers, checking.context).unions.map(\.shownName) == ["LĐLĐ huyện Tuy Phước", "LĐLĐ huyện Phù Cát"])
    }
}
