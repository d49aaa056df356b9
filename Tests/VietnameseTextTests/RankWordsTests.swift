import Testing
import VietnameseText

/// Ranks as people write them.
@Suite struct RankWordsTests {
    @Test(arguments: [
        ("3", 3), ("03", 3), ("2.", 2), ("(4)", 4), ("Thứ 3", 3), ("thứ ba", 3), ("THỨ NHÌ", 2), ("hạng 9", 9), ("Hạng nhất", 1),
        ("nhất", 1),
        ("nhì", 2), ("Giải ba", 3), ("thứ tư", 4), ("đồng hạng 3", 3), ("xếp thứ mười một", 11), ("hạng IV", 4), ("hang nhat", 1),
        ("Thứ hạng: 12", 12), ("thứ hai mươi mốt", 21),
        ("IV", 4), ("I", 1), ("XIX", 19), ("6.0", 6), ("6,0", 6), ("12.00", 12),
    ])
    func `thứ hạng đọc được`(text: String, rank: Int) {
        #expect(RankWords.rank(in: text) == rank)
    }

    @Test(arguments: [
        "", "0", "-1", "2,5", "2.5", "1/10", "x", "V", "khá", "nam", "sau", "hạng A", "Khuyến khích", "thứ", "hạng", "1 2",
        "99999999999999999999",
        "năm 2021", "10%", "٣", "8th", "8TH", "iv", "vi", "X", "XX", "IIII", "IVA", "6.5", "1.000", "0.0", ".0", "6.0.0", "-6.0", "6.٠",
    ])
    func `không phải thứ hạng`(text: String) {
        #expect(RankWords.rank(in: text) == nil)
    }
}
