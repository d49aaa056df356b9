import VietnameseText

/// Finds provinces and central sectors in the name of a workplace (nơi công tác trên địa bàn; docs/rules.md, rule 2).
///
/// A province's name alone may be that of a street or a company, so only “tỉnh X”, “thành phố X”, and a last part after a
/// comma or dash that is nothing but the name, count.
package struct Places: Sendable {
    private struct Name: Sendable {
        let text: String
        let words: [Substring]
    }

    private let others: [Name]
    /// Places in `others` by folded name, and by its first word.
    private let byKey: [String: Int]
    private let byFirstWord: [Substring: [Int]]
    private let own: [Substring]
    private let sectors: [Name]

    private static let titles: [[Substring]] = [["tinh"], ["thanh", "pho"], ["tp"]]

    init(_ programme: Programme) {
        let ownKey = VietnameseFolding.bareKey(programme.province.place)
        own = ownKey.split(separator: " ")
        others = programme.eligibility.provinces.map(Self.name).filter { $0.words != ownKey.split(separator: " ") && !$0.words.isEmpty }
        byKey = Dictionary(others.enumerated().map { ($1.words.joined(separator: " "), $0) }) { first, _ in first }
        byFirstWord = Dictionary(grouping: others.indices) { [others] in others[$0].words[0] }
        sectors = programme.eligibility.centralSectors.map(Self.name)
    }

    private static func name(_ text: String) -> Name {
        Name(text: text, words: VietnameseFolding.bareKey(text).split(separator: " "))
    }

    /// What makes a workplace worth a look.
    enum Doubt {
        /// It names another province than the programme's.
        case elsewhere(String)
        /// A word in it speaks of a central sector.
        case centralSector(String)
    }

    /// The doubt about a workplace; nil when there is none.
    func doubt(about workplace: String) -> Doubt? {
        guard !others.isEmpty || !sectors.isEmpty else { return nil }
        let words = VietnameseFolding.bareKey(workplace).split(separator: " ")
        if let place = elsewhere(in: workplace, words) { return .elsewhere(place) }
        return sectors.first { Self.occurs($0.words, in: words) }.map { .centralSector($0.text) }
    }

    /// Another province that the workplace names, unless it names its own as well.
    private func elsewhere(in workplace: String, _ words: [Substring]) -> String? {
        guard !others.isEmpty, !Self.occurs(own, in: words) else { return nil }
        var found: [Int] = []
        let last = workplace.unicodeScalars.split(whereSeparator: Self.separates).last.map { VietnameseFolding.bareKey(String($0)) } ?? ""
        if let place = byKey[last], others[place].words.count < words.count { found.append(place) }
        for begin in words.indices {
            for title in Self.titles where Self.begins(words[begin...], with: title) {
                let rest = words[begin...].dropFirst(title.count)
                found += (rest.first.flatMap { byFirstWord[$0] } ?? []).filter { rest.starts(with: others[$0].words) }
            }
        }
        return found.min().map { others[$0].text }
    }

    /// Whether a name of at least one word stands among the words.
    private static func occurs(_ name: [Substring], in words: [Substring]) -> Bool {
        !name.isEmpty && words.indices.contains { begins(words[$0...], with: name) }
    }

    /// Most words differ in the first one, which is compared before anything is set up for the rest.
    @inline(__always)
    private static func begins(_ words: ArraySlice<Substring>, with name: [Substring]) -> Bool {
        words.first == name.first && words.starts(with: name)
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "-", "–", "(", ")", "\n": true
        default: false
        }
    }
}
