import Foundation
import TestKit
import Testing

/// The numbers that charts and tables of the page show are those of the run.
struct CheckFiguresTests {
    @Test func `tổng số và số theo đơn vị bằng số của JSON`() async throws {
        let page = try await CheckPage.made([Place.sampleCSV.path])
        let report = try await CommandContractTests.report([Place.sampleCSV.path])
        let summary = report.summary
        let counts = [summary.dossiers, summary.initiatives, summary.valid, summary.invalid, summary.needsReview]
        // The last total is that of eligible initiatives.
        #expect(page.totals.map { $0[1] } == counts.map(String.init) + ["48"])
        let unions = try page.numbers("bd-don-vi")
        #expect(unions[0].dropFirst() == ["7", "1", "4", "12"])
        for union in unions.dropFirst() {
            let own = report.dossiers.filter { $0.submitter == union[0] }.map(\.verdict)
            let counts = ["valid", "needs-review", "invalid"].map { verdict in own.count { $0 == verdict } }
            #expect(union.dropFirst() == (counts + [own.count]).map(String.init)[...], "\(union[0])")
        }
        #expect(unions.count == 13)
        let pictured = try page.element("bd-don-vi").all("text").map(\.text).filter { Int($0) != nil }
        #expect(pictured.prefix(4) == ["7", "1", "4", "12"])
    }

    @Test func `số theo loại bằng số phát hiện trong JSON`() async throws {
        let inputs = [Place.sampleCSV.path, "khong-co.csv"]
        let page = try await CheckPage.made(inputs)
        let report = try await CommandContractTests.report(inputs)
        let table = try #require(page.root.all("table").first { $0.elements.first?.text == "Các mã có trong kết quả này" })
        let rows = CheckPage.rows(table)
        #expect(Set(rows.map { $0[0] }) == Set(report.codes))
        for row in rows {
            #expect(row[4] == String(report.codes.count { $0 == row[0] }), "\(row[0])")
            let dossiers = report.dossiers.count { $0.findings.contains { $0.code == row[0] } }
            #expect(row[5] == (dossiers == 0 ? "–" : String(dossiers)), "\(row[0])")
        }
        let severities = rows.compactMap { $0[1].first }.map { "✗?!·".firstIndex(of: $0) }
        #expect(severities == severities.sorted { ($0 ?? "".startIndex) < ($1 ?? "".startIndex) })
    }

    @Test func `số theo ngày bằng số ngày gửi trong dữ liệu, ngày lạc vào cột gộp`() async throws {
        let days = [
            ("12/4/2021", "12/4/2021"), ("12/4/2021", "14/4/2021"), ("14/4/2021", "15/4/2021"), ("1/2/2021", "30/6/2021"),
            ("", "hôm qua"), ("13/4/2021", "12/4/2012"),
        ]
        let rows = days.enumerated()
            .map { number, day in ["Mã hồ sơ": "K-\(number)", "Ngày gửi bưu điện": day.0, "Ngày gửi email": day.1] }
        let page = try await CheckPage.made(table: SmallTable.csv(rows))
        #expect(
            try page.numbers("bd-ngay") == [
                ["trước ngày 12/4/2021", "1", "1"], ["12/4/2021", "2", "1"], ["13/4/2021", "1", "0"], ["14/4/2021", "1", "1"],
                ["15/4/2021", "0", "1"], ["sau ngày 15/4/2021", "0", "1"],
            ]
        )
        let figure = try page.element("bd-ngay")
        #expect(figure.all("desc").first?.text == "Hạn gửi: trước ngày 15/4/2021. Bưu điện: 5, quá hạn 0; Email: 5, quá hạn 2.")
        #expect(page.text.contains("Chưa có ngày gửi dùng được: Bưu điện 1, Email 1."))
        #expect(figure.all("line").count { $0.attributes["class"] == "deadline" } == 1)
        let bars = figure.all("rect").compactMap { $0.attributes["class"] }
        // One in the legend, and one for each number above that is not 0.
        #expect(bars.count { $0 == "c-post" } == 1 + 4 && bars.count { $0 == "c-email" } == 1 + 5)
    }
}
