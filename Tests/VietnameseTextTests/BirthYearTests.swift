import Testing
import VietnameseText

@Suite struct BirthYearTests {
    static let years: [(String, Int, BirthYear.Form)] = [
        ("1985", 1985, .year), (" 1985 ", 1985, .year), ("SN 1985", 1985, .year), ("SN: 1985", 1985, .year),
        ("- SN: 1985", 1985, .year), ("sinh năm 1985", 1985, .year),
        ("Năm sinh: 1985.", 1985, .year), ("(1985)", 1985, .year), ("năm 1985", 1985, .year), ("1985.0", 1985, .year),
        ("1985,0", 1985, .year), ("１９８５", 1985, .year), ("85", 1985, .twoDigits), ("'85", 1985, .twoDigits),
        ("SN 85", 1985, .twoDigits), ("03", 2003, .twoDigits), ("21", 2021, .twoDigits), ("22", 1922, .twoDigits),
        ("40", 1940, .twoDigits), ("20/3/1985", 1985, .fullDate), ("20-03-1985", 1985, .fullDate),
        ("4/15/1985", 1985, .fullDate), ("20/3/85", 1985, .fullDate), ("20/3/40", 1940, .fullDate), ("1985-03-20", 1985, .fullDate),
        ("1985-03-20 00:00:00", 1985, .fullDate), ("sinh ngày 20/3/1985", 1985, .fullDate),
        ("ngày 20 tháng 3 năm 1985", 1985, .fullDate), ("3/1985", 1985, .monthYear), ("03-1985", 1985, .monthYear),
        ("tháng 3/1985", 1985, .monthYear), ("tháng 3 năm 1985", 1985, .monthYear), ("T3/1985", 1985, .monthYear),
        ("31126", 1985, .serial), ("31126.0", 1985, .serial), ("31985", 1987, .serial), ("15432", 1942, .serial),
        ("07/06/1905", 1985, .yearShownAsDate),
        ("7/6/1905", 1985, .yearShownAsDate), ("1905-06-07", 1985, .yearShownAsDate),
        ("1905-06-07T00:00:00", 1985, .yearShownAsDate), ("23/4/1905", 1940, .yearShownAsDate),
        ("27/6/1905", 2005, .yearShownAsDate), ("36 tuổi", 1985, .age), ("tuổi: 36", 1985, .age), ("36t", 0, .age),
    ]

    @Test(arguments: years)
    func `đọc năm sinh ở mọi cách ghi`(text: String, year: Int, form: BirthYear.Form) {
        let expected = year == 0 ? nil : BirthYear(year: year, form: form)
        #expect(BirthYearParsing.parse(text, programmeYear: 2021) == expected)
    }

    @Test(arguments: [
        "", " ", "abc", "5", "198", "2090", "1850", "2022", "198555", "1985 1986", "1985-1986", "30/02/1985",
        "13/1985",
        "0 tuổi", "121 tuổi", "999 tuổi", "99999999999999999999", "99999999999999999999 tuổi", "SN", "tuổi",
        "0905123456",
        "1985 Nguyễn Văn An", "--", "٣", "3/85", "9,05E+08",
        // A year with one digit too many, and no day of 1932 or 1954.
        "19985", "19855", "11985", "19805", "20001", "19985.0", "SN 19985",
    ])
    func `không nhận điều không phải năm sinh`(text: String) {
        #expect(BirthYearParsing.parse(text, programmeYear: 2021) == nil)
    }

    @Test(arguments: [
        ("4/15/1985", 1985, BirthYear.Form.fullDate), ("6/7/1905", 1985, .yearShownAsDate), ("1905-06-07", 1985, .yearShownAsDate),
        ("3/4/1985", 1985, .fullDate), ("27/6/1905", 2005, .yearShownAsDate),
    ])
    func `cột ghi tháng trước vẫn cho đúng năm sinh`(text: String, year: Int, form: BirthYear.Form) {
        let expected = BirthYear(year: year, form: form)
        #expect(BirthYearParsing.parse(text, programmeYear: 2021, order: .monthFirstSeen) == expected)
    }

    @Test(
        arguments: [Int.min, -1, 0, 1, 99, 9999, Int.max],
        ["85", "1985", "36 tuổi", "20/3/85", "31126", "07/06/1905"]
    )
    func `năm chương trình lạ không làm hỏng`(programmeYear: Int, text: String) {
        _ = BirthYearParsing.parse(text, programmeYear: programmeYear)
        _ = DateParsing.parse(text, pivotYear: programmeYear)
        _ = PeriodParsing.parse(text, pivotYear: programmeYear)
        _ = PersonCellParsing.parse("An, \(text), Công ty", programmeYear: programmeYear)
    }
}
