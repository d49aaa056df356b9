#if Desk
import Foundation
import TestKit
import Testing

/// Logging in, a union's link and its page in a real browser: by keyboard, at the width of a telephone.
@Suite(.enabled(if: Browser.isThere, "cần chromium và chromium-driver (make setup-test)"), .serialized)
struct LoginPageTests {
    @Test func `đăng nhập, tạo liên kết, đơn vị gửi tệp: chỉ bằng bàn phím, màn hình 375 điểm ảnh, không lỗi, không gọi ra ngoài`() throws {
        let desk = try AccessTests.desk()
        let browser = try Browser(width: 375, height: 800)
        func isSound(_ page: String) throws {
            #expect(try browser.accessibilityFaults() ?? [] == [], "\(page)")
            #expect(try browser.width() <= 375, "\(page)")
            let fetched = try browser.fetched()
            #expect(fetched.allSatisfy { $0.hasPrefix("http://127.0.0.1:\(desk.port)/") || $0.hasPrefix("data:") }, "\(page): \(fetched)")
        }
        try browser.open("http://127.0.0.1:\(desk.port)/ho-so")
        #expect(try browser.wait("location.pathname === '/dang-nhap' && document.querySelector('input[type=password]')"))
        try isSound("đăng nhập")
        #expect(try browser.tab(to: "ten"))
        try browser.press(AccessTests.name)
        #expect(try browser.tab(to: "mat-khau"))
        try browser.press(AccessTests.password + "\u{E007}")
        #expect(try browser.wait("location.pathname === '/' && document.getElementById('tha')"))
        #expect(try browser.tab(to: "Đơn vị gửi trực tuyến"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname === '/don-vi'"))
        #expect(try browser.tab(to: "don-vi"))
        try browser.press("LĐLĐ huyện Tuy Phước\u{E007}")
        #expect(try browser.wait("document.getElementById('lien-ket')"))
        try isSound("liên kết")
        let link = try #require(try browser.run("return document.getElementById('lien-ket').value") as? String)
        #expect(try browser.tab(to: "Đăng xuất"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname === '/dang-nhap'"))
        try browser.open(link)
        #expect(try browser.wait("location.pathname === '/' && document.getElementById('tha')"))
        try browser.choose(Repository.root.appending(path: "Samples/ho-so-2021.csv").path(percentEncoded: false), "#chon")
        #expect(try browser.wait("location.search.includes('da-nhan') && !document.getElementById('tien-do')"))
        #expect(try browser.text().contains("HS-01") && !browser.text().contains("HS-02"))
        try isSound("trang của đơn vị")
        #expect(try browser.tab(to: "HS-01"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("location.pathname.startsWith('/ho-so/')"))
        try isSound("hồ sơ của đơn vị")
        try browser.open("http://127.0.0.1:\(desk.port)/van-ban")
        #expect(try browser.wait("document.querySelector('form[action=\"/van-ban\"]')"))
        try isSound("văn bản của đơn vị")
        #expect(try browser.tab(to: "Lập văn bản"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("document.querySelector('a[href^=\"/van-ban/\"]') || location.pathname.split('/').length > 2"))
        try isSound("văn bản đã lập của đơn vị")
        #expect(try browser.tab(to: "tieng"))
        try browser.press("E")
        #expect(try browser.tab(to: "Áp dụng"))
        try browser.press("\u{E007}")
        #expect(try browser.wait("document.documentElement.lang === 'en'"))
        try isSound("văn bản của đơn vị, tiếng Anh")
        #expect(try !browser.text().contains("Lập văn bản"))
        // A page that was asked for without a session is an answer that browsers note, and nothing else is.
        #expect(try browser.console().filter { !$0.contains("favicon") } == [])
    }
}
#endif
