import Testing

@testable import SangkienFiles

/// What a file of marked-up text is known by, for every reader alike.
struct OpeningTextTests {
    @Test(arguments: [
        "<html><body>", "<!DOCTYPE html>\n<title>Sáng kiến</title>", "\u{FEFF}  \r\n<HTML lang=vi>", "<table><tr><td>TT</td></tr></table>",
        "<!-- Zalo -->\n<meta charset=utf-8>\n<head>", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
    ])
    func `trang web được nhận ra`(text: String) {
        #expect(OpeningText(Array(text.utf8)).isHTML)
    }

    @Test(arguments: [
        "", "   \n", "TT,Họ và tên\n1,Mẫu <html>",
        "MIME-Version: 1.0\n\n<html>", "<?xml version=\"1.0\"?><so><table/></so>", "<b>Nguyễn Mẫu</b>",
    ])
    func `chữ khác không là trang web`(text: String) {
        #expect(!OpeningText(Array(text.utf8)).isHTML)
    }

    @Test func `trang web UTF-16 cũng được nhận ra`() {
        let little = "<html>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = "<html>".utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(OpeningText([0xFF, 0xFE] + little).isHTML)
        #expect(OpeningText([0xFE, 0xFF] + big).isHTML)
    }

    @Test func `XML được nhận ra, trang XHTML cũng là XML`() {
        #expect(OpeningText(Array("\u{FEFF}<?xml version=\"1.0\"?><so/>".utf8)).isXML)
        #expect(OpeningText(Array("<?xml version=\"1.0\"?><html/>".utf8)).isXML)
        #expect(!OpeningText(Array("<so/>".utf8)).isXML)
    }

    @Test func `chỉ xem phần đầu của tệp`() {
        let far = Array("<".utf8) + [UInt8](repeating: UInt8(ascii: " "), count: OpeningText.length) + Array("<html>".utf8)
        #expect(!OpeningText(far).isHTML)
    }
}
