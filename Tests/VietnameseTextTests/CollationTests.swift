import Testing
import VietnameseText

/// The order of Vietnamese dictionaries.
@Suite struct CollationTests {
    private func sorted(_ texts: [String]) -> [String] {
        texts.sorted { VietnameseCollation.key($0).lexicographicallyPrecedes(VietnameseCollation.key($1)) }
    }

    @Test func `chữ cái theo bảng chữ cái tiếng Việt`() {
        let alphabet = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split(separator: " ").map(String.init)
        #expect(sorted(alphabet.reversed()) == alphabet)
    }

    @Test func `thanh theo thứ tự ngang, huyền, hỏi, ngã, sắc, nặng`() {
        let tones = ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mâ", "mấ", "mậ", "me"]
        #expect(sorted(tones.reversed()) == tones)
    }

    @Test func `từng tiếng một như từ điển: mọi từ bắt đầu bằng ba đứng trước bà`() {
        let words = ["ba", "ba ba", "ba hoa", "ba xu", "bà", "bà con", "bả", "bá", "bạ", "bac", "bàn"]
        #expect(sorted(words.reversed()) == words)
    }

    @Test func `tên người: đ sau d, không phân biệt hoa thường`() {
        let names = ["AN BÌNH", "Dương Thị Ánh", "Đào Văn A", "Đinh Bé", "đỗ an", "Nguyễn Văn Án", "Nguyễn Văn Ẩn", "Ông Văn Tư"]
        #expect(sorted(names.reversed()) == names)
    }

    @Test func `theo tên gọi: tên trước, rồi họ và tên đệm`() {
        let names = ["Nguyễn Văn An", "Trần Thị An", "Lê Án", "Hoàng Bích", "Lê Đức", "Vương Ngọc Yến"]
        let keys = { VietnameseCollation.givenNameKey($0) }
        #expect(names.reversed().sorted { keys($0).lexicographicallyPrecedes(keys($1)) } == names)
    }

    @Test func `số theo giá trị, đứng trước chữ`() {
        let codes = ["", "2", "10", "SK2", "SK10", "SK10 a", "SK100", "SKa", "Φ"]
        #expect(sorted(codes.reversed()) == codes)
    }

    @Test func `cách gõ khác nhau của một chữ là một`() {
        let pairs = [("hoà", "hòa"), ("thuỷ", "thủy"), ("Ho\u{0300}a", "hòa"), ("A  B", "a b"), ("a-b.", "a b"), ("Ð", "đ"), ("ñ", "n")]
        for (left, right) in pairs { #expect(VietnameseCollation.key(left) == VietnameseCollation.key(right), "\(left) \(right)") }
    }
}
