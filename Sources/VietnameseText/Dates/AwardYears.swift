/// Finds the years of awards.
public enum AwardYears {
    /// The calendar years named in an awards cell.
    ///
    /// Takes the text of a cell; gives years 1950–2100 in ascending order, each once: `2018: LĐTT`, `năm học 2018-2019` and
    /// `2018-19` (both years), `2018-2020` (both ends). Four digits that belong to a decision number (`số 2019`,
    /// `2019/QĐ-UBND`) or a grouped number (`2.018.000`) are left out. Source: docs/rules.md, A10.
    public static func years(in text: String) -> [Int] {
        let tokens = Lexer.tokens(FoldedText.bytes(text))
        var found: Set<Int> = []
        for index in tokens.indices where isYear(tokens[index]) {
            let cursor = TokenCursor(tokens: tokens, position: index)
            if isNumberOfDocument(cursor) || isGrouped(cursor) { continue }
            let year = tokens[index].value
            found.insert(year)
            if let second = cursor.peek(2), second.kind == .number, second.length == 2,
                second.value == (year + 1) % 100,
                "-/".utf8.contains(cursor.mark(1)), !"-/.".utf8.contains(cursor.mark(3))
            {
                found.insert(year + 1)
            }
        }
        return found.sorted()
    }

    /// The first years of the school years named in an awards cell.
    ///
    /// Takes the text of a cell; gives 2018 for `năm học 2018-2019`, `2018-2019` or `2018-19`, in ascending order. Source:
    /// docs/rules.md, A10.
    public static func schoolYears(in text: String) -> [Int] {
        let tokens = Lexer.tokens(FoldedText.bytes(text))
        var found: Set<Int> = []
        for index in tokens.indices where isYear(tokens[index]) {
            let cursor = TokenCursor(tokens: tokens, position: index)
            let year = tokens[index].value
            guard let second = cursor.peek(2), second.kind == .number, "-/".utf8.contains(cursor.mark(1)) else { continue }
            let next = second.length == 2 ? (year + 1) % 100 : year + 1
            if [2, 4].contains(second.length), second.value == next { found.insert(year) }
        }
        return found.sorted()
    }

    private static func isYear(_ token: Token) -> Bool {
        token.kind == .number && token.length == 4 && (1950...2100).contains(token.value)
    }

    /// `số 2019`, `QĐ 2019`, `2019/QĐ-UBND`, `15/2019/NĐ-CP`, `2019-QĐ/TU`.
    private static func isNumberOfDocument(_ cursor: TokenCursor) -> Bool {
        let next = cursor.peek(2)
        let isJoined = cursor.peek(1)?.isSpaced == false && next?.isSpaced == false && next?.kind == .word
        if isJoined, cursor.mark(1) == UInt8(ascii: "/") { return true }
        let symbols = ["qd", "qdns", "kh", "tb", "hd", "cv", "nq", "ttr", "bc"]
        if isJoined, cursor.mark(1) == UInt8(ascii: "-"), symbols.contains(cursor.word(2)) { return true }
        var before = -1
        while ":.".utf8.contains(cursor.mark(before)) { before -= 1 }
        return ["so", "qd"].contains(cursor.word(before)) && cursor.word(before - 1) != "tong"
    }

    /// `2018.000`, `1.2018,5`: part of a larger number.
    private static func isGrouped(_ cursor: TokenCursor) -> Bool {
        guard ".,".utf8.contains(cursor.mark(1)), cursor.peek(1)?.isSpaced == false else { return false }
        guard let next = cursor.peek(2), next.kind == .number, !next.isSpaced else { return false }
        return next.length == 3
    }
}
