import TestKit
import Testing

@testable import Records

/// Sixteen bytes at once must be judged as single characters are: a text of at most eighteen bytes is never judged at once.
@Suite("Chữ Việt thường: xét mười sáu byte một lúc")
struct PlainVietnameseTests {
    private static let prose = Array(
        "Ở tổ hàn, thợ phải chờ quá lâu; nhờ bộ gá mới, mỗi ca làm được gấp đôi, ai cũng quý và muốn dùng thuở ấy. ".utf8
    )

    /// What the survey notes of a pair of characters, given alone and amid prose.
    private func expectSame(_ pair: String, shift: Int) {
        let alone = [0x20, 0x20] + Array(pair.utf8) + [0x20, 0x20]
        #expect(alone.count <= PlainVietnamese.width + PlainVietnamese.reach)
        let amid = [UInt8](repeating: 0x20, count: PlainVietnamese.width + shift) + alone + [UInt8](repeating: 0x20, count: 40)
        let (single, wide) = (String(describing: TextSurvey(alone)), String(describing: TextSurvey(amid)))
        #expect(single == wide, "\(pair.unicodeScalars.map { String($0.value, radix: 16) })")
    }

    @Test func `mọi chữ đứng sau mọi chữ cái`() {
        let letters =
            (0x41...0x5A).map(UInt32.init) + (0x61...0x7A).map(UInt32.init) + [0x20, 0x22, 0x3F, 0x5F, 0xE2, 0xC2, 0x111, 0x1A1, 0x1EA5]
        let characters = Array(UInt32(0x80)...0x2FF) + Array(UInt32(0x1E00)...0x1EFF)
        for (count, character) in characters.enumerated() {
            for letter in letters {
                guard let first = Unicode.Scalar(letter), let second = Unicode.Scalar(character) else { continue }
                expectSame("\(first)\(second)", shift: (count + Int(letter)) % PlainVietnamese.width)
            }
        }
    }

    @Test func `mọi ký tự ở mọi chỗ trong mười sáu byte`() {
        let characters = Array(UInt32(0)...0x7F) + [0x2013, 0x201C, 0x200B, 0x300, 0xD7, 0xFEFF, 0xFFFD, 0xF0B7, 0x1D7, 0x11F, 0x1F600]
        for character in characters {
            guard let scalar = Unicode.Scalar(character) else { continue }
            for shift in 0..<PlainVietnamese.width { expectSame("m\(scalar)x", shift: shift) }
        }
    }

    @Test func `chữ Việt thường không có gì để ghi`() {
        for start in PlainVietnamese.reach..<Self.prose.count - PlainVietnamese.width {
            #expect(PlainVietnamese(Self.prose.span, at: start).hasNothingToNote, "\(start)")
        }
    }

    @Test func `chữ bị cắt ở bất cứ byte nào cũng được báo đúng chỗ`() {
        for end in 1...Self.prose.count {
            let cut = Array(Self.prose[..<end])
            var lead = end - 1
            while cut[lead] & 0xC0 == 0x80 { lead -= 1 }
            let isWhole = String(validating: cut, as: UTF8.self) != nil
            #expect(TextSurvey(cut).firstInvalid == (isWhole ? nil : lead))
        }
    }

    @Test func `byte sai ở bất cứ chỗ nào cũng được báo đúng chỗ`() {
        var random = SeededRandom(seed: 7)
        for place in Self.prose.indices {
            for _ in 0..<40 {
                var damaged = Self.prose
                damaged[place] = UInt8.random(in: 0...255, using: &random)
                let isUTF8 = String(validating: damaged, as: UTF8.self) != nil
                let found = TextSurvey(damaged).firstInvalid
                #expect((found == nil) == isUTF8)
                // Everything before the place is UTF-8, and nothing before the damaged character is.
                if let found { #expect(String(validating: damaged[..<found], as: UTF8.self) != nil && abs(found - place) <= 3) }
            }
        }
    }

    @Test func `khảo sát theo khối trên nhiều nhân cho kết quả như trên một nhân`() {
        var random = SeededRandom(seed: 11)
        let block = PlainVietnamese.width + PlainVietnamese.reach
        let oddities = ["m\u{300}", "\u{200B}", "đ?ng", "&amp;", "\u{1}", "\u{F0B7}", "½", "😀"].map { Array($0.utf8) }
        for round in 0..<400 {
            var text = Array(Self.prose[..<Int.random(in: 1...Self.prose.count, using: &random)]) + Self.prose + Self.prose
            let place = Int.random(in: 0..<text.count, using: &random)
            if round % 2 == 0 { text.insert(contentsOf: oddities.randomElement(using: &random) ?? [], at: place) }
            if round % 5 == 0 { text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            let start = round % 3
            let (one, several) = (TextSurvey(text, from: start), TextSurvey(text, from: start, on: 3, block: block + round % 29))
            #expect(String(describing: one) == String(describing: several), "\(round)")
        }
    }
}
