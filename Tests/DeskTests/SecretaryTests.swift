#if Desk
import Foundation
import TestKit
import Testing

/// The whole way of a secretary in a real browser: by keyboard, at the width of a telephone, without a word on the console.
@Suite(.enabled(if: Browser.isThere, "cần chromium và chromium-driver (make setup-test)"), .serialized)
struct SecretaryTests {
    /// The dossier HS-01 of the samples as a workbook in which one heading says nothing.
    private static func workbook(in home: TemporaryFolder) throws -> String {
        let path = home.path("phu-luc.xlsx")
        let script = """
            import csv, openpyxl, sys
            rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig')))
            book = openpyxl.Workbook()
            head = ['Cột bí ẩn' if cell == 'Tên sáng kiến' else cell for cell in rows[0]]
            for row in [head] + [row for row in rows[1:] if row[0] == 'HS-01']: book.active.append(row)
            book.save(sys.argv[2])
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let sample = Repository.root.appending(path: "Samples/ho-so-2021.csv").path(percentEncoded: false)
        process.arguments = ["-c", script, sample, path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return path
    }

    @Test func `thả phụ lục Excel, chỉ rõ một cột, tải biểu: chỉ bằng bàn phím, màn hình 375 điểm ảnh`() throws {
        let desk = try DeskRun(day: "22/4/2021")
        let book = try Self.workbook(in: desk.home)
        let browser = try Browser(width: 375, height: 800)
        try browser.open("http://127.0.0.1:\(desk.port)/vao?ma=\(desk.secret)")
        #expect(try browser.wait("document.getElementById('tha')"))
        try browser.choose(book, "#chon")
        #expect(try browser.wait("location.search.includes('da-nhan') && !document.getElementById('tien-do')"))
        #expect(try browser.text().contains("không dùng được"))
        #expect(try browser.width() <= 375)
        // The column that was not understood.
        #expect(try browser.tab(to: "chỉ rõ"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname.endsWith('/cot') && document.querySelector('select[name=la]')"))
        #expect(try browser.width() <= 375)
        try browser.run(
            """
            const row = [...document.querySelectorAll('tr')].find(r => r.innerText.includes('Cột bí ẩn'));
            row.querySelector('select').focus();
            """
        )
        try browser.press("Tên sáng kiến")
        #expect(try browser.tab(to: "nguoi"))
        try browser.press("Chị Hoa\u{E007}")
        #expect(try browser.wait("location.search.includes('da-luu') && !document.getElementById('tien-do')"))
        #expect(try browser.text().contains("Đã lưu."))
        // The verdict.
        #expect(try browser.tab(to: "Hồ sơ"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname === '/ho-so' && document.querySelector('table.dossiers')"))
        #expect(try browser.text().contains("HS-01") && browser.text().contains("Hợp lệ (1)"))
        #expect(try browser.width() <= 375)
        // The form.
        #expect(try browser.tab(to: "Văn bản"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname === '/van-ban'"))
        #expect(try browser.width() <= 375)
        #expect(try browser.tab(to: "Lập văn bản"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname.startsWith('/van-ban/') && document.querySelector('a.main')"))
        #expect(try browser.width() <= 375)
        let place = try browser.place()
        for address in try browser.fetched() { #expect(address.hasPrefix("http://127.0.0.1:\(desk.port)/"), "\(address)") }
        let console = try browser.console()
        #expect(console == [])
        // A second window, a reload, a restart: nothing is lost.
        var visitor = Visitor(port: desk.port)
        visitor.cookie = "sangkien_\(desk.port)=\(try browser.cookie("sangkien_\(desk.port)"))"
        let form = try visitor.get(place + "/1")
        #expect(form.status == 200 && form.body.starts(with: Array("PK".utf8)))
        desk.kill()
        let again = try DeskRun(home: desk.home, port: desk.port, day: "22/4/2021")
        try browser.open("http://127.0.0.1:\(again.port)/tep/1/cot")
        #expect(try browser.wait("document.querySelector('select[name=la]')"))
        #expect(
            try browser.run("return [...document.querySelectorAll('select[name=la]')].map(s => s.value).join(' ')") as? String ?? "" != ""
        )
        #expect(try visitor.get(place + "/1").body == form.body)
        // Remembered for the union: another file of it needs nothing.
        let other = try Array(Data(contentsOf: URL(filePath: book))) + [0]
        try visitor.upload(other, "phu-luc-2.xlsx")
        let page = try visitor.page("/")
        #expect(!page.contains("không dùng được: Thiếu"))
        let rest = try browser.console()
        #expect(rest == [])
    }

    @Test func `mọi trang có tiêu đề, ngôn ngữ, nhãn cho mọi ô, vừa màn hẹp; đổi sang tiếng Anh được`() throws {
        let desk = try DeskRun(day: "22/4/2021")
        let visitor = try desk.visitor()
        let sample = try Array(Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv")))
        try visitor.upload(sample, "ho-so-2021.csv")
        _ = try visitor.post("/van-ban", ["bieu": "tong-hop-tom-tat", "dang": "docx", "nguoi": "Lan"])
        let run = try #require(try visitor.page("/van-ban").firstMatch(of: /href="(\/van-ban\/[a-z0-9]+)"/).map { String($0.1) })
        let browser = try Browser(width: 375, height: 800)
        try browser.open("http://127.0.0.1:\(desk.port)/kieu.css")
        let secret = String(visitor.cookie.split(separator: "=")[1])
        let pages = [
            "/", "/ho-so", "/ho-so?ket-luan=invalid&xep=don-vi", "/ho-so/9", "/tep/1/cot", "/tep/1/xoa", "/van-ban", run, "/lich",
            "/nhat-ky", "/xet-chon", "/huong-dan", "/huong-dan/rieng-tu",
            "/giai-thich/H101",
        ]
        try browser.setCookie("sangkien_\(desk.port)", secret)
        for path in pages {
            try browser.open("http://127.0.0.1:\(desk.port)\(path)")
            #expect(try browser.wait("document.querySelector('h1') && !document.getElementById('tien-do')"), "\(path)")
            #expect(try browser.width() <= 375, "\(path)")
            let faults =
                try browser.run(
                    """
                    const faults = [];
                    if (document.documentElement.lang !== 'vi') faults.push('lang');
                    if (document.querySelectorAll('h1').length !== 1) faults.push('h1');
                    for (const e of document.querySelectorAll('input:not([type=hidden]),select')) {
                      if (!(e.labels && e.labels.length && e.labels[0].textContent.trim()) && !e.getAttribute('aria-label')) faults.push(e.name || e.id);
                    }
                    for (const e of document.querySelectorAll('a,button')) {
                      if (!(e.innerText.trim() || e.getAttribute('aria-label'))) faults.push('unnamed ' + e.outerHTML.slice(0, 80));
                      const box = e.getBoundingClientRect();
                      if (box.height > 0 && box.height < 18) faults.push('small ' + e.innerText);
                    }
                    const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                    if (new Set(ids).size !== ids.length) faults.push('ids');
                    return faults;
                    """
                ) as? [String]
            #expect(faults == [], "\(path)")
            let console = try browser.console()
            #expect(console == [], "\(path)")
            // What axe-core does itself is not the page's.
            if let broken = try browser.accessibilityFaults() { #expect(broken == [], "\(path)") }
            _ = try browser.console()
        }
        _ = try visitor.post("/lua-chon", ["tieng": "en", "ve": "/"])
        for path in pages.dropLast() {
            let page = try visitor.page(path)
            #expect(page.contains("<html lang=\"en\">"), "\(path)")
        }
        #expect(try visitor.page("/ho-so").contains("Dossiers"))
    }
}
#endif
