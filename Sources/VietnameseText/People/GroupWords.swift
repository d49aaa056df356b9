/// The words by which a group of authors says who is who in it (vai trò, bí danh, cộng sự).
///
/// Source: docs/data.md, “People in one cell”.
enum GroupWords {
    /// Roles of the main author.
    private static let mainRoles: Set<String> = [
        "chu nhiem", "tac gia chinh", "chu tri", "truong nhom", "nhom truong", "chu bien", "chinh", "chu nhiem de tai",
        "chu nhiem sang kien",
        "chu nhiem giai phap", "dai dien", "dai dien nhom", "dai dien nhom tac gia", "tac gia dai dien", "truong nhom tac gia",
    ]

    /// Roles of everybody else.
    private static let otherRoles: Set<String> = [
        "dong tac gia", "tac gia", "thanh vien", "thu ky", "cong su", "tham gia", "nguoi tham gia", "dong chu nhiem", "pho chu nhiem",
        "phu",
    ]

    /// Labels in front of a list of names that say nothing of the single one.
    private static let labels: Set<String> = [
        "nhom tac gia", "tac gia", "cac tac gia", "ho va ten", "ho ten", "ten tac gia", "ho ten tac gia", "ho va ten tac gia", "nhom",
        "nhom thuc hien", "nguoi thuc hien", "tap the tac gia", "gom", "gom co", "gom cac ong ba", "cac ong ba", "ong ba",
    ]

    /// Words that begin another name of a person, longest first.
    private static let aliasWords = [
        ["ten", "thuong", "goi", "la"], ["thuong", "goi", "la"], ["hay", "con", "goi", "la"], ["con", "goi", "la"],
        ["ten", "thuong", "goi"],
        ["ten", "goi", "khac"], ["hay", "con", "goi"], ["ten", "khac"], ["bi", "danh"], ["biet", "danh"], ["thuong", "goi"],
        ["con", "goi"], ["tuc", "la"], ["tuc"],
    ]

    /// The first words of those, with blanks around them.
    private static let aliasBeginnings = Set(aliasWords.map { $0[0] }).sorted().map { Array(" \($0) ".utf8) }

    private static let others = [
        ["cong", "su"], ["cac", "cong", "su"], ["nhom", "cong", "su"], ["cs"], ["ctv"], ["cac", "thanh", "vien"],
        ["cac", "dong", "nghiep"],
        ["dong", "nghiep"], ["nhung", "nguoi", "khac"], ["nguoi", "khac"], ["tap", "the"], ["nhom", "nghien", "cuu"],
        ["nhom", "tac", "gia"],
        ["nhom", "thuc", "hien"], ["toan", "the"], ["et", "al"], ["v", "v"], ["vv"],
        ["nhieu", "nguoi"], ["nhieu", "tac", "gia"], ["mot", "so", "nguoi"], ["mot", "so", "tac", "gia"], ["mot", "so", "dong", "nghiep"],
        ["tac", "gia", "khac"], ["cac", "tac", "gia", "khac"],
    ]
    .map { Array(($0.joined(separator: " ") + " ").utf8) }

    /// True for the role of the main author of a group.
    static func isMain(_ role: String) -> Bool {
        mainRoles.contains(VietnameseFolding.bareKey(role))
    }

    /// True for the role of anyone in a group.
    static func isRole(_ text: String) -> Bool {
        let key = VietnameseFolding.bareKey(text)
        return mainRoles.contains(key) || otherRoles.contains(key)
    }

    /// True for a label in front of names.
    static func isLabel(_ text: String) -> Bool {
        labels.contains(VietnameseFolding.bareKey(text))
    }

    /// True for words that stand for people without naming them: `cộng sự`, `tập thể Phòng Kỹ thuật`, `3 người khác`.
    static func areOthers(_ text: String) -> Bool {
        let key = Array((VietnameseFolding.bareKey(text) + " ").utf8)
        if others.contains(where: key.starts) { return true }
        // `Ba người khác`, but Ba is a name too.
        let words = key.split(separator: UInt8(ascii: " "))
        guard let count = words.first, count.allSatisfy(\.isDigit) || numbers.contains(Array(count)) else { return false }
        let counted = words.dropFirst().prefix(3).map { String(decoding: $0, as: UTF8.self) }
        if counted.first == "nguoi" || counted.starts(with: ["tac", "gia"]) { return true }
        return [["dong", "nghiep"], ["dong", "chi"], ["cong", "su"], ["thanh", "vien"]].contains { counted.starts(with: $0) }
    }

    private static let numbers = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"].map { Array($0.utf8) }

    /// The name in front of `tức`, `bí danh` and the like, and the one behind; nil where no such word stands in small letters.
    static func alias(in text: String) -> (name: String, alias: String)? {
        let key = Array(" \(VietnameseFolding.bareKey(text)) ".utf8)
        guard aliasBeginnings.contains(where: key.holds) else { return nil }
        let words = NameLetters.words(of: text)
        let folded = words.map { VietnameseFolding.bareKey(String($0)) }
        for place in words.indices where words[place].first?.isLowercase == true || place == 0 {
            for phrase in aliasWords where folded[place...].starts(with: phrase) && place + phrase.count < words.count {
                // `Tức Văn Mẫu` begins with a capital and is a name.
                if place == 0, phrase == ["tuc"], words[0].first?.isUppercase == true { continue }
                let behind = words[(place + phrase.count)...].joined(separator: " ")
                return (words[..<place].joined(separator: " "), trimmed(behind.filter { !":“”'\u{22}".contains($0) }))
            }
        }
        return nil
    }
}
