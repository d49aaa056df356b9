/// The brackets of a person's cell (dấu ngoặc trong ô gộp): which of them hold facts of their own, and which belong to the words around them.
///
/// What is listed in brackets behind the name, `Nguyễn Văn Mẫu (chủ nhiệm, Giám đốc)`, are facts like those behind commas. Elsewhere
/// a bracket is a part of a post or unit, `Công ty Mẫu (KCN Nhơn Hòa, An Nhơn)`, and nothing in it sets facts apart.
struct CellBrackets {
    /// The brackets that set facts apart, by their places among the tokens.
    private(set) var cuts: Set<Int> = []
    /// What stands in other brackets.
    private var kept: [Range<Int>] = []

    /// Finds the brackets of a cell; those that do not close on their line are none.
    init(_ tokens: [Token], hasName: Bool) {
        var open: [Int] = []
        var isFirstPiece = hasName
        for (place, token) in tokens.enumerated() {
            if token.mark == ScalarFolding.newline {
                open.removeAll()
                isFirstPiece = false
            } else if token.mark == UInt8(ascii: "(") {
                open.append(place)
            } else if token.mark == UInt8(ascii: ")"), let start = open.popLast() {
                guard open.isEmpty else { continue }
                let inside = start + 1..<place
                // A share is the name's own: `Nguyễn Văn Mẫu (CN, 60%)` (`NameList`).
                let hasShare = tokens[inside].contains { $0.mark == UInt8(ascii: "%") }
                if isFirstPiece, !hasShare, tokens[inside].contains(where: Self.isSeparator) {
                    cuts.formUnion([start, place])
                } else {
                    kept.append(inside)
                }
            } else if open.isEmpty, Self.isSeparator(token) {
                isFirstPiece = false
            }
        }
    }

    /// Whether the token at a place stands in a bracket that belongs to the words around it.
    func keeps(_ place: Int) -> Bool { kept.contains { $0.contains(place) } }

    /// Whether a token sets facts apart by itself.
    static func isSeparator(_ token: Token) -> Bool { ",;|".utf8.contains(token.mark) }

    /// Tokens without the marks at their ends that say nothing; a bracket that closes among them, and is not around all of them, stays.
    static func withoutStrayMarks(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
        var tokens = tokens
        while let first = tokens.first, first.kind == .mark {
            if first.mark == UInt8(ascii: "("), let end = closing(tokens), end < tokens.endIndex - 1 { break }
            guard ".:-/(+*".utf8.contains(first.mark) else { break }
            tokens = tokens.dropFirst()
        }
        while let last = tokens.last, last.kind == .mark {
            if last.mark == UInt8(ascii: ")"), count(UInt8(ascii: "("), tokens) == count(last.mark, tokens) { break }
            guard ".:-/)(*".utf8.contains(last.mark) else { break }
            tokens = tokens.dropLast()
        }
        return tokens
    }

    private static func count(_ mark: UInt8, _ tokens: ArraySlice<Token>) -> Int {
        tokens.count { $0.mark == mark }
    }

    /// The place of the bracket that closes the one with which the tokens begin.
    private static func closing(_ tokens: ArraySlice<Token>) -> Int? {
        var depth = 0
        for place in tokens.indices {
            if tokens[place].mark == UInt8(ascii: "(") { depth += 1 }
            if tokens[place].mark == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return place }
        }
        return nil
    }
}
