import Testing

@testable import VietnameseText

struct SyllableTests {
    @Test(arguments: [
        "a", "y", "ở", "nghiêng", "Nguyễn", "NGUYỄN", "quốc", "quyền", "quý", "quỳnh", "gì", "gìn", "giếng", "giết", "giờ", "giữa", "huỳnh",
        "khuỷu", "ngoằn", "ngoèo", "yêu", "yến", "ướt", "thuở", "xoong", "khuya", "lịch", "ếch", "tuýp", "quẹo", "hoà", "hòa", "thuỷ",
        "thủy", "Đức", "đ\u{1B0}\u{1EE3}c", "kỹ", "nghệ", "ghế", "cứu", "rượu", "khoẻ", "chuếnh", "choàng", "xoèn", "Ý", "Á",
    ])
    func `là âm tiết`(_ word: String) {
        #expect(Syllable.isSyllable(word))
    }

    @Test(arguments: [
        "", "b", "ng", "Müller", "España", "Gößner", "Škoda", "nguyenx", "cắ p", "cap", "tich", "mat", "bốc\u{300}", "áá", "áo à", "ngiêng",
        "kảo", "cên", "ghà", "giì", "đợng", "nguyôn", "TiẾn", "tIến", "QĐ", "strong", "Krông", "đợc", "tièp", "hạch\u{300}", "1", "a1", "-",
        "nghiêngg", "vuị", "thiũ", "taò", "tíên", "ngươì", "hóang", "khoẻo\u{309}", "qa", "quư", "yèn\u{301}",
    ])
    func `không phải âm tiết`(_ word: String) {
        #expect(!Syllable.isSyllable(word))
    }

    @Test(arguments: ["QĐ", "LĐLĐ", "HĐND", "CĐCS", "BĐ", "GDĐT", "Đức"])
    func `chữ viết tắt có Đ là từ`(_ word: String) {
        #expect(Syllable.isWord(word.unicodeScalars))
    }

    @Test func `chữ ngẫu nhiên không làm hỏng gì`() {
        var random = FixedSeed(7)
        for _ in 0..<20_000 {
            let word = (0..<Int.random(in: 0...12, using: &random))
                .compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2000, using: &random)) }
            _ = Syllable.isSyllable(word)
            _ = WordVerdict(word)
        }
    }
}
