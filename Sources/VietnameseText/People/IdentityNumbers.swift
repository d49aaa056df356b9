/// Numbers of papers and accounts in a person's cell (CCCD, CMND, BHXH, STK, mã số thuế …), which are no telephone numbers.
///
/// The form asks for none of them, so that they go to no fact; the cell is then put to a person. Source: docs/privacy.md.
struct IdentityNumbers {
    /// Where they stand in the folded bytes: label, number, and the day and place of issue.
    private(set) var ranges: [Range<Int>] = []
    /// Where the tax code of a unit stands in the bracket behind it, `Công ty Mẫu (MST 4100123456)`: a part of the unit's words.
    private(set) var kept: [Range<Int>] = []

    private let bytes: [UInt8]
    private let tokens: [Token]

    /// Looks through the tokens of folded bytes.
    init(_ bytes: [UInt8], _ tokens: [Token]) {
        (self.bytes, self.tokens) = (bytes, tokens)
        var (index, last) = (0, 0)
        while index < tokens.count {
            if let found = found(at: index) {
                let start = max(start(before: index), last)
                let range = tokens[start].range.lowerBound..<tokens[found - 1].range.upperBound
                let isOfUnit = ["mst", "ma"].contains(tokens[index].word) && start > 0 && tokens[start - 1].mark == UInt8(ascii: "(")
                if isOfUnit { kept.append(range) } else { ranges.append(range) }
                (index, last) = (found, found)
            } else {
                index += 1
            }
        }
    }

    /// A cell without such numbers; nil where it has none.
    static func removed(from cell: String) -> String? {
        guard NameLetters.hasNumber(cell) else { return nil }
        let folded = FoldedText(cell)
        let ranges = IdentityNumbers(folded.bytes, Lexer.tokens(folded.bytes)).ranges
        guard !ranges.isEmpty else { return nil }
        let typed = Array(cell.utf8)
        var kept: [UInt8] = []
        var end = 0
        for range in ranges.map(folded.sourceRange) where range.lowerBound >= end {
            kept += typed[end..<range.lowerBound]
            end = range.upperBound
        }
        return String(decoding: kept + typed[end...], as: UTF8.self)
    }

    /// Longest first.
    private static let labels = [
        ["can", "cuoc", "cong", "dan"], ["can", "cuoc"], ["chung", "minh", "nhan", "dan"], ["chung", "minh", "thu"], ["cccd"], ["cmnd"],
        ["cmtnd"], ["cmt"], ["dinh", "danh", "ca", "nhan"], ["dinh", "danh"], ["ho", "chieu"], ["passport"], ["tai", "khoan"], ["stk"],
        ["ma", "so", "thue"], ["mst"], ["bao", "hiem", "xa", "hoi"], ["bhxh"], ["bao", "hiem", "y", "te"], ["bhyt"],
    ]

    /// Those that also name an office, so that a telephone number may stand right behind them: `cán bộ BHXH 0905123456`.
    private static let offices: Set = ["can", "ho", "tai", "bao", "bhxh", "bhyt"]
    /// Words in front of a label that belong to it.
    private static let beginnings: Set = ["so", "ma", "the"]
    /// The most words and marks between a label and its number.
    private static let longestLabel = 12
    private static let fewestDigits = 7
    private static let mostDigits = 16

    private func start(before index: Int) -> Int {
        var start = index
        while start > 0, index - start < 2, Self.beginnings.contains(tokens[start - 1].word) { start -= 1 }
        return start
    }

    /// The end of a number and what belongs to it, by the place of its label; nil where no label or no number stands there.
    private func found(at index: Int) -> Int? {
        guard let label = Self.label(tokens[index...]) else { return nil }
        var place = index + label
        var isSaid = start(before: index) < index
        // `CMND/CCCD số: …`.
        while place < tokens.count, place - index < Self.longestLabel {
            let token = tokens[place]
            if token.word == "so" || token.mark == UInt8(ascii: ":") {
                isSaid = true
            } else if let next = Self.label(tokens[place...]) {
                place += next - 1
            } else if !".-/(".utf8.contains(token.mark), !(isSaid && token.mark == ScalarFolding.newline) {
                break
            }
            place += 1
        }
        // `C1234567`: a passport.
        if place + 1 < tokens.count, (1...2).contains(tokens[place].word.utf8.count), !tokens[place + 1].isSpaced { place += 1 }
        guard let end = number(at: place) else { return nil }
        let first = tokens[place].range.lowerBound
        let digits = bytes[first..<tokens[end - 1].range.upperBound].filter(\.isDigit)
        let isMobile = digits.count == 10 && digits[0] == UInt8(ascii: "0") && "35789".utf8.contains(digits[1])
        if isMobile, !isSaid, Self.offices.contains(tokens[index].word) { return nil }
        let isAccount = ["stk", "tai"].contains(tokens[index].word)
        return issue(at: end, isAccount: isAccount)
    }

    private static func label(_ tokens: ArraySlice<Token>) -> Int? {
        guard let word = tokens.first?.word, !word.isEmpty else { return nil }
        return labels.first { $0[0] == word && tokens.prefix($0.count).map(\.word).elementsEqual($0) }?.count
    }

    /// The end of `052085001234`, `052 085 001 234` and `4100123456-001`.
    private func number(at place: Int) -> Int? {
        guard place < tokens.count, tokens[place].kind == .number else { return nil }
        var digits = tokens[place].length
        var end = place + 1
        while end < tokens.count {
            let isJoined = "-.".utf8.contains(tokens[end].mark) && !tokens[end].isSpaced
            let next = isJoined ? end + 1 : end
            guard next < tokens.count, tokens[next].kind == .number, digits + tokens[next].length <= Self.mostDigits,
                tokens[next].length <= 4, digits < 9 || isJoined || tokens[end - 1].length == 3 && tokens[next].length == 3
            else { break }
            digits += tokens[next].length
            end = next + 1
        }
        return (Self.fewestDigits...Self.mostDigits).contains(digits) ? end : nil
    }

    /// The end of what follows a number: `cấp ngày 10/5/2021, nơi cấp: Công an tỉnh Bình Định`, or the bank of an account.
    private func issue(at end: Int, isAccount: Bool) -> Int {
        var end = end
        for part in 0..<3 {
            var place = end
            while place < tokens.count, place - end < 2, isBreak(place) || ",;-(".utf8.contains(tokens[place].mark) {
                place += 1
            }
            let words = tokens[place...].prefix(2).map(\.word)
            let isDated = words == ["cap", ""] && tokens[place + 1].kind == .number
            let isIssue =
                [["cap", "ngay"], ["ngay", "cap"], ["noi", "cap"], ["cap", "tai"], ["cap", "boi"]].contains(words) || isDated
            let isDirect = part == 0 && place == end && (words.first == "do" || isAccount && words.first?.isEmpty == false)
            guard isIssue || isDirect else { break }
            end = isIssue ? place + 2 : place
            while end < tokens.count, !isBreak(end), !",;|)".utf8.contains(tokens[end].mark), !beginsFact(end) { end += 1 }
        }
        return end
    }

    private func isBreak(_ place: Int) -> Bool {
        tokens[place].mark == ScalarFolding.newline
    }

    /// Whether another fact begins at a token: a dash between blanks, a long number, a label of a telephone, post or unit.
    private func beginsFact(_ place: Int) -> Bool {
        let token = tokens[place]
        if token.mark == UInt8(ascii: "-"), token.isSpaced { return true }
        if token.kind == .number { return token.length >= 9 }
        return ["dt", "sdt", "dtdd", "tel", "so", "dien", "di", "chuc", "don", "sinh", "sn"].contains(token.word)
    }
}
