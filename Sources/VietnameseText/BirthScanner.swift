/// Finds labelled years of birth inside running text.
struct BirthScanner {
    /// A label and the year or date after it, as ranges of the folded bytes.
    struct Found {
        var label: Range<Int>
        var value: Range<Int>
    }

    private let folded: FoldedText
    private var bytes: [UInt8] { folded.bytes }

    init(_ folded: FoldedText) {
        self.folded = folded
    }

    /// Years of birth that count as such in running text; later years after `sinh` are mostly something else.
    private static let plausible = 1920...2012
    /// Words before `sinh` that give it another meaning, as in vệ sinh or phát sinh; with a capital they are names.
    private static let compounds: Set<String> = [
        "hoc", "ve", "phat", "tuyen", "thi", "vi", "dan", "an", "khang", "ho", "tai", "cuu", "giao", "luong", "y", "nu",
        "ky", "hy", "tru", "moi", "so", "mau", "nuoi", "nhan", "quan", "tu", "doi", "mon", "chieu",
    ]

    /// All labelled years, in order.
    func found() -> [Found] {
        var result: [Found] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "s"), isWordStart(index) else {
                index += 1
                continue
            }
            guard let label = label(at: index), let values = values(after: label) else {
                index += 1
                continue
            }
            for value in values { result.append(Found(label: label, value: value)) }
            index = values.last?.upperBound ?? label.upperBound
        }
        return result
    }

    private func isWordStart(_ index: Int) -> Bool {
        index == 0 || !(bytes[index - 1].isLowerLetter || bytes[index - 1].isDigit)
    }

    /// `SN`, `sinh năm`, `năm sinh`, `sinh ngày`, `ngày tháng năm sinh`, and `(sinh`.
    private func label(at index: Int) -> Range<Int>? {
        if hasWord("sn", at: index) { return index..<index + 2 }
        guard hasWord("sinh", at: index) else { return nil }
        let end = index + 4
        let before = words(before: index)
        if before.last.map({ ["nam", "ngay", "thang"].contains($0.word) }) == true {
            var start = index
            for (word, position) in before.reversed() {
                guard ["nam", "ngay", "thang"].contains(word) else { break }
                start = position
            }
            return start..<end
        }
        if let last = before.last, BirthScanner.compounds.contains(last.word), !folded.isCapital(last.start) {
            return nil
        }
        return index..<end
    }

    private func hasWord(_ word: String, at index: Int) -> Bool {
        let end = index + word.utf8.count
        guard end <= bytes.count, bytes[index..<end].elementsEqual(word.utf8) else { return false }
        return end == bytes.count || !bytes[end].isLowerLetter
    }

    /// Up to three words before `index`, with nothing but blanks or `/` and `,` between.
    private func words(before index: Int) -> [(word: String, start: Int)] {
        var result: [(String, Int)] = []
        var end = index
        while result.count < 3 {
            while end > 0, index - end < 40, " ,/".utf8.contains(bytes[end - 1]) {
                // Only a date label has marks between its words.
                if bytes[end - 1] != ScalarFolding.space, result.isEmpty { return [] }
                end -= 1
            }
            var start = end
            while start > 0, end - start < 12, bytes[start - 1].isLowerLetter { start -= 1 }
            guard start < end else { break }
            result.append((String(decoding: bytes[start..<end], as: UTF8.self), start))
            end = start
        }
        return result.reversed()
    }

    /// The year or date after a label, and further years joined to it (`SN 1985, 1987`); nil when there is none.
    private func values(after label: Range<Int>) -> [Range<Int>]? {
        let tokens = Lexer.tokens(bytes, in: label.upperBound..<min(label.upperBound + 80, bytes.count))
        var cursor = TokenCursor(tokens: tokens)
        let isBareVerb = label.count == 4 && cursor.word() != "nam"
        while cursor.skipMark(":.-(=\n") || cursor.skip("nam") || cursor.skip("la") || cursor.skip("vao")
            || cursor.skip("ngay") || cursor.skip("thang")
        {}
        let start = cursor.position
        guard let year = value(&cursor, allowsTwoDigits: !isBareVerb) else { return nil }
        guard BirthScanner.plausible.contains(year) else { return nil }
        var result = [range(cursor, from: start)]
        while result.count < 10 {
            var ahead = cursor
            guard ahead.skipMark(",/;&-") || ahead.skip("va") else { break }
            guard let next = ahead.current, next.kind == .number, next.length == 4 else { break }
            guard BirthScanner.plausible.contains(next.value), ahead.mark(1) != UInt8(ascii: ":") else { break }
            result.append(next.range)
            ahead.position += 1
            cursor = ahead
        }
        return result
    }

    private func value(_ cursor: inout TokenCursor, allowsTwoDigits: Bool) -> Int? {
        let start = cursor
        if let date = DateReader(century: .notAfter(2012)).date(&cursor) { return date.year }
        if let month = DateReader.month(&cursor), cursor.skipMark("/-.") || cursor.skip("nam") {
            if (1...12).contains(month), let year = cursor.number(digits: 4), cursor.current?.length == 4 {
                cursor.position += 1
                return year
            }
        }
        cursor = start
        guard let token = cursor.current, token.kind == .number else { return nil }
        cursor.position += 1
        if token.length == 4 { return token.value }
        guard allowsTwoDigits, token.length == 2, cursor.isAtEnd || ",;).\n".utf8.contains(cursor.mark()) else {
            return nil
        }
        return DateReader(century: .notAfter(2012)).year(token)
    }

    private func range(_ cursor: TokenCursor, from start: Int) -> Range<Int> {
        let last = cursor.tokens[cursor.position - 1]
        return cursor.tokens[start].range.lowerBound..<last.range.upperBound
    }
}
