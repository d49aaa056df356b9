import Testing
import VietnameseText

@testable import TemplateEngine

@Suite struct FormatterTests {
    static let examples: [(String, String, String)] = [
        ("ngày dài", "5/7/2023", "ngày 05 tháng 7 năm 2023"), ("ngày dài", "2021-02-15", "ngày 15 tháng 02 năm 2021"),
        ("ngày ngắn", "5/7/2023", "05/7/2023"), ("ngày", "5/7/2023", "05"), ("ngày", "15.4.2021", "15"),
        ("tháng", "5/7/2023", "7"), ("tháng", "5/2/2023", "02"), ("năm", "5/7/23", "2023"),
        ("số", "1234500", "1.234.500"), ("số", "1,234,500", "1.234.500"), ("số", "1500 m²", "1.500 m²"), ("số", "3.5%", "3,5%"),
        ("số", "16000 tỷ đồng", "16.000 tỷ đồng"), ("tiền", "1234500", "1.234.500"), ("tiền", "1,5 tr", "1.500.000"),
        ("tiền", "15.920.000 đ", "15.920.000"), ("tiền", "16 tỷ đồng/năm", "16.000.000.000/năm"), ("tiền", "1.234,5", "1.234,5"),
        ("bằng chữ", "1.234.500", "Một triệu hai trăm ba mươi tư nghìn năm trăm đồng"),
        ("bằng chữ", "15,9 tỷ đồng", "Mười lăm tỷ chín trăm triệu đồng"), ("bằng chữ", "16 tỷ đồng/năm", "Mười sáu tỷ đồng/năm"),
        ("bằng chữ", "1,5", "Một phẩy năm đồng"), ("chữ số", "21", "hai mươi mốt"), ("chữ số", "05", "năm"),
        ("chữ số", "12 sáng kiến", "mười hai sáng kiến"), ("chữ số", "3,5%", "ba phẩy năm phần trăm"),
        ("chữ số", "50kg", "năm mươi kg"), ("chữ số", "3,5", "ba phẩy năm"), ("la mã", "4", "IV"), ("la mã", "2021", "MMXXI"),
        ("hoa", "Lê Thị Đoá", "LÊ THỊ ĐOÁ"), ("thường", "LÊ THỊ ĐOÁ", "lê thị đoá"), ("hoa đầu", "đổi mới ABC", "Đổi mới ABC"),
        ("hoa đầu", "“ứng dụng” x", "“Ứng dụng” x"), ("hoa đầu", "đo\u{302}\u{309}i", "Đo\u{302}\u{309}i"),
        ("hoa đầu", "5 sáng kiến", "5 sáng kiến"), ("gọn", "  một\r\nhai \t  ba\u{A0}\n", "một hai ba"),
        ("nối", "Lê A\r\n\n  Trần B \nPhạm C\n", "Lê A, Trần B, Phạm C"), ("nối", "- Lê A;\n– Trần B.", "Lê A, Trần B."),
        ("nối", "một dòng", "một dòng"), ("nối", "-5\n-6", "-5, -6"),
    ]

    @Test(arguments: examples)
    func `in giá trị theo cách định dạng`(name: String, value: String, expected: String) throws {
        let formatter = try #require(Formatter(named: name))
        #expect(Array(formatter.apply(to: value).unicodeScalars) == Array(expected.unicodeScalars))
    }

    static let unreadable: [(String, [String])] = [
        ("ngày dài", ["đầu năm 2021", "31/2/2021", "2021"]), ("ngày ngắn", ["chưa rõ"]), ("ngày", ["5"]), ("tháng", ["7"]),
        ("năm", ["2021"]), ("số", ["0905123456", "12-15", "15/4/2021", "5 tháng 4", "1. Mục", "nhiều", "1234/QĐ-UBND"]),
        ("tiền", ["hơn 33.000 tỷ đồng", "5 người", "16-20 tỷ"]), ("bằng chữ", ["trên 900 tỷ", "5 sáng kiến", "1,125 tỷ", "x"]),
        ("chữ số", ["1/2", "nhiều", "0905123456"]), ("la mã", ["IV", "0", "4000", "4.000", "-1", "1,5", "4 tập"]),
        ("hoa đầu", ["…", "-"]),
    ]

    @Test(arguments: unreadable)
    func `giá trị không đọc được in như đã gõ`(name: String, values: [String]) throws {
        let formatter = try #require(Formatter(named: name))
        for value in values { #expect(formatter.apply(to: value) == value) }
    }

    @Test(arguments: Formatter.allCases)
    func `giá trị trống vẫn trống`(formatter: Formatter) {
        #expect(formatter.apply(to: "").isEmpty)
    }

    @Test(arguments: Formatter.allCases)
    func `tên viết hoa, thiếu dấu hay tên khác đều nhận`(formatter: Formatter) {
        for name in [formatter.rawValue] + formatter.aliases {
            #expect(Formatter(named: name) == formatter)
            #expect(Formatter(named: " " + name.uppercased() + " ") == formatter)
            #expect(Formatter(named: VietnameseFolding.bareKey(name)) == formatter)
        }
    }

    @Test func `không có hai tên trùng nhau khi bỏ dấu`() {
        let names = Formatter.allCases.flatMap { [$0.rawValue] + $0.aliases }.map { VietnameseFolding.bareKey($0) }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: ["", "ngay dai qua", "upper", "|", "hoa hoa"])
    func `tên lạ không nhận`(name: String) {
        #expect(Formatter(named: name) == nil)
    }
}
