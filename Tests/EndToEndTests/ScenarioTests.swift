import Foundation
import TestKit
import Testing

/// Realistic messy inputs (docs/data.md) through the real command: cells of persons, periods, papers, awards.
@Suite struct ScenarioTests {
    @Test func `7.1 ô gộp thông tin tác giả tách theo nhãn và hình dạng, không chắc thì in nguyên văn và cần xác nhận`() async throws {
        let cells = [
            "Nguyễn Văn An, 1985, Tổ trưởng, Cty CP May X, 0950 123 456",
            "Nguyễn Văn An\n1985\nTổ trưởng\nCty CP May X\n0950 123 456",
            "Nguyễn Văn An\n- SN: 1985\n- Chức vụ: Tổ trưởng\n- Đơn vị: Cty CP May X\n- ĐT: 0950123456",
            "Trần Thị Bình, SN 1990, Phó Giám đốc, Chủ tịch CĐCS, Công ty TNHH Y, ĐT 0950.000.002",
            "Trần Thị Bình, 1990, Phó Giám đốc, Chủ tịch CĐCS, 0950 000 002",
        ]
        let rows = cells.map { [ScenarioTable.person: $0] }
        let table = ScenarioTable(added: [ScenarioTable.person], left: ScenarioTable.personColumns, rows: rows)
        try await withTemporaryFolder { folder in
            let report = try await table.checked(in: folder)
            for place in 1...4 {
                #expect(report.verdict("K-\(place)") == "valid" && report.codes("K-\(place)").allSatisfy { !$0.hasPrefix("S0") })
            }
            #expect(report.verdict("K-5") == "needs-review" && report.codes("K-5").contains("S003"))
            #expect(!report.codes("K-5").contains("S001"))
            // No word is dropped: the form prints each cell as it was typed.
            #expect(try await table.printed(in: folder).map { $0[1] } == cells)
        }
    }

    @Test func `7.4 đồng tác giả có vai trò, số điện thoại chỉ ghép khi đủ, tỷ lệ đóng góp phải đủ 100%`() async throws {
        let names = "Trần Thị B (chủ nhiệm), Lê C, Phạm D"
        let phones = "0950000001; 0950000002; 0950000003"
        let years = "1985; 1990; 1991"
        let rows = [
            ["Họ và tên": names, "Năm sinh": years, "Số điện thoại": phones, "% đóng góp": "50-30-20"],
            ["Họ và tên": names, "Năm sinh": years, "Số điện thoại": "0950000001; 0950000002", "% đóng góp": "50-30-10"],
            ["Họ và tên": names, "Năm sinh": years, "Số điện thoại": "0950000001", "% đóng góp": "50%; 30%"],
        ]
        let table = ScenarioTable(added: ["% đóng góp"], rows: rows)
        try await withTemporaryFolder { folder in
            let report = try await table.checked(in: folder)
            #expect((1...3).map { report.verdict("K-\($0)") } == ["valid", "valid", "valid"])
            #expect((1...3).map { report.codes("K-\($0)") } == [[], ["S061", "S031"], ["S032"]])
            #expect(report.finding("S031")?.message.contains("90%") == true && report.finding("S031")?.severity == "warning")
            let printed = try await table.printed(in: folder).map { $0[1] }
            #expect(printed.allSatisfy { $0.hasPrefix(names + "\n" + years) } && printed[0].hasSuffix(phones))
        }
    }

    @Test func `7.6 thời gian bằng lời: đến nay và quý thì được, năm học cần xác nhận, từ 2019 là lỗi, in nguyên văn`() async throws {
        let periods = ["Từ tháng 01/2021 đến nay", "Quý I/2021", "năm học 2020-2021", "từ 2019"]
        let table = ScenarioTable(rows: periods.map { ["Thời gian áp dụng": $0] })
        try await withTemporaryFolder { folder in
            let report = try await table.checked(in: folder)
            #expect((1...4).map { report.verdict("K-\($0)") } == ["valid", "valid", "needs-review", "invalid"])
            #expect((1...4).map { report.codes("K-\($0)") } == [[], [], ["S103"], ["S101"]])
            #expect(report.finding("S101")?.message == "Bắt đầu áp dụng từ năm 2019, trước ngày 01/01/2021.")
            #expect(try await table.printed(in: folder).map { $0[3] } == periods)
        }
    }

    @Test func `7.9 gửi hai đường khác ngày, một quyết định cho bốn sáng kiến, thiếu tờ trình, tranh chấp chưa trả lời`() async throws {
        var rows: [[String: String]] = (1...4)
            .map {
                [
                    "Mã hồ sơ": "A", "Ngày gửi bưu điện": "13/4/2021", "Ngày gửi email": "15/4/2021 08:10",
                    "Tên sáng kiến": "Sáng kiến \($0)",
                ]
            }
        for (id, letter, dispute) in [
            ("B", "khong-co.pdf", "Không"), ("C", "c.pdf", ""), ("D", "d.pdf", "Không"), ("E", "e.pdf", "chưa rõ"),
        ] {
            rows.append([
                "Mã hồ sơ": id, "Tệp tờ trình": letter, "Tranh chấp quyền tác giả": dispute, "Tên sáng kiến": "Sáng kiến \(id)",
                "Số quyết định công nhận": "4\(id)/QĐ",
            ])
        }
        let table = ScenarioTable(rows: rows)
        try await withTemporaryFolder { folder in
            for (place, name) in ["to-trinh.pdf", "c.pdf", "d.pdf", "e.pdf", "QD cong nhan.pdf"].enumerated() {
                // No two are the same file.
                _ = try folder.file("dinh-kem/" + name, try #require(SampleAttachments.bytes("pdf \(place + 1)")))
            }
            let report = try await table.checked("--attachments", folder.path + "/dinh-kem", in: folder)
            // By post it was in time, by e-mail a day late; the one decision serves all four.
            let sent = report.dossiers.first { $0.id == "A" }?.findings.filter { $0.code.hasPrefix("H1") } ?? []
            #expect(sent.map(\.code) == ["H102"] && sent[0].field == "emailedOn" && report.verdict("A") == "invalid")
            #expect(report.dossiers.first { $0.id == "A" }?.initiativeCount == 4)
            #expect(report.codes("A").allSatisfy { !$0.hasPrefix("S6") && $0 != "S201" })
            #expect(report.verdict("B") == "invalid" && report.codes("B").contains("H501"))
            #expect(report.verdict("D") == "valid")
            #expect(report.verdict("C") == "needs-review" && report.verdict("E") == "needs-review")
        }
    }

    @Test func `7.11 danh hiệu theo năm in nguyên văn, năm 2021 bị nhắc, chữ viết tắt lạ được giữ`() async throws {
        let awards = ["2018: LĐTT, 2019 CSTĐCS - BK LĐLĐ tỉnh; 2021: GK", "2018: LĐTT; 2019: XYZ-9; 2020: Bằng khen BCH LĐLĐ tỉnh"]
        let table = ScenarioTable(rows: awards.map { ["Danh hiệu thi đua, khen thưởng": $0] })
        try await withTemporaryFolder { folder in
            let report = try await table.checked(in: folder)
            #expect(report.codes("K-1") == ["S401"] && report.codes("K-2") == [] && report.verdict("K-1") == "valid")
            #expect(report.finding("S401")?.message == "Danh hiệu, khen thưởng năm 2021 nằm ngoài giai đoạn 2018-2020.")
            #expect(try await table.printed(in: folder).map { $0[6] } == awards)
        }
    }
}
