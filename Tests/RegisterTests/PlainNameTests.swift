#if Desk
import TestKit
import Testing

@testable import Register

/// Names that came from outside, made harmless.
struct PlainNameTests {
    @Test(arguments: [
        ("bieu.xlsx", "bieu.xlsx"), ("12-4/Phù Cát/bieu.xlsx", "12-4/Phù Cát/bieu.xlsx"), ("../../etc/passwd", "etc/passwd"),
        ("/etc/shadow", "etc/shadow"), ("C:\\Users\\a\\b.xls", "C:/Users/a/b.xls"), ("..", "tep"), ("", "tep"), (".ẩn", "ẩn"),
        ("a\u{0}b\n\u{202E}c.csv", "abc.csv"), ("~lock.csv", "lock.csv"), ("a//b///c", "a/b/c"),
        ("1/2/3/4/5/6/7/8/9/10/a.csv", "4/5/6/7/8/9/10/a.csv"),
    ])
    func `tên từ ngoài thành tên vô hại`(_ name: String, _ plain: String) {
        #expect(PlainName.of(name) == plain)
    }

    @Test func `tên dài được cắt, giữ phần đuôi; tên trùng được đánh số, không phân biệt hoa thường`() {
        let long = PlainName.of(String(repeating: "ố", count: 500) + ".xlsx")
        #expect(long.utf8.count <= 120 && long.hasSuffix("ố.xlsx"))
        var taken: Set<String> = []
        let names = ["a.csv", "A.csv", "a.csv", "b", "b/c.csv", "a.csv/d"].map { PlainName.free($0, taken: &taken) }
        #expect(names == ["a.csv", "A (2).csv", "a (3).csv", "b", "b (2)/c.csv", "a.csv (2)/d"])
    }
}
#endif
