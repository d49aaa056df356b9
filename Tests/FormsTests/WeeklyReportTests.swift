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
        #expect([report["từ ngày"], report["đến ngày"]] == ["12/4/2021", "18/4/2021"])
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
        #expect([report["hồ sơ tuần này"], report["hồ sơ tuần trước"], report["hồ sơ đến nay"]] == ["02", "02", "05"])
        #expect(report["hồ sơ gửi sau tuần"] == "01")
        #expect(report.column("chi tiết", "tuần thứ") == ["52", "53", "1"])
        #expect(report.column("chi tiết", "năm của tuần") == ["2020", "2020", "2021"])
        #expect(report.column("chi tiết", "số hồ sơ") == ["1", "2", "2"])
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
        #expect(report.column("đơn vị", "hồ sơ đến nay") == ["0"])
    }
}
