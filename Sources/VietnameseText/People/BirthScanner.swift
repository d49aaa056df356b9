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

    /// Those of them that are nobody's name, so that a capital only begins a sentence.
    private static let noNames: Set<String> = ["hoc", "ve", "tuyen", "thi"]

    /// All labelled years, in order.
    func found() -> [Found] {
        var result: [Found] = []
        var index = 0
        while index < bytes.count {
            guard "sntbd".utf8.contains(bytes[index]), isWordStart(index) else {
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

    /// `SN`, `NS`, `s/n`, `N.S`, `tuổi`, `born`, `DOB`, `sinh năm`, `năm sinh`, `sinh ngày`, `ngày tháng năm sinh`, and `(sinh`.
    private func label(at index: Int) -> Range<Int>? {
        let short = ["sn", "ns", "s.n", "n.s", "s/n", "n/s", "s-n", "n-s", "dob", "d.o.b", "born", "tuoi"]
        if let word = short.first(where: { hasWord($0, at: index) }) { return index..<index + word.utf8.count }
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
        if let last = before.last, Self.compounds.contains(last.word) {
            let beginsSentence = before.count == 1 && Self.noNames.contains(last.word)
            if beginsSentence || !folded.isCapital(last.start) { return nil }
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
        let isAge = bytes[label].elementsEqual("tuoi".utf8)
        let isBareVerb = label.count == 4 && cursor.word() != "nam"
        while cursor.skipMark(":.-(=\n'*/|~_") || cursor.skip("nam") || cursor.skip("la") || cursor.skip("vao")
            || cursor.skip("ngay") || cursor.skip("thang") || cursor.skip("khoang") || (isAge && cursor.skip("doi"))
        {}
        let start = cursor.position
        if isAge { skipAge(&cursor) }
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

    /// Steps over `34,` or `Giáp Tý` between `tuổi` and the year.
    private func skipAge(_ cursor: inout TokenCursor) {
        if cursor.number(digits: 2) != nil, !".,/-".utf8.contains(cursor.mark(1)) || cursor.peek(2)?.length == 4 {
            cursor.position += 1
            cursor.skipMarks(",;(-/.")
            return
        }
        while Self.signs.contains(cursor.word()) { cursor.position += 1 }
        cursor.skipMarks(",;(-:")
    }

    /// The ten stems and twelve animals by which years are named.
    private static let signs: Set = [
        "giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy", "ty", "ti", "suu", "dan", "mao", "meo", "thin", "ngo",
        "mui",
        "than", "dau", "tuat", "hoi",
    ]

    /// `1 9 8 5`, `19 85`, `19.85`: a year whose digits were set apart; nil for anything else.
    private func spacedYear(_ cursor: inout TokenCursor) -> Int? {
        var ahead = cursor
        var digits = 0
        var year = 0
        while digits < 4, let token = ahead.current, token.kind == .number, token.length <= 2 {
            if digits == 0, token.value != 1, token.value != 2, token.value != 19, token.value != 20 { return nil }
            digits += token.length
            year = year * (token.length == 1 ? 10 : 100) + token.value
            ahead.position += 1
            if digits < 4 { _ = ahead.skipMark(".-_") }
        }
        guard digits == 4, !("./-".utf8.contains(ahead.mark()) && ahead.number(1) != nil) else { return nil }
        cursor = ahead
        return year
    }

    private func value(_ cursor: inout TokenCursor, allowsTwoDigits: Bool) -> Int? {
        let start = cursor
        if let year = spacedYear(&cursor) { return year }
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
        guard allowsTwoDigits, token.length == 2, cursor.isAtEnd || ",;).-|/\n".utf8.contains(cursor.mark()) else {
            return nil
        }
        return DateReader(century: .notAfter(2012)).year(token)
    }

    private func range(_ cursor: TokenCursor, from start: Int) -> Range<Int> {
        let last = cursor.tokens[cursor.position - 1]
        return cursor.tokens[start].range.lowerBound..<last.range.upperBound
    }
}
