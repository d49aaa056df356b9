/// Ranks as people write them (thứ hạng): `3`, `2.`, `Thứ 3`, `hạng 9`, `hạng nhất`, `nhì`, `Giải ba`, `hạng IV`, `IV`, `6.0`.
public enum RankWords {
    /// The ranks that are read.
    public static let range = 1...1_000_000
    /// Longer texts say more than a rank; in bytes.
    private static let longest = 60

    /// The rank that `text` says; nil for anything else, and for words without marks that stand alone (`nam`, `sau`).
    public static func rank(in text: String) -> Int? {
        if let plain = Int(text, in: range) { return plain }
        if let whole = wholePart(of: text) { return Int(whole, in: range) }
        // `2,5`, `1/10` and `-1` are no ranks.
        guard text.utf8.count <= longest, !text.contains(where: { "-+/%,".contains($0) }) else { return nil }
        var words = VietnameseFolding.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let count = words.count
        while words.count > 1, leads.contains(VietnameseFolding.bareKey(words[0])) { words.removeFirst() }
        let hasLead = words.count < count
        let rest = words.joined(separator: " ")
        if words.count == 1, let number = Int(rest, in: range) { return number }
        if let number = spelled[rest] { return number }
        return hasLead ? plainlySpelled[rest] ?? roman[rest] : romanAlone(text)
    }

    /// `6` of `6.0` or `6,00`, which a column of decimals makes of a rank; nil for anything else, and for `1.000`, which may be a thousand.
    private static func wholePart(of text: String) -> Substring? {
        guard let point = text.firstIndex(where: { $0 == "." || $0 == "," }) else { return nil }
        let zeros = text[text.index(after: point)...]
        return (1...2).contains(zeros.utf8.count) && zeros.allSatisfy { $0 == "0" } ? text[..<point] : nil
    }

    /// The rank of capitals such as `IV`; nil for `V` and for nothing but `X`, which are ticks as well.
    private static func romanAlone(_ text: String) -> Int? {
        guard text != "V", !text.allSatisfy({ $0 == "X" }), text.allSatisfy({ "IVX".contains($0) }) else { return nil }
        return roman[text.lowercased()]
    }

    /// Words before a rank, folded: `đồng hạng 3`, `xếp thứ nhì`, `giải ba`.
    private static let leads: Set<String> = ["dong", "xep", "thu", "hang", "giai", "vi", "tri", "so"]
    private static let spelled: [String: Int] = {
        var words = ["nhất": 1, "nhì": 2, "tư": 4, "bẩy": 7]
        for number in 1...99 { words[NumberWords.cardinal(number)] = number }
        return words
    }()
    /// Typed without marks, which is a number only behind a word that says so.
    private static let plainlySpelled = Dictionary(spelled.map { (VietnameseFolding.bareKey($0.key), $0.value) }) { first, _ in first }
    private static let roman = Dictionary(uniqueKeysWithValues: (1...30).map { (RomanNumeral.numeral($0).lowercased(), $0) })
}
