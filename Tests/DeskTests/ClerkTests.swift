#if Desk
import Foundation
import SangkienArchive
import Testing
import TestKit

/// The whole way of a clerk in a real browser, by keyboard: twenty files, three facts, a dossier sent again, ten chosen, packages out, the weekly report.
@Suite(.enabled(if: Browser.isThere, "cần chromium và chromium-driver (make setup-test)"), .serialized)
struct ClerkTests {
    /// Workbooks of twenty unions, `t01.xlsx` with twelve initiatives and without three answers, and `t02-gui-lai.xlsx`, which is t02 with another title.
    private static func workbooks(in folder: String) throws {
        let script = """
            import csv, openpyxl, sys
            head, *rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig')))
            place = {name: index for index, name in enumerate(head)}
            mine = [row for row in rows if row[0] == 'HS-01']
            def save(name, rows):
                book = openpyxl.Workbook()
                for row in [head] + rows: book.active.append(row)
                book.save(sys.argv[2] + '/' + name)
            def changed(row, **cells):
                row = list(row)
                for name, value in cells.items(): row[place[name.replace('_', ' ')]] = value
                return row
            blank = {'Khiếu_nại': '', 'Tranh_chấp_quyền_tác_giả': '', 'Ngày_xác_nhận': ''}
            save('t01.xlsx', [changed(row, **blank) for row in mine])
            for number in range(2, 21):
                union = {'Mã_hồ_sơ': f'HS-{number:02}', 'Đơn_vị_trình': f'CĐCS Công ty Mẫu {number}', 'Cấp_trình': '',
                         'Số_Tờ_trình': f'{number + 50}/TTr-CĐ', 'Họ_và_tên': f'Lê Văn Mẫu {number}', 'TT': '1',
                         'Tên_sáng_kiến': f'Giá treo dụng cụ kiểu {number}'}
                row = changed(mine[number % 12], **union)
                save(f't{number:02}.xlsx', [row])
                if number == 2: save('t02-gui-lai.xlsx', [changed(row, **{'Tên_sáng_kiến': 'Giá treo dụng cụ có bánh xe'})])
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let sample = Repository.root.appending(path: "Samples/ho-so-2021.csv").path(percentEncoded: false)
        process.arguments = ["-c", script, sample, folder]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private static let enter = "\u{E007}"

    /// Goes to what is called so by keyboard, and presses keys there.
    private static func go(_ browser: Browser, _ words: String, _ keys: String, atMost count: Int = 150) throws {
        #expect(try browser.tab(to: words, atMost: count), "\(words)")
        try browser.press(keys)
    }

    /// Waits for a page that is no longer being made.
    private static func ready(_ browser: Browser, _ path: String) throws {
        #expect(
            try browser.wait("(location.pathname + location.search).startsWith('\(path)') && !document.getElementById('tien-do')"),
            "\(path)"
        )
    }

    @Test(.timeLimit(.minutes(10)))
    func `20 tệp, ba ghi nhận, một hồ sơ gửi lại, mười sáng kiến được chọn, gói trả đơn vị, báo cáo tuần: chỉ bằng bàn phím`() throws {
        let desk = try DeskRun(day: "22/4/2021")
        let folder = desk.home.path("den")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Self.workbooks(in: folder)
        let browser = try Browser(width: 1_100, height: 900)
        try browser.open("http://127.0.0.1:\(desk.port)/vao?ma=\(desk.secret)")
        #expect(try browser.wait("document.getElementById('tha')"))

        // Twenty files.
        let files = (1...20).map { folder + "/t\($0 < 10 ? "0" : "")\($0).xlsx" }
        try browser.choose(files.joined(separator: "\n"), "#chon")
        try Self.ready(browser, "/?xong=da-nhan")
        #expect(try browser.run("return document.querySelectorAll('table.files tbody tr').length") as? Int == 20)
        #expect(try browser.text().contains("20 hồ sơ, 31 sáng kiến"))

        // Three facts.
        try Self.go(browser, "Hồ sơ", Self.enter)
        try Self.ready(browser, "/ho-so")
        try Self.go(browser, "HS-01", Self.enter)
        try Self.ready(browser, "/ho-so/1")
        #expect(try browser.text().contains("Cần xác nhận"))
        try Self.go(browser, "c.complaint", "K")
        try Self.go(browser, "c.dispute", "K")
        try Self.go(browser, "c.confirmedOn", "20/4/2021")
        try Self.go(browser, "nguoi", "Chị Hoa" + Self.enter)
        try Self.ready(browser, "/ho-so/1?xong=da-luu")
        #expect(try browser.text().contains("Hợp lệ") && browser.text().contains("Chị Hoa"))

        // The server goes down and comes up again: the browser works on with the same page, and a reload shows all that was confirmed.
        desk.kill()
        let again = try DeskRun(home: desk.home, port: desk.port, day: "22/4/2021")
        try browser.run("location.reload()")
        try Self.ready(browser, "/ho-so/1")
        #expect(try browser.run("return document.getElementsByName('c.confirmedOn')[0].value") as? String == "20/4/2021")

        // A dossier comes again.
        try browser.open("http://127.0.0.1:\(again.port)/")
        try browser.choose(folder + "/t02-gui-lai.xlsx", "#chon")
        try Self.ready(browser, "/?xong=da-nhan")
        try Self.go(browser, "Hồ sơ", Self.enter)
        try Self.ready(browser, "/ho-so")
        try Self.go(browser, "tim", "bánh xe" + Self.enter)
        try Self.ready(browser, "/ho-so?tim=")
        #expect(try browser.text().contains("1 trong 21 hồ sơ"))
        try Self.go(browser, "HS-02", Self.enter)
        try Self.ready(browser, "/ho-so/")
        #expect(try browser.text().contains("Bản khác của hồ sơ này"))
        try Self.go(browser, "c.counts", "C")
        try Self.go(browser, "nguoi", Self.enter)
        #expect(try browser.wait("location.search.includes('da-luu') && !document.getElementById('tien-do')"))
        #expect(try !browser.text().contains("Bản khác của hồ sơ này"))

        // Ten are chosen, in a second window.
        let window = try browser.call("POST", "/window/new", ["type": "window"]) as? [String: Any]
        try browser.call("POST", "/window", ["handle": try #require(window?["handle"])])
        try browser.open("http://127.0.0.1:\(again.port)/xet-chon")
        try Self.ready(browser, "/xet-chon")
        for number in 1...10 { try Self.go(browser, "s.1.\(number).selection.awarded", "C") }
        try Self.go(browser, "nguoi", Self.enter)
        try Self.ready(browser, "/xet-chon?trang=1&xong=da-luu")
        #expect(try browser.text().contains("LĐLĐ tỉnh khen thưởng: 10/10"))

        // Packages for the unions, and the weekly report.
        try Self.go(browser, "Văn bản", Self.enter)
        try Self.ready(browser, "/van-ban")
        try browser.run("document.querySelector('main').focus()")
        #expect(
            try browser.run("return document.querySelector('input[value=bao-cao-tuan]').labels[0].innerText.length > 5") as? Bool == true
        )
        #expect(try Self.tick(browser, "bao-cao-tuan"))
        #expect(try Self.tick(browser, "co"))
        try Self.go(browser, "Lập văn bản", Self.enter)
        #expect(
            try browser.wait(
                "/^\\/van-ban\\/[a-z0-9]+$/.test(location.pathname) || [...document.links].some(a => /van-ban\\/[a-z0-9]+$/.test(a.href))"
            )
        )
        // A list of what was made calls it by the day: 09:24 30/11/2026: …
        let place = try browser.place()
        if place == "/van-ban" || place.hasPrefix("/van-ban?") { try Self.go(browser, "/20", Self.enter) }
        #expect(try browser.wait("document.querySelector('a.main')"))
        let run = try browser.place()

        // One union's table and package, chosen by its first letters.
        try Self.go(browser, "Văn bản", Self.enter)
        try Self.ready(browser, "/van-ban")
        try Self.go(browser, "don-vi", "CĐCS Công ty Mẫu 2")
        #expect(try Self.tick(browser, "co"))
        try Self.go(browser, "Lập văn bản", Self.enter)
        #expect(try browser.wait("/^\\/van-ban\\/[a-z0-9]+$/.test(location.pathname) && document.querySelector('a.main')"))
        let single = try browser.text()
        #expect(single.contains("Đơn vị: CĐCS Công ty Mẫu 2") && single.contains("gui-lai-don-vi/") && !single.contains("toan-tinh/"))
        for address in try browser.fetched() { #expect(address.hasPrefix("http://127.0.0.1:\(again.port)/"), "\(address)") }
        let console = try browser.console()
        #expect(console.filter { !$0.contains("ERR_CONNECTION_REFUSED") } == [])

        var visitor = Visitor(port: again.port)
        visitor.cookie = "sangkien_\(again.port)=\(try browser.cookie("sangkien_\(again.port)"))"
        let zip = try ZipReader(bytes: try visitor.get(run + "/tat-ca").body, name: "tai ve", limits: .folder)
        #expect(zip.names.filter { $0.hasSuffix(".zip") }.count == 20)
        #expect(zip.names.contains { $0.hasSuffix("toan-tinh/bao-cao-tuan.docx") })

        // The first window still shows what is there; another restart loses none of it.
        again.kill()
        let third = try DeskRun(home: desk.home, port: desk.port, day: "22/4/2021")
        let page = try visitor.page("/xet-chon")
        #expect(third.port == desk.port && page.contains("LĐLĐ tỉnh khen thưởng: 10/10"))
        #expect(try visitor.page("/ho-so/1").contains("Chị Hoa"))
        #expect(try visitor.get(run + "/tat-ca").status == 200)
    }

    /// Ticks the box with a value by keyboard: with the tabulator to it, then the space bar.
    private static func tick(_ browser: Browser, _ value: String) throws -> Bool {
        for _ in 0..<150 {
            try browser.press("\u{E004}")
            let focus = try browser.run("const e = document.activeElement; return e.type === 'checkbox' ? e.value : ''") as? String
            guard focus == value else { continue }
            try browser.press(" ")
            return try browser.run("return document.activeElement.checked") as? Bool == true
        }
        return false
    }
}
#endif
