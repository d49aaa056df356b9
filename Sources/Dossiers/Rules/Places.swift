import VietnameseText

/// Finds provinces and central sectors in the name of a workplace (nơi công tác trên địa bàn; domain rule 2).
///
/// A province's name alone may be that of a street or a company, so only “tỉnh X”, “thành phố X”, and a last part after a
/// comma or dash that is nothing but the name, count.
package struct Places: Sendable {
    private struct Name: Sendable {
        let text: String
        let words: [Substring]
    }

    private let others: [Name]
    private let own: [Substring]
    private let sectors: [Name]

    init(_ programme: Programme) {
        let ownKey = VietnameseFolding.bareKey(programme.province.place)
        own = ownKey.split(separator: " ")
        others = programme.eligibility.provinces.map(Self.name).filter { $0.words != ownKey.split(separator: " ") }
        sectors = programme.eligibility.centralSectors.map(Self.name)
    }

    private static func name(_ text: String) -> Name {
        Name(text: text, words: VietnameseFolding.bareKey(text).split(separator: " "))
    }

    /// Another province that the workplace names, unless it names its own as well.
    func elsewhere(in workplace: String) -> String? {
        guard !others.isEmpty else { return nil }
        let words = VietnameseFolding.bareKey(workplace).split(separator: " ")
        if !own.isEmpty, words.indices.contains(where: { words[$0...].starts(with: own) }) { return nil }
        let last = workplace.split { ",;-–()\n".contains($0) }.last.map { VietnameseFolding.bareKey(String($0)) } ?? ""
        let lastWords = last.split(separator: " ")
        return others.first { place in
            (lastWords == place.words && lastWords.count < words.count)
                || words.indices.contains { isNamed(place, in: words[$0...]) }
        }?
        .text
    }

    private func isNamed(_ place: Name, in words: ArraySlice<Substring>) -> Bool {
        for title in [["tinh"], ["thanh", "pho"], ["tp"]] where words.starts(with: title, by: ==) {
            if words.dropFirst(title.count).starts(with: place.words) { return true }
        }
        return false
    }

    /// The word in the workplace that speaks of a central sector.
    func centralSector(in workplace: String) -> String? {
        guard !sectors.isEmpty else { return nil }
        let words = VietnameseFolding.bareKey(workplace).split(separator: " ")
        return sectors.first { sector in words.indices.contains { words[$0...].starts(with: sector.words) } }?.text
    }
}
