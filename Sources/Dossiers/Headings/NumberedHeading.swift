import VietnameseText

/// Which author a column speaks of (cột của tác giả thứ mấy).
package struct AuthorPlace: Sendable, Hashable {
    /// True for those besides the main author.
    package let isCoAuthor: Bool
    /// Counted from 1; 0 where the heading has no number.
    package let number: Int
}

/// A heading that says which author it is about: `Tác giả 1`, `Năm sinh tác giả 2`, `Họ và tên đồng tác giả thứ nhất`.
struct NumberedHeading {
    /// Which author it is about.
    let place: AuthorPlace
    /// The heading without the number, in which every author is called `tác giả`.
    let rest: String
    /// What stands behind the author at the front: `Năm sinh` of `Tác giả 1 – Năm sinh`; nil for nothing.
    let fact: String?

    /// The most authors that columns are numbered for; a greater number is a year, or counts something else.
    private static let most = 30
    private static let labels: [(words: [String], isCoAuthor: Bool)] = [
        (["dong", "tac", "gia"], true), (["tac", "gia"], false), (["cong", "su"], true), (["thanh", "vien"], true),
    ]
    /// Headings of a person's facts that may be numbered without the word `tác giả`; `Phòng 2` is the name of a unit.
    private static let stems: Set = [
        "ho va ten", "ho ten", "nam sinh", "ngay sinh", "ngay thang nam sinh", "chuc vu", "chuc danh", "don vi cong tac", "noi cong tac",
        "so dien thoai", "dien thoai", "sdt",
    ]
    private static let ordinals = [
        "nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    ]

    /// Reads a heading; nil for one that speaks of no author in particular.
    init?(_ heading: String) {
        // Cells of data are asked for too, and hardly any has one of these.
        guard heading.contains(where: { $0.isNumber || "ảẢứỨ".contains($0) }) || heading.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let words = Self.spaced(heading).split(whereSeparator: \.isWhitespace)
        let keys = words.map { VietnameseFolding.bareKey(String($0)) }
        for start in keys.indices {
            guard let label = Self.labels.first(where: { keys[start...].starts(with: $0.words) }) else { continue }
            let end = start + label.words.count
            let numbered = Self.number(behind: end, words, keys)
            guard numbered != nil || label.isCoAuthor else { continue }
            let last = (numbered?.end ?? end) - 1
            let opening = words[start].prefix { !$0.isLetter }
            let closing = String(words[last].reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed())
            // `Họ và tên (mỗi tác giả 1 dòng)`.
            let next = last + 1 < words.count ? words[last + 1].first : nil
            guard numbered == nil || start == 0 || !closing.isEmpty || next?.isLetter != true else { continue }
            place = AuthorPlace(isCoAuthor: label.isCoAuthor, number: numbered?.number ?? 0)
            // `Năm sinh (tác giả 1)` has no more in its brackets.
            let isBracket = start > 0 && opening.contains { "([".contains($0) } && closing.contains { ")]".contains($0) }
            let whose = isBracket ? [] : ["\(opening)tác giả\(closing)"]
            rest = (words[..<start].map(String.init) + whose + words[(last + 1)...].map(String.init)).joined(separator: " ")
            let behind = words[(last + 1)...].drop { !$0.contains(where: \.isLetter) }.joined(separator: " ")
            fact = start == 0 && !behind.isEmpty && !"([".contains(behind.first ?? " ") ? behind : nil
            return
        }
        guard let stem = Self.stem(words, keys) else { return nil }
        (place, rest, fact) = (AuthorPlace(isCoAuthor: false, number: stem.number), stem.words, nil)
    }

    /// `Họ và tên 2`, `Năm sinh thứ nhất`.
    private static func stem(_ words: [Substring], _ keys: [String]) -> (words: String, number: Int)? {
        for count in [1, 2] where words.count > count {
            let end = words.count - count
            guard let found = number(behind: end, words, keys), found.end == words.count else { continue }
            let name = words[..<end].joined(separator: " ")
            let bare = HeadingText.withoutAsking(HeadingText.words(name)).joined(separator: " ")
            if stems.contains(bare) { return (name, found.number) }
        }
        return nil
    }

    /// The number behind the word before `place`: `1`, `số 2`, `thứ nhất`; one in brackets is that of the column.
    private static func number(behind place: Int, _ words: [Substring], _ keys: [String]) -> (number: Int, end: Int)? {
        guard place > 0, place < words.count, words[place - 1].last?.isLetter == true else { return nil }
        var next = place
        let isOrdinal = keys[next] == "thu"
        if isOrdinal || keys[next] == "so" { next += 1 }
        guard next < words.count, words[next].first.map({ "([".contains($0) }) == false else { return nil }
        let number = keys[next].utf8.count <= 2 ? Int(keys[next], in: 1...most) : nil
        guard let found = number ?? (isOrdinal ? ordinals[keys[next]] : nil) else { return nil }
        return (found, next + 1)
    }

    /// The heading with a blank between a letter and a digit: `Tác giả1`.
    private static func spaced(_ heading: String) -> String {
        heading.reduce(into: "") { text, letter in
            if letter.isNumber, text.last?.isLetter == true { text.append(" ") }
            text.append(letter)
        }
    }
}
