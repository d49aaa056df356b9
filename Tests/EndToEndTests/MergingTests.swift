import Foundation
import TestKit
import Testing

/// Many files as one set, and how each was read (docs/data.md, “Units”).
@Suite struct MergingTests {
    private static let heading = "TT,Đơn vị trình,Họ và tên,Tên sáng kiến\n"

    private static func csv(_ unit: String, _ titles: [String]) -> String {
        heading + titles.enumerated().map { "\($0 + 1),\(unit),Tác giả \($0 + 1),\($1)\n" }.joined()
    }

    private static func check(_ arguments: [String]) async throws -> (run: Outcome, report: CheckReport) {
        let run = try await CommandContractTests.run(["check", "--format", "json", "--as-of", "20/4/2021"] + arguments)
        return (run, try run.decoded(as: CheckReport.self))
    }

    @Test func `thư mục nhiều đơn vị: một tệp hỏng, một tệp gửi hai lần, một bảng hai trang tính`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.csv("LĐLĐ huyện Tuy Phước", ["Gá kẹp", "Sổ số"]).utf8, to: "vao/b/tuy-phuoc.csv")
        try folder.write(Self.csv("LĐLĐ huyện Tuy Phước", ["Gá kẹp", "Sổ số"]).utf8, to: "vao/c/tuy-phuoc-ban-sao.csv")
        try folder.write("Ngày,Giờ\n1,2\n".utf8, to: "vao/d-hong.csv")
        try folder.write("khoá".utf8, to: "vao/~$a.xlsx")
        try folder.write("khoá".utf8, to: "vao/.~lock.a.ods#")
        let sheets = [
            FlatSheet.Sheet("Huyện A", [["TT", "Đơn vị trình", "Họ và tên", "Tên sáng kiến"], ["1", "Đơn vị A", "X", "Cảm biến"]]),
            FlatSheet.Sheet("Đơn vị", [["Mã", "Tên gọi"], ["1", "a"]]),
            FlatSheet.Sheet("Huyện B", [["TT", "Đơn vị trình", "Họ và tên", "Tên sáng kiến"], ["1", "Đơn vị B", "Y", "Viên nén"]]),
        ]
        try folder.write(FlatSheet.bytes(sheets), to: "vao/a.fods")
        let (run, report) = try await Self.check([folder.path("vao")])
        #expect(run.status == 2)
        #expect(
            report.inputs.map { $0.file.split(separator: "/").last.map(String.init) } == [
                "a.fods", "a.fods", "tuy-phuoc.csv", "d-hong.csv", ".~lock.a.ods#", "tuy-phuoc-ban-sao.csv",
            ]
        )
        #expect(report.inputs.map(\.sheet) == ["Huyện A", "Huyện B", nil, nil, nil, nil])
        #expect(report.inputs.map(\.initiatives) == [1, 1, 2, 0, 0, 0])
        #expect(report.inputs.map { $0.reason == nil } == [true, true, true, false, false, false])
        #expect(report.dossiers.count == 3)
        #expect(Set(["D033", "D036", "D006"]).isSubset(of: report.findings.map(\.code)))
        #expect(report.dossiers[1].findings.contains { $0.location?.sheet == "Huyện B" && $0.location?.line == 2 })
        let text = try await CommandContractTests.run(["check", folder.path("vao"), "--as-of", "20/4/2021"])
        #expect(text.text.contains("a.fods (Huyện B): 1 dòng, 1 hồ sơ, 1 sáng kiến"))
        #expect(text.text.contains("d-hong.csv: không dùng được – Không có dòng tiêu đề (D006)"))
        #expect(text.text.contains("trang tính Huyện B"))
        for jobs in ["1", "4"] {
            let again = try await Self.check([folder.path("vao"), "--jobs", jobs])
            #expect(again.run.output == run.output)
        }
    }

    @Test(arguments: [
        ("a.json", #"[{"dossierId": "K-1", "title": "Gá kẹp", "author": "X"}, {"dossierId": "K-2", "title": }, {"dossierId": "K-3"}]"#),
        ("a.csv", "Mã hồ sơ,Họ và tên,Tên sáng kiến\nK-1,X,Gá kẹp\nK-2,Y,\"Sổ số\nK-3,Z,Cảm biến\n"),
    ])
    func `tệp sai cú pháp giữa chừng: phần trước vẫn được xét và đếm, phần sau được nói là chưa đọc`(name: String, text: String)
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write(text.utf8, to: name)
        let (run, report) = try await Self.check([folder.path(name)])
        #expect(run.status == 2)
        #expect(report.dossiers.map(\.id) == ["K-1", "K-2"])
        #expect(report.dossiers[1].verdict == "needs-review" && report.dossiers[1].findings.contains { $0.code == "H007" })
        #expect(report.inputs.map(\.cut) == [true] && report.inputs[0].reason == nil && report.inputs[0].rows == 2)
        let check = try await CommandContractTests.run(["check", folder.path(name), "--as-of", "20/4/2021"])
        #expect(check.text.contains("2 hồ sơ") && check.text.contains("phần sau chỗ sai cú pháp chưa đọc được"))
        #expect(!check.text.contains("không dùng được"))
        let inspect = try await CommandContractTests.run(["inspect", folder.path(name)])
        #expect(inspect.status == 2)
    }

    @Test func `chuyển mã trong bảng tính nói đúng trang tính`() async throws {
        let folder = try TemporaryFolder()
        let text = String(
            decoding: try Iconv.convert(Iconv.bytes("cải tiến bộ gá kẹp phôi nhiều cỡ", in: "TCVN5712-1"), from: "ISO-8859-1", to: "UTF-8"),
            as: UTF8.self
        )
        let rows = [["TT", "Họ và tên", "Tên sáng kiến"]] + (1...3).map { [String($0), "Nguyen Van \($0)", text] }
        try folder.write(FlatSheet.bytes([FlatSheet.Sheet("Đợt 1", rows)]), to: "a.fods")
        let (_, report) = try await Self.check([folder.path("a.fods")])
        let found = report.findings.filter { $0.code == "T010" }
        #expect(found.map { $0.location?.sheet } == ["Đợt 1"])
    }

    @Test func `--sheet theo tên, không dấu, số thứ tự; tên sai được nêu`() async throws {
        let folder = try TemporaryFolder()
        let rows = [["Họ và tên", "Tên sáng kiến"], ["X", "Cảm biến"]]
        try folder.write(FlatSheet.bytes([FlatSheet.Sheet("Đợt 1", rows), FlatSheet.Sheet("Đợt 2", rows)]), to: "a.fods")
        for (name, sheet) in [("Đợt 2", "Đợt 2"), ("dot 2", "Đợt 2"), ("1", "Đợt 1")] {
            let (_, report) = try await Self.check([folder.path("a.fods"), "--sheet", name])
            #expect(report.inputs.map(\.sheet) == [sheet])
        }
        let wrong = try await CommandContractTests.run(["check", folder.path("a.fods"), "--sheet", "Đợt 9"])
        #expect(wrong.status == 2)
        #expect(wrong.text.contains("Đợt 1") && wrong.text.contains("D055"))
    }

    @Test func `--map chọn cột ở mọi lệnh; viết sai là sai cách dùng`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Họ và tên,Tên hồ sơ dự thi\nLê Văn Mẫu,Gá kẹp\n".utf8, to: "a.csv")
        let file = folder.path("a.csv")
        let refused = try await CommandContractTests.run(["check", file])
        #expect(refused.status == 2)
        #expect(refused.text.contains("D022") && refused.text.contains("--map"))
        let (run, report) = try await Self.check([file, "--map", "tên hồ sơ dự thi=Tên sáng kiến"])
        #expect(run.status == 1 && report.inputs.first?.initiatives == 1)
        let seen = try await CommandContractTests.run(["inspect", file, "--map", "Tên hồ sơ dự thi=title"])
        #expect(seen.text.contains("2. Tên hồ sơ dự thi  → Tên sáng kiến [title] (theo --map)"))
        let unused = try await CommandContractTests.run(["inspect", file, "--map", "Tên đề án=title"])
        #expect(unused.errors.contains("D037"))
        for wrong in ["title", "Tên=titl", "=title"] {
            let usage = try await CommandContractTests.run(["check", file, "--map", wrong])
            #expect(usage.status == 64)
        }
    }

    @Test func `inspect kể đủ: trang tính, tiêu đề hai tầng, dòng ẩn, dòng không tính và lý do`() async throws {
        let folder = try TemporaryFolder()
        var sheet = FlatSheet.Sheet(
            "Tổng hợp",
            [
                ["LĐLĐ HUYỆN MẪU"], ["TT", "Tác giả", "", "Tên sáng kiến", "Tóm tắt"], ["", "Họ tên", "Năm sinh", "", ""],
                ["I. KHỐI DOANH NGHIỆP"], ["1", "Lê Văn Mẫu", "1985", "Gá kẹp", "x"], ["", "", "", "Thay lưỡi cắt", "y"],
                ["2", "Trần Thị Thử", "1990", "Sổ số", "z"], ["Tổng cộng: 3 sáng kiến"], ["", "", "", "CHỦ TỊCH"],
            ]
        )
        sheet.hiddenRows = [7]
        sheet.spans = [[5, 1]: 2]
        try folder.write(FlatSheet.bytes([sheet]), to: "a.fods")
        let run = try await CommandContractTests.run(["inspect", folder.path("a.fods")])
        for words in [
            "trang tính “Tổng hợp”", "Dòng tiêu đề: dòng 2 và 3 (hai tầng, ô gộp)", "Dòng ẩn, vẫn đọc: 7", "dòng 6 ← dòng 5",
            "2. Họ tên Tác giả  → Họ và tên [author] (cách ghi khác; tiêu đề hai tầng)", "dòng 1: tên biểu", "dòng 4: tên phần",
            "4: I. KHỐI DOANH NGHIỆP", "dòng 8: dòng cộng", "dòng 9: phần ký", "Sáng kiến: 3",
        ] {
            #expect(run.text.contains(words), "\(words)\n\(run.text)")
        }
        let report = try await CommandContractTests.run(["inspect", folder.path("a.fods"), "--format", "report"])
        let json = try JSONSerialization.jsonObject(with: Data(report.output)) as? [String: Any]
        #expect(json?["schema"] as? String == "sangkien.inspect/1")
        let table = ((json?["inputs"] as? [[String: Any]])?.first?["tables"] as? [[String: Any]])?.first
        #expect(table?["headingRows"] as? [Int] == [2, 3])
        #expect((table?["asideRows"] as? [[String: Any]])?.map { $0["row"] as? Int } == [1, 2, 3, 4, 8, 9])
        #expect((table?["continuedRows"] as? [[String: Int]]) == [["row": 6, "authorRow": 5]])
        // The author's cell is merged over both rows: nothing is left to ask.
        #expect(!run.errors.contains("? D029"))
    }
}
