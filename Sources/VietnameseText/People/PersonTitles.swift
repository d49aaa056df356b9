/// Forms of address, degrees and ranks before a person's name (danh xưng, học hàm, học vị, cấp bậc).
///
/// They are printed as typed and passed over in comparisons. Source: docs/data.md, “Names”.
public enum PersonTitles {
    private static let phrases = LeadingWords([
        "ong", "ba", "anh", "chi", "em", "co", "thay", "thay giao", "co giao", "d c", "dc", "dong chi", "mr", "mrs", "ms", "dr",
        "gs", "pgs", "ts", "ths", "th s", "ncs", "bs", "bscki", "bsckii", "bsck1", "bsck2", "ck i", "ck ii", "cki", "ckii", "ck1",
        "ck2", "ck 1", "ck 2", "ds", "dscki", "dsckii", "ks", "kts", "cn", "cnyt", "cnđd", "cndd", "ktv", "dd", "hs", "ng", "ngut",
        "ngnd", "ttut", "ttnd", "ls", "giao su", "pho giao su", "tien si", "tien sy", "thac si", "thac sy", "bac si", "bac sy", "y si",
        "y sy", "duoc si", "duoc sy", "ky su", "ki su", "kien truc su", "cu nhan", "dieu duong", "luat su", "nha giao", "luong y",
        "thieu uy", "trung uy", "thuong uy", "dai uy", "thieu ta", "trung ta", "thuong ta", "dai ta", "ho va ten", "ho ten",
    ])

    private static let folder = WordFolder()

    /// The words of `name` without the titles in front, as typed; a name keeps two words, for `Đồng Chí Kiên` is one.
    static func bareWords(of name: some StringProtocol, keeping kept: Int = 2) -> [Substring] {
        let words = words(of: name)
        return Array(words.dropFirst(phrases.length(in: numbers(of: name)[...], keeping: kept).clamped(to: words.count)))
    }

    /// True when `text` is made of titles alone: `ThS`, `BS.CKII`, `Ông`.
    static func areAll(of text: some StringProtocol) -> Bool {
        let numbers = numbers(of: text)
        return !numbers.isEmpty && phrases.length(in: numbers[...], keeping: 0) == numbers.count
    }

    /// How many words at the front of `text` are titles, one word or more being left.
    static func count(in text: some StringProtocol) -> Int {
        phrases.length(in: numbers(of: text)[...], keeping: 1)
    }

    /// One number for the folded name without its titles: equal for `Ông NGUYỄN VĂN MẪU` and `Nguyễn Văn Mẫu`; 0 for no name.
    static func key(of name: String) -> UInt64 {
        // `Quy` typed without marks has the key of `Quý`; which of them are one, the spelling tells.
        let typed = numbers(of: name)
        let unified = NameVowels.unified(name, areAll: true)
        let words = unified == name ? typed : numbers(of: unified)
        let rest = words.dropFirst(phrases.length(in: typed[...], keeping: 2))
        return rest.isEmpty ? 0 : WordFolder.number(of: rest)
    }

    /// The folded name with its diacritics, without titles, to tell Hà from Hạ among those who have one key.
    static func spelling(of name: String) -> String {
        NameVowels.unified(bareWords(of: VietnameseFolding.key(name)).joined(separator: " "), areAll: false)
    }

    private static func numbers(of text: some StringProtocol) -> [UInt64] {
        var numbers: [UInt64] = []
        folder.append(wordsOf: String(text), to: &numbers, limit: 400)
        return numbers
    }

    private static func words(of text: some StringProtocol) -> [Substring] {
        Substring(text).unicodeScalars
            .split {
                !$0.properties.isAlphabetic && $0.properties.numericType == nil && $0.properties.canonicalCombiningClass == .notReordered
            }
            .map { Substring($0) }
    }
}

extension Int {
    fileprivate func clamped(to most: Int) -> Int { Swift.min(self, most) }
}
