/// Finds dossiers again by their ids, letters and contents, in the order in which they come (tìm hồ sơ gửi lặp).
struct RepeatSearch<Key: Hashable, Content: Hashable> {
    /// What a dossier is to those that came before.
    enum Found: Equatable {
        case new
        /// Another one has its id, with other content.
        case reused(of: Int)
        /// It is one of them.
        case repeated(of: Int)
    }

    private var byID: [Key: Int] = [:]
    private var byLetter: [Key: Int] = [:]
    private var byContent: [Content: Int] = [:]
    private var compared: Set<Int> = []

    /// Takes the next dossier, which gets the number `place` unless it is a repeat.
    ///
    /// `content` gives that of the dossier with a number, of the one that comes for nil; only dossiers of one id are compared, and each by its
    /// content once, so `first` is the number of the first with this id or letter.
    mutating func take(as place: Int, id: Key, letter: Key?, content: (_ kept: Int?, _ first: Int) -> Content) -> Found {
        if let first = letter.flatMap({ byLetter[$0] }) ?? byID[id] {
            if compared.insert(first).inserted { byContent[content(first, first)] = first }
            let own = content(nil, first)
            if let same = byContent[own] { return .repeated(of: same) }
            byContent[own] = place
        }
        if let letter, byLetter[letter] == nil { byLetter[letter] = place }
        if let first = byID[id] { return .reused(of: first) }
        byID[id] = place
        return .new
    }
}
