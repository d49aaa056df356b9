import Testing
import VietnameseText

@Suite struct SmallReaderTests {
    static let answers: [(String, YesNo)] = [
        ("Không", .no), ("không.", .no), ("KHÔNG", .no), ("Kho\u{302}ng", .no), ("ko", .no), ("k", .no), ("no", .no),
        ("false", .no),
        ("0", .no), ("Không có", .no), ("Có", .yes), ("co", .yes), ("yes", .yes), ("TRUE", .yes), ("1", .yes),
        (" có ", .yes),
        ("", .unknown), ("  ", .unknown), ("?", .unknown), ("??", .unknown), ("-", .unknown), ("chưa rõ", .unknown),
        ("Chưa xác nhận", .unknown), ("đang xác minh", .unknown), ("không rõ", .unknown), ("\u{A0}", .unknown),
        ("Chưa có", .unclear), ("có?", .unclear), ("không có tranh chấp", .unclear), ("2", .unclear), ("x", .unclear),
        ("🙂", .unknown), ("có khiếu nại", .unclear), ("Ko có", .no), ("hoàn toàn không", .no),
        ("☐ Có ☒ Không", .no), ("☒ Có ☐ Không", .yes), ("Có ☐ Không ☑", .no), ("[ ] Có [x] Không", .no), ("( ) Có  (x) Không", .no),
        ("☑ Không", .no), ("☐ Có ☐ Không", .unknown), ("☒ Có ☒ Không", .unknown), ("Có / Không", .unknown), ("Không/Có", .unknown),
        ("có, không", .unknown), ("☐ Có", .unknown), ("Không (x)", .no), ("Không\nCó", .unknown), ("☒ Có ☐ Không: ông B", .unclear),
    ]

    @Test(arguments: answers)
    func `đọc câu trả lời có hay không`(text: String, expected: YesNo) {
        #expect(YesNo.parse(text) == expected)
    }

    static let awards: [(String, [Int])] = [
        ("", []), ("2018: LĐTT; 2019: CSTĐCS; 2020: Bằng khen BCH LĐLĐ tỉnh", [2018, 2019, 2020]),
        ("2018: LĐTT, 2019 CSTĐCS - BK LĐLĐ tỉnh; 2021: GK", [2018, 2019, 2021]), ("năm học 2018-2019", [2018, 2019]),
        ("năm học 2018 – 2019", [2018, 2019]), ("NH 2018-19", [2018, 2019]), ("2018-2020", [2018, 2020]),
        ("LĐTT năm 2018, 2019", [2018, 2019]), ("QĐ số 2019/QĐ-UBND", []),
        ("QĐ số 2019/QĐ-UBND ngày 15/12/2018", [2018]),
        ("Quyết định số 2019", []), ("QĐ 2019", []), ("15/2019/QĐ-UBND", []), ("2019-QĐ/TU", []), ("2018-LĐTT", [2018]),
        ("2020, 2018, 2018", [2018, 2020]), ("2.018.000 đ", []), ("2018.000 đ", []), ("0905201820", []), ("20180", []),
        ("1653/TLĐ", []), ("12/2018", [2018]), ("2018/2019", [2018, 2019]), ("99999999999999999999", []),
        ("1949 2101", []),
        ("2018-20", [2018]), ("2018-19-20", [2018]), ("２０１８", [2018]), ("Tổng số 2018", [2018]), ("số: 2019", []),
    ]

    @Test(arguments: awards)
    func `tìm năm khen thưởng`(text: String, expected: [Int]) {
        #expect(AwardYears.years(in: text) == expected)
    }

    static let units = ["LĐLĐ thị xã An Nhơn", "LĐLĐ huyện Phù Cát", "LĐLĐ huyện Phù Mỹ", "Công đoàn ngành Y tế"]

    static let suggestions: [(String, String?)] = [
        ("LĐLĐ thị xã An Nhơn", "LĐLĐ thị xã An Nhơn"), ("LDLD thi xa An Nhon", "LĐLĐ thị xã An Nhơn"),
        ("LĐLĐ TX An Nhơn", "LĐLĐ thị xã An Nhơn"), ("LĐLĐ huyện Phù Cat", "LĐLĐ huyện Phù Cát"),
        ("LĐLĐ huyện Phù Mĩ", "LĐLĐ huyện Phù Mỹ"), ("LĐLĐ huyện Phù Caat", "LĐLĐ huyện Phù Cát"),
        ("CĐ ngành Y tế", nil), ("Công đoàn nghành Y tế", "Công đoàn ngành Y tế"), ("xyz", nil), ("", nil), ("🙂", nil),
    ]

    @Test(arguments: suggestions)
    func `gợi ý tên gần nhất`(text: String, expected: String?) {
        #expect(Suggestion.nearest(to: text, among: Self.units) == expected)
        #expect(Suggestion.nearest(to: text, among: []) == nil)
    }

    @Test func `gợi ý tên đầu tiên khi gần như nhau`() {
        #expect(Suggestion.nearest(to: "abcdef", among: ["abcdex", "abcdey", "abcdef"]) == "abcdef")
        #expect(Suggestion.nearest(to: "abcdef", among: ["abcxyf", "abcdex", "abcdey"]) == "abcdex")
        #expect(Suggestion.nearest(to: "ab", among: ["ac"]) == nil)
    }
}
