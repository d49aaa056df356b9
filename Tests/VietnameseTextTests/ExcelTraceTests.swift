import Testing
import VietnameseText

/// What one cell alone shows of the program it comes from (docs/data.md, “Tables from Excel” and “Dates and periods”).
@Suite struct ExcelTraceTests {
    static let cells: [(String, ExcelTrace?)] = [
        ("4/15/2021", .monthFirst), ("04/15/2021 08:10", .monthFirst), ("4-15-21", .monthFirst), ("12/31/2020", .monthFirst),
        ("1.31.2021", .monthFirst), ("15/4/2021", nil), ("3/4/2021", nil), ("13/13/2021", nil), ("4/15", nil),
        ("4/15/2021 nộp", .monthFirst),
        ("4/15-2021", nil), ("4/15/2021/1", nil), ("2021/4/15", nil), ("4/32/2021", nil),
        ("44301", .serial), ("44301.34", .serial), ("44301,5", .serial), ("40000", .serial), ("39999", nil), ("60001", nil),
        ("44301/QĐ", nil), ("44301.1.1", nil), ("44301 đồng", nil), ("44.301", nil),
        ("07/06/1905", .yearAsDate), ("7/6/1905", .yearAsDate), ("27/6/1905", .yearAsDate), ("07/06/1906", nil), ("1905", nil),
        ("905123456", .lostZero), ("905.123.456", .lostZero), ("905 123 456", .lostZero), ("905-123-456", .lostZero),
        ("2563822123", .lostZero),
        ("0905123456", nil), ("105123456", nil), ("90512345", nil), ("9051234567", nil), ("905123456 (Zalo)", nil), ("905.123.45.6", nil),
        ("9,05E+08", .scientific), ("9.05123E+08", .scientific), ("9E+08", .scientific), ("9,05e+08", .scientific), ("9,05E08", nil),
        ("9,05E+", nil), ("9,05E+08 x", nil), ("E+08", nil), ("", nil), (" ", nil), ("Nguyễn", nil), (" 44301", .serial), ("9", nil),
        (String(repeating: "9", count: 41), nil), ("99999999999999999999999", nil), ("1985", nil), ("36 tuổi", nil),
    ]

    @Test(arguments: cells)
    func `nhận ra dấu vết của Excel ở một ô`(text: String, trace: ExcelTrace?) {
        #expect(ExcelTrace.find(in: text) == trace)
    }

    @Test func `chữ bất kỳ không làm hỏng gì`() {
        for text in HostileInput.random(count: 5000, from: HostileInput.pieces + ["4/15/2021", "E+", "44301", "905"]) {
            _ = ExcelTrace.find(in: text)
            _ = BenefitReading.read(text, unit: "triệu đồng")
            _ = DateParsing.parse(text, pivotYear: 2021, order: .monthFirstSeen)
        }
    }

    static let benefits: [(String, String?, BenefitReading)] = [
        ("1.500", "triệu đồng", .amount(1_500_000_000)), ("1.500", nil, .amount(1500)), ("1.234,5", "triệu đồng", .amount(1_234_500_000)),
        ("3.5", "triệu đồng", .ambiguous(first: "3,5", second: "3.500")), ("3.5", nil, .ambiguous(first: "3,5", second: "3.500")),
        ("\t3.１", "triệu đồng", .ambiguous(first: "3,１", second: "3.１00")),
        ("3,5", "triệu đồng", .amount(3_500_000)), ("216,000", "triệu đồng", .ambiguous(first: "216,000", second: "216.000")),
        ("216,000 VNĐ", "triệu đồng", .amount(216_000)), ("0,125", "tỷ đồng", .amount(125_000_000)),
        ("0.5", "tỷ đồng", .amount(500_000_000)),
        ("16 tỷ đồng/năm", nil, .amount(16_000_000_000)), ("15,9 tỷ đồng/năm", nil, .amount(15_900_000_000)),
        ("40 triệu đồng", nil, .amount(40_000_000)), ("15.920.000 đ", nil, .amount(15_920_000)),
        ("20.480.000 đ/năm", nil, .amount(20_480_000)),
        ("hơn 33.000 tỷ đồng", nil, .other), ("từ 3 tỉ đến 100 tỉ đồng", nil, .other), ("trên 900 tỷ đồng", nil, .other),
        ("2.5%", "triệu đồng", .other), ("3.5 m²", nil, .other), ("", "triệu đồng", .other), ("Không", nil, .other),
        ("12", "nếu có", .other),
        ("1.500.", "triệu đồng", .amount(1_500_000_000)), ("0905123456", nil, .other), ("1-2", "triệu đồng", .other),
    ]

    @Test(arguments: benefits)
    func `đọc giá trị làm lợi theo đơn vị ở tiêu đề`(text: String, unit: String?, expected: BenefitReading) {
        let reading = BenefitReading.read(text, unit: unit)
        #expect(reading == expected)
        if case .ambiguous = reading { #expect(BenefitReading.mayBeAmbiguous(text)) }
    }
}
