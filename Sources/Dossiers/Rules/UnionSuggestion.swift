import VietnameseText

/// Which union of the list a name that is not in it may mean (gợi ý đơn vị): by the place first, `Phù Cát` being
/// `LĐLĐ huyện Phù Cát`, then by the whole name.
package struct UnionSuggestion: Sendable {
    private let units: [Programme.Unit]
    /// The places that each of them is known by, folded.
    private let places: [Set<String>]
    private let names: [(name: String, unit: String)]

    /// Suggestions out of a programme's list.
    package init(_ units: [Programme.Unit]) {
        self.units = units
        places = units.map { unit in Set(([unit.name] + unit.aliases).map(Self.place)).subtracting([""]) }
        names = units.flatMap(Self.names)
    }

    /// The official name of the union that `typed` most likely means; nil when none is near.
    package func nearest(to typed: String) -> String? {
        let place = Self.place(in: typed)
        guard !place.isEmpty else { return nearest(to: typed, among: names) }
        let same = units.indices.filter { places[$0].contains(place) }
        if !same.isEmpty {
            let near = same.count == 1 ? nil : nearest(to: typed, among: same.flatMap { Self.names(of: units[$0]) })
            return near ?? units[same[0]].name
        }
        let named = units.indices.filter { index in places[index].contains { " \(place) ".contains(" \($0) ") } }
        if named.count == 1 { return units[named[0]].name }
        if let near = Suggestion.nearest(to: place, among: places.flatMap { $0.sorted() }) {
            return units.indices.first { places[$0].contains(near) }.map { units[$0].name }
        }
        // Where the places differ, names are alike by the words that all unions have.
        return nil
    }

    /// The listed unions whose place a name of a file holds: `03. Hoài Nhơn - Bảng tổng hợp.pdf`, `HoaiNhon_scan.jpg`.
    func named(inFile name: String) -> [Programme.Unit] {
        let words = Self.words(ofFile: name)
        return units.indices.filter { index in places[index].contains { Self.holds(words, $0) } }.map { units[$0] }
    }

    /// Whether the name of a file holds the place of a union called `union`.
    static func isNamed(_ union: String, inFile name: String) -> Bool {
        let place = place(in: union)
        return !place.isEmpty && holds(words(ofFile: name), place)
    }

    /// The words of a file's name, folded, with a blank around each; of its marks only the blanks stay.
    private static func words(ofFile name: String) -> String {
        let apart = Normalization.nfc(name).map { $0.isLetter || $0.isNumber ? $0 : " " }
        return " \(VietnameseFolding.bareKey(String(apart))) "
    }

    private static func holds(_ words: String, _ place: String) -> Bool {
        words.contains(" \(place) ") || words.contains(" \(place.filter { $0 != " " }) ")
    }

    /// All names of a union, each with the official one.
    private static func names(of unit: Programme.Unit) -> [(name: String, unit: String)] {
        ([unit.name] + unit.aliases).map { (name: $0, unit: unit.name) }
    }

    private func nearest(to typed: String, among names: [(name: String, unit: String)]) -> String? {
        guard let near = Suggestion.nearest(to: typed, among: names.map(\.name)) else { return nil }
        return names.first { $0.name == near }?.unit
    }

    /// Words that say what kind of union or unit a name is, the longest first.
    private static let kinds: [[String]] = [
        "lien doan lao dong", "cong doan co so", "cong doan nganh", "cong doan", "ldld", "cdcs", "cdn", "cd", "ubnd", "uy ban nhan dan",
        "ban thuong vu", "ban chap hanh", "thanh pho", "thi xa", "huyen", "tinh", "nganh", "tp", "tx", "h", "so", "phong", "cac",
    ]
    .map { $0.split(separator: " ").map(String.init) }

    /// What offices write short in the name of a union.
    private static let shortened = ["gd": "giao duc", "gddt": "giao duc", "yt": "y te", "vc": "vien chuc", "qui": "quy"]

    /// The words of a name without those of its kind: `phu cat`.
    private static func place(in name: String) -> String {
        var rest = VietnameseFolding.bareKey(name).split(separator: " ").map(String.init)[...]
        var place: [String] = []
        while let first = rest.first {
            // What ends a name is a part of it, whatever it looks like: “Phù Các”.
            if let kind = kinds.first(where: { rest.starts(with: $0) && (rest.count > $0.count || $0 == ["tinh"]) }) {
                rest.removeFirst(kind.count)
            } else {
                place.append(shortened[first] ?? first)
                rest.removeFirst()
            }
        }
        return place.joined(separator: " ")
    }
}
