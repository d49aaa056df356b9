import Testing

@testable import VietnameseText

struct EncodingTallyTests {
    static func decision(_ cells: [String]) -> LegacyReading? {
        var judge = WordJudge()
        var tally = EncodingTally()
        for cell in cells { judge.count(cell, in: &tally) }
        return tally.decision
    }

    @Test(arguments: [
        ("NguyÔn V¨n §ång", LegacyEncoding.tcvn3), ("Lª ThÞ H­êng", .tcvn3), ("uûy ban nhaân daân", .vni), ("Nguyeãn Vaên Traàn", .vni),
        ("Nguyá»…n Thá»‹", .doubleUTF8), ("C«ng ty Q§", .tcvn3),
    ])
    func `nhận ra bảng mã`(_ text: String, _ encoding: LegacyEncoding) {
        #expect(Self.decision([text])?.encoding == encoding)
    }

    @Test func `tên nước ngoài và Unicode giữ nguyên`() {
        let names = [
            "Müller", "España", "Gößner", "Škoda", "François", "Zoë", "Peña Nieto", "Bø", "Ångström", "Beyoncé", "Jürgen Klopp", "İnönü",
        ]
        #expect(Self.decision(names) == nil)
        for name in names { #expect(Self.decision([name]) == nil, "\(name)") }
        #expect(Self.decision(["Hà", "Lê Hoà", "Bùi Thị Lý", "Nguyễn Văn Đồng"]) == nil)
        #expect(Self.decision(["Ê-đê", "Y Blôt", "H'Hoàn", "Cà phê"]) == nil)
        #expect(Self.decision(["Intel®", "Windows™", "5 µm", "§ 5", "30 °C", "© 2021", "½"]) == nil)
        #expect(Self.decision([]) == nil)
    }

    @Test func `một từ lạ chưa đủ căn cứ`() {
        #expect(Self.decision(["H¸"]) == nil)
        #expect(Self.decision(["Bö"]) == nil)
    }
}
