import Foundation
import TestKit
import Testing

/// The HTML report: one page for everybody's eyes and ears, on screen and paper, that asks nothing of the network.
struct CheckPageTests {
    @Test(arguments: ["vi", "en"])
    func `trang tự đủ: không tệp ngoài, không liên kết ra ngoài, mọi liên kết tới nơi`(language: String) async throws {
        let page = try await CheckPage.made([Place.sampleCSV.path, "--lang", language])
        #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\""))
        let ids = page.root.all.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for element in page.root.all {
            #expect(element.attributes["src"] == nil && element.name != "link" && element.attributes["style"] == nil)
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
            if let target = element.attributes["href"] {
                #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
            }
        }
        let addresses = page.text.matches(of: /[a-z]+:\/\/[^"' )]+/).map { String($0.output) }
        #expect(Set(addresses) == ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"])
        #expect(page.text.matches(of: /url\(([^)]*)\)/).allSatisfy { $0.output.1.hasPrefix("#") })
        #expect(!page.text.contains("@import") && page.root.all("script").count == 1)
    }

    @Test func `tiêu đề không nhảy bậc, bảng có tên và đầu cột, hình có lời`() async throws {
        let page = try await CheckPage.made([Place.sampleCSV.path])
        let levels = page.root.all.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        for table in page.root.all("table") {
            #expect(table.elements.first?.name == "caption" && table.elements.first?.text.isEmpty == false)
            #expect(table.all("th").allSatisfy { ["row", "col"].contains($0.attributes["scope"]) })
            let width = try #require(table.child("thead")).all("th").count
            #expect(try #require(table.child("tbody")).elements.allSatisfy { $0.elements.count == width })
        }
        let pictures = page.root.all("svg").filter { $0.attributes["aria-hidden"] == nil }
        #expect(pictures.count == 3)
        for picture in pictures {
            let named = (picture.attributes["aria-labelledby"] ?? "").split(separator: " ")
            #expect(picture.attributes["role"] == "img" && named.count == 2)
            for id in named { #expect(try !page.element(String(id)).text.isEmpty) }
        }
        for control in page.root.all("input") + page.root.all("select") {
            let id = try #require(control.attributes["id"])
            let label = try #require(page.root.all("label").first { $0.all.contains { $0.attributes["id"] == id } })
            #expect(!label.ownText.isEmpty)
        }
        #expect(page.root.all("main").count == 1 && page.root.all("nav").allSatisfy { $0.attributes["aria-label"] != nil })
    }

    @Test func `bảng hồ sơ nói hồ sơ nào hợp lệ, thiếu gì, còn sửa được không`() async throws {
        let rows = try await CheckPage.made([Place.sampleCSV.path], options: ["--as-of", "22/4/2021"]).dossiers()
        #expect(rows.count == 12 && rows.allSatisfy { $0.count == 8 })
        #expect(
            rows[4] == [
                "HS-05", "LĐLĐ thị xã An Nhơn", "LĐLĐ cấp huyện", "4", "Bưu điện 08/4/2021Email 14/4/2021", "✓ Hợp lệ", "", "–",
            ]
        )
        #expect(rows[5].suffix(3) == ["✗ Không hợp lệ", "✗ H101 Gửi quá hạn", "chỉ xem lại nếu ghi nhầm"])
        #expect(rows[7].suffix(3) == ["✗ Không hợp lệ", "✗ H201 Thiếu Tờ trình", "đã hết hạn bổ sung"])
        #expect(
            rows[10].suffix(3) == [
                "? Cần xác nhận", "? H404 Chưa xác nhận có hay không có tranh chấp",
                "chờ đơn vị xác nhận hoặc cấp có thẩm quyền giải quyết",
            ]
        )
        let early = try await CheckPage.made([Place.sampleCSV.path], options: ["--as-of", "14/4/2021"]).dossiers()
        #expect(early[7].last == "còn bổ sung được đến hết ngày 14/4/2021")
    }

    @Test func `việc cần làm chia đủ mọi hồ sơ vào bốn nhóm`() async throws {
        let page = try await CheckPage.made([Place.sampleCSV.path], options: ["--as-of", "22/4/2021"])
        let groups = try page.element("viec").all("h3").map(\.text)
        #expect(
            groups == [
                "Hợp lệ: 7", "Còn bổ sung, chỉnh sửa được: 0", "Chờ đơn vị xác nhận hoặc cấp có thẩm quyền giải quyết: 2",
                "Hết hạn bổ sung; chỉ xem lại nếu ghi nhầm: 3",
            ]
        )
    }

    @Test func `ô hiểm chỉ là chữ`() async throws {
        let hostile = ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "]]></style><b>", "a & b &amp; c\n=1+1"]
        let rows = hostile.map { ["Mã hồ sơ": $0, "Đơn vị trình": $0, "Khiếu nại": $0, "Thời gian áp dụng": $0] }
        let page = try await CheckPage.made(table: SmallTable.csv(rows))
        #expect(page.root.all("script").count == 1 && page.root.all("img").isEmpty && page.root.all("style").count == 1)
        let shown = try page.dossiers()
        #expect(shown.map { $0[0] } == hostile.map { $0.replacing("\n", with: "↵") })
        // A union that no list knows is what somebody typed: shown on demand only.
        #expect(shown.allSatisfy { $0[1] == "[…]" })
        let open = try await CheckPage.made(table: SmallTable.csv(rows), options: CommandContractTests.day + ["--show-values"])
        #expect(try open.dossiers().map { $0[1] } == hostile.map { $0.replacing("\n", with: "↵") })
    }

    @Test func `không có dữ liệu cá nhân`() async throws {
        let page = try await CheckPage.made([Place.sampleCSV.path])
        let words = page.root.all.filter { $0.name != "style" && $0.name != "script" }.map(\.ownText).joined(separator: " ")
        for initiative in try SampleData.load().dossiers.flatMap(\.initiatives) {
            for fact in [initiative.author, initiative.phone, initiative.birthYear.map(String.init)] + (initiative.authors ?? []) {
                guard let fact else { continue }
                #expect(!page.text.contains(fact), "\(fact)")
            }
            let digits = (initiative.phone ?? "-").filter(\.isNumber)
            #expect(digits.isEmpty || !words.filter(\.isNumber).contains(digits))
        }
        let secret = ["Họ và tên": "Tên Kín", "Số điện thoại": "0950 000", "Năm sinh": "19855", "Người xác nhận": "Người Kín"]
        let odd = try await CheckPage.made(table: SmallTable.csv([secret]))
        for fact in ["Tên Kín", "0950 000", "Người Kín"] { #expect(!odd.text.contains(fact), "\(fact)") }
    }

    @Test func `cùng dữ liệu, cùng từng byte, bao nhiêu lõi cũng vậy`() async throws {
        let pages = try await [["--jobs", "1"], ["--jobs", "4"], []]
            .asyncMap { try await CheckPage.made([Place.sampleCSV.path] + $0).bytes }
        #expect(pages[0] == pages[1] && pages[0] == pages[2])
    }

    @Test func `thư mục trống, tệp hỏng, dòng hỏng vẫn ra trang đọc được`() async throws {
        try await withTemporaryFolder { folder in
            let empty = folder.appending(path: "trong")
            try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
            let none = try await CheckPage.made([empty.path])
            #expect(!none.totals.isEmpty && none.totals.allSatisfy { $0[1] == "0" })
            #expect(none.text.contains("Dữ liệu không có hồ sơ nào.") && none.text.contains("D003"))
            #expect(none.root.all("a").allSatisfy { (try? none.element(String($0.attributes["href"]?.dropFirst() ?? ""))) != nil })
            let broken = SmallTable.csv([[:], ["Mã hồ sơ": "K-2"]]) + "K-3,thừa\"ngoặc,x\nK-4\n"
            let page = try await CheckPage.made([try folder.file("hong.csv", broken), folder.path + "/khong-co.csv"])
            #expect(try page.dossiers().map { $0[0] }.starts(with: ["K-1", "K-2", "K-3"]))
            #expect(try page.element("dau-vao").text.contains("hong.csv"))
        }
    }

    @Test func `năm trăm hồ sơ vẫn gọn: dưới bốn trăm byte một phát hiện`() async throws {
        let rows = (1...500)
            .map { number in
                [
                    "Mã hồ sơ": "K-\(number)", "Đơn vị trình": "CĐCS Đơn vị mẫu \(number % 90)",
                    "Khiếu nại": number % 3 == 0 ? "" : "Không",
                    "Số tờ trình": number % 5 == 0 ? "" : "1/TTr", "Ngày gửi email": number % 7 == 0 ? "16/4/2021" : "12/4/2021",
                ]
            }
        let page = try await CheckPage.made(table: SmallTable.csv(rows))
        #expect(try page.dossiers().count == 500)
        let findings = try page.element("chi-tiet").all("li").count
        #expect(findings > 2000 && page.bytes.count < findings * 400 + 500 * 500 + 50_000)
        // Fifteen unions have a bar; the others are counted together.
        #expect(try page.numbers("bd-don-vi").count == 17)
        #expect(try page.numbers("bd-don-vi").last?.first == "75 đơn vị còn lại")
    }
}

extension Sequence {
    /// The results of `transform`, one after another.
    func asyncMap<Result>(_ transform: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
