import Dossiers
import Forms
import TestKit
import Testing
import VietnameseText

/// Weeks, changes, unions that sent nothing.
@Suite struct WeeklyReportTests {
    /// A dossier of a union, sent on a day, with so many initiatives.
    private func dossier(_ union: String, _ day: String, _ initiatives: Int) -> String {
        let list = (1...initiatives).map { #"{"title": "S\#($0)"}"# }.joined(separator: ",")
        return
            #"{"dossierId": "\#(union) \#(day)", "submitter": "\#(union)", "postedOn": "\#(day)", "emailedOn": "\#(day)", "initiatives": [\#(list)]}"#
    }

    private func report(_ day: String, _ dossiers: [String]) throws -> FilledPaper {
        try #require(try Checking(asOf: day).province(WeeklyReportForm.self, dossiers)?.paper)
    }

    @Test func `đếm theo đơn vị và tuần, so với tuần trước, theo thứ tự danh sách đơn vị`() throws {
        let report = try report(
            "2021-04-14",
            [
                dossier("LĐLĐ huyện Tuy Phước", "12/4/2021", 2), dossier("LĐLĐ huyện Tuy Phước", "05/4/2021", 5),
                dossier("LĐLĐ TP Quy Nhơn", "11/4/2021", 3), dossier("CĐCS Công ty X", "14/4/2021", 4),
            ]
        )
        #expect([report["tuần"], report["năm của tuần"], report["tuần trước"]] == ["15", "2021", "14"])
        #expect([report["từ ngày"], report["đến ngày"], report["ngày báo cáo"]] == ["12/4/2021", "14/4/2021", "14/4/2021"])
        #expect(report.column("đơn vị", "tên đơn vị") == ["LĐLĐ thành phố Quy Nhơn", "LĐLĐ huyện Tuy Phước", "CĐCS Công ty X"])
        #expect(report.column("đơn vị", "sáng kiến tuần này") == ["0", "2", "4"])
        #expect(report.column("đơn vị", "sáng kiến tuần trước") == ["3", "5", "0"])
        #expect(report.column("đơn vị", "tăng giảm sáng kiến") == ["-3", "-3", "+4"])
        #expect(report.column("đơn vị", "sáng kiến đến nay") == ["3", "7", "4"])
        #expect([report["hồ sơ tuần này"], report["sáng kiến tuần này"], report["sáng kiến tuần trước"]] == ["02", "06", "08"])
        #expect([report["tăng giảm hồ sơ"], report["tăng giảm sáng kiến"], report["hồ sơ đến nay"]] == ["0", "-2", "04"])
        #expect([report["thay đổi hồ sơ"], report["thay đổi sáng kiến"]] == ["không đổi", "giảm 02"])
        #expect(report.column("đơn vị", "thay đổi sáng kiến") == ["giảm 03", "giảm 03", "tăng 04"])
        #expect(report.column("chi tiết", "tên đơn vị").filter { $0 == "LĐLĐ huyện Tuy Phước" }.count == 2)
        #expect(report.column("chi tiết", "tuần thứ") == ["14", "14", "15", "15"])
    }

    @Test func `tuần bắt đầu thứ hai, qua năm mới theo ISO 8601`() throws {
        let days = ["27/12/2020", "28/12/2020", "03/01/2021", "04/01/2021", "10/01/2021", "11/01/2021"]
        let report = try report("2021-01-05", days.map { dossier("LĐLĐ huyện Tuy Phước", $0, 1) })
        #expect([report["tuần"], report["năm của tuần"], report["tuần trước"]] == ["1", "2021", "53"])
        #expect(report["từ ngày"] == "04/01/2021")
        #expect([report["hồ sơ tuần này"], report["hồ sơ tuần trước"], report["hồ sơ đến nay"]] == ["01", "02", "04"])
        #expect(report["hồ sơ gửi sau tuần"] == "02")
        #expect(report.column("chi tiết", "tuần thứ") == ["52", "53", "1"])
        #expect(report.column("chi tiết", "năm của tuần") == ["2020", "2020", "2021"])
        #expect(report.column("chi tiết", "số hồ sơ") == ["1", "2", "1"])
        #expect(report.column("chi tiết", "đến ngày") == ["27/12/2020", "03/01/2021", "05/01/2021"])
    }

    @Test func `hồ sơ gửi sau ngày báo cáo chỉ được đếm, không có dòng, không có tuần; đơn vị ấy tính là chưa gửi`() throws {
        let report = try report(
            "2021-04-14",
            [
                dossier("LĐLĐ huyện Tuy Phước", "15/4/2021", 2), dossier("LĐLĐ huyện Phù Cát", "13/4/2021", 1),
                dossier("LĐLĐ huyện Phù Cát", "18/4/2021", 4),
            ]
        )
        #expect(report.column("đơn vị", "tên đơn vị") == ["LĐLĐ huyện Phù Cát"])
        #expect(report.column("đơn vị", "sáng kiến đến nay") == ["1"] && report.column("tổng cộng", "sáng kiến đến nay") == ["1"])
        #expect(report.list("chi tiết").count == 1 && report["hồ sơ gửi sau tuần"] == "02" && report["số đơn vị"] == "01")
        #expect(report.column("chưa gửi", "tên các đơn vị")[0].contains("LĐLĐ huyện Tuy Phước"))
    }

    @Test func `tệp không đọc được có tên, không có đường dẫn, ký tự ẩn hiện ra; bản công khai chỉ có số`() throws {
        let context = try Checking(asOf: "2021-04-14").context
            .knowing(
                unreadFiles: ["vao/con/Hồ sơ\u{202E}.pdf", "b.zip", "vao/thu-muc/", ""]
            )
        for (isPublic, names) in [(false, "Hồ sơ<U+202E>.pdf; b.zip; thu-muc"), (true, "")] {
            let values = try #require(WeeklyReportForm(context, isPublic: isPublic).papers(for: [], of: [], volumeRows: 0).first).values
            let report = FilledPaper(values, WeeklyReportForm.schema)
            #expect([report["tệp không đọc được"], report["tên tệp không đọc được"]] == ["04", names])
        }
        let many = context.knowing(unreadFiles: (1...25).map { "tep-\($0).pdf" })
        let values = WeeklyReportForm(many, isPublic: false).papers(for: [], of: [], volumeRows: 0)[0].values
        let paper = FilledPaper(values, WeeklyReportForm.schema)
        #expect(paper["tên tệp không đọc được"]?.hasSuffix("tep-20.pdf; và 05 tệp khác") == true)
    }

    @Test func `ảnh, PDF có tên đơn vị chưa gửi hoặc tên của bảng thì tính là tệp chưa đọc`() throws {
        let scans = [
            "vao/03. Hoài Nhơn - Bảng tổng hợp.pdf", "vao/Zalo An Nhơn.jpg", "vao/HoaiNhon_1.png", "vao/Bảng tổng hợp.pdf",
            "vao/Vân Canh/anh-1.jpg", "vao/QĐ công nhận.pdf", "vao/Phù Cát - Bảng tổng hợp.pdf",
        ]
        let context = try Checking(asOf: "2021-04-14").context.knowing(unreadFiles: ["vao/a.rar"], scans: scans)
        let sent = try Checking(asOf: "2021-04-14").dossiers([dossier("LĐLĐ huyện Phù Cát", "12/4/2021", 1)])
        let values = WeeklyReportForm(context, isPublic: false).papers(for: sent, of: sent, volumeRows: 0)[0].values
        let report = FilledPaper(values, WeeklyReportForm.schema)
        #expect(report["tệp không đọc được"] == "06")
        #expect(
            report["tên tệp không đọc được"]
                == "a.rar; 03. Hoài Nhơn - Bảng tổng hợp.pdf; Zalo An Nhơn.jpg; HoaiNhon_1.png; Bảng tổng hợp.pdf; anh-1.jpg"
        )
    }

    @Test func `Chương trình ghi nơi gửi, nơi phát hành thì báo cáo của tỉnh theo đó`() throws {
        let number = "      number: ..../TB-LĐLĐ\n"
        let paper = { (keys: String) throws -> FilledPaper in
            let checking = try Checking(asOf: "2021-04-14", edits: [(number, number + keys)])
            return try #require(try checking.province(WeeklyReportForm.self, [])?.paper)
        }
        let plain = try paper("")
        #expect(plain["nơi kính gửi"] == "" && plain["cơ quan ban hành"] == "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH")
        let report = try paper("      issuer: office\n      addressees: [Thường trực Liên đoàn Lao động tỉnh]\n")
        #expect(report["nơi kính gửi"] == "Thường trực Liên đoàn Lao động tỉnh" && report.list("kính gửi").isEmpty)
        #expect(report["cơ quan chủ quản"] == "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH")
        #expect(report["cơ quan ban hành"] == "BAN CHÍNH SÁCH - PHÁP LUẬT")
        let several = try paper("      addressees: [Thường trực Liên đoàn Lao động tỉnh, Ban Tuyên giáo]\n")
        #expect(several.column("kính gửi", "nơi") == ["- Thường trực Liên đoàn Lao động tỉnh;", "- Ban Tuyên giáo."])
        #expect(several["nơi kính gửi"] == "")
    }

    @Test(arguments: [("2021-01-03", "53", "2020"), ("2021-01-04", "1", "2021"), ("2024-12-30", "1", "2025"), ("2022-01-02", "52", "2021")])
    func `ngày đầu năm thuộc tuần nào`(day: String, week: String, year: String) throws {
        let report = try report(day, [])
        #expect([report["tuần"], report["năm của tuần"]] == [week, year])
        #expect(report.list("đơn vị").isEmpty && report["hồ sơ đến nay"] == "0")
    }

    @Test func `kể tên đơn vị chưa gửi theo từng cấp có danh sách`() throws {
        let report = try report("2021-04-14", [dossier("LĐLĐ huyện Tuy Phước", "12/4/2021", 1)])
        #expect(report.column("chưa gửi", "cấp") == ["LĐLĐ cấp huyện", "Công đoàn ngành tỉnh"])
        #expect(report.column("chưa gửi", "số đơn vị chưa gửi") == ["10", "04"])
        #expect(report.column("chưa gửi", "số đơn vị của cấp") == ["11", "04"])
        let names = report.column("chưa gửi", "tên các đơn vị")
        #expect(names[0].contains("LĐLĐ huyện Vân Canh") && !names[0].contains("Tuy Phước"))
    }

    @Test func `hồ sơ không rõ ngày gửi được đếm riêng`() throws {
        let report = try report("2021-04-14", [#"{"postedOn": "", "emailedOn": "tuần trước"}"#])
        #expect([report["hồ sơ chưa rõ ngày gửi"], report["hồ sơ đến nay"]] == ["01", "0"])
        #expect(report.list("đơn vị").isEmpty && report["đơn vị chưa rõ ngày gửi"]?.isEmpty == false)
    }
}
