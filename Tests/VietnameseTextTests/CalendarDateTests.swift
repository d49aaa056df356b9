import Testing
import VietnameseText

@Suite struct CalendarDateTests {
    static let valid: [(Int, Int, Int, Bool)] = [
        (2021, 4, 15, true), (2021, 2, 29, false), (2020, 2, 29, true), (1900, 2, 29, false), (2000, 2, 29, true),
        (2021, 4, 31, false), (2021, 13, 1, false), (2021, 0, 1, false), (2021, 1, 0, false), (0, 1, 1, false),
        (9999, 12, 31, true), (10_000, 1, 1, false), (.max, .max, .max, false), (.min, .min, .min, false),
    ]

    @Test(arguments: valid)
    func `chỉ nhận ngày có thật`(year: Int, month: Int, day: Int, isValid: Bool) {
        #expect((CalendarDate(year: year, month: month, day: day) != nil) == isValid)
    }

    static let texts: [(String, String, String)] = [
        ("2021-04-15", "15/4/2021", "ngày 15 tháng 4 năm 2021"),
        ("2021-04-05", "05/4/2021", "ngày 05 tháng 4 năm 2021"),
        ("2021-03-02", "02/3/2021", "ngày 02 tháng 3 năm 2021"),
        ("2021-02-25", "25/02/2021", "ngày 25 tháng 02 năm 2021"),
        ("2023-07-05", "05/7/2023", "ngày 05 tháng 7 năm 2023"),
        ("2021-01-01", "01/01/2021", "ngày 01 tháng 01 năm 2021"),
        ("2021-12-10", "10/12/2021", "ngày 10 tháng 12 năm 2021"),
    ]

    @Test(arguments: texts)
    func `viết ngày theo Nghị định 30`(iso: String, short: String, long: String) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.iso == iso)
        #expect(date.shortText == short)
        #expect(date.longText == long)
    }

    @Test(arguments: [("2021-04-15", 3), ("1970-01-01", 3), ("1969-12-31", 2), ("1900-01-01", 0), ("2000-02-27", 6), ("0001-01-01", 0)])
    func `thứ trong tuần tính từ thứ hai`(iso: String, weekday: Int) {
        #expect(CalendarDate(iso: iso)?.weekday == weekday)
    }

    @Test(arguments: [
        "", "2021-4-15", "2021-04-15 ", " 2021-04-15", "2021/04/15", "2021-04-31", "20210415", "２０２１-04-15",
        "-021-04-15",
    ])
    func `dạng ISO phải đúng từng ký tự`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    static let serials: [(Int, String)] = [
        (0, "1970-01-01"), (-1, "1969-12-31"), (18_732, "2021-04-15"), (44_197 - 25_569, "2021-01-01"),
        (44_265 - 25_569, "2021-03-10"), (44_308 - 25_569, "2021-04-22"), (44_347 - 25_569, "2021-05-31"),
        (31_126 - 25_569, "1985-03-20"), (1985 - 25_569, "1905-06-07"), (1940 - 25_569, "1905-04-23"),
        (2005 - 25_569, "1905-06-27"), (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"), (.max, "9999-12-31"),
        (.min, "0001-01-01"),
    ]

    @Test(arguments: serials)
    func `số ngày và ngày đổi qua lại`(number: Int, iso: String) {
        let date = CalendarDate(dayNumber: number)
        #expect(date.iso == iso)
        #expect(CalendarDate(dayNumber: date.dayNumber) == date)
    }

    @Test func `mọi ngày từ 1800 đến 2200 nối tiếp nhau`() {
        var previous = CalendarDate(dayNumber: -62_092)
        for number in -62_091...84_000 {
            let date = CalendarDate(dayNumber: number)
            #expect(previous < date && date.dayNumber == number)
            #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
            previous = date
        }
    }

    @Test func `cộng ngày không tràn số`() throws {
        let date = try #require(CalendarDate(iso: "2021-04-15"))
        #expect(date.adding(days: 16).iso == "2021-05-01")
        #expect(date.adding(days: -105).iso == "2020-12-31")
        #expect(date.adding(days: .max).iso == "9999-12-31")
        #expect(date.adding(days: .min).iso == "0001-01-01")
    }

    static let weeks: [(String, Int, Int)] = [
        ("2021-01-01", 2020, 53), ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2021-04-15", 2021, 15),
        ("2020-12-31", 2020, 53), ("2018-12-31", 2019, 1), ("2016-01-03", 2015, 53), ("1970-01-01", 1970, 1),
        ("0001-01-01", 1, 1), ("9999-12-31", 9999, 52),
    ]

    @Test(arguments: weeks)
    func `tuần theo ISO 8601`(iso: String, year: Int, week: Int) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.isoWeek.year == year)
        #expect(date.isoWeek.week == week)
    }
}
