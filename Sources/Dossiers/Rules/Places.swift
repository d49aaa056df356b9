import VietnameseText

/// Finds provinces and central sectors in the name of a workplace (nơi công tác trên địa bàn; docs/rules.md, rule 2).
///
/// A province's name alone may be that of a street or a company, so only “tỉnh X”, “thành phố X”, and a last part after a
/// comma or dash that is nothing but the name, count.
package struct Places: Sendable {
    private struct Name: Sendable {
        let text: String
        let words: [Substring]
        /// The folded words with a blank on either side; nothing for no word.
        let bytes: [UInt8]

        init(_ text: String) {
            self.text = text
            words = VietnameseFolding.bareKey(text).split(separator: " ")
            bytes = words.isEmpty ? [] : Places.bytes(words.joined(separator: " "))
        }

        /// Whether the name stands among the words of a key with blanks around it.
        func occurs(in key: [UInt8]) -> Bool { !bytes.isEmpty && key.holds(bytes) }
    }

    private let others: [Name]
    /// Places in `others` by folded name, and by its first word.
    private let byKey: [String: Int]
    private let byFirstWord: [Substring: [Int]]
    private let own: Name
    private let sectors: [Name]
    private let known = CellMemo<Doubt?>()

    private static let titles = ["tinh", "thành phố", "tp"].map(Name.init)

    init(_ programme: Programme) {
        let own = Name(programme.province.place)
        self.own = own
        others = programme.eligibility.provinces.map(Name.init).filter { $0.words != own.words && !$0.words.isEmpty }
        byKey = Dictionary(others.enumerated().map { ($1.words.joined(separator: " "), $0) }) { first, _ in first }
        byFirstWord = Dictionary(grouping: others.indices) { [others] in others[$0].words[0] }
        sectors = programme.eligibility.centralSectors.map(Name.init)
    }

    private static func bytes(_ key: String) -> [UInt8] { Array(" \(key) ".utf8) }

    /// What makes a workplace worth a look.
    enum Doubt: Sendable {
        /// It names another province than the programme's.
        case elsewhere(String)
        /// A word in it speaks of a central sector.
        case centralSector(String)
    }

    /// The doubt about a workplace; nil when there is none.
    func doubt(about workplace: String) -> Doubt? {
        guard !others.isEmpty || !sectors.isEmpty else { return nil }
        // The people of a dossier nearly all work at one place.
        return known.value(workplace) { read(workplace) }
    }

    private func read(_ workplace: String) -> Doubt? {
        let key = Self.bytes(VietnameseFolding.bareKey(workplace))
        if let place = elsewhere(in: workplace, key) { return .elsewhere(place) }
        return sectors.first { $0.occurs(in: key) }.map { .centralSector($0.text) }
    }

    /// Another province that the workplace names, unless it names its own as well.
    private func elsewhere(in workplace: String, _ key: [UInt8]) -> String? {
        guard !others.isEmpty, !own.occurs(in: key) else { return nil }
        var found: [Int] = []
        let last = workplace.unicodeScalars.split(whereSeparator: Self.separates).last.map { VietnameseFolding.bareKey(String($0)) } ?? ""
        if let place = byKey[last], last.utf8.count + 2 < key.count { found.append(place) }
        // Few workplaces have such a word.
        let titles = Self.titles.filter { $0.occurs(in: key) }
        guard !titles.isEmpty else { return found.first.map { others[$0].text } }
        let words = String(decoding: key, as: UTF8.self).split(separator: " ")
        for begin in words.indices {
            for title in titles where words[begin...].starts(with: title.words) {
                let rest = words[begin...].dropFirst(title.words.count)
                found += (rest.first.flatMap { byFirstWord[$0] } ?? []).filter { rest.starts(with: others[$0].words) }
            }
        }
        return found.min().map { others[$0].text }
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "-", "–", "(", ")", "\n": true
        default: false
        }
    }
}
