import Testing
import VietnameseText

/// Dates as people and machines write them (docs/data.md, “Dates and periods”).
@Suite struct DateSpellingTests {
    private func read(_ text: String, _ order: DateOrder = .dayFirst, year: Int? = nil) -> String {
        DateParsing.parse(text, pivotYear: 2021, order: order, yearWhenMissing: year)?.date.iso ?? "nil"
    }

    @Test(
        arguments: [
            "8-Apr-21", "08-Apr-2021", "8 Apr 2021", "8 April, 2021", "8th April 2021", "8/Apr/2021", "08.Apr.2021", "Apr 8, 2021",
            "April 8 2021",
            "APR 08, 2021", "2021-Apr-08", "8-thg4-21", "08-Thg4-2021", "8 thg 4, 2021", "8 Thg 4 2021", "8 Th4 2021", "08/Tháng 4/2021",
            "8 Tháng 04 2021",
            "8 Tháng Tư 2021", "Tháng 4 8, 2021", "8/IV/2021", "8-IV-2021", "08.iv.2021", "20210408", "08042021", "2021.04.08",
            "8\\4\\2021",
            "Thứ Năm, 8/4/2021", "Thứ năm ngày 8/4/2021", "thứ 5, 08/04/2021", "T5, 8/4/2021", "Thứ Năm, 08 tháng 4 năm 2021",
            "Thursday, April 8, 2021",
            "Thu, 8 Apr 2021", "Thu Apr 08 2021 00:00:00 GMT+0700 (Indochina Time)", "8/4/2021 (dấu bưu điện)", "08/04/2021 (BĐ Quy Nhơn)",
            "8/4/2021 (dấu BĐ)",
            "8/4/2021 theo dấu bưu điện", "8/4/2021, qua email", "Sáng 8/4/2021", "chiều ngày 8/4/2021", "Đã gửi 8/4/2021",
            "gửi ngày 8/4/2021",
            "Dấu bưu điện: 8/4/2021", "8/4/2021 sáng", "sáng 8/4/2021 (dấu bưu điện)", "08 /04/ 2021",
            "ngày 8 tháng tư năm hai nghìn không trăm hai mươi mốt", "8 tháng 4 năm hai ngàn không trăm hai mươi mốt", "20210408 08:15",
        ]
    )
    func `mọi cách ghi của ngày 8 tháng 4`(text: String) {
        #expect(read(text) == "2021-04-08")
    }

    @Test(
        arguments: [
            "Thứ Hai, 8/4/2021", "Mon Apr 08 2021", "8/4/2021 (nộp lại 16/4)", "8/4/2021 (dự kiến)", "8/4/2021 (bổ sung)",
            "khoảng 8/4/2021", "8-Abc-21",
            "8/XIV/2021", "Apr 2021", "Apr-21", "20211340", "2021040", "202104081", "31-Apr-21", "31/IV/2021", "May 10", "8/4/2021 (",
            "thứ năm", "8/4/2021 đến 9/4/2021",
        ]
    )
    func `chỗ còn ngờ thì không đoán`(text: String) {
        #expect(read(text) == "nil")
    }

    @Test(
        arguments: [
            ("04/08/2021 9:00:00 AM", DateOrder.dayFirst, "2021-04-08"), ("4/8/2021 3:15 PM", .dayFirst, "2021-04-08"),
            ("15/04/2021 9:00 AM", .dayFirst, "2021-04-15"),
            ("04/08/2021 9:00 AM", .dayFirstSeen, "2021-08-04"), ("04/08/2021 9:00 AM", .monthFirstSeen, "2021-04-08"),
            ("08/4/2021 9:00:00 SA", .dayFirst, "2021-04-08"),
            ("08/4/2021 3:00 CH", .dayFirst, "2021-04-08"), ("8/4/2021 9:00", .dayFirst, "2021-04-08"),
        ]
    )
    func `AM, PM là dấu hiệu tháng đứng trước`(text: String, order: DateOrder, expected: String) {
        #expect(read(text, order) == expected)
    }

    @Test(arguments: ["8/4", "08/4", "ngày 8/4", "Sáng 8/4", "8 tháng 4", "ngày 8 tháng tư", "8/4 (dấu bưu điện)", "Thứ Năm, 8/4"])
    func `ngày không ghi năm chỉ có nghĩa khi biết năm`(text: String) {
        #expect(read(text) == "nil")
        #expect(read(text, year: 2021) == "2021-04-08")
        #expect(DateParsing.lacksYear(text, in: 2021))
    }

    @Test(arguments: ["8/4/2021", "4/2021", "8-4", "8.4", "3,5", "31/4", "", "8", "abc", "15/4/021"]) func `không phải ngày thiếu năm`(
        text: String
    ) {
        #expect(!DateParsing.lacksYear(text, in: 2021))
        #expect(["8/4/2021": "2021-04-08"][text] ?? "nil" == read(text, year: 2021))
    }

    @Test(
        arguments: [
            ("03 tháng (từ 01/01/2021 đến 31/3/2021)", "2021-01-01"), ("3 tháng, từ 15/2/2021", "2021-02-15"),
            ("Từ 01/01/2021 đến 31/3/2021 (03 tháng)", "2021-01-01"),
            ("hơn 2 tháng kể từ 10/2/2021", "2021-02-10"), ("Từ 8-Feb-21 đến nay", "2021-02-08"), ("Từ 1/2021", "2021-01-01"),
            ("từ 1/2/2021: 2 tháng", "2021-02-01"),
        ]
    )
    func `thời gian áp dụng có ghi cả số tháng`(text: String, start: String) {
        #expect(PeriodParsing.parse(text, pivotYear: 2021)?.start.iso == start)
    }
}
