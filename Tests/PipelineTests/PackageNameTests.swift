import Dossiers
import Testing
import VietnameseText

@testable import Pipeline

/// Names of packages and of files in them are Vietnamese, readable, and fit for Windows.
@Suite struct PackageNameTests {
    @Test(arguments: [
        ("LĐLĐ huyện Phù Cát", "LĐLĐ huyện Phù Cát"), ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j"), ("  x \n\t y. . ", "x y"),
        ("a\u{202E}b\u{0}c", "abc"), ("...", ""), ("Phu\u{0300} Ca\u{0301}t", "Phù Cát"),
    ])
    func `tên an toàn`(typed: String, name: String) {
        #expect(PackageName.safe(typed, longest: 100) == name)
        #expect(Normalization.isNFC(PackageName.safe(typed, longest: 100)))
    }

    @Test func `tên dài bị cắt giữa hai chữ, không cắt đôi chữ`() {
        let name = PackageName.safe(String(repeating: "ễ", count: 100), longest: 100)
        #expect(name == String(repeating: "ễ", count: 33))
    }

    @Test(arguments: [
        ("/x/ho-so.xlsx", "ho-so – đã đánh dấu.xlsx"), ("-", "Bảng dữ liệu – đã đánh dấu.xlsx"),
        ("g.zip/Biểu tổng.hợp.csv", "Biểu tổng.hợp – đã đánh dấu.xlsx"),
    ])
    func `bảng đã đánh dấu mang tên tệp của đơn vị`(path: String, name: String) {
        #expect(PackageName.marked(path, ending: "xlsx") == name)
    }
}
