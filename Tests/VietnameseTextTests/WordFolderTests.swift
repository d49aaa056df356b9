import Testing
import VietnameseText

/// Words as numbers: the words of `bareKey`, whatever the spelling.
@Suite struct WordFolderTests {
    private func numbers(_ text: String) -> [UInt64] {
        var words: [UInt64] = []
        WordFolder().append(wordsOf: text, to: &words)
        return words
    }

    @Test(arguments: [
        "", "   ", "Cải tiến gá kẹp", "ĐẶNG THỊ HOÀ – hoà, thuỷ; (khoẻ)", "e\u{302}\u{301} à a\u{300}", "_gạch_dưới_", "A\u{AD}B", "x²+½",
        "“Trích dẫn” • gạch đầu dòng", "ÆSIR straße ŁÓDŹ", "Ελλάδα ΑΒΓ", "漢字 かな", "😀 cười", "a\u{200B}b", "０９０５", "5·10³ №7", "ɖ Ɖ Ð",
    ])
    func `chữ của văn bản là chữ của khoá so sánh`(text: String) {
        let words = VietnameseFolding.bareKey(text).split(separator: " ").map(String.init)
        #expect(numbers(text) == numbers(words.joined(separator: " ")))
        #expect(numbers(text).count == words.count)
        for word in words where word.utf8.allSatisfy({ $0 < 0x80 }) { #expect(numbers(word) == [WordFolder.number(of: word)]) }
    }

    @Test func `chữ khác nhau có số khác nhau`() {
        let words = (0..<20_000).map { "chu\($0)" }
        #expect(Set(numbers(words.joined(separator: " "))).count == words.count)
    }

    @Test func `dừng ở số chữ nhiều nhất`() {
        var words: [UInt64] = [1]
        WordFolder().append(wordsOf: "một hai ba bốn", to: &words, limit: 3)
        #expect(words.dropFirst().elementsEqual(numbers("một hai")))
    }

    @Test func `số của nhiều chữ phụ thuộc thứ tự`() {
        #expect(WordFolder.number(of: numbers("a b")[...]) != WordFolder.number(of: numbers("b a")[...]))
        #expect(WordFolder.number(of: numbers("a b")[...]) == WordFolder.number(of: numbers("Á, B")[...]))
    }
}
