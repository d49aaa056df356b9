#if Desk
import Foundation
import TestKit
import Testing

/// Files on their way from the browser: none is lost without a word.
@Suite(.enabled(if: Browser.isThere, "cần chromium và chromium-driver (make setup-test)"), .serialized)
struct UploadingTests {
    /// Chooses files made by a script, each an array of a name and its text.
    private static func choose(_ files: String, _ browser: Browser) throws {
        try browser.run(
            """
            const files = new DataTransfer();
            for (const [name, text] of \(files)) files.items.add(new File([text], name));
            const input = document.getElementById('chon');
            input.files = files.files;
            input.dispatchEvent(new Event('change'));
            """
        )
    }

    private static func rows(_ browser: Browser) throws -> Int? {
        try browser.run("return document.querySelectorAll('table.files tbody tr').length") as? Int
    }

    @Test func `thả thêm khi đang nhận thì xếp hàng; tệp rác của hệ thống bị bỏ; tệp đã nhận, tệp không nhận được có tên và lý do`() throws
    {
        let desk = try DeskRun()
        let browser = try Browser(width: 1_100, height: 900)
        try browser.open("http://127.0.0.1:\(desk.port)/vao?ma=\(desk.secret)")
        #expect(try browser.wait("document.getElementById('tha')"))
        try Self.choose("[['.DS_Store', 'x'], ['Thumbs.db', 'x'], ['~$a.xlsx', 'x']]", browser)
        #expect(try browser.wait("document.getElementById('dang-nhan').innerText.includes('Không có tệp nào')"))
        try browser.run("window.setTimeout(() => 0, 0)")
        // Two batches without waiting for the first.
        try Self.choose("Array.from({length: 12}, (_, i) => ['a' + i + '.csv', 'x,y\\n' + i])", browser)
        try Self.choose("[['b.csv', 'z'], ['a0.csv', 'x,y\\n0']]", browser)
        #expect(try browser.wait("location.search.includes('da-nhan') && !document.getElementById('tien-do')"))
        #expect(try Self.rows(browser) == 13)
        #expect(try browser.text().contains("a0.csv: đã nhận từ trước, không nhận lại"))
        // The words are reported once.
        try browser.open("http://127.0.0.1:\(desk.port)/")
        #expect(try browser.wait("document.querySelector('table.files')"))
        #expect(try !browser.text().contains("không nhận lại"))
        #expect(try browser.console() == [])
        // What the desk says is what the page says.
        desk.kill()
        try Self.choose("[['c.csv', 'c']]", browser)
        #expect(try browser.wait("document.getElementById('dang-nhan').innerText.includes('c.csv: chưa nhận được')"))
        let again = try DeskRun(home: desk.home, port: desk.port)
        try FileManager.default.removeItem(atPath: again.folder + "/dang-nhan")
        try Self.choose("[['c.csv', 'c']]", browser)
        #expect(try browser.wait("document.getElementById('dang-nhan').innerText.includes('c.csv: Chưa ghi được vào sổ: ')"))
    }

    @Test func `kiểm tra xong giữa lúc đang nhận thì trang không tự mở lại làm mất tệp còn lại; dừng thì nói đã nhận bao nhiêu`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let browser = try Browser(width: 1_100, height: 900)
        try browser.open("http://127.0.0.1:\(desk.port)/")
        try browser.setCookie("sangkien_\(desk.port)", String(visitor.cookie.drop { $0 != "=" }.dropFirst()))
        try visitor.upload(StoppingTests.table(12_000), "lon.csv")
        try browser.open("http://127.0.0.1:\(desk.port)/")
        #expect(try browser.wait("document.getElementById('tien-do')"))
        // Each answer is held back, so that the check ends before the last file is sent.
        try browser.run(
            """
            const real = window.fetch;
            window.fetch = async (place, wish) => {
              if (place === '/tep/mot') await new Promise(done => setTimeout(done, 400));
              if (place === '/tien-do') return new Response('{"working": false}', {headers: {'Content-Type': 'application/json'}});
              return real(place, wish);
            };
            """
        )
        try Self.choose("Array.from({length: 5}, (_, i) => ['d' + i + '.csv', 'x,y\\n' + i])", browser)
        #expect(try browser.wait("document.querySelectorAll('table.files tbody tr').length === 6"))
        try browser.run(
            "const real = fetch; window.fetch = async (p, w) => { await new Promise(d => setTimeout(d, 300)); return real(p, w); };"
        )
        try Self.choose("Array.from({length: 40}, (_, i) => ['e' + i + '.csv', 'x,y\\n' + i])", browser)
        #expect(try browser.wait("document.getElementById('dang-nhan').innerText.includes('Đang nhận 3 trên 40')"))
        try browser.run("document.querySelector('#dang-nhan button').click()")
        #expect(try browser.wait("document.getElementById('dang-nhan').innerText.includes('Đã dừng: đã nhận')"))
        #expect(try browser.text().contains("trên 40 tệp."))
    }
}
#endif
