import VietnameseText

/// Finds unions and levels by what people type (danh sách đơn vị).
package struct UnitDirectory: Sendable {
    private let units: [String: Programme.Unit]
    private let levels: [Programme.Level]
    /// The levels by all their names, folded; the first one of a name counts.
    private let namedLevels: [String: Programme.Level]
    /// The official names, for suggestions.
    let names: [String]
    /// The unions that exist on the deadline: those that are asked to send something.
    let existing: [Programme.Unit]
    private let deadline: CalendarDate

    /// How people write the province behind a union's name, folded, with the space before it: ` tinh binh dinh`, ` binh dinh`.
    private let provinces: [String]
    /// Whoever signs for a union, written before its name, folded, with the space behind it.
    private static let bodies = [
        "ban thuong vu ", "btv ", "ban chap hanh ", "bch ", "tm btv ", "tm ban thuong vu ", "tm bch ", "tm ban chap hanh ",
    ]

    init(_ list: Programme.Units, province: String, deadline: CalendarDate) {
        self.deadline = deadline
        let bare = VietnameseFolding.bareKey(province)
        let place = bare.hasPrefix("tinh ") ? String(bare.dropFirst(5)) : bare
        provinces = place.isEmpty ? [] : [" tinh \(place)", " \(place)"]
        existing = list.list.filter { $0.exists(on: deadline) }
        var units: [String: Programme.Unit] = [:]
        for unit in list.list {
            for name in [unit.name] + unit.aliases { units[VietnameseFolding.bareKey(name)] = unit }
        }
        self.units = units
        levels = list.levels
        let named = levels.flatMap { level in ([level.name, level.id] + level.aliases).map { (VietnameseFolding.bareKey($0), level) } }
        namedLevels = Dictionary(named) { first, _ in first }
        names = list.list.map(\.name)
    }

    /// The union that `text` names, also with the body that signs before its name or the province behind it: `BTV LĐLĐ huyện Phù Cát`,
    /// `Công đoàn Y tế Bình Định`.
    func unit(named text: String) -> Programme.Unit? {
        let key = VietnameseFolding.bareKey(text)
        if let unit = units[key] { return unit }
        var name = key
        if let body = Self.bodies.first(where: { name.utf8.starts(with: $0.utf8) }) { name = String(name.dropFirst(body.utf8.count)) }
        if name.utf8.starts(with: "l d l d ".utf8) { name = "ldld " + name.dropFirst(8) }
        if name != key, let unit = units[name] { return unit }
        guard let province = provinces.first(where: { name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }) else { return nil }
        name = String(name.utf8.dropLast(province.utf8.count)) ?? name
        return units[name] ?? units[name + " tinh"]
    }

    /// What the name of a union begins with, folded, with the space behind it.
    private static let unionWords = ["lien doan lao dong ", "ldld ", "cong doan ", "cdcs ", "cd "]

    /// Whether a text is the name of a union, listed or not; neither `Đơn vị: LĐLĐ …` nor a line about a letter.
    func isUnion(_ text: String) -> Bool {
        guard text.count <= 120 else { return false }
        if unit(named: text) != nil { return true }
        let key = VietnameseFolding.bareKey(text)
        return Self.unionWords.contains(where: key.hasPrefix) && !text.contains(":") && !key.contains(" to trinh ")
    }

    /// The union that has a union's work on the deadline: itself, or whoever took over from it.
    func successor(of unit: Programme.Unit) -> Programme.Unit {
        var unit = unit
        // A chain cannot be longer than the list, even when it goes in a circle.
        for _ in 0..<names.count {
            guard !unit.exists(on: deadline), let next = unit.successor.flatMap({ self.unit(named: $0) }) else { break }
            unit = next
        }
        return unit
    }

    /// The level that `text` names.
    func level(named text: String) -> Programme.Level? {
        namedLevels[VietnameseFolding.bareKey(text)]
    }

    /// The level that a union's own name tells by its words, as in “CĐCS Công ty X trực thuộc LĐLĐ tỉnh”.
    func level(inName name: String) -> Programme.Level? {
        guard levels.contains(where: { !$0.nameWords.isEmpty }), !name.isEmpty else { return nil }
        let key = " \(VietnameseFolding.bareKey(name)) "
        return levels.first { level in level.nameWords.contains { key.contains(" \(VietnameseFolding.bareKey($0)) ") } }
    }

    /// The level with this id.
    func level(id: String) -> Programme.Level? {
        levels.first { $0.id == id }
    }
}
