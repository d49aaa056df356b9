/// Names that may be those of several people, or of nobody yet (họ tên chưa rõ là mấy người): `Nguyễn Văn An Nguyễn Thị Bình`, `Nguyễn`.
///
/// Source: docs/data.md, “People in one cell”. Long names are many: of the royal family (`Công Tằng Tôn Nữ …`), with two family names
/// (`Trần Lê …`), of the peoples of Tây Nguyên. So a family name inside a name counts only where Văn or Thị follows it, or where it is hardly
/// ever a middle or given name.
enum JoinedNames {
    /// From how many words on a name may be two.
    private static let longName = 5
    /// How many blanks in a row set names apart.
    private static let longGap = 3

    /// Family names that are no middle and no given names.
    private static let certain = folded("nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô đinh trịnh trương")
    /// Those of them that begin a name of two words, unlike `Lê Na` and `Đỗ Quyên`.
    private static let certainOfTwo = folded("nguyễn phạm huỳnh phan đặng bùi ngô trịnh")
    private static let middles = folded("văn thị")

    private static func folded(_ words: String) -> Set<String> {
        let keys = words.split(separator: " ").map { VietnameseFolding.key(String($0)) }
        return Set(keys + keys.map { VietnameseFolding.bareKey($0) })
    }

    /// Whether a name, as it was cut out of its cell, may be more or less than one person's.
    ///
    /// - Complexity: linear in the length of the name; nearly every one has two to four words.
    static func areUnsure(_ name: String) -> Bool {
        var (blanks, run, longest) = (0, 0, 0)
        for byte in name.utf8 {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            blanks += isBlank ? 1 : 0
            run = isBlank ? run + 1 : 0
            longest = max(longest, run)
        }
        if blanks == 0 { return name.utf8.count > 2 && NameShape.isFamilyName(name) }
        if longest >= longGap, areParted(name) { return true }
        guard blanks + 1 >= longName, mayHoldSecond(name) else { return false }
        let words = PersonTitles.bareWords(of: name)
        guard words.count >= longName, words.count <= 2 * longName else { return false }
        return holdsSecond(words.map { VietnameseFolding.key(String($0)) })
    }

    /// Whether a family name stands behind the second word, titles counted as words: hardly a long name has one there.
    private static func mayHoldSecond(_ name: String) -> Bool {
        // No-break blanks, dashes and the like, which part words too.
        if name.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 || $0 >= 0xEF }) { return true }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let words = name.utf8.split { $0 < 0x80 && !$0.isDigit && !letters.contains($0 | 0x20) }
        return words.dropFirst(2).dropLast().contains { NameShape.isFamilyName(Substring($0)) }
    }

    /// `Lê An     Đỗ Bình`: two names with nothing but blanks between them.
    private static func areParted(_ name: String) -> Bool {
        var parts: [[Substring]] = [[]]
        var run = 0
        var start: String.Index?
        for place in name.indices {
            guard name[place] == " " || name[place] == "\t" else {
                if run >= longGap { parts.append([]) }
                run = 0
                start = start ?? place
                continue
            }
            if let begun = start { parts[parts.count - 1].append(name[begun..<place]) }
            start = nil
            run += 1
        }
        if let start { parts[parts.count - 1].append(name[start...]) }
        return parts.count > 1 && parts.allSatisfy { $0.count > 1 && NameShape.isFamilyName($0[0]) }
    }

    /// Whether a name in lower case has the beginning of another one inside.
    private static func holdsSecond(_ keys: [String]) -> Bool {
        guard NameShape.isFamilyName(keys[0]), let royal = keys.dropFirst().first else { return false }
        // Công Tằng, Công Huyền, Huyền Tôn, Tôn Nữ, Tôn Thất: names that go on.
        if ["công", "huyền", "tôn"].contains(keys[0]), ["tằng", "huyền", "tôn", "nữ", "thất"].contains(royal) { return false }
        for place in 2..<(keys.count - 1) where NameShape.isFamilyName(keys[place]) {
            let (before, behind) = (keys[..<place], keys[place...])
            // `Trần Lê Nguyễn Bảo Anh`, `Nguyễn Thị Lê Vân Anh`.
            guard !before.allSatisfy(NameShape.isFamilyName), let above = before.last, !middles.contains(above) else { continue }
            if middles.contains(keys[place + 1]), behind.count > 2 { return true }
            guard before.count > 2, certain.contains(keys[place]) else { continue }
            if behind.count > 2 || certainOfTwo.contains(keys[place]) { return true }
        }
        return false
    }
}
