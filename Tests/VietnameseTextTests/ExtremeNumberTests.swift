import TestKit
import Testing

@testable import VietnameseText

/// Numbers at the ends of 64 bits in whatever people write: read exactly or not at all, and never the end of the program.
///
/// A reader joins by one line of `readers`, a way of writing numbers by one of `spellings`.
@Suite struct ExtremeNumberTests {
    private static let readers: [@Sendable (String) -> Void] = [
        HostileInputTests.readAll,
        { _ = VietnameseNumber($0).map { (NumberWords.cardinal($0), NumberWords.vietnameseDong($0), $0.text) } },
        { _ = Money($0).map { (NumberWords.vietnameseDong($0.dong), $0.per) } },
        { _ = (BenefitReading.read($0, unit: nil), BenefitReading.isBareNumber($0), BenefitReading.mayBeAmbiguous($0)) },
        { for unit in ["đồng", "triệu đồng", "nghìn triệu tỷ đồng", $0] { _ = BenefitReading.read($0, unit: unit) } },
        { _ = (ExcelTrace.find(in: $0), AwardYears.schoolYears(in: $0)) },
        { for year in [Int.min, 0, 2021, 9999, Int.max] { _ = BirthYearParsing.parse($0, programmeYear: year) } },
        { for year in [Int.min, 0, 9999, Int.max] { _ = PersonCellParsing.parse($0, programmeYear: year) } },
        { for year in [Int.min, 0, 9999, Int.max] { _ = DateParsing.parse($0, pivotYear: year) } },
        { for year in [Int.min, 0, 9999, Int.max] { _ = PeriodParsing.parse($0, pivotYear: year) } },
        { _ = Int($0, in: Int.min...Int.max).map { (CalendarDate(dayNumber: $0), RomanNumeral.numeral($0), NumberWords.cardinal($0)) } },
        {
            let days = Int($0, in: Int.min...Int.max) ?? 0
            for day in [1, 9999].compactMap({ CalendarDate(year: $0, month: 1, day: 1) }) { _ = day.adding(days: days).isoWeek }
        },
    ]

    private static let spellings = [
        "¤", "¤ đồng", "¤ tỷ", "¤ nghìn triệu tỷ đồng", "1,¤ nghìn triệu tỷ", "¤,¤ nghìn triệu tỷ", "¤.¤ tr", "¤ tỷ ¤ triệu ¤ nghìn",
        "-¤ đ/năm",
        "¤/¤/¤", "¤-¤-¤", "¤.¤.¤", "ngày ¤ tháng ¤ năm ¤", "¤ tháng ¤/¤", "từ ¤/¤ đến ¤/¤/¤", "tháng ¤/¤", "T¤/¤", "quý ¤/¤", "quý ¤ năm ¤",
        "năm học ¤-¤", "học kỳ ¤ năm học ¤-¤", "¤ tuổi", "SN ¤", "sinh ngày ¤/¤/¤", "Lê Mẫu, ¤, tổ trưởng", "15/4/2021 ¤:¤:¤",
        "15/4/2021 ¤h¤", "2021-04-15T08:30:00+¤", "2021-04-15T¤:¤:¤.¤Z", "¤:¤", "44301.¤", "¤,5", "0¤", "+84 ¤", "(0256) ¤ máy lẻ ¤",
        "2018-¤; 2019: LĐTT", "số ¤/QĐ-UBND", "¤e+¤", "¤ m²", "¤%", "¤¤¤",
    ]

    @Test(arguments: spellings)
    func `số nào cũng không làm hỏng bộ đọc nào`(spelling: String) {
        for text in ExtremeNumbers.filled(spelling) {
            for read in Self.readers { read(text) }
        }
    }

    @Test func `đọc được thì đúng từng chữ số, không thì thôi`() {
        for text in ExtremeNumbers.whole {
            let isNegative = text.hasPrefix("-")
            let digits = String(text.drop { $0 == "-" })
            if let number = VietnameseNumber(text) {
                #expect(number.text.filter { $0.isNumber } == digits && number.isNegative == (isNegative && digits != "0"), "\(text)")
            } else {
                #expect(UInt(digits) == nil, "\(text)")
            }
            // Int.min has no positive counterpart and is no amount anyone means.
            #expect(Money(text + " đồng")?.dong == Int(digits).map { isNegative ? -$0 : $0 }, "\(text)")
        }
    }

    @Test func `phần lẻ dài bao nhiêu cũng không thành số khác`() {
        // 10^18 đồng a unit: eighteen digits behind the comma are whole đồng, the nineteenth is not.
        #expect(Money("1,123456789012345678 nghìn triệu trăm nghìn") == nil)
        #expect(Money("1,123456789012345678 nghìn triệu tỷ")?.dong == 1_123_456_789_012_345_678)
        #expect(Money("1,1234567890123456789 nghìn triệu tỷ") == nil)
        #expect(Money("1,1234567890123456780 nghìn triệu tỷ")?.dong == 1_123_456_789_012_345_678)
        #expect(Money("9,223372036854775807 nghìn triệu tỷ")?.dong == Int.max)
        #expect(Money("9,223372036854775808 nghìn triệu tỷ") == nil)
        #expect(BenefitReading.read("1,1234567890123456789", unit: "nghìn triệu tỷ đồng") == .other)
        for count in 0...60 { _ = Money("0,\(String(repeating: "1", count: count)) nghìn triệu tỷ") }
    }

    @Test func `số từ bên ngoài chỉ nhận trong khoảng đã định`() {
        #expect(Int("9223372036854775807", in: 0...Int.max) == Int.max && Int("9223372036854775808", in: 0...Int.max) == nil)
        #expect(Int("-5", in: 0...9) == nil && Int("+5", in: 0...9) == 5 && Int("05", in: 0...9) == 5)
        #expect(Int("10", in: 0...9) == nil && Int("", in: 0...9) == nil && Int(" 5", in: 0...9) == nil && Int("٥", in: 0...9) == nil)
        #expect(UInt8("256", in: 0...255) == nil && Int16("32768", in: 0...Int16.max) == nil)
    }
}
