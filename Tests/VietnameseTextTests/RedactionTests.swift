import Testing
import VietnameseText

@Suite struct RedactionTests {
    static let removed: [(String, String)] = [
        ("0905123456", "[…]"), ("ĐT: 0905.123.456.", "ĐT: […]."), ("Gọi 0905 123 456 nhé", "Gọi […] nhé"),
        ("0905-123-456", "[…]"), ("09 05 12 34 56", "[…]"), ("+84905123456", "[…]"), ("(+84) 905 123 456", "[…]"),
        ("+84 (0)905 123 456", "[…]"), ("84905123456", "[…]"), ("0084 905 123 456", "[…]"), ("(0256) 3822 123", "[…]"),
        ("(0905123456)", "([…])"), ("0905123456/0912345678", "[…]/[…]"), ("0905123456, 0912345678", "[…], […]"),
        ("0905123456,0912345678", "[…],[…]"), ("Nam 905123456", "Nam […]"),
        ("liên hệ 905.123.456 (Nam)", "liên hệ […] (Nam)"),
        ("Tổ 3 0905123456", "Tổ 3 […]"), ("năm 2021 0905 123 456", "năm 2021 […]"), ("1. 0905123456", "1. […]"),
        ("０９０５１２３４５６", "[…]"), ("0905\u{A0}123\u{A0}456", "[…]"), ("0905\u{200B}123456", "[…]"),
        ("0905–123–456", "[…]"),
        ("01201234567", "[…]"), ("0563822123", "[…]"), ("15/04/2021 0905123456", "15/04/2021 […]"),
        ("15-04-2021 0905123456", "15-04-2021 […]"), ("SK0905123456.pdf", "SK[…].pdf"), ("ĐT: 3822123", "ĐT: […]"),
        ("905123456 đ/c Nam", "[…] đ/c Nam"), ("an.nguyen@example.vn", "[…]"),
        ("Thư: an_1+x@mail.example.com.vn.", "Thư: […]."),
        ("<an@example.vn>", "<[…]>"), ("nguyễn@example.vn", "[…]"), ("an @ example.vn", "[…]"), ("SN 1985", "SN […]"),
        ("(SN: 1985)", "(SN: […])"), ("sinh năm 1985", "sinh năm […]"), ("năm sinh: 1985", "năm sinh: […]"),
        ("Năm sinh 1985,", "Năm sinh […],"), ("sinh ngày 20/3/1985", "sinh ngày […]"),
        ("Sinh ngày 20 tháng 3 năm 1985 tại", "Sinh ngày […] tại"),
        ("Ngày, tháng, năm sinh: 20-3-1985", "Ngày, tháng, năm sinh: […]"),
        ("sinh 20/3/85", "sinh […]"), ("sinh tháng 3/1985", "sinh tháng […]"), ("SN 85)", "SN […])"),
        ("SN 1985, 1987", "SN […], […]"), ("si\u{300}nh na\u{306}m 1985", "si\u{300}nh na\u{306}m […]"),
        ("An, SN 1985, ĐT 0905123456, an@example.vn", "An, SN […], ĐT […], […]"),
        ("Trần Văn Phát sinh năm 1985", "Trần Văn Phát sinh năm […]"), ("ＳＮ １９８５", "ＳＮ […]"),
        ("0950,000,926", "[…]"), ("0950\n000928", "[…]"), ("0950*000*929", "[…]"), ("0950·000·935", "[…]"), ("0950/000/933", "[…]"),
        ("o950000919", "[…]"), ("0950.000.92O", "[…]"), ("0950 OOO 919", "[…]"), ("09500009210", "[…]"), ("+84,950,000,111", "[…]"),
        ("0950 000 001,0950000002", "[…],[…]"), ("liên hệ 1950000946 để biết", "liên hệ […] để biết"), ("CCCD: 079185001234", "CCCD: […]"),
        ("Số không chín năm không không không một hai ba bốn nhé", "Số […] nhé"), ("zalo.me/0950000944.", "zalo.me/[…]."),
        ("fb.com/le.van.mau", "fb.com/[…]"), ("NS 1985", "NS […]"), ("s/n 1986", "s/n […]"), ("tuổi: 34, 1990", "tuổi: […]"),
        ("N.S: 1 9 8 5", "N.S: […]"),
        ("a (at) vidu.vn", "[…]"), ("a[at]vidu.vn", "[…]"), ("mau a còng vidu chấm vn", "[…]"), ("a＠vidu.vn", "[…]"), ("mau@vidu", "[…]"),
        ("Ông An sinh năm 1985; ông Bình sinh năm 1990", "Ông An sinh năm […]; ông Bình sinh năm […]"),
    ]

    @Test(arguments: removed)
    func `bỏ số điện thoại, thư điện tử và năm sinh`(text: String, expected: String) {
        #expect([UInt8](Redaction.redact(text).utf8) == [UInt8](expected.utf8))
        #expect(Redaction.redact(expected) == expected)
    }

    @Test(arguments: [
        "", "Nguyễn Văn An", "15.920.000 đ", "905.123.456 đồng", "905123456 đồng", "905.123.456đ", "905.123.456 VNĐ",
        "905.123.456₫",
        "làm lợi 905.123.456", "Giá trị làm lợi: 905.123.456", "tiết kiệm 357.000.000", "20.480.000 đ/năm",
        "216,000 VNĐ", "500000000",
        "1.234.567.890 đồng", "15.920.000.000 đ", "84.905.123.456 đồng", "15/4/2021", "15-04-2021", "15.04.2021",
        "2021-04-15",
        "05-12-2020 30 người", "05.03.2021-30.05.2021", "01.03.2021 - 30.05.2021", "2018-2019", "2018-2020",
        "2018 2019 2020",
        "1653/TLĐ ngày 25/02/2021", "Số 110/KH-LĐLĐ", "0123456789/QĐ-UBND", "QĐ số 0512345678/QĐ-UBND", "năm 1985",
        "1985", "từ 1985 đến 2021",
        "học sinh năm 1985", "các em học sinh 1985", "an sinh năm 2010", "tuyển sinh năm 2010", "vệ sinh 2010",
        "phát sinh năm 2009", "chi phí phát sinh năm 2021",
        "sinh viên 1985",
        "sinh năm", "SN", "SN 12 Trần Phú", "0,905123456", "0.905123456", "3,0905123456", "12,5 %", "a@b", "@", "a @ b",
        "mã số thuế 4100123456",
        "0100109106", "079185001234", "12345678901234567890", "99999999999999999999", "1 2 3 4 5 6 7 8 9 10", "08:10",
        "8h10", "🙂", "e\u{301}1",
        "hoà\u{AD} 12\u{200B}", "300.000 lượt", "ĐT 5.000.000 đ", "905.123.456 kWh",
        "07:30-11:30, 13:30-17:00", "13.782968341, 109.219663412", "0.2500-0.3000", "TCVN 02622:1995", "025/2020/0045", "Học sinh năm 2012",
        "Tổ A công ty. Từ nay", "d8@a150", "MAC 00:1B:44:11:3A:B7", "Số seri: 812345678", "hotline 1900 1234", "192.168.001.025",
        "không ba mươi năm", "một hai ba bốn năm sáu bảy tám chín mười", "0, 25 năm 2018, 2019", "Độ tuổi: 34–50 chiếm 20 %", "25oC",
        "10l dầu",
    ])
    func `giữ nguyên từng byte điều không phải dữ liệu cá nhân`(text: String) {
        #expect([UInt8](Redaction.redact(text).utf8) == [UInt8](text.utf8))
    }

    @Test func `bỏ hết trong văn bản dài`() {
        let long = String(repeating: "Nguyễn Văn An, SN 1985, ĐT 0905.123.456, an@example.vn; ", count: 5000)
        let result = Redaction.redact(long)
        #expect(!result.contains("1985") && !result.contains("0905") && !result.contains("@"))
        #expect(result == String(repeating: "Nguyễn Văn An, SN […], ĐT […], […]; ", count: 5000))
    }
}
