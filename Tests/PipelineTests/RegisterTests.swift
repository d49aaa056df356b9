import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

@testable import Pipeline

/// What the register says counts, is joined by union and letter, and is reported (docs/register.md).
@Suite struct RegisterTests {
    private static let second = #"{"initiatives": [{"title": "Cải tiến gá kẹp, lần 2"}]}"#

    // MARK: Facts

    /// A cell that is typed, the codes that come of it, and those that go away.
    static let facts: [(cells: [String], gives: [String], takes: [String])] = [
        (["Khiếu nại = Có"], ["H401", "D121"], []), (["Tranh chấp quyền tác giả = chưa rõ"], ["H404", "D121"], []),
        (["Ngày gửi email = 20/4/2021"], ["H101", "D121"], []), (["Ngày gửi email = 15/4"], ["H102", "S071"], []),
        (["Ngày gửi email = 12/04/2021"], ["D120"], ["D121"]), (["Ngày gửi bưu điện = ngày 12 tháng 4 năm 2021"], ["D120"], ["D121"]),
        (["Ngày gửi bưu điện = abc"], ["H105"], ["D121"]), (["Ngày gửi bưu điện = 31/2/2021"], ["H105"], ["D121"]),
        (["Quyết định = không nhận"], ["H411"], []), (["Quyết định = ĐƠN VỊ RÚT"], ["H411"], []),
        (["Quyết định = chờ"], ["D124"], ["H411"]),
        (["Quyết định = Nhận"], ["D120"], ["H411", "H412"]), (["Bản có hiệu lực = Không"], ["D128"], []),
        (["Bản có hiệu lực = có lẽ"], ["D124"], ["D128"]), (["Ghi chú = gọi lại"], [], ["D120", "D124", "H410"]),
        (["Ghi chú = bà C gửi đơn khiếu nại ngày 18/4"], ["H410"], []), (["Ghi chú = đơn vị xin rút"], ["S702"], ["H410"]),
        (["Người xác nhận = Đặng Thị Mẫu"], ["D120"], ["D121"]), (["Ngày xác nhận = 30/4/2021"], ["H406"], []),
    ]

    @Test(arguments: facts)
    func `ô đã ghi trong sổ được dùng thay nội dung đơn vị ghi`(cells: [String], gives: [String], takes: [String]) async throws {
        let desk = try await RegisterDesk()
        for cell in cells { try desk.type("Sổ hồ sơ | 4 | " + cell) }
        let codes = await desk.codes()
        for code in gives { #expect(codes.contains(code), "\(cells): \(codes)") }
        for code in takes { #expect(!codes.contains(code), "\(cells): \(codes)") }
    }

    @Test func `sổ bổ sung điều đơn vị không ghi, và chỉ ra ô của sổ`() async throws {
        let desk = try await RegisterDesk([#"{"postedOn": null, "emailedOn": null, "complaint": null, "confirmedBy": null}"#])
        #expect(await desk.check().dossiers[0].verdict != .valid)
        try desk.type(
            "Sổ hồ sơ | 4 | Ngày gửi bưu điện = 12/4/2021",
            "Sổ hồ sơ | 4 | Ngày gửi email = 11/4/2021",
            "Sổ hồ sơ | 4 | Khiếu nại = Không",
            "Sổ hồ sơ | 4 | Người xác nhận = Đặng Thị Mẫu"
        )
        let run = await desk.check()
        #expect(run.dossiers[0].verdict == .valid, "\(run.dossiers[0].codes)")
        #expect(!run.hasErrors && run.findings.contains { $0.code.id == "D120" && $0.argument("facts") == "4" })
        try desk.type("Sổ hồ sơ | 4 | Khiếu nại = Có")
        let finding = try #require(await desk.check().dossiers[0].finding("H401"))
        #expect(finding.location?.file == desk.register && finding.location?.row == 4 && finding.location?.sheet == "Sổ hồ sơ")
        #expect(finding.location?.heading == "Khiếu nại")
    }

    @Test func `đến trước hạn thì đã gửi trước hạn, dù không rõ dấu bưu điện`() async throws {
        let desk = try await RegisterDesk([#"{"postedOn": null}"#])
        #expect(await desk.codes().contains("H103"))
        try desk.type("Sổ hồ sơ | 4 | Ngày nhận qua bưu điện = 13/4/2021")
        #expect(await desk.check().dossiers[0].verdict == .valid)
        try desk.type("Sổ hồ sơ | 4 | Ngày nhận qua bưu điện = 16/4/2021")
        #expect(await desk.codes().contains("H103"))
    }

    // MARK: Joining

    /// How union and letter may be written in a row that somebody types, and whether it is that of the model dossier.
    static let names: [(union: String, letter: String, joins: Bool)] = [
        ("LĐLĐ huyện Tuy Phước", "12/TTr-LĐLĐ", true), ("Liên đoàn Lao động huyện Tuy Phước", "12/TTr-LĐLĐ", true),
        ("ldld huyen tuy phuoc", "012/TTr-LDLD", true), ("LĐLĐ HUYỆN TUY PHƯỚC", "12 / TTr - LĐLĐ", true),
        ("LĐLĐ huyện Tuy Phước", "13/TTr-LĐLĐ", false), ("LĐLĐ huyện Phù Mỹ", "12/TTr-LĐLĐ", false), ("", "12/TTr-LĐLĐ", false),
        ("LĐLĐ huyện Tuy Phước", "", false),
    ]

    @Test(arguments: names)
    func `dòng gõ tay ghép theo đơn vị và số Tờ trình`(union: String, letter: String, joins: Bool) async throws {
        let desk = try await RegisterDesk()
        // Only the row that somebody typed is left.
        try desk.type(
            "Sổ hồ sơ | 4 | Đơn vị trình = \(union)",
            "Sổ hồ sơ | 4 | Số Tờ trình = \(letter)",
            "Sổ hồ sơ | 4 | Mã bản = ",
            "Sổ hồ sơ | 4 | Mã hồ sơ = ",
            "Sổ hồ sơ | 4 | Khiếu nại = Có"
        )
        let codes = await desk.codes()
        #expect(codes.contains("H401") == joins && codes.contains("D122") != joins, "\(codes)")
        #expect(codes.contains("D123") != joins)
        // Updated, the row is kept, and stands for the dossier or beside it.
        #expect(try await desk.update().added.dossiers == (joins ? 0 : 1))
        #expect(try desk.cell("Sổ hồ sơ", 4, "Khiếu nại") == "Có")
        #expect(try desk.cell("Sổ hồ sơ", 4, "Đơn vị trình") == union && desk.cell("Sổ hồ sơ", 4, "Số Tờ trình") == letter)
    }

    @Test func `hồ sơ sửa nội dung vẫn là dòng cũ; hồ sơ không có số Tờ trình ghép theo mã`() async throws {
        let desk = try await RegisterDesk(["{}", #"{"dossierId": "MAU-02", "proposal": {"number": null}}"#])
        try desk.type("Sổ hồ sơ | 4 | Khiếu nại = Có", "Sổ hồ sơ | 5 | Khiếu nại = Có")
        try desk.put([#"{"phase": "x", "signerTitle": "PHÓ CHỦ TỊCH"}"#, #"{"dossierId": "MAU-02", "proposal": {"number": null}}"#])
        let run = await desk.check()
        #expect(run.dossiers.allSatisfy { $0.finding("H401") != nil })
        #expect(!run.findings.contains { $0.code.id == "D122" || $0.code.id == "D123" })
        #expect(try await desk.update().added.dossiers == 0)
    }

    @Test func `số Tờ trình của hai năm là hai hồ sơ`() async throws {
        let years = [
            "{}", #"{"dossierId": "MAU-02", "proposal": {"date": "05/4/2020"}}"#,
        ]
        let desk = try await RegisterDesk(years)
        try desk.type("Sổ hồ sơ | 5 | Khiếu nại = Có")
        let run = await desk.check()
        #expect(run.dossiers[0].finding("H401") == nil && run.dossiers[1].finding("H401") != nil)
    }

    // MARK: Versions

    /// What stands beside two versions of one dossier: which counts (0 or 1, none when a person must decide), and the codes.
    static let versions: [(marks: [String], counts: Int?, codes: [String])] = [
        (["", ""], nil, ["L003", "L003"]), (["Có", ""], 0, ["L004"]), (["", "Có"], 1, ["L004"]), (["Có", "Không"], 0, ["L004"]),
        (["", "Không"], 0, ["L004"]), (["Có", "Có"], nil, ["D128", "D128"]), (["Không", "Không"], nil, ["D128", "D128"]),
        (["x?", ""], nil, ["D124", "L003", "L003"]), (["chưa rõ", "Có"], 1, ["L004"]),
    ]

    @Test(arguments: versions)
    func `sổ cho biết bản nào có hiệu lực`(marks: [String], counts: Int?, codes: [String]) async throws {
        let desk = try await RegisterDesk(["{}", Self.second])
        for (place, mark) in marks.enumerated() where !mark.isEmpty { try desk.type("Sổ hồ sơ | \(4 + place) | Bản có hiệu lực = \(mark)") }
        let run = await desk.check()
        let all = (run.findings + run.dossiers.flatMap(\.findings)).map(\.code.id)
        #expect(all.filter { ["L003", "L004", "D128", "D124", "L002"].contains($0) }.sorted() == codes.sorted(), "\(all)")
        #expect(run.dossiers.count == (counts == nil ? 2 : 1))
        if let counts {
            #expect(run.dossiers[0].dossier.initiatives[0][.title].hasSuffix("lần 2") == (counts == 1))
            #expect(run.dossiers[0].verdict == .valid && run.dossiers[0].names.id == "MAU-01")
        } else {
            #expect(run.dossiers.allSatisfy { $0.verdict == .needsReview })
        }
        try await desk.update()
        #expect(
            try desk.cell("Sổ hồ sơ", 5, "Kết luận") == (counts == 0 ? RegisterUpdate.asideWords : counts == 1 ? "Hợp lệ" : "Cần xác nhận")
        )
    }

    @Test func `bản mới gửi không tự thay bản đã chọn`() async throws {
        let desk = try await RegisterDesk(["{}", Self.second])
        try desk.type("Sổ hồ sơ | 5 | Bản có hiệu lực = Có")
        try desk.put(["{}", Self.second.replacing("lần 2", with: "lần 3")])
        let codes = await desk.codes()
        #expect(codes.filter { $0 == "L003" }.count == 2 && codes.contains("D122") && !codes.contains("L004"))
        let run = try await desk.update()
        #expect(run.added.dossiers == 1 && run.gone == 2)
        #expect(try desk.cell("Sổ hồ sơ", 5, "Bản có hiệu lực") == "Có")
        #expect(try desk.cell("Sổ hồ sơ", 5, "Kết luận") == RegisterUpdate.goneWords)
    }

    // MARK: Selection and points

    @Test func `điểm, thứ hạng, hạng chốt và xét chọn của sổ thay nội dung đơn vị ghi`() async throws {
        let three =
            #"{"initiatives": [{"selection": {"rank": "1", "awarded": "Có"}}, {"number": "2", "title": "Bàn gá"}, {"number": "3", "title": "Đồ gá"}]}"#
        let desk = try await RegisterDesk([three])
        for (row, points) in [(4, ["8", "8,5"]), (5, ["9", "8.5 điểm"]), (6, ["9", "8"])] {
            for (judge, text) in points.enumerated() { try desk.type("Sổ sáng kiến | \(row) | Giám khảo \(judge + 1) = \(text)") }
        }
        try desk.type("Sổ sáng kiến | 4 | LĐLĐ tỉnh khen thưởng = Không", "Sổ sáng kiến | 5 | LĐLĐ tỉnh khen thưởng = Có")
        var run = await desk.check()
        var ranking = Ranking(run.dossiers, desk.context)
        #expect(ranking.basis == .score)
        #expect(ranking.entries.map(\.score) == ["8,75", "8,5", "8,25"] && ranking.entries.map(\.rank) == ["1", "2", "3"])
        #expect(Selection(.awarded, among: ranking.entries, desk.context).chosen.map { $0.initiative[.number] } == ["2"])
        #expect(run.dossiers[0].findings.contains { $0.code.id == "D121" && $0.field == Field.awarded.key && $0.subject.initiative == 1 })
        try await desk.update()
        #expect(try desk.cell("Sổ sáng kiến", 5, "Điểm trung bình") == "8,75" && desk.cell("Sổ sáng kiến", 5, "Thứ hạng") == "1")
        // The council decides otherwise.
        try desk.type("Sổ sáng kiến | 4 | Hạng chốt = 1", "Sổ sáng kiến | 5 | Hạng chốt = 2")
        run = await desk.check()
        ranking = Ranking(run.dossiers, desk.context)
        #expect(ranking.basis == .rank && ranking.entries.map { $0.initiative[.number] } == ["1", "2", "3"])
    }

    /// Points in millionths, their number, and the mean as it is written.
    static let means: [(sum: Int, given: Int, mean: String?)] = [
        (0, 0, nil), (0, 1, "0"), (8_500_000, 1, "8,5"), (26_000_000, 3, "8,67"), (25_000_000, 3, "8,33"), (17_350_000, 2, "8,68"),
        (17_349_999, 2, "8,67"), (16_100_000, 2, "8,05"), (27_000_000, 3, "9"), (1_000_000_000, 1, "1000"), (10_000, 2, "0,01"),
        (9_999, 2, "0"),
    ]

    @Test(arguments: means)
    func `điểm trung bình làm tròn hai chữ số, nửa thì lên`(sum: Int, given: Int, mean: String?) {
        #expect(JudgePoints(sum: sum, given: given).mean.map(JudgePoints.text) == mean)
    }

    @Test func `bằng điểm thì cùng hạng, hạng sau bỏ qua`() {
        let ranks = PointRanks([900, nil, 850, 900, 700, 850, 100])
        #expect(ranks.ranks == [1, nil, 3, 1, 5, 3, 6] && ranks.ties == [[0, 3], [2, 5]])
        #expect(PointRanks([]).ties.isEmpty && PointRanks([nil, nil]).ranks == [nil, nil])
    }

    /// Points that are read, and those that are not.
    static let points: [(text: String, millionths: Int?)] = [
        ("9", 9_000_000), ("8,5", 8_500_000), ("8.25", 8_250_000), ("85 điểm", 85_000_000), ("1000", 1_000_000_000), ("1000,1", nil),
        ("-1", nil), ("chín", nil), ("8,5,5", nil), ("8/5", nil), ("9+", nil), ("", nil), ("1e3", nil), ("٩", nil),
    ]

    @Test(arguments: points)
    func `điểm đọc được và không đọc được`(text: String, millionths: Int?) {
        #expect(JudgePoints.points(text) == millionths)
    }
}
